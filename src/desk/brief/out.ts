import { ROOT } from '../api.ts';
import type { Answer, Brief } from '../api.ts';
import { tell } from '../state/say.ts';

export type DocumentFormat = 'docx' | 'html' | 'markdown';

const EXTENSIONS: Readonly<Record<DocumentFormat, string>> = { docx: 'docx', html: 'html', markdown: 'md' };

/** The page as a file, made by the server. */
export async function documentOf(page: Brief, format: DocumentFormat): Promise<Answer<Blob>> {
  try {
    const response = await fetch(`${ROOT}/brief/document?format=${format}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(page),
    });
    if (response.ok) return { ok: true, value: await response.blob() };
    const { detail }: { detail?: string } = JSON.parse(await response.text());
    return { ok: false, status: response.status, reason: detail ?? 'The server could not make the file.' };
  } catch {
    return { ok: false, status: 0, reason: 'The server does not answer. Is demarche still running?' };
  }
}

/** Has the browser save the page as a file. */
export async function download(page: Brief, format: DocumentFormat): Promise<void> {
  const answer = await documentOf(page, format);
  if (!answer.ok) return tell({ text: `No file was made: ${answer.reason}` });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(answer.value);
  link.download = `brief-${page.asOf.slice(0, 10)}.${EXTENSIONS[format]}`;
  link.click();
  URL.revokeObjectURL(link.href);
}

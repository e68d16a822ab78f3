import type { Item, Kind } from '../reader/item.ts';
import type { Report } from '../report/report.ts';

/** What the HTTP API answers, as the desk sees it. A test holds these against the server's own types. */
export interface ReportSummary extends Omit<Report, 'text'> {
  readonly items: number;
  readonly doubtful: number;
  readonly kinds: Readonly<Partial<Record<Kind, number>>>;
}

export interface Overview {
  readonly version: string;
  readonly affair: string;
  readonly reports: readonly ReportSummary[];
}

export interface ReadReport {
  readonly report: Report;
  readonly items: readonly Item[];
  /** What of the text was not read, as the report took longer than it may. */
  readonly unread?: readonly { readonly start: number; readonly end: number }[];
}

/** A report of one's own, as `POST /api/read` takes it. */
export interface OwnReport {
  readonly text: string;
  readonly title?: string;
  /** `YYYY-MM-DD`. */
  readonly date?: string;
  readonly outlet?: string;
  readonly url?: string;
}

/** What came of a request: `reason` is a sentence for a person, `status` 0 where no answer came at all. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly status: number; readonly reason: string };

export function fetchOverview(): Promise<Answer<Overview>> {
  return request<Overview>('/api/reports');
}

export function fetchReport(id: string): Promise<Answer<ReadReport>> {
  return request<ReadReport>(`/api/reports/${encodeURIComponent(id)}`);
}

export function readOwn(source: OwnReport): Promise<Answer<ReadReport>> {
  return request<ReadReport>('/api/read', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(source),
  });
}

async function request<T>(path: string, init?: RequestInit): Promise<Answer<T>> {
  try {
    const response = await fetch(path, init);
    if (!response.ok) {
      return { ok: false, status: response.status, reason: await detailOf(response) };
    }
    // The server's types are held against ours in a test: here its answer is trusted.
    const value: T = JSON.parse(await response.text());
    return { ok: true, value };
  } catch {
    return { ok: false, status: 0, reason: 'The server does not answer. Is demarche still running?' };
  }
}

/** The `detail` of a problem+json body; where there is none, what the status says. */
async function detailOf(response: Response): Promise<string> {
  const body: unknown = await response.json().catch(() => null);
  const told = typeof body === 'object' && body !== null && 'detail' in body ? body.detail : undefined;
  return typeof told === 'string' ? told : `The server answered ${response.status} ${response.statusText}`;
}

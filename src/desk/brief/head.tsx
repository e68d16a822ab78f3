import { Printer } from 'lucide';
import type { JSX } from 'preact';
import { useNamed } from '../line/name-form.tsx';
import { Icon } from '../shell/icon.tsx';
import { copyText } from '../state/copying.ts';
import { author } from '../state/settings.ts';
import { instantInWords } from '../words/days.ts';
import { blockingIn } from './draft.ts';
import { documentOf, download } from './out.ts';
import type { DocumentFormat } from './out.ts';
import type { Editing } from './use-draft.ts';

const FORMATS: readonly (readonly [DocumentFormat, string])[] = [
  ['docx', 'DOCX'],
  ['html', 'HTML'],
  ['markdown', 'Markdown'],
];

/** What can be done with the page as a whole: take it out, print it, make it final, start over. */
export function Head({ editing }: { readonly editing: Editing }): JSX.Element {
  const { draft, page, edited, change, startOver } = editing;
  const { named, form } = useNamed();
  const blocking = blockingIn(draft);
  const finalise = (): void =>
    named(() => {
      const at = `${new Date().toISOString().slice(0, 16)}Z`;
      change({ ...draft, final: { by: author.peek(), at } }, 'The page is final');
    });
  const reopen = (): void => {
    const { final: _, ...open } = draft;
    change(open, 'The page can be edited again');
  };
  const copyMarkdown = async (): Promise<void> => {
    const answer = await documentOf(page, 'markdown');
    if (answer.ok) await copyText(await answer.value.text(), 'The page is copied as Markdown');
  };
  return (
    <header class="brief-head">
      <p class="brief-state">
        {draft.final === undefined
          ? edited
            ? 'Your draft, kept in this browser'
            : 'As the record gives it: click a sentence to edit it'
          : `Final, ${draft.final.by}, ${instantInWords(draft.final.at)}`}
      </p>
      <div class="brief-tools">
        {draft.final !== undefined ? (
          <button type="button" class="tool" onClick={reopen}>
            Edit again
          </button>
        ) : (
          <button
            type="button"
            class="tool"
            aria-disabled={blocking.length > 0}
            aria-describedby="blocking"
            onClick={() => blocking.length === 0 && finalise()}
          >
            Make final
          </button>
        )}
        {edited && (
          <button type="button" class="tool" onClick={startOver}>
            Start over
          </button>
        )}
        <button type="button" class="tool" onClick={() => print()}>
          <Icon of={Printer} size={16} /> Print
        </button>
        {FORMATS.map(([format, name]) => (
          <button key={format} type="button" class="tool" onClick={() => void download(page, format)}>
            {name}
          </button>
        ))}
        <button type="button" class="tool" onClick={() => void copyMarkdown()}>
          Copy
        </button>
      </div>
      {form}
      {blocking.length > 0 && (
        <div id="blocking" class="blocking">
          <p>
            <strong>Not final yet:</strong>{' '}
            {blocking.length === 1 ? 'one sentence has' : `${blocking.length} sentences have`} no source or no
            words.
          </p>
          <ul>
            {blocking.map(({ line, why }) => (
              <li key={line.key}>
                <a href={`#line-${line.key}`} onClick={(event) => focusLine(event, line.key)}>
                  {why === 'empty' ? 'An empty sentence' : line.text}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </header>
  );
}

function focusLine(event: Event, key: string): void {
  event.preventDefault();
  document.getElementById(`line-${key}`)?.focus();
}

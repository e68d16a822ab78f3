import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ask } from '../api.ts';
import type { Entry, Found, Page } from '../api.ts';
import { useAnswer } from '../state/answers.ts';
import { tell } from '../state/say.ts';
import { viewed } from '../state/view.ts';
import { dayInWords } from '../words/days.ts';
import type { Draft, DraftLine, DraftSource } from './draft.ts';

const SHOWN = 6;
/** Milliseconds that typing rests before the record is searched. */
const REST = 200;

interface CiteBoxProps {
  readonly line: DraftLine;
  readonly draft: Draft;
  readonly onAdd: (source: DraftSource) => void;
  readonly onRemove: (item: string) => void;
  readonly onClose: () => void;
}

/** The sources of a sentence: each can be taken away, and others are found by their words or by the id of a line. */
export function CiteBox({ line, draft, onAdd, onRemove, onClose }: CiteBoxProps): JSX.Element {
  const [written, setWritten] = useState('');
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(written.trim()), REST);
    return () => clearTimeout(timer);
  }, [written]);
  const isId = /^[0-9a-f]{16}$/.test(asked);
  const found = useAnswer<Page<Found>>(
    asked.length < 2 || isId ? undefined : viewed('/find', { q: asked, limit: SHOWN }),
  );
  const passages =
    found.state === 'ready' ? found.value.rows.filter(({ entries }) => entries.length > 0) : [];

  const cite = async (id: string): Promise<void> => {
    const answer = await ask<Entry>(viewed(`/entries/${encodeURIComponent(id)}`));
    if (!answer.ok) return tell({ text: answer.reason });
    const { item, tellings, origins } = answer.value;
    const telling = tellings.find((one) => one.item.id === item.id) ?? tellings[0];
    if (telling === undefined) return;
    onAdd({ telling, origins, reports: new Set(tellings.map(({ report }) => report.id)).size });
    setWritten('');
  };

  return (
    <div class="cite-box no-print" role="group" aria-label="Sources of this sentence">
      <ul>
        {line.cites.map((id) => (
          <li key={id}>
            <q>{draft.sources[id]?.telling.item.cite.quote ?? id}</q>{' '}
            <button type="button" class="quiet" onClick={() => onRemove(id)}>
              Take away
            </button>
          </li>
        ))}
      </ul>
      <label class="field">
        <span>Find a source by its words, or by the id of a line</span>
        <input
          type="search"
          autocomplete="off"
          value={written}
          onInput={({ currentTarget }) => setWritten(currentTarget.value)}
          onKeyDown={(event) => {
            event.stopPropagation();
            if (event.key === 'Escape') onClose();
            if (event.key === 'Enter') {
              event.preventDefault();
              const id = isId ? asked : passages[0]?.entries[0];
              if (id !== undefined) void cite(id);
            }
          }}
        />
      </label>
      {isId && (
        <button type="button" class="tool" onClick={() => void cite(asked)}>
          Cite this line
        </button>
      )}
      <ul class="cite-found">
        {passages.map(({ report, snippet, start, entries: [id = ''] }) => (
          <li key={`${report.id} ${start}`}>
            <button type="button" class="found" onClick={() => void cite(id)}>
              <span>{snippet}</span>
              <span class="note">
                {report.outlet ?? 'Outlet unknown'}
                {report.published !== undefined && `, ${dayInWords(report.published)}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {asked.length >= 2 && !isId && found.state === 'ready' && !found.stale && passages.length === 0 && (
        <p class="note">No line of the record cites these words.</p>
      )}
      <button type="button" class="quiet" onClick={onClose}>
        Done
      </button>
    </div>
  );
}

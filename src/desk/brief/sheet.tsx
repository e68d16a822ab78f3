import type { JSX, TargetedKeyboardEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { BriefLine } from '../../record/brief.ts';
import { instantInWords } from '../words/days.ts';
import { isUncited, moved, withLine, withoutLine, withText } from './draft.ts';
import type { DraftLine } from './draft.ts';
import { Sentence } from './sentence.tsx';
import type { Editing } from './use-draft.ts';

/** The page itself. With the focus on a sentence: Enter edits it, arrows go on, Alt and arrows move it, Delete takes it out. */
export function Sheet({ editing }: { readonly editing: Editing }): JSX.Element {
  const { draft, page, change } = editing;
  const [writing, setWriting] = useState<string>();
  const [citing, setCiting] = useState<string>();
  const fixed = draft.final !== undefined;
  const notesOf = notesIn(
    draft.sections.flatMap(({ lines }) => lines),
    page.sections.flatMap(({ lines }) => lines),
  );

  const add = (after: Parameters<typeof withLine>[1]): void => {
    const { draft: longer, key } = withLine(draft, after);
    change(longer);
    setWriting(key);
  };
  const remove = (line: DraftLine): void => {
    focusBeside(line.key);
    change(withoutLine(draft, line.key), 'Sentence taken out');
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>): void => {
    const key = keyOfFocus(event.target);
    if (key === undefined || fixed || event.ctrlKey || event.metaKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.altKey && (step === 1 || step === -1)) change(moved(draft, key, step));
    else if (step !== undefined) focusBeside(key, step);
    else if (event.key === 'Enter') setWriting(key);
    else if (event.key === 'Delete') {
      focusBeside(key);
      change(withoutLine(draft, key), 'Sentence taken out');
    } else return;
    event.preventDefault();
  };

  const lines = (all: readonly DraftLine[]): JSX.Element => (
    <ul class="brief-lines">
      {all.map((line) => (
        <li key={line.key} data-uncited={isUncited(line) || undefined}>
          <Sentence
            line={line}
            notes={notesOf.get(line.key) ?? []}
            editing={editing}
            fixed={fixed}
            writing={writing === line.key}
            citing={citing === line.key}
            onWrite={() => setWriting(line.key)}
            onWritten={(text) => {
              setWriting(undefined);
              if (text.trim() === '' && line.cites.length === 0) change(withoutLine(draft, line.key));
              else if (text !== line.text) change(withText(draft, line.key, text));
              requestAnimationFrame(() => document.getElementById(`line-${line.key}`)?.focus());
            }}
            onCite={(open) => setCiting(open ? line.key : undefined)}
            onAdd={() => add({ key: line.key })}
            onRemove={() => remove(line)}
            onMove={(step) => change(moved(draft, line.key, step))}
          />
          {line.under.length > 0 && lines(line.under)}
        </li>
      ))}
    </ul>
  );

  return (
    <article class="brief-sheet" onKeyDown={onKeyDown}>
      <header>
        <h2 class="brief-title">{draft.title}</h2>
        <p class="dateline">
          As of {instantInWords(draft.asOf)} UTC
          {draft.since !== undefined && `, changes since ${instantInWords(draft.since)}`}
          {draft.final !== undefined && `. Final: ${draft.final.by}, ${instantInWords(draft.final.at)}`}
        </p>
      </header>
      {draft.sections.map((section, at) => (
        <section key={section.title}>
          <h3>{section.title}</h3>
          {section.lines.length === 0 ? <p class="none">{section.none}</p> : lines(section.lines)}
          <div class="section-foot">
            {section.more > 0 && <span class="note">… and {section.more} more on record</span>}
            {!fixed && (
              <button
                type="button"
                class="quiet no-print"
                aria-label={`Add a sentence to ${section.title}`}
                onClick={() => add({ section: at })}
              >
                Add a sentence
              </button>
            )}
          </div>
        </section>
      ))}
    </article>
  );
}

/** The numbers of each sentence, by its key: draft and page have the same shape. */
function notesIn(lines: readonly DraftLine[], laid: readonly BriefLine[]): Map<string, readonly number[]> {
  const notes = new Map<string, readonly number[]>();
  const walk = (all: readonly DraftLine[], pages: readonly BriefLine[]): void => {
    for (const [at, line] of all.entries()) {
      notes.set(line.key, pages[at]?.notes ?? []);
      walk(line.under, pages[at]?.under ?? []);
    }
  };
  walk(lines, laid);
  return notes;
}

function keyOfFocus(target: EventTarget | null): string | undefined {
  return target instanceof HTMLElement && target.id.startsWith('line-') ? target.id.slice(5) : undefined;
}

/** Moves the focus to the sentence after, or where there is none or it is asked for, the one before. */
function focusBeside(key: string, step = 1): void {
  const all = [...document.querySelectorAll<HTMLElement>('.brief-sheet [id^="line-"]')];
  const at = all.findIndex(({ id }) => id === `line-${key}`);
  (all[at + step] ?? all[at - 1])?.focus();
}

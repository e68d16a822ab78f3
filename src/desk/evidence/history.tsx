import type { JSX } from 'preact';
import type { Edit, Entry } from '../api.ts';
import { instantInWords } from '../words/days.ts';

const ACTIONS: Readonly<Record<string, string>> = {
  accept: 'accepted it',
  reject: 'rejected it',
  note: 'noted',
  set: 'corrected',
  split: 'split it off',
  merge: 'merged it with another line',
  undo: 'took back an edit',
};

/** When the line became known, and what was done to it by hand. */
export function History({ entry }: { readonly entry: Entry }): JSX.Element {
  const { first, last, edits } = entry;
  return (
    <section class="evidence-part" aria-labelledby="evidence-history">
      <h3 id="evidence-history">History</h3>
      <ol class="history">
        <li>{first === undefined ? 'No report of it is dated.' : `First known ${instantInWords(first)} UTC`}</li>
        {last !== undefined && last !== first && <li>Last told {instantInWords(last)} UTC</li>}
        <EditLines edits={edits} />
      </ol>
    </section>
  );
} // prettier-ignore

/** Edits in the order in which they were made. `orphaned`: nothing that it could be about is held. */
export function EditLines({
  edits,
}: {
  readonly edits: readonly (Edit & { readonly orphaned?: boolean })[];
}): JSX.Element {
  return (
    <>
      {edits.map(({ seq, action, author, made, field, value, note, orphaned }) => (
        <li key={seq}>
          {author} {ACTIONS[action] ?? action}
          {field !== undefined && ` ${field} to ${value}`}, {instantInWords(made)} UTC
          {note !== undefined && <q class="edit-note">{note}</q>}
          {orphaned === true && <span class="mark doubt"> orphaned: what it was made on is no longer held</span>}
        </li>
      ))}
    </>
  );
} // prettier-ignore

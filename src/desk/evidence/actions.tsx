import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Evidence } from '../api.ts';
import { InPlaceForm } from '../line/in-place-form.tsx';
import { useNamed } from '../line/name-form.tsx';
import { formatRoute } from '../route.ts';
import { route } from '../state/address.ts';
import { copyText } from '../state/copying.ts';
import { makeEdit, makeEdits } from '../state/edits.ts';
import { useKeys } from '../state/keyboard.ts';
import { markdownFootnote, plainFootnote } from './footnote.ts';
import type { Cited } from './footnote.ts';

/** What can be done with the line, each with its key. */
export function Actions({ of }: { readonly of: Evidence }): JSX.Element {
  const { entry } = of;
  const { named, form } = useNamed();
  const [noting, setNoting] = useState(false);
  const [byHand, setByHand] = useState<string | undefined>(undefined);
  const copy = async (text: string, done: string): Promise<void> =>
    setByHand((await copyText(text, done)) ? undefined : text);
  const accept = (): void =>
    named(() => void makeEdit({ item: entry.item.id, action: 'accept' }, 'Accepted'));
  const reject = (): void => named(() => void rejectAll(entry));
  const footnote = (): void => void copy(markdownFootnote(citedOf(of)), 'Footnote copied');
  const plain = (): void => void copy(plainFootnote(citedOf(of)), 'Footnote copied');
  const permalink = (): void => void copy(permalinkOf(entry.id), 'Permalink copied');
  useKeys([
    { keys: 'y', says: 'Accept the line', group: 'The open line', act: accept },
    { keys: 'x', says: 'Reject the line', group: 'The open line', act: reject },
    { keys: 'n', says: 'Note on the line', group: 'The open line', act: () => setNoting(true) },
    { keys: 'q', says: 'Copy it as a footnote', group: 'The open line', act: footnote },
    { keys: '.', says: 'Copy its permalink', group: 'The open line', act: permalink },
  ]);
  return (
    <div class="actions">
      <div class="actions-row">
        <Act name="Accept" key_="y" act={accept} />
        <Act name="Reject" key_="x" act={reject} />
        <Act name="Note" key_="n" act={() => setNoting(true)} />
      </div>
      <div class="actions-row">
        <Act name="Footnote" key_="q" act={footnote} says="Copy as a Markdown footnote" />
        <Act name="As text" act={plain} says="Copy as a plain footnote" />
        <Act name="Permalink" key_="." act={permalink} says="Copy the permalink" />
      </div>
      {form}
      {noting && (
        <NoteForm
          onLeave={() => setNoting(false)}
          onNote={(note) => {
            setNoting(false);
            named(() => void makeEdit({ item: entry.item.id, action: 'note', note }, 'Noted'));
          }}
        />
      )}
      {byHand !== undefined && <ByHand text={byHand} />}
    </div>
  );
}

function Act({
  name,
  key_,
  act,
  says,
}: {
  readonly name: string;
  readonly key_?: string;
  readonly act: () => void;
  readonly says?: string;
}): JSX.Element {
  return (
    <button
      type="button"
      class="tool"
      onClick={act}
      {...(says !== undefined && { title: says })}
      {...(key_ !== undefined && { 'aria-keyshortcuts': key_ })}
    >
      {name}
      {key_ !== undefined && <kbd aria-hidden="true">{key_}</kbd>}
    </button>
  );
}

export function NoteForm({
  onNote,
  onLeave,
}: {
  readonly onNote: (note: string) => void;
  readonly onLeave: () => void;
}): JSX.Element {
  const field = useRef<HTMLTextAreaElement>(null);
  const keep = (): void => {
    const note = field.current?.value.trim() ?? '';
    if (note === '') field.current?.focus();
    else onNote(note);
  };
  return (
    <InPlaceForm class="name-form" keeps="Keep the note" onKeep={keep} onLeave={onLeave}>
      <label class="field">
        <span>Note on this line</span>
        <textarea ref={field} rows={3} maxLength={2000} required />
      </label>
    </InPlaceForm>
  );
}

/** Where the browser lets no page copy, the words are there to be copied by hand. */
function ByHand({ text }: { readonly text: string }): JSX.Element {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.select(), [text]);
  return (
    <label class="field">
      <span>The browser did not let this page copy. The words are selected: copy them by hand.</span>
      <textarea ref={field} rows={4} readOnly value={text} />
    </label>
  );
}

/** A line is gone when none of its tellings stands: each is rejected. */
function rejectAll({ tellings }: Evidence['entry']): Promise<string | undefined> {
  const all = tellings.map(({ item }) => ({ item: item.id, action: 'reject' }) as const);
  return makeEdits(all, all.length === 1 ? 'Rejected' : `Rejected, with all ${all.length} tellings`);
}

function citedOf({ entry }: Evidence): Cited {
  const { id, item, tellings } = entry;
  const report = (tellings.find((one) => one.item.id === item.id) ?? tellings[0])?.report ?? {};
  return { id, report, quote: item.cite.quote, permalink: permalinkOf(id) };
}

/** The line on the first screen, of the same part of the record on the same day. */
function permalinkOf(open: string): string {
  const { affair, asOf, knownAt } = route.peek();
  return `${location.origin}${formatRoute({ screen: 'situation', affair, asOf, knownAt, open, own: {} })}`;
}

import { isDoubtful } from '../../reader/item.ts';
import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import type { Item, PlaceRef } from '../../reader/item.ts';
import { edtfInWords } from '../../world/date-words.ts';
import type { Edit, ReportLine } from '../api.ts';
import { StatusMark } from '../line/line.tsx';
import { itemAsked, ownHref, select } from '../state/reading.ts';
import { counted } from '../words/amounts.ts';
import { namesOf, scoreInWords, wordItem } from '../words/items.ts';
import { KIND_NAMES } from '../words/kinds.ts';
import type { Entry } from './arrange.ts';
import { Details } from './details.tsx';
import { Hand } from './hand.tsx';

interface EntryProps {
  readonly entry: Entry;
  /** What became of it in the record; undefined until it is known. */
  readonly line: ReportLine | undefined;
  /** Places that the report names. */
  readonly places: readonly PlaceRef[];
}

/** One item: who to whom, what, when and where in three lines; selected, all that is known of it and what can be done with it. */
export function EntryRow({ entry, line, places }: EntryProps): JSX.Element {
  const { item, number, codings } = entry;
  const ids = new Set([item, ...codings].map(({ id }) => id));
  const selected = useComputed(() => ids.has(itemAsked.value ?? '')).value;
  const { qualifier, what, quoted } = wordItem(item);
  return (
    <li
      class="entry"
      data-kind={item.kind}
      data-selected={selected || undefined}
      data-doubtful={isDoubtful(item) || undefined}
      data-standing={line?.standing ?? 'stands'}
    >
      <a
        class="entry-link"
        href={ownHref({ item: item.id, at: '' })}
        data-item={item.id}
        aria-current={selected ? 'true' : undefined}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          select({ item: item.id });
        }}
      >
        <span class="entry-number">{number}</span>
        <span class="entry-head">
          <Who item={item} />
          <span class="entry-kind">
            <span class="line" data-kind={item.kind} data-lane="0">
              {KIND_NAMES[item.kind].one}
            </span>
            {qualifier !== '' && `, ${qualifier}`}
          </span>
        </span>
        <span class="entry-what">{quoted ? `“${what}”` : what}</span>
        <Parts parts={[...circumstances(item), ...standing(line)]} />
      </a>
      {selected && (
        <>
          <Hand item={item} line={line} places={places} key={item.id} />
          <Details item={item} codings={codings} number={number} line={line} />
        </>
      )}
    </li>
  );
}

function Who({ item }: { readonly item: Item }): JSX.Element {
  return (
    <span class="entry-who">
      <b>{item.by.length === 0 ? 'Nobody named' : namesOf(item.by)}</b>
      {item.to.length > 0 && (
        <>
          <span aria-hidden="true"> → </span>
          <span class="unseen"> to </span>
          {namesOf(item.to)}
        </>
      )}
    </span>
  );
}

type Part = JSX.Element | string | undefined;

/** What is not actual, when, where, on whose word, and doubt. */
function circumstances(item: Item): readonly Part[] {
  return [
    isDoubtful(item) ? <em class="doubt">doubtful, {scoreInWords(item.score)}</em> : undefined,
    item.realis === 'actual' ? undefined : <em class="realis">{item.realis}</em>,
    item.when === undefined ? undefined : edtfInWords(item.when.edtf),
    item.where.length === 0 ? undefined : namesOf(item.where),
    item.attribution.length === 0 ? undefined : `on the word of ${namesOf(item.attribution)}`,
  ];
}

/** What became of it in the record: rejected, withdrawn, edited, told by others, and where its line stands. */
function standing(line: ReportLine | undefined): readonly Part[] {
  if (line === undefined) return [];
  const { standing, edits, line: own } = line;
  const others = (own?.reports ?? 1) - 1;
  return [
    standing === 'rejected' ? <strong class="standing">rejected by {edits.at(-1)?.author ?? 'an analyst'}</strong> : undefined,
    standing === 'withdrawn' ? <strong class="standing">withdrawn</strong> : undefined,
    standing !== 'rejected' && edits.length > 0 ? editsInWords(edits) : undefined,
    others > 0 ? `also told by ${counted(others, 'other report', 'other reports')}` : undefined,
    own?.contradicted === true ? <span class="mark contested">versions differ</span> : undefined,
    own?.status === undefined ? undefined : <StatusMark status={own.status} />,
  ];
} // prettier-ignore

const DONE: Readonly<Record<Edit['action'], string>> = {
  accept: 'accepted',
  reject: 'rejected',
  set: 'corrected',
  note: 'noted',
  split: 'split off',
  merge: 'merged',
  undo: 'taken back',
};

/** "corrected by Ada", "accepted, noted by Ada". */
function editsInWords(edits: ReportLine['edits']): string {
  const done = edits.map(({ action }) => DONE[action]);
  return `${[...new Set(done)].join(', ')} by ${[...new Set(edits.map(({ author }) => author))].join(', ')}`;
} // prettier-ignore

/** The line under an entry; absent where there is nothing to say. */
function Parts({ parts }: { readonly parts: readonly Part[] }): JSX.Element | null {
  const said = parts.filter((part) => part !== undefined);
  if (said.length === 0) return null;
  return (
    <span class="entry-meta">
      {said.map((part, index) => (
        <span key={index}>{part}</span>
      ))}
    </span>
  );
}

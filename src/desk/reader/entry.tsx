import { useComputed } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import type { Item, PoliticalEvent } from '../../reader/item.ts';
import { hashWith, select, selectedId } from '../store.ts';
import { edtfInWords } from '../../world/date-words.ts';
import {
  basisInWords,
  codingInWords,
  isDoubtful,
  namesOf,
  scoreInWords,
  typeInWords,
  wordItem,
} from '../words/items.ts';
import { KIND_NAMES } from '../words/kinds.ts';
import type { Entry } from './arrange.ts';

interface EntryProps {
  readonly entry: Entry;
}

/** One item: who to whom, what, when and where in three lines; selected, all that is known of it. */
export function EntryRow({ entry }: EntryProps): JSX.Element {
  const { item, number, codings } = entry;
  const selected = useComputed(() => selectedId.value === item.id).value;
  const { qualifier, what, quoted } = wordItem(item);
  const kind = KIND_NAMES[item.kind];
  return (
    <li
      class="entry"
      data-kind={item.kind}
      data-selected={selected || undefined}
      data-doubtful={isDoubtful(item) || undefined}
    >
      <a
        class="entry-link"
        href={hashWith({ item: item.id })}
        data-item={item.id}
        aria-current={selected ? 'true' : undefined}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          select(item.id);
        }}
      >
        <span class="entry-number">{number}</span>
        <span class="entry-head">
          <Who item={item} />
          <span class="entry-kind">
            <span class="line" data-kind={item.kind} data-lane="0">
              {kind.one}
            </span>
            {qualifier !== '' && `, ${qualifier}`}
          </span>
        </span>
        <span class="entry-what">{quoted ? `“${what}”` : what}</span>
        <Circumstances item={item} />
      </a>
      {selected && <Details item={item} codings={codings} number={number} />}
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

/** The line under an entry: what is not actual, when, where, on whose word, and doubt. Absent where there is none. */
function Circumstances({ item }: { readonly item: Item }): JSX.Element | null {
  const parts = [
    isDoubtful(item) ? <em class="doubt">doubtful, {scoreInWords(item.score)}</em> : undefined,
    item.realis === 'actual' ? undefined : <em class="realis">{item.realis}</em>,
    item.when === undefined ? undefined : edtfInWords(item.when.edtf),
    item.where.length === 0 ? undefined : namesOf(item.where),
    item.attribution.length === 0 ? undefined : `on the word of ${namesOf(item.attribution)}`,
  ].filter((part) => part !== undefined);
  if (parts.length === 0) return null;
  return (
    <span class="entry-meta">
      {parts.map((part, index) => (
        <span key={index}>{part}</span>
      ))}
    </span>
  );
}

interface DetailsProps {
  readonly item: Item;
  readonly number: string;
  readonly codings: readonly PoliticalEvent[];
}

function Details({ item, number, codings }: DetailsProps): JSX.Element {
  const { more } = wordItem(item);
  return (
    <dl class="details">
      <Fact label="In the report">
        <q>{item.cite.quote}</q>
      </Fact>
      {item.when !== undefined && (
        <Fact label="When">
          {edtfInWords(item.when.edtf)}, {basisInWords(item.when)} <code>{item.when.edtf}</code>
        </Fact>
      )}
      {item.where.length > 0 && (
        <Fact label="Where">
          {item.where.map(({ name, precision }) => `${name} (${precision})`).join(', ')}
        </Fact>
      )}
      {item.via.length > 0 && <Fact label="Through">{namesOf(item.via)}</Fact>}
      <Fact label="On the word of">
        {item.attribution.length === 0 ? 'the outlet itself' : namesOf(item.attribution)}
      </Fact>
      {more.map(([label, value]) => (
        <Fact key={label} label={label}>
          {value}
        </Fact>
      ))}
      <Fact label="Score">
        {scoreInWords(item.score)}
        {isDoubtful(item) && ': doubtful, counted nowhere'}
      </Fact>
      <Fact label="Found by">
        <code>{item.rule}</code>
      </Fact>
      {codings.map((event, nth) => (
        <Fact key={event.id} label={`Event ${number}${String.fromCharCode(97 + nth)}`}>
          <Coding event={event} item={item} />
        </Fact>
      ))}
    </dl>
  );
}

/** An event under the item that it codes: what it is in the ontologies, and who where they are not the item's own. */
function Coding({ event, item }: { readonly event: PoliticalEvent; readonly item: Item }): JSX.Element {
  const parties = (one: Item): string =>
    [namesOf(one.by) || 'nobody named', namesOf(one.to)].filter(Boolean).join(' → ');
  return (
    <>
      <span class="line" data-kind="event" data-lane="0">
        {typeInWords(event)}
      </span>
      {parties(event) !== parties(item) && `, ${parties(event)}`}
      {`, ${codingInWords(event)}; score ${scoreInWords(event.score)}`}
      {isDoubtful(event) && ', doubtful'} <code>{event.rule}</code>
    </>
  );
}

function Fact({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

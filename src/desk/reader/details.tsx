import { isDoubtful } from '../../reader/item.ts';
import type { ComponentChildren, JSX } from 'preact';
import type { Item, PoliticalEvent } from '../../reader/item.ts';
import { edtfInWords } from '../../world/date-words.ts';
import type { ReportLine } from '../api.ts';
import { LineLink } from '../line/line.tsx';
import { counted } from '../words/amounts.ts';
import { instantInWords } from '../words/days.ts';
import { basisInWords, codingInWords, namesOf, scoreInWords, typeInWords, wordItem } from '../words/items.ts';

interface DetailsProps {
  readonly item: Item;
  readonly number: string;
  readonly codings: readonly PoliticalEvent[];
  readonly line: ReportLine | undefined;
}

/** All that is known of the selected item. */
export function Details({ item, number, codings, line }: DetailsProps): JSX.Element {
  const { more, what } = wordItem(item);
  return (
    <dl class="details">
      {line !== undefined && <InTheRecord line={line} />}
      {item.cite.quote !== what && (
        <Fact label="In the report">
          <q>{item.cite.quote}</q>
        </Fact>
      )}
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
      {line?.edits.map((edit) => (
        <Fact key={edit.seq} label={`Edit ${edit.seq}`}>
          {edit.author}, {instantInWords(edit.made)}: {edit.action}
          {edit.field !== undefined && ` ${edit.field}`}
          {edit.note !== undefined && <>, “{edit.note}”</>}
        </Fact>
      ))}
    </dl>
  );
}

/** The line of the record that it is a telling of, which opens on all that it rests on. */
function InTheRecord({ line: { standing, line } }: { readonly line: ReportLine }): JSX.Element {
  if (line === undefined)
    return (
      <Fact label="In the record">
        {standing === 'rejected'
          ? 'Rejected by an analyst: it is in no line and no count.'
          : 'Withdrawn: a later version, a correction or a kill took it back, or it is not known yet on this day.'}
      </Fact>
    );
  const { id, reports, origins, links } = line;
  const told =
    reports === 1
      ? 'told by this report alone'
      : `told by ${counted(reports, 'report', 'reports')} of ${counted(origins, 'independent origin', 'independent origins')}`;
  return (
    <Fact label="In the record">
      <LineLink id={id}>
        <span class="opens">Open the evidence</span>
      </LineLink>
      : {told}
      {links > 0 && `, with ${counted(links, 'linked line', 'linked lines')}`}
    </Fact>
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

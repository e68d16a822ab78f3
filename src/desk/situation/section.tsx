import type { ComponentChildren, JSX } from 'preact';
import type { Kind } from '../../reader/item.ts';
import type { Entry, Row } from '../api.ts';
import { LineLink, LineMarks } from '../line/line.tsx';
import { hrefOf, route } from '../state/address.ts';
import { counted } from '../words/amounts.ts';
import { KIND_NAMES } from '../words/kinds.ts';
import { isUnsure } from '../words/items.ts';

/** A part of the situation under its heading. */
export function Section({
  id,
  title,
  count,
  tools,
  children,
}: {
  readonly id: string;
  readonly title: string;
  /** How many there are in all, in words; absent while it is not known. */
  readonly count?: string | undefined;
  readonly tools?: ComponentChildren;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <section class="part" aria-labelledby={`part-${id}`}>
      <div class="part-head">
        <h2 id={`part-${id}`}>{title}</h2>
        {count !== undefined && <span class="count">{count}</span>}
        {tools}
      </div>
      {children}
    </section>
  );
}

/** What a line needs to be shown. */
export type Shown = Pick<
  Row,
  'id' | 'kind' | 'line' | 'item' | 'origins' | 'reports' | 'contradictions' | 'edited'
>;

/** An entry as far as a list shows it. */
export function shownOf(entry: Entry, line: string): Shown {
  const { id, kind, item, origins, contradictions, edits, tellings } = entry;
  const reports = new Set(tellings.map(({ report }) => report.id)).size;
  return { id, kind, line, item, origins, contradictions, edited: edits.length > 0, reports };
} // prettier-ignore

/** One line of the record: what leads it in the margin, its sentence, and what is out of the ordinary about it. */
export function LineRow({
  of,
  lead,
  gone = false,
  marks,
  children,
}: {
  readonly of: Shown;
  readonly lead: ComponentChildren;
  /** Whether it was withdrawn. */
  readonly gone?: boolean;
  /** What else is said of it, beside it. */
  readonly marks?: ComponentChildren;
  /** What stands under it. */
  readonly children?: ComponentChildren;
}): JSX.Element {
  return (
    <li class="row">
      <div class="row-lead">{lead}</div>
      <div class="row-line">
        <LineLink id={of.id}>
          <span class={isUnsure(of.item) ? 'unsure' : undefined} data-gone={gone || undefined}>
            {of.line}
          </span>
        </LineLink>{' '}
        <LineMarks row={of} />
        {marks !== undefined && <span class="marks">{marks}</span>}
        {children}
      </div>
    </li>
  );
}

/** What is not shown, and where it is: the ledger with the same filters, and the lines that are left out as doubtful. */
export function Foot({
  shown,
  all,
  more,
  ledgers,
  own,
  doubtful,
}: {
  readonly shown: number;
  readonly all: number;
  /** Whether there are more than `all`, and not counted. */
  readonly more: boolean;
  /** Which ledgers have them: kinds. */
  readonly ledgers: readonly Kind[];
  /** Filters of the ledger. */
  readonly own: Readonly<Record<string, string>>;
  readonly doubtful: readonly Row[];
}): JSX.Element {
  const withDoubtful = isWithDoubtful();
  const filters = withDoubtful ? { ...own, doubtful: 'true' } : own;
  return (
    <div class="part-foot">
      {(all > shown || more) && (
        <p>
          {shown} of {more ? 'more than ' : ''}
          {counted(all, 'line', 'lines')} shown.
        </p>
      )}
      {ledgers.map((kind) => (
        <p key={kind}>
          <a href={hrefOf({ screen: 'ledgers', part: kind, own: filters })}>
            {ledgers.length === 1 ? 'All in the ledger' : `${KIND_NAMES[kind].many} in the ledger`}
          </a>
        </p>
      ))}
      {doubtful.length > 0 && <Doubtful rows={doubtful} more={more} />}
    </div>
  );
}

/** Whether the address asks for doubtful lines too. */
export function isWithDoubtful(): boolean {
  return route.value.own['doubtful'] === 'true';
}

/** How many lines of a part are doubtful, and the way to show them or leave them out. */
function Doubtful({ rows, more }: { readonly rows: readonly Row[]; readonly more: boolean }): JSX.Element {
  const { own } = route.value;
  const shown = isWithDoubtful();
  const { doubtful: _, ...without } = own;
  const href = hrefOf({ own: shown ? without : { ...own, doubtful: 'true' } });
  const many = `${more ? 'at least ' : ''}${counted(rows.length, 'doubtful line', 'doubtful lines')}`;
  const are = rows.length === 1 ? 'is' : 'are';
  return (
    <p class="doubtful">
      {many} {are} {shown ? 'shown' : 'left out'} <a href={href}>{shown ? 'leave out' : 'show'}</a>
    </p>
  );
}

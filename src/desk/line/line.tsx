import { isDoubtful } from '../../reader/item.ts';
import type { ComponentChildren, JSX } from 'preact';
import type { Kind } from '../../reader/item.ts';
import type { Row } from '../api.ts';
import { hrefOf, route } from '../state/address.ts';
import { counted } from '../words/amounts.ts';
import { gradeInWords } from '../words/grades.ts';
import { isPlain } from '../words/items.ts';
import { KIND_NAMES } from '../words/kinds.ts';

// How a line of the record looks wherever one stands.

/** Words that open the evidence of a line. */
export function LineLink({
  id,
  tabIndex,
  children,
}: {
  readonly id: string;
  /** -1 where one comes to it by other keys than Tab. */
  readonly tabIndex?: 0 | -1;
  readonly children: ComponentChildren;
}): JSX.Element {
  const open = route.value.open === id;
  return (
    <a
      class="line-link"
      href={hrefOf({ open: open ? undefined : id })}
      data-line={id}
      tabIndex={tabIndex}
      aria-current={open ? 'true' : undefined}
    >
      {children}
    </a>
  );
}

/** The name of a kind, over its own line. */
export function KindMark({
  kind,
  many = false,
}: {
  readonly kind: Kind;
  readonly many?: boolean;
}): JSX.Element {
  return (
    <span class="kind line" data-kind={kind} data-lane="0">
      {many ? KIND_NAMES[kind].many : KIND_NAMES[kind].one}
    </span>
  );
}

/** Where a line stands, in a word; its shape tells what is open from what is settled. */
export function StatusMark({ status }: { readonly status: Row['status'] }): JSX.Element | null {
  if (status === undefined) return null;
  return (
    <span class="status" data-status={status.value.replaceAll(' ', '-')}>
      {status.value}
    </span>
  );
}

/** Doubt, an analyst's hand, more than one origin, what is contested: only what is out of the ordinary. */
export function LineMarks({
  row,
}: {
  readonly row: Pick<Row, 'item' | 'origins' | 'reports' | 'contradictions' | 'edited'>;
}): JSX.Element {
  const { item, origins, reports, contradictions, edited } = row;
  return (
    <span class="marks">
      {isDoubtful(item) && <span class="mark doubt">doubtful</span>}
      {!isPlain(item) && <span class="mark realis">{item.realis}</span>}
      {contradictions.length > 0 && <span class="mark contested">versions differ</span>}
      {edited && <span class="mark edited">edited</span>}
      {reports > 1 && (
        <span
          class="mark origins"
          title={`${counted(reports, 'report', 'reports')}, ${counted(origins, 'independent origin', 'independent origins')}`}
        >
          {counted(origins, 'origin', 'origins')}
          {reports > origins && ` in ${reports}`}
        </span>
      )}
    </span>
  );
}

/** Admiralty-style: the outlet's letter and the number of this line. */
export function GradeMark({ grade }: { readonly grade: Row['grade'] }): JSX.Element {
  return (
    <abbr class="grade" title={gradeInWords(grade)}>
      {grade.source}
      {grade.item}
    </abbr>
  );
}

import type { Kind } from '../../reader/item.ts';
import type { Row } from '../api.ts';
import { LEDGER_NAMES } from '../words/ledgers.ts';
import type { ColumnId } from './columns.ts';
import type { GroupId } from './groups.ts';

/** A side of a ledger that can be looked at by itself. */
export interface Side {
  readonly id: string;
  readonly name: string;
  readonly kinds?: readonly Kind[];
  /** Which of the rows are of it; absent = all of its kinds. */
  readonly has?: (row: Row) => boolean;
}

export interface Ledger {
  /** Its part of the address: the kind that it is first of all about. */
  readonly id: string;
  readonly name: string;
  readonly kinds: readonly Kind[];
  /** The first is shown unless another is chosen. */
  readonly sides?: readonly Side[];
  readonly statuses: readonly NonNullable<Row['status']>['value'][];
  readonly columns: readonly ColumnId[];
  /** Columns that are shown only if they are chosen. */
  readonly spare: readonly ColumnId[];
  readonly groups: readonly GroupId[];
  readonly matrix?: true;
}

const SPARE = ['line', 'realis', 'reports', 'first', 'told', 'score'] as const;
const isDenial = ({ item }: Row): boolean =>
  item.kind === 'claim' && (item.stance === 'denies' || item.stance === 'disputes');

const isThreat = ({ item }: Row): boolean => item.kind === 'commitment' && item.stance === 'threat';

/** All ledgers, in the order of their tabs. Every kind of the record is in one of them. */
export const LEDGERS: readonly Ledger[] = [
  {
    id: 'demand',
    name: LEDGER_NAMES.demand,
    kinds: ['demand', 'answer'],
    sides: [
      { id: 'demands', name: 'Demands', kinds: ['demand'] },
      { id: 'answers', name: 'Answers', kinds: ['answer'] },
      { id: 'both', name: 'Both' },
    ],
    statuses: ['open', 'answered', 'withdrawn', 'lapsed'],
    columns: ['day', 'by', 'to', 'what', 'status', 'due', 'grade', 'outlet'],
    spare: ['kind', 'form', 'stance', 'since', 'word', 'origins', ...SPARE],
    groups: ['pair', 'by', 'status', 'day'],
    matrix: true,
  },
  {
    id: 'commitment',
    name: LEDGER_NAMES.commitment,
    kinds: ['commitment'],
    sides: [
      { id: 'both', name: 'All' },
      { id: 'threats', name: 'Threats', has: isThreat },
      { id: 'promises', name: 'Promises & offers', has: (row) => !isThreat(row) },
    ],
    statuses: ['standing', 'triggered', 'carried out', 'not carried out', 'withdrawn'],
    columns: ['day', 'by', 'to', 'stance', 'condition', 'what', 'status', 'due', 'grade', 'outlet'],
    spare: ['since', 'word', 'origins', ...SPARE],
    groups: ['pair', 'by', 'status', 'day'],
  },
  {
    id: 'claim',
    name: LEDGER_NAMES.claim,
    kinds: ['claim'],
    sides: [
      { id: 'charges', name: 'Charges', has: (row) => !isDenial(row) },
      { id: 'denials', name: 'Denials', has: isDenial },
      { id: 'both', name: 'Both' },
    ],
    statuses: ['unanswered', 'denied', 'admitted'],
    columns: ['day', 'by', 'to', 'what', 'status', 'grade', 'outlet'],
    spare: ['stance', 'since', 'word', 'origins', ...SPARE],
    groups: ['pair', 'by', 'status', 'day'],
  },
  {
    id: 'posture',
    name: LEDGER_NAMES.posture,
    kinds: ['posture'],
    statuses: [],
    columns: ['day', 'by', 'move', 'amount', 'where', 'what', 'word', 'grade'],
    spare: ['outlet', 'origins', 'to', ...SPARE],
    groups: ['by', 'place', 'pair', 'day'],
  },
  {
    id: 'meeting',
    name: LEDGER_NAMES.meeting,
    kinds: ['meeting'],
    statuses: ['proposed', 'scheduled', 'held', 'cancelled', 'overdue'],
    columns: ['day', 'what', 'status', 'due', 'grade', 'outlet'],
    spare: ['by', 'format', 'where', 'channel', 'since', 'word', 'origins', ...SPARE],
    groups: ['status', 'by', 'place', 'day'],
  },
  {
    id: 'measure',
    name: LEDGER_NAMES.measure,
    kinds: ['measure'],
    statuses: [],
    columns: ['day', 'by', 'to', 'type', 'stage', 'what', 'word', 'grade'],
    spare: ['outlet', 'origins', 'where', ...SPARE],
    groups: ['pair', 'by', 'subject', 'day'],
  },
  {
    id: 'figure',
    name: LEDGER_NAMES.figure,
    kinds: ['figure'],
    statuses: [],
    columns: ['day', 'counts', 'amount', 'where', 'what', 'word', 'told', 'grade'],
    spare: ['by', 'to', 'outlet', 'origins', 'line', 'realis', 'reports', 'first', 'score'],
    groups: ['subject', 'place', 'day'],
  },
  {
    id: 'statement',
    name: LEDGER_NAMES.statement,
    kinds: ['statement'],
    statuses: [],
    columns: ['day', 'by', 'to', 'what', 'medium', 'form', 'grade', 'outlet'],
    spare: ['word', 'origins', ...SPARE],
    groups: ['by', 'pair', 'day'],
  },
  {
    id: 'decision',
    name: LEDGER_NAMES.decision,
    kinds: ['decision'],
    statuses: ['pending', 'taken'],
    columns: ['day', 'by', 'what', 'status', 'due', 'word', 'grade', 'outlet'],
    spare: ['since', 'origins', ...SPARE],
    groups: ['by', 'status', 'day'],
  },
  {
    id: 'event',
    name: LEDGER_NAMES.event,
    kinds: ['event'],
    statuses: [],
    columns: ['day', 'by', 'to', 'type', 'goldstein', 'what', 'cameo', 'grade', 'outlet'],
    spare: ['where', 'word', 'origins', ...SPARE],
    groups: ['pair', 'by', 'subject', 'day'],
  },
]; // prettier-ignore

const [FIRST] = LEDGERS;

/** The ledger of a part of the address: its own name, or a kind that it has. The first one of none. */
export function ledgerOf(part: string | undefined): Ledger {
  const found = LEDGERS.find(({ id, kinds }) => id === part || kinds.some((kind) => kind === part)) ?? FIRST;
  if (found === undefined) throw new RangeError('there are no ledgers');
  return found;
}

/** The side that is looked at; undefined where the ledger has but one. */
export function sideOf({ sides }: Ledger, id: string | undefined): Side | undefined {
  return sides?.find((side) => side.id === id) ?? sides?.[0];
}

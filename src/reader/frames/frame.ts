import { EVENT_TYPES, type EventType } from '../../world/ontology.ts';
import { type Kind, KINDS, MEASURE_STATUSES, MEASURE_TYPES, MEETING_FORMATS, MOVES } from '../item.ts';

/** Part of speech of a predicate: verb, noun, or adjective with a copula. */
export type FramePos = 'v' | 'n' | 'a';

/** A condition on a slot: that it is there (or not), and of which class or lemma its head is. */
export interface Need {
  /** Slots of which one is enough; `neg`, `passive`, `inf` and `that` are of the clause. */
  readonly slots: readonly string[];
  readonly absent: boolean;
  /** A class, or lemmas; empty: whatever stands there. */
  readonly heads: readonly string[];
}

/** Slots that name actors: parts that are taken together, each a list of alternatives of which the first that names somebody counts. */
export type Roles = readonly (readonly string[])[];

/** An item that a frame gives beside its event. */
export interface FrameItem {
  readonly kind: Exclude<Kind, 'event'>;
  /** Form, verdict, stance, move, format, type, what: the first of the kind's own fields. */
  readonly value: string;
  /** Status, where the predicate itself settles it. */
  readonly status?: string;
}

/** A sense of a predicate: a row of `data/frames`. `docs/frames.md` says what the columns mean. */
export interface Frame {
  /** Lemmas of the predicate as the table has them: a verb's head is first, a noun's or adjective's is told by `head`. */
  readonly words: readonly string[];
  /** The index in `words` of the lemma that the predicate's token has. */
  readonly head: number;
  /** The other words, but for those with a hyphen: all of them stand in a sentence that has the predicate. */
  readonly others: readonly string[];
  readonly pos: FramePos;
  readonly needs: readonly Need[];
  readonly by: Roles;
  readonly to: Roles;
  /** The event: a CAMEO code, or a type of PLOVER where CAMEO has no code. */
  readonly event?: { readonly cameo: string } | { readonly type: EventType; readonly mode?: string };
  readonly items: readonly FrameItem[];
  readonly note: string;
}

/** Whether a frame gives anything: a row without an event or item says why its predicate is not political. */
export function isPolitical(frame: Frame): boolean {
  return frame.event !== undefined || frame.items.length > 0;
}

/** The name of a frame for `rule`: `accuse`, `air-strike`. */
export function frameName(frame: Frame): string {
  return frame.words.join('-');
}

export const VALUES: Readonly<Record<Exclude<Kind, 'event'>, readonly string[]>> = {
  statement: ['say', 'express', 'characterise', 'act'],
  demand: ['demand', 'urge', 'request', 'ultimatum', 'proposal'],
  answer: ['accepts', 'rejects', 'partly', 'counters', 'defers'],
  commitment: ['threat', 'promise', 'offer', 'proposal'],
  claim: ['accuses', 'denies', 'admits', 'disputes'],
  posture: MOVES,
  meeting: MEETING_FORMATS,
  measure: MEASURE_TYPES,
  figure: ['killed', 'wounded', 'displaced', 'detained', 'missing', 'money', 'other'],
  decision: ['pending', 'taken'],
};

const STATUSES: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  meeting: ['held', 'scheduled', 'proposed', 'possible', 'cancelled'],
  measure: MEASURE_STATUSES,
};

/** `kind:value` or `kind:value/status`; undefined where it is neither. */
export function frameItem(text: string): FrameItem | undefined {
  const [, name = '', value = '', status] = /^([a-z]+):([a-z-]+)(?:\/([a-z ]+))?$/.exec(text) ?? [];
  const kind = KINDS.find((one): one is Exclude<Kind, 'event'> => one === name && one !== 'event');
  if (kind === undefined || !VALUES[kind].includes(value)) return undefined;
  if (status === undefined) return { kind, value };
  return STATUSES[kind]?.includes(status) ? { kind, value, status } : undefined;
}

/** The event that a cell names: a code of CAMEO, `TYPE` or `TYPE/mode`; undefined where it is none of these. */
export function frameEvent(cell: string): Frame['event'] | undefined {
  if (/^\d{2,4}$/.test(cell)) return { cameo: cell };
  const [name, mode] = cell.split('/');
  const type = EVENT_TYPES.find((one) => one === name);
  return type && { type, ...(mode ? { mode } : {}) };
}

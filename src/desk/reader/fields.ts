import type {
  ActorRef,
  Answer,
  Claim,
  Commitment,
  Decision,
  Demand,
  Figure,
  Item,
  Kind,
  Measure,
  Meeting,
  Move,
  PlaceRef,
  PoliticalEvent,
  Realis,
  Statement,
} from '../../reader/item.ts';

/** A field of an item that an analyst may set, and how it is asked for. */
export type Field =
  | { readonly name: 'by' | 'to' | 'attribution' | 'where'; readonly label: string; readonly as: 'refs' }
  | { readonly name: string; readonly label: string; readonly as: 'choice'; readonly values: readonly string[] }
  | { readonly name: string; readonly label: string; readonly as: 'text' | 'number' | 'date' }; // prettier-ignore

const REALIS: readonly Realis[] = ['actual', 'planned', 'possible', 'conditional', 'negated', 'historical'];

const COMMON: readonly Field[] = [
  { name: 'by', label: 'By', as: 'refs' },
  { name: 'to', label: 'To, of or against', as: 'refs' },
  { name: 'attribution', label: 'On the word of', as: 'refs' },
  { name: 'where', label: 'Where', as: 'refs' },
  { name: 'when', label: 'When', as: 'date' },
  { name: 'realis', label: 'How real', as: 'choice', values: REALIS },
];

const WHAT: Field = { name: 'what', label: 'What', as: 'text' };
const choice = (name: string, label: string, values: readonly string[]): Field => ({
  name,
  label,
  as: 'choice',
  values,
});

/** The kind's own fields that may be set. Values are in the order of the item's type. */
const OWN: Readonly<Record<Kind, readonly Field[]>> = {
  statement: [
    choice('form', 'Form', ['direct', 'partial', 'indirect'] satisfies readonly Statement['form'][]),
    { name: 'gist', label: 'Gist', as: 'text' },
  ],
  demand: [WHAT, choice('form', 'Form', ['demand', 'urge', 'request', 'ultimatum', 'proposal'] satisfies readonly Demand['form'][])],
  answer: [
    WHAT,
    choice('verdict', 'Verdict', ['accepts', 'rejects', 'partly', 'counters', 'defers'] satisfies readonly Answer['verdict'][]),
  ],
  commitment: [
    WHAT,
    choice('stance', 'Stance', ['threat', 'promise', 'offer', 'proposal'] satisfies readonly Commitment['stance'][]),
    { name: 'condition', label: 'If', as: 'text' },
  ],
  claim: [WHAT, choice('stance', 'Stance', ['accuses', 'denies', 'admits', 'disputes'] satisfies readonly Claim['stance'][])],
  posture: [
    choice('move', 'Move', ['buildup', 'deploy', 'drill', 'alert', 'reinforce', 'withdraw', 'strike', 'test'] satisfies readonly Move[]),
  ],
  meeting: [
    choice('format', 'Format', ['call', 'talks', 'visit', 'session', 'summit'] satisfies readonly Meeting['format'][]),
    choice('status', 'Status', ['held', 'scheduled', 'proposed', 'possible', 'cancelled'] satisfies readonly Meeting['status'][]),
  ],
  measure: [
    choice('type', 'Type', ['sanction', 'arms', 'financial-aid', 'humanitarian-aid', 'trade', 'legal', 'expulsion'] satisfies readonly Measure['type'][]),
    choice('status', 'Status', ['in force', 'delivered', 'announced', 'threatened', 'considered', 'eased'] satisfies readonly Measure['status'][]),
  ],
  figure: [
    choice('what', 'Of what', ['killed', 'wounded', 'displaced', 'detained', 'missing', 'money', 'other'] satisfies readonly Figure['what'][]),
    { name: 'count', label: 'Number', as: 'number' },
  ],
  decision: [WHAT, choice('status', 'Status', ['pending', 'taken'] satisfies readonly Decision['status'][])],
  event: [
    choice('type', 'Type', ['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'] satisfies readonly PoliticalEvent['type'][]),
  ],
}; // prettier-ignore

export function fieldsOf(kind: Kind): readonly Field[] {
  return [...COMMON, ...OWN[kind]];
}

/** What a field of an item holds now, as a form shows it: names apart, a date in EDTF, '' where there is nothing. */
export function valueOf(item: Item, field: Field): string | readonly (ActorRef | PlaceRef)[] {
  if (field.as === 'refs') return item[field.name];
  if (field.as === 'date') return item.when?.edtf ?? '';
  const value: unknown = Reflect.get(item, field.name);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** A field that a form gives another value, as the API takes it. */
export interface Correction {
  readonly field: string;
  readonly value: unknown;
}

/** What a form changes. A field that is emptied is left as it was, but for names: nobody named is a value. */
export function corrections(
  item: Item,
  given: ReadonlyMap<string, string | readonly (ActorRef | PlaceRef)[]>,
): readonly Correction[] {
  return fieldsOf(item.kind).flatMap((field): readonly Correction[] => {
    const now = valueOf(item, field);
    const next = given.get(field.name);
    if (next === undefined || JSON.stringify(next) === JSON.stringify(now)) return [];
    if (typeof next !== 'string') return [{ field: field.name, value: next }];
    const text = next.trim();
    if (text === '' || text === now) return [];
    if (field.as === 'number') return [{ field: field.name, value: Number(text) }];
    if (field.as === 'date')
      return [{ field: field.name, value: { edtf: text, text: item.when?.text ?? '', basis: 'stated' } }];
    return [{ field: field.name, value: text }];
  });
}

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
const choice = <Value extends string>(name: string, label: string, values: readonly Value[]): Field => ({
  name,
  label,
  as: 'choice',
  values,
});

/** The kind's own fields that may be set. Values are in the order of the item's type. */
const OWN: Readonly<Record<Kind, readonly Field[]>> = {
  statement: [
    choice<Statement['form']>('form', 'Form', ['direct', 'partial', 'indirect']),
    { name: 'gist', label: 'Gist', as: 'text' },
  ],
  demand: [WHAT, choice<Demand['form']>('form', 'Form', ['demand', 'urge', 'request', 'ultimatum', 'proposal'])],
  answer: [
    WHAT,
    choice<Answer['verdict']>('verdict', 'Verdict', ['accepts', 'rejects', 'partly', 'counters', 'defers']),
  ],
  commitment: [
    WHAT,
    choice<Commitment['stance']>('stance', 'Stance', ['threat', 'promise', 'offer', 'proposal']),
    { name: 'condition', label: 'If', as: 'text' },
  ],
  claim: [WHAT, choice<Claim['stance']>('stance', 'Stance', ['accuses', 'denies', 'admits', 'disputes'])],
  posture: [
    choice<Move>('move', 'Move', ['buildup', 'deploy', 'drill', 'alert', 'reinforce', 'withdraw', 'strike', 'test']),
  ],
  meeting: [
    choice<Meeting['format']>('format', 'Format', ['call', 'talks', 'visit', 'session', 'summit']),
    choice<Meeting['status']>('status', 'Status', ['held', 'scheduled', 'proposed', 'possible', 'cancelled']),
  ],
  measure: [
    choice<Measure['type']>('type', 'Type', ['sanction', 'arms', 'financial-aid', 'humanitarian-aid', 'trade', 'legal', 'expulsion']),
    choice<Measure['status']>('status', 'Status', ['in force', 'delivered', 'announced', 'threatened', 'considered', 'eased']),
  ],
  figure: [
    choice<Figure['what']>('what', 'Of what', ['killed', 'wounded', 'displaced', 'detained', 'missing', 'money', 'other']),
    { name: 'count', label: 'Number', as: 'number' },
  ],
  decision: [WHAT, choice<Decision['status']>('status', 'Status', ['pending', 'taken'])],
  event: [
    choice<PoliticalEvent['type']>('type', 'Type', ['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT', 'REQUEST', 'ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT']),
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

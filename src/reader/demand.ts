import { childrenBy, spanOfTokens, tokenAt, yieldOf } from '../language/tree.ts';
import type { Span } from '../text/span.ts';
import type { Act } from './act.ts';
import type { Draft } from './draft.ts';
import { type FrameItem, frameName } from './frames/frame.ts';
import { slotHeads } from './frames/slots.ts';
import type { Demand } from './item.ts';
import { conjunctsOf } from './nominal.ts';
import type { Reading } from './reading.ts';

/** Demands: one for each point that is wanted. */
export function readDemands(reading: Reading, acts: readonly Act[]): Draft<Demand>[] {
  return acts.flatMap((act) => {
    const item = act.frame.items.find(({ kind }) => kind === 'demand');
    return item === undefined || !isMade(act) ? [] : demandsOf(reading, act, item);
  });
}

/** A demand counts where it is made, not where it is feared, denied or only thought of. */
function isMade({ realis, hypothesis, by }: Act): boolean {
  return by.length > 0 && hypothesis === undefined && (realis === 'actual' || realis === 'historical');
}

function demandsOf(reading: Reading, act: Act, { value }: FrameItem): Draft<Demand>[] {
  const points = pointsOf(reading, act);
  // A noun without what is wanted only points back: "the demands", "such demands".
  if (points.length === 0 && act.predicate.pos === 'n' && act.predicate.carrier?.role !== 'does') return [];
  const make = (span: Span, what: string): Draft<Demand> => ({
    kind: 'demand',
    form: formOf(value),
    what,
    by: act.by,
    to: act.to,
    via: [],
    attribution: act.attribution,
    realis: act.realis,
    ...(act.when ? { when: act.when } : {}),
    where: [],
    span,
    rule: `frame:${frameName(act.frame)}`,
    score: 0.75,
  });
  const { tree } = act.predicate;
  if (points.length === 0) return [make(act.span, reading.text.slice(act.span.start, act.span.end))];
  return points.map((tokens, at) => {
    const point = spanOfTokens(tree, tokens);
    const span = at === 0 ? { start: Math.min(act.span.start, point.start), end: point.end } : point;
    return make(span, reading.text.slice(point.start, point.end));
  });
}

/** What is wanted, point by point, as token indexes: the clauses or things demanded, coordinated ones apart. */
function pointsOf(reading: Reading, { predicate, complement }: Act): number[][] {
  const { tree } = predicate;
  if (complement !== undefined) {
    const heads = conjunctsOf(tree, complement).filter((at) => at === complement || tokenAt(tree, at).upos === 'VERB');
    return heads.map((head) => yieldOf(tree, head, (at) => heads.includes(at)));
  }
  const things = ['for', 'obj', 'of'].map((slot) => slotHeads(reading, predicate, slot)).find((heads) => heads.length > 0) ?? [];
  return things.flatMap((thing) => {
    const heads = conjunctsOf(tree, thing);
    return heads.map((head) => yieldOf(tree, head, (at) => heads.includes(at) || (childrenBy(tree, head, 'case').includes(at))));
  });
} // prettier-ignore

const FORMS: readonly Demand['form'][] = ['demand', 'urge', 'request', 'ultimatum', 'proposal'];

function formOf(value: string): Demand['form'] {
  return FORMS.find((form) => form === value) ?? 'demand';
}

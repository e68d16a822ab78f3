// Which class a row has, by the reader's acts alone: nothing here was fitted to PLV.
import type { Token } from '../../src/language/analysis.ts';
import { ancestorsOf, tokenAt, type Tree } from '../../src/language/tree.ts';
import { actorsAt } from '../../src/reader/actors.ts';
import { knownAt } from '../../src/reader/named.ts';
import type { Act } from '../../src/reader/act.ts';
import { codeOf } from '../../src/reader/event.ts';
import { sameSide } from '../../src/reader/event-code.ts';
import { roleHeads } from '../../src/reader/frames/slots.ts';
import type { Reading } from '../../src/reader/reading.ts';
import { overlaps, type Span } from '../../src/text/span.ts';
import type { ActorRef } from '../../src/world/refs.ts';
import type { Probed } from '../probe.ts';
import { type PlvRow, type Root, rootOf } from './rows.ts';

/** An act that may be the one between source and target. */
export interface Candidate {
  readonly act: Act;
  readonly root: Root;
  /** 0 to 4: two for a doer that is the source, two for the one it is done to that is the target. */
  readonly match: number;
  /** Whether the reader holds that it happened (or was threatened, promised, denied …). */
  readonly told: boolean;
}

/** The acts of a row that have a code, the likeliest first. */
export function candidatesOf({ reading, acts }: Probed, row: Pick<PlvRow, 'source' | 'target'>): Candidate[] {
  const source = partyOf(reading, row.source);
  const target = partyOf(reading, row.target);
  return acts
    .flatMap((act): Candidate[] => {
      const coded = codeOf(reading, act) ?? codeOf(reading, { ...act, realis: 'actual' });
      if (coded === undefined) return [];
      const told = act.hypothesis === undefined && codeOf(reading, act) !== undefined;
      const { by, to } = act.frame;
      const match =
        (fills(reading, act, by, act.by, source) ? 2 : 0) +
        (fills(reading, act, to, act.to, target) || fills(reading, act, by, act.by, target) ? 2 : 0);
      return [{ act, root: rootOf(coded.type, coded.mode), match, told }];
    })
    .toSorted((a, b) => rank(b) - rank(a) || depth(a) - depth(b) || a.act.span.start - b.act.span.start);
}

/** The class of a row. Every row has one: where no act is known what its words may mean, or the commonest kind of event in the news. */
export function classify(probed: Probed, row: PlvRow): Root {
  const [best] = candidatesOf(probed, row);
  return best?.root ?? rootOfWords(probed) ?? 'CONSULT';
}

/** The commonest class among the senses of the highest word that has any, whatever they need. */
function rootOfWords({ reading }: Probed): Root | undefined {
  for (const { tree } of reading.sentences) {
    const byDepth = [...tree.tokens.keys()].toSorted(
      (a, b) => [...ancestorsOf(tree, a)].length - [...ancestorsOf(tree, b)].length,
    );
    for (const index of byDepth) {
      const counts = new Map<Root, number>();
      for (const root of rootsOfWord(reading, tokenAt(tree, index)))
        counts.set(root, (counts.get(root) ?? 0) + 1);
      const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
      if (most) return most[0];
    }
  }
  return undefined;
}

/** The classes of all senses that the lexicon has of a word. */
export function rootsOfWord({ coding: { lexicon, ontology } }: Reading, { lemma, upos }: Token): Root[] {
  const pos = upos === 'VERB' ? 'v' : upos === 'ADJ' ? 'a' : upos === 'NOUN' ? 'n' : undefined;
  if (pos === undefined) return [];
  return lexicon.framesOf(lemma.toLowerCase(), pos).flatMap(({ event }) => {
    const type =
      event === undefined ? undefined : 'type' in event ? event.type : ontology.code(event.cameo)?.type;
    return type === undefined ? [] : [rootOf(type, event && 'type' in event ? event.mode : undefined)];
  });
}

function rank({ match, told }: Candidate): number {
  return match + (told ? 1 : 0);
}

/** How far below the root of its sentence a predicate stands. */
function depth({ act }: Candidate): number {
  return [...ancestorsOf(act.predicate.tree, act.predicate.index)].length;
}

/** One of the two parties that a row gives. */
interface Party {
  readonly span: Span;
  readonly actors: readonly ActorRef[];
}

function partyOf(reading: Reading, span: Span | undefined): Party | undefined {
  if (span === undefined) return undefined;
  const actors: ActorRef[] = [];
  for (const [sentence, { tree }] of reading.sentences.entries())
    for (const [index, token] of tree.tokens.entries())
      if (overlaps(token, span)) {
        const known = knownAt(reading, { sentence, index });
        if (known) actors.push({ id: known.actor.id, name: known.shown });
        if (isTop(tree, index, span)) actors.push(...actorsAt(reading, { sentence, index }));
      }
  return { span, actors };
}

/** Whether a token of a span is governed from outside of it. */
function isTop(tree: Tree, index: number, span: Span): boolean {
  const { head } = tokenAt(tree, index);
  return head < 0 || !overlaps(tokenAt(tree, head), span);
}

/** Whether a party fills a role of an act: it stands in one of its slots, or it is one of those who the reader says fill it. */
function fills(
  reading: Reading,
  { predicate }: Act,
  roles: Act['frame']['by'],
  actors: readonly ActorRef[],
  party: Party | undefined,
): boolean {
  if (party === undefined) return false;
  const stands = roleHeads(reading, predicate, roles).some((index) =>
    overlaps(tokenAt(predicate.tree, index), party.span),
  );
  return stands || actors.some(({ id }) => party.actors.some((actor) => sameSide(reading, actor.id, id)));
}

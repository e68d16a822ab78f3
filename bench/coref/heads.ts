// What our language and reader say of a gold mention of an event, as the record compares tellings.
import { treeAt } from '../../src/reader/reading.ts';
import type { Reading } from '../../src/reader/reading.ts';
import { frameOf } from '../../src/reader/frames/match.ts';
import { predicateAt } from '../../src/reader/frames/predicate.ts';
import { isRelation, tokenAt, type Tree } from '../../src/language/tree.ts';
import { familyOf, type KnownNames, type Terms, termsOf } from '../../src/record/same/terms.ts';
import type { Probe } from '../probe.ts';
import type { EcbDocument, EventMention } from './ecb.ts';

export interface ReadMention extends EventMention {
  /** Lemma of its head, lower case: what the baseline goes by. */
  readonly lemma: string;
  /** The stem that stands for the head and words of its meaning. */
  readonly family: string;
  /** Terms of its own words, and of its clause with whoever takes part. */
  readonly words: Terms;
  readonly clause: Terms;
  /** Whether it is of saying, by the lexicon: then what is said is the event. */
  readonly isSaying: boolean;
}

export function readMentions(document: EcbDocument, probe: Probe, known: KnownNames): readonly ReadMention[] {
  const { reading } = probe(document.text);
  return document.mentions.map((mention) => readMention(mention, reading, known));
}

function readMention(mention: EventMention, reading: Reading, known: KnownNames): ReadMention {
  const { start, end, text } = mention;
  const sentence = reading.sentences.findIndex(({ tree }) => tree.tokens.some((token) => token.start <= start && start < token.end)); // prettier-ignore
  const terms = (words: string): Terms => termsOf(words, { known, day: undefined, parties: new Set(), lexis: new Map() });
  const words = terms(text);
  if (sentence < 0) {
    const lemma = text.toLowerCase();
    return { ...mention, lemma, family: familyOf(lemma), words, clause: words, isSaying: false };
  }
  const tree = treeAt(reading, sentence);
  const own = tree.tokens.flatMap((token, index) => (token.start < end && token.end > start ? [index] : []));
  const head = own.find((index) => !own.includes(tokenAt(tree, index).head)) ?? own[0] ?? 0;
  const lemma = tokenAt(tree, head).lemma.toLowerCase();
  const predicate = predicateAt(reading, { sentence, index: head });
  const frame = predicate && frameOf(reading, predicate);
  return {
    ...mention,
    lemma,
    family: familyOf(lemma),
    words,
    clause: terms(clauseAround(tree, head)),
    isSaying: frame !== undefined && frame.event === undefined && frame.items.some(({ kind }) => kind === 'statement'),
  };
} // prettier-ignore

const NESTED = ['ccomp', 'advcl', 'acl', 'parataxis', 'conj', 'csubj'];

/** The words of the nearest verb's clause and of the head's own phrase, without clauses below them. */
function clauseAround(tree: Tree, head: number): string {
  let verb = head;
  while (tokenAt(tree, verb).upos !== 'VERB' && tokenAt(tree, verb).head >= 0) verb = tokenAt(tree, verb).head;
  const kept = new Set<number>();
  const walk = (index: number): void => {
    kept.add(index);
    for (const child of tree.children[index] ?? []) {
      const { deprel } = tokenAt(tree, child);
      if (!kept.has(child) && (child === head || !NESTED.some((name) => isRelation(deprel, name)))) walk(child);
    }
  };
  walk(head);
  walk(verb);
  return [...kept].toSorted((a, b) => a - b).map((index) => tokenAt(tree, index).form).join(' ');
} // prettier-ignore

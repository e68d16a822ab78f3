import type { Span } from '../text/span.ts';
import type { Reading } from './reading.ts';
import { flatMap } from '../text/flat-map.ts';

/** Fields in which words of conflict are everyday words: "the striker's attack", "a hostile takeover", "the cold front advances". */
const FIELDS = ['sport', 'business', 'art', 'weather'] as const;

/** A field that a paragraph is about, and how much: 1 where its words are some, 2 where they are many. */
export interface Domain {
  /**
   * `stateless`: the paragraph names no state, body or group that is known. `report`: much of the whole report is about everyday fields
   * or names none of these.
   */
  readonly field: (typeof FIELDS)[number] | 'stateless' | 'report';
  readonly level: 1 | 2;
}

/** Shares of a paragraph's nouns and verbs from which a field counts as touched, and as its subject. */
const SOME = 0.08;
const MANY = 0.16;

/** What each paragraph of a report is about, told by the shares of the words of each field; a paragraph ends at a line break. */
export interface Domains {
  /** The fields of the paragraph that a span begins in, strongest first; empty in one that is about none of them. */
  over(span: Span): readonly Domain[];
}

export function domainsOf(reading: Reading): Domains {
  const lists = FIELDS.map((field) => reading.coding.lexicon.membersOf(field));
  const paragraphs: { readonly end: number; readonly domains: readonly Domain[] }[] = [];
  let words = 0;
  let actors = 0;
  let counts = FIELDS.map(() => 0);
  const close = (end: number): void => {
    const shares = counts.map((count) => count / Math.max(words, LEAST));
    const domains = flatMap(FIELDS, (field, at): Domain[] => {
      const share = shares[at] ?? 0;
      return share < SOME ? [] : [{ field, level: share < MANY ? 1 : 2 }];
    });
    paragraphs.push({
      end,
      domains: actors === 0 ? [...domains, { field: 'stateless', level: 1 }] : domains,
    });
    words = 0;
    actors = 0;
    counts = FIELDS.map(() => 0);
  };
  for (const [index, { tree, known }] of reading.sentences.entries()) {
    for (const name of known) if (name !== undefined) actors++;
    for (const { upos, lemma } of tree.tokens) {
      if (upos !== 'NOUN' && upos !== 'VERB') continue;
      words++;
      const word = lemma.toLowerCase();
      for (let at = 0; at < lists.length; at++) if (lists[at]?.has(word)) counts[at] = (counts[at] ?? 0) + 1;
    }
    const span = reading.spans[index];
    const next = reading.spans[index + 1];
    if (span && (next === undefined || reading.text.slice(span.end, next.start).includes('\n')))
      close(span.end);
  }
  const everyday =
    paragraphs.filter(({ domains }) => domains.length > 0).length / Math.max(paragraphs.length, 1);
  const whole: readonly Domain[] =
    paragraphs.length < FEW || everyday < HALF ? [] : [{ field: 'report', level: everyday < MOST ? 1 : 2 }];
  return {
    over: ({ start }) => [...(paragraphs.find(({ end }) => start < end)?.domains ?? []), ...whole],
  };
}

/** Shares of a report's paragraphs from which it counts as one of everyday things. */
const HALF = 0.5;
const MOST = 0.75;
/** Paragraphs under which a text is too short to be judged as a whole. */
const FEW = 3;

/** Words by which a short paragraph counts as a long one: two words of sport in a headline prove nothing. */
const LEAST = 12;

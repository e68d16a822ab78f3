import { ancestorsOf, tokenAt } from '../../src/language/tree.ts';
import { frameName } from '../../src/reader/frames/frame.ts';
import { overlaps, type Span } from '../../src/text/span.ts';
import type { Probed } from '../probe.ts';
import { type Candidate, candidatesOf, rootsOfWord } from './classify.ts';
import { type PlvRow, quadOfRoot } from './rows.ts';

/** What a fitted model may go by: the acts that the reader saw, what the lexicon knows of the words, and the words. */
export function featuresOf(probed: Probed, row: PlvRow): string[] {
  return [
    ...actFeatures(candidatesOf(probed, row)),
    ...wordFeatures(probed, row),
    ...pathFeatures(probed, row),
    'all',
  ];
}

function actFeatures(candidates: readonly Candidate[]): string[] {
  return candidates.flatMap(({ act, root, match, told }, at) => {
    const place = at === 0 ? 'best' : at === 1 ? 'next' : 'other';
    return [
      `${place} ${root}`,
      `${place} quad ${quadOfRoot(root)}`,
      `${place} ${root} ${match >= 4 ? 'both' : match >= 2 ? 'one' : 'none'}`,
      `${place} ${root} ${act.realis} ${told}`,
      `${place} frame ${frameName(act.frame)}`,
    ];
  });
}

function wordFeatures({ reading }: Probed, { source, target }: PlvRow): string[] {
  const isParty = (span: Span): boolean =>
    [source, target].some((one) => one !== undefined && overlaps(span, one));
  return reading.sentences.flatMap(({ tree }) => {
    const words = tree.tokens.filter((token) => token.upos !== 'PUNCT');
    return words.flatMap((token, at) => {
      if (isParty(token)) return [];
      const word = token.lemma.toLowerCase();
      const next = words[at + 1];
      const roots = rootsOfWord(reading, token);
      return [
        `word ${word}`,
        ...(next ? [`words ${word} ${isParty(next) ? '*' : next.lemma.toLowerCase()}`] : []),
        `${zoneOf(token, source, target)} ${word}`,
        ...new Set(
          roots.flatMap((root) => [`lexicon ${root}`, `${zoneOf(token, source, target)} lexicon ${root}`]),
        ),
      ];
    });
  });
}

/** Where a word stands as to source and target. */
function zoneOf(word: Span, source: Span | undefined, target: Span | undefined): string {
  if (source === undefined || target === undefined) return 'anywhere';
  if (word.end <= Math.min(source.start, target.start)) return 'before';
  return word.start >= Math.max(source.end, target.end) ? 'after' : 'between';
}

/** The words that govern source and target. */
function pathFeatures({ reading }: Probed, { source, target }: PlvRow): string[] {
  return [['source', source] as const, ['target', target] as const].flatMap(([name, span]) =>
    span === undefined
      ? [`no ${name}`]
      : reading.sentences.flatMap(({ tree }) => {
          const inside = [...tree.tokens.keys()].filter((index) => overlaps(tokenAt(tree, index), span));
          const top = inside.find((index) => !inside.includes(tokenAt(tree, index).head));
          if (top === undefined) return [];
          const above = [...ancestorsOf(tree, top)];
          return [
            `${name} is ${tokenAt(tree, top).deprel}`,
            ...above.slice(0, 3).map((index, at) => `${name} above ${at} ${tokenAt(tree, index).lemma}`),
            ...above.map((index) => `${name} under ${tokenAt(tree, index).lemma}`),
          ];
        }),
  );
}

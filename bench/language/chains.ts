// The coreference chains of GUM, and the scores that are usual for them (MUC, B-cubed, CEAF-e and their mean, the CoNLL score).
import type { Analysis } from '../../src/language/analysis.ts';
import type { ConlluSentence } from '../../src/language/conllu.ts';

/**
 * A chain is the places of the heads of its mentions: the number of characters, white space aside, that stand before the head in the document.
 * Chains of one mention are left out, as is usual.
 */
export type Chains = readonly (readonly number[])[];

export function goldChains(document: readonly ConlluSentence[]): Chains {
  const chains = new Map<string, number[]>();
  const taken = new Set<number>();
  let at = 0;
  for (const { words } of document) {
    const starts: number[] = [];
    const open: { id: string; from: number }[] = [];
    const spans: { id: string; from: number; to: number }[] = [];
    for (const [i, word] of words.entries()) {
      starts.push(at);
      at += word.form.replace(/\s/gu, '').length;
      const entity = /(?:^|\|)Entity=([^|]*)/u.exec(word.misc)?.[1] ?? '';
      for (const [, opened, closes, closed] of entity.matchAll(/\((\d+)-[^()]*(\)?)|(\d+)\)/gu)) {
        if (opened !== undefined && closes === ')') spans.push({ id: opened, from: i, to: i + 1 });
        else if (opened !== undefined) open.push({ id: opened, from: i });
        else {
          const index = open.findLastIndex(({ id }) => id === closed);
          const [mention] = index < 0 ? [] : open.splice(index, 1);
          if (mention) spans.push({ ...mention, to: i + 1 });
        }
      }
    }
    // The widest mention has its head first; one inside it that shares the head is the same phrase again.
    for (const { id, from, to } of spans.toSorted((a, b) => b.to - b.from - (a.to - a.from))) {
      const head = words.findIndex((word, i) => i >= from && i < to && (word.head < from || word.head >= to));
      const place = starts[head];
      if (place === undefined || taken.has(place)) continue;
      taken.add(place);
      chains.set(id, [...(chains.get(id) ?? []), place]);
    }
  }
  return [...chains.values()].filter((chain) => chain.length > 1);
}

export function ourChains({ text, sentences, entities }: Analysis): Chains {
  const places = new Int32Array(text.length + 1);
  for (let i = 0; i < text.length; i++)
    places[i + 1] = (places[i] ?? 0) + (/\s/u.test(text.charAt(i)) ? 0 : 1);
  const taken = new Set<number>();
  return entities
    .map(({ mentions }) =>
      mentions.flatMap(({ sentence, head }) => {
        const place = places[sentences[sentence]?.tokens[head]?.start ?? 0] ?? 0;
        if (taken.has(place)) return [];
        taken.add(place);
        return [place];
      }),
    )
    .filter((chain) => chain.length > 1);
}

/** Numerators and denominators of recall and precision, so that documents can be added up. */
export interface Ratio {
  readonly found: number;
  readonly gold: number;
  readonly right: number;
  readonly ours: number;
}

export interface ChainScore {
  readonly muc: Ratio;
  readonly bcubed: Ratio;
  readonly ceafe: Ratio;
}

export function scoreChains(gold: Chains, ours: Chains): ChainScore {
  const similarity = bestPairing(gold, ours);
  const mucRecall = links(gold, ours);
  const mucPrecision = links(ours, gold);
  const cubedRecall = overlap(gold, ours);
  const cubedPrecision = overlap(ours, gold);
  return {
    muc: { found: mucRecall.found, gold: mucRecall.all, right: mucPrecision.found, ours: mucPrecision.all },
    bcubed: {
      found: cubedRecall.found,
      gold: cubedRecall.all,
      right: cubedPrecision.found,
      ours: cubedPrecision.all,
    },
    ceafe: { found: similarity, gold: gold.length, right: similarity, ours: ours.length },
  };
}

export function addScores(a: ChainScore, b: ChainScore): ChainScore {
  const add = (x: Ratio, y: Ratio): Ratio => ({
    found: x.found + y.found,
    gold: x.gold + y.gold,
    right: x.right + y.right,
    ours: x.ours + y.ours,
  });
  return { muc: add(a.muc, b.muc), bcubed: add(a.bcubed, b.bcubed), ceafe: add(a.ceafe, b.ceafe) };
}

/** F1 in per cent. */
export function ratioF1({ found, gold, right, ours }: Ratio): number {
  const recall = gold === 0 ? 0 : found / gold;
  const precision = ours === 0 ? 0 : right / ours;
  return recall + precision === 0 ? 0 : (200 * recall * precision) / (recall + precision);
}

export function conllScore({ muc, bcubed, ceafe }: ChainScore): number {
  return (ratioF1(muc) + ratioF1(bcubed) + ratioF1(ceafe)) / 3;
}

function chainOf(chains: Chains): Map<number, number> {
  return new Map(chains.flatMap((chain, i) => chain.map((place): [number, number] => [place, i])));
}

function links(of: Chains, by: Chains): { found: number; all: number } {
  const index = chainOf(by);
  let found = 0;
  let all = 0;
  for (const chain of of) {
    const parts = new Set(chain.map((place) => index.get(place) ?? `alone ${place}`));
    found += chain.length - parts.size;
    all += chain.length - 1;
  }
  return { found, all };
}

function overlap(of: Chains, by: Chains): { found: number; all: number } {
  const index = chainOf(by);
  let found = 0;
  let all = 0;
  for (const chain of of) {
    for (const place of chain) {
      const other = by[index.get(place) ?? -1] ?? [];
      found += chain.filter((one) => other.includes(one)).length / chain.length;
      all++;
    }
  }
  return { found, all };
}

/** The greatest sum of similarities (2 · shared / both lengths) of chains paired one to one: the Hungarian method. */
function bestPairing(gold: Chains, ours: Chains): number {
  const size = Math.max(gold.length, ours.length);
  const worth = (g: number, s: number): number => {
    const a = gold[g] ?? [];
    const b = ours[s] ?? [];
    const shared = a.filter((place) => b.includes(place)).length;
    return shared === 0 ? 0 : (2 * shared) / (a.length + b.length);
  };
  const rowPrice = new Float64Array(size + 1);
  const columnPrice = new Float64Array(size + 1);
  const rowOf = new Int32Array(size + 1);
  for (let row = 1; row <= size; row++) {
    const least = new Float64Array(size + 1).fill(Infinity);
    const way = new Int32Array(size + 1);
    const used = new Uint8Array(size + 1);
    rowOf[0] = row;
    let column = 0;
    do {
      used[column] = 1;
      const at = rowOf[column] ?? 0;
      let delta = Infinity;
      let next = 0;
      for (let c = 1; c <= size; c++) {
        if (used[c]) continue;
        const cost = -worth(at - 1, c - 1) - (rowPrice[at] ?? 0) - (columnPrice[c] ?? 0);
        if (cost < (least[c] ?? 0)) {
          least[c] = cost;
          way[c] = column;
        }
        if ((least[c] ?? 0) < delta) {
          delta = least[c] ?? 0;
          next = c;
        }
      }
      for (let c = 0; c <= size; c++) {
        if (used[c]) {
          const r = rowOf[c] ?? 0;
          rowPrice[r] = (rowPrice[r] ?? 0) + delta;
          columnPrice[c] = (columnPrice[c] ?? 0) - delta;
        } else least[c] = (least[c] ?? 0) - delta;
      }
      column = next;
    } while ((rowOf[column] ?? 0) !== 0);
    while (column !== 0) {
      const before = way[column] ?? 0;
      rowOf[column] = rowOf[before] ?? 0;
      column = before;
    }
  }
  let sum = 0;
  for (let c = 1; c <= size; c++) sum += worth((rowOf[c] ?? 0) - 1, c - 1);
  return sum;
}

import type { NameSpan, NameType } from '../src/language/model/names.ts';
import type { TreebankSentence } from './conllu.ts';

const TYPES: Readonly<Record<string, NameType>> = { person: 'PER', organization: 'ORG', place: 'LOC' };

/** An entity mention of GUM: tokens `from` to `to`, half-open, and the tokens of its minimal span. */
interface Mention {
  readonly from: number;
  readonly to: number;
  readonly type: NameType;
  readonly minimal: readonly number[];
}

/**
 * The mentions of persons, organisations and places in the MISC column, whose brackets are
 * `(group-type-status-salience-centering-minspan-link-identity` and `group)`; minspan counts tokens of the mention.
 */
function mentions({ misc }: TreebankSentence): Mention[] {
  const found: Mention[] = [];
  const open: { group: string; from: number; type: string; minspan: string }[] = [];
  misc.forEach((cell, i) => {
    const entity = cell.split('|').find((part) => part.startsWith('Entity='));
    if (entity === undefined) return;
    for (const [bracket] of entity.slice(7).matchAll(/\([^()]+\)?|[^()]+\)/gu)) {
      const parts = bracket.replaceAll(/[()]/gu, '').split('-');
      const group = parts[0] ?? '';
      if (bracket.startsWith('('))
        open.push({ group, from: i, type: parts[1] ?? '', minspan: parts[5] ?? '' });
      if (!bracket.endsWith(')')) continue;
      const at = open.findLastIndex((one) => one.group === group);
      const [mention] = at < 0 ? [] : open.splice(at, 1);
      const type = mention === undefined ? undefined : TYPES[mention.type];
      if (mention === undefined || type === undefined) continue;
      const minimal = mention.minspan.split(',').map((word) => mention.from + Number(word) - 1);
      found.push({ from: mention.from, to: i + 1, type, minimal });
    }
  });
  return found;
}

/** Proper names among the mentions of a GUM sentence: the run of proper nouns around a minimal span of such. */
export function gumNames(sentence: TreebankSentence): NameSpan[] {
  const proper = (i: number): boolean => sentence.upos[i] === 'PROPN';
  const names: NameSpan[] = [];
  const taken = new Set<number>();
  for (const { from, to, type, minimal } of mentions(sentence).toSorted(
    (a, b) => b.to - b.from - (a.to - a.from),
  )) {
    let start = Math.min(...minimal);
    let end = Math.max(...minimal) + 1;
    if (!proper(start) || !proper(end - 1) || end > to) continue;
    while (start > from && proper(start - 1)) start--;
    while (end < to && proper(end)) end++;
    const inside = Array.from({ length: end - start }, (_, i) => start + i);
    if (inside.some((i) => taken.has(i))) continue;
    for (const i of inside) taken.add(i);
    names.push({ from: start, to: end, type });
  }
  return names.toSorted((a, b) => a.from - b.from);
}

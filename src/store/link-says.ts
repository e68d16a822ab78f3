import { isDoubtful } from '../reader/item.ts';
import { type Link, type Relation, RELATIONS } from '../record/link.ts';

/** What a link of a pair says, as far as the status of an entry depends on it. */
export interface Said {
  readonly relation: Relation;
  /** Whether the later of the pair bears on the earlier, rather than the earlier on the later. */
  readonly onEarlier: boolean;
  readonly isSure: boolean;
}

/** More than there are codes of a link. */
const BASE = 64;

/** The links of a pair as one number, so that statuses are told without opening the reports of all that bears on an entry. `later`: id of the pair's later item. */
export function codeOfLinks(links: readonly Link[], later: string): number {
  return links.reduceRight((code, link) => code * BASE + codeOf(link, later), 0);
}

/** 1 and on: 0 is none. */
function codeOf(link: Link, later: string): number {
  return (
    1 + RELATIONS.indexOf(link.relation) * 4 + (link.from === later ? 2 : 0) + (isDoubtful(link) ? 0 : 1)
  );
}

export function linksIn(code: number): Said[] {
  const said: Said[] = [];
  for (let rest = code; rest > 0; rest = Math.floor(rest / BASE)) {
    const one = (rest % BASE) - 1;
    const relation = RELATIONS[one >> 2];
    if (relation !== undefined) said.push({ relation, onEarlier: (one & 2) !== 0, isSure: (one & 1) !== 0 });
  }
  return said;
}

// Two tellings a line each (tell.ts has the notation), and whether they are of one act:
//
//   same('2022-01-26 Wire: demand RUS > NATO "no further enlargement"', '2022-02-17 Post: demand RUS > NATO "NATO must not expand further"');
//   apart(…, …);
//   links('answers', from, to);  unlinked('answers', from, to);
//
// The words between quotation marks are also the citation.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadWorld } from '../../../src/intake/tables.ts';
import type { Relation } from '../../../src/record/link.ts';
import { createSame, type Same } from '../../../src/record/same/same.ts';
import { compareTold, type Telling } from '../../../src/record/telling.ts';
import { tell } from '../tell.ts';

const world = loadWorld();

export function newRules(): Same {
  return createSame(world);
}

export const rules: Same = newRules();

export function told(line: string): Telling {
  const quote = /"([^"]*)"/.exec(line)?.[1];
  return tell(line, quote === undefined ? {} : { cite: { start: 0, end: quote.length, quote } });
}

/** What the later makes of the earlier. */
export function joined(one: Telling, other: Telling): ReturnType<Same['joinOf']> {
  const [earlier, later] = compareTold(one, other) <= 0 ? [one, other] : [other, one];
  const made = rules.joinOf(later, earlier);
  assert.ok((made?.score ?? 0) <= rules.scoreAtMost(rules.profileOf(later), rules.profileOf(earlier)));
  return made;
}

export function same(one: string, other: string): void {
  test(`one: ${one} — ${other}`, () => assert.ok(joined(told(one), told(other))));
}

export function apart(one: string, other: string): void {
  test(`two: ${one} — ${other}`, () => assert.equal(joined(told(one), told(other)), undefined));
}

/** The link of a relation between two tellings; the one that is told first first. */
export function linked(relation: Relation, from: Telling, to: Telling): number | undefined {
  const [earlier, later] = compareTold(from, to) <= 0 ? [from, to] : [to, from];
  const [bears, borne] = [rules.linkKeysOf(from).bears, rules.linkKeysOf(to).borne];
  if (!bears.some((key) => borne.includes(key))) return undefined;
  const made = rules.linkOf(later, earlier);
  if (made.length > 0) assert.ok(rules.mayLink(rules.profileOf(later), rules.profileOf(earlier)));
  return made.find((link) => link.relation === relation && link.from === from.item.id && link.to === to.item.id)?.score;
} // prettier-ignore

export function links(relation: Relation, from: string, to: string): void {
  test(`${relation}: ${from} → ${to}`, () => {
    assert.ok((linked(relation, told(from), told(to)) ?? 0) >= 0.5);
  });
}

export function doubts(relation: Relation, from: string, to: string): void {
  test(`doubtful ${relation}: ${from} → ${to}`, () => {
    const score = linked(relation, told(from), told(to));
    assert.ok(score !== undefined && score < 0.5, `it is ${score}`);
  });
}

export function unlinked(relation: Relation, from: string, to: string): void {
  test(`no ${relation}: ${from} → ${to}`, () =>
    assert.equal(linked(relation, told(from), told(to)), undefined));
}

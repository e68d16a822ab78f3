import { childrenBy, tokenAt, type Tree } from '../language/tree.ts';
import type { Span } from '../text/span.ts';
import { type Act, actAs } from './act.ts';
import { type Counted, countedIn } from './counted.ts';
import type { Draft } from './draft.ts';
import { ownFate } from './fate.ts';
import { money } from './figure-money.ts';
import { around, draftOf, phraseSpan, type Scene, treeOf, unitOf } from './figure-scene.ts';
import { byOwnWord, byToll, partOf } from './figure-words.ts';
import { frameName } from './frames/frame.ts';
import type { Figure } from './item.ts';
import { caseOf, conjunctsOf } from './nominal.ts';
import { isForce } from './nouns.ts';
import type { Reading } from './reading.ts';
import type { Voices } from './voices.ts';
import { flatMap } from '../text/flat-map.ts';

type What = Figure['what'];

/**
 * How many people were killed, wounded, driven out, held or lost, and how much money: one figure for each number. What became of the
 * counted is told by the verb that they are the victims of, by the noun they are counted by ("12 deaths", "a death toll of 40"), or
 * by the word beside the number ("left 11 dead and 60 wounded").
 */
export function readFigures(reading: Reading, voices: Voices, acts: readonly Act[]): Draft<Figure>[] {
  const bySentence = new Map<number, Act[]>();
  for (const act of acts) {
    const known = bySentence.get(act.predicate.sentence);
    if (known) known.push(act);
    else bySentence.set(act.predicate.sentence, [act]);
  }
  return flatMap([...countedIn(reading)], ([sentence, counted]) =>
    figuresOf({ reading, voices, sentence, counted, acts: bySentence.get(sentence) ?? [] }),
  );
} // prettier-ignore

function figuresOf(scene: Scene): Draft<Figure>[] {
  const found = new Map<Counted, Draft<Figure>>();
  const add = (counted: Counted, draft: Draft<Figure> | undefined): void => {
    if (draft !== undefined && !found.has(counted)) found.set(counted, draft);
  };
  const people = scene.counted.filter(({ quantity }) => quantity.unit === undefined);
  for (const one of people) add(one, byOwnWord(scene, one));
  for (const act of scene.acts)
    for (const [one, draft] of byAct(scene, actAs(scene.reading, scene.voices, act, 'figure') ?? act, people))
      add(one, draft);
  for (const one of people) add(one, byToll(scene, one));
  for (const one of scene.counted) add(one, money(scene, one));
  for (const one of people) add(one, partOf(scene, one, found));
  return flatMap(scene.counted, (one) => found.get(one) ?? []);
}

/** The victims of an act that have numbers. The first is cited with the verb, the others alone. */
function byAct(scene: Scene, act: Act, people: readonly Counted[]): [Counted, Draft<Figure>][] {
  const what = fateOf(act);
  if (what === undefined || isUnreal(act) || (act.frame.words[0] === 'evacuate' && act.realis === 'possible')) return [];
  const tree = treeOf(scene);
  const heads = flatMap(victimsOf(tree, act), (at) => conjunctsOf(tree, at));
  const victims = people.filter(({ head, quantity, thing }) => heads.includes(head) && !(what === 'displaced' && isForce(tokenAt(tree, thing).lemma)) && !isSideCount(scene, quantity, heads.indexOf(head)));
  const verb = tokenAt(tree, act.predicate.index);
  return victims.map((one, at) => {
    const phrase = phraseSpan(scene, one);
    const span = at === 0 ? around(phrase, verb) : phrase;
    const { by, realis, when, where } = act;
    return [
      one,
      draftOf(scene, one, fateBefore(scene, one) ?? what, unitOf(one), span, {
        by, realis, where, ...(when ? { when } : {}), rule: `frame:${frameName(act.frame)}`, score: 0.75,
      }),
    ];
  });
} // prettier-ignore

/** "Killed four and injured scores", which the parser may take for two things killed. */
function fateBefore({ reading }: Scene, { quantity: { start } }: Counted): What | undefined {
  const [, word = ''] = /\band (\p{L}+) $/u.exec(reading.text.slice(Math.max(0, start - 20), start)) ?? [];
  return ownFate(word);
}

/** "Eleven soldiers and a pilot": an article that counts one more beside others. */
function isSideCount({ reading }: Scene, { start, end }: Span, nth: number): boolean {
  return nth > 0 && /^an?$/i.test(reading.text.slice(start, end));
}

function fateOf({ frame }: Act): What | undefined {
  const value = frame.items.find(({ kind }) => kind === 'figure')?.value;
  return FATES_OF_FRAMES.find((what) => what === value);
}

const FATES_OF_FRAMES: readonly What[] = ['killed', 'wounded', 'displaced', 'detained', 'missing', 'other'];

/** What is wished, feared or denied, or has not been done, gives no figure. */
function isUnreal({ realis, hypothesis }: Act): boolean {
  return realis === 'negated' || (hypothesis !== undefined && hypothesis !== 'purpose');
}

/** Whom it befalls: the object, the subject of what one suffers, for a noun what it counts. */
function victimsOf(tree: Tree, { predicate, frame, clause }: Act): number[] {
  const { index, pos } = predicate;
  if (pos === 'n') return [index, ...childrenBy(tree, index, 'nmod').filter((at) => caseOf(tree, at) === 'of')];
  const done = frame.to.flat().includes('obj') || clause?.passive === true;
  const slots = done ? [clause?.patient] : [clause?.agent, clause?.patient];
  const heads = flatMap(slots, (at) => (at === undefined ? [] : [at]));
  return heads.length > 0 && (done || clause?.patient === undefined) ? heads : [...heads, ...bareNumbers(tree, index)];
} // prettier-ignore

/** "More than 200 have been detained", "wounded more than 80": a number that the parser takes for an adverbial. */
function bareNumbers(tree: Tree, verb: number): number[] {
  return childrenBy(tree, verb, 'advmod', 'obl').filter(
    (at) => /^(?:more|fewer|less)$/i.test(tokenAt(tree, at).form) || caseOf(tree, at) === 'than',
  );
}

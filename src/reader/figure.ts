import { childrenBy, isRelation, spanOfTokens, tokenAt, type Tree } from '../language/tree.ts';
import type { Span } from '../text/span.ts';
import type { Act } from './act.ts';
import { actorsAt } from './actors.ts';
import { caseOf, predicateOver } from './clause.ts';
import { type Counted, countedIn } from './counted.ts';
import type { Draft } from './draft.ts';
import { isPolitical, frameName } from './frames/frame.ts';
import { hypothesisOver } from './hypothesis.ts';
import type { Figure } from './item.ts';
import { isLongAgo, realisOf } from './modality.ts';
import { conjunctsOf, phraseTokens } from './nominal.ts';
import { isForce } from './nouns.ts';
import { clauseAt, type Reading, treeAt } from './reading.ts';
import { whenInPhrase, whenOf } from './times.ts';
import { isCurrency } from '../world/quantities/quantity.ts';
import type { Voices } from './voices.ts';
import { placesOf } from './places.ts';

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
  return [...countedIn(reading)].flatMap(([sentence, counted]) =>
    figuresOf({ reading, voices, sentence, counted, acts: bySentence.get(sentence) ?? [] }),
  );
} // prettier-ignore

/** One sentence with its numbers and its acts. */
interface Scene {
  readonly reading: Reading;
  readonly voices: Voices;
  readonly sentence: number;
  readonly counted: readonly Counted[];
  readonly acts: readonly Act[];
}

function figuresOf(scene: Scene): Draft<Figure>[] {
  const found = new Map<Counted, Draft<Figure>>();
  const add = (counted: Counted, draft: Draft<Figure> | undefined): void => {
    if (draft !== undefined && !found.has(counted)) found.set(counted, draft);
  };
  const people = scene.counted.filter(({ quantity }) => quantity.unit === undefined);
  for (const one of people) add(one, byOwnWord(scene, one));
  for (const act of scene.acts) for (const [one, draft] of byAct(scene, act, people)) add(one, draft);
  for (const one of people) add(one, byToll(scene, one));
  for (const one of scene.counted) add(one, money(scene, one));
  for (const one of people) add(one, partOf(scene, one, found));
  return scene.counted.flatMap((one) => found.get(one) ?? []);
}

function draftOf(
  scene: Scene,
  { quantity, head }: Counted,
  what: What,
  unit: string,
  span: Span,
  rest: Pick<Draft<Figure>, 'by' | 'realis' | 'where' | 'rule' | 'score'> & Partial<Pick<Draft<Figure>, 'when' | 'to'>>,
): Draft<Figure> {
  const { count, min, max, approx } = quantity;
  return {
    kind: 'figure',
    what,
    ...(count === undefined ? {} : { count }),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    approx,
    unit,
    to: [],
    via: [],
    attribution: countersOf(scene, head) ?? scene.voices.over(span),
    span,
    ...rest,
  };
} // prettier-ignore

/** "State television put the toll at 11", "the ministry counts 459 dead": on whose word a number is told that is itself the report. */
function countersOf(scene: Scene, head: number): Act['by'] | undefined {
  const { reading, sentence } = scene;
  const tree = treeOf(scene);
  let at = head;
  for (let token = tokenAt(tree, at); token.head >= 0 && /^(?:conj|nmod|amod|nummod|dep|appos|xcomp|obl:unmarked)/.test(token.deprel); token = tokenAt(tree, at)) at = token.head;
  const verb = tokenAt(tree, at).upos === 'VERB' ? at : tokenAt(tree, at).head;
  const clause = verb < 0 ? undefined : clauseAt(reading, sentence, verb);
  if (clause?.agent === undefined || clause.agent === head || !COUNTS.test(clause.lemma)) return undefined;
  const actors = actorsAt(reading, { sentence, index: clause.agent });
  return actors.length === 0 ? undefined : actors;
} // prettier-ignore

const COUNTS = /^(?:report|put|count|give|record|register|list|estimate|confirm|acknowledge|cite|announce|document|verify|tally|claim|say)$/;

/** What is counted, in the report's words. */
function unitOf({ quantity: { thing } }: Counted): string {
  return thing === undefined || ownFate(thing) !== undefined || /^(?:and|or) /.test(thing) ? 'people' : thing;
}

/** Where the number's phrase stands, from its number to its noun. */
function phraseSpan(scene: Scene, { quantity, head, thing }: Counted): Span {
  const ends = [head, thing].map((at) => tokenAt(treeOf(scene), at));
  return {
    start: Math.min(quantity.start, ...ends.map(({ start }) => start)),
    end: Math.max(quantity.end, ...ends.map(({ end }) => end)),
  };
}

function treeOf({ reading, sentence }: Scene): Tree {
  return treeAt(reading, sentence);
}

/** Characters up to which a figure is cited with its verb. */
const LONGEST_CITATION = 160;

const around = (a: Span, b: Span): Span => {
  const both = { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
  return both.end - both.start > LONGEST_CITATION ? a : both;
};

/** The victims of an act that have numbers. The first is cited with the verb, the others alone. */
function byAct(scene: Scene, act: Act, people: readonly Counted[]): [Counted, Draft<Figure>][] {
  const what = fateOf(act);
  if (what === undefined || isUnreal(act)) return [];
  const tree = treeOf(scene);
  const heads = victimsOf(tree, act).flatMap((at) => conjunctsOf(tree, at));
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
  return slots.flatMap((at) => (at === undefined ? [] : [at]));
} // prettier-ignore

/** Words that say of the number beside them what became of the counted. */
const OWN_WORDS: readonly (readonly [RegExp, What])[] = [
  [/^(?:dead|deaths?|fatalit(?:y|ies)|killed|slain)$/i, 'killed'],
  [/^(?:wounded|injured|hurt|injur(?:y|ies))$/i, 'wounded'],
  [/^(?:displaced|homeless|refugees?|evacuees?)$/i, 'displaced'],
  [/^(?:detained|arrested|detainees?|arrests)$/i, 'detained'],
  [/^missing$/i, 'missing'],
];

const ownFate = (form: string): What | undefined => OWN_WORDS.find(([words]) => words.test(form))?.[1];

/** "459 dead", "13 deaths", "three people missing", "five soldiers were reported missing", "80 of the dead". */
function byOwnWord(scene: Scene, counted: Counted): Draft<Figure> | undefined {
  const tree = treeOf(scene);
  const { quantity, thing, head } = counted;
  const { lexicon } = scene.reading.coding;
  const word = wordBeside(tree, quantity.end) ?? [thing, ...predicatesOf(tree, head)].find((at) => ownFate(tokenAt(tree, at).form) !== undefined && !isDone(tree, at));
  const what = word === undefined ? undefined : ownFate(tokenAt(tree, word).form);
  if (word === undefined || what === undefined || lexicon.isOf(tokenAt(tree, thing).lemma, 'sport')) return undefined;
  const over = predicateOver(tree, thing);
  const clause = over === undefined ? undefined : clauseAt(scene.reading, scene.sentence, over);
  const hypothesis = hypothesisOver(scene.reading, scene.sentence, counted.head);
  if (clause?.negated || (hypothesis !== undefined && hypothesis !== 'purpose')) return undefined;
  const span = around({ start: quantity.start, end: Math.max(quantity.end, tokenAt(tree, thing).end) }, tokenAt(tree, word));
  const when = (clause && whenOf(scene.reading, scene.sentence, clause)) ?? whenInPhrase(scene.reading, { sentence: scene.sentence, index: counted.head });
  return draftOf(scene, counted, what, unitOf(counted), span, {
    by: doerOf(scene, over === word ? undefined : over, what),
    realis: clause ? realisOf(scene.reading, scene.sentence, clause, when) : when && isLongAgo(scene.reading, when) ? 'historical' : 'actual',
    where: placesOf(scene.reading, scene.sentence, [counted.head, ...(over === undefined ? [] : [over])]),
    ...(when ? { when } : {}),
    rule: `count:${tokenAt(tree, word).lemma.toLowerCase()}`,
    score: 0.75,
  });
} // prettier-ignore

/** The word of fate right after a number, but for what names the counted: "11 dead", "three people missing". */
function wordBeside(tree: Tree, end: number): number | undefined {
  const after = tree.tokens.findIndex(({ start }) => start >= end);
  const near = [after, after + 1, after + 2].filter((at) => at >= 0 && at < tree.tokens.length);
  return near.find((at, nth) => {
    const between = near.slice(0, nth).every((before) => /^(?:NOUN|ADJ|PROPN|ADV)$/.test(tokenAt(tree, before).upos));
    return between && ownFate(tokenAt(tree, at).form) !== undefined && !isDone(tree, at);
  });
} // prettier-ignore

/** What is said of the subject or object at `head`: "were missing", "were reported missing", "left them homeless". */
function predicatesOf(tree: Tree, head: number): number[] {
  const { deprel, head: verb } = tokenAt(tree, head);
  if (verb < 0 || !/^(?:nsubj|obj)/.test(deprel)) return [];
  const { upos, lemma } = tokenAt(tree, verb);
  const said = RESULT.test(lemma) ? childrenBy(tree, verb, 'xcomp') : [];
  return upos === 'ADJ' ? [verb, ...said] : said;
}

/** Verbs that say what became of somebody: "left homeless", "were found dead"; but no ship "stopped dead". */
const RESULT = /^(?:leave|report|find|confirm|declare|presume|believe|list|make|render|remain|go|fear|pronounce)$/;

/** "12 rebels killed three soldiers", "30 people were killed": a verb with an object or an auxiliary of its own is read as an act. */
function isDone(tree: Tree, index: number): boolean {
  return childrenBy(tree, index, 'obj', 'aux', 'cop').length > 0 || tokenAt(tree, index).xpos === 'VBD';
}

/** Who left them dead: the doer of the act that the words stand in, where it is one of killing or striking. */
function doerOf({ acts }: Scene, over: number | undefined, what: What): Act['by'] {
  return acts.find(({ predicate, frame }) => predicate.index === over && frame.items.some(({ value }) => value === what))?.by ?? [];
} // prettier-ignore

/** "The death toll rose to 40", "put the dead at seven", "the number of wounded fighters stands at 39". */
function byToll(scene: Scene, counted: Counted): Draft<Figure> | undefined {
  const tree = treeOf(scene);
  const { deprel, head: verb } = tokenAt(tree, counted.head);
  const at = caseOf(tree, counted.head);
  const measured =
    (isRelation(deprel, 'obl') && /^(?:to|at|as)$/.test(at)) ||
    (deprel === 'obj' && verb >= 0 && /^(?:reach|exceed|top|pass|surpass|total|hit|approach|near)$/.test(tokenAt(tree, verb).lemma)) ||
    (isRelation(deprel, 'nmod') && /^(?:of|at)$/.test(at)) ||
    childrenBy(tree, counted.head, 'cop').length > 0;
  if (!measured) return undefined;
  const holder = deprel === 'root' || childrenBy(tree, counted.head, 'cop').length > 0 ? counted.head : verb;
  const clause = holder < 0 ? undefined : clauseAt(scene.reading, scene.sentence, holder);
  const tolls = isRelation(deprel, 'nmod') ? [verb] : [clause?.patient, clause?.agent, ...(holder < 0 ? [] : childrenBy(tree, holder, 'obj', 'nsubj'))];
  for (const toll of tolls) {
    const what = toll === undefined || toll < 0 ? undefined : tollOf(tree, toll);
    if (toll === undefined || what === undefined || clause?.negated) continue;
    const when = clause && whenOf(scene.reading, scene.sentence, clause);
    return draftOf(scene, counted, what, unitOf(counted), around(phraseSpan(scene, counted), spanOfTokens(tree, phraseTokens(tree, toll, true))), {
      by: [],
      realis: clause ? realisOf(scene.reading, scene.sentence, clause, when) : 'actual',
      where: placesOf(scene.reading, scene.sentence, holder < 0 ? [toll] : [toll, holder]),
      ...(when ? { when } : {}),
      rule: 'toll',
      score: 0.7,
    });
  }
  return undefined;
} // prettier-ignore

/** What a toll counts: "death toll", "the dead", "the number of dead fighters". */
function tollOf(tree: Tree, index: number): What | undefined {
  const words = phraseTokens(tree, index, true).map((at) => tokenAt(tree, at).form);
  const named = words.map(ownFate).find((what) => what !== undefined);
  if (/^(?:toll|count)$/.test(tokenAt(tree, index).lemma)) return named ?? (tokenAt(tree, index).lemma === 'toll' ? 'killed' : undefined);
  if (/^(?:number|total|figure|tally)$/.test(tokenAt(tree, index).lemma)) return named;
  return ownFate(tokenAt(tree, index).form);
} // prettier-ignore

/** "402 people died, 275 of them Iranians", "killed 40 people, including 12 children": a part of those counted before. */
function partOf(scene: Scene, counted: Counted, found: ReadonlyMap<Counted, Draft<Figure>>): Draft<Figure> | undefined {
  const { reading } = scene;
  const { quantity } = counted;
  const before = reading.text.slice(Math.max(0, quantity.start - 20), quantity.start);
  const after = reading.text.slice(quantity.end, quantity.end + 12);
  if (!/^ of (?:them|whom|those)\b/.test(after) && !/\b(?:including|among them) $/.test(before)) return undefined;
  const whole = [...found.values()].findLast(({ span, what }) => span.end <= quantity.start && what !== 'money');
  if (whole === undefined) return undefined;
  const [, kind = ''] = /^ of (?:them|whom|those) (?:were |are )?(\p{L}+)/u.exec(reading.text.slice(quantity.end, quantity.end + 40)) ?? [];
  const end = kind === '' ? phraseSpan(scene, counted).end : reading.text.indexOf(kind, quantity.end) + kind.length;
  const { what, by, realis, where, when } = whole;
  return draftOf(scene, counted, what, kind === '' ? unitOf(counted) : kind, { start: quantity.start, end }, {
    by, realis, where, ...(when ? { when } : {}), rule: 'part', score: 0.65,
  });
} // prettier-ignore

/** A sum of money in a sentence that tells of politics: one with an act, or with a state or body. */
function money(scene: Scene, counted: Counted): Draft<Figure> | undefined {
  const { reading, sentence, acts } = scene;
  const { quantity, head } = counted;
  if (quantity.unit === undefined || !isCurrency(quantity.unit)) return undefined;
  // A price, a rate: "$80 a barrel", "5 dollars per head".
  if (/^,? (?:an?|per|each|every)\b(?! (?:loan|grant|package|line|deal))/.test(reading.text.slice(quantity.end, quantity.end + 12))) return undefined;
  const tree = treeOf(scene);
  const over = predicateOver(tree, head);
  const clause = over === undefined ? undefined : clauseAt(reading, sentence, over);
  const act = acts.find(({ predicate, frame }) => isPolitical(frame) && (predicate.index === over || predicate.index === head));
  const known = reading.sentences[sentence]?.known.some((name) => name !== undefined) ?? false;
  if ((act === undefined && !known) || ofBusiness(scene, clause?.agent)) return undefined;
  const when = clause && whenOf(reading, sentence, clause);
  const span = moneySpan(scene, counted);
  return draftOf(scene, counted, 'money', quantity.unit, span, {
    by: act?.by ?? (clause?.agent === undefined ? [] : actorsAt(reading, { sentence, index: clause.agent }).filter(({ id }) => reading.world.actor(id) !== undefined)),
    to: act?.to ?? [],
    realis: clause ? realisOf(reading, sentence, clause, when) : 'actual',
    where: [],
    ...(when ? { when } : {}),
    rule: 'money',
    score: act === undefined && !known ? 0.55 : 0.65,
  });
} // prettier-ignore

/** "The company lost $3 billion": a firm's money is no politics. */
function ofBusiness(scene: Scene, agent: number | undefined): boolean {
  if (agent === undefined) return false;
  const { lemma } = tokenAt(treeOf(scene), agent);
  return ['business', 'art', 'sport'].some((name) => scene.reading.coding.lexicon.isOf(lemma, name));
}

/** The sum with what it is for, where that follows: "$200 million in aid". */
function moneySpan({ reading }: Scene, { quantity: { start, end, purpose: thing } }: Counted): Span {
  if (thing === undefined) return { start, end };
  const at = reading.text.slice(end, end + thing.length + 20).indexOf(thing);
  return { start, end: at < 0 ? end : end + at + thing.length };
}

import { childrenBy, isRelation, spanOfTokens, tokenAt, type Tree } from '../language/tree.ts';
import type { Act } from './act.ts';
import { predicateOver } from './clause.ts';
import type { Counted } from './counted.ts';
import type { Draft } from './draft.ts';
import { ownFate } from './fate.ts';
import { around, draftOf, phraseSpan, type Scene, treeOf, unitOf } from './figure-scene.ts';
import { hypothesisOver } from './hypothesis.ts';
import type { Figure } from './item.ts';
import { isLongAgo, realisOf } from './modality.ts';
import { caseOf, phraseTokens } from './nominal.ts';
import { placesOf } from './places.ts';
import { clauseAt } from './reading.ts';
import { whenInPhrase, whenOf } from './times.ts';
import { flatMap } from '../text/flat-map.ts';

type What = Figure['what'];

/** "459 dead", "13 deaths", "three people missing", "five soldiers were reported missing", "80 of the dead". */
export function byOwnWord(scene: Scene, counted: Counted): Draft<Figure> | undefined {
  const tree = treeOf(scene);
  const { quantity, thing, head } = counted;
  const { lexicon } = scene.reading.coding;
  if (isLost(tree, counted)) return lostDraft(scene, counted);
  const word = wordBeside(tree, quantity.end) ?? [thing, ...predicatesOf(tree, head)].find((at) => ownFate(tokenAt(tree, at).form) !== undefined && (tokenAt(tree, at).upos === 'ADJ' || !isDone(tree, at)));
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

/** "Sunk with the loss of 200 men": people who are lost are dead. */
function isLost(tree: Tree, { thing, head }: Counted): boolean {
  const [above, ...others] = [thing, head].map((at) => tokenAt(tree, at)).filter(({ deprel, head: over }) => isRelation(deprel, 'nmod') && over >= 0 && /^loss$/i.test(tokenAt(tree, over).lemma));
  return (above !== undefined || others.length > 0) && /^(?:man|men|sailor|soldier|crewman|crewmen|seaman|seamen|airman|people|pilot|fighter|troop|civilian|villager|passenger|marine|policeman|policemen|hand|child|comrade)s?$/i.test(tokenAt(tree, thing).lemma);
} // prettier-ignore

function lostDraft(scene: Scene, counted: Counted): Draft<Figure> {
  const tree = treeOf(scene);
  const over = predicateOver(tree, counted.thing);
  const clause = over === undefined ? undefined : clauseAt(scene.reading, scene.sentence, over);
  // "Attacked on Saturday, sinking a ship with the loss of 200": the day of the verb above.
  const upper = clause?.parent === undefined ? undefined : clauseAt(scene.reading, scene.sentence, clause.parent);
  const when = (clause && whenOf(scene.reading, scene.sentence, clause)) ?? (upper && tokenAt(tree, clause?.head ?? 0).xpos === 'VBG' ? whenOf(scene.reading, scene.sentence, upper) : undefined);
  return draftOf(scene, counted, 'killed', unitOf(counted), around(phraseSpan(scene, counted), tokenAt(tree, tokenAt(tree, counted.head).head)), {
    by: [], realis: when && isLongAgo(scene.reading, when) ? 'historical' : 'actual', where: [], ...(when ? { when } : {}), rule: 'count:loss', score: 0.7,
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
const RESULT =
  /^(?:leave|report|find|confirm|declare|presume|believe|list|make|render|remain|go|fear|pronounce)$/;

/** "12 rebels killed three soldiers", "30 people were killed": a verb with an object or an auxiliary of its own is read as an act. */
function isDone(tree: Tree, index: number): boolean {
  return childrenBy(tree, index, 'obj', 'aux', 'cop').length > 0 || tokenAt(tree, index).xpos === 'VBD';
}

/** Who left them dead: the doer of the act that the words stand in, where it is one of killing or striking. */
function doerOf({ acts }: Scene, over: number | undefined, what: What): Act['by'] {
  return acts.find(({ predicate, frame }) => predicate.index === over && frame.items.some(({ value }) => value === what))?.by ?? [];
} // prettier-ignore

/** "The death toll rose to 40", "put the dead at seven", "the number of wounded fighters stands at 39". */
export function byToll(scene: Scene, counted: Counted): Draft<Figure> | undefined {
  const tree = treeOf(scene);
  const { deprel, head: verb } = tokenAt(tree, counted.head);
  const more = childrenBy(tree, counted.head, 'advmod').find((one) => /^(?:more|fewer|less)$/i.test(tokenAt(tree, one).form) && childrenBy(tree, one, 'case').length > 0);
  const at = caseOf(tree, more ?? counted.head);
  const measured =
    (isRelation(deprel, 'obl') && /^(?:to|at|as)$/.test(at)) ||
    (deprel === 'obj' && verb >= 0 && /^(?:reach|exceed|top|pass|surpass|total|hit|approach|near|include)$/.test(tokenAt(tree, verb).lemma)) ||
    (isRelation(deprel, 'nmod') && /^(?:of|at)$/.test(at)) ||
    childrenBy(tree, counted.head, 'cop').length > 0;
  if (!measured || isClock(scene, counted)) return undefined;
  const holder = deprel === 'root' || childrenBy(tree, counted.head, 'cop').length > 0 ? counted.head : verb;
  const clause = holder < 0 ? undefined : clauseAt(scene.reading, scene.sentence, holder);
  // "Put the dead at 200 and the wounded at more than 300": what stands right before the "at", wherever the parser hangs it.
  const beside = at === 'at' ? (nounBefore(tree, childrenBy(tree, more ?? counted.head, 'case')[0]) ?? numberPut(tree, counted.head)) : undefined;
  const tolls = beside !== undefined ? [beside] : isRelation(deprel, 'nmod') ? [verb] : [clause?.patient, clause?.agent, ...(holder < 0 ? [] : [holder, ...childrenBy(tree, holder, 'obj', 'nsubj')])];
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

/** "Were killed at six in the morning": when, and not how many. */
function isClock(scene: Scene, { head }: Counted): boolean {
  const next = treeOf(scene).tokens.slice(head + 1, head + 4).map(({ form }) => form.toLowerCase()).join(' ');
  return /^(?:in the (?:morning|afternoon|evening|night)|at night|o ?['’] ?clock|o['’]clock|a\.m|p\.m)/.test(next);
} // prettier-ignore

/** "Put the number of civilians who have fled at 30,000": the number put, over the clause that the parser hung the figure on. */
function numberPut(tree: Tree, index: number): number | undefined {
  const verb = tree.tokens[tokenAt(tree, index).head];
  if (verb === undefined || !verb.deprel.startsWith('acl')) return undefined;
  const put = tree.tokens.findLastIndex(({ lemma }, at) => at < index && /^(?:put|estimate|place|set)$/.test(lemma));
  return put < 0 ? undefined : childrenBy(tree, put, 'obj').find((at) => /^(?:number|total|figure|tally)$/.test(tokenAt(tree, at).lemma));
} // prettier-ignore

/** The word of fate right before a preposition: "the wounded at". */
function nounBefore(tree: Tree, preposition: number | undefined): number | undefined {
  const before = preposition === undefined ? undefined : preposition - 1;
  return before !== undefined && before >= 1 && ownFate(tree.tokens[before]?.form ?? '') !== undefined && /^(?:the|its|their|his)$/i.test(tree.tokens[before - 1]?.form ?? '') ? before : undefined;
} // prettier-ignore

/** What a toll counts: "death toll", "the dead", "the number of dead fighters". */
function tollOf(tree: Tree, index: number): What | undefined {
  const words = phraseTokens(tree, index, true).map((at) => tokenAt(tree, at).form);
  const named = words.map(ownFate).find((what) => what !== undefined);
  if (/^(?:toll|count)$/.test(tokenAt(tree, index).lemma)) return named ?? (tokenAt(tree, index).lemma === 'toll' ? 'killed' : undefined);
  if (/^(?:number|total|figure|tally)$/.test(tokenAt(tree, index).lemma)) return named ?? fateOfVerbs(tree, index);
  return ownFate(tokenAt(tree, index).form);
} // prettier-ignore

/** "The number of civilians who have fled": what the verbs that describe the counted say. */
function fateOfVerbs(tree: Tree, index: number): What | undefined {
  const counted = [index, ...childrenBy(tree, index, 'nmod')];
  const verbs = flatMap(counted, (at) => childrenBy(tree, at, 'acl')).map((at) => tokenAt(tree, at).lemma);
  return FATES_OF_VERBS.find(([lemmas]) => verbs.some((verb) => lemmas.test(verb)))?.[1];
}

const FATES_OF_VERBS: readonly (readonly [RegExp, What])[] = [
  [/^(?:flee|displace|uproot)$/, 'displaced'],
  [/^(?:die|kill|perish|drown)$/, 'killed'],
  [/^(?:wound|injure)$/, 'wounded'],
  [/^(?:detain|arrest|imprison|capture)$/, 'detained'],
];

/** "402 people died, 275 of them Iranians", "killed 40 people, including 12 children": a part of those counted before. */
export function partOf(scene: Scene, counted: Counted, found: ReadonlyMap<Counted, Draft<Figure>>): Draft<Figure> | undefined {
  const { reading } = scene;
  const { quantity } = counted;
  const before = reading.text.slice(Math.max(0, quantity.start - 20), quantity.start);
  const after = reading.text.slice(quantity.end, quantity.end + 12);
  if (!/^ of (?:them|whom|those)\b/.test(after) && !/\b(?:including|among them) $/.test(before)) return undefined;
  const whole = [...found.values()].findLast(({ span, what }) => span.end <= quantity.start && what !== 'money');
  if (whole === undefined) return undefined;
  const [, word = ''] = /^ of (?:them|whom|those) (?:were |are )?(\p{L}+)/u.exec(reading.text.slice(quantity.end, quantity.end + 40)) ?? [];
  const kind = word.endsWith('ly') ? '' : word;
  const end = kind === '' ? phraseSpan(scene, counted).end : reading.text.indexOf(kind, quantity.end) + kind.length;
  const { what, by, realis, where, when } = whole;
  return draftOf(scene, counted, what, kind === '' ? unitOf(counted) : kind, { start: quantity.start, end }, {
    by, realis, where, ...(when ? { when } : {}), rule: 'part', score: 0.65,
  });
} // prettier-ignore

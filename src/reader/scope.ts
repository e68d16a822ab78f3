import { ancestorsOf, childrenBy, isRelation, tokenAt, type Tree, yieldOf } from '../language/tree.ts';
import type { Span } from '../text/span.ts';
import type { ActorRef, PlaceRef } from '../world/refs.ts';
import type { When } from '../world/when.ts';
import { caseOf, type Clause, predicateOver } from './clause.ts';
import { conjunctsOf, phraseText, phraseTokens } from './nominal.ts';
import { type Reading, treeAt, type Word } from './reading.ts';

/** Prepositions that place something where their noun phrase is. */
const LOCATIVE = new Set(
  'in at on near along off over around across outside inside within throughout toward towards to into from onto beyond above below by between beside'.split(
    ' ',
  ),
);

/** The token whose text covers or follows the offset, in its sentence. */
export function wordAt(reading: Reading, offset: number): Word | undefined {
  const sentence = reading.analysis.sentences.findIndex((s) => s.start <= offset && offset < s.end);
  if (sentence < 0) return undefined;
  const index = treeAt(reading, sentence).tokens.findIndex((token) => offset < token.end);
  return index < 0 ? undefined : { sentence, index };
}

/**
 * When the act of a predicate was or is due: the date that stands in its own clause, resolved by its tense from the day
 * of publication, or from the date of the clause above where the expression counts from that ("agreeing to meet again
 * in two weeks"). Undefined where the clause has no date.
 */
export function whenOf(reading: Reading, sentence: number, clause: Clause): When | undefined {
  const tree = treeAt(reading, sentence);
  const own = reading.dates.filter((date) => dateGovernor(reading, tree, sentence, date) === clause.head);
  for (const date of own) {
    const relative = /^(?:in|within)\b|later|earlier/i.test(reading.report.text.slice(date.start, date.end));
    const upper = relative ? upperDay(reading, sentence, clause) : undefined;
    const when = date.when({ anchor: upper ?? reading.day, tense: clause.tense });
    if (when) return when;
  }
  return undefined;
}

/** The date of the nearest clause above that has one, as a day. */
function upperDay(reading: Reading, sentence: number, clause: Clause): number | undefined {
  for (let parent = clause.parent; parent !== undefined;) {
    const upper = reading.clauses[sentence]?.get(parent);
    if (!upper) return undefined;
    const edtf = whenOf(reading, sentence, upper)?.edtf;
    if (edtf !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(edtf))
      return Date.parse(`${edtf}T00:00:00Z`) / 86_400_000;
    parent = upper.parent;
  }
  return undefined;
}

/** The predicate that a date expression belongs to. */
function dateGovernor(reading: Reading, tree: Tree, sentence: number, date: Span): number | undefined {
  if (date.start < tree.sentence.start || date.end > tree.sentence.end) return undefined;
  const inside = tree.tokens.flatMap((token, index) =>
    token.start < date.end && date.start < token.end ? [index] : [],
  );
  const top = inside.find((index) => !inside.includes(tokenAt(tree, index).head)) ?? inside[0];
  return top === undefined || reading.clauses[sentence] === undefined ? undefined : predicateOver(tree, top);
}

/** The date inside a noun phrase ("two calls last month"), with the tense of its clause. */
export function whenInPhrase(reading: Reading, word: Word, tense: Clause['tense']): When | undefined {
  const tree = treeAt(reading, word.sentence);
  // A participle may carry the date ("the session held on 14 February"); a relative clause tells of something else.
  const inside = new Set(yieldOf(tree, word.index, (index) => tokenAt(tree, index).deprel === 'acl:relcl'));
  for (const date of reading.dates) {
    const tokens = tree.tokens.flatMap((token, index) =>
      token.start < date.end && date.start < token.end ? [index] : [],
    );
    if (tokens.length > 0 && tokens.every((index) => inside.has(index))) {
      const when = date.when({ anchor: reading.day, tense });
      if (when) return when;
    }
  }
  return undefined;
}

/** The places of a predicate or noun: its own locative phrases that name a place, those of the phrases inside included. */
export function placesOf(
  reading: Reading,
  sentence: number,
  heads: readonly number[],
  stop?: (index: number) => boolean,
): PlaceRef[] {
  const tree = treeAt(reading, sentence);
  const found: PlaceRef[] = [];
  for (const head of heads) {
    const held = childrenBy(tree, head, 'acl').filter((index) => tokenAt(tree, index).deprel === 'acl');
    for (const phrase of [head, ...held].flatMap((at) => childrenBy(tree, at, 'obl', 'nmod'))) {
      if (stop?.(phrase)) continue;
      if (!LOCATIVE.has(caseOf(tree, phrase))) continue;
      for (const one of conjunctsOf(tree, phrase)) found.push(...placeAt(reading, sentence, one));
    }
  }
  const seen = new Set<string>();
  return found.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** The place a noun phrase names: its own name, or the one that it is a part or border of ("along Ukraine's border"). */
export function placeAt(reading: Reading, sentence: number, index: number): PlaceRef[] {
  const tree = treeAt(reading, sentence);
  const { text } = reading.analysis;
  const token = tokenAt(tree, index);
  const nested = childrenBy(tree, index, 'nmod').filter(
    (child) => LOCATIVE.has(caseOf(tree, child)) || caseOf(tree, child) === 'of',
  );
  if (isDateWord(token.form)) return nested.flatMap((child) => placeAt(reading, sentence, child));
  if (token.upos === 'PROPN') {
    const person = reading.analysis.names.some(
      (n) => n.sentence === sentence && n.type === 'PER' && n.from <= index && index < n.to,
    );
    if (person) return [];
    const name = phraseText(tree, text, phraseTokens(tree, index)).replace(/['’]s$/, '');
    return [reading.world.place(name)];
  }
  if (token.upos !== 'NOUN') return [];
  const owner = childrenBy(tree, index, 'nmod:poss', 'compound', 'amod').find(
    (child) => tokenAt(tree, child).upos === 'PROPN',
  );
  const inner = nested.flatMap((child) => placeAt(reading, sentence, child));
  if (
    owner !== undefined &&
    /^(?:border|frontier|coast|territory|shore|region|water|airspace|area|capital|soil|city|port|province|zone|plateau|peninsula|island|base|side|village|town|district|strait|sea)$/.test(
      token.lemma,
    )
  ) {
    return [...placeAt(reading, sentence, owner), ...inner];
  }
  return inner;
}

function isDateWord(form: string): boolean {
  return /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?|\d+)$/.test(
    form,
  );
}

/** The clause's own words: the subject, the verb and its arguments, without clauses coordinated or hung on it. */
export function clauseTokens(tree: Tree, clause: Clause): number[] {
  return yieldOf(tree, clause.head, (at) => {
    const { deprel, head } = tokenAt(tree, at);
    if (head !== clause.head) return deprel === 'acl:relcl';
    if (isRelation(deprel, 'conj')) return at > clause.head;
    return ['advcl', 'parataxis', 'cc', 'mark', 'ccomp', 'discourse'].some((relation) =>
      isRelation(deprel, relation),
    );
  });
}

export type Hypothesis = 'if' | 'wanted' | 'feared' | 'denied';

const WANTED = new Set(
  'demand urge want ask call request propose suggest seek require insist appeal press order'.split(' '),
);
const FEARED = new Set(
  'fear worry threaten refuse deny accuse avoid prevent deter oppose rule stop halt refrain suspect'.split(
    ' ',
  ),
);
const FEAR_NOUNS = new Set(
  'fear worry threat possibility prospect risk danger speculation concern warning demand call plan idea allegation talk'.split(
    ' ',
  ),
);

/** The relation of a token, or of the conjunct that it shares it with. */
function sharedRelation(tree: Tree, index: number): string {
  let at = index;
  while (tokenAt(tree, at).deprel === 'conj' && tokenAt(tree, at).head >= 0) at = tokenAt(tree, at).head;
  return tokenAt(tree, at).deprel;
}

/** Whether a token stands inside something that is not told as real: an "if", a demand, a fear, a denial. */
export function hypothesisOver(reading: Reading, sentence: number, index: number): Hypothesis | undefined {
  const tree = treeAt(reading, sentence);
  const own = reading.clauses[sentence]?.get(index);
  if (own?.mark === 'if' || own?.mark === 'unless') return 'if';
  let below = index;
  for (const above of ancestorsOf(tree, index)) {
    const relation = sharedRelation(tree, below);
    const { lemma, upos } = tokenAt(tree, above);
    // What is the subject of a feared or wanted clause is taken for granted: "concern that the buildup signals war".
    if (isRelation(relation, 'nsubj')) return undefined;
    const clause = reading.clauses[sentence]?.get(above);
    const governed =
      ['ccomp', 'xcomp', 'acl', 'obj', 'obl', 'nmod', 'csubj'].some((name) => isRelation(relation, name)) &&
      relation !== 'acl:relcl' &&
      relation !== 'obl:unmarked';
    const kept =
      isRelation(relation, 'advcl') &&
      /^(?:of|from|by)$/.test(reading.clauses[sentence]?.get(below)?.mark ?? '');
    if ((governed || kept) && upos === 'VERB') {
      if (clause?.lemma.includes(' ') && !/^call for$/.test(clause.lemma)) return undefined; // "call off" is no call
      if (WANTED.has(lemma)) return 'wanted';
      if (FEARED.has(lemma)) return lemma === 'deny' ? 'denied' : 'feared';
    }
    if (governed && upos === 'NOUN' && FEAR_NOUNS.has(lemma)) return 'feared';
    if (clause?.mark === 'if' || clause?.mark === 'unless') return 'if';
    below = above;
  }
  return undefined;
}

/** Actors on whose word a stretch of text is told, as worked out by the statements. */
export interface Voice {
  readonly span: Span;
  readonly speakers: readonly ActorRef[];
}

/** The speakers of the innermost voice that covers `span`; empty for the outlet's own. */
export function attributionOf(voices: readonly Voice[], span: Span): readonly ActorRef[] {
  const around = voices.filter((voice) => voice.span.start <= span.start && span.end <= voice.span.end);
  return (
    around.toSorted((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0]?.speakers ?? []
  );
}

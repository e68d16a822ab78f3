import { childrenBy, tokenAt, type Tree, yieldOf } from '../language/tree.ts';
import type { PlaceRef } from '../world/refs.ts';
import { caseOf, conjunctsOf, phraseText, phraseTokens } from './nominal.ts';
import { placeNamed, type Reading, sentenceAt, treeAt } from './reading.ts';
import { flatMap } from '../text/flat-map.ts';

/** Prepositions that place something where their noun phrase is. */
export const LOCATIVE: ReadonlySet<string> = new Set(
  'in at on near along off over around across outside inside within throughout toward towards to into from onto beyond above below beside behind through past via out'.split(
    ' ',
  ),
);

/** Ground that belongs to a place named beside it: "Ukraine's border", "the Kotli district". */
const GROUND =
  /^(?:border|frontier|coast|territory|shore|region|water|airspace|area|capital|soil|city|port|province|zone|plateau|peninsula|island|base|side|village|town|district|strait|sea|line|mountain|river|bridge|airport|base|camp|crossing|suburb|neighborhood|neighbourhood|sector|front|highland|desert|valley|height|hill|pass|corridor|enclave|state|county|canton|governorate|prefecture|oblast|bay|gulf|harbour|harbor|quarter|airfield|barracks|palace|stronghold|coastline|mainland|hinterland|lowland|canal|lake|reef|shoal|atoll|archipelago|outskirt|outskirts|checkpoint|headland|cape)$/;

/** Nouns of a phrase that says why or by whose wish, and not where: "at the request of Lebanon", "in support of Chad". */
const NO_PLACE =
  /^(?:request|invitation|behest|insistence|urging|initiative|suggestion|presence|absence|support|favou?r|face|wake|name|honou?r|expense|defiance|violation|breach|event|case|light|view|spite|retaliation|response|protest|solidarity|exchange|defen[cs]e|search|pursuit|talk|level|rate|cost|price|threat|hand|direction|command|order)$/;

/** Where things are said, but no place. */
const PLATFORM = /^(?:Twitter|X|Facebook|Telegram|Instagram|Weibo|TikTok|YouTube|TV|Signal|WhatsApp)$/;

/** Kinds of actors that are ground as well. */
const TERRITORY = /^(?:region|entity|former-entity|government)$/;

/** The places of a predicate or noun: its own locative phrases that name a place, those of the phrases inside included. */
export function placesOf(
  reading: Reading,
  sentence: number,
  heads: readonly number[],
  prepositions: ReadonlySet<string> = LOCATIVE,
): PlaceRef[] {
  const tree = treeAt(reading, sentence);
  const found: PlaceRef[] = [];
  for (const head of heads) {
    const held = childrenBy(tree, head, 'acl').filter((index) => tokenAt(tree, index).deprel === 'acl');
    for (const phrase of flatMap([head, ...held], (at) => childrenBy(tree, at, 'obl', 'nmod'))) {
      if (!prepositions.has(caseOf(tree, phrase)) && !isBearing(tree, phrase)) continue;
      for (const one of conjunctsOf(tree, phrase)) found.push(...placeAt(reading, sentence, one));
    }
  }
  const seen = new Set<string>();
  return found.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** "North of Goma", "30 km from", "short of the bridge": a bearing that the place follows. */
function isBearing(tree: Tree, phrase: number): boolean {
  const [of] = childrenBy(tree, phrase, 'case');
  return of !== undefined && caseOf(tree, phrase) === 'of' && /^(?:north|south|east|west|north-?(?:east|west)(?:ern)?|south-?(?:east|west)|outside|short|kilomet(?:re|er)s?|km|miles?)$/i.test(tree.tokens[of - 1]?.form ?? '');
} // prettier-ignore

/** The place a noun phrase names: its own name, or the one that it is a part or border of ("along Ukraine's border"). */
export function placeAt(reading: Reading, sentence: number, index: number): PlaceRef[] {
  const tree = treeAt(reading, sentence);
  const token = tokenAt(tree, index);
  const nested = childrenBy(tree, index, 'nmod').filter(
    (child) =>
      LOCATIVE.has(caseOf(tree, child)) || (caseOf(tree, child) === 'of' && !NO_PLACE.test(token.lemma)),
  );
  if (isDateWord(token.form)) return flatMap(nested, (child) => placeAt(reading, sentence, child));
  // "The Line of Control", "the Gulf of Sidra": a common noun with a capital begins a name.
  const names =
    token.upos === 'NOUN' &&
    /^\p{Lu}/u.test(token.form) &&
    index > 0 &&
    nested.some((child) => caseOf(tree, child) === 'of' && tokenAt(tree, child).upos === 'PROPN');
  if (token.upos === 'PROPN' || names) {
    const person = sentenceAt(reading, sentence).names.some(
      (name) => name.type === 'PER' && name.from <= index && index < name.to,
    );
    // A state whose name is also a person's ("in Chad") is the state.
    const known = sentenceAt(reading, sentence).known[index];
    const state = known?.as === 'name' && known.actor.type === 'state';
    // A single name after "in" or "near" that the name finder took for a person's is a place's.
    const placed = /^(?:in|near|around|outside|inside|across|into)$/.test(caseOf(tree, index)) && !reading.persons.has(token.form) && childrenBy(tree, index, 'flat').length === 0; // prettier-ignore
    // "At the OSCE in Vienna": a body's name, however much like a place's, is none.
    const isBody = known?.actor.type === 'body' && known.as === 'name' && !TERRITORY.test(known.actor.kind);
    if ((person && !state && !placed) || isBody || PLATFORM.test(token.form))
      return flatMap(isBody ? nested : [], (child) => placeAt(reading, sentence, child));
    const of = childrenBy(tree, index, 'nmod').filter(
      (child) => caseOf(tree, child) === 'of' && tokenAt(tree, child).upos === 'PROPN',
    );
    const whole = [
      ...phraseTokens(tree, index),
      ...flatMap(of, (child) =>
        yieldOf(
          tree,
          child,
          (at) =>
            tokenAt(tree, at).deprel !== 'case' &&
            tokenAt(tree, at).deprel !== 'det' &&
            tokenAt(tree, at).deprel !== 'flat',
        ),
      ),
    ];
    const name = phraseText(
      tree,
      reading.text,
      // "Again in London", "On Tuesday Moscow": what the parser ran into the name is no part of it.
      whole
        .filter(
          (at) => !/^(?:ADV|ADP|SCONJ)$/.test(tokenAt(tree, at).upos) && !isDateWord(tokenAt(tree, at).form),
        )
        .toSorted((a, b) => a - b),
    ).replace(/['’]s$/, '');
    const around = childrenBy(tree, index, 'nmod').filter((child) => LOCATIVE.has(caseOf(tree, child)));
    return [
      ...(name === '' ? [] : [placeNamed(reading, name)]),
      ...flatMap(around, (child) => placeAt(reading, sentence, child)), // "at the Elysee palace in Paris"
    ];
  }
  if (token.upos !== 'NOUN') return [];
  const owner = childrenBy(tree, index, 'nmod:poss', 'compound', 'amod').find(
    (child) => tokenAt(tree, child).upos === 'PROPN',
  );
  const inner = flatMap(nested, (child) => placeAt(reading, sentence, child));
  if (owner !== undefined && GROUND.test(token.lemma)) {
    return [...placeAt(reading, sentence, owner), ...inner];
  }
  // "The Hungarian border": the state whose it is.
  const demonym = GROUND.test(token.lemma)
    ? childrenBy(tree, index, 'amod', 'compound')
        .map((child) => sentenceAt(reading, sentence).known[child])
        .find((known) => known?.actor.type === 'state')
    : undefined;
  if (demonym) return [placeNamed(reading, demonym.actor.name), ...inner];
  return inner.length > 0 ? inner : placeMeant(reading, sentence, index);
}

/** What a definite common noun can mean, by how precise a place of it is. */
const MEANT: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:country|kingdom|republic|nation)$/, /^country$/],
  [/^(?:city|town|capital|port|village)$/, /^(?:city|point)$/],
  [
    /^(?:island|peninsula|region|province|territory|enclave|strip|archipelago)$/,
    /^(?:region|country|city|point)$/,
  ],
];

/** "In the country", "on the island", "the town": the last place of the kind that the report named before, in this sentence or the two before it. */
function placeMeant(reading: Reading, sentence: number, index: number): PlaceRef[] {
  const tree = treeAt(reading, sentence);
  const { lemma } = tokenAt(tree, index);
  const precision = MEANT.find(([noun]) => noun.test(lemma))?.[1];
  const definite = childrenBy(tree, index, 'det').some((at) => /^(?:the|that|this)$/i.test(tokenAt(tree, at).form));
  if (precision === undefined || !definite || childrenBy(tree, index, 'amod', 'compound', 'nmod', 'nmod:poss', 'nummod').length > 0) return [];
  const first = lemma === 'country' || lemma === 'nation' ? sentence - 1 : sentence; // "Chad has troops in the country" is another's
  for (let before = first; before >= Math.max(0, sentence - 2); before--) {
    const names = sentenceAt(reading, before).names.filter(({ type, to }) => type === 'LOC' && (before < sentence || to <= index));
    for (const { start, end } of names.toReversed()) {
      const place = placeNamed(reading, reading.text.slice(start, end));
      if (precision.test(place.precision)) return [place];
    }
  }
  return [];
} // prettier-ignore

function isDateWord(form: string): boolean {
  return /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?|dawn|dusk|noon|midday|midnight|nightfall|daybreak|sunrise|sunset|\d+)$/i.test(
    form,
  );
}

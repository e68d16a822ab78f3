import { childBy, childrenBy, isRelation, tokenAt, type Tree } from '../language/tree.ts';
import { covers } from '../text/span.ts';
import { type ActorRef, slug } from '../world/refs.ts';
import type { KnownName } from '../world/world.ts';
import { caseOf } from './clause.ts';
import { conjunctsOf, coreTokens, phraseText, phraseTokens } from './nominal.ts';
import { type Reading, treeAt, type Word } from './reading.ts';

/** Nouns of quantity or membership: the actor is the one they are a part of. */
const PARTITIVE = new Set(
  (
    'thousand hundred dozen million score number group majority member part lot couple some many most several all both one each handful ' +
    'series host'
  ).split(' '),
);
/** Documents and voices: who speaks is whose they are. */
const VOICES = new Set(
  'statement communique communiqué letter report document note tweet post message website account declaration data announcement bulletin side response reply proposal'.split(
    ' ',
  ),
);
/** Parts of a state that act for it. */
const ORGANS = new Set(
  (
    'government administration ministry department army military navy force troop parliament legislature senate congress duma cabinet ' +
    'embassy authority junta regime leadership command guard police delegation team intelligence air border coast service state country nation ' +
    'people soldier warplane jet aircraft warship ship vessel fleet plane tank unit paratrooper infantry marine'
  ).split(' '),
);
/** People who stand for their state when they meet as its envoys. */
const ENVOYS = new Set(
  'envoy official diplomat negotiator representative leader minister delegate adviser advisor president chief counterpart ambassador'.split(
    ' ',
  ),
);
/** Roles whose bearer is a person: shown as the report names them when no name is given. */
const EMPTY_ROLES = new Set(
  'spokesman spokeswoman spokesperson head chief member commander leader secretary governor mayor ally aide'.split(
    ' ',
  ),
);

/** Who a noun phrase stands for, its conjuncts included; empty where that cannot be told. */
export function actorsAt(reading: Reading, word: Word): ActorRef[] {
  const tree = treeAt(reading, word.sentence);
  return distinct(conjunctsOf(tree, word.index).flatMap((index) => actorsOfOne(reading, { ...word, index })));
}

/** Actors without repeats, first mention first. */
export function distinct(actors: readonly ActorRef[]): ActorRef[] {
  const seen = new Set<string>();
  return actors.filter(({ id }) => id !== '' && !seen.has(id) && seen.add(id));
}

function actorsOfOne(reading: Reading, word: Word): ActorRef[] {
  const tree = treeAt(reading, word.sentence);
  const token = tokenAt(tree, word.index);
  if (token.upos === 'PRON' || token.upos === 'DET') return pronounActors(reading, word);
  const person = personAt(reading, tree, word);
  if (person) return [person];
  const known = knownAt(reading, tree, word.index);
  const lemma = token.lemma.toLowerCase();
  if (
    known &&
    (known.as !== 'demonym' || token.xpos === 'NNPS' || token.upos === 'PROPN' || isPlural(token.xpos))
  )
    return [refOf(known)];
  const part = partitive(tree, word.index, lemma);
  if (part !== undefined) return actorsAt(reading, { ...word, index: part });
  const body = bodyNamedBefore(reading, word);
  if (body) return [body];
  const owners = ownersOf(reading, word);
  if (VOICES.has(lemma) && owners.length > 0) return owners;
  if (owners.length > 0 && ENVOYS.has(lemma) && isPlural(token.xpos) && owners.length > 1) return owners;
  const name = phraseText(
    tree,
    reading.analysis.text,
    phraseTokens(tree, word.index, EMPTY_ROLES.has(lemma)),
  );
  const state = owners.find(({ id }) => reading.world.actor(id));
  if (state && ORGANS.has(lemma)) return [{ id: state.id, name: isForce(lemma) ? state.name : name }];
  const entity = entityName(reading, word);
  if (entity) return [entity];
  if (token.upos === 'PROPN' || token.upos === 'NOUN' || token.upos === 'ADJ')
    return name === '' ? [] : [{ id: slug(name), name }];
  return [];
}

/** Troops and their vehicles act for their state; a ministry or a parliament is shown by its own name. */
function isForce(lemma: string): boolean {
  return /^(?:troop|force|soldier|warplane|jet|aircraft|warship|ship|vessel|fleet|plane|tank|unit|paratrooper|infantry|marine|country|nation|state|people)$/.test(
    lemma,
  );
}

function isPlural(xpos: string): boolean {
  return xpos === 'NNS' || xpos === 'NNPS';
}

function refOf(known: KnownName): ActorRef {
  return { id: known.actor.id, name: known.shown };
}

/** The known name that ends at or covers `index` within its own name. */
export function knownAt(reading: Reading, tree: Tree, index: number): KnownName | undefined {
  const forms = tree.tokens.map(({ form }) => form);
  for (let from = Math.max(0, index - 6); from <= index; from++) {
    const found = reading.world.nameAt(forms, from);
    if (found && from + found.length > index) return found;
  }
  return undefined;
}

/** The person named in the phrase: by its head, its title's name, or an apposition ("the minister, Sergey Lavrov"). */
function personAt(reading: Reading, tree: Tree, word: Word): ActorRef | undefined {
  const core = coreTokens(tree, word.index);
  const named =
    nameCovering(reading, word.sentence, core, 'PER') ??
    childrenBy(tree, word.index, 'appos')
      .map((index) => nameCovering(reading, word.sentence, coreTokens(tree, index), 'PER'))
      .find((name) => name !== undefined);
  if (named === undefined) return undefined;
  return { id: slug(named), name: named };
}

/** The full name, within the report, of the name of a type that covers one of the tokens. */
function nameCovering(
  reading: Reading,
  sentence: number,
  indexes: readonly number[],
  type: string,
): string | undefined {
  const name = reading.analysis.names.find(
    (n) =>
      n.sentence === sentence && n.type === type && indexes.some((index) => n.from <= index && index < n.to),
  );
  if (!name) return undefined;
  const entity = reading.analysis.entities.find(({ mentions }) =>
    mentions.some(
      (m) => m.sentence === sentence && m.from < name.to && name.from < m.to && m.form === 'name',
    ),
  );
  const full = entity?.name ?? reading.analysis.text.slice(name.start, name.end);
  return full.replace(/\s+/g, ' ').replace(/['’]s$/, '');
}

function partitive(tree: Tree, index: number, lemma: string): number | undefined {
  if (!PARTITIVE.has(lemma)) return undefined;
  return childrenBy(tree, index, 'nmod').find((child) => caseOf(tree, child) === 'of');
}

/** "The alliance" once NATO has been named. */
function bodyNamedBefore(reading: Reading, word: Word): ActorRef | undefined {
  const tree = treeAt(reading, word.sentence);
  const { lemma, start } = tokenAt(tree, word.index);
  const definite = childrenBy(tree, word.index, 'det').some((index) =>
    /^(?:the|this|that)$/i.test(tokenAt(tree, index).form),
  );
  if (!definite) return undefined;
  const words = [
    ...childrenBy(tree, word.index, 'amod', 'compound').map((index) =>
      tokenAt(tree, index).lemma.toLowerCase(),
    ),
    lemma.toLowerCase(),
  ];
  const candidates = reading.world.actors.filter(({ nouns }) =>
    nouns.some((noun) => noun === words.join(' ') || (noun === words.at(-1) && words.length <= 2)),
  );
  if (candidates.length === 0) return undefined;
  let latest: ActorRef | undefined;
  for (const [sentence, other] of reading.trees.entries()) {
    for (const index of other.tokens.keys()) {
      const known = knownAt(reading, other, index);
      if (!known || !candidates.includes(known.actor)) continue;
      if (latest === undefined || (sentence <= word.sentence && tokenAt(other, index).start < start))
        latest = refOf(known);
    }
  }
  return latest;
}

/** The actors that modify a noun: "Ukraine's", "Russian", "U.S.", "of France and Germany", "their". */
export function ownersOf(reading: Reading, word: Word): ActorRef[] {
  const tree = treeAt(reading, word.sentence);
  const found: ActorRef[] = [];
  for (const index of tree.children[word.index] ?? []) {
    const { deprel, upos } = tokenAt(tree, index);
    const other = { ...word, index };
    if (isRelation(deprel, 'nmod') || isRelation(deprel, 'det')) {
      if (
        deprel === 'nmod:poss' ||
        ['of', 'from', 'for', 'to'].includes(caseOf(tree, index)) ||
        (deprel === 'nmod' && childBy(tree, index, 'case') === undefined)
      ) {
        if (upos === 'PRON' || upos === 'PROPN' || upos === 'NOUN') found.push(...actorsAt(reading, other));
      }
    } else if (['amod', 'compound', 'flat', 'nummod'].some((relation) => isRelation(deprel, relation))) {
      for (const one of conjunctsOf(tree, index)) {
        const known = knownAt(reading, tree, one);
        if (known) found.push(refOf(known));
        else if (upos === 'NOUN' || upos === 'PROPN')
          found.push(...ownersOf(reading, { ...word, index: one }));
      }
    }
  }
  return distinct(found);
}

/** Who a pronoun stands for, by the chains of the report. */
function pronounActors(reading: Reading, word: Word): ActorRef[] {
  const entity = entityOf(reading, word);
  if (entity === undefined) return [];
  const named =
    entity.mentions.find((mention) => mention.form === 'name') ??
    entity.mentions.find((mention) => mention.form === 'noun');
  if (named === undefined) return entity.name === '' ? [] : [{ id: slug(entity.name), name: entity.name }];
  return actorsAt(reading, { sentence: named.sentence, index: named.head });
}

function entityName(reading: Reading, word: Word): ActorRef | undefined {
  const entity = entityOf(reading, word);
  if (entity === undefined || entity.type !== 'PER' || !entity.mentions.some(({ form }) => form === 'name'))
    return undefined;
  return { id: slug(entity.name), name: entity.name };
}

function entityOf(reading: Reading, word: Word): (typeof reading.analysis.entities)[number] | undefined {
  const token = tokenAt(treeAt(reading, word.sentence), word.index);
  return reading.analysis.entities.find(({ mentions }) =>
    mentions.some((m) => m.sentence === word.sentence && m.head === word.index && covers(m, token)),
  );
}

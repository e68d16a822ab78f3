import {
  ancestorsOf,
  childBy,
  childrenBy,
  isRelation,
  tokenAt,
  type Tree,
  yieldOf,
} from '../language/tree.ts';
import { covers } from '../text/span.ts';
import { type ActorRef, slug } from '../world/refs.ts';
import type { KnownName } from '../world/world.ts';
import { caseOf } from './clause.ts';
import { conjunctsOf, coreTokens, phraseText, phraseTokens } from './nominal.ts';
import { isFighter, isForce, isOrgan, isPartitive, isRelational, isRole, isVoice } from './nouns.ts';
import { type Reading, treeAt, type Word } from './reading.ts';

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
  const { lemma } = token;
  if (token.upos === 'PRON' || token.upos === 'DET') return pronounActors(reading, word);
  const known = knownAt(reading, tree, word.index);
  const person = personAt(reading, tree, word);
  // A state that the name finder took for a person is still a state; a person who bears a state's name has another besides.
  if (known && known.as !== 'demonym' && (person === undefined || !person.name.includes(' ')))
    return [refOf(known)];
  if (person) return [person];
  if (known && (isPlural(token.xpos) || token.upos === 'PROPN')) return [refOf(known)];
  const part = isPartitive(lemma) ? partOf(tree, word.index) : undefined;
  if (part !== undefined) return actorsAt(reading, { ...word, index: part });
  const body = bodyNamedBefore(reading, word);
  if (body) return [body];
  const owners = ownersOf(reading, word);
  if (isVoice(lemma) && owners.length > 0) return owners;
  const holder = entityName(reading, word);
  if (holder) return [holder];
  const name = phraseText(tree, reading.analysis.text, titleTokens(tree, word.index));
  const principals = owners.filter(({ id }) => reading.world.actor(id) !== undefined);
  const [principal] = principals;
  if (principal && isForce(lemma)) return principals.map(({ id, name: own }) => ({ id, name: own }));
  if (principal && (isOrgan(lemma) || isRole(lemma)))
    return principals.length > 1 ? principals : [{ id: principal.id, name }];
  if (name === '' || (isForce(lemma) && !isFighter(lemma))) return []; // a ship of nobody knows whose acts for nobody known
  return [{ id: slug(name), name }];
}

/** The tokens of a role with what it is of or for ("spokesman for the ministry"), where that says who it is. */
function titleTokens(tree: Tree, index: number): number[] {
  const own = phraseTokens(tree, index);
  if (!isRelational(tokenAt(tree, index).lemma)) return own;
  const of = childrenBy(tree, index, 'nmod').filter(
    (child) => child > index && /^(?:of|for)$/.test(caseOf(tree, child)),
  );
  return [
    ...own,
    ...of.flatMap((child) =>
      yieldOf(tree, child, (at) =>
        ['acl', 'appos', 'conj', 'cc'].some((r) => isRelation(tokenAt(tree, at).deprel, r)),
      ),
    ),
  ].toSorted((a, b) => a - b);
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
  // "A top Putin associate" is not Putin: only the head and what follows it in its own name can name the person.
  const own = (head: number): number[] => coreTokens(tree, head).filter((index) => index >= head);
  const named =
    nameCovering(reading, word.sentence, own(word.index), 'PER') ??
    childrenBy(tree, word.index, 'appos')
      .map((index) => nameCovering(reading, word.sentence, own(index), 'PER'))
      .find((name) => name !== undefined);
  const found = named ?? titledName(reading, tree, word) ?? apposedName(reading, tree, word);
  return found === undefined ? undefined : { id: slug(found), name: found };
}

const TITLE =
  /^(?:minister|secretary|president|premier|chancellor|chief|envoy|spokesman|spokeswoman|ambassador|general|leader|commissioner|representative|king|prince|senator|adviser|advisor|councilor|councillor|commander|chairman|speaker)$/i;

/** "Secretary of State Antony Blinken": a title whose phrase ends in the one name of a person. */
function titledName(reading: Reading, tree: Tree, word: Word): string | undefined {
  if (!TITLE.test(tokenAt(tree, word.index).lemma)) return undefined;
  const phrase = phraseTokens(tree, word.index, true);
  const names = reading.analysis.names.filter(
    (n) => n.sentence === word.sentence && n.type === 'PER' && phrase.includes(n.from),
  );
  const [name] = names;
  const end = phrase.at(-1) ?? word.index;
  return names.length === 1 &&
    name &&
    name.to === end + 1 &&
    !childrenBy(tree, word.index, 'nmod:poss').some((index) => name.from <= index && index < name.to)
    ? nameCovering(reading, word.sentence, [name.from], 'PER')
    : undefined;
}

/** "The envoy, Volker Perthes": a proper name of two words or more beside a role is a person's, whatever the name finder says. */
function apposedName(reading: Reading, tree: Tree, word: Word): string | undefined {
  if (!isRole(tokenAt(tree, word.index).lemma)) return undefined;
  for (const index of childrenBy(tree, word.index, 'appos')) {
    const core = coreTokens(tree, index);
    const proper = core.length >= 2 && core.every((at) => tokenAt(tree, at).upos === 'PROPN');
    if (proper && knownAt(reading, tree, index) === undefined)
      return phraseText(tree, reading.analysis.text, core);
  }
  return undefined;
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

function partOf(tree: Tree, index: number): number | undefined {
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
        ['of', 'from'].includes(caseOf(tree, index)) ||
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
  const relative = antecedent(treeAt(reading, word.sentence), word.index);
  if (relative !== undefined) return actorsAt(reading, { ...word, index: relative });
  const entity = entityOf(reading, word);
  if (entity === undefined) return [];
  const named =
    entity.mentions.find((mention) => mention.form === 'name') ??
    entity.mentions.find((mention) => mention.form === 'noun');
  if (named === undefined) return entity.name === '' ? [] : [{ id: slug(entity.name), name: entity.name }];
  return actorsAt(reading, { sentence: named.sentence, index: named.head });
}

/** What a relative pronoun stands for: the noun that its clause hangs on ("Israel, whose columns crossed"). */
function antecedent(tree: Tree, index: number): number | undefined {
  if (!/^(?:who|whose|whom|which)$/i.test(tokenAt(tree, index).form)) return undefined;
  const clause = [index, ...ancestorsOf(tree, index)].find(
    (above) => tokenAt(tree, above).deprel === 'acl:relcl',
  );
  return clause === undefined ? undefined : tokenAt(tree, clause).head;
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

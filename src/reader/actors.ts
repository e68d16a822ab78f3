import type { Entity, Name } from '../language/analysis.ts';
import {
  ancestorsOf,
  childBy,
  childrenBy,
  isRelation,
  tokenAt,
  type Tree,
  yieldOf,
} from '../language/tree.ts';
import { type ActorRef, slug } from '../world/refs.ts';
import { wordsOf } from '../world/name-index.ts';
import type { KnownName } from '../world/names.ts';
import { predicateOver } from './clause.ts';
import { caseOf, conjunctsOf, coreTokens, phraseText, phraseTokens } from './nominal.ts';
import { isFighter, isForce, isOrgan, isPartitive, isRelational, isRole, isVoice } from './nouns.ts';
import { bothSides } from './pair.ts';
import { lastAtOrBefore, type NamedActor, type Reading, sentenceAt, treeAt, type Word } from './reading.ts';

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

/**
 * Who one phrase stands for, worked out once. What comes back to itself stands for nobody: "its share", where the chain
 * of "its" begins with that share.
 */
function actorsOfOne(reading: Reading, word: Word): readonly ActorRef[] {
  const asked = reading.actors[word.sentence]?.get(word.index);
  if (asked !== undefined) return asked;
  reading.actors[word.sentence]?.set(word.index, []);
  const found = readActors(reading, word);
  reading.actors[word.sentence]?.set(word.index, found);
  return found;
}

function readActors(reading: Reading, word: Word): ActorRef[] {
  const tree = treeAt(reading, word.sentence);
  const token = tokenAt(tree, word.index);
  const { lemma } = token;
  if (token.upos === 'PRON' || token.upos === 'DET') return pronounActors(reading, word);
  const known = knownAt(reading, word);
  const person = personAt(reading, tree, word);
  // A state that the name finder took for a person is still a state; a person who bears a state's name has another besides.
  if (known && known.as !== 'demonym' && (person === undefined || !person.name.includes(' ')))
    return [refOf(known)];
  if (person) return [person];
  if (known && (isPlural(token.xpos) || token.upos === 'PROPN')) return [refOf(known)];
  const part = isPartitive(lemma) ? partOf(tree, word.index) : undefined;
  if (part !== undefined) return actorsAt(reading, { ...word, index: part });
  const sides = bothSides(reading, word);
  if (sides.length > 0) return [...sides];
  const body = bodyNamedBefore(reading, word);
  if (body) return [body];
  const owners = ownersOf(reading, word);
  if (isVoice(lemma) && owners.length > 0) return owners;
  const holder = entityName(reading, word);
  if (holder) return [holder];
  const name = phraseText(tree, reading.text, titleTokens(tree, word.index));
  const principals = isOrgan(lemma)
    ? owners.flatMap((owner) => principalOf(reading, owner))
    : owners.filter(({ id }) => reading.world.actor(id) !== undefined);
  const [principal] = principals;
  const office = principals.length > 1 ? undefined : officeHolder(reading, word, name, principal?.id);
  if (office) return [office];
  if (principal && isForce(lemma)) return principals.map(({ id, name: own }) => ({ id, name: own }));
  if (principal && (isOrgan(lemma) || isRole(lemma)))
    return principals.length > 1 ? principals : [{ id: principal.id, name }];
  if (/^(?:its|their|his|her|our|my|your)\b/i.test(name) && principal === undefined && isForce(lemma))
    return []; // somebody's forces, and nobody knows whose
  if (name === '' || (isForce(lemma) && (!isFighter(lemma) || /\d/.test(name)))) return []; // a ship of nobody knows whose acts for nobody known
  return [{ id: slug(name), name }];
}

/** Whose an organ is: of a state or body its own, of a person in office ("her government") that person's. */
function principalOf(reading: Reading, owner: ActorRef): ActorRef[] {
  if (reading.world.actor(owner.id) !== undefined) return [owner];
  const side = reading.world.actor(reading.world.sideOf(owner.id, reading.day));
  return side ? [{ id: side.id, name: side.name }] : [];
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

/** Who holds the office that a role names on the report's day: "the Russian foreign minister", but no minister among several. */
function officeHolder(reading: Reading, word: Word, phrase: string, owner: string | undefined): ActorRef | undefined {
  const tree = treeAt(reading, word.sentence);
  const { lemma, xpos } = tokenAt(tree, word.index);
  if (!isRole(lemma) || isPlural(xpos)) return undefined;
  const [article] = childrenBy(tree, word.index, 'det');
  if (article !== undefined && !/^(?:the|this|that|its|their)$/i.test(tokenAt(tree, article).form)) return undefined;
  const owned = owner === undefined ? undefined : phraseText(tree, reading.text, ownTitle(tree, word.index));
  return reading.people.holding(phrase) ?? (owned === undefined ? undefined : reading.people.holding(owned, owner));
} // prettier-ignore

/** The words of a title without whose it is: "foreign minister" of "the country's foreign minister". */
function ownTitle(tree: Tree, index: number): number[] {
  const owners = new Set(childrenBy(tree, index, 'nmod:poss', 'nmod', 'det').flatMap((child) => yieldOf(tree, child)));
  return titleTokens(tree, index).filter((at) => !owners.has(at));
} // prettier-ignore

function isPlural(xpos: string): boolean {
  return xpos === 'NNS' || xpos === 'NNPS';
}

function refOf(known: KnownName): ActorRef {
  return { id: known.actor.id, name: known.shown };
}

/** The known name that covers a token. */
export function knownAt(reading: Reading, word: Word): KnownName | undefined {
  return sentenceAt(reading, word.sentence).known[word.index];
}

/** The person named in the phrase: by its head, its title's name, or an apposition ("the minister, Sergey Lavrov"). */
function personAt(reading: Reading, tree: Tree, word: Word): ActorRef | undefined {
  // "A top Putin associate" is not Putin: only the head and what follows it in its own name can name the person.
  const own = (head: number): number[] => coreTokens(tree, head).filter((index) => index >= head);
  const named =
    personCovering(reading, word.sentence, own(word.index)) ??
    appositionsOf(reading, tree, word)
      .map((index) => personCovering(reading, word.sentence, own(index)))
      .find((name) => name !== undefined);
  const found = named ?? titledName(reading, tree, word) ?? apposedName(reading, tree, word);
  // A chain that goes by a state's or its capital's name is that of a state, whatever the name finder says.
  return found === undefined || isActorName(reading, found) ? undefined : reading.people.named(found);
}

function isActorName(reading: Reading, name: string): boolean {
  const words = wordsOf(name);
  const known = reading.world.nameAt(words, 0, reading.context);
  return known !== undefined && known.length === words.length && known.alternatives.length === 0;
}

/** The appositions of a phrase; those of a state or place that a role is for ("its envoy to Mali, Anna Berg") are the role's. */
function appositionsOf(reading: Reading, tree: Tree, word: Word): number[] {
  const own = childrenBy(tree, word.index, 'appos');
  if (own.length > 0 || !isRole(tokenAt(tree, word.index).lemma)) return own;
  return childrenBy(tree, word.index, 'nmod')
    .filter(
      (index) =>
        index > word.index &&
        (knownAt(reading, { ...word, index }) !== undefined || !isRole(tokenAt(tree, index).lemma)),
    )
    .flatMap((index) => childrenBy(tree, index, 'appos'));
}

/** "Secretary of State Antony Blinken": a title whose phrase ends in the one name of a person. */
function titledName(reading: Reading, tree: Tree, word: Word): string | undefined {
  const { names } = sentenceAt(reading, word.sentence);
  const title = tokenAt(tree, word.index).lemma;
  if (!isRole(title)) return undefined;
  const name = names.find(
    ({ type, to, from }) =>
      type === 'PER' && to > word.index + 1 && from - word.index <= LONGEST_TITLE && from > word.index,
  );
  if (name === undefined) return undefined;
  // The name finder may begin too early ("State Antony Blinken"): the name begins where no preposition stands before it.
  let first = name.from;
  while (first < name.to - 1 && caseOf(tree, first) !== '') first++;
  if (caseOf(tree, first) !== '' || knownAt(reading, { ...word, index: first }) !== undefined)
    return undefined;
  // Right after the title, or after what it is of ("Secretary of State"); never behind a mark or a verb.
  const between = tree.tokens.slice(word.index + 1, first);
  const joined =
    between.length === 0 ||
    (/^(?:of|for)$/.test(between[0]?.form ?? '') &&
      between.every(({ upos }) => !/^(?:PUNCT|VERB|AUX)$/.test(upos)));
  if (!joined) return undefined;
  if (first === name.from) return personCovering(reading, word.sentence, [first]);
  return reading.text.slice(tokenAt(tree, first).start, name.end);
}

/** Tokens from a title to the name that it introduces: "Secretary of State for Foreign Affairs …". */
const LONGEST_TITLE = 7;

/** "The envoy, Volker Perthes": a proper name of two words or more beside a role is a person's, whatever the name finder says. */
function apposedName(reading: Reading, tree: Tree, word: Word): string | undefined {
  if (!isRole(tokenAt(tree, word.index).lemma)) return undefined;
  for (const index of appositionsOf(reading, tree, word)) {
    const core = coreTokens(tree, index);
    const proper = core.length >= 2 && core.every((at) => tokenAt(tree, at).upos === 'PROPN');
    if (proper && knownAt(reading, { ...word, index }) === undefined)
      return phraseText(tree, reading.text, core);
  }
  return undefined;
}

/** The full name, within the report, of the person whose name covers one of the tokens. */
function personCovering(reading: Reading, sentence: number, indexes: readonly number[]): string | undefined {
  const { names, chains } = sentenceAt(reading, sentence);
  const name = names.find(
    ({ type, from, to }) => type === 'PER' && indexes.some((index) => from <= index && index < to),
  );
  if (!name) return undefined;
  const chain = [...chains.values()].find(
    ({ mention }) => mention.form === 'name' && mention.from < name.to && name.from < mention.to,
  );
  const full = fuller(
    chain?.entity.name ?? reading.text.slice(name.start, name.end),
    reading,
    sentence,
    name,
  );
  return full.replace(/\s+/g, ' ').replace(/['’]s$/, '');
}

/** The name with the proper nouns before it that are part of it in the tree: the name finder may miss a given name it does not know. */
function fuller(found: string, reading: Reading, sentence: number, name: Name): string {
  if (found.includes(' ')) return found;
  const { tree, known } = sentenceAt(reading, sentence);
  let from = name.from;
  while (from > 0 && known[from - 1] === undefined && isGivenName(tree, from - 1, name)) from--;
  const start = tree.tokens[from]?.start ?? name.start;
  return reading.text.slice(start, name.end);
}

/** A capitalised proper noun joined to the name by its tree, and no title. */
function isGivenName(tree: Tree, index: number, name: Name): boolean {
  const { upos, form, head, deprel } = tokenAt(tree, index);
  if (
    upos !== 'PROPN' ||
    !/^\p{Lu}\p{Ll}+$/u.test(form) ||
    isRole(form) ||
    deprel === 'nmod:desc' ||
    deprel === 'nmod:poss'
  )
    return false;
  const joined = head >= name.from && head < name.to && /^(?:flat|compound)/.test(deprel);
  return joined || (tree.tokens[name.from]?.head === index && tokenAt(tree, name.from).deprel === 'flat');
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
  const named = new Set([words.join(' '), ...(words.length <= 2 ? [lemma.toLowerCase()] : [])]);
  const candidates = [...named].flatMap((noun) => reading.world.actorsCalled(noun));
  // The nearest one named before the noun, or else the first one named after it.
  let before: NamedActor | undefined;
  let after: NamedActor | undefined;
  for (const { id } of candidates) {
    const places = reading.named.get(id) ?? [];
    const at = lastAtOrBefore(places, start - 1, (place) => place.start);
    const [last, next] = [places[at], places[at + 1]];
    if (last && last.start >= (before?.start ?? 0)) before = last;
    if (next && next.start < (after?.start ?? Infinity)) after = next;
  }
  const nearest = before ?? after;
  return nearest && refOf(nearest.name);
}

/** The actors that modify a noun: "Ukraine's", "Russian", "U.S.", "of France and Germany", "their". */
export function ownersOf(reading: Reading, word: Word): ActorRef[] {
  const tree = treeAt(reading, word.sentence);
  const found = strayedOwner(reading, tree, word);
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
        const known = knownAt(reading, { ...word, index: one });
        if (known) found.push(refOf(known));
        else if (upos === 'NOUN' || upos === 'PROPN')
          found.push(...ownersOf(reading, { ...word, index: one }));
      }
    }
  }
  return distinct(found);
}

/** "US warplanes bombed": a name right before a subject that the parser made a subject too, beside it or of it. */
function strayedOwner(reading: Reading, tree: Tree, word: Word): ActorRef[] {
  const before = { ...word, index: word.index - 1 };
  const [own, left] = [tree.tokens[word.index], tree.tokens[before.index]];
  if (own === undefined || left === undefined || !isRelation(left.deprel, 'nsubj')) return [];
  const isBeside = left.head === own.head && isRelation(own.deprel, 'nsubj');
  const isOf = left.head === word.index && own.upos === 'NOUN' && childBy(tree, word.index, 'cop') === undefined;
  const known = isBeside || isOf ? knownAt(reading, before) : undefined;
  return known ? [refOf(known)] : [];
} // prettier-ignore

/** Who a pronoun stands for, by the chains of the report. */
function pronounActors(reading: Reading, word: Word): ActorRef[] {
  const relative = antecedent(treeAt(reading, word.sentence), word.index);
  if (relative !== undefined) return actorsAt(reading, { ...word, index: relative });
  const entity = entityOf(reading, word);
  if (entity === undefined) return sayerOver(reading, word);
  const named =
    entity.mentions.find((mention) => mention.form === 'name') ??
    entity.mentions.find((mention) => mention.form === 'noun');
  if (named === undefined) {
    if (entity.name === '') return [];
    return [
      entity.type === 'PER'
        ? reading.people.named(entity.name)
        : { id: slug(entity.name), name: entity.name },
    ];
  }
  const first = { sentence: named.sentence, index: named.head };
  return isWithin(reading, word, first) ? [...actorsOfOne(reading, first)] : actorsAt(reading, first);
}

/** "The army and its allies": a pronoun inside the coordination that its antecedent begins stands for that one alone. */
function isWithin(reading: Reading, { sentence, index }: Word, antecedent: Word): boolean {
  return sentence === antecedent.sentence && yieldOf(treeAt(reading, sentence), antecedent.index).includes(index);
} // prettier-ignore

/** "Ethiopia said its forces had …": a possessive that no chain explains is mostly the subject of the verb above its clause. */
function sayerOver(reading: Reading, word: Word): ActorRef[] {
  const { tree, clauses } = sentenceAt(reading, word.sentence);
  if (!/^(?:its|their|his|her)$/i.test(tokenAt(tree, word.index).form)) return [];
  const own = predicateOver(tree, word.index);
  for (let clause = own === undefined ? undefined : clauses.get(own); clause !== undefined;) {
    const { agent, parent } = clause;
    const owns = agent !== undefined && agent < word.index && !yieldOf(tree, agent).includes(word.index);
    if (owns && tokenAt(tree, agent).upos !== 'PRON') return actorsAt(reading, { ...word, index: agent });
    clause = parent === undefined ? undefined : clauses.get(parent);
  }
  return [];
}

/** What a relative pronoun stands for: the noun that its clause hangs on ("Israel, whose columns crossed"). */
function antecedent(tree: Tree, index: number): number | undefined {
  if (!/^(?:who|whose|whom|which)$/i.test(tokenAt(tree, index).form)) return undefined;
  const clause = [index, ...ancestorsOf(tree, index)].find(
    (above) => tokenAt(tree, above).deprel === 'acl:relcl',
  );
  const noun = clause === undefined ? undefined : tokenAt(tree, clause).head;
  // In a tree that errs the pronoun may be coordinated with the very noun that it stands for.
  return noun === undefined || conjunctsOf(tree, noun).includes(index) ? undefined : noun;
}

function entityName(reading: Reading, word: Word): ActorRef | undefined {
  const entity = entityOf(reading, word);
  if (entity === undefined || entity.type !== 'PER' || !entity.mentions.some(({ form }) => form === 'name'))
    return undefined;
  return reading.people.named(entity.name);
}

function entityOf(reading: Reading, word: Word): Entity | undefined {
  return sentenceAt(reading, word.sentence).chains.get(word.index)?.entity;
}

import type { Entity } from '../language/analysis.ts';
import {
  ancestorsOf,
  childBy,
  childrenBy,
  isRelation,
  tokenAt,
  type Tree,
  yieldOf,
  isAnyOf,
} from '../language/tree.ts';
import { type ActorRef, slug } from '../world/refs.ts';
import type { KnownName } from '../world/names.ts';
import { predicateOver } from './clause.ts';
import { knownAt, personAt, withoutTitle } from './named.ts';
import { caseOf, conjunctsOf, phraseText, phraseTokens } from './nominal.ts';
import {
  isCollective,
  isFighter,
  isForce,
  isOrgan,
  isPartitive,
  isPeople,
  isRebel,
  isRelational,
  isRole,
  isVoice,
} from './nouns.ts';
import { bothSides } from './pair.ts';
import { ownedName } from './owned-name.ts';
import { lastSubject, relativeSayer } from './pronoun-subject.ts';
import { lastAtOrBefore, type NamedActor, type Reading, sentenceAt, treeAt, type Word } from './reading.ts';
import { distinct, type Who } from './who.ts';
import { counterpartMeant, groupMeant, numberedMeant, shortNameMeant } from './understood-party.ts';
import { bearerMeant } from './understood-person.ts';
import { STATE_NOUN, stateServed, understoodOwners } from './understood.ts';
import { flatMap } from '../text/flat-map.ts';

/** Who a noun phrase stands for, its conjuncts included; empty where that cannot be told. */
export function actorsAt(reading: Reading, word: Word): ActorRef[] {
  const { sentence } = word;
  const joined = conjunctsOf(treeAt(reading, sentence), word.index);
  if (joined.length === 1) return distinct(actorsOfOne(reading, word));
  return distinct(flatMap(joined, (index) => actorsOfOne(reading, { sentence, index })));
}

/** Itself, for the rules of common nouns. */
export const WHO: Who = { actorsAt, ownersOf };

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

/** "Some 6,000 villagers", "at least 200 students": how many there are does not say who they are. */
const COUNT =
  /^(?:(?:some|about|around|nearly|almost|over|roughly|up to|more than|fewer than|at least|an estimated|estimated) )?\d[\d.,]* (?:(?:thousand|hundred|million) )?(?=\p{L})|^(?:some|about) (?=\p{L})/iu;

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
  if (part !== undefined) return actorsAt(reading, { sentence: word.sentence, index: part });
  const together = numberedMeant(reading, word, WHO);
  const sides = together.length > 0 ? together : bothSides(reading, word);
  if (sides.length > 0) return [...sides];
  const body =
    bodyNamedBefore(reading, word) ?? counterpartMeant(reading, word, WHO) ?? shortNameMeant(reading, word);
  if (body) return [body];
  const owners = ownersOf(reading, word);
  if (isVoice(lemma) && owners.length > 0) return owners;
  const holder = entityName(reading, word);
  if (holder) return [holder];
  const bearer = owners.some(({ id }) => reading.world.actor(id) !== undefined)
    ? undefined
    : bearerMeant(reading, word);
  if (bearer) return [bearer];
  const name = phraseText(tree, reading.text, titleTokens(tree, word.index));
  const each = namedTogether(reading, word);
  if (each.length > 1) return each;
  const group = groupMeant(reading, word);
  if (group) return [{ id: group.id, name: isPlural(token.xpos) ? name : group.name }];
  const owning = isOrgan(lemma)
    ? flatMap(owners, (owner) => principalOf(reading, owner))
    : owners.filter(({ id }) => reading.world.actor(id) !== undefined);
  const understood = owning.length > 0 ? [] : understoodOwners(reading, word, WHO);
  const principals = [...owning, ...understood];
  const [principal] = principals;
  const office = principals.length > 1 ? undefined : officeHolder(reading, word, name, principal?.id);
  if (office) return [office];
  if (
    principal &&
    STATE_NOUN.test(lemma) &&
    (understood.length > 0 || /^(?:his|her|its|their|our|my) (?:country|nation)$/i.test(name))
  )
    return principals;
  if (principal && isForce(lemma) && !isRebel(lemma) && understood.length === 0)
    return principals.map(({ id, name: own }) => ({ id, name: own }));
  if (principal && (isOrgan(lemma) || isRole(lemma) || understood.length > 0))
    return principals.length > 1
      ? principals
      : [
          {
            id: principal.id,
            name: isPlural(token.xpos) ? name : ownedName(reading, principal.id, name, owners),
          },
        ];
  if (/^(?:its|their|his|her|our|my|your)\b/i.test(name) && principal === undefined && isForce(lemma))
    return []; // somebody's forces, and nobody knows whose
  // "The rebels' gunboats": whose they are acts, known or not.
  if (isForce(lemma) && owners.length > 0 && owners.every(({ name: own }) => isArmed(own))) return owners;
  const called = bodyName(reading, word);
  if (called !== undefined && called.length > name.length && called.includes(name))
    return [{ id: slug(called), name: called }];
  if (name === '' || (isForce(lemma) && (!isFighter(lemma) || /\d/.test(name)))) return []; // a ship of nobody knows whose acts for nobody known
  const uncounted = name.replace(COUNT, '');
  return [{ id: slug(uncounted), name: uncounted }];
}

/** "The Kidal and Menaka people's councils": a plural that ends several names, each of which the world knows with its singular. */
function namedTogether(reading: Reading, { sentence, index }: Word): ActorRef[] {
  const tree = treeAt(reading, sentence);
  const { xpos, lemma } = tokenAt(tree, index);
  if (xpos !== 'NNS' && xpos !== 'NNPS') return [];
  const inside = phraseTokens(tree, index).concat(flatMap(phraseTokens(tree, index), (at) => conjunctsOf(tree, at))).filter((at) => at < index);
  const proper = [...new Set(inside)].filter((at) => tokenAt(tree, at).upos === 'PROPN').toSorted((a, b) => a - b);
  if (proper.length < 2 || !tree.tokens.slice(proper[0], index).some(({ upos }) => upos === 'CCONJ')) return [];
  const last = proper.at(-1) ?? index;
  // Names are written with capitals in the tables.
  const rest = [...tree.tokens.slice(last + 1, index).map(({ form }) => form), lemma].map((word) => (/^\p{Ll}{2}/u.test(word) ? `${word.charAt(0).toUpperCase()}${word.slice(1)}` : word));
  return distinct(flatMap(proper, (at) => {
    const words = [tokenAt(tree, at).form, ...rest];
    const [known] = reading.world.namesIn(words, reading.context);
    return known !== undefined && known.length === words.length ? [refOf(known)] : [];
  }));
} // prettier-ignore

/** "Rebels", "the militia", by the last word of the name. */
function isArmed(name: string): boolean {
  const last = name.split(' ').at(-1) ?? '';
  return isFighter(last) || isPeople(last) || isCollective(last);
}

/** The whole name of a body that begins with a capital common noun: "the Organization of Eastern Caribbean States". */
function bodyName(reading: Reading, { sentence, index }: Word): string | undefined {
  const name = sentenceAt(reading, sentence).names.find(({ type, from, to }) => type === 'ORG' && from <= index && index < to);
  return name === undefined || name.to - name.from < 2 ? undefined : reading.text.slice(name.start, name.end).replace(/\s+/g, ' ').replace(/^the /i, '').replace(/['’]s$/, '');
} // prettier-ignore

/** Whose an organ is: of a state or body its own, of a person in office ("her government") that person's. */
function principalOf(reading: Reading, owner: ActorRef): ActorRef[] {
  if (reading.world.actor(owner.id) !== undefined) return [owner];
  const side = reading.world.actor(reading.world.sideOf(owner.id, reading.day));
  const told = side ?? (reading.people.knows(owner.id) ? stateServed(reading, owner, WHO) : undefined);
  return told ? [{ id: told.id, name: told.name }] : [];
}

/** The tokens of a role, or of a body's name ("the Organization of American States"), with what it is of or for ("spokesman for the ministry"), where that says who it is. */
function titleTokens(tree: Tree, index: number): number[] {
  const own = phraseTokens(tree, index);
  if (!isRelational(tokenAt(tree, index).lemma)) return own;
  const of = childrenBy(tree, index, 'nmod').filter(
    (child) => child > index && /^(?:of|for)$/.test(caseOf(tree, child)),
  );
  return [
    ...own,
    ...flatMap(of, (child) =>
      yieldOf(tree, child, (at) => isAnyOf(tokenAt(tree, at).deprel, ['acl', 'appos', 'conj', 'cc'])),
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
  const owners = new Set(flatMap(childrenBy(tree, index, 'nmod:poss', 'nmod', 'det'), (child) => yieldOf(tree, child)));
  return titleTokens(tree, index).filter((at) => !owners.has(at));
} // prettier-ignore

function isPlural(xpos: string): boolean {
  return xpos === 'NNS' || xpos === 'NNPS';
}

function refOf(known: KnownName): ActorRef {
  return { id: known.actor.id, name: known.shown };
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
  const candidates = flatMap([...named], (noun) => reading.world.actorsCalled(noun));
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
  // "A military council … the council": one that was brought in anew is meant, and none that was named before it or later.
  const nearest = isBroughtIn(reading, word, before?.start ?? 0) ? undefined : (before ?? after);
  return nearest && refOf(nearest.name);
}

/** Whether the same noun stood before it, after an offset, with "a": "a military council". */
function isBroughtIn(reading: Reading, { sentence, index }: Word, after: number): boolean {
  const { lemma } = tokenAt(treeAt(reading, sentence), index);
  for (let at = sentence; at >= Math.max(0, sentence - BROUGHT_IN); at--) {
    const tree = treeAt(reading, at);
    const isNew = (one: number): boolean => childrenBy(tree, one, 'det').some((det) => /^an?$/i.test(tokenAt(tree, det).form));
    if (tree.tokens.some((token, one) => token.lemma === lemma && token.start > after && (at < sentence || one < index) && isNew(one))) return true;
  }
  return false;
} // prettier-ignore

/** Sentences back to which a noun may have been brought in. */
const BROUGHT_IN = 4;

/** The actors that modify a noun: "Ukraine's", "Russian", "U.S.", "of France and Germany", "their". */
export function ownersOf(reading: Reading, word: Word): ActorRef[] {
  const tree = treeAt(reading, word.sentence);
  const found = strayedOwner(reading, tree, word);
  for (const index of tree.children[word.index] ?? []) {
    const { deprel, upos } = tokenAt(tree, index);
    const other = { sentence: word.sentence, index };
    if (isRelation(deprel, 'nmod') || isRelation(deprel, 'det')) {
      if (
        deprel === 'nmod:poss' ||
        ['of', 'from'].includes(caseOf(tree, index)) ||
        (deprel === 'nmod' && childBy(tree, index, 'case') === undefined)
      ) {
        if (/^(?:PRON|PROPN|NOUN)$/.test(upos)) found.push(...actorsAt(reading, other));
        else if (upos === 'NUM') found.push(...numberedMeant(reading, other, WHO));
      }
    } else if (isAnyOf(deprel, ['amod', 'compound', 'flat', 'nummod'])) {
      for (const one of conjunctsOf(tree, index)) {
        const known = knownAt(reading, { sentence: word.sentence, index: one });
        if (known) found.push(refOf(known));
        else if (upos === 'NOUN' || upos === 'PROPN')
          found.push(...ownersOf(reading, { sentence: word.sentence, index: one }));
      }
    }
  }
  return distinct(found);
}

/** "US warplanes bombed": a name right before a subject that the parser made a subject too, beside it or of it. */
function strayedOwner(reading: Reading, tree: Tree, word: Word): ActorRef[] {
  const before = { sentence: word.sentence, index: word.index - 1 };
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
  if (relative !== undefined) return actorsAt(reading, { sentence: word.sentence, index: relative });
  const sayer = relativeSayer(reading, word);
  if (sayer !== undefined) return actorsAt(reading, { sentence: word.sentence, index: sayer });
  const entity = entityOf(reading, word);
  const last = lastSubject(reading, word, entity);
  if (last !== undefined) return actorsAt(reading, last);
  const joint = jointSubject(reading, word, entity);
  if (joint !== undefined) return actorsAt(reading, { sentence: word.sentence, index: joint });
  if (entity === undefined) return sayerOver(reading, word);
  const named =
    entity.mentions.find((mention) => mention.form === 'name') ??
    entity.mentions.find((mention) => mention.form === 'noun');
  if (named === undefined) {
    if (entity.name === '') return [];
    return [
      entity.type === 'PER'
        ? reading.people.named(withoutTitle(entity.name))
        : { id: slug(entity.name), name: entity.name },
    ];
  }
  const first = { sentence: named.sentence, index: named.head };
  const isMany = /^th(?:ey|em|eirs?|emselves)$/i.test(
    tokenAt(treeAt(reading, word.sentence), word.index).form,
  );
  return isMany && !isWithin(reading, word, first)
    ? actorsAt(reading, first)
    : [...actorsOfOne(reading, first)];
}

/** "The premier and the envoy are to prepare it when they meet": "they" in a clause of time or condition are the several who are the subject above, and nobody single. */
function jointSubject(reading: Reading, { sentence, index }: Word, entity: Entity | undefined): number | undefined {
  const { tree, clauses } = sentenceAt(reading, sentence);
  if (!/^they$/i.test(tokenAt(tree, index).form)) return undefined;
  const own = predicateOver(tree, index);
  const below = own === undefined ? undefined : clauses.get(own);
  if (below?.parent === undefined || !isRelation(tokenAt(tree, below.head).deprel, 'advcl')) return undefined;
  const subject = clauses.get(below.parent)?.agent;
  if (subject === undefined || subject > index || conjunctsOf(tree, subject).length < 2) return undefined;
  const first = entity?.mentions.find(({ form }) => form !== 'pronoun');
  const single = first === undefined || (first.sentence !== sentence && /^NNP?$/.test(tokenAt(treeAt(reading, first.sentence), first.head).xpos) && conjunctsOf(treeAt(reading, first.sentence), first.head).length === 1);
  return single ? subject : undefined;
} // prettier-ignore

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
    if (owns && tokenAt(tree, agent).upos !== 'PRON')
      return actorsAt(reading, { sentence: word.sentence, index: agent });
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
  return reading.people.named(withoutTitle(entity.name));
}

function entityOf(reading: Reading, word: Word): Entity | undefined {
  return sentenceAt(reading, word.sentence).chains.get(word.index)?.entity;
}

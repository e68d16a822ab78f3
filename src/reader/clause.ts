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
import { lostSubject, resumedSubject, subjectChild } from './clause-subject.ts';
import { caseOf } from './nominal.ts';

/**
 * A predicate with its arguments, read off the tree of a sentence. Every number is a token index. The agent and the
 * patient are the logical ones: a passive has its `by` phrase as agent and its subject as patient; shared, controlled
 * and relative arguments are filled in from where the sentence has them. What it lacks is undefined,
 * so that all clauses have one shape, which the engine reads fastest.
 */
export interface Clause {
  /** The predicate. */
  readonly head: number;
  /** Lemma of the predicate with its particle: `call off`. */
  readonly lemma: string;
  readonly agent: number | undefined;
  readonly patient: number | undefined;
  readonly recipient: number | undefined;
  readonly passive: boolean;
  readonly negated: boolean;
  /** Modal or future auxiliary as a lemma: `will`, `would`, `could` …; `to` for an infinitive. */
  readonly modal: string | undefined;
  readonly tense: 'past' | 'present' | 'future';
  /** The word that subordinates it: `that`, `if`, `as`. */
  readonly mark: string | undefined;
  /** Head of the clause it hangs on, if any. */
  readonly parent: number | undefined;
}

/** Governors whose object, not subject, is the understood agent of their infinitive ("told the army to leave"). */
const OBJECT_CONTROL = new Set(
  (
    'allow ask authorize command compel direct enable encourage expect force help instruct invite lead like order permit persuade press ' +
    'pressure prompt push request require send tell urge warn want'
  ).split(' '),
);
const MODALS = new Set(['will', 'would', 'shall', 'should', 'can', 'could', 'may', 'might', 'must']);
/** "By March", "by noon", "by then", "by 2014": a deadline, never a doer. */
const DEADLINE =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|noon|midnight|dawn|dusk|nightfall|morning|evening|tomorrow|then|now|spring|summer|autumn|winter|end|week|weekend|month|year|\d.*)$/;
/** Adverbs right after a verb that are its particle, whatever the parser calls them: "called off". */
const PARTICLE = /^(?:off|out|up|back|down|over|away|aside)$/i;
/** Verbs that mean nothing else with their particle, whatever stands after it: "brushed aside the offer". */
const PHRASAL =
  /^(?:(?:brush|wave|push|set|cast) aside|(?:shrug|brush|laugh|fend|call|break|cut|shake) off|(?:turn|vote|shoot|lay|slap|strike) down|(?:rule|throw|carry) out|(?:hand|take) over|(?:give|own) up)$/;
const RELATIVES = new Set(['who', 'which', 'that', 'whom', 'whose']);
const NEGATIONS = new Set(['not', "n't", 'never', 'nt', 'hardly', 'neither', 'nor']);

/** The clauses of a sentence, by the index of their predicate. */
export function clausesOf(tree: Tree): ReadonlyMap<number, Clause> {
  const clauses = new Map<number, Clause>();
  const visiting = new Set<number>();
  const clauseOf = (head: number): Clause | undefined => {
    const known = clauses.get(head);
    if (known || visiting.has(head) || !isPredicate(tree, head)) return known;
    visiting.add(head);
    const clause = readClause(tree, head, clauseOf);
    clauses.set(head, clause);
    return clause;
  };
  for (let index = 0; index < tree.tokens.length; index++) clauseOf(index);
  return clauses;
}

/** The predicate whose clause a token belongs to: itself, or the nearest one above. */
export function predicateOver(tree: Tree, index: number): number | undefined {
  if (isPredicate(tree, index)) return index;
  return predicateAbove(tree, index);
}

function predicateAbove(tree: Tree, index: number): number | undefined {
  for (const above of ancestorsOf(tree, index)) if (isPredicate(tree, above)) return above;
  return undefined;
}

function isPredicate(tree: Tree, index: number): boolean {
  const { upos, deprel, xpos } = tokenAt(tree, index);
  if (isRelation(deprel, 'aux') || deprel === 'cop' || deprel === 'mark' || deprel === 'case') return false;
  if (upos === 'VERB' && deprel !== 'amod' && deprel !== 'compound') return xpos !== 'NN' && xpos !== 'NNS';
  return childBy(tree, index, 'nsubj', 'cop', 'csubj') !== undefined;
}

function isNegation(tree: Tree, index: number): boolean {
  const { lemma, form } = tokenAt(tree, index);
  return NEGATIONS.has(lemma.toLowerCase()) || NEGATIONS.has(form.toLowerCase());
}

/** Whether a comma or a quotation mark stands between two tokens: `"We hope not," Berg said` denies nothing of the saying. */
function isSetOff(tree: Tree, from: number, to: number): boolean {
  return tree.tokens.slice(Math.min(from, to), Math.max(from, to)).some(({ form }) => /^[,"“”]$/.test(form));
}

/** "Called off a meeting", "drove back the army": a particle right after its verb that the parser hung on the object, as preposition or modifier. */
function strayedParticle(tree: Tree, head: number): number | undefined {
  const next = tree.tokens[head + 1];
  if (
    next !== undefined &&
    next.deprel === 'case' &&
    PHRASAL.test(`${tokenAt(tree, head).lemma} ${next.form.toLowerCase()}`) &&
    isRelation(tree.tokens[next.head]?.deprel ?? '', 'obl')
  )
    return head + 1;
  if (next === undefined || !PARTICLE.test(next.form) || next.head === head) return undefined;
  const isStrayed =
    next.xpos === 'RP' ? /^(?:case|advmod)$/.test(next.deprel) : next.xpos === 'RB' && next.deprel === 'amod';
  return isStrayed && next.head > head + 1 ? head + 1 : undefined;
}

/** An object that the parser labelled as an oblique: a noun phrase without a preposition, right of the verb. */
function bareOblique(tree: Tree, head: number): number | undefined {
  const particle = strayedParticle(tree, head);
  return childrenBy(tree, head, 'obl').find(
    (index) =>
      index > head &&
      tokenAt(tree, index).deprel === 'obl' &&
      childrenBy(tree, index, 'case').every((word) => word === particle) &&
      (tokenAt(tree, index).upos === 'NOUN' || isCountedName(tree, index)),
  );
}

/** "About 300 Marines": a name in the plural with its number, and no date. */
function isCountedName(tree: Tree, index: number): boolean {
  return tokenAt(tree, index).xpos === 'NNPS' && childBy(tree, index, 'nummod') !== undefined;
}

/** "No allied troops", "neither side", "nobody": a phrase that denies its verb. */
export function isNobody(tree: Tree, index: number): boolean {
  const denies = (at: number): boolean =>
    /^(?:no|neither|nobody|none|nothing)$/i.test(tokenAt(tree, at).form);
  // "Few dispute": next to nobody; "a few" are some.
  const few = (at: number): boolean =>
    /^few$/i.test(tokenAt(tree, at).form) && !/^a$/i.test(tree.tokens[at - 1]?.form ?? '');
  return (
    denies(index) ||
    childrenBy(tree, index, 'det', 'cc').some(denies) ||
    [index, ...childrenBy(tree, index, 'amod')].some(few)
  );
}

/** "The Pope called on", "teams searched for": a verb of the sentence that without auxiliary and object is finite, whatever the parser calls its subject. */
function isFiniteAlone(tree: Tree, head: number): boolean {
  const { xpos, deprel, lemma } = tokenAt(tree, head);
  if (xpos !== 'VBN' || deprel !== 'root' || childBy(tree, head, 'aux', 'obj') !== undefined) return false;
  const next = tree.tokens[head + 1]?.form.toLowerCase() ?? '';
  return /^(?:call|appeal|search|protest|march|clash|agree|vote|argue|plead|lobby|insist|press|push|campaign)$/.test(lemma) && /^(?:on|upon|for|to|with|against|together|that)$/.test(next);
} // prettier-ignore

function readClause(tree: Tree, head: number, clauseOf: (head: number) => Clause | undefined): Clause {
  const token = tokenAt(tree, head);
  const parent = predicateAbove(tree, head);
  const auxiliaries = childrenBy(tree, head, 'aux').map((index) => tokenAt(tree, index));
  const mark = childrenBy(tree, head, 'mark').map((index) => tokenAt(tree, index).lemma);
  const modal = auxiliaries.find(
    ({ lemma, form, xpos }) =>
      MODALS.has(lemma) || MODALS.has(form.toLowerCase()) || (/^['’](?:ll|d)$/.test(form) && xpos === 'MD'),
  );
  const hasBe = childrenBy(tree, head, 'aux:pass').length > 0;
  const reduced = token.deprel === 'acl' || token.deprel === 'advcl';
  const subject = subjectChild(tree, head);
  const passive =
    !isFiniteAlone(tree, head) &&
    (hasBe ||
      // A past form with an object and no "was" is active, whatever the parser calls its subject.
      (subject !== undefined &&
        tokenAt(tree, subject).deprel.endsWith(':pass') &&
        !(token.xpos === 'VBD' && childBy(tree, head, 'obj') !== undefined)) ||
      (token.xpos === 'VBN' &&
        reduced &&
        auxiliaries.length === 0 &&
        !isFinitePast(tree, head, subject) &&
        childBy(tree, head, 'obj') === undefined &&
        resumedSubject(tree, head) === undefined));
  const { inheritedPassive, index: understood } = subjectOf(tree, head, subject, clauseOf);
  const byPhrase = childrenBy(tree, head, 'obl').find(
    (index) =>
      (tokenAt(tree, index).deprel === 'obl:agent' || (passive && caseOf(tree, index) === 'by')) &&
      !DEADLINE.test(tokenAt(tree, index).form),
  );
  const agent = passive ? byPhrase : inheritedPassive ? undefined : understood;
  const indirect = childBy(tree, head, 'iobj');
  const [first, second] = childrenBy(tree, head, 'obj');
  // "Sent 400 Uruguayan troops": of two objects, a bare number counts the other.
  const counted = first !== undefined && second !== undefined && tokenAt(tree, first).upos === 'NUM';
  const direct = (counted ? second : first) ?? bareOblique(tree, head);
  // An indirect object alone, without a clause that is told, is the object: "telephoned Mr. Ecevit several times".
  const only =
    direct === undefined && childBy(tree, head, 'ccomp', 'xcomp') === undefined ? indirect : undefined;
  const patient = passive ? understood : (direct ?? only);
  const recipient = only === undefined ? indirect : undefined;
  const particle =
    childBy(tree, head, 'compound:prt') ??
    childrenBy(tree, head, 'advmod').find(
      (index) => index === head + 1 && PARTICLE.test(tokenAt(tree, index).form),
    ) ??
    strayedParticle(tree, head);
  const negated =
    (tree.children[head] ?? []).some((index) => isNegation(tree, index) && !isSetOff(tree, index, head)) ||
    (subject !== undefined && isNobody(tree, subject));
  const modalWord = modal
    ? modal.lemma
        .replace(/^[’']ll$/, 'will')
        .replace(/^[’']d$/, 'would')
        .replace(/^[’']d$/, 'would')
    : mark.includes('to')
      ? 'to'
      : sharedModal(tree, head, clauseOf);
  const marker = mark.find((word) => word !== 'to');
  return {
    head,
    lemma: particle === undefined ? token.lemma : `${token.lemma} ${tokenAt(tree, particle).lemma}`,
    agent,
    patient,
    recipient,
    passive,
    negated,
    modal: modalWord,
    // "would" looks ahead only in reported speech; "wouldn't comment" in the report's own voice is a refusal in the past.
    tense:
      modalWord === 'would' && (negated || parent === undefined)
        ? 'past'
        : tenseOf(token.xpos, auxiliaries, modalWord),
    mark: marker?.toLowerCase(),
    parent,
  };
}

/** "Could announce it and send troops": the modal of the infinitive that a bare one is coordinated with. */
function sharedModal(tree: Tree, head: number, clauseOf: (head: number) => Clause | undefined): string | undefined {
  const { deprel, head: first, xpos } = tokenAt(tree, head);
  const isShared = deprel === 'conj' && xpos === 'VB' && first >= 0 && childBy(tree, head, 'aux') === undefined;
  return isShared && tokenAt(tree, first).xpos === 'VB' ? clauseOf(first)?.modal : undefined;
} // prettier-ignore

/** "While the army chief called on the garrison": a past form with its conjunction and a subject of its own is no participle. */
function isFinitePast(tree: Tree, head: number, subject: number | undefined): boolean {
  if (subject === undefined || subject > head || tokenAt(tree, subject).deprel.endsWith(':pass')) return false;
  return childrenBy(tree, head, 'mark').some((at) => /^(?:while|as|when|after|before|because|since|although|though|whereas)$/i.test(tokenAt(tree, at).form));
} // prettier-ignore

/** The understood subject, and whether it is the patient of a passive from which it was inherited. */
function subjectOf(
  tree: Tree,
  head: number,
  subject: number | undefined,
  clauseOf: (head: number) => Clause | undefined,
): { index?: number; inheritedPassive?: boolean } {
  const { deprel, head: governor, xpos } = tokenAt(tree, head);
  if (subject !== undefined) {
    const relative =
      RELATIVES.has(tokenAt(tree, subject).lemma.toLowerCase()) && tokenAt(tree, subject).upos === 'PRON';
    if (!relative || !isRelation(deprel, 'acl')) return { index: subject };
    return { index: governor };
  }
  if (governor < 0) return {};
  const lost = deprel === 'ccomp' ? lostSubject(tree, governor) : undefined;
  if (lost?.said === head) return { index: lost.subject };
  if (deprel === 'acl' && (xpos === 'VBG' || xpos === 'VBN')) return { index: governor };
  if (deprel === 'acl:relcl') return {};
  if (!isAnyOf(deprel, ['conj', 'xcomp', 'advcl', 'ccomp', 'parataxis', 'acl'])) return {};
  const above = predicateAbove(tree, head);
  const upper = above === undefined ? undefined : clauseOf(above);
  if (
    !upper ||
    (deprel === 'parataxis' && !isListed(tree, head, governor)) ||
    (deprel === 'ccomp' && !isAdded(tree, head))
  )
    return {};
  const told = upper.recipient ?? upper.patient;
  const verb = tokenAt(tree, upper.head).lemma;
  const infinitive = deprel === 'xcomp' || (isRelation(deprel, 'advcl') && isInfinitive(tree, head));
  if (infinitive && OBJECT_CONTROL.has(verb) && told !== undefined) return { index: told };
  const addressed = infinitive && told === undefined ? addressedBy(tree, upper.head, verb) : undefined;
  if (addressed !== undefined) return { index: addressed };
  const shared = upper.passive ? upper.patient : upper.agent;
  return shared === undefined ? {} : { index: shared };
}

/** "Took note of it, recalled its envoy and voiced regret": a verb in a list that the parser only sets beside the first. */
function isListed(tree: Tree, head: number, governor: number): boolean {
  const { xpos } = tokenAt(tree, head);
  return head > governor && /^VB[DZ]$/.test(xpos) && tokenAt(tree, governor).xpos === xpos && tree.tokens[head - 1]?.form === ',' && childrenBy(tree, head, 'conj').some((at) => tokenAt(tree, at).xpos === xpos);
} // prettier-ignore

function isInfinitive(tree: Tree, head: number): boolean {
  return childrenBy(tree, head, 'mark').some((index) => tokenAt(tree, index).lemma === 'to');
}

/** Verbs whose infinitive is for whom a phrase names: "called on Chad to leave", "appealed to both to stop". */
const ADDRESSED: ReadonlyMap<string, RegExp> = new Map([
  ['call', /^(?:on|upon)$/],
  ['appeal', /^to$/],
  ['plead', /^with$/],
  ['prevail', /^(?:on|upon)$/],
  ['lean', /^on$/],
  ['say', /^to$/],
]);

function addressedBy(tree: Tree, head: number, verb: string): number | undefined {
  const preposition = ADDRESSED.get(verb);
  return preposition && childrenBy(tree, head, 'obl').find((index) => preposition.test(caseOf(tree, index)));
}

/** `"…," she said, adding that`: a participle set off by a comma goes with the verb above, even where the parser makes it its content. */
function isAdded(tree: Tree, head: number): boolean {
  return (
    tokenAt(tree, head).xpos === 'VBG' &&
    tree.tokens[head - 1]?.form === ',' &&
    childBy(tree, head, 'aux') === undefined
  );
}

function tenseOf(
  xpos: string,
  auxiliaries: readonly { xpos: string; lemma: string }[],
  modal: string | undefined,
): Clause['tense'] {
  if (
    modal === 'will' ||
    modal === 'would' ||
    modal === 'shall' ||
    modal === 'to' ||
    modal === 'could' ||
    modal === 'may' ||
    modal === 'might'
  )
    return 'future';
  const finite = auxiliaries[0]?.xpos ?? xpos;
  if (finite === 'VBD' || auxiliaries.some(({ lemma }) => lemma === 'have')) return 'past';
  if (finite === 'VBN') return 'past';
  return 'present';
}

/** The clause's own words: the subject, the verb and its arguments, without clauses coordinated or hung on it. */
export function clauseTokens(tree: Tree, clause: Clause): number[] {
  return yieldOf(tree, clause.head, (at) => {
    const { deprel, head } = tokenAt(tree, at);
    if (head !== clause.head) return deprel === 'acl:relcl';
    if (isRelation(deprel, 'conj')) return at > clause.head;
    if (caseOf(tree, at) === 'accord' || caseOf(tree, at) === 'according') return true; // whose word it is, not what is told
    return ['advcl', 'parataxis', 'cc', 'mark', 'ccomp', 'discourse'].some((relation) =>
      isRelation(deprel, relation),
    );
  });
}

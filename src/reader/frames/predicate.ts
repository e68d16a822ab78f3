import { ancestorsOf, childBy, childrenBy, isRelation, tokenAt, type Tree } from '../../language/tree.ts';
import type { Clause } from '../clause.ts';
import { caseOf } from '../nominal.ts';
import { isPartitive } from '../nouns.ts';
import { clauseAt, type Reading, treeAt, type Word } from '../reading.ts';
import type { FramePos } from './frame.ts';
import type { Support } from './lexicon.ts';
import { flatMap } from '../../text/flat-map.ts';

/** A word that may be the predicate of a frame, with what its slots are read from. Numbers are token indexes. */
export interface Predicate extends Word {
  readonly tree: Tree;
  readonly pos: FramePos;
  /** A verb's or predicate adjective's own clause. */
  readonly clause: Clause | undefined;
  /** For a noun: the clause of the support verb that carries it, and what that does to it. */
  readonly carrier: { readonly clause: Clause; readonly role: Support } | undefined;
}

/** The predicate at a word, or undefined where no frame can begin. */
export function predicateAt(reading: Reading, word: Word): Predicate | undefined {
  const known = reading.predicates[word.sentence];
  const predicate = known?.get(word.index);
  if (predicate !== undefined) return predicate ?? undefined;
  const found = readPredicate(reading, word);
  known?.set(word.index, found ?? null);
  return found;
}

function readPredicate(reading: Reading, word: Word): Predicate | undefined {
  const { sentence, index } = word;
  const tree = treeAt(reading, word.sentence);
  const { upos, deprel } = tokenAt(tree, word.index);
  const clause = clauseAt(reading, word.sentence, word.index);
  if (clause && (upos === 'VERB' || upos === 'ADJ'))
    return { sentence, index, tree, pos: upos === 'VERB' ? 'v' : 'a', clause, carrier: undefined };
  if (upos !== 'NOUN' || isRelation(deprel, 'compound') || deprel === 'amod' || deprel === 'case') return undefined;
  // Most nouns begin no frame: what carries them need not be sought.
  if (!headsAt(tree, word.index).some((head) => reading.coding.lexicon.framesOf(head, 'n').length > 0)) return undefined;
  const carrier = carrierOf(reading, tree, word);
  return { sentence, index, tree, pos: 'n', clause: undefined, carrier };
} // prettier-ignore

/** What the lexicon may know the word at `index` by: its lemma, or that with its prefix, which is sought first (`counter-attack`). */
export function headsAt(tree: Tree, index: number): readonly string[] {
  const lemma = tokenAt(tree, index).lemma.toLowerCase();
  const prefix =
    tree.tokens[index - 1]?.form === '-' ? tree.tokens[index - 2]?.form.toLowerCase() : undefined;
  const plain = lemma.endsWith('ies') ? [lemma, singularOf(lemma)] : [lemma];
  return prefix === undefined ? plain : [`${prefix}-${lemma}`, ...plain];
}

/** Some plurals are their own lemma ("supplies"); the tables have the singular. */
export function singularOf(lemma: string): string {
  if (!lemma.endsWith('s')) return lemma;
  return lemma.endsWith('ies') ? `${lemma.slice(0, -3)}y` : lemma.slice(0, -1);
}

/** The support verb over a noun: "launched an attack", "came under a series of attacks", "an attack was launched", "an attack launched by". */
function carrierOf(reading: Reading, tree: Tree, word: Word): Predicate['carrier'] {
  let at = word.index;
  for (let token = tokenAt(tree, at); token.head >= 0; token = tokenAt(tree, at)) {
    const above = tokenAt(tree, token.head);
    const of = caseOf(tree, at);
    // "$3 billion in aid", where the parser hung the aid on the verb.
    const sum = of === 'in' && isRelation(token.deprel, 'obl') ? childrenBy(tree, token.head, 'obj').find((one) => one < at && isSum(tokenAt(tree, one))) : undefined;
    if (sum !== undefined) {
      at = sum;
      break;
    }
    const counted = isRelation(token.deprel, 'nmod') && ((of === 'of' && (isPartitive(above.lemma) || BATCH.test(above.lemma))) || (of === 'in' && isSum(above)));
    if (!counted && token.deprel !== 'conj') break;
    at = token.head;
  }
  const participle = childrenBy(tree, word.index, 'acl').find((index) => isReduced(tree, index) || isRelativeObject(reading, tree, word, index));
  // "Backed the embargo that it imposed": the clause that describes the noun tells of it before the verb that governs it.
  for (const verb of [participle, tokenAt(tree, at).head]) {
    const clause = verb === undefined || verb < 0 ? undefined : clauseAt(reading, word.sentence, verb);
    if (clause === undefined) continue;
    const preposition = caseOf(tree, at);
    const holds = verb === participle || clause.patient === at || tokenAt(tree, at).deprel === 'obj' || isRelation(tokenAt(tree, at).deprel, 'obl');
    const role = holds
      ? reading.coding.lexicon.support(preposition === '' || verb === participle ? clause.lemma : `${clause.lemma} ${preposition}`)
      : undefined;
    if (role !== undefined) return { clause, role };
  }
  return undefined;
} // prettier-ignore

/** Nouns whose `that` clause says what they are of: "Moscow's demands that NATO not expand". */
const WITH_CONTENT =
  /^(?:demand|call|appeal|request|claim|charge|accusation|allegation|threat|warning|promise|pledge|vow|assurance|guarantee|proposal|suggestion|idea|fear|concern|worry|report|rumou?r|denial|condition|insistence|hope|plan|decision|news|view|belief|offer|statement|fact|sign|evidence|ruling)s?$/;

/** "The embargo that the council imposed": a relative clause whose object the noun is. */
function isRelativeObject(reading: Reading, tree: Tree, word: Word, index: number): boolean {
  const clause = clauseAt(reading, word.sentence, index);
  if (tokenAt(tree, index).deprel !== 'acl:relcl' || clause?.agent === undefined || clause.agent === word.index || clause.passive || WITH_CONTENT.test(tokenAt(tree, word.index).lemma)) return false;
  return clause.patient === undefined || /^(?:that|which)$/i.test(tokenAt(tree, clause.patient).form);
} // prettier-ignore

/** "A new round of sanctions": what there is a round of is done. */
const BATCH = /^(?:round|package|set|wave|raft|batch|slate)$/;

/** "$3 billion in military aid": what the sum is in is what is given. */
function isSum({ form, lemma }: { readonly form: string; readonly lemma: string }): boolean {
  return (
    /^[$€£¥]$/.test(form) ||
    /^(?:million|billion|dollar|euro|pound|yen|yuan|franc|ruble|rouble|rupee)s?$/i.test(lemma)
  );
}

/** "An attack launched by": a participle alone, and not a clause with its own subject, auxiliary or conjunction. */
function isReduced(tree: Tree, index: number): boolean {
  return tokenAt(tree, index).xpos === 'VBN' && childBy(tree, index, 'aux', 'mark', 'nsubj') === undefined;
}

/** The clause that says how real a predicate is and when: its own, or its carrier's. */
export function clauseOf(predicate: Predicate): Clause | undefined {
  return predicate.clause ?? predicate.carrier?.clause;
}

/** The head of what a predicate governs as a clause: what is demanded, said, threatened. */
export function complementOf({ tree, index, pos }: Predicate): number | undefined {
  if (pos === 'n') return childrenBy(tree, index, 'acl').find((child) => isContentOfNoun(tree, child)) ?? strayedContent(tree, index);
  const content = childBy(tree, index, 'ccomp') ?? childBy(tree, index, 'xcomp') ?? contentAdverbial(tree, index) ?? underAddressee(tree, index) ?? contentOfTold(tree, index);
  const object = childBy(tree, index, 'obj');
  if (object !== undefined && content !== undefined && object < content && DENIES.test(tokenAt(tree, index).lemma) && NAMES_ACT.test(tokenAt(tree, object).lemma)) return undefined;
  // "Asked for passage; there was no answer": what stands behind a semicolon is told apart.
  return content !== undefined && content > index && tree.tokens.slice(index, content).some(({ form }) => form === ';') ? undefined : content;
} // prettier-ignore

/** "Turned down offers by Chad to mediate": an infinitive that says what the object is of, which the parser hung on the verb. */
function strayedContent(tree: Tree, index: number): number | undefined {
  const { deprel, head, lemma } = tokenAt(tree, index);
  if (!isRelation(deprel, 'obj') || !NAMES_ACT.test(lemma) || (TAKES_INFINITIVE.test(tokenAt(tree, head).lemma) && !DENIES.test(tokenAt(tree, head).lemma))) return undefined;
  return childrenBy(tree, head, 'advcl', 'xcomp').find((child) => child > index && isInfinitive(tree, child));
} // prettier-ignore

/** Verbs that refuse what is asked as well as to act: "refused a request to hold the ship", "refused to hold it". */
const DENIES = /^(?:refuse|decline)$/;

/** Nouns that an infinitive may say the content of. */
const NAMES_ACT =
  /^(?:offer|request|demand|proposal|call|appeal|plea|order|ultimatum|invitation|bid|plan|suggestion)$/;

/** "Told the company PDVSA to issue": what one is told to do, hung on whom it is told; "wants the matter settled". */
function underAddressee(tree: Tree, index: number): number | undefined {
  const object = childBy(tree, index, 'obj');
  if (object !== undefined && /^(?:want|need)$/.test(tokenAt(tree, index).lemma))
    return childrenBy(tree, object, 'acl').find((child) => tokenAt(tree, child).xpos === 'VBN' && tree.tokens[child - 1]?.form !== ',');
  if (!TAKES_INFINITIVE.test(tokenAt(tree, index).lemma)) return undefined;
  return flatMap(childrenBy(tree, index, 'obj', 'iobj')
    .filter((told) => !NAMES_ACT.test(tokenAt(tree, told).lemma)), (told) => flatMap([told, ...childrenBy(tree, told, 'nmod')], (at) => childrenBy(tree, at, 'acl')))
    .find((child) => isInfinitive(tree, child));
} // prettier-ignore

function isInfinitive(tree: Tree, child: number): boolean {
  return tokenAt(tree, child).xpos === 'VB' && /^to$/i.test(tree.tokens[child - 1]?.form ?? '');
}

/** "That NATO not expand", "to stop": a clause that says what the noun is about, not one that describes it. */
function isContentOfNoun(tree: Tree, child: number): boolean {
  if (childrenBy(tree, child, 'mark').some((mark) => /^(?:that|to)$/i.test(tokenAt(tree, mark).form))) return true;
  const subject = childBy(tree, child, 'nsubj');
  return subject !== undefined && childrenBy(tree, child, 'obj', 'obl').some((at) => at < subject && /^that$/i.test(tokenAt(tree, at).form));
} // prettier-ignore

/** "Promised investors that they had nothing to fear": a `that` clause which the parser hung on who is told. */
function contentOfTold(tree: Tree, index: number): number | undefined {
  if (!/^(?:promise|assure|warn|tell|inform|remind|convince|notify|advise|complain|protest)$/.test(tokenAt(tree, index).lemma)) return undefined;
  return flatMap(childrenBy(tree, index, 'obj', 'iobj', 'obl'), (told) => childrenBy(tree, told, 'acl'))
    .find((child) => isContentOfNoun(tree, child));
} // prettier-ignore

/** Verbs whose infinitive says what is threatened, promised, asked: none of purpose. */
const TAKES_INFINITIVE =
  /^(?:threaten|vow|swear|promise|pledge|undertake|offer|propose|agree|consent|refuse|decline|plan|intend|vote|demand|ask|urge|beg|implore|warn|appeal|call|tell|order|instruct|direct|command|require|request|invite|press|pressure|push|give|want|need|plead|implore|exhort)$/;

/** Verbs whose gerund is what they are about: "ruled out negotiating". */
const TAKES_GERUND = /^(?:rule|consider|suggest|propose|recommend|oppose|reject|avoid|dismiss)$/;

/** A `that` clause or an infinitive right of the verb which the parser took for an adverbial one: "vowed on Sunday to go on". */
function contentAdverbial(tree: Tree, index: number): number | undefined {
  const gerund = TAKES_GERUND.test(tokenAt(tree, index).lemma) ? childBy(tree, index, 'advcl') : undefined;
  if (gerund !== undefined && tokenAt(tree, gerund).xpos === 'VBG' && (gerund === index + 1 || gerund === index + 2) && tree.tokens[gerund - 1]?.form !== ',') return gerund;
  return childrenBy(tree, index, 'advcl').find(
    (child) =>
      child > index &&
      childrenBy(tree, child, 'mark').some((mark) => {
        const word = tokenAt(tree, mark).form.toLowerCase();
        return (
          word === 'that' ||
          (word === 'to' && TAKES_INFINITIVE.test(tokenAt(tree, index).lemma) && tree.tokens[mark - 1]?.form !== ',')
        );
      }),
  );
} // prettier-ignore

/** Whether `index` is inside what `head` governs. */
export function isUnder(tree: Tree, index: number, head: number): boolean {
  for (const above of ancestorsOf(tree, index)) if (above === head) return true;
  return false;
}

import {
  ancestorsOf,
  childBy,
  childrenBy,
  isRelation,
  spanOfTokens,
  tokenAt,
  type Tree,
  yieldOf,
} from '../language/tree.ts';
import type { Quotation } from '../text/quotations.ts';
import type { Span } from '../text/span.ts';
import type { ActorRef } from '../world/refs.ts';
import { actorsAt } from './actors.ts';
import { type Clause, isNobody } from './clause.ts';
import { caseOf } from './nominal.ts';
import { accordingTo, viewCues } from './according.ts';
import { colonCue } from './colon-cue.ts';
import { frameOf } from './frames/match.ts';
import { predicateAt } from './frames/predicate.ts';
import { isActing } from './frames/slots.ts';
import { insertedAt } from './inserted.ts';
import { type Beside, besideQuotation, isInMarks } from './beside-quote.ts';
import { contentChild, contentOf, isOtherClause, isStolen } from './cue-content.ts';
import { wholeClause } from './said-stretch.ts';
import {
  clauseAt,
  isInParagraph,
  quotationAround,
  type Reading,
  sentenceAt,
  treeAt,
  wordAt,
} from './reading.ts';
import {
  DETAILS,
  isMinding,
  isRefusal,
  isShowing,
  isSilence,
  isSource,
  type Saying,
  sayingOf,
} from './saying.ts';
import { flatMap } from '../text/flat-map.ts';

/** A place where the report says that somebody says something. */
export interface Cue {
  readonly sentence: number;
  /** The verb of saying; for "according to X", the head of X. */
  readonly head: number;
  readonly verb: string;
  readonly sayings: readonly Saying[];
  readonly speakers: readonly ActorRef[];
  /** Token index of the speaker, where the sentence has one. */
  readonly speaker?: number;
  /** Token indexes of what is said, in text order; empty when only quotation marks can tell. */
  readonly content: readonly number[];
  /** Text offsets of the cue with its speaker but without its content, half-open. */
  readonly extent: Span;
}

/** The cues of a report outside its quotations, in text order. */
export function findCues(reading: Reading): Cue[] {
  const cues: Cue[] = [];
  for (const [sentence, { tree }] of reading.sentences.entries()) {
    for (let index = 0; index < tree.tokens.length; index++) {
      const token = tokenAt(tree, index);
      const clause = clauseAt(reading, sentence, index);
      if (clause === undefined && !mayBeMistagged(token.form)) continue;
      if (quotationAround(reading, token)) continue;
      const cue = clause
        ? cueOf(reading, sentence, tree, clause)
        : mistaggedCue(reading, sentence, tree, index);
      if (cue)
        cues.push(
          cue.speakers.length > 0 ? cue : { ...cue, speakers: speakersBefore(reading, tree, cue, cues) },
        );
    }
    cues.push(...accordingTo(reading, sentence, tree), ...viewCues(reading, sentence, tree));
    const labelled = colonCue(reading, sentence, tree);
    if (labelled) cues.push(labelled);
  }
  for (const quotation of reading.quotations) {
    const own = ownWords(reading, quotation);
    if (own) cues.push(own);
    const beside = besideQuotation(reading, quotation);
    const cue = beside && cueBeside(reading, beside);
    if (cue === undefined) continue;
    const at = cues.findIndex(({ sentence, head }) => sentence === cue.sentence && head === cue.head);
    const known = cues[at];
    if (known === undefined) cues.push(cue);
    // What the tree says is kept where it has its speaker begin at the mark too.
    else if (known.speakers.length === 0 || known.extent.start !== cue.extent.start) cues[at] = cue;
  }
  return cues.toSorted((a, b) => a.sentence - b.sentence || a.head - b.head);
}

/** `The two sides "oppose any enlargement"`: a subject whose own words, a verb of saying or answering first, stand in the marks. */
function ownWords(reading: Reading, quotation: Quotation): Cue | undefined {
  const first = wordAt(reading, quotation.start);
  if (first === undefined) return undefined;
  const { sentence, index } = first;
  const { tree } = sentenceAt(reading, sentence);
  const { xpos, lemma } = tokenAt(tree, index);
  const subject = /^VB[DZP]$/.test(xpos) ? childrenBy(tree, index, 'nsubj').find((at) => at < index) : undefined;
  const told = predicateAt(reading, first);
  const isSaid = sayingOf(lemma).length > 0 || isMinding(lemma) || /^(?:oppose|support|back|endorse|share|deplore)$/.test(lemma) || (told !== undefined && (frameOf(reading, told)?.items.some(({ kind }) => kind === 'statement' || kind === 'answer') ?? false));
  if (subject === undefined || !isSaid || tokenAt(tree, index).head >= 0 && tokenAt(tree, index).deprel !== 'conj') return undefined;
  const speakers = speakersAt(reading, sentence, subject);
  const extent = spanOfTokens(tree, yieldOf(tree, subject));
  return speakers.length === 0 ? undefined : { sentence, head: subject, verb: lemma, sayings: ['act'], speakers, speaker: subject, content: [index], extent };
} // prettier-ignore

/** The cue that stands right behind a quotation; undefined where its speaker is nobody. */
function cueBeside(reading: Reading, { sentence, verb, speaker, from, to }: Beside): Cue | undefined {
  const { tree } = sentenceAt(reading, sentence);
  const speakers = speakersAt(reading, sentence, speaker);
  if (speakers.length === 0) return undefined;
  const { lemma } = tokenAt(tree, verb);
  const tokens = [...tree.tokens.keys()].slice(from, to + 1);
  return { sentence, head: verb, verb: lemma, sayings: sayingOf(lemma), speakers, speaker, content: [], extent: spanOfTokens(tree, tokens) };
} // prettier-ignore

/** Who speaks at a token. Neither an act ("the killings") nor a place that the report only names as one speaks, whatever the parser says. */
function speakersAt(reading: Reading, sentence: number, index: number): readonly ActorRef[] {
  const { tree, names } = sentenceAt(reading, sentence);
  const { lemma, upos } = tokenAt(tree, index);
  const { lexicon } = reading.coding;
  const noun = lemma.toLowerCase();
  const isAct = upos === 'NOUN' && lexicon.framesOf(noun, 'n').length > 0 && !lexicon.isOf(noun, 'voice') && !lexicon.isOf(noun, 'people') && !isSource(noun); // prettier-ignore
  const isPlace =
    upos === 'PROPN' && names.some(({ type, from, to }) => type === 'LOC' && from <= index && index < to);
  if (isNoVoice(tree, index)) return [];
  const speakers = actorsAt(reading, { sentence, index });
  // "It said": a return or an invasion, to which the pronoun may go back, says nothing.
  const isThing = upos === 'PRON' && /^it$/i.test(tokenAt(tree, index).form);
  return isAct || isPlace || isThing ? speakers.filter((actor) => isActing(reading, actor)) : speakers;
}

/** "July explains the mood", "our correspondent writes": a time, and the outlet itself. */
function isNoVoice(tree: Tree, index: number): boolean {
  const { form, lemma } = tokenAt(tree, index);
  if (/^(?:january|february|april|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/i.test(form)) return true;
  // "What delegations have said": a question, and nobody's words.
  if (childrenBy(tree, index, 'det').some((at) => /^(?:what|which|whatever)$/i.test(tokenAt(tree, at).form))) return true;
  return /^(?:correspondent|reporter|editor)$/.test(lemma) && childrenBy(tree, index, 'nmod:poss').some((at) => /^our$/i.test(tokenAt(tree, at).form));
} // prettier-ignore

/** "A trader who left the city said", "the minister, who visited a shelter, said": the antecedent of a relative clause that the parser ran into the verb. */
function antecedentSpeaker(reading: Reading, sentence: number, tree: Tree, verb: number): number | undefined {
  return [...ancestorsOf(tree, verb), ...childrenBy(tree, verb, 'nsubj')].find(
    (at) =>
      at < verb &&
      childrenBy(tree, at, 'acl:relcl').length > 0 &&
      speakersAt(reading, sentence, at).length > 0,
  );
}

function cueOf(reading: Reading, sentence: number, tree: Tree, clause: Clause): Cue | undefined {
  // "It was their answer to the remarks": a noun says nothing.
  if (tokenAt(tree, clause.head).upos === 'NOUN' && childBy(tree, clause.head, 'cop') !== undefined)
    return undefined;
  const sayings = sayingsOf(reading, sentence, tree, clause);
  if (sayings.length === 0 || isUnsaid(tree, clause)) return undefined;
  const inserted =
    childBy(tree, clause.head, 'mark') === undefined ? insertedAt(tree, clause.head) : undefined;
  if (inserted) {
    return {
      sentence,
      head: clause.head,
      verb: clause.lemma,
      sayings,
      speakers: speakersAt(reading, sentence, inserted.speaker),
      speaker: inserted.speaker,
      // An act's words are on somebody's word too: "…, he warned".
      content: sayings.includes('say') || sayings.includes('act') ? inserted.content : [],
      extent: spanOfTokens(tree, inserted.cue),
    };
  }
  const subject = speakerOf(tree, clause);
  const found =
    subject !== undefined && isInMarks(reading, tree, subject, clause.head)
      ? subjectRightBefore(tree, clause.head)
      : subject;
  const speaker =
    found === undefined || speakersAt(reading, sentence, found).length > 0
      ? found
      : (antecedentSpeaker(reading, sentence, tree, clause.head) ?? found);
  const given = contentOf(tree, clause, sayings);
  const content = sayings.includes('say') ? wholeClause(tree, clause.head, given) : given;
  const inside = new Set(content);
  const own = yieldOf(tree, clause.head, (index) => inside.has(index) || isOtherClause(tree, index, clause));
  const speakerTokens =
    speaker === undefined
      ? []
      : yieldOf(
          tree,
          speaker,
          (index) => inside.has(index) || isRelation(tokenAt(tree, index).deprel, 'acl'),
        );
  const near = speakerTokens.includes(clause.head) ? [] : speakerTokens;
  return {
    sentence,
    head: clause.head,
    verb: clause.lemma,
    sayings,
    speakers: speaker === undefined ? [] : speakersAt(reading, sentence, speaker),
    ...(speaker === undefined ? {} : { speaker }),
    content,
    extent: spanOfTokens(tree, sameStretch(tree, clause.head, [...new Set([...own, ...near])])),
  };
}

/** "He added", "it said", of whom nothing else is known: whoever spoke last, in the sentence before or the one before that. */
function speakersBefore(reading: Reading, tree: Tree, { sentence, speaker }: Cue, cues: readonly Cue[]): readonly ActorRef[] {
  const pronoun = speaker === undefined ? '' : tokenAt(tree, speaker).form.toLowerCase();
  if (!/^(?:he|she|it)$/.test(pronoun)) return [];
  const last = cues.findLast((one) => one.speakers.length === 1 && one.sentence < sentence && one.sentence >= sentence - 2);
  if (last === undefined || !isInParagraph(reading, last.sentence, sentence)) return [];
  const isBody = last.speakers.every(({ id }) => reading.world.actor(id) !== undefined);
  return isBody === (pronoun === 'it') ? last.speakers : [];
} // prettier-ignore

/** Whether a form may be one of a verb of saying that ends in -s or -d. */
function mayBeMistagged(form: string): boolean {
  return form.endsWith('s') || form.endsWith('d');
}

/** Endings of a verb, with what the verb ends in without them. */
const ENDINGS: readonly (readonly [string, string])[] = [
  ['ies', 'y'],
  ['es', ''],
  ['s', ''],
  ['ied', 'y'],
  ['ed', ''],
  ['d', ''],
];

/** `"…," a British aide mutters`: a verb of saying that the tagger took for a noun, right beside a quotation. */
function mistaggedCue(reading: Reading, sentence: number, tree: Tree, index: number): Cue | undefined {
  const { form } = tokenAt(tree, index);
  const verb = flatMap(ENDINGS, ([ending, base]) =>
    form.endsWith(ending) ? form.slice(0, -ending.length) + base : [],
  ).find((base) => sayingOf(base).length > 0);
  const inserted = verb === undefined ? undefined : insertedAt(tree, index);
  const before = inserted?.cue[0] === undefined ? undefined : tree.tokens[inserted.cue[0] - 1]?.form;
  if (verb === undefined || inserted === undefined || !/^["”’']$/.test(before ?? '')) return undefined;
  return {
    sentence,
    head: index,
    verb,
    sayings: sayingOf(verb),
    speakers: speakersAt(reading, sentence, inserted.speaker),
    speaker: inserted.speaker,
    content: [],
    extent: spanOfTokens(tree, inserted.cue),
  };
}

/** The tokens on the head's side of the semicolons around it. */
function sameStretch(tree: Tree, head: number, indexes: readonly number[]): number[] {
  if (!tree.tokens.some(({ form }) => form === ';')) return [...indexes];
  const breaks = [...tree.tokens.keys()].filter((index) => tokenAt(tree, index).form === ';');
  const from = breaks.findLast((index) => index < head) ?? -1;
  const to = breaks.find((index) => index > head) ?? tree.tokens.length;
  return indexes.filter((index) => index > from && index < to);
}

function sayingsOf(reading: Reading, sentence: number, tree: Tree, clause: Clause): readonly Saying[] {
  if (isRefusal(clause.lemma) && !isCommentless(tree, clause)) {
    const refused = childBy(tree, clause.head, 'xcomp');
    const lower = refused === undefined ? undefined : clauseAt(reading, sentence, refused);
    const refusesTalks =
      lower?.lemma === 'discuss' &&
      !childrenBy(tree, lower.head, 'obj').every((at) => DETAILS.test(tokenAt(tree, at).lemma));
    return lower && isSilence(lower.lemma) && !refusesTalks ? ['silence'] : sayingOf(clause.lemma);
  }
  if (isCommentless(tree, clause)) return ['silence'];
  if (isMandative(tree, clause)) return ['act'];
  if (clause.negated)
    return isSilence(clause.lemma) &&
      (clause.modal === 'would' || /comment|rule out|elaborate/.test(clause.lemma))
      ? ['silence']
      : [];
  const told = predicateAt(reading, { sentence, index: clause.head });
  const frame = told && frameOf(reading, told);
  const listed = flatMap(frame?.items ?? [], ({ kind, value }) =>
    kind === 'statement' ? [asSaying(value)] : [],
  );
  const { agent, lemma, passive } = clause;
  const shows = agent !== undefined && !passive && isShowing(lemma, tokenAt(tree, agent).lemma);
  const found = [...new Set([...sayingOf(lemma), ...listed, ...(shows ? ['say' as const] : [])])];
  return found.length === 0 && !passive && isMinding(lemma) && quotesBehind(reading, tree, clause.head)
    ? ['mind']
    : found;
}

/** Whether words in quotation marks begin behind a verb in its sentence. */
function quotesBehind(reading: Reading, tree: Tree, verb: number): boolean {
  return tree.tokens.some(
    (token, at) =>
      at > verb && /^["“'‘«„]$/.test(token.form) && quotationAround(reading, token) !== undefined,
  );
}

/** "Had no comment", "offered no comment", "declined comment". */
function isCommentless(tree: Tree, { head, lemma, passive }: Clause): boolean {
  if (passive || !/^(?:have|offer|make|decline|refuse)$/.test(lemma)) return false;
  return childrenBy(tree, head, 'obj').some((at) => tokenAt(tree, at).lemma === 'comment' && (/^(?:decline|refuse)$/.test(lemma) || isNobody(tree, at)));
} // prettier-ignore

function asSaying(value: string): Saying {
  return value === 'express' || value === 'characterise' || value === 'act' ? value : 'say';
}

/** "Insist that the treaty be scrapped": a wish and not a fact, by its bare verb. */
function isMandative(tree: Tree, { head, lemma }: Clause): boolean {
  if (!/^(?:insist|propose|suggest|rule|stress|move)$/.test(lemma)) return false;
  return childrenBy(tree, head, 'ccomp').some((at) => at > head && childrenBy(tree, at, 'mark').some((mark) => /^that$/i.test(tokenAt(tree, mark).form)) && isBare(tree, at));
} // prettier-ignore

function isBare(tree: Tree, verb: number): boolean {
  const first = tokenAt(tree, childBy(tree, verb, 'aux', 'cop') ?? verb);
  return first.xpos === 'VB' && (first.form === 'be' || childrenBy(tree, verb, 'nsubj').some((at) => tokenAt(tree, at).xpos !== 'NNS' && tokenAt(tree, at).xpos !== 'NNPS'));
} // prettier-ignore

/** Saying that is not told as done: asked for, conditional, future, or the infinitive under a refusal. */
function isUnsaid(tree: Tree, clause: Clause): boolean {
  if (/^(?:if|unless|whether|once|until)$/.test(clause.mark ?? '')) return true;
  if (clause.modal === 'to') {
    const { deprel, head } = tokenAt(tree, clause.head);
    if (deprel !== 'xcomp' || head < 0) return true;
    // "Had to admit that advice had been set aside": what had to be said was said.
    const { lemma, form } = tokenAt(tree, head);
    return (
      !/^(?:go|continue|begin|start)$/.test(lemma) &&
      !(/^had$/i.test(form) && /^(?:admit|concede|acknowledge|confess|own)$/.test(clause.lemma))
    );
  }
  return (
    clause.modal !== undefined && !(clause.modal === 'would' && clause.negated) && clause.modal !== 'can'
  );
}

/** The agent; for "was quoted as saying" the understood one; for an inverted cue the noun phrase right after the verb. */
function speakerOf(tree: Tree, clause: Clause): number | undefined {
  const above = tokenAt(tree, clause.head).head;
  if (above >= 0 && isStolen(tree, clause.head, above)) {
    const upper = tokenAt(tree, above).head;
    const shared = upper < 0 ? undefined : childBy(tree, upper, 'nsubj');
    if (shared !== undefined && sayingOf(tokenAt(tree, upper).lemma).length > 0) return shared;
  }
  const { agent } = clause;
  if (agent !== undefined && (agent < clause.head || clause.passive)) return agent;
  const doer = participleDoer(tree, clause);
  if (doer !== undefined) return doer;
  // "The ministry said the envoy, a general, met him": of two subjects the one before the verb speaks.
  const before = childBy(tree, clause.head, 'nsubj');
  if (before !== undefined && before < clause.head && !clause.passive) return before;
  if (agent !== undefined) return agent;
  const after = childrenBy(tree, clause.head, 'obj', 'obl', 'nmod', 'dep', 'xcomp').find(
    (index) => index > clause.head && index - clause.head <= 6 && caseOf(tree, index) === '',
  );
  if (
    after !== undefined &&
    /^(?:PROPN|PRON|NOUN)$/.test(tokenAt(tree, after).upos) &&
    contentChild(tree, clause) !== undefined
  )
    return after;
  return undefined;
}

/** `"Our concerns" had been ignored, he said after the talks`: the pronoun right before a verb whose subject in the tree stands in the marks. */
function subjectRightBefore(tree: Tree, verb: number): number | undefined {
  const at = verb - 1;
  return /^(?:he|she|it|they|we|i)$/i.test(tree.tokens[at]?.form ?? '') ? at : undefined;
}

/** "Sent a message calling the killings regretful", "told parliament, describing it as a gesture": whose participle it is. */
function participleDoer(tree: Tree, clause: Clause): number | undefined {
  const { deprel, head, xpos } = tokenAt(tree, clause.head);
  if (xpos !== 'VBG' || head < 0 || !/^(?:advcl|acl|conj)$/.test(deprel) || childBy(tree, clause.head, 'mark', 'case') !== undefined) return undefined;
  for (const above of ancestorsOf(tree, clause.head)) {
    const subject = childBy(tree, above, 'nsubj');
    if (subject !== undefined && subject < clause.head) return subject;
    if (tokenAt(tree, above).upos !== 'VERB' && !/^(?:obj|obl|advcl|acl|conj|xcomp)$/.test(tokenAt(tree, above).deprel)) return undefined;
  }
  return undefined;
} // prettier-ignore

/** The tree of a cue's sentence. */
export function cueTree(reading: Reading, cue: Cue): Tree {
  return treeAt(reading, cue.sentence);
}

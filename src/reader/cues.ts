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
import { wholeClause } from './said-stretch.ts';
import { clauseAt, isInParagraph, quotationAround, type Reading, sentenceAt, treeAt, wordAt } from './reading.ts';
import { DETAILS, isMinding, isRefusal, isShowing, isSilence, isSource, type Saying, sayingOf } from './saying.ts';

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
      if (cue) cues.push(cue.speakers.length > 0 ? cue : { ...cue, speakers: speakersBefore(reading, tree, cue, cues) });
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
  const isSaid = sayingOf(lemma).length > 0 || (told !== undefined && (frameOf(reading, told)?.items.some(({ kind }) => kind === 'statement' || kind === 'answer') ?? false));
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
  return isAct || isPlace ? speakers.filter((actor) => isActing(reading, actor)) : speakers;
}

/** "July explains the mood", "our correspondent writes": a time, and the outlet itself. */
function isNoVoice(tree: Tree, index: number): boolean {
  const { form, lemma } = tokenAt(tree, index);
  if (/^(?:january|february|april|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/i.test(form)) return true;
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
  if (tokenAt(tree, clause.head).upos === 'NOUN' && childBy(tree, clause.head, 'cop') !== undefined) return undefined;
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
  const found = subject !== undefined && isInMarks(reading, tree, subject, clause.head) ? subjectRightBefore(tree, clause.head) : subject;
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

/** `"…," a British aide mutters`: a verb of saying that the tagger took for a noun, right beside a quotation. */
function mistaggedCue(reading: Reading, sentence: number, tree: Tree, index: number): Cue | undefined {
  const { form } = tokenAt(tree, index);
  const verb = [/ies$/, /es$/, /s$/, /ied$/, /ed$/, /d$/]
    .map((ending) => form.replace(ending, ending.source.startsWith('ie') ? 'y' : ''))
    .find((base) => base !== form && sayingOf(base).length > 0);
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

/** A clause coordinated with the cue, or hung on it, that is not part of what the cue itself says. */
function isOtherClause(tree: Tree, index: number, clause: Clause): boolean {
  const { deprel, head } = tokenAt(tree, index);
  return head === clause.head && (deprel === 'conj' || deprel === 'parataxis' || isRelation(deprel, 'advcl'));
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
  const listed =
    frame?.items.flatMap(({ kind, value }) => (kind === 'statement' ? [asSaying(value)] : [])) ?? [];
  const { agent, lemma, passive } = clause;
  const shows = agent !== undefined && !passive && isShowing(lemma, tokenAt(tree, agent).lemma);
  const found = [...new Set([...sayingOf(lemma), ...listed, ...(shows ? ['say' as const] : [])])];
  return found.length === 0 && !passive && isMinding(lemma) && quotesBehind(reading, tree, clause.head) ? ['mind'] : found;
}

/** Whether words in quotation marks begin behind a verb in its sentence. */
function quotesBehind(reading: Reading, tree: Tree, verb: number): boolean {
  return tree.tokens.some((token, at) => at > verb && /^["“'‘«„]$/.test(token.form) && quotationAround(reading, token) !== undefined);
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

/** The clause that says what was said, by its relation to the cue. */
function contentChild(tree: Tree, clause: Clause): number | undefined {
  return (
    childBy(tree, clause.head, 'ccomp') ??
    childrenBy(tree, clause.head, 'xcomp').find((at) => /^VB[DZP]$/.test(tokenAt(tree, at).xpos) && childBy(tree, at, 'nsubj') !== undefined) ??
    (clause.lemma === 'make'
      ? childrenBy(tree, clause.head, 'xcomp').flatMap((at) => childrenBy(tree, at, 'ccomp'))[0]
      : undefined) ??
    childrenBy(tree, clause.head, 'advcl').find(
      (index) =>
        index > clause.head &&
        childrenBy(tree, index, 'mark').some((mark) => tokenAt(tree, mark).form.toLowerCase() === 'that'),
    ) ??
    childrenBy(tree, clause.head, 'parataxis').find(
      (index) => index < clause.head || tokenAt(tree, index).upos === 'VERB',
    )
  );
}

/**
 * A `that` clause that the parser hung on a noun between the verb and it ("said in a statement that …"): a relative
 * clause in form, but with a subject of its own, so that nothing in it is relative.
 */
function thatClauseBelow(tree: Tree, clause: Clause): number | undefined {
  for (const phrase of childrenBy(tree, clause.head, 'obl', 'obj', 'iobj', 'nmod')) {
    if (phrase < clause.head) continue;
    for (const lower of childrenBy(tree, phrase, 'acl')) {
      const [first] = yieldOf(tree, lower);
      const subject = childBy(tree, lower, 'nsubj');
      if (
        first !== undefined &&
        /^that$/i.test(tokenAt(tree, first).form) &&
        subject !== undefined &&
        subject !== first
      )
        return lower;
    }
  }
  return undefined;
}

/**
 * "Said the truce held": a past form right after its noun, read as a participle of an object. To say a thing is rare but for words and
 * the like, so the noun with its participle is what was said.
 */
function participleClause(tree: Tree, clause: Clause): number | undefined {
  if (clause.lemma !== 'say' || clause.passive) return undefined;
  return childrenBy(tree, clause.head, 'obj', 'nsubj').find(
    (object) =>
      object > clause.head &&
      object !== clause.agent &&
      /^(?:NOUN|PROPN)$/.test(tokenAt(tree, object).upos) &&
      !/^(?:word|thing|prayer|sentence|line|name|mass|grace|farewell|goodbye)$/.test(
        tokenAt(tree, object).lemma,
      ) &&
      childrenBy(tree, object, 'acl').some(
        (at) =>
          tokenAt(tree, at).xpos === 'VBN' &&
          childrenBy(tree, at, 'obl').every((phrase) => caseOf(tree, phrase) !== 'by'),
      ),
  );
}

/** "Dismissed the call and said that it went to plan": the clause right behind a verb of saying that the parser hung beside it. */
function strayedClause(tree: Tree, { head, lemma, passive }: Clause): number | undefined {
  const governor = tokenAt(tree, head).head;
  if (governor < 0 || passive || !/^(?:say|add|insist|announce|declare|claim|maintain|note)$/.test(lemma) || !/^(?:conj|advcl|xcomp)$/.test(tokenAt(tree, head).deprel) || childBy(tree, head, 'obj') !== undefined) return undefined;
  return childrenBy(tree, governor, 'advcl', 'conj', 'parataxis', 'ccomp').find((at) => {
    if (at <= head || childBy(tree, at, 'nsubj') === undefined) return false;
    return yieldOf(tree, at).some((word) => word === head + 1) && yieldOf(tree, at).every((word) => word > head);
  });
} // prettier-ignore

/** A second verb of saying, without a subject, that the parser coordinated with the content rather than with the cue. */
function isStolen(tree: Tree, index: number, content: number): boolean {
  const { deprel, head, lemma, xpos } = tokenAt(tree, index);
  return (
    deprel === 'conj' &&
    head === content &&
    xpos === 'VBD' &&
    sayingOf(lemma).length > 0 &&
    childBy(tree, index, 'nsubj') === undefined
  );
}

/** "She said the deployment of troops poses a threat": the content's subject, read as an object of the saying. */
function strayedSubject(tree: Tree, clause: Clause, content: number): number[] {
  if (childBy(tree, content, 'nsubj') !== undefined || clause.lemma === 'tell') return [];
  const object = childrenBy(tree, clause.head, 'obj').find((index) => clause.head < index && index < content);
  return object === undefined ? [] : yieldOf(tree, object);
}

/** "Some 200 were said by the Pentagon to have been taken": the subject and the infinitive are what is said. */
function raisedContent(tree: Tree, clause: Clause): number[] {
  const { head, passive, agent, patient } = clause;
  if (!passive || agent === undefined || patient === undefined) return [];
  const infinitive = childrenBy(tree, head, 'xcomp', 'advcl', 'ccomp').find((at) => at > agent && childrenBy(tree, at, 'mark').some((mark) => /^to$/i.test(tokenAt(tree, mark).form)));
  return infinitive === undefined ? [] : [...yieldOf(tree, patient), ...yieldOf(tree, infinitive)];
} // prettier-ignore

function contentOf(tree: Tree, clause: Clause, sayings: readonly Saying[]): number[] {
  const raised = sayings.includes('say') ? raisedContent(tree, clause) : [];
  if (raised.length > 0) return raised;
  const child =
    contentChild(tree, clause) ??
    thatClauseBelow(tree, clause) ??
    participleClause(tree, clause) ??
    (sayings.includes('say') ? strayedClause(tree, clause) : undefined);
  if (child !== undefined) {
    // A clause that the parser broke in two hangs twice on its verb.
    const parts = [child, ...childrenBy(tree, clause.head, 'ccomp').filter((at) => at > child && child > clause.head)];
    const own = parts.flatMap((part) => yieldOf(tree, part, (index) => index === clause.head || isStolen(tree, index, part)));
    return [...strayedSubject(tree, clause, child), ...own];
  }
  if (sayings.includes('silence'))
    return yieldOf(tree, clause.head, (index) => isOtherClause(tree, index, clause));
  if (sayings.includes('express')) {
    const object = clause.passive ? undefined : clause.patient;
    if (object === undefined) return [];
    // What is welcomed is known by its name; what else is told of it is the report's.
    return yieldOf(tree, object, (index) => isRelation(tokenAt(tree, index).deprel, 'acl:relcl') && tokenAt(tree, index - 1).upos !== 'PRON' && yieldOf(tree, index).length > LONG_ASIDE);
  }
  if (sayings.includes('characterise') && clause.patient !== undefined) {
    const complement =
      childBy(tree, clause.head, 'xcomp') ??
      bareApposition(tree, clause.patient) ??
      childrenBy(tree, clause.head, 'obl').find((index) => caseOf(tree, index) === 'as');
    if (complement !== undefined) return [...yieldOf(tree, clause.patient), ...yieldOf(tree, complement)];
    return clause.passive || (NAMING.test(clause.lemma) && clause.lemma !== 'describe')
      ? []
      : yieldOf(tree, clause.patient);
  }
  return sayings.includes('say') && !clause.passive ? behindThat(tree, clause.head) : [];
}


/** "Has affirmed that its commitments extend to …": all behind a "that" which the parser found no clause for, up to a semicolon. */
function behindThat(tree: Tree, verb: number): number[] {
  const that = tree.tokens.findIndex(({ form, xpos }, at) => at > verb && at - verb <= LONGEST_GAP && /^that$/i.test(form) && xpos === 'IN');
  if (that < 0 || tree.tokens.slice(verb + 1, that).some(({ upos }) => upos === 'VERB' || upos === 'AUX' || upos === 'CCONJ')) return [];
  const end = tree.tokens.findIndex(({ form }, at) => at > that && /^[;"“”]$/.test(form));
  const last = end < 0 ? tree.tokens.findLastIndex(({ upos }) => upos !== 'PUNCT') : end - 1;
  return Array.from({ length: Math.max(0, last - that + 1) }, (_, at) => that + at);
} // prettier-ignore

/** Tokens between a verb of saying and its "that": "told the paper in a statement that". */
const LONGEST_GAP = 9;

/** Tokens from which on a relative clause is more than a name of what is spoken of. */
const LONG_ASIDE = 12;

/** Verbs that say nothing of a thing until they say what it is; to condemn or praise a thing says it already. */
const NAMING =
  /^(?:call|describe|brand|label|dub|term|characteri[sz]e|deem|regard|see|view|portray|depict|dismiss|consider|declare|proclaim)$/;

/** "Called the steps a threat": the complement read as an apposition, which would have a comma. */
function bareApposition(tree: Tree, index: number): number | undefined {
  return childrenBy(tree, index, 'appos').find(
    (at) =>
      !childrenBy(tree, at, 'punct').some((mark) => mark < at) &&
      !childrenBy(tree, index, 'punct').some((mark) => mark > index && mark < at),
  );
}

/** The tree of a cue's sentence. */
export function cueTree(reading: Reading, cue: Cue): Tree {
  return treeAt(reading, cue.sentence);
}

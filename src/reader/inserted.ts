import { childrenBy, tokenAt, type Tree, yieldOf } from '../language/tree.ts';

/**
 * A verb of saying with its speaker, set off by commas or quotation marks after or inside what is said: "…, the ministry
 * said", "The talks, he said, will go on", "…, said a spokesman". Told by the order of the words alone, because here
 * the parser errs most. Every number is a token index.
 */
export interface Inserted {
  /** The head of the noun phrase that speaks. */
  readonly speaker: number;
  /** The speaker, the verb and what belongs to it, in text order. */
  readonly cue: readonly number[];
  /** What is said, in text order. */
  readonly content: readonly number[];
}

const NOMINAL = /^(?:NOUN|PROPN|PRON)$/;
const PHRASE_START = /^(?:DET|ADJ|NOUN|PROPN|PRON|NUM)$/;
const OPENS_RELATIVE = /^(?:who|which|whom|whose|that)$/i;
const SET_OFF = /^[,"”’'—–-]+$/;
const CLOSES = /^[,.;:!?"”’'—–)-]+$/;
const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;
/** Tokens that may follow the verb before the phrase ends: "said in a statement late on Thursday". */
const LONGEST_TAIL = 12;
const LONGEST_SPEAKER = 25;

/** The insertion whose verb of saying is at `verb`, or undefined where the verb stands otherwise. */
export function insertedAt(tree: Tree, verb: number): Inserted | undefined {
  const { deprel, head } = tokenAt(tree, verb);
  // "…, a charge Chad denies": what describes a noun right before it inserts nothing.
  if (
    deprel === 'acl:relcl' &&
    head >= 0 &&
    head < verb &&
    /^an?$/i.test(tree.tokens[head - 1]?.form ?? '') &&
    tree.tokens[head - 2]?.form === ',' &&
    tokenAt(tree, head).upos === 'NOUN' &&
    childrenBy(tree, verb, 'nsubj').some((at) => at > head)
  )
    return undefined;
  return speakerFirst(tree, verb) ?? verbFirst(tree, verb);
}

/** "…, the ministry said." */
function speakerFirst(tree: Tree, verb: number): Inserted | undefined {
  // What has an object says what it says right there ("expressed concern"); only a telling has its addressee so.
  const told = /^(?:tell|inform|assure|remind)$/.test(tokenAt(tree, verb).lemma);
  if (!told && childrenBy(tree, verb, 'obj').some((index) => index > verb)) return undefined;
  const end = tailEnd(tree, verb);
  if (end === undefined) return undefined;
  // "Has assured": the phrase ends before the auxiliary.
  const start = /^(?:has|have|had)$/i.test(tree.tokens[verb - 1]?.form ?? '') ? verb - 1 : verb;
  if (tree.tokens[start - 1]?.form === ',') return withApposition(tree, start, end);
  for (let comma = start - 2; comma >= 1 && start - comma <= LONGEST_SPEAKER; comma--) {
    if (!SET_OFF.test(tokenAt(tree, comma).form)) continue;
    const speaker = phraseHead(tree, comma + 1, start);
    if (speaker === undefined || !isPhrase(tree, comma + 1, start)) continue;
    const named = apposedName(tree, comma);
    if (named !== undefined) return insertion(tree, named.mark, named.mark + 1, named.head, end);
    return insertion(tree, comma, comma + 1, speaker, end);
  }
  return undefined;
}

/** "…, Tomas Vrba, a deputy head of the council, said." */
function withApposition(tree: Tree, verb: number, end: number): Inserted | undefined {
  for (let comma = verb - 3; comma >= 1 && verb - comma <= LONGEST_SPEAKER; comma--) {
    if (tokenAt(tree, comma).form !== ',' || !isPhrase(tree, comma + 1, verb - 1)) continue;
    const named = apposedName(tree, comma) ?? describedName(tree, comma);
    return named && insertion(tree, named.mark, named.mark + 1, named.head, end);
  }
  return undefined;
}

/** "…, Tomas Vrba, a deputy head of the council, said": the name that the phrase after `comma` describes. */
function apposedName(tree: Tree, comma: number): { mark: number; head: number } | undefined {
  if (!/^(?:an?|the)$/i.test(tree.tokens[comma + 1]?.form ?? '')) return undefined;
  let mark = comma - 1;
  while (mark >= 1 && !SET_OFF.test(tokenAt(tree, mark).form) && comma - mark <= LONGEST_TAIL) mark--;
  if (mark < 1 || !SET_OFF.test(tokenAt(tree, mark).form) || !isPhrase(tree, mark + 1, comma))
    return undefined;
  const head = phraseHead(tree, mark + 1, comma);
  return head !== undefined && tokenAt(tree, head).upos === 'PROPN' ? { mark, head } : undefined;
}

/** "…, its foreign minister, Nasser Bourita, said": the name behind the phrase that describes it, which begins at the mark before. */
function describedName(tree: Tree, comma: number): { mark: number; head: number } | undefined {
  const name = tree.tokens[comma + 1];
  if (name?.upos !== 'PROPN' || name.xpos === 'NNPS') return undefined;
  let mark = comma - 1;
  while (mark >= 1 && !SET_OFF.test(tokenAt(tree, mark).form) && comma - mark <= LONGEST_TAIL) mark--;
  const isOffice = mark >= 1 && /^[,"”’]$/.test(tokenAt(tree, mark).form) && isPhrase(tree, mark + 1, comma) && /^(?:DET|PRON|PROPN|ADJ|NOUN)$/.test(tokenAt(tree, mark + 1).upos);
  return isOffice && tree.tokens.slice(mark + 1, comma).some(({ upos }) => upos === 'NOUN' || upos === 'PROPN') && hasClause(tree, mark) ? { mark, head: comma + 1 } : undefined;
} // prettier-ignore

/** Whether a finite verb stands before a mark: something is said there. */
function hasClause(tree: Tree, mark: number): boolean {
  return tree.tokens.slice(0, mark).some(({ xpos }) => FINITE.test(xpos));
}

/** "…, said the ministry." */
function verbFirst(tree: Tree, verb: number): Inserted | undefined {
  // "…, describing the release as a gesture": a participle has its object after it.
  if (verb < 2 || !SET_OFF.test(tokenAt(tree, verb - 1).form) || tokenAt(tree, verb).xpos === 'VBG')
    return undefined;
  // "Told" and its like have an addressee after them, never the speaker; nor has a verb that found its subject before it.
  if (/^(?:tell|inform|assure|remind)$/.test(tokenAt(tree, verb).lemma)) return undefined;
  if (
    childrenBy(tree, verb, 'nsubj').some(
      (index) =>
        index < verb &&
        (!SET_OFF.test(tree.tokens[index + 1]?.form ?? '') ||
          OPENS_RELATIVE.test(tree.tokens[index + 2]?.form ?? '')), // "the general, who leads them, said"
    )
  )
    return undefined;
  const speaker = phraseHead(tree, verb + 1, tree.tokens.length);
  // "…, recalled its envoy": what the verb does to something of the subject's own.
  const isObject =
    speaker !== undefined &&
    tokenAt(tree, speaker).deprel === 'obj' &&
    (tree.tokens[verb + 1]?.xpos === 'PRP$' ||
      tree.tokens.slice(0, verb).some(({ form }) => /^whose$/i.test(form)));
  if (speaker === undefined || isObject || !PHRASE_START.test(tree.tokens[verb + 1]?.upos ?? ''))
    return undefined;
  let end = speaker + 1;
  while (end < tree.tokens.length && !CLOSES.test(tokenAt(tree, end).form) && end - speaker < LONGEST_TAIL)
    end++;
  return insertion(tree, verb - 1, verb, speaker, end);
}

/** Where the verb's own words end, when a mark or the end of the sentence follows them. */
function tailEnd(tree: Tree, verb: number): number | undefined {
  const own = new Set(
    yieldOf(tree, verb, (index) =>
      /^(?:ccomp|parataxis|conj|advcl|xcomp|nsubj)/.test(tokenAt(tree, index).deprel),
    ),
  );
  let end = verb + 1;
  while (
    end < tree.tokens.length &&
    end - verb <= LONGEST_TAIL &&
    own.has(end) &&
    !CLOSES.test(tokenAt(tree, end).form)
  )
    end++;
  return end >= tree.tokens.length || CLOSES.test(tokenAt(tree, end).form) ? end : undefined;
}

/** The last noun of the phrase that begins at `from`, before a preposition, a relative or a mark. */
function phraseHead(tree: Tree, from: number, to: number): number | undefined {
  let head: number | undefined;
  for (let index = from; index < to; index++) {
    const { upos, form, deprel } = tokenAt(tree, index);
    if (
      upos === 'ADP' ||
      upos === 'VERB' ||
      upos === 'AUX' ||
      upos === 'SCONJ' ||
      OPENS_RELATIVE.test(form) ||
      (upos === 'PUNCT' && !/^[-–.]$/.test(form))
    )
      break;
    if (NOMINAL.test(upos) && deprel !== 'nmod:poss' && !/^there$/i.test(form)) head = index;
    if (upos === 'ADV' && head !== undefined) break;
  }
  return head;
}

/** Whether the tokens are a noun phrase alone: no finite verb but in a relative clause. */
function isPhrase(tree: Tree, from: number, to: number): boolean {
  if (!PHRASE_START.test(tokenAt(tree, from).upos) || OPENS_RELATIVE.test(tokenAt(tree, from).form))
    return false;
  let relative = false;
  for (let index = from; index < to; index++) {
    const { form, xpos, upos } = tokenAt(tree, index);
    if (index > from && OPENS_RELATIVE.test(form)) relative = true;
    if (!relative && (FINITE.test(xpos) || upos === 'SCONJ')) return false;
    if (!relative && /^[,;:]$/.test(form)) return false;
  }
  return true;
}

/** What stands before the insertion in its part of the sentence and, where the sentence goes on with its verb, what follows. */
function insertion(
  tree: Tree,
  comma: number,
  from: number,
  speaker: number,
  end: number,
): Inserted | undefined {
  let start = comma;
  while (start > 0 && !/^[;:]$/.test(tokenAt(tree, start - 1).form)) start--;
  const content: number[] = [];
  // "Transcripts in which, it said, the general spoke": what is said begins with the clause.
  if (
    /^(?:which|that|whom|because)$/i.test(tokenAt(tree, comma - 1).form) &&
    tree.tokens[end]?.form === ','
  ) {
    for (
      let index = end + 1;
      index < tree.tokens.length && !/^[.;]$/.test(tokenAt(tree, index).form);
      index++
    )
      content.push(index);
    return { speaker, cue: Array.from({ length: end - from }, (_, at) => from + at), content };
  }
  for (let index = start; index < comma; index++) content.push(index);
  // Words in quotation marks need no verb: `"Not an inch," vowed the mayor`.
  const isQuoted = /^["”’]$/.test(tokenAt(tree, comma).form) && content.length > 0;
  if (
    !isQuoted &&
    !content.some((index) => /^(?:VERB|AUX)$/.test(tokenAt(tree, index).upos)) &&
    !goesOn(tree, end)
  )
    return undefined;
  if (goesOn(tree, end)) {
    for (let index = end + 1; index < tree.tokens.length && tokenAt(tree, index).form !== ';'; index++)
      content.push(index);
  }
  const cue: number[] = [];
  for (let index = from; index < end; index++) cue.push(index);
  return { speaker, cue, content };
}

/**
 * "The talks, he said, will go on": the sentence's own verb follows the insertion; or a second clause in the mood of what is reported
 * ("the gas was cut, he said, and further steps would follow").
 */
function goesOn(tree: Tree, end: number): boolean {
  if (tree.tokens[end]?.form !== ',') return false;
  if (FINITE.test(tree.tokens[end + 1]?.xpos ?? '')) return true;
  if (!/^(?:and|but|or)$/i.test(tree.tokens[end + 1]?.form ?? '')) return false;
  const verb = tree.tokens.findIndex(({ xpos }, at) => at > end + 2 && FINITE.test(xpos));
  return verb > 0 && verb - end <= LONGEST_TAIL && /^would$/i.test(tokenAt(tree, verb).form) && isPhrase(tree, end + 2, verb);
} // prettier-ignore

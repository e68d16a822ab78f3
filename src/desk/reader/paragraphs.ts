/** UTF-16 offsets into the report's text, half-open. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch of a report's text that is set as one paragraph. White space between paragraphs belongs to none. */
export interface Paragraph extends Span {
  /** Whether the break before it is ours: the text runs two sentences together where a break was lost. */
  readonly glued: boolean;
}

/** Splits `text` into paragraphs: at blank lines, at lines that end as sentences do, and where a break was lost. */
export function paragraphsOf(text: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const block of blocksOf(text)) {
    let start = block.start;
    for (const cut of gluedJoints(text.slice(block.start, block.end))) {
      paragraphs.push({ start, end: block.start + cut, glued: start !== block.start });
      start = block.start + cut;
    }
    paragraphs.push({ start, end: block.end, glued: start !== block.start });
  }
  return paragraphs;
}

/** A blank line ends a block; so does a single line break, unless the line was merely wrapped. */
function blocksOf(text: string): Span[] {
  const blocks: Span[] = [];
  let open: Span | undefined;
  let at = 0;
  for (const line of text.split('\n')) {
    const start = at + line.length - line.trimStart().length;
    const end = at + line.trimEnd().length;
    at += line.length + 1;
    if (start < end) open = { start: open?.start ?? start, end };
    if (open !== undefined && (start >= end || ENDS_SENTENCE.test(text.charAt(end - 1)))) {
      blocks.push(open);
      open = undefined;
    }
  }
  return open === undefined ? blocks : [...blocks, open];
}

const ENDS_SENTENCE = /[.!?:;…"”’)\]]/;

/** A word, the end of a sentence, and the next sentence right after it ("Russia.The", "defenses."This"). */
const GLUED = /(?<=[a-z)\]]{2}[.!?])(?<quotes>["“”]*)(?=[A-Z])/g;

/** Offsets in `block` at which a lost break is to be shown. */
function gluedJoints(block: string): number[] {
  const joints: number[] = [];
  // Straight marks open and close by turns, so the ones before each joint are counted on from the joint before it.
  let counted = 0;
  let open = false;
  for (const match of block.matchAll(GLUED)) {
    for (; counted < match.index; counted++) if (block[counted] === '"') open = !open;
    joints.push(match.index + closingPart(match.groups?.['quotes'] ?? '', open));
  }
  return joints;
}

/** How many of the quotation marks at a joint close the sentence before it; `open`: a straight mark is open there. */
function closingPart(quotes: string, open: boolean): number {
  let closing = 0;
  let closed = !open;
  for (const mark of quotes) {
    if (mark === '“' || (mark === '"' && closed)) break;
    if (mark === '"') closed = true;
    closing++;
  }
  return closing;
}

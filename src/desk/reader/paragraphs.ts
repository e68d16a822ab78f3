/** A stretch of a report's text that is set as one paragraph. White space between paragraphs belongs to none. */
export interface Paragraph {
  /** UTF-16 offsets into the report's text, half-open. */
  readonly start: number;
  readonly end: number;
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

/** A blank line ends a paragraph; so does a single line break, unless the line was merely wrapped. */
const LINE_BREAK = /[^\S\n]*\n\s*\n\s*|(?<=[.!?:;…"”’)\]][^\S\n]*)\r?\n\s*/g;

function blocksOf(text: string): { start: number; end: number }[] {
  const blocks: { start: number; end: number }[] = [];
  let start = 0;
  const push = (end: number) => {
    const raw = text.slice(start, end);
    const lead = raw.length - raw.trimStart().length;
    const body = raw.trim();
    if (body !== '') blocks.push({ start: start + lead, end: start + lead + body.length });
  };
  for (const match of text.matchAll(LINE_BREAK)) {
    push(match.index);
    start = match.index + match[0].length;
  }
  push(text.length);
  return blocks;
}

/** A word, the end of a sentence, and the next sentence right after it ("Russia.The", "defenses."This"). */
const GLUED = /(?<=[a-z)\]]{2}[.!?])(?<quotes>["“”]*)(?=[A-Z])/g;

/** Offsets in `block` at which a lost break is to be shown. */
function gluedJoints(block: string): number[] {
  const joints: number[] = [];
  for (const match of block.matchAll(GLUED)) {
    const quotes = match.groups?.['quotes'] ?? '';
    joints.push(match.index + closingPart(block.slice(0, match.index), quotes));
  }
  return joints;
}

/** How many of the quotation marks at a joint close the sentence before it; straight marks go by turns. */
function closingPart(before: string, quotes: string): number {
  let open = before.split('"').length % 2 === 0;
  let closing = 0;
  for (const mark of quotes) {
    if (mark === '“' || (mark === '"' && !open)) break;
    if (mark === '"') open = false;
    closing++;
  }
  return closing;
}

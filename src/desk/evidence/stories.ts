import type { Copy, Evidence, Shown } from '../api.ts';

/** A copy of a story, with what of it tells the line: nothing, where the copy left the sentence out. */
export interface ToldCopy {
  readonly copy: Copy;
  readonly told: readonly Shown[];
}

/** What one independent origin tells of a line. */
export interface ToldStory {
  readonly origin: string;
  /** The sentences of the report that stands for the story: its root, or where that does not tell the line, the first that does. */
  readonly lead: readonly Shown[];
  /** The place of that report in the tree; absent where no tree is known. */
  readonly leadCopy?: Copy;
  /** Every other report of the story, in the order of its tree. */
  readonly copies: readonly ToldCopy[];
}

/** The tellings of a line by the stories that they come from, in the order in which these are first told. */
export function storiesOf({ tellings, stories }: Pick<Evidence, 'tellings' | 'stories'>): ToldStory[] {
  return stories.map(({ origin, copies }) => {
    const own = tellings.filter(({ telling }) => telling.origin === origin);
    const toldBy = (report: string): Shown[] => own.filter(({ telling }) => telling.report.id === report);
    const first = toldBy(origin).length > 0 ? origin : (own[0]?.telling.report.id ?? origin);
    const leadCopy = copies.find(({ report }) => report.id === first);
    return {
      origin,
      lead: toldBy(first),
      ...(leadCopy !== undefined && { leadCopy }),
      copies: copies
        .filter(({ report }) => report.id !== first)
        .map((copy) => ({ copy, told: toldBy(copy.report.id) })),
    };
  });
}

/** How a copy came to be one: "excerpt, credits the outlet", of reasons with their weights. */
export function reasonsInWords(why: readonly string[]): string {
  const plain = why
    .filter((reason) => !/^(?:words of the|in all) /.test(reason))
    .map((reason) => reason.replace(/ [+−-]\d.*$/, ''));
  return [...new Set(plain)].join(', ');
}

/** What stands before a citation in its paragraph; from a whole word on where it was cut. */
export function leadIn(before: string, cut: boolean): string {
  const [inside = before] = /[^\n]*$/.exec(before) ?? [];
  return cut && inside === before ? `… ${before.replace(/^\S*\s/, '')}` : inside;
}

/** What stands after it. */
export function leadOut(after: string, cut: boolean): string {
  const [inside = after] = /^[^\n]*/.exec(after) ?? [];
  return cut && inside === after ? `${after.replace(/\s\S*$/, '')} …` : inside;
}

import type { Analysis, Token } from '../language/analysis.ts';
import { type Tree, tokenAt, treeOf } from '../language/tree.ts';
import { publicationDay, type Report } from '../report/report.ts';
import { findQuotations, type Quotation } from '../text/quotations.ts';
import type { Span } from '../text/span.ts';
import { dayOf, type DayNumber } from '../world/calendar.ts';
import type { DateMention } from '../world/dates/expression.ts';
import { findDates } from '../world/dates/find.ts';
import type { World } from '../world/world.ts';
import { type Clause, clausesOf } from './clause.ts';

/** A token of a report: the index of its sentence, and its own in that sentence. */
export interface Word {
  readonly sentence: number;
  readonly index: number;
}

/** All that the readers of the kinds share about one report. Every text offset points into the report's text. */
export interface Reading {
  readonly report: Report;
  readonly analysis: Analysis;
  readonly trees: readonly Tree[];
  /** The clauses of each sentence, by the index of their predicate. */
  readonly clauses: readonly ReadonlyMap<number, Clause>[];
  readonly quotations: readonly Quotation[];
  readonly dates: readonly DateMention[];
  /** The day of publication, or undefined when it is not known. */
  readonly day: DayNumber | undefined;
  readonly world: World;
}

export function readingOf(report: Report, analysis: Analysis, world: World): Reading {
  const trees = analysis.sentences.map(treeOf);
  const day = publicationDay(report);
  return {
    report,
    analysis,
    trees,
    clauses: trees.map(clausesOf),
    quotations: findQuotations(report.text),
    dates: findDates(report.text),
    day: day === undefined ? undefined : dayOf(day),
    world,
  };
}

export function treeAt(reading: Reading, sentence: number): Tree {
  const tree = reading.trees[sentence];
  if (tree === undefined)
    throw new RangeError(`no sentence ${sentence} in a report of ${reading.trees.length}`);
  return tree;
}

export function tokenOf(reading: Reading, word: Word): Token {
  return tokenAt(treeAt(reading, word.sentence), word.index);
}

/** The innermost quotation that covers the whole of `span`. */
export function quotationAround(reading: Reading, span: Span): Quotation | undefined {
  return reading.quotations.findLast((q) => q.outer.start <= span.start && span.end <= q.outer.end);
}

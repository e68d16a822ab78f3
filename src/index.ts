// The library's public names, by what they are for.

// Reports in.
export { budgetOf, DEFAULT_BUDGET } from './intake/budget.ts';
export { DEFAULT_LIMITS, type Limits } from './intake/limits.ts';
export { takeIn, type Said, type Taken } from './intake/take-in.ts';
export type { Report } from './report/report.ts';

// Reports read.
export { loadReader } from './intake/reader.ts';
export type { PassedOver } from './reader/explain.ts';
export type { Reader, ReadReport, Spent } from './reader/pipeline.ts';

// What is read from them.
export { KINDS } from './reader/item.ts';
export type {
  ActorRef,
  Cite,
  Item,
  Kind,
  Meeting,
  PlaceRef,
  Posture,
  Realis,
  Statement,
  Unit,
  When,
} from './reader/item.ts';

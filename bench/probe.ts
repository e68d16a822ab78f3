import { loadLanguageModel } from '../src/intake/model.ts';
import { loadCoding, loadWeights, loadWorld } from '../src/intake/tables.ts';
import { createLanguage } from '../src/language/analyse.ts';
import type { Analysis, Language } from '../src/language/analysis.ts';
import { type Act, readActs } from '../src/reader/act.ts';
import type { Item } from '../src/reader/item.ts';
import { type HomeOf, homesOf } from '../src/reader/homes.ts';
import { createReader } from '../src/reader/pipeline.ts';
import { contextOf, type Reading, readingOf } from '../src/reader/reading.ts';
import { createScorer } from '../src/reader/score.ts';
import { readStatements } from '../src/reader/statement.ts';
import { makeReport } from '../src/report/report.ts';
import { metonymsOf } from '../src/world/metonyms.ts';

/** A text as the reader reads it, with what stands behind the items. */
export interface Probed {
  readonly reading: Reading;
  /** Where the actors of the text are at home. */
  readonly homeOf: HomeOf;
  readonly acts: readonly Act[];
  /** Without those under a score of 0.5, which claim nothing. */
  readonly items: readonly Item[];
}

export type Probe = (text: string, published?: string) => Probed;

/** The reader that ships, opened: the trees and acts of a text beside its items. */
export function createProbe(): Probe {
  const language = rememberingLast(createLanguage(loadLanguageModel({})));
  const world = loadWorld();
  const coding = loadCoding();
  const reader = createReader(language, world, coding, createScorer(loadWeights(), world));
  return (text, published) => {
    const report = makeReport({ text, ...(published === undefined ? {} : { published }) });
    const analysis = language.analyse(text, { metonyms: metonymsOf(world, contextOf(report)) });
    const reading = readingOf(report, analysis, world, coding);
    const { acts } = readActs(reading, readStatements(reading).voices);
    return {
      reading,
      homeOf: homesOf(reading),
      acts,
      items: reader.read(report).filter(({ score }) => score >= 0.5),
    };
  };
}

/** A text is analysed once although it is read twice: as items, and as what stands behind them. */
function rememberingLast(language: Language): Language {
  let last: Analysis | undefined;
  return {
    analyse(text, options) {
      if (last?.text !== text) last = language.analyse(text, options);
      return last;
    },
  };
}

import type { RecordRules } from '../record/rules.ts';
import { createAffairs } from './affairs.ts';
import type { Engine } from './engine.ts';
import type { KeepingParts } from './keeping.ts';
import { createLedger } from './ledger.ts';
import { createLibrary } from './library.ts';
import { createSettling } from './settling.ts';
import { createStandings } from './standings.ts';
import { createTerms } from './terms.ts';

/** What keeps reports, over a connection. `name`: how messages call the store. */
export function createParts(engine: Engine, rules: RecordRules, name: string): KeepingParts {
  const library = createLibrary(engine, rules, name);
  const standings = createStandings(engine);
  const ledger = createLedger(engine, library, standings);
  const termsOf = createTerms();
  return {
    engine,
    rules,
    library,
    ledger,
    standings,
    settling: createSettling(engine, library, { ledger, standings }, rules),
    affairs: createAffairs(engine, library, termsOf, name),
    termsOf,
  };
}

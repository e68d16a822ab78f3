import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { takeFile } from '../../src/intake/files.ts';
import { DEFAULT_LIMITS } from '../../src/intake/limits.ts';
import type { Probe } from '../probe.ts';
import { type Expected, score, type Tally } from '../reader/score.ts';
import { sum } from '../reader/folder.ts';

/** How the quoted statements of annotated reports are read: found, and right in who said them. Throws where a report cannot be read. */
export function quotationShares(folder: string, probe: Probe): Tally {
  return sum(
    readdirSync(folder).flatMap((name) => {
      const path = join(folder, name, 'report.txt');
      const taken = takeFile(path, {}, DEFAULT_LIMITS);
      if (!taken.ok) throw new Error(`${path}: ${taken.reason}`);
      const { text, published } = taken.report;
      const expected = readFileSync(join(folder, name, 'expected.jsonl'), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line): Expected => JSON.parse(line))
        .filter(({ kind, form }) => kind === 'statement' && (form === 'direct' || form === 'partial'))
        .map(speakerOnly);
      const statements = probe(text, published).items.filter(({ kind }) => kind === 'statement');
      return (
        score(expected, statements, readFileSync(path, 'utf8').length - text.length).get('statement') ?? []
      );
    }),
  );
}

function speakerOnly({ kind, start, end, anchor, optional, by, byAll }: Expected): Expected {
  return {
    kind,
    start,
    end,
    anchor,
    ...(optional ? { optional } : {}),
    ...(by ? { by } : {}),
    ...(byAll ? { byAll } : {}),
  };
}

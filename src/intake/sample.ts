import { readdirSync } from 'node:fs';
import type { Report } from '../report/report.ts';
import { takeFile } from './files.ts';
import type { Limits } from './limits.ts';
import { packageFile } from './package-file.ts';

/**
 * The dispatches of the sample crisis, oldest first: by the instant of publication (a date without a time of day is the
 * start of that day, UTC), then by the name of the file. Throws when one cannot be read: it ships with the package.
 */
export function loadSample(limits: Limits): Report[] {
  const reports = sampleNames().map((name) => {
    const taken = takeFile(packageFile('data', 'sample', name), {}, limits);
    if (!taken.ok) throw new Error(`the sample report ${name} cannot be read: ${taken.reason}`);
    return { report: taken.report, at: Date.parse(taken.report.published ?? '') };
  });
  return reports.toSorted((a, b) => a.at - b.at).map(({ report }) => report);
}

/** The files of the dispatches, by name. */
export function sampleNames(): string[] {
  return readdirSync(packageFile('data', 'sample'))
    .filter((name) => /^\d{4}-\d{2}-\d{2}-.*\.md$/.test(name))
    .toSorted();
}

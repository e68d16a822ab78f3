import { readdirSync } from 'node:fs';
import type { Report } from '../report/report.ts';
import { takeFile } from './files.ts';
import type { Limits } from './limits.ts';
import { packageFile } from './package-file.ts';

/** The dispatches of the sample crisis, oldest first. Throws when one cannot be read: it ships with the package. */
export function loadSample(limits: Limits): Report[] {
  const names = readdirSync(packageFile('data', 'sample')).filter((name) =>
    /^\d{4}-\d{2}-\d{2}-.*\.md$/.test(name),
  );
  return names.toSorted().map((name) => {
    const taken = takeFile(packageFile('data', 'sample', name), {}, limits);
    if (!taken.ok) throw new Error(`the sample report ${name} cannot be read: ${taken.reason}`);
    return taken.report;
  });
}

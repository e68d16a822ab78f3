import { SOURCE_GRADES } from '../record/grade.ts';
import { EXIT, type Streams } from './outcome.ts';
import type { RecordOptions } from './record-options.ts';
import { withStore } from './with-store.ts';

export interface OutletOptions extends RecordOptions {
  /** A to F. */
  readonly grade?: string;
}

/** `outlet [NAME]`: lists outlets with their letters; `outlet NAME --grade A`: grades one. Gives the exit code. */
export function outletCommand(name: string | undefined, options: OutletOptions, streams: Streams): Promise<number> {
  const grade = SOURCE_GRADES.find((one) => one === options.grade?.toUpperCase());
  if (options.grade !== undefined && (grade === undefined || name === undefined)) {
    streams.err(
      grade === undefined
        ? `demarche: --grade ${options.grade.slice(0, 40)}: the letters are ${SOURCE_GRADES.join(', ')}`
        : 'demarche: --grade: say which outlet',
    );
    return Promise.resolve(EXIT.usage);
  }
  return withStore(options, grade === undefined ? 'read' : 'share', streams, async ({ store }) => {
    if (grade !== undefined && name !== undefined) await store.gradeOutlet(name, grade);
    const outlets = (await store.outlets()).filter((one) => name === undefined || one.name === name);
    for (const one of outlets) {
      const count = `${one.reports} ${one.reports === 1 ? 'report' : 'reports'}`;
      streams.out(options.json ? `${JSON.stringify(one)}\n` : `${one.grade} ${one.name}: ${count}\n`);
    }
    if (outlets.length > 0 || grade !== undefined) return EXIT.ok;
    streams.err(name === undefined ? 'demarche: no report names its outlet' : `demarche: there is no outlet ${name.slice(0, 40)}`);
    return EXIT.nothing;
  });
} // prettier-ignore

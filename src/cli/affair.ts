import { EXIT, type Streams } from './outcome.ts';
import type { RecordOptions } from './record-options.ts';
import { withStore } from './with-store.ts';

export interface AffairOptions extends RecordOptions {
  readonly actors?: string;
  readonly words?: string;
  readonly from?: string;
  readonly until?: string;
}

/** `affair`: lists the affairs; `affair NAME …` names one by its actors, words and period. Gives the exit code. */
export function affairCommand(name: string | undefined, options: AffairOptions, streams: Streams): Promise<number> {
  for (const [option, day] of [['from', options.from], ['until', options.until]] as const)
    if (day !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(day)) {
      streams.err(`demarche: --${option} ${day.slice(0, 40)}: write a day as 2022-01-26`);
      return Promise.resolve(EXIT.usage);
    }
  if (name === undefined)
    return withStore(options, 'read', streams, async ({ store }) => {
      const affairs = await store.affairs();
      for (const affair of affairs) {
        const totals = await store.totals({ affair: affair.name });
        const period = [affair.from ?? '', affair.until ?? ''].join(' – ');
        streams.out(
          options.json
            ? `${JSON.stringify({ ...affair, reports: totals.reports, origins: totals.origins })}\n`
            : `${affair.name}: ${totals.reports} reports, ${totals.origins} origins; actors ${affair.actors.join(', ') || 'any'}; words ${affair.words.join(', ') || 'any'}; ${period === ' – ' ? 'any time' : period}\n`,
        );
      }
      if (affairs.length > 0) return EXIT.ok;
      streams.err('demarche: no affair is named yet: demarche affair NAME --actors RUS,UKR names one');
      return EXIT.nothing;
    });
  return withStore(options, 'create', streams, async ({ store }) => {
    await store.setAffair({
      name,
      actors: listed(options.actors),
      words: listed(options.words),
      ...(options.from !== undefined && { from: options.from }),
      ...(options.until !== undefined && { until: options.until }),
    });
    const { reports } = await store.totals({ affair: name });
    streams.err(`The affair ${name} has ${reports} ${reports === 1 ? 'report' : 'reports'}.`);
    return EXIT.ok;
  });
} // prettier-ignore

function listed(words = ''): string[] {
  return words
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

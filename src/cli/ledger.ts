import { entryAsLine } from '../export/jsonl.ts';
import { isDoubtful, type Kind, KINDS } from '../reader/item.ts';
import { withoutRepeats } from '../record/brief-choice.ts';
import { STATUSES, type StatusValue } from '../record/entry.ts';
import { linkedEntries } from '../store/evidence.ts';
import type { EntryQuery } from '../store/store.ts';
import { entryInLines } from './entry-lines.ts';
import { linkInLine } from './entry-links.ts';
import { EXIT, type Streams } from './outcome.ts';
import { paintFor } from './paint.ts';
import type { RecordOptions } from './record-options.ts';
import { withStore } from './with-store.ts';

export interface LedgerOptions extends RecordOptions {
  readonly actor?: string;
  readonly by?: string;
  readonly to?: string;
  readonly from?: string;
  readonly until?: string;
  readonly status?: string;
  readonly doubtful?: true;
  readonly limit: string;
  readonly after?: string;
  readonly oldestFirst?: true;
}

/** `ledger KIND`: the lines of the record of one kind, or of all, newest first. Gives the exit code. */
export function ledgerCommand(kind: string, options: LedgerOptions, streams: Streams): Promise<number> {
  const asked = askedOf(kind, options);
  if (typeof asked === 'string') {
    streams.err(`demarche: ${asked}`);
    return Promise.resolve(EXIT.usage);
  }
  return withStore(options, 'read', streams, async ({ store, view }) => {
    const { rows, next } = await store.entries({ ...view, ...asked });
    const paint = paintFor(streams.colours);
    for (const entry of rows) {
      streams.out(options.json ? entryAsLine(entry) : entryInLines(entry, paint));
      if (options.json) continue;
      // What answers, denies or triggers a line stands under it: that is what a ledger is kept for.
      const bearing = (await linkedEntries(entry, store, view)).filter(
        ({ onIt, link }) => onIt && !isDoubtful(link),
      );
      for (const linked of withoutRepeats(bearing, ({ other }) => other))
        streams.out(linkInLine(linked, paint));
    }
    if (next !== undefined) streams.err(`There is more: --after ${next}`);
    if (rows.length > 0) return EXIT.ok;
    const narrowed = asked.by ?? asked.to ?? asked.actors;
    streams.err(
      `demarche: nothing of that kind is on record${narrowed === undefined ? '' : ` for ${narrowed.join(', ').slice(0, 80)}; demarche who NAME prints the id of an actor`}`,
    );
    return EXIT.nothing;
  });
}

/** The kind that a word names, singular or plural. */
export function kindNamed(word: string): Kind | undefined {
  return KINDS.find((kind) => kind === word || `${kind}s` === word);
}

function askedOf(kind: string, options: LedgerOptions): EntryQuery | string {
  const named = kindNamed(kind);
  if (named === undefined && kind !== 'all')
    return `ledger ${kind.slice(0, 40)}: the kinds are ${KINDS.join(', ')}, and all`;
  if (!/^[1-9]\d{0,3}$/.test(options.limit) || Number(options.limit) > 1000)
    return `--limit ${options.limit.slice(0, 40)}: give a number from 1 to 1000`;
  for (const [name, day] of [['from', options.from], ['until', options.until]] as const)
    if (day !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(day)) return `--${name} ${day.slice(0, 40)}: write a day as 2022-01-26`;
  const known: readonly string[] = Object.values(STATUSES).flat();
  const statuses = listed(options.status);
  const unknown = statuses?.find((status) => !known.includes(status));
  if (unknown !== undefined) return `--status ${unknown.slice(0, 40)}: the statuses are ${[...new Set(known)].join(', ')}`;
  const [actors, by, to] = [listed(options.actor), listed(options.by), listed(options.to)];
  return {
    ...(named !== undefined && { kinds: [named] }),
    ...(actors !== undefined && { actors }),
    ...(by !== undefined && { by }),
    ...(to !== undefined && { to }),
    ...(options.from !== undefined && { from: options.from }),
    ...(options.until !== undefined && { until: options.until }),
    ...(statuses !== undefined && { statuses: statuses.flatMap((status) => statusNamed(status) ?? []) }),
    ...(options.after !== undefined && { after: options.after }),
    doubtful: options.doubtful === true,
    oldestFirst: options.oldestFirst === true,
    limit: Number(options.limit),
  };
} // prettier-ignore

function statusNamed(word: string): StatusValue | undefined {
  return Object.values(STATUSES).flat().find((status) => status === word);
} // prettier-ignore

/** Words parted by commas. */
function listed(words: string | undefined): readonly string[] | undefined {
  return words
    ?.split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

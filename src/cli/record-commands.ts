import { type Command, InvalidArgumentError, Option } from 'commander';
import { addCommand, type AddOptions } from './add.ts';
import { affairCommand, type AffairOptions } from './affair.ts';
import { backupCommand, restoreCommand } from './backup.ts';
import { PAPERS } from '../export/paper.ts';
import { BRIEF_FORMATS, briefCommand, type BriefOptions } from './brief.ts';
import { diffCommand, type DiffOptions } from './diff.ts';
import { dueCommand, type DueOptions } from './due.ts';
import { editCommand, type EditOptions } from './edit.ts';
import { EXPORT_FORMATS, exportCommand } from './export.ts';
import { findCommand, type FindOptions } from './find.ts';
import { ledgerCommand, type LedgerOptions } from './ledger.ts';
import { logCommand } from './log.ts';
import type { Streams } from './outcome.ts';
import { outletCommand, type OutletOptions } from './outlet.ts';
import type { RecordOptions } from './record-options.ts';
import { removeCommand } from './remove.ts';
import { rereadCommand, type RereadOptions } from './reread.ts';
import { verifyCommand, type VerifyOptions } from './verify.ts';
import { whyCommand } from './why.ts';

/** What the commands need of the program around them. */
export interface Surroundings {
  readonly streams: Streams;
  /** Version of the coder: what is written beside every item that it reads. */
  readonly coder: string;
  /** The instant, UTC, to the second. */
  readonly now: () => string;
  readonly finish: (code: number) => void;
}

const OWN_ACTORS = 'a table of your own actors, laid over ours (docs/world.md)';

/** The commands that keep a record, in the order in which one meets them. */
export function addRecordCommands(root: Command, { streams, coder, now, finish }: Surroundings): void {
  const command = (name: string, description: string): Command =>
    root.command(name).description(description).option('--db <file>', 'the store (default: in the user’s data folder)');
  const reading = (name: string, description: string): Command =>
    command(name, description)
      .option('--affair <name>', 'only this affair')
      .option('--as-of <when>', 'as reports published by then support it: a day (its end, UTC) or an instant')
      .option('--known-at <when>', 'only what had been added to the store by then')
      .option('--json', 'one object a line');

  root.commandsGroup('Keep a record:');
  command('add', 'read reports and keep them with what they say; what is held already is passed over')
    .argument('<source...>', 'files, folders, an address of the web, or - for standard input')
    .option('--affair <name>', 'the affair that they belong to')
    .option('--date <date>', 'publication date, YYYY-MM-DD')
    .option('--outlet <name>', 'who published it')
    .option('--url <address>', 'where it was published')
    .option('--title <title>', 'its headline')
    .option('--actors <file>', OWN_ACTORS)
    .option('--workers <number>', 'how many read at once (default: one a core)')
    .option('--json', 'one object a source')
    .action(async (sources: string[], options: AddOptions) =>
      finish(await addCommand(sources, options, { coder, now }, streams)),
    );

  root.commandsGroup('Ask the record:');
  reading('ledger', 'the lines of the record of one kind, newest first')
    .argument('<kind>', 'demands, answers, commitments, claims, postures, meetings, measures, figures … or all')
    .option('--actor <ids>', 'only lines in which these are (RUS,NATO)')
    .option('--by <ids>', 'only lines by these')
    .option('--to <ids>', 'only lines to, of or against these')
    .option('--from <day>', 'happened on this day or after it')
    .option('--until <day>', 'happened on this day or before it')
    .option('--status <list>', 'open, answered, standing, triggered, scheduled, overdue …')
    .option('--doubtful', 'doubtful lines too')
    .option('--oldest-first', 'the oldest first')
    .option('--limit <number>', 'at most so many, 1 to 1000', '50')
    .option('--after <cursor>', 'the page after this one')
    .addHelpText('after', examples('ledger demands --by RUS --as-of 2022-01-27', 'ledger commitments --status standing,triggered', 'ledger events --by RUS --to UKR --until 2022-02-23') + '\nIds are what demarche who NAME prints: a state is RUS, a body NATO, a person dmitry-peskov.')
    .action(async (kind: string, options: LedgerOptions) => finish(await ledgerCommand(kind, options, streams)));

  reading('find', 'sentences that hold these words, the best first; "in quotes" as they stand')
    .argument('<query...>', 'words')
    .option('--limit <number>', 'at most so many, 1 to 1000', '20')
    .option('--after <cursor>', 'the page after this one')
    .addHelpText('after', examples(`find '"minor incursion"'`, 'find written reply --as-of 2022-01-26'))
    .action(async (words: string[], options: FindOptions) => finish(await findCommand(words, options, streams)));

  reading('due', 'what is due next, the overdue first')
    .option('--days <number>', 'so many days ahead', '30')
    .option('--ics', 'as an iCalendar')
    .addHelpText('after', examples('due --as-of 2022-02-14 --days 14', 'due --ics > due.ics'))
    .action(async (options: DueOptions) => finish(await dueCommand(options, streams)));

  reading('why', 'on what a line of the record rests: sentences, rules, copies, links, edits')
    .argument('<id>', 'id of a line, or of any telling of it')
    .action(async (id: string, options: RecordOptions) => finish(await whyCommand(id, options, streams)));

  reading('diff', 'what the record gained, changed and lost between two days')
    .argument('<from>', 'a day (its end) or an instant')
    .argument('<to>', 'a day (its end) or an instant')
    .option('--doubtful', 'doubtful lines too')
    .addHelpText('after', examples('diff 2022-01-26T18:00Z 2022-01-27T08:00Z'))
    .action(async (from: string, to: string, options: DiffOptions) => finish(await diffCommand(from, to, options, streams)));

  reading('brief', 'one page with footnotes: what changed, positions, what is due, what is contested')
    .option('--since <when>', 'tell what changed since then: a day (its end, UTC) or an instant')
    .option('--title <title>', 'its title')
    .addOption(new Option('--format <format>', 'how to print').choices(BRIEF_FORMATS).default('markdown'))
    .addOption(new Option('--paper <size>', 'what HTML and Word documents are printed on').choices(PAPERS).default('a4'))
    .addHelpText('after', examples('brief --as-of 2022-01-27T08:00Z --since 2022-01-26T18:00Z', 'brief --format html --title "Ukraine" > brief.html', 'brief --format docx > brief.docx'))
    .action(async (options: BriefOptions) => finish(await briefCommand(options, streams)));

  root.commandsGroup('Work on the record:');
  reading('export', 'the whole record, one entry a line, in a stable order')
    .addArgument(root.createArgument('<format>', 'the form').choices(EXPORT_FORMATS))
    .action(async (_format: string, options: RecordOptions) => finish(await exportCommand(options, streams)));

  command('edit', 'an analyst’s word on an item, kept beside what was read')
    .argument('<id>', 'id of an item; for undo, the number of an edit in the log')
    .argument('<action>', 'accept, reject, set, note, split, merge or undo')
    .argument('[value]', 'FIELD=VALUE for set')
    .option('--with <ids>', 'split: other tellings of its line that leave together with it')
    .option('--into <id>', 'merge: an item of the line that it joins')
    .requiredOption('--by <name>', 'who says so', expectName)
    .option('--note <words>', 'why')
    .option('--json', 'the edit as an object')
    .action(async (id: string, action: string, value: string | undefined, options: EditOptions) =>
      finish(await editCommand([id, action, ...(value === undefined ? [] : [value])], options, now, streams)),
    )
    .addHelpText('after', examples('edit 4f0c… set verdict=counters --by "Anna Berg"', 'edit 4f0c… split --by "Anna Berg" --note "another meeting"', 'edit 4f0c… merge --into 91ab… --by "Anna Berg"', 'edit 7 undo --by "Anna Berg"'));

  command('log', 'the edits, in the order in which they were made')
    .argument('[id]', 'only of this item')
    .option('--json', 'one object a line')
    .action(async (id: string | undefined, options: RecordOptions) => finish(await logCommand(id, options, streams)));

  command('affair', 'list the affairs, or name one by its actors, words and period')
    .argument('[name]', 'its name')
    .option('--actors <ids>', 'a report belongs that is about these (RUS,UKR)')
    .option('--words <list>', 'a report belongs that holds one of these')
    .option('--from <day>', 'published on this day or after it')
    .option('--until <day>', 'published on this day or before it')
    .option('--json', 'one object a line')
    .action(async (name: string | undefined, options: AffairOptions) => finish(await affairCommand(name, options, streams)));

  command('outlet', 'list the outlets, or give one a letter for its history: A (reliable) to E (unreliable), F (cannot be judged)')
    .argument('[name]', 'its name, as reports have it')
    .option('--grade <letter>', 'A to F')
    .option('--json', 'one object a line')
    .action(async (name: string | undefined, options: OutletOptions) => finish(await outletCommand(name, options, streams)));

  command('remove', 'take reports out, with exactly what rested on them alone')
    .argument('<report...>', 'ids of reports')
    .option('--json', 'one object a report')
    .action(async (ids: string[], options: RecordOptions) => finish(await removeCommand(ids, options, streams)));

  command('reread', 'read kept reports again with this version; edits stay')
    .argument('[report...]', 'ids of reports; all that another version read where none is given')
    .option('--actors <file>', OWN_ACTORS)
    .option('--json', 'one object a report that is read again or not there')
    .action(async (ids: string[], options: RereadOptions) => finish(await rereadCommand(ids, options, { coder, now }, streams)));

  command('verify', 'check that nothing is damaged and every citation holds')
    .option('--coding', 'also that reading every report again gives the same items')
    .option('--actors <file>', OWN_ACTORS)
    .option('--json', 'one object a fault')
    .action(async (options: VerifyOptions) => finish(await verifyCommand(options, { coder, now }, streams)));

  command('backup', 'copy the store to a file, also while it is in use')
    .argument('<file>', 'a file that is not there yet')
    .option('--json', 'what was done as an object')
    .action(async (file: string, options: RecordOptions) => finish(await backupCommand(file, options, streams)));

  command('restore', 'make a copy the store again; the former one is kept beside it')
    .argument('<file>', 'a file that backup made')
    .option('--json', 'what was done as an object')
    .action(async (file: string, options: RecordOptions) => finish(await restoreCommand(file, options, streams)));
} // prettier-ignore

/** Lines that one can copy, for the end of a command's help. */
function examples(...lines: readonly string[]): string {
  return `\nFor example:\n${lines.map((line) => `  demarche ${line}`).join('\n')}`;
}

function expectName(name: string): string {
  if (name.trim() === '') throw new InvalidArgumentError('an edit needs the name of who makes it');
  return name;
}

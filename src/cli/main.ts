#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { Command, CommanderError, Option } from 'commander';
import { packageFile } from '../intake/package-file.ts';
import { FORMATS } from './formats.ts';
import { EXIT, type Streams } from './outcome.ts';
import { compileSparingly } from '../intake/compiling.ts';
import { loadReader } from '../intake/reader.ts';
import type { Reader } from '../reader/pipeline.ts';
import { parseCommand, type ParseOptions } from './parse.ts';
import { readCommand, type ReadOptions } from './read.ts';
import { addRecordCommands } from './record-commands.ts';
import type { ServeOptions } from './serve.ts';
import { whenCommand, type WhenOptions } from './when.ts';
import { whoCommand, type WhoOptions } from './who.ts';

const streams: Streams = {
  out: (text) => process.stdout.write(text),
  err: (line) => process.stderr.write(`${line}\n`),
  ...(process.stderr.isTTY && { bar: (text: string) => void process.stderr.write(`\r\u001B[K${text}`) }),
  outIsTerminal: process.stdout.isTTY,
  colours: process.stdout.isTTY && !process.env['NO_COLOR'],
};

const OWN_ACTORS = 'a table of your own actors, laid over ours (docs/world.md)';

/** The reader, loaded when it is first asked for: what never reads never pays for it. */
function lazyReader(): (ownActors?: string) => Reader {
  let reader: Reader | undefined;
  return (ownActors) => (reader ??= loadReader(ownActors));
}

function version(): string {
  const meta: unknown = JSON.parse(readFileSync(packageFile('package.json'), 'utf8'));
  return typeof meta === 'object' && meta !== null && 'version' in meta ? String(meta.version) : 'unknown';
}

/** The instant, UTC, to the second. */
function now(): string {
  return `${new Date().toISOString().slice(0, 19)}Z`;
}

function program(finish: (code: number) => void): Command {
  const root = new Command('demarche')
    .description(
      'Turns the news reports of an international crisis into a cited record of who said and did what to whom.',
    )
    .version(version())
    .showSuggestionAfterError()
    .exitOverride();

  root.commandsGroup('Read, and keep nothing:');
  root
    .command('read')
    .description('print what reports say, item by item, and keep nothing')
    .argument('<source...>', 'files (plain text, Markdown, HTML), or - for standard input')
    .addOption(
      new Option(
        '-f, --format <format>',
        'how to print; text on a terminal and jsonl elsewhere unless said',
      ).choices(FORMATS),
    )
    .option('--json', 'the same as --format jsonl')
    .option('--date <date>', 'publication date, YYYY-MM-DD')
    .option('--outlet <name>', 'who published it')
    .option('--url <address>', 'where it was published')
    .option('--title <title>', 'its headline')
    .option('--actors <file>', OWN_ACTORS)
    .option('--kinds <list>', 'only items of these kinds: statement,demand,event …')
    .option('--explain', 'also what gave no item, and why (as text, or with --format json)')
    .option(
      '--budget <seconds>',
      'how long a report may take before the rest of it is left unread; 0: as long as it takes',
      '2',
    )
    .action((sources: string[], { json, ...options }: ReadOptions & { json?: true }) => {
      finish(readCommand(sources, json ? { ...options, format: 'jsonl' } : options, lazyReader(), streams));
    });

  root
    .command('parse')
    .description(
      'print the grammar of a text as CoNLL-U: sentences, words, tags, Universal Dependencies trees',
    )
    .argument('[text...]', 'the text, or - for standard input')
    .option(
      '--conllu <file>',
      'keep the sentences and words of a CoNLL-U file and put our tags and trees in place of its own',
    )
    .action((words: string[], options: ParseOptions) => finish(parseCommand(words, options, streams)));

  root
    .command('who')
    .description('what the program knows of a state, a body, an office or a person, and why')
    .argument('<name...>', 'a name ("Kyiv", "IAEA", "Lavrov") or a role ("Russian foreign minister")')
    .option('--on <date>', 'the day for which to answer, YYYY-MM-DD')
    .option('--actors <file>', OWN_ACTORS)
    .option('--json', 'one object a line')
    .action((words: string[], options: WhoOptions) => finish(whoCommand(words, options, streams)));

  root
    .command('when')
    .description('the dates and lengths of time in a text, each in EDTF, and why')
    .argument(
      '<text...>',
      'words of a report ("since mid-December", "in two weeks"), or - for standard input',
    )
    .option('--on <date>', 'the day that it counts from, YYYY-MM-DD: when the report was published')
    .option('--json', 'one object a line')
    .action((words: string[], options: WhenOptions) => finish(whenCommand(words, options, streams)));

  addRecordCommands(root, {
    streams,
    coder: `demarche ${version()}`,
    now,
    finish,
  });

  root.commandsGroup('Serve:');
  root
    .command('serve')
    .description('the desk on the record, and the record over HTTP for programs, on this machine')
    .option('--db <file>', 'the store (default: in the user’s data folder)')
    .option('--port <number>', 'port to listen on; 0 picks a free one', '4748')
    .option('--host <address>', 'a loopback address: nothing else is served', '127.0.0.1')
    .action(async (options: ServeOptions) => {
      // Loaded when it is asked for: what only reads a report need not wait for the server's schemas.
      const { serveCommand } = await import('./serve.ts');
      finish(
        await serveCommand(options, { version: version(), coder: `demarche ${version()}`, now }, streams),
      );
    });

  root
    .command('demo')
    .description('open the desk on the sample crisis; nothing of yours is read or changed')
    .option('--port <number>', 'port to listen on; 0 picks a free one', '4747')
    .option('--actors <file>', OWN_ACTORS)
    .action(async ({ port, actors }: { port: string; actors?: string }) => {
      const { demoCommand } = await import('./demo.ts');
      const surroundings = { version: version(), coder: `demarche ${version()}`, now };
      finish(await demoCommand({ port, actors, ...surroundings }, lazyReader(), streams));
    });

  return root;
}

/** Runs the command line and sets the exit code: the one place where an error becomes a message. */
async function main(): Promise<void> {
  try {
    await program((code) => (process.exitCode = code)).parseAsync();
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    else {
      streams.err(`demarche: ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = EXIT.failed;
    }
  }
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.ok); // the reader of a pipe has seen enough
  throw error;
});
compileSparingly();
await main();

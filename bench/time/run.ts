// Scores the date reader beside the packages on npm: TempEval-3 Platinum, WikiWars, the news of GUM, bare weekdays.
import { mkdirSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform } from 'node:os';
import { join, resolve } from 'node:path';
import { type Row, table } from '../language/table.ts';
import { readGumNews, readTempEval, readWikiWars, type TimeDocument } from './corpora.ts';
import { chronoPeer, recognizersPeer, type TimePeer } from './peers.ts';
import { ratesOf, scoreTimes } from './score.ts';
import { sharesOfReading } from './share.ts';
import { ourTimexes } from './timex.ts';
import { readWeekdays, scoreWeekdays, type Tally, weekdayReaders } from './weekdays.ts';

const OURS: TimePeer = { name: 'ours', find: ourTimexes };

/** Prints the tables and writes them to `out`/time.md. `data` holds the folder `time`. */
export function benchTime(data: string, out: string): void {
  const parts: string[] = [];
  const say = (part: string): void => {
    parts.push(part);
    console.log(`${part}\n`);
  };
  say(heading('Dates', 'time'));
  say(
    corpusTable(
      '## TempEval-3 Platinum (a test: its text and errors were never read, its totals were seen while developing)',
      readTempEval(data),
      [OURS, chronoPeer(false), chronoPeer(true), recognizersPeer()],
      [['to beat', '', '90.3', '81.3', '', '77.6 (HeidelTime, published), aim 78']],
      'The measure of task A, on the times of TEXT: an overlap counts; value F1 = relaxed F1 × accuracy of the values of those met. EDTF is turned into TIMEX3 values by `bench/time/timex.ts` alone.',
    ),
  );
  say(
    corpusTable(
      '## WikiWars (developed on; no day of publication)',
      readWikiWars(data),
      [OURS, chronoPeer(false)],
      [['to beat', '', '71.0', '', '', '31.0 (chrono-node in the study)']],
    ),
  );
  say(gumTable(readGumNews(data)));
  say(weekdayTable());
  say(speedTable(data));
  say(shareTable());
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'time.md'), `${parts.join('\n\n')}\n`);
}

export function heading(title: string, name: string): string {
  const cpu = cpus()[0]?.model ?? 'unknown processor';
  const today = new Date().toISOString().slice(0, 10);
  return `# ${title}\n\n${today} · ${cpu.trim()}, ${cpus().length} cores, ${platform()} ${arch()}, Node ${process.versions.node} · \`npm run bench -- ${name} --data DIR\``;
}

function corpusTable(
  title: string,
  documents: readonly TimeDocument[],
  peers: readonly TimePeer[],
  last: readonly Row[],
  note?: string,
): string {
  const rows = peers.map((peer): Row => {
    const score = scoreTimes(documents, ({ text, day }) => peer.find(text, day));
    const rates = ratesOf(score);
    return [
      peer.name,
      `${score.goldMet} of ${score.gold}, ${score.system} found`,
      rates.relaxed.toFixed(1),
      rates.strict.toFixed(1),
      rates.valueAccuracy.toFixed(1),
      rates.value.toFixed(1),
    ];
  });
  return table(
    title,
    ['', 'met', 'relaxed F1', 'strict F1', 'value accuracy', 'value F1'],
    [...rows, ...last],
    note,
  );
}

/** GUM marks only some of its times, so only what is found and right of those with a value counts. */
function gumTable(documents: readonly TimeDocument[]): string {
  const rows = [OURS, chronoPeer(false)].map((peer): Row => {
    const score = scoreTimes(documents, ({ text, day }) => peer.find(text, day));
    return [
      peer.name,
      String(score.gold),
      percent(score.goldMet, score.gold),
      percent(score.valued, score.gold),
    ];
  });
  return table(
    '## GUM news, dates with a value (developed on)',
    ['', 'dates', 'found', 'found and right'],
    [...rows, ['to beat', '173', '70', '57 of those found (chrono-node in the study)']],
  );
}

function weekdayTable(): string {
  const cases = readWeekdays(resolve('bench/data/weekdays.jsonl'));
  const rows = weekdayReaders().map((reader): Row => {
    const { dev, frozen, ahead, notAhead } = scoreWeekdays(cases, reader);
    return [reader.name, ...[dev, frozen, ahead, notAhead].map(share)];
  });
  return table(
    '## Bare weekdays in context',
    ['', 'development half', 'frozen half', 'days ahead', 'today and before'],
    [...rows, ['to beat', '', '94 %, and the rule', '', '']],
    `\`bench/data/weekdays.jsonl\`: ${cases.length} passages by the author of the reader, written before it and split by turns; more days lie ahead in it than in news at large.`,
  );
}

function share({ right, all }: Tally): string {
  return `${percent(right, all)} (${right} of ${all})`;
}

function percent(part: number, whole: number): string {
  return ((100 * part) / Math.max(1, whole)).toFixed(1);
}

/** Rounds that count, after as many that warm the compiler up. */
const ROUNDS = 3;

function speedTable(data: string): string {
  const texts = readWikiWars(data);
  const size = texts.reduce((sum, { text }) => sum + text.length, 0);
  const rows = [OURS, chronoPeer(false)].map((peer): Row => {
    const work = (): void => {
      for (const { text, day } of texts) peer.find(text, day);
    };
    for (let i = 0; i < ROUNDS; i++) work();
    const before = process.cpuUsage();
    for (let i = 0; i < ROUNDS; i++) work();
    const { user, system } = process.cpuUsage(before);
    return [peer.name, ((user + system) / 1000 / ROUNDS / (size / 1000)).toFixed(2)];
  });
  return table('## Speed, ms of processor time for 1000 characters of WikiWars', ['', 'ms'], rows);
}

function shareTable(): string {
  const { reports, reading, dates, linking } = sharesOfReading(resolve('corpus/dev'));
  return table(
    '## Share of the time of reading',
    ['', 'dates', 'linking of actors', 'both'],
    [
      ['ours', percent(dates, 1), percent(linking, 1), percent(dates + linking, 1)],
      ['to beat', '', '', '20 %'],
    ],
    `Of the ${reading.toFixed(0)} ms that reading the ${reports} reports of corpus/dev takes once, the model loaded: linking is the time inside the reader's calls to the tables of actors; dates, that of finding and resolving every date once.`,
  );
}

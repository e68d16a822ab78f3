// Our own leads (test/reader/events-own.tsv): who did which root of CAMEO to whom, by sentences written for it.
import { readFileSync } from 'node:fs';
import { ratesOf, type Rates } from '../measure.ts';
import type { Probe } from '../probe.ts';
import { type PairOfEvent, pairsOf } from './triples.ts';

/** What a sentence tells: alternatives of source, target and root, parted by `|` in the file. */
interface Wanted {
  readonly source: string;
  readonly target: string;
  readonly root: string;
}

export interface OwnLead {
  readonly text: string;
  readonly wanted: readonly Wanted[];
}

export interface OwnScore {
  /** Source, target and root. */
  readonly triples: Rates;
  /** How many were wanted of each root, and how many of them found. */
  readonly roots: ReadonlyMap<string, { readonly wanted: number; readonly met: number }>;
}

/** A sentence and its triples a line, behind the line of column names. Throws a SyntaxError where a triple is none. */
export function readOwn(path: string): OwnLead[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines
    .filter((line) => line !== '' && !line.startsWith('#') && !line.startsWith('sentence\t'))
    .map((line) => {
      const [text = '', triples = ''] = line.split('\t');
      return { text, wanted: triples.split('; ').flatMap(wantedOf) };
    });
}

function wantedOf(text: string): Wanted[] {
  const { source, both, target, root } = /^(?<source>.*?)(?<both><?)>(?<target>.*) (?<root>[\d|]+)$/.exec(text)?.groups ?? {}; // prettier-ignore
  if (source === undefined || target === undefined || root === undefined)
    throw new SyntaxError(`"${text}" is no triple`);
  const forth = { source, target, root };
  return both === '' ? [forth] : [forth, { source: target, target: source, root }];
}

export function scoreOwn(leads: readonly OwnLead[], probe: Probe): OwnScore {
  let produced = 0;
  let met = 0;
  const roots = new Map<string, { wanted: number; met: number }>();
  for (const { text, wanted } of leads) {
    const left = new Set(pairsOf(probe(text)));
    produced += left.size;
    for (const want of wanted) {
      const root = want.root.slice(0, 2);
      const count = roots.get(root) ?? { wanted: 0, met: 0 };
      roots.set(root, count);
      count.wanted++;
      const found = [...left].find((pair) => fits(pair, want));
      if (found === undefined) continue;
      left.delete(found);
      count.met++;
      met++;
    }
  }
  const wanted = leads.reduce((sum, lead) => sum + lead.wanted.length, 0);
  return { triples: ratesOf(met, produced, met, wanted), roots };
}

function fits({ source, target, root, names }: PairOfEvent, want: Wanted): boolean {
  return (
    want.root.split('|').includes(root) &&
    isOne(want.source, source, names[0]) &&
    isOne(want.target, target, names[1])
  );
}

/** Whether a side, or the actor's name, is one of those that a cell lists: ids, `~word` of the name, `*` anybody. */
function isOne(cell: string, side: string, name: string): boolean {
  const words = `${name} ${side}`.toLowerCase().replace(/[ -]/g, '_');
  return cell === '*' || cell.split('|').some((one) => (one.startsWith('~') ? words.includes(one.slice(1)) : one === side));
} // prettier-ignore

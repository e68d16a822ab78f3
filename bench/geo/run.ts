// Scores how places are told apart: GeoWebNews, GeoVirus, TR-News, beside the rule that the largest place is meant.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFile } from '../../src/intake/package-file.ts';
import { kilometres } from '../../src/world/places/distance.ts';
import { evidenceOf } from '../../src/world/places/evidence.ts';
import { type Gazetteer, openGazetteer } from '../../src/world/places/packed.ts';
import { resolvePlace } from '../../src/world/places/resolve.ts';
import { readCountries } from '../../src/world/places/tables.ts';
import { type Row, table } from '../language/table.ts';
import { heading } from '../time/run.ts';
import {
  type GeoArticle,
  type GeoSet,
  type GoldPlace,
  readGeoVirus,
  readGeoWebNews,
  readTrNews,
} from './corpora.ts';
import { type Locate, populationPrior } from './peer.ts';

/** As far as this from where the annotators put it, a place counts as found. */
const NEAR = 161;

/** A way to place the names of an article. */
interface Placer {
  readonly name: string;
  in(article: GeoArticle): Locate;
}

/** Prints the table and writes it to `out`/geo.md. `data` holds the folder `geo`. */
export function benchGeo(data: string, out: string): void {
  const gazetteer = openGazetteer(readFileSync(packageFile('build', 'src', 'world', 'places', 'places.bin')));
  const prior = populationPrior();
  const placers: readonly Placer[] = [
    { name: 'ours', in: (article) => ours(gazetteer, article) },
    { name: 'largest place', in: () => prior },
  ];
  const states = stateNames();
  const sets: readonly (readonly [GeoSet, string, string])[] = [
    [readGeoWebNews(data), 'a test: text and errors never read', '80'],
    [readGeoVirus(data), 'a test: text and errors never read', '82'],
    [readTrNews(data), 'developed on', ''],
  ];
  const parts = [heading('Places', 'geo')];
  for (const [set, use, aim] of sets) {
    const gold = set.articles.reduce((sum, { places }) => sum + places.length, 0);
    const rows = placers.map((placer) => scoreRow(set, placer, states));
    parts.push(
      table(
        `## ${set.name} (${use})`,
        ['', 'known', 'within 161 km', 'or the right state', 'seconds'],
        [...rows, ...(aim === '' ? [] : [['aim', '', '', aim, '']])],
        `${gold} names with coordinates, of ${set.toponyms} in ${set.articles.length} articles.`,
      ),
    );
  }
  parts.push(NOTE);
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'geo.md'), `${parts.join('\n\n')}\n`);
  console.log(parts.join('\n\n'));
} // prettier-ignore

const NOTE = `Names are given, with the article's text as context; all names with coordinates in the file count, unknown ones as wrong.
"Within 161 km" is by distance alone. The sets put a state at different points of its land, so in the last column a name that
stands for a state by the file's own word for it counts by which state was meant.`;

function ours(gazetteer: Gazetteer, article: GeoArticle): Locate {
  const evidence = evidenceOf(gazetteer, article.text);
  return (name) => {
    const [best] = resolvePlace(gazetteer, name, evidence);
    if (best === undefined) return undefined;
    const point = { lat: gazetteer.lat(best.place), lon: gazetteer.lon(best.place) };
    const isState = gazetteer.kind(best.place) === 'country';
    return isState ? { ...point, state: gazetteer.own(best.place)?.id ?? '' } : point;
  };
}

function scoreRow(set: GeoSet, placer: Placer, states: ReadonlyMap<string, string>): Row {
  let [all, known, near, right] = [0, 0, 0, 0];
  const start = process.cpuUsage();
  for (const article of set.articles) {
    const locate = placer.in(article);
    for (const place of article.places) {
      const found = locate(place.name);
      all++;
      if (found === undefined) continue;
      known++;
      const isNear = kilometres(found, place) <= NEAR;
      if (isNear) near++;
      if (isNear || isState(place, found.state, states)) right++;
    }
  }
  const { user, system } = process.cpuUsage(start);
  const share = (part: number): string => ((100 * part) / Math.max(1, all)).toFixed(1);
  return [placer.name, share(known), share(near), share(right), ((user + system) / 1e6).toFixed(2)];
}

/** Whether the file means a state, and this one. */
function isState(gold: GoldPlace, state: string | undefined, states: ReadonlyMap<string, string>): boolean {
  return state !== undefined && states.get(gold.called.toLowerCase()) === state;
}

/** The ids of the states by their full names. */
function stateNames(): ReadonlyMap<string, string> {
  const path = packageFile('data', 'places', 'countries.tsv');
  const rows = readCountries({ name: path, text: readFileSync(path, 'utf8') });
  return new Map(rows.filter(({ of }) => of === '').map(({ id, name }) => [name.toLowerCase(), id]));
}

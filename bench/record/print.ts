// How outlets print a report: paragraphs, dateline, credit, their footers.
import type { Report } from '../../src/report/report.ts';
import type { Dice } from './random.ts';
import { type HouseStyle, inStyle, styleOf } from './style.ts';

export interface Outlet {
  readonly name: string;
  readonly style: HouseStyle;
  /** Lines under its reports. */
  readonly footer: readonly string[];
}

const WIRES = ['Meridian Wire', 'Northern News Agency', 'Union Press Agency', 'Southern Cross Newswire'];
const PAPERS = ['Courier', 'Gazette', 'Herald', 'Post', 'Tribune', 'Chronicle', 'Observer', 'Star'];
const TOWNS = ['Harbour', 'Northgate', 'Riverside', 'Lakeview', 'Westfield', 'Kingsport', 'Ashford'];
const FOOTERS = [
  'Read more: our full coverage of the crisis',
  'Sign up for our newsletter to get the best stories of the week delivered to your inbox every Friday.',
  'Follow us on social media for the latest updates.',
  'This article was originally published on our website and is protected by law.',
  'All rights reserved. This material may not be published, broadcast, rewritten or redistributed.',
  'The paper has covered the region for more than a hundred years and depends on the support of readers like you.',
];

export function outletsOf(dice: Dice): { papers: readonly Outlet[]; wires: readonly Outlet[] } {
  const made = (name: string): Outlet => ({
    name,
    style: styleOf(dice),
    footer: dice.chance(0.6) ? dice.shuffled(FOOTERS).slice(0, dice.whole(1, 2)) : [],
  });
  return {
    papers: TOWNS.flatMap((town) => PAPERS.map((paper) => made(`The ${town} ${paper}`))),
    wires: WIRES.map((name) => ({ ...made(name), footer: [] })),
  };
}

const PLACES = ['GENEVA', 'WASHINGTON', 'NAIROBI', 'MOSCOW', 'NEW YORK', 'JAKARTA'];
const FIRST = Date.UTC(2020, 0, 1);
const HOUR = 3_600_000;

/** The printed report; `serial` makes its title and address its own. */
export function rendered(
  sentences: readonly string[],
  outlet: Outlet,
  hour: number,
  serial: number,
  dice: Dice,
  credit?: string,
): Omit<Report, 'id'> {
  const where = dice.next();
  const wire = outlet.footer.length === 0 && WIRES.includes(outlet.name);
  const named = wire ? outlet.name : where < 0.5 ? credit : undefined;
  const dateline = wire || dice.chance(0.6) ? `${dice.pick(PLACES)}${named === undefined ? '' : ` (${named})`} ${dice.pick(['-', '—', '–'])} ` : ''; // prettier-ignore
  const last = credit === undefined || where < 0.5 ? [] : [dice.pick([`(${credit})`, `— ${credit}`, `${credit} contributed to this report.`, `Source: ${credit}`])]; // prettier-ignore
  const body = [dateline + paragraphs(sentences, dice).join('\n\n'), ...last, ...outlet.footer].join('\n\n');
  const instant = new Date(FIRST + hour * HOUR + dice.whole(0, 59) * 60_000).toISOString();
  return {
    title: `Report ${serial}`,
    outlet: outlet.name,
    url: `https://news-${serial}.example/`,
    published: dice.chance(0.5) ? instant : instant.slice(0, 10),
    text: inStyle(body, outlet.style),
  };
}

function paragraphs(sentences: readonly string[], dice: Dice): string[] {
  const out: string[] = [];
  for (let i = 0; i < sentences.length;) {
    const size = dice.whole(1, 3);
    out.push(sentences.slice(i, i + size).join(' '));
    i += size;
  }
  return out;
}

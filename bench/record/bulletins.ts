// Bulletins that an office puts out day after day in the same words, with other figures: each day's is a story of its own.
import type { Dice } from './random.ts';

const OPENINGS = [
  'Over the past day the enemy fired at our positions {n} times along the line of contact, the headquarters of the joint forces said in its morning bulletin.',
  'The ministry of health registered {n} new cases of the infection in the last 24 hours and {n} deaths, it said in its daily report.',
  'The special monitoring mission recorded {n} ceasefire violations in the {p} region between the evenings of {d} and {d}.',
  'The coast guard said {n} vessels and {n} aircraft of the neighbouring state had entered the zone off {p} by 6 a.m.',
  'The main index closed {n} points lower on {d}, with {n} companies falling and {n} rising in moderate trade.',
  'Border guards stopped {n} people who tried to cross illegally near {p} in the past 24 hours, the service said.',
];

const LINES = [
  'In the {p} sector the occupiers used mortars of 120 mm and 82 mm calibre, grenade launchers and heavy machine guns near {p} and {p}.',
  'Of these, {n} were recorded in {p}, {n} in {p} and {n} in the rest of the country.',
  'As a result of the shelling {n} servicemen were wounded and taken to hospital, where their condition is described as stable.',
  'The total number since the beginning of the year has risen to {n}, compared with {n} in the same period of last year.',
  'Since midnight {n} violations have been recorded in the {p} area, and our units returned fire.',
  'Teams continued to monitor the withdrawal of weapons and noted {n} tanks and {n} howitzers beyond the lines at {p}.',
  'The situation remains under the full control of our forces, which keep observing the agreements reached in {p}.',
  'Trade turnover came to {n} million, against {n} million in the session before, the exchange in {p} said.',
  'Patrols on the road between {p} and {p} were twice denied passage, and an unmanned aerial vehicle was lost near {p}.',
  'People with symptoms are asked to stay at home and to call the hotline, which received {n} calls on {d}.',
];

const PLACES =
  'Avdiivka Pisky Zolote Shyrokyne Marinka Horlivka Krymske Svitlodarsk Talakivka Vodiane Katerynivka Popasna Lebedynske Starohnativka Orikhove Novotoshkivske'.split(' '); // prettier-ignore
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The wording of one office. */
export interface Series {
  readonly sentences: readonly string[];
}

export function seriesOf(dice: Dice): Series {
  return { sentences: [dice.pick(OPENINGS), ...dice.shuffled(LINES).slice(0, dice.whole(4, 8))] };
}

/** One day's bulletin. */
export function bulletinOf({ sentences }: Series, dice: Dice): string[] {
  return sentences
    .filter((_, i) => i === 0 || dice.chance(0.9))
    .map((sentence) =>
      sentence.replaceAll(/\{(?<slot>[npd])\}/g, (_, slot: string) =>
        slot === 'n' ? dice.whole(2, 400).toLocaleString('en') : dice.pick(slot === 'p' ? PLACES : DAYS),
      ),
    );
}

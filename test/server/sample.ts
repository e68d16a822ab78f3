// A small affair of our own invention, with items made by hand: for tests of the server and the desk.
import type { Cite, Item, Meeting, PoliticalEvent, Posture, Statement } from '../../src/reader/item.ts';
import type { ReadReport } from '../../src/reader/pipeline.ts';
import type { Report } from '../../src/report/report.ts';

const REPORT: Report = {
  id: 'strait-1',
  title: 'Marland moves ships as talks in Verden are agreed',
  outlet: 'Northern Wire',
  published: '2031-03-05',
  url: 'https://example.org/strait-1',
  text: [
    'Marland has sent about 40 warships to the Sund, its defence minister Ada Holt said on Wednesday. ',
    '"We will not be the first to shoot," Holt told reporters.\n\n',
    'Foreign ministers of Marland and Ostrova will meet in Verden next week. ',
    'Ostrova said the ships "threaten every port on the strait" and that it had moved 3,000 to 5,000 troops.\n\n',
    'Prices of wheat rose.',
  ].join(''),
};

/** Where `quote` stands in the report; throws where it does not, so that a typing error shows. */
function citing(quote: string): Cite {
  const start = REPORT.text.indexOf(quote);
  if (start === -1) throw new Error(`Not in the sample: ${quote}`);
  return { start, end: start + quote.length, quote };
}

const COMMON = {
  report: REPORT.id,
  to: [],
  via: [],
  attribution: [],
  realis: 'actual',
  where: [],
  score: 0.9,
} as const;
const HOLT = { id: 'ada-holt', name: 'Ada Holt' };
const MARLAND = { id: 'MAR', name: 'Marland' };
const OSTROVA = { id: 'OST', name: 'Ostrova' };

export const SHIPS: Posture = {
  ...COMMON,
  kind: 'posture',
  id: 'ships',
  cite: citing('Marland has sent about 40 warships to the Sund'),
  by: [MARLAND],
  attribution: [HOLT],
  when: { edtf: '2031-03-05', text: '', basis: 'published' },
  where: [{ id: 'sund', name: 'the Sund', precision: 'sea' }],
  move: 'deploy',
  units: [{ unit: 'warships', count: 40, approx: true }],
  rule: 'posture/sent',
};

/** Encloses {@link SHIPS}. */
export const SAID: Statement = {
  ...COMMON,
  kind: 'statement',
  id: 'said',
  cite: citing(
    'Marland has sent about 40 warships to the Sund, its defence minister Ada Holt said on Wednesday',
  ),
  by: [HOLT],
  when: { edtf: '2031-03-05', text: 'Wednesday', basis: 'resolved' },
  form: 'indirect',
  gist: 'Marland has sent about 40 warships to the Sund',
  verb: 'say',
  rule: 'statement/said',
};

export const QUOTED: Statement = {
  ...COMMON,
  kind: 'statement',
  id: 'quoted',
  cite: citing('We will not be the first to shoot,'),
  by: [HOLT],
  to: [{ id: 'reporters', name: 'reporters' }],
  form: 'direct',
  words: 'We will not be the first to shoot,',
  gist: 'We will not be the first to shoot',
  verb: 'tell',
  medium: 'press',
  rule: 'statement/quoted',
};

export const TALKS: Meeting = {
  ...COMMON,
  kind: 'meeting',
  id: 'talks',
  cite: citing('Foreign ministers of Marland and Ostrova will meet in Verden next week'),
  by: [MARLAND, OSTROVA],
  realis: 'planned',
  when: { edtf: '2031-03-10/2031-03-16', text: 'next week', basis: 'resolved' },
  where: [{ id: 'verden', name: 'Verden', precision: 'city' }],
  format: 'talks',
  status: 'scheduled',
  rule: 'meeting/will-meet',
};

/** Doubtful. */
export const TROOPS: Posture = {
  ...COMMON,
  kind: 'posture',
  id: 'troops',
  cite: citing('it had moved 3,000 to 5,000 troops'),
  by: [OSTROVA],
  attribution: [OSTROVA],
  move: 'reinforce',
  units: [{ unit: 'troops', min: 3000, max: 5000, approx: false }],
  score: 0.41,
  rule: 'posture/moved',
};

const PARTIAL: Statement = {
  ...COMMON,
  kind: 'statement',
  id: 'partial',
  cite: citing('threaten every port on the strait'),
  by: [OSTROVA],
  form: 'partial',
  words: 'threaten every port on the strait',
  gist: 'the ships threaten every port on the strait',
  verb: 'say',
  rule: 'statement/partial',
};

const ITEMS: readonly Item[] = [TROOPS, SAID, SHIPS, QUOTED, TALKS, PARTIAL];

export const STRAIT: ReadReport = { report: REPORT, items: ITEMS };

const KINDS_TEXT =
  'Holt said she was calm. Marland demanded a pass. Ostrova refused it. It would sail if pushed. It blamed Marland. ' +
  'Ships left port. Envoys met. Grain was stopped. Forty died. A vote is due. Crowds marched.';

/** Cites the nth sentence of {@link KINDS_TEXT}. */
function nth(index: number): Cite {
  const quote = `${KINDS_TEXT.split('. ')[index]?.replace(/\.$/, '') ?? ''}.`;
  const start = KINDS_TEXT.indexOf(quote);
  return { start, end: start + quote.length, quote };
}

const ACT = { ...COMMON, report: 'kinds', by: [MARLAND], rule: 'by-hand' } as const;
const EVENT = { ...ACT, kind: 'event', contexts: ['military'], goldstein: -5, quad: 3 } as const;

/** Codes the demand of {@link EVERY_KIND}. */
export const CODING: PoliticalEvent = {
  ...EVENT,
  id: 'k-coding',
  cite: nth(1),
  type: 'REQUEST',
  cameo: '100',
};

/** An item of every kind, a sentence each, and an event that codes one of them. */
export const EVERY_KIND: ReadReport = {
  report: { id: 'kinds', title: 'A little of everything', published: '2031-01-02', text: KINDS_TEXT },
  items: [
    { ...SAID, id: 'k-said', report: 'kinds', cite: nth(0) },
    { ...ACT, kind: 'demand', id: 'k-demand', cite: nth(1), form: 'demand', what: 'a pass' },
    { ...ACT, kind: 'answer', id: 'k-answer', cite: nth(2), verdict: 'partly', what: 'it' },
    {
      ...ACT,
      kind: 'commitment',
      id: 'k-commitment',
      cite: nth(3),
      stance: 'threat',
      what: 'sail',
      condition: 'pushed',
    },
    { ...ACT, kind: 'claim', id: 'k-claim', cite: nth(4), stance: 'accuses', what: 'Marland' },
    {
      ...ACT,
      kind: 'posture',
      id: 'k-posture',
      cite: nth(5),
      move: 'deploy',
      units: [{ unit: 'ships', approx: false }],
    },
    { ...ACT, kind: 'meeting', id: 'k-meeting', cite: nth(6), format: 'talks', status: 'held' },
    { ...ACT, kind: 'measure', id: 'k-measure', cite: nth(7), type: 'trade', status: 'in force' },
    {
      ...ACT,
      kind: 'figure',
      id: 'k-figure',
      cite: nth(8),
      what: 'killed',
      count: 40,
      approx: true,
      unit: 'people',
    },
    { ...ACT, kind: 'decision', id: 'k-decision', cite: nth(9), what: 'a vote', status: 'pending' },
    { ...EVENT, id: 'k-event', cite: nth(10), type: 'PROTEST', mode: 'demonstrate', cameo: '141' },
    CODING,
  ],
};

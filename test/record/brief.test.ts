import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { briefAsHtml } from '../../src/export/brief-html.ts';
import { briefAsMarkdown } from '../../src/export/brief-markdown.ts';
import { type Brief, briefOf } from '../../src/record/brief.ts';
import { changeOf } from '../../src/record/diff.ts';
import type { Entry } from '../../src/record/entry.ts';
import { entryOf } from '../../src/record/entry-of.ts';
import type { Link } from '../../src/record/link.ts';
import { type Prospect, prospectOf } from '../../src/record/prospect.ts';
import type { Telling } from '../../src/record/telling.ts';
import { tell } from './tell.ts';

const demand = tell('2021-12-17 Yauza: demand RUS > NATO "no further enlargement"');
const answer = tell('2022-01-26 Wire: answer/rejects NATO > RUS "the demand for no enlargement"');
const threat = tell('2022-02-07 Wire: commitment/threat USA > RUS "stop the pipeline if Russia invades"');
const talks = tell('2022-02-17 Wire: meeting/scheduled USA,RUS on 2022-02-24 in Geneva');
const charge = tell('2022-01-24 Yauza: claim/accuses RUS > UKR "massing forces"');
const denial = tell('2022-01-25 Ledger: claim/denies UKR > RUS "any such plan"');
const toll = [
  tell('2022-02-24 Wire: figure UKR 40 soldiers'),
  tell('2022-02-25 Ledger: figure UKR 57 people'),
];
const doubtful = tell('2022-01-24 Yauza: posture/strike POL > RUS 3 tanks', { score: 0.3 });

const LINKS: readonly Link[] = [
  { relation: 'answers', from: answer.item.id, to: demand.item.id, score: 0.8, why: [] },
  { relation: 'denies', from: denial.item.id, to: charge.item.id, score: 0.8, why: [] },
];

function entries(day: string): Entry[] {
  const all = [demand, answer, threat, talks, charge, denial, doubtful].map((telling): Telling[] => [
    telling,
  ]);
  const others = new Map([demand, answer, charge, denial].map((telling) => [telling.item.id, telling]));
  return [...all, toll].flatMap((tellings) => {
    const ids = new Set(tellings.map(({ item }) => item.id));
    const links = LINKS.filter(({ from, to }) => ids.has(from) || ids.has(to));
    const asOf = `${day}T23:59:59Z`;
    return (
      entryOf({ tellings, joined: new Map(), links, others, edits: [] }, { asOf, day, grades: () => 'F' }) ??
      []
    );
  });
}

/** Doubtful ones are left out by whoever asks for a brief. */
function prospectsOf(all: readonly Entry[]): Prospect[] {
  return all.filter(({ item }) => item.score >= 0.5).map(prospectOf);
}

function brief(day: string, since?: string): Brief {
  const [now, before] = [entries(day), since === undefined ? [] : entries(since)];
  const changes = now.flatMap(
    (after) =>
      changeOf(
        before.find(({ id }) => id === after.id),
        after,
      ) ?? [],
  );
  return briefOf({
    title: 'The crisis',
    asOf: `${day}T23:59:59Z`,
    ...(since !== undefined && { since: `${since}T23:59:59Z` }),
    reports: 7,
    origins: 5,
    entries: prospectsOf(now),
    entryOf: (item) => now.find(({ tellings }) => tellings.some((telling) => telling.item.id === item)),
    changes: since === undefined ? [] : changes,
  });
}

/** The lines of a section, those under others indented. */
function lines(of: Brief, title: string): string[] {
  const section = of.sections.find((one) => one.title === title) ?? assert.fail(`no section ${title}`);
  return section.lines.flatMap(({ text, under = [] }) => [text, ...under.map((line) => `  ${line.text}`)]);
}

suite('the brief', () => {
  test('puts the answer under the demand, and calls open what is open', () => {
    assert.deepEqual(lines(brief('2022-02-20'), 'Demands and answers'), [
      'RUS demands of NATO: no further enlargement — answered Wed 26 January 2022.',
      '  NATO rejects (to RUS): the demand for no enlargement.',
    ]);
    assert.deepEqual(lines(brief('2022-01-20'), 'Demands and answers'), [
      'RUS demands of NATO: no further enlargement — open since Fri 17 December 2021.',
    ]);
  });

  test('tells threats with their if, and what is due, overdue first', () => {
    assert.deepEqual(lines(brief('2022-02-20'), 'Threats, promises and offers'), [
      'USA threatens RUS: stop the pipeline, if Russia invades — standing since Mon 7 February 2022.',
    ]);
    assert.deepEqual(lines(brief('2022-02-20'), 'Due next'), [
      'Thu 24 February 2022: Talks between USA and RUS in Geneva, scheduled.',
    ]);
    assert.match(
      lines(brief('2022-02-26'), 'Due next').join(),
      /^Was due Thu 24 February 2022, and no report says what came of it: Talks/,
    );
  });

  test('lists contradictions, and charges with their denials', () => {
    const told = lines(brief('2022-02-26'), 'Contested');
    assert.match(told[0] ?? '', /^Killed: .* — reports differ: count 40 or 57\.$/);
    assert.deepEqual(told.slice(1), ['RUS accuses UKR: massing forces.', '  UKR denies any such plan.']);
  });

  test('says what changed since a day, and says so where nothing did', () => {
    const page = brief('2022-01-26', '2022-01-25');
    const [, ...leading] = lines(page, 'Bottom line');
    assert.deepEqual(
      leading.map((line) => line.split(' ').slice(0, 2).join(' ')),
      ['NATO rejects', 'Now answered,'],
    );
    assert.deepEqual(lines(page, 'What else changed'), []);
    const quiet = brief('2022-01-26', '2022-01-26');
    assert.match(lines(quiet, 'Bottom line').join(' '), /Since then: nothing new\.$/);
    assert.deepEqual(lines(quiet, 'What else changed'), []);
  });

  test('leaves doubtful lines out, and numbers every source once, in order', () => {
    const page = brief('2022-02-26', '2022-01-01');
    assert.ok(!JSON.stringify(page).includes('tanks'));
    assert.deepEqual(page.sources.map(({ number }) => number), page.sources.map((_, i) => i + 1));
    const used = page.sections.flatMap(({ lines }) => lines.flatMap(({ notes, under = [] }) => [...notes, ...under.flatMap((one) => one.notes)]));
    assert.deepEqual([...new Set(used)], page.sources.map(({ number }) => number));
    assert.equal(new Set(page.sources.map(({ telling }) => telling.item.id)).size, page.sources.length);
  }); // prettier-ignore
});

suite('the page', () => {
  const hostile = tell(
    '2022-02-07 Wire: demand USA > RUS "<script>alert(1)</script> [x](javascript:y) *now*"',
  );
  const page = briefOf({
    title: '<b>Crisis</b>',
    asOf: '2022-02-26T23:59:59Z',
    reports: 1,
    origins: 1,
    entries: [
      prospectOf(
        entryOf({ tellings: [hostile], joined: new Map(), links: [], others: new Map(), edits: [] }, { day: '2022-02-26', grades: () => 'F' }) ?? assert.fail(), // prettier-ignore
      ),
    ],
    entryOf: () => undefined,
    changes: [],
  });

  test('in HTML holds no tag of a report', () => {
    const html = briefAsHtml(page);
    assert.ok(!/<script|<b>/.test(html));
    assert.match(html, /<a href="#s1" id="r1" aria-label="source 1">1<\/a>/);
    assert.match(html, /<li id="s1" value="1">/);
  });

  test('in Markdown holds no mark of a report', () => {
    const text = briefAsMarkdown(page);
    assert.ok(text.includes('\\<script\\>') && text.includes('\\*now\\*') && text.includes('\\[x\\]'));
    assert.match(text, /\[\^1\]: “/);
  });
});

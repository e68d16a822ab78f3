// What `demarche when` prints and how it ends, by its function: no process is started.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { whenCommand, type WhenOptions } from '../../src/cli/when.ts';

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: readonly string[];
}

function when(text: string, options: WhenOptions = { on: '2022-01-28' }): Outcome {
  let out = '';
  const err: string[] = [];
  const code = whenCommand(text.split(' '), options, {
    out: (more) => void (out += more),
    err: (line) => void err.push(line),
    outIsTerminal: false,
    colours: false,
  });
  return { code, out, err };
}

/** `words => value`, on 28 January 2022, a Friday: the first line that is printed holds both. */
const EXAMPLES = `
Thursday => “Thursday”  2022-01-27  resolved
last month => “last month”  2021-12  resolved
in two weeks => “in two weeks”  2022-02-11~  resolved
since mid-December => “mid-December”  2021-12~  resolved
by spring 2022 => “by spring 2022”  2022-21  stated
early next week => “early next week”  2022-01-31/2022-02-02  resolved
in the coming days => “the coming days”  2022-01-29/2022-02-04~  resolved
for the past several weeks => “the past several weeks”  2021-12-31~/2022-01-28  resolved
as early as February => “February”  2022-02  resolved
the 1990s => “the 1990s”  199X  stated
by the end of March => “by the end of March”  2022-03-31  resolved
within 48 hours => “within 48 hours”  2022-01-30  resolved
last week => “last week”  2022-01-17/2022-01-23  resolved
for two weeks => “two weeks”  2 weeks  duration
every Monday => “every Monday”  every week  repeat
`;

suite('when', () => {
  for (const line of EXAMPLES.trim().split('\n')) {
    const [text = '', wanted = ''] = line.split(' => ');
    test(line, () => {
      const { code, out, err } = when(text);
      assert.deepEqual([code, out.split('\n')[0], err], [0, wanted, []]);
    });
  }

  test('says why: the rule, the day that it counts from and the tense', () => {
    const lines = when('They will meet on Thursday.').out.split('\n');
    assert.deepEqual(lines, [
      '“Thursday”  2022-02-03  resolved',
      '  weekday: the next such day from 2022-01-28 on',
      '  · inferred: counted from the day given, 2022-01-28',
      '  · inferred: the tense of the words around, future',
      '',
    ]);
  });

  test('json: an object a line, what is stated apart from what is inferred', () => {
    const { out } = when('They met on Thursday night and in 2014.', { on: '2022-01-28', json: true });
    const [first, second, ...others] = out.trimEnd().split('\n').map((line): Record<string, unknown> => JSON.parse(line)); // prettier-ignore
    assert.deepEqual(others, []);
    assert.deepEqual(first, {
      words: 'Thursday night',
      start: 12,
      end: 26,
      kind: 'date',
      rule: 'weekday',
      edtf: '2022-01-27',
      basis: 'resolved',
      reason: 'the latest such day up to 2022-01-28',
      stated: { dayPart: 'night' },
      inferred: [
        { what: 'anchor', value: '2022-01-28' },
        { what: 'tense', value: 'past' },
      ],
    });
    assert.deepEqual([second?.['edtf'], second?.['inferred']], ['2014', []]);
  });

  test('without a day, weekdays stay unresolved, and it says so', () => {
    const { code, out, err } = when('on Thursday', {});
    assert.equal(code, 0);
    assert.match(out, /^“Thursday” {2}unresolved {2}date\n/);
    assert.deepEqual(err, [
      'demarche: without --on DATE, weekdays and whatever else counts from a day stay unresolved',
    ]);
    assert.deepEqual(when('on May 5, 2014', {}).err, []);
  });

  test('exit 4 where there is none; ages and times of day are told for what they are', () => {
    assert.deepEqual(when('the sea'), { code: 4, out: '', err: ['demarche: there is no date or duration in "the sea"'] }); // prettier-ignore
    const { code, err } = when('a 71-year-old man at 10:30 a.m.');
    assert.equal(code, 4);
    assert.match(err[0] ?? '', /"71-year-old" is how old somebody is; "10:30 a\.m\." is a time of day$/);
  });

  test('exit 2 for a day that is none', () => {
    for (const on of ['28.1.2022', '2022-02-30', '2022-01-28T10:00'])
      assert.deepEqual(when('Thursday', { on }), {
        code: 2,
        out: '',
        err: [`demarche: "${on}" is no date; write it as YYYY-MM-DD`],
      });
  });
});

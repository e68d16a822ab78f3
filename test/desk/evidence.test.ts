import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Copy, Shown } from '../../src/desk/api.ts';
import { markdownFootnote, plainFootnote } from '../../src/desk/evidence/footnote.ts';
import { leadIn, leadOut, reasonsInWords, storiesOf } from '../../src/desk/evidence/stories.ts';
import { tell } from '../record/tell.ts';

/** A telling in the notation of `tell`, of the story that begins with the report `origin`. */
function shown(line: string, origin?: string): Shown {
  const telling = tell(line);
  const own = { ...telling, origin: origin ?? telling.report.id };
  return { telling: own, before: '', after: '', cutBefore: false, cutAfter: false, coder: 'test' };
}

function copy(of: Shown, more: Partial<Copy> = {}): Copy {
  return { report: of.telling.report, why: [], ...more };
}

const WIRE = shown('2022-01-26 Wire: demand RUS > NATO "no further enlargement"');
const WIRE_ID = WIRE.telling.report.id;

suite('storiesOf', () => {
  test('lets the origin speak for its copies, told or not', () => {
    const taken = shown('2022-01-27 Ledger: demand RUS > NATO "no enlargement"', WIRE_ID);
    const silent = shown('2022-01-27 Gazette: demand RUS > NATO "x"', WIRE_ID);
    const other = shown('2022-01-28 Tribune: demand RUS > NATO "no enlargement"');
    const stories = storiesOf({
      tellings: [WIRE, taken, other],
      stories: [
        {
          origin: WIRE_ID,
          copies: [
            copy(WIRE),
            copy(taken, { parent: WIRE_ID, kept: 0.9 }),
            copy(silent, { parent: WIRE_ID }),
          ],
        },
        { origin: other.telling.origin, copies: [copy(other)] },
      ],
    });
    const told = stories.map(({ lead, copies }) => [lead.length, copies.map((one) => one.told.length)]);
    assert.deepEqual(told, [
      [1, [1, 0]],
      [1, []],
    ]);
    assert.equal(stories[0]?.lead[0], WIRE);
  });

  test('lets the first copy speak where the origin does not tell the line', () => {
    const taken = shown('2022-01-27 Ledger: demand RUS > NATO "no enlargement"', WIRE_ID);
    const tree = [{ origin: WIRE_ID, copies: [copy(WIRE), copy(taken, { parent: WIRE_ID })] }];
    const [story] = storiesOf({ tellings: [taken], stories: tree });
    assert.equal(story?.lead[0], taken);
    assert.deepEqual(
      story?.copies.map(({ copy: one, told }) => [one.report.outlet, told.length]),
      [['Wire', 0]],
    );
  });
});

suite('what stands around a citation', () => {
  test('stays within its paragraph', () => {
    assert.equal(leadIn('Earlier.\n\nIn Moscow, ', true), 'In Moscow, ');
    assert.equal(leadOut(' on Monday.\n\nLater', true), ' on Monday.');
  });

  test('begins and ends with a whole word where it is cut, and says so', () => {
    assert.equal(leadIn('cow, the ministry ', true), '… the ministry ');
    assert.equal(leadOut(' on Monday, the mini', true), ' on Monday, the …');
    assert.equal(leadIn('The ministry ', false), 'The ministry ');
    assert.equal(leadOut('.', false), '.');
  });
});

test('reasonsInWords leaves out weights and sums', () => {
  const why = [
    'words of the copy +0.77',
    'excerpt +0.25',
    'credits the outlet +0.15',
    'in all 1.38, where 0.5 is enough',
  ];
  assert.equal(reasonsInWords(why), 'excerpt, credits the outlet');
});

suite('a footnote', () => {
  const cited = {
    id: '6ad309a52819e694',
    report: {
      outlet: 'Wire [East]',
      title: 'A *plan*\nin two lines',
      published: '2022-01-26T18:00:00-05:00',
    },
    quote: 'will not\n accept it',
    permalink: 'http://127.0.0.1:4748/?open=6ad309a52819e694',
  };

  test('tells outlet, title, the outlet’s day, the words and where the line is', () => {
    assert.equal(
      plainFootnote(cited),
      'Wire [East], “A *plan* in two lines”, 26 Jan 2022: “will not accept it”. http://127.0.0.1:4748/?open=6ad309a52819e694',
    );
  });

  test('is one line of Markdown in which nothing of the report is markup', () => {
    assert.equal(
      markdownFootnote(cited),
      String.raw`[^6ad309a5]: Wire \[East\], “A \*plan\* in two lines”, 26 Jan 2022: “will not accept it”. [Line](http://127.0.0.1:4748/?open=6ad309a52819e694)`,
    );
  });

  test('says what is not known, and links the source where it can be looked up', () => {
    const report = { url: 'https://wire.org/a_(b)' };
    assert.match(markdownFootnote({ ...cited, report }), /Outlet unknown, undated: /);
    assert.match(
      markdownFootnote({ ...cited, report }),
      /\[Source\]\(https:\/\/wire\.org\/a_%28b%29\) \[Line\]/,
    );
  });
});

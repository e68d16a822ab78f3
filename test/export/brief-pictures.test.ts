import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { briefAsHtml } from '../../src/export/brief-html.ts';
import type { Brief } from '../../src/record/brief.ts';
import { tell } from '../record/tell.ts';

const PAGE: Brief = {
  title: 'The crisis',
  asOf: '2022-01-30T23:59:59Z',
  sections: [
    {
      title: 'Bottom line',
      none: '',
      more: 0,
      lines: [
        { text: 'Russia demands <it>.', notes: [1] },
        { text: 'They meet.', notes: [2] },
      ],
    },
  ],
  sources: [
    { number: 1, telling: tell('2022-01-26 Wire: demand RUS > NATO "x"'), reports: 1, origins: 1 },
    {
      number: 2,
      telling: tell('2022-01-28 Wire: meeting/scheduled RUS,USA on 2022-02-10'),
      reports: 1,
      origins: 1,
      due: { day: '2022-02-10', approximate: false },
    },
  ],
  pairs: {
    from: '2022-01-01',
    until: '2022-01-30',
    rows: [
      {
        pair: [{ id: 'NATO', name: 'NATO' }, { id: 'RUS', name: 'Russia & others' }],
        events: 3,
        cooperative: 1,
        conflictual: 2,
        days: [{ day: '2022-01-20', there: { goldstein: -4, cooperative: 0, conflictual: 2 } }, { day: '2022-01-22', back: { goldstein: 1, cooperative: 1, conflictual: 0 } }],
      },
    ],
  },
}; // prettier-ignore

suite('the pictures of a printed brief', () => {
  const html = briefAsHtml(PAGE);

  test('stand in the page, named, and with the same in a table', () => {
    const pictures = [...html.matchAll(/<svg [^>]*>/g)].map(([tag]) => tag);
    assert.equal(pictures.length, 2);
    for (const tag of pictures) assert.match(tag, /role="img".*aria-label/);
    assert.match(html, /<title id="brief-pair-1-title">NATO and Russia &amp; others, 2022-01-01 to 2022-01-30<\/title>/);
    assert.match(html, /<th scope="row">NATO – Russia &amp; others<\/th>.*<td>1<\/td><td>2<\/td><td>2<\/td>/);
    assert.match(html, /Numbers are those of sources: 1 said, 1 due\./);
    assert.match(html, /<td>Thu 10 February 2022<\/td><td>Due<\/td><td>They meet\.<\/td><td>2<\/td>/);
    assert.match(html, /as of 30 Jan/);
    assert.equal((html.match(/class="bar-down"/g) ?? []).length, 1);
    assert.equal((html.match(/class="bar-up"/g) ?? []).length, 1);
  });

  test('need nothing from elsewhere, one style, no script, and no style of an element’s own', () => {
    assert.equal((html.match(/<style>/g) ?? []).length, 1);
    assert.ok(!/<script|<link|<img|<image|\sstyle=|\son\w+=|href="(?!#)/.test(html));
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const [, named = ''] of html.matchAll(/aria-labelledby="([^"]*)"/g))
      for (const id of named.split(' ')) assert.ok(ids.includes(id), id);
    assert.equal(briefAsHtml(PAGE), html);
  });

  test('are left out where there is nothing to draw', () => {
    const { pairs: _, ...rest } = PAGE;
    const bare = briefAsHtml({ ...rest, sources: [], sections: [] });
    assert.ok(!/<svg|Between whom|by day/.test(bare));
  });
}); // prettier-ignore

import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type Link, RELATIONS } from '../../src/record/link.ts';
import { codeOfLinks, linksIn } from '../../src/store/link-says.ts';

const link = (relation: Link['relation'], from: string, score: number): Link => ({
  relation,
  from,
  to: from === 'later' ? 'earlier' : 'later',
  score,
  why: [],
});

suite('what the links of a pair say', () => {
  test('is one number that gives relation, direction and sureness back, of several links in their order', () => {
    for (const relation of RELATIONS)
      for (const from of ['later', 'earlier'])
        for (const score of [0.3, 0.8]) {
          const links = [
            link(relation, from, score),
            link('settles', 'later', 0.9),
            link('answers', 'earlier', 0.2),
          ];
          assert.deepEqual(linksIn(codeOfLinks(links, 'later')), [
            { relation, onEarlier: from === 'later', isSure: score > 0.5 },
            { relation: 'settles', onEarlier: true, isSure: true },
            { relation: 'answers', onEarlier: false, isSure: false },
          ]);
        }
    assert.deepEqual(linksIn(codeOfLinks([], 'later')), []);
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressKey } from '../../../src/record/origins/address.ts';
import { supersedes, takenBack } from '../../../src/record/origins/versions.ts';
import type { Report } from '../../../src/report/report.ts';
import { CRISIS, type Parts, reportOf, SIBLING } from './stories.ts';

const FIRST = reportOf(CRISIS, {
  outlet: 'Meridian Wire',
  published: '2031-03-04T06:00:00Z',
  title: 'Island calls up reservists',
  url: 'https://meridian.example/a',
});

function later(sentences: readonly string[], parts: Parts): Report {
  return reportOf(sentences, { outlet: 'Meridian Wire', published: '2031-03-04T09:00:00Z', ...parts });
}

function effect(report: Report, earlier: Report = FIRST): string {
  const found = supersedes(report, earlier);
  return found === undefined ? 'none' : `${found.how}: ${found.why.join(', ')}`;
}

test('a later version at the same address replaces the earlier', () => {
  assert.equal(
    effect(later(SIBLING, { url: 'http://www.meridian.example/a/?utm_source=feed#top' })),
    'replaces: same address',
  );
  assert.equal(effect(later(CRISIS, { url: 'https://meridian.example/b' })), 'none');
});

test('an earlier version, another outlet and one without a name supersede nothing', () => {
  assert.equal(
    effect(
      reportOf(CRISIS, {
        outlet: 'Meridian Wire',
        published: '2031-03-04T05:00:00Z',
        url: 'https://meridian.example/a',
      }),
    ),
    'none',
  );
  assert.equal(
    effect(later(CRISIS, { outlet: 'Courier', title: 'CORRECTED: Island calls up reservists' })),
    'none',
  );
  assert.equal(
    effect(reportOf(CRISIS, { published: '2031-03-05', url: 'https://meridian.example/a' })),
    'none',
  );
});

test('of two versions of one instant only a notice takes the place of the other, however long it is', () => {
  const version = (sentences: readonly string[], title: string): Report =>
    reportOf(sentences, { outlet: 'Meridian Wire', title, url: 'https://meridian.example/a' });
  const [first, shorter] = [version(CRISIS, 'Island'), version(CRISIS.slice(0, 3), 'Island')];
  for (let end = 2; end <= CRISIS.length; end++) {
    const corrected = version(
      [...CRISIS.slice(0, end), ...SIBLING.slice(0, Math.max(0, end - 4))],
      'CORRECTED: Island',
    );
    for (const one of [first, shorter]) {
      assert.equal(effect(corrected, one), 'corrects: same address, correction');
      assert.equal(effect(one, corrected), 'none');
    }
  }
  assert.equal(effect(first, shorter), 'none');
  assert.equal(effect(shorter, first), 'none');
});

test('a notice binds by the title that it has or names, or by the story', () => {
  assert.equal(
    effect(later(['The number was wrong.'], { title: 'CORRECTION: Island calls up reservists' })),
    'corrects: same title, correction',
  );
  assert.equal(
    effect(
      later(['Please kill the story headlined "Island calls up reservists." It was sent in error.'], {
        title: 'KILL: strait',
      }),
    ),
    'withdraws: names the story, kill',
  );
  assert.equal(effect(later(CRISIS, { title: 'UPDATE 1-Island mobilises' })), 'replaces: same story, update');
});

test('a notice of another story, an advisory and a note bind nothing', () => {
  assert.equal(
    effect(later(['Please kill the story headlined "Ferry fares rise again."'], { title: 'KILL: strait' })),
    'none',
  );
  assert.equal(effect(later(SIBLING, { title: 'UPDATE 1-Bank spends reserves' })), 'none');
  assert.equal(effect(later(CRISIS, { title: 'ADVISORY: Briefing at 3 p.m.' })), 'none');
});

test('a correction takes back in a copy what it changed, and nothing else', () => {
  const corrected = later([(CRISIS[0] ?? '').replace('4,000', '400'), ...CRISIS.slice(1)], {
    title: 'CORRECTED: Island calls up reservists',
  });
  const copy = reportOf([CRISIS[1] ?? '', CRISIS[0] ?? '', SIBLING[0] ?? ''], {
    outlet: 'Courier',
    published: '2031-03-04T08:00:00Z',
  });
  const sentences = (report: Report): string[] =>
    takenBack(report, FIRST, corrected).map(({ start, end }) => report.text.slice(start, end).slice(0, 30));
  assert.deepEqual(sentences(copy), ['The island government ordered ']);
  assert.deepEqual(sentences(FIRST), ['The island government ordered ']);
  const mended = reportOf([(CRISIS[0] ?? '').replace('4,000', '400'), CRISIS[2] ?? ''], {
    outlet: 'Gazette',
    published: '2031-03-05',
  });
  assert.deepEqual(sentences(mended), []);
});

test('a notice that gives only the right words takes back only what it changes', () => {
  const notice = later([(CRISIS[0] ?? '').replace('4,000', '400')], {
    title: 'CORRECTION: Island calls up reservists',
  });
  assert.equal(takenBack(FIRST, FIRST, notice).length, 1);
});

test('addresses differ by path and by queries that choose a page', () => {
  const one = addressKey('https://Example.org/a?id=3&utm_campaign=x');
  assert.equal(one, addressKey('http://www.example.org/a/?id=3'));
  for (const other of [
    'https://example.org/a?id=4',
    'https://example.org/A?id=3',
    'https://news.example.org/a?id=3',
  ])
    assert.notEqual(addressKey(other), one);
});

import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { arrange } from '../../src/desk/reader/arrange.ts';
import { corrections, fieldsOf, valueOf } from '../../src/desk/reader/fields.ts';
import { slugOf } from '../../src/desk/reader/slug.ts';
import { firstIn, nextItem, nextSentence } from '../../src/desk/reader/steps.ts';
import { wordDiff } from '../../src/desk/reader/word-diff.ts';
import { type Kind, MEASURE_STATUSES, MEASURE_TYPES, MEETING_FORMATS, MOVES } from '../../src/reader/item.ts';
import { faultOf } from '../../src/record/edits.ts';
import { EVENT_TYPES } from '../../src/world/ontology.ts';
import { EVERY_KIND, STRAIT, TROOPS } from '../server/sample.ts';

suite('going through a report', () => {
  const { text } = STRAIT.report;
  const halves = [{ start: 0, end: 60 }, { start: 61, end: 120 }, { start: 121, end: text.length }]; // prettier-ignore
  const shown = arrange({ report: STRAIT.report, items: STRAIT.items }, new Set(), '', { sentences: halves });

  test('goes from item to item in the order of the text, and stops at both ends', () => {
    const ids: string[] = [];
    for (let item: string | undefined; ;) {
      item = nextItem(shown, { item }, 1)?.item.id;
      if (item === undefined) break;
      ids.push(item);
    }
    assert.deepEqual(ids, shown.shown.map(({ item }) => item.id)); // prettier-ignore
    assert.equal(nextItem(shown, {}, -1)?.item.id, ids.at(-1));
    assert.equal(nextItem(shown, { item: ids[0] }, -1), undefined);
  });

  test('goes from a sentence to the items around it', () => {
    const after = nextItem(shown, { at: 61 }, 1);
    const before = nextItem(shown, { at: 61 }, -1);
    assert.ok(after === undefined || after.item.cite.start >= 61);
    assert.ok(before === undefined || before.item.cite.start < 61);
    assert.ok(after ?? before);
  });

  test('goes from sentence to sentence, whether they gave something or not', () => {
    assert.deepEqual(nextSentence(shown, {}, 1), halves[0]);
    assert.deepEqual(nextSentence(shown, { at: 0 }, 1), halves[1]);
    assert.deepEqual(nextSentence(shown, { at: 61 }, -1), halves[0]);
    assert.equal(nextSentence(shown, { at: 121 }, 1), undefined);
    for (const half of halves) {
      const first = firstIn(shown, half);
      if (first === undefined) continue;
      const { start } = first.item.cite;
      assert.ok(half.start <= start && start < half.end);
    }
  });
});

suite('the fields that can be set by hand', () => {
  test('are of each kind those that the record takes, with values that it takes', () => {
    for (const item of EVERY_KIND.items)
      for (const field of fieldsOf(item.kind)) {
        const values = field.as === 'choice' ? field.values : [{ refs: [], date: { edtf: '2022' }, number: 1, text: 'x' }[field.as]]; // prettier-ignore
        for (const value of values) {
          const edit = {
            action: 'set',
            field: field.name,
            value: JSON.stringify(value),
            author: 'Ada',
          } as const;
          assert.equal(faultOf(edit), undefined, `${item.kind} ${field.name} ${edit.value}`);
        }
      }
  });

  test('offer every value of their types', () => {
    const values = (kind: Kind, name: string): readonly string[] =>
      fieldsOf(kind).flatMap((field) => (field.as === 'choice' && field.name === name ? field.values : []));
    assert.deepEqual(values('posture', 'move'), MOVES);
    assert.deepEqual(values('meeting', 'format'), MEETING_FORMATS);
    assert.deepEqual(values('measure', 'type'), MEASURE_TYPES);
    assert.deepEqual(values('measure', 'status'), MEASURE_STATUSES);
    assert.deepEqual(values('event', 'type').toSorted(), [...EVENT_TYPES].toSorted());
  });

  test('give what was changed, and nothing else', () => {
    const now = new Map(fieldsOf(TROOPS.kind).map((field) => [field.name, valueOf(TROOPS, field)] as const));
    assert.deepEqual(corrections(TROOPS, now), []);
    const given = new Map([...now, ['realis', 'negated'], ['by', []], ['when', ' 2022-02 ']] as const);
    assert.deepEqual(corrections(TROOPS, given), [
      { field: 'by', value: [] },
      { field: 'when', value: { edtf: '2022-02', text: TROOPS.when?.text ?? '', basis: 'stated' } },
      { field: 'realis', value: 'negated' },
    ]);
    assert.deepEqual(corrections(TROOPS, new Map([['when', '']])), [], 'a date cannot be emptied');
  });

  test('make ids of new names as the record does', () => {
    assert.equal(slugOf(' José  Álvarez-Núñez '), 'jose-alvarez-nunez');
  });
});

suite('how a sentence became another', () => {
  const told = (before: string, after: string): string =>
    wordDiff(before, after).map(({ kind, text }) => ({ kept: text, added: `+[${text}]`, cut: `-[${text}]` })[kind]).join(' '); // prettier-ignore

  test('is told in words, in the order of the new one', () => {
    assert.equal(told('The envoys met on Monday.', 'The envoys met in Geneva on Monday.'), 'The envoys met +[in Geneva] on Monday.'); // prettier-ignore
    assert.equal(told('About 40 were hurt', 'At least 57 were hurt'), '-[About 40] +[At least 57] were hurt');
  });

  test('is not told of case and marks', () => {
    assert.equal(told('"Yes," he said.', '“Yes”, He said'), '“Yes”, He said');
  });

  test('leaves out nothing of a very long sentence', () => {
    const long = Array.from({ length: 900 }, (_, i) => `w${i}`).join(' ');
    assert.equal(wordDiff('w0', long).filter(({ kind }) => kind !== 'cut').map(({ text }) => text).join(' '), long); // prettier-ignore
  });
});

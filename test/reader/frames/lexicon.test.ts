// The tables of the lexicon, as they ship: every row can be read, and asks only for what there is.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadCoding } from '../../../src/intake/tables.ts';
import type { Frame, FrameItem } from '../../../src/reader/frames/frame.ts';
import { createLexicon, READERS_CLASSES } from '../../../src/reader/frames/lexicon.ts';
import { readRemap } from '../../../src/reader/frames/remap.ts';
import type { Table } from '../../../src/world/table.ts';

const { lexicon, ontology } = loadCoding();
const frames = lexicon.frames();

test('at least 2,500 predicates that give an event or an item', () => {
  const political = new Set(
    frames
      .filter(({ event, items }) => event !== undefined || items.length > 0)
      .map(({ words, pos }) => `${pos} ${words.join(' ')}`),
  );
  assert.ok(political.size >= 2500, `${political.size}`);
});

test('a row gives something, or says why it is not political', () => {
  const mute = frames.filter(
    ({ event, items, note }) => event === undefined && items.length === 0 && note === '',
  );
  assert.deepEqual(mute.map(name), []);
});

test('no sense stands twice, unless the second gives a kind of item that the first does not', () => {
  const seen = new Map<string, ReadonlySet<string>>();
  const dead = frames.filter((frame) => {
    const key = JSON.stringify([frame.pos, frame.words, frame.needs]);
    const known = seen.get(key);
    const kinds = frame.items.map(({ kind }) => kind);
    seen.set(key, new Set([...(known ?? []), ...kinds]));
    return known !== undefined && kinds.every((kind) => known.has(kind));
  });
  assert.deepEqual(dead.map(name), []);
});

test('what a row asks of a slot is a class or a lemma', () => {
  const asked = new Set(frames.flatMap(({ needs }) => needs.flatMap(({ heads }) => heads)));
  const upper = [...asked].filter((one) => /[A-Z]/.test(one));
  assert.deepEqual(upper, []);
  for (const one of ['weapon', 'talks', 'sanction', 'demand']) assert.ok(lexicon.hasClass(one), one);
  for (const one of READERS_CLASSES) assert.ok(one === 'people' || !lexicon.hasClass(one), one);
});

const NONE: Table = { name: 'classes.tsv', text: 'class\tlemmas' };
const SUPPORT: Table = { name: 'support.tsv', text: 'verb\trole\tnote\nlaunch\tdoes\t' };
const HEAD = 'predicate\tpos\tneeds\tby\tto\tcameo\titem\tnote';

function framesOf(...rows: readonly string[]): readonly Frame[] {
  const text = [HEAD, ...rows.map((row) => row.replaceAll('/', '\t'))].join('\n');
  return createLexicon(
    { frames: [{ name: 'own.tsv', text }], classes: [NONE], support: SUPPORT },
    ontology,
  ).frames();
}

test('a row should be read as docs/frames.md says', () => {
  const [frame] = framesOf(
    "call for/v/comp|for !obj:plan|idea/subj/on|for's+with/100/demand:demand|statement:act/",
  );
  assert.deepEqual(frame?.words, ['call', 'for']);
  assert.deepEqual(frame.needs, [
    { slots: ['comp', 'for'], absent: false, heads: [] },
    { slots: ['obj'], absent: true, heads: ['plan', 'idea'] },
  ]);
  assert.deepEqual(frame.to, [['on', "for's"], ['with']]);
  assert.deepEqual(frame.event, { cameo: '100' });
  assert.deepEqual(frame.items, [
    { kind: 'demand', value: 'demand' },
    { kind: 'statement', value: 'act' },
  ] satisfies FrameItem[]);
});

test('a sense that asks for more should come first, a longer predicate before that', () => {
  const [first, second, third] = framesOf(
    'open/v//subj///statement:say/',
    'open/v/obj/subj///statement:say/',
    'open fire/v//subj//190//',
  );
  assert.deepEqual([first, second, third].map((frame) => [frame?.words.length, frame?.needs.length]), [[2, 0], [1, 1], [1, 0]]); // prettier-ignore
});

for (const [row, problem] of [
  ['attack/x//subj/obj/190//', /own\.tsv, line 2: "x" is none of v, n, a/],
  ['attack/v//subj/obj/999//', /CAMEO has no code 999/],
  ['attack/v//subj/obj/WAR//', /"WAR" is no code of CAMEO and no type of PLOVER/],
  ['attack/v//subj/obj/190/posture:run/', /"posture:run" is no item/],
  ['attack/v/obj;x/subj/obj/190//', /"obj;x" is no need/],
  ['attack/v//SUBJ/obj/190//', /"SUBJ" is no slot/],
  ['attack/v//subj/obj/190/', /it has 7 columns, not 8/],
] as const)
  test(`should be refused: ${row}`, () => assert.throws(() => framesOf(row), problem));

test('the rules of re-mapping: every type and realis once, by PLOVER', () => {
  const { remap } = loadCoding();
  assert.equal(ontology.code(remap('CONSULT', 'planned'))?.type, 'AGREE');
  assert.equal(ontology.code(remap('AID', 'planned'))?.type, 'AGREE');
  assert.equal(ontology.code(remap('CONSULT', 'refused'))?.type, 'REJECT');
  assert.equal(ontology.code(remap('AGREE', 'negated'))?.type, 'REJECT');
  assert.equal(ontology.code(remap('ASSAULT', 'conditional'))?.type, 'THREATEN');
  assert.equal(ontology.code(remap('SANCTION', 'planned'))?.type, 'THREATEN');
  assert.equal(remap('ASSAULT', 'possible'), '-');
  assert.equal(remap('ASSAULT', 'actual'), '=');
  const table = { name: 'remap.tsv', text: 'type\trealis\tcameo\tnote\nAGREE\tplanned\t=\t' };
  assert.throws(() => readRemap(table, ontology), /a rule for AGREE conditional is missing/);
});

function name({ pos, words }: Frame): string {
  return `${pos} ${words.join(' ')}`;
}

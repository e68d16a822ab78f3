import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { loadCoding } from '../../src/intake/tables.ts';
import { readOfItems } from '../../src/reader/frames/of-items.ts';
import { readRemap, type Told } from '../../src/reader/frames/remap.ts';
import { EVENT_TYPES, type EventType, quadOf } from '../../src/world/ontology.ts';
import { TableError } from '../../src/world/table.ts';

const { ontology, remap, ofItems } = loadCoding();

/** The type that an act of a type becomes, `-` for no event. */
function becomes(type: EventType, told: Told): string {
  const cell = remap(type, told);
  return cell === '=' ? type : (ontology.code(cell)?.type ?? cell);
}

test('a future CONSULT, SUPPORT, COOPERATE or AID is AGREE', () => {
  for (const type of ['CONSULT', 'SUPPORT', 'COOPERATE', 'AID'] as const)
    for (const told of ['planned', 'conditional'] as const)
      assert.equal(becomes(type, told), 'AGREE', `${type} ${told}`);
});

test('what is refused or called off is REJECT; what only did not happen is nothing', () => {
  for (const type of ['CONSULT', 'COOPERATE', 'AID', 'RETREAT', 'CONCEDE'] as const) {
    assert.equal(becomes(type, 'refused'), 'REJECT', type);
    assert.equal(becomes(type, 'negated'), '-', type);
  }
  assert.equal(becomes('AGREE', 'negated'), 'REJECT');
});

test('an act of conflict to come is THREATEN, forces ordered are MOBILIZE', () => {
  for (const type of ['SANCTION', 'COERCE', 'ASSAULT', 'PROTEST'] as const)
    assert.equal(becomes(type, 'planned'), 'THREATEN', type);
  assert.equal(becomes('MOBILIZE', 'planned'), 'MOBILIZE');
  assert.equal(becomes('MOBILIZE', 'conditional'), 'THREATEN');
});

test('what is real or of history stays what it is, what is only possible is none but for a threat at most', () => {
  for (const type of EVENT_TYPES) {
    assert.equal(becomes(type, 'actual'), type);
    assert.equal(becomes(type, 'historical'), type);
    assert.equal(becomes(type, 'possible'), '-');
  }
});

test('no conflict denied makes a conflict of deeds', () => {
  for (const type of EVENT_TYPES)
    for (const told of ['negated', 'refused'] as const) {
      const found = EVENT_TYPES.find((one) => one === becomes(type, told));
      assert.ok(found === undefined || quadOf(found) === 3, `${type} ${told} becomes ${found}`);
    }
});

test('a table without a rule, or with one twice, is refused with its line', () => {
  const text = readFileSync('data/frames/remap.tsv', 'utf8');
  const lines = text.trimEnd().split('\n');
  assert.throws(
    () => readRemap({ name: 'remap', text: lines.slice(0, -1).join('\n') }, ontology),
    TableError,
  );
  assert.throws(
    () => readRemap({ name: 'remap', text: [...lines, lines.at(-1)].join('\n') }, ontology),
    TableError,
  );
});

test('the event of an item goes by its value, and by its status where that makes another one', () => {
  assert.equal(ofItems('posture', 'strike')?.type, 'ASSAULT');
  assert.equal(ofItems('demand', 'ultimatum')?.type, 'REQUEST');
  assert.equal(ofItems('measure', 'sanction', 'in force')?.type, 'SANCTION');
  assert.equal(ofItems('measure', 'sanction', 'eased')?.type, 'RETREAT');
  assert.equal(ofItems('claim', 'denies'), undefined);
  assert.equal(ofItems('statement', 'say'), undefined);
});

test('a row for what is no item, or for a code that is no event, is refused', () => {
  const table = (row: string) => ({ name: 'of-items', text: `item\tcameo\tnote\n${row}\t` });
  assert.throws(() => readOfItems(table('posture:dance\t190'), ontology), TableError);
  assert.throws(() => readOfItems(table('posture:strike\t010'), ontology), TableError);
});

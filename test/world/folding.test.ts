import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldName, isSlip } from '../../src/world/folding.ts';

const SAME = [
  'Zelenskyy|Zelensky|Zelenskiy|Zelenskii',
  'Sergey|Sergei',
  'Dmitry|Dmitri|Dmitriy',
  'Yevgeny|Evgeny',
  'Alexander|Aleksandr',
  'al-Assad|Assad|el-Assad',
  'Erdoğan|Erdogan',
  'Mohammed|Muhammad|Mohamad',
  'Qaddafi|Kadafi',
  'Wałęsa|Walesa',
];

for (const line of SAME) {
  test(`${line} should be one`, () => {
    assert.equal(new Set(line.split('|').map((name) => foldName(name).join(' '))).size, 1);
  });
}

for (const line of ['Putin|Patin', 'Lavrov|Larov', 'Ivanov|Ivanova', 'Li|Lai']) {
  test(`${line} should not be one`, () => {
    assert.equal(new Set(line.split('|').map((name) => foldName(name).join(' '))).size, 2);
  });
}

test('a slip is one letter more, less, other or swapped', () => {
  for (const other of ['volodmyr', 'volodymyrr', 'volodimyr', 'volodmyyr'])
    assert.ok(isSlip('volodymyr', other), other);
  for (const other of ['vladimir', 'volod', '']) assert.ok(!isSlip('volodymyr', other), other);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rawText, readConllu, spacesAfter, surfaceText, writeConllu } from '../../src/language/conllu.ts';

const FILE = `# newdoc id = a
# text = Don't go.
1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_
1\tDo\tdo\tAUX\tVB\t_\t3\taux\t_\t_
2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_
3\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
4\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

# text = Stay
1\tStay\tstay\tVERB\tVB\t_\t0\troot\t_\t_

`;

test('a file that is read and written is the same', () => {
  assert.equal(writeConllu(readConllu(FILE)), FILE);
});

test('heads are indexes, the root has -1', () => {
  assert.deepEqual(
    readConllu(FILE)[0]?.words.map((word) => word.head),
    [2, 2, -1, 2],
  );
});

test('empty nodes, enhanced columns and Windows line ends are passed over', () => {
  const file = FILE.replace('3\tgo', '2.1\tx\tx\tX\tX\t_\t_\t_\t3:x\t_\n3\tgo').replaceAll('\n', '\r\n');
  assert.equal(writeConllu(readConllu(file)), FILE);
});

test('the surface and the raw text', () => {
  const sentences = readConllu(FILE);
  assert.deepEqual(sentences.map(surfaceText), ["Don't go.", 'Stay']);
  assert.deepEqual(sentences[0] && spacesAfter(sentences[0]), [false, true, false, true]);
  assert.equal(rawText(sentences), "Don't go. Stay\n");
  assert.equal(rawText([...sentences, ...sentences]), "Don't go. Stay\n\nDon't go. Stay\n");
});

test('what is not CoNLL-U gives no sentence', () => {
  assert.deepEqual(readConllu('Some text.\n\nMore\ttext'), []);
});

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { coverageOf } from '../../bench/coverage/count.ts';
import { type Lexicon, readLexicon } from '../../bench/coverage/lexicon.ts';

const HEAD = 'predicate\tpos\tneeds\tby\tto\tcameo\titem\tnote';

function lexiconOf(...rows: readonly string[]): Lexicon {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-frames-'));
  try {
    writeFileSync(join(folder, 'a.tsv'), [HEAD, ...rows, ''].join('\n'));
    writeFileSync(join(folder, 'classes.tsv'), 'class\tlemmas\nweapon\tgun\n');
    return readLexicon(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const words = (text: string): { lemma: string; upos: string }[] =>
  text.split(' ').map((word) => {
    const [lemma = '', upos = ''] = word.split('/');
    return { lemma, upos };
  });

test('a lemma is known by a row of its own, or by a longer one whose words the sentence has', () => {
  const lexicon = lexiconOf(
    'shell\tv\t\tsubj\tobj\t194\tposture:strike\t',
    'call off\tv\t\tsubj\tobj\t087\t\t',
    'go\tv\t\t\t\t\t\tnot political: movement',
  );
  const { verbs, missing } = coverageOf(
    [words('they/PRON shell/VERB it/PRON'), words('call/VERB it/PRON'), words('go/VERB call/VERB off/ADP')],
    lexicon,
  );
  assert.deepEqual(verbs, { tokens: 4, known: 3, political: 2 });
  assert.deepEqual([...missing], [['v call', 1]]);
});

test('event nouns are those of the lexicon and those with a suffix of acts; other nouns do not count', () => {
  const lexicon = lexiconOf('air raid\tn\t\town|by\ton\t195\tposture:strike\t');
  const { eventNouns, suffixNouns, used } = coverageOf(
    [words('air/NOUN raid/NOUN on/ADP table/NOUN after/ADP shelling/NOUN'), words('raid/NOUN')],
    lexicon,
  );
  assert.deepEqual(eventNouns, { tokens: 2, known: 1, political: 1 });
  assert.deepEqual(suffixNouns, { tokens: 1, known: 0, political: 0 });
  assert.equal(used.size, 1);
});

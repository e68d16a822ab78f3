// npm run train: trains teachers, distils them into one small network, and writes model/english.bin.
// The network is one for tags, tree and names, so `tagger`, `parser` and `ner` all name the same training.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { LONGEST } from '../src/language/model/shape.ts';
import type { Beliefs } from './batch.ts';
import { readCorpora } from './corpus.ts';
import { Learner } from './learner.ts';
import { trainScorer } from './scorer.ts';
import { readLexicon } from './lexicon.ts';
import { STUDENT, TEACHER, TEACHERS, VECTORS } from './recipe.ts';
import { teach } from './teach.ts';
import { readVectors } from './vectors.ts';
import { collect } from './vocabulary.ts';
import { writeModel } from './write.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: '../shared/data' },
    own: { type: 'string', default: 'corpus/treebank/newswire-train.conllu' },
    cache: { type: 'string', default: 'build/packages' },
    out: { type: 'string', default: 'model/english.bin' },
    seed: { type: 'string', default: '1' },
    teachers: { type: 'string', default: String(TEACHERS) },
  },
});
if (positionals[0] === 'scorer') {
  trainScorer('corpus/dev', 'model/scorer.tsv');
  process.exit(0);
}
const PARTS = ['tagger', 'parser', 'ner'];
if (!positionals.every((part) => PARTS.includes(part))) {
  console.error(
    `usage: npm run train -- [${PARTS.join('|')}|scorer] [--data DIR] [--out FILE] [--seed N] [--teachers N]`,
  );
  process.exit(2);
}

const seed = Number(values.seed);
const teachers = Number(values.teachers);
const corpora = readCorpora(values.data, values.own);
const train = corpora.train.filter(({ sentence }) => sentence.forms.length <= LONGEST);
const vectors = readVectors(values.cache, VECTORS);
const vocabulary = collect(train, vectors.words, readLexicon(values.cache));
console.log(
  `${train.length} sentences, ${vocabulary.features.size} features; tagger, parser and ner are one network`,
);

const beliefs: Beliefs[] = [];
for (let t = 1; t <= teachers; t++) {
  const teacher = new Learner(TEACHER, vocabulary, vectors, seed * 1000 + t);
  teacher.train(train, corpora.dev, (line) => console.log(`teacher ${t}/${teachers} · ${line}`));
  teach(teacher, train, beliefs, teachers);
}
const student = new Learner(STUDENT, vocabulary, vectors, seed * 1000);
const lessons = train.map((sentence, i) => {
  const believed = beliefs[i];
  return believed === undefined ? sentence : { ...sentence, beliefs: believed };
});
student.train(lessons, corpora.dev, (line) => console.log(`student · ${line}`));
const origin = { seed, teachers, epochs: STUDENT.epochs, sentences: train.length };
writeFileSync(
  values.out,
  writeModel(student.heap, student.network, STUDENT.shape, vocabulary, vectors, origin),
);

// Scores the language layer on the treebanks and name corpora, beside the packages on npm that do part of it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform } from 'node:os';
import { join } from 'node:path';
import type { Language } from '../../src/language/analysis.ts';
import { createLanguage } from '../../src/language/analyse.ts';
import { type ConlluSentence, rawText, readConllu, spacesAfter } from '../../src/language/conllu.ts';
import { reparse, textToConllu } from '../../src/language/parse-conllu.ts';
import type { SyntaxModel } from '../../src/language/tagging.ts';
import { loadLanguageModel } from '../../src/intake/model.ts';
import { type Count, boundaries, evaluate, f1 } from '../conll18.ts';
import { commentOf, readNames, readTreebank, type TaggedSentence } from '../treebanks.ts';
import {
  addScores,
  type ChainScore,
  conllScore,
  goldChains,
  ourChains,
  ratioF1,
  scoreChains,
} from './chains.ts';
import { scoreNames } from './names.ts';
import { compromisePeer, type Peer, winkPeer } from './peers.ts';
import { type Row, table } from './table.ts';

/** Our own newswire sentences that nothing was trained on; beside build/, where this file is compiled to build/bench/language. */
const NEWSWIRE = new URL('../../../corpus/treebank/newswire-test.conllu', import.meta.url);

/** Prints the tables and writes them to `out`/language.md. `data` holds the folders `ud` and `ner`. */
export function benchLanguage(data: string, out: string): void {
  const model = loadLanguageModel({});
  const language = createLanguage(model);
  const parts: string[] = [];
  const say = (part: string): void => {
    parts.push(part);
    console.log(`${part}\n`);
  };

  const ewt = readTreebank(data, 'en_ewt-ud-test');
  const pud = readTreebank(data, 'en_pud-ud-test');
  say(heading());
  say(goldTokens(model, ewt, pud, readConllu(readFileSync(NEWSWIRE, 'utf8'))));
  say(relations(model, pud));
  say(fromRawText(language, ewt, pud));
  say(names(model, data, ewt, pud));
  say(coreference(language, data));
  say(speed(language, pud));
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'language.md'), `${parts.join('\n\n')}\n`);
}

function heading(): string {
  const cpu = cpus()[0]?.model ?? 'unknown processor';
  const today = new Date().toISOString().slice(0, 10);
  return [
    '# Language',
    `${today} · ${cpu.trim()}, ${cpus().length} cores, ${platform()} ${arch()}, Node ${process.versions.node} · \`npm run bench -- language --data DIR\``,
    'Scores by the CoNLL-2018 evaluation (`bench/conll18.ts`): per cent, LAS without subtypes. Tags are always predicted. Nothing was fitted to or chosen on EWT test or PUD.',
  ].join('\n\n');
}

function isNews(sentence: ConlluSentence): boolean {
  return commentOf(sentence, 'sent_id')?.startsWith('n') === true;
}

function goldTokens(
  model: SyntaxModel,
  ewt: readonly ConlluSentence[],
  pud: readonly ConlluSentence[],
  newswire: readonly ConlluSentence[],
): string {
  const sets = [ewt, pud, pud.filter(isNews), newswire].map(
    (gold) =>
      evaluate(
        gold,
        gold.map((sentence) => reparse(sentence, model)),
      ).metrics,
  );
  const row = (metric: keyof (typeof sets)[number], label: string, beat: string): Row => [
    label,
    ...sets.map((metrics) => percent(metrics[metric])),
    beat,
  ];
  return table(
    '## Gold sentences and words',
    ['', 'EWT test', 'PUD', 'PUD news', 'our newswire test', 'to beat'],
    [
      row('UPOS', 'UPOS', '95.6 / 96.2 (UDPipe 1.2 94.4 / –)'),
      row('XPOS', 'XPOS', '94.5 / 95.4'),
      row('Lemmas', 'lemmas', '–'),
      row('UAS', 'UAS', '87.5 / 85.4 (UDPipe 1.2 84.5 / –)'),
      row('LAS', 'LAS', '84.4 / 82.6, aim 87 / 85 (UDPipe 1.2 81.2 / –)'),
      row('LAS without punctuation', 'LAS without punctuation', '– / 86'),
      row('CLAS', 'CLAS', '–'),
    ],
  );
}

/** F1 of the study and the aims, for the relations that the program lives on. */
const STUDY: Readonly<Record<string, string>> = {
  ccomp: '64, aim 72',
  appos: '47, aim 57',
  conj: '67, aim 72',
  nsubj: '88',
  obj: '89',
  obl: '75',
  xcomp: '79',
  advcl: '57',
  nmod: '82',
  amod: '89',
  compound: '82',
  flat: '80',
  acl: '64',
  parataxis: '38',
  root: '89',
};

function relations(model: SyntaxModel, pud: readonly ConlluSentence[]): string {
  const news = pud.filter(isNews);
  const found = evaluate(
    news,
    news.map((sentence) => reparse(sentence, model)),
  ).relations;
  const rows = Object.entries(STUDY).map(([relation, beat]): Row => {
    const count = found.get(relation) ?? { correct: 0, gold: 0, system: 0 };
    return [relation, percent(count), String(count.gold), beat];
  });
  return table('## Labelled F1 by relation, PUD news', ['', 'ours', 'in the treebank', 'to beat'], rows);
}

function fromRawText(
  language: Language,
  ewt: readonly ConlluSentence[],
  pud: readonly ConlluSentence[],
): string {
  const ours: Peer = {
    name: 'ours',
    read: (text) => readConllu(textToConllu(text, language)),
    work: (text) => language.analyse(text),
  };
  const rows: Row[] = [];
  for (const peer of [ours, winkPeer(), compromisePeer()]) {
    for (const [name, gold] of [
      ['EWT test', ewt],
      ['PUD', pud],
    ] as const) {
      const system = peer.read(rawText(gold));
      const { metrics } = evaluate(gold, system);
      const tree = peer === ours;
      rows.push([
        peer.name,
        name,
        percent(boundaries(gold, system)),
        percent(metrics.Sentences),
        percent(metrics.Tokens),
        percent(metrics.Words),
        percent(metrics.UPOS),
        aligned(metrics.UPOS, metrics.Words),
        tree ? percent(metrics.UAS) : '–',
        tree ? percent(metrics.LAS) : '–',
      ]);
    }
  }
  rows.push(['to beat', 'EWT test', '84', '–', '–', '–', '93.5', '–', '80.5', '77.5 (UDPipe 1.2)']);
  rows.push(['to beat', 'PUD', '98.5', '–', '–', '–', '–', '92.6 (wink-nlp)', '–', '–']);
  return table(
    '## From raw text',
    [
      '',
      '',
      'sentence ends F1',
      'whole sentences F1',
      'tokens',
      'words',
      'UPOS',
      'UPOS of the words found',
      'UAS',
      'LAS',
    ],
    rows,
    'Raw text: a blank line at each new document or paragraph, one space elsewhere.',
  );
}

function aligned(right: Count, words: Count): string {
  return ((100 * right.correct) / Math.max(1, words.correct)).toFixed(1);
}

function names(
  model: SyntaxModel,
  data: string,
  ewt: readonly ConlluSentence[],
  pud: readonly ConlluSentence[],
): string {
  const byId = new Map([...ewt].map((sentence) => [commentOf(sentence, 'sent_id') ?? '', sentence]));
  const spacesOf = (tagged: TaggedSentence, sentence: ConlluSentence | undefined): boolean[] => {
    const after = sentence && sentence.words.length === tagged.forms.length ? spacesAfter(sentence) : [];
    return tagged.forms.map((_, i) => i === 0 || (after[i - 1] ?? true));
  };
  const pudNames = readNames(data, 'uner_en_pud-ud-test');
  const pudPlaces = new Map(pudNames.map((tagged, i) => [tagged, pud[i]]));
  const news = pudNames.filter((tagged) => {
    const sentence = pudPlaces.get(tagged);
    return sentence !== undefined && isNews(sentence);
  });
  const onPud = (tagged: TaggedSentence): boolean[] => spacesOf(tagged, pudPlaces.get(tagged));
  const sets: readonly (readonly [string, ReadonlyMap<string, Count>, string])[] = [
    [
      'UNER EWT test',
      scoreNames(
        readNames(data, 'uner_en_ewt-ud-test'),
        (tagged) => spacesOf(tagged, byId.get(tagged.id)),
        model,
      ),
      '76, aim 79 (XLM-R-large 86.0)',
    ],
    ['UNER PUD', scoreNames(pudNames, onPud, model), '67, aim 73 (XLM-R-large 80.1)'],
    ['UNER PUD news', scoreNames(news, onPud, model), '69.7'],
  ];
  const none: Count = { correct: 0, gold: 0, system: 0 };
  const rows: Row[] = [];
  for (const [name, counts, beat] of sets) {
    const types = (['all', 'PER', 'LOC', 'ORG'] as const).map((type) => percent(counts.get(type) ?? none));
    rows.push([name, ...types, beat]);
  }
  return table(
    '## Names, exact spans, F1',
    ['', 'all', 'PER', 'LOC', 'ORG', 'to beat'],
    rows,
    'wink-nlp and compromise have no names of this kind (dates and money; rules for people without spans of their own).',
  );
}

function coreference(language: Language, data: string): string {
  const rows: Row[] = [];
  for (const [name, banks] of [
    ['GUM news, held out (dev and test)', ['en_gum-ud-dev', 'en_gum-ud-test']],
    ['GUM news, the documents that the rules were tried on', ['en_gum-ud-train-open']],
  ] as const) {
    let sum: ChainScore | undefined;
    let count = 0;
    for (const document of banks.flatMap((bank) => documents(readTreebank(data, bank)))) {
      const score = scoreChains(goldChains(document), ourChains(language.analyse(rawText(document))));
      sum = sum ? addScores(sum, score) : score;
      count++;
    }
    if (sum === undefined) continue;
    rows.push([
      name,
      String(count),
      conllScore(sum).toFixed(1),
      ...[sum.muc, sum.bcubed, sum.ceafe].map((ratio) => ratioF1(ratio).toFixed(1)),
      ((100 * sum.muc.right) / sum.muc.ours).toFixed(1),
      ((100 * sum.muc.found) / sum.muc.gold).toFixed(1),
    ]);
  }
  return table(
    '## Coreference, from raw text',
    ['', 'documents', 'CoNLL score', 'MUC', 'B-cubed', 'CEAF-e', 'MUC precision', 'MUC recall'],
    rows,
    'Mentions are the same where their heads are; chains of one mention are left out. No number to beat is known for raw text.',
  );
}

/** The documents of a treebank of GUM that are news, as sentences. */
export function documents(sentences: readonly ConlluSentence[]): ConlluSentence[][] {
  const found: ConlluSentence[][] = [];
  for (const sentence of sentences) {
    if (commentOf(sentence, 'newdoc id') !== undefined) found.push([]);
    found.at(-1)?.push(sentence);
  }
  return found.filter(
    (document) => document[0] && commentOf(document[0], 'newdoc id')?.startsWith('GUM_news'),
  );
}

/** Rounds that warm the compiler up, and rounds that count. */
const WARM = 4;
const ROUNDS = 6;

function speed(language: Language, pud: readonly ConlluSentence[]): string {
  const text = rawText(pud);
  const words = pud.reduce((sum, sentence) => sum + sentence.words.length, 0);
  const measure = (work: (text: string) => unknown): string => {
    for (let i = 0; i < WARM; i++) work(text);
    const before = process.cpuUsage();
    for (let i = 0; i < ROUNDS; i++) work(text);
    const { user, system } = process.cpuUsage(before);
    return Math.round((ROUNDS * words) / ((user + system) / 1e6)).toLocaleString('en');
  };
  return table(
    '## Speed, tokens a second of processor time (PUD as one text)',
    ['', 'does', 'tokens/s', 'to beat'],
    [
      [
        'ours',
        'sentences, words, tags, lemmas, trees, names, coreference',
        measure((t) => language.analyse(t)),
        '60,000, aim 100,000',
      ],
      [
        'wink-nlp 2.4.0',
        'sentences, words, tags, its entities',
        measure(winkPeer().work),
        '103,000 in the study',
      ],
      [
        'compromise 14.17.0',
        'sentences, words, tags',
        measure(compromisePeer().work),
        '11,000–15,000 in the study',
      ],
    ],
  );
}

function percent(count: Count): string {
  return f1(count).toFixed(1);
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { createLanguage } from '../../src/language/analyse.ts';
import { readConllu } from '../../src/language/conllu.ts';
import { reparseConllu, textToConllu } from '../../src/language/parse-conllu.ts';
import type { SyntaxModel, TokenIn } from '../../src/language/tagging.ts';

/** Knows nothing: capitals are names, all words hang on the first. */
const model: SyntaxModel = {
  parse: (tokens: readonly TokenIn[]) => ({
    upos: tokens.map(({ form }) =>
      /^\p{Lu}/u.test(form) ? 'PROPN' : /^[.,"“”—]/u.test(form) ? 'PUNCT' : 'NOUN',
    ),
    xpos: tokens.map(({ form }) => (form === "'s" ? 'POS' : 'NN')),
    heads: Int32Array.from(tokens, (_, i) => (i === 0 ? -1 : 0)),
    deprels: tokens.map((_, i) => (i === 0 ? 'root' : i % 3 === 0 ? 'appos' : 'nsubj')),
    names: tokens.flatMap(({ form }, i) =>
      /^\p{Lu}/u.test(form) ? [{ from: i, to: i + 1, type: 'PER' as const }] : [],
    ),
  }),
};
const language = createLanguage(model);

const pieces = fc
  .array(
    fc.constantFrom(
      'Putin ',
      'said ',
      'he ',
      '"',
      '“',
      '”',
      ', ',
      '.',
      '. ',
      '\n\n',
      "'s ",
      'don’t ',
      'the ',
      '\u00ad',
      '😀',
      '\ud83d',
      '— ',
    ),
  )
  .map((parts) => parts.join(''));
const anyText = fc.oneof(fc.string({ unit: 'binary' }), pieces);

test('any text has an analysis whose offsets are slices, the same every time', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const analysis = language.analyse(text);
      let end = 0;
      for (const { tokens } of analysis.sentences) {
        assert.ok(tokens.length > 0);
        for (const token of tokens) {
          assert.equal(text.slice(token.start, token.end), token.form);
          assert.ok(token.start >= end && token.head < tokens.length);
          end = token.end;
        }
      }
      for (const { mentions } of analysis.entities) {
        for (const mention of mentions) {
          const tokens = analysis.sentences[mention.sentence]?.tokens;
          assert.deepEqual(
            [tokens?.[mention.from]?.start, tokens?.[mention.to - 1]?.end],
            [mention.start, mention.end],
          );
        }
      }
      assert.deepEqual(language.analyse(text), analysis);
    }),
    { seed: 3, numRuns: 500 },
  );
});

test('an empty text has no sentences', () => {
  assert.deepEqual(language.analyse(' \n '), {
    text: ' \n ',
    end: 3,
    sentences: [],
    names: [],
    entities: [],
  });
});

test('text is printed as CoNLL-U, with the parts of written words', () => {
  assert.equal(
    textToConllu("Russia's side. Don't go", language).replaceAll('\t', ' '),
    [
      '# sent_id = 1',
      "# text = Russia's side.",
      "1-2 Russia's _ _ _ _ _ _ _ _",
      '1 Russia Russia PROPN NN _ 0 root _ _',
      "2 's 's NOUN POS _ 1 nsubj _ _",
      '3 side side NOUN NN _ 1 nsubj _ SpaceAfter=No',
      '4 . . PUNCT NN _ 1 appos _ _',
      '',
      '# sent_id = 2',
      "# text = Don't go",
      "1-2 Don't _ _ _ _ _ _ _ _",
      '1 Do Do PROPN NN _ 0 root _ _',
      "2 n't n't NOUN NN _ 1 nsubj _ _",
      '3 go go NOUN NN _ 1 nsubj _ _',
      '',
      '',
    ].join('\n'),
  );
});

test('a file keeps its comments, words and ranges', () => {
  const file =
    "# sent_id = x\n1-2\tcan't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n1\tca\tcan\tAUX\tMD\tA=B\t0\troot\t_\t_\n" +
    "2\tn't\tnot\tPART\tRB\t_\t1\tadvmod\t_\t_\n3\t!\t!\tPUNCT\t.\t_\t1\tpunct\t_\tX=Y\n\n";
  assert.deepEqual(
    readConllu(reparseConllu(file, model)).map(({ comments, ranges, words }) => ({
      comments,
      ranges,
      words: words.map(({ form, head, deprel, misc }) => `${form} ${head} ${deprel} ${misc}`),
    })),
    [
      {
        comments: ['# sent_id = x'],
        ranges: [{ from: 0, to: 2, form: "can't", misc: 'SpaceAfter=No' }],
        words: ['ca -1 root _', "n't 0 nsubj _", '! 0 nsubj X=Y'],
      },
    ],
  );
});

test('time grows with the length of the text, whatever it is made of', () => {
  for (const part of [
    '"a" said he ',
    'Putin said he ',
    'the man ',
    'A B C ',
    "'a' ",
    '"',
    'MOSCOW ( ',
    'x. ',
  ]) {
    const start = process.cpuUsage().user;
    language.analyse(part.repeat(5000));
    const seconds = (process.cpuUsage().user - start) / 1e6;
    assert.ok(seconds < 4, `${JSON.stringify(part)}: ${seconds.toFixed(1)} s`);
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import type { Upos } from '../../src/language/analysis.ts';
import { lemmaOf } from '../../src/language/lemma.ts';

const UPOS: readonly Upos[] = [
  'ADJ',
  'ADV',
  'AUX',
  'DET',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'VERB',
];

/** form/UPOS/XPOS → lemma. */
const LEMMAS = `
said/VERB/VBD say, making/VERB/VBG make, stopped/VERB/VBD stop, visited/VERB/VBD visit, agreed/VERB/VBN agree, agreeing/VERB/VBG agree, dying/VERB/VBG die, controlled/VERB/VBN control,
calling/VERB/VBG call, threatened/VERB/VBD threaten, invading/VERB/VBG invade, denies/VERB/VBZ deny, does/AUX/VBZ do, 's/AUX/VBZ be, ’re/AUX/VBP be, 'd/AUX/MD would, ca/AUX/MD can, n't/PART/RB not,
n’t/PART/RB not, 's/PART/POS 's, negotiated/VERB/VBD negotiate, evaluated/VERB/VBN evaluate, repeated/VERB/VBD repeat, retook/VERB/VBD retake, undersold/VERB/VBD undersell, seeing/VERB/VBG see,
troops/NOUN/NNS troops, countries/NOUN/NNS country, women/NOUN/NNS woman, crises/NOUN/NNS crisis, missiles/NOUN/NNS missile, MPs/NOUN/NNS MP, people/NOUN/NNS people, leaves/NOUN/NNS leaf, allies/NOUN/NNS ally,
speeches/NOUN/NNS speech, news/NOUN/NN news, States/PROPN/NNPS State, Putin/PROPN/NNP Putin, Jan./PROPN/NNP January, Ukrainians/PROPN/NNPS Ukrainian, Russian/ADJ/JJ Russian, New/ADJ/JJ new,
larger/ADJ/JJR large, biggest/ADJ/JJS big, worst/ADJ/JJS bad, earlier/ADV/RBR early, better/ADV/RBR well, him/PRON/PRP he, us/PRON/PRP we, I/PRON/PRP I, her/PRON/PRP$ her, her/PRON/PRP she, An/DET/DT a, those/DET/DT that,
“/PUNCT/\`\` ", 14,000/NUM/CD 14000`;

test('lemmas', () => {
  for (const line of LEMMAS.split(/,\s|,\n/u)) {
    const [word = '', lemma = ''] = line.trim().split(' ');
    const [form = '', upos = '', xpos = ''] = word.split('/');
    const tag = UPOS.find((one) => one === upos);
    assert.ok(tag, word);
    assert.equal(lemmaOf(form, tag, xpos), lemma, word);
  }
});

test('any form has a lemma', () => {
  const upos = fc.constantFrom<Upos>('VERB', 'NOUN', 'PROPN', 'ADJ', 'PRON', 'NUM', 'X');
  const xpos = fc.constantFrom('VBD', 'VBG', 'VBZ', 'NNS', 'NNPS', 'JJR', 'JJS', 'PRP');
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), upos, xpos, (form, u, x) =>
      assert.ok(lemmaOf(form, u, x).length > 0),
    ),
    { seed: 3 },
  );
});

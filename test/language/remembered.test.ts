import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadLanguageModel } from '../../src/intake/model.ts';
import { createLanguage } from '../../src/language/analyse.ts';
import { remembering } from '../../src/language/remembered.ts';
import type { SyntaxModel, TokenIn } from '../../src/language/tagging.ts';

const model = loadLanguageModel({});

/** The model, and the sentences that it parsed. */
function watched(): { model: SyntaxModel; parsed: string[] } {
  const parsed: string[] = [];
  const parse = (tokens: readonly TokenIn[]) => {
    parsed.push(tokens.map(({ form }) => form).join(' '));
    return model.parse(tokens);
  };
  return { model: { parse }, parsed };
}

function words(sentence: string): TokenIn[] {
  return sentence.split(' ').map((form) => ({ form, spaceBefore: true }));
}

describe('a model that remembers sentences', () => {
  it('gives what the model gives, also where a sentence stands elsewhere in another text', () => {
    const text = 'Moscow rejected the demand on Monday. "We wait," he said.';
    const other = `Talks go on in Geneva.\n\n${text}`;
    const remembers = createLanguage(remembering(model, 10));
    const plain = createLanguage(model);
    for (const one of [text, other, text]) assert.deepEqual(remembers.analyse(one), plain.analyse(one));
  });

  it('parses a sentence once, and again where words or the space before one are others', () => {
    const { model: counted, parsed } = watched();
    const remembers = remembering(counted, 10);
    const sentence = words('Moscow rejected it .');
    assert.equal(remembers.parse(sentence), remembers.parse(words('Moscow rejected it .')));
    assert.equal(parsed.length, 1);
    remembers.parse(words('Moscow rejects it .'));
    remembers.parse(sentence.map((word, at) => (at === 3 ? { ...word, spaceBefore: false } : word)));
    assert.equal(parsed.length, 3);
  });

  it('forgets what was not asked for while two generations came', () => {
    const { model: counted, parsed } = watched();
    const remembers = remembering(counted, 2);
    for (const name of ['A', 'B', 'C', 'A', 'D', 'E', 'A']) remembers.parse(words(`${name} waits .`));
    assert.deepEqual(parsed, ['A waits .', 'B waits .', 'C waits .', 'D waits .', 'E waits .']);
    remembers.parse(words('B waits .'));
    assert.equal(parsed.at(-1), 'B waits .');
    assert.equal(parsed.length, 6);
  });
});

import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import * as fc from 'fast-check';
import {
  blockingIn,
  briefOf,
  type Draft,
  draftOf,
  linesIn,
  moved,
  newIn,
  withCite,
  withLine,
  withNew,
  withoutCite,
  withoutLine,
  withText,
} from '../../src/desk/brief/draft.ts';
import type { Brief, BriefLine, Source } from '../../src/record/brief.ts';
import { tell } from '../record/tell.ts';

/** A page with these sections of sentences; `[1]` at the end of one is its source, and `>` sets one under the one before. */
function page(sections: Readonly<Record<string, readonly string[]>>): Brief {
  const numbers = new Set<number>();
  const lineOf = (written: string): BriefLine => {
    const notes = [...written.matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number));
    for (const note of notes) numbers.add(note);
    return { text: written.replaceAll(/^> | ?\[\d+\]/g, ''), notes };
  };
  const laid = Object.entries(sections).map(([title, written]) => {
    const lines: BriefLine[] = [];
    for (const one of written) {
      const above = lines.at(-1);
      if (one.startsWith('> ') && above !== undefined)
        lines[lines.length - 1] = { ...above, under: [...(above.under ?? []), lineOf(one)] };
      else lines.push(lineOf(one));
    }
    return { title, lines, more: 0, none: 'Nothing.' };
  });
  return {
    title: 'The strait',
    asOf: '2031-03-05T23:59:59Z',
    sections: laid,
    sources: [...numbers].toSorted((a, b) => a - b).map(source),
  };
}

function source(number: number): Source {
  const telling = tell(`2031-03-0${number} Wire${number}: statement A "words ${number}"`);
  return {
    number,
    telling: { ...telling, item: { ...telling.item, id: `i${number}` } },
    reports: 1,
    origins: 1,
  };
}

const PAGE = page({ First: ['A. [1]', '> Answered. [2]', 'B. [3]'], Second: ['C. [2] [1]'] });
const textOf = (draft: Draft): string =>
  linesIn(draft)
    .map(({ text, cites }) => `${text}${cites.map((id) => `[${id}]`).join('')}`)
    .join(' ');
const keyOf = (draft: Draft, text: string): string =>
  linesIn(draft).find((line) => line.text === text)?.key ?? assert.fail(text);

suite('a draft of the brief', () => {
  test('is the page again while nothing is changed', () => {
    assert.deepEqual(briefOf(draftOf(PAGE)), PAGE);
  });

  test('numbers its sources in the order in which they are named', () => {
    const draft = draftOf(PAGE);
    const swapped = moved(draft, keyOf(draft, 'B.'), -1);
    const { sections, sources } = briefOf(swapped);
    assert.deepEqual(
      sections[0]?.lines.map(({ notes }) => notes),
      [[1], [2]],
    );
    assert.deepEqual(
      sources.map(({ telling }) => telling.item.id),
      ['i3', 'i1', 'i2'],
    );
  });

  test('a sentence without a source or without words blocks it; one that tells of the page itself does not', () => {
    const { draft, key } = withLine(draftOf(PAGE), { section: 1 });
    assert.deepEqual(
      blockingIn(draft).map(({ why }) => why),
      ['empty'],
    );
    const written = withText(draft, key, 'Ours.');
    assert.deepEqual(
      blockingIn(written).map(({ line, why }) => [line.text, why]),
      [['Ours.', 'no source']],
    );
    const { number: _, ...first } = source(1);
    assert.deepEqual(blockingIn(withCite(written, key, first)), []);
    const told: Brief = {
      ...PAGE,
      sections: [
        { title: 'Bottom line', none: '', more: 0, lines: [{ text: 'One report.', notes: [], own: true }] },
      ],
    };
    assert.deepEqual(blockingIn(draftOf(told)), []);
  });

  test('takes sentences out, with what stands under them, and citations away', () => {
    const draft = draftOf(PAGE);
    assert.equal(textOf(withoutLine(draft, keyOf(draft, 'A.'))), 'B.[i3] C.[i2][i1]');
    assert.equal(textOf(withoutCite(draft, keyOf(draft, 'C.'), 'i2')), 'A.[i1] Answered.[i2] B.[i3] C.[i1]');
  });

  test('tells which sentences of the record are new, and takes them in where they belong', () => {
    const draft = withText(draftOf(PAGE), '1', 'A, as we put it.');
    const now = page({ First: ['A. [1]', 'D. [4]'], Second: ['C. [2] [1]'] });
    assert.deepEqual(newIn(draft, now), ['D.']);
    const more = withNew(draft, now);
    assert.equal(textOf(more), 'A, as we put it.[i1] Answered.[i2] B.[i3] D.[i4] C.[i2][i1]');
    assert.deepEqual(newIn(more, now), []);
    assert.equal(new Set(linesIn(more).map(({ key }) => key)).size, linesIn(more).length);
  });

  test('whatever is done to it, sources are 1 to n in order and each is named', () => {
    type Step = readonly [what: number, at: number, which: number];
    const step = fc.tuple(fc.nat(5), fc.nat(20), fc.integer({ min: 1, max: 9 }));
    const done = (draft: Draft, [what, at, which]: Step): Draft => {
      const lines = linesIn(draft);
      const key = lines[at % Math.max(1, lines.length)]?.key ?? '';
      const { number: _, ...cited } = source(which);
      const steps = [
        () => withText(draft, key, `text ${which}`),
        () => withCite(draft, key, cited),
        () => withoutCite(draft, key, `i${which}`),
        () => withoutLine(draft, key),
        () => withLine(draft, { key }).draft,
        () => moved(draft, key, which % 2 === 0 ? 1 : -1),
      ];
      return steps[what]?.() ?? draft;
    };
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const draft = steps.reduce(done, draftOf(PAGE));
        const { sections, sources } = briefOf(draft);
        assert.deepEqual(
          sources.map(({ number }) => number),
          sources.map((_, at) => at + 1),
        );
        const flat = ({ notes, under = [] }: BriefLine): number[] => [...notes, ...under.flatMap(flat)];
        const named = sections.flatMap(({ lines }) => lines.flatMap(flat));
        assert.deepEqual(
          [...new Set(named)],
          sources.map(({ number }) => number),
        );
        const keys = linesIn(draft).map(({ key }) => key);
        assert.equal(new Set(keys).size, keys.length);
      }),
    );
  });
});

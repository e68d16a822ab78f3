// A small notation for tests of dates: `words -> value`, with `@ day tense` between where they matter.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayOf } from '../../../src/world/calendar.ts';
import type { DateContext, DateMention, Tense } from '../../../src/world/dates/expression.ts';
import { findDates } from '../../../src/world/dates/find.ts';

/** A Friday. */
const TODAY = '2022-01-28';

/** The value of a mention in the notation. */
function valueOf(mention: DateMention, context: DateContext): string {
  const { kind, length, time } = mention;
  const value = mention.value(context);
  if (value !== undefined) return value.edtf + (value.basis === 'stated' ? '!' : '');
  if (kind === 'date') return '?';
  if (time !== undefined) return time;
  return length === undefined ? kind : `${length.count ?? 'some'} ${length.unit}`;
}

/** What a construct makes of a text: its own mentions, parted by commas; `none` where it is not met. */
function readBy(names: readonly string[], text: string, context: DateContext): string {
  const own = findDates(text).filter(({ expression }) => names.includes(expression));
  return own.map((mention) => valueOf(mention, context)).join(', ') || 'none';
}

function isTense(word: string): word is Tense {
  return word === 'past' || word === 'present' || word === 'future';
}

/** `@ day tense`: both may be left out; `-` is no day. The tense is else told by the words. */
function contextOf(setting: string): DateContext {
  const words = setting.split(' ').filter((word) => word !== '');
  const tense = words.find(isTense);
  const day = words.find((word) => !isTense(word)) ?? TODAY;
  return { anchor: dayOf(day), ...(tense !== undefined && { tense }) };
}

/**
 * Tests of the constructs with these names. `should`: a line each, `words @ day tense -> value`, where the value is EDTF
 * (`!` behind what the report states, `?` a date that cannot be told), `HH:MM`, a length (`2 week`, `some day`) or the
 * kind; `⏎` is a line break. `shouldNot`: texts parted by `;` or lines that look like it and are not.
 */
export function testConstruct(names: readonly string[], should: string, shouldNot: string): void {
  for (const line of should.trim().split('\n')) {
    const [, written = '', setting = '', value] =
      /^(.*?)(?: @ ([^>]*?))? -> (.*)$/.exec(line) ?? assert.fail(line);
    const text = written.replaceAll('⏎', '\n');
    test(`${names[0]}: ${line}`, () => {
      assert.equal(readBy(names, text, contextOf(setting)), value);
      // A date by itself is never resolved where the day is not known.
      const [only, ...others] = findDates(text);
      if (others.length === 0) assert.notEqual(only?.value({ anchor: undefined })?.basis, 'resolved');
    });
  }
  for (const text of shouldNot.trim().split(/[;\n]\s*/).filter(Boolean))
    test(`no ${names[0]}: ${text}`, () => assert.equal(readBy(names, text, contextOf('past')), 'none')); // prettier-ignore
}

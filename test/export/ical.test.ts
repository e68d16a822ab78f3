import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { asCalendar } from '../../src/export/ical.ts';
import { entryOf } from '../../src/record/entry-of.ts';
import { tell } from '../record/tell.ts';

function calendar(line: string, day = '2022-02-20'): string {
  const tellings = [tell(line)];
  const parts = {
    tellings,
    joined: new Map<string, never>(),
    links: [],
    others: new Map<string, never>(),
    edits: [],
  };
  const entry = entryOf(parts, { day, grades: () => 'F' }) ?? assert.fail();
  return asCalendar([entry], '2022-02-20T00:00:00Z');
}

suite('a calendar', () => {
  const text = calendar('2022-02-17 Wire: meeting/scheduled USA,RUS on 2022-02-24 in Geneva');

  test('has an all-day event with an id that stays', () => {
    assert.match(text, /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
    assert.match(text, /\r\nUID:[0-9a-f]+@demarche\r\nDTSTAMP:20220220T000000Z\r\nDTSTART;VALUE=DATE:20220224\r\n/);
    assert.match(text, /\r\nSTATUS:CONFIRMED\r\n/);
    assert.ok(text.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n'));
  });

  test('folds lines at 75 octets and escapes what has a meaning', () => {
    assert.ok(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75));
    assert.match(text.replaceAll('\r\n ', ''), /SUMMARY:Talks between USA and RUS in Geneva\\, scheduled for Thu 24 February 2022\r\n/);
  });

  test('marks what is vague and leaves out what has no day', () => {
    assert.match(calendar('2022-02-17 Wire: meeting/proposed USA,RUS on 2022-03'), /SUMMARY:About this day: .*STATUS:TENTATIVE/s);
    assert.ok(!calendar('2022-02-17 Wire: meeting/held USA,RUS on 2022-02-16').includes('VEVENT'));
  });
}); // prettier-ignore

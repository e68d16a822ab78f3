import type { Meeting } from '../../reader/item.ts';
import { dayKeys, dayMatch, dayName, daysBetween } from './days.ts';
import { type Joining, joining } from './joining.ts';
import { likenessOf, sharedWords } from './likeness.ts';
import { isPartOf, namesOf } from './parties.ts';
import { placeMatch } from './places.ts';
import { lowest, placeOrWord } from './sketch.ts';
import type { Told } from './told.ts';

/** A call is none of the others; who visits also talks, at a summit or in a session. */
export const FORMATS: Readonly<Record<Meeting['format'], string>> = {
  call: 'call',
  talks: 'meeting',
  visit: 'meeting',
  session: 'meeting',
  summit: 'meeting',
};

/**
 * One meeting: parties of which one report may name fewer, officials standing for their side but not for each other; call or not; place; and
 * its day. As it was scheduled, as it was held and as it was cancelled is one entry, whose status comes from its tellings, as
 * long as the days agree: what was moved to another day is linked instead. A meeting that is told without its day is another
 * if it is yet to come in one report and past in the other, unless the reports are of the same days.
 */
export function joinMeetings(later: Told<Meeting>, earlier: Told<Meeting>): Joining | undefined {
  if (FORMATS[later.item.format] !== FORMATS[earlier.item.format]) return undefined;
  const [day, place] = [dayMatch(later, earlier), placeMatch(later, earlier)];
  if (day === undefined || place === undefined || later.by.length === 0 || earlier.by.length === 0) return undefined;
  if (!isPartOf(later.by, earlier.by)) return undefined;
  const channel = later.item.channel !== undefined && later.item.channel === earlier.item.channel;
  const likeness = likenessOf(later.quote, earlier.quote);
  const shared = Math.min(later.by.length, earlier.by.length);
  // The same one party may meet many on one day: then the place or the words must tell.
  const session = isOneSession(later, earlier, day);
  const known = place === 'same' || channel || session || likeness.dice >= 0.5;
  if (shared < 2 && !known) return undefined;
  if (day === 'near' && isToCome(later) !== isToCome(earlier) && !(known && daysBetween(later, earlier) <= 1)) return undefined;
  return joining(
    { code: 'parties', value: namesOf(earlier.by), weight: session ? 0.3 : shared < 2 ? 0.15 : later.by.length === earlier.by.length ? 0.35 : 0.3 },
    { code: 'place', value: earlier.item.where.map(({ id }) => id).join(', '), weight: place === 'same' ? 0.2 : place === 'silent' ? 0 : 0.1 },
    { code: 'day', value: dayName(earlier), weight: day === 'same' ? 0.25 : 0.1 },
    { code: 'channel', value: earlier.item.channel ?? '', weight: channel ? 0.2 : 0 },
    { code: 'words', value: sharedWords(likeness), weight: 0.3 * likeness.dice },
  );
} // prettier-ignore

/** A body sits once a day, whatever the words. */
function isOneSession(later: Told<Meeting>, earlier: Told<Meeting>, day: string): boolean {
  return day === 'same' && later.item.format === 'session' && earlier.item.format === 'session' && later.by.length === earlier.by.length;
} // prettier-ignore

export function meetingKeys(told: Told<Meeting>): readonly string[] {
  const sides = lowest(told.by.map(({ side }) => side), 2).toSorted();
  if (sides.length === 0) return [];
  const alone = [placeOrWord(told), ...(told.item.format === 'session' ? ['session'] : [])].map((one) => `${sides[0]}|${one}`);
  const who = sides.length > 1 ? [sides.join(' ')] : alone;
  return dayKeys(told).flatMap((day) => who.map((one) => `meeting|${FORMATS[told.item.format]}|${one}|${day}`));
} // prettier-ignore

function isToCome({ item: { status } }: Told<Meeting>): boolean {
  return status !== 'held';
}

import { computed } from '@preact/signals';
import type { ReadonlySignal } from '@preact/signals';
import { addressOf } from '../api.ts';
import { go, route } from './address.ts';
import { totals } from './live.ts';
import { dayAfter, dayInWords } from '../words/days.ts';
import { say } from './say.ts';

/** The address of a reading on the part of the record and the day that the desk stands on. */
export function viewed(
  path: string,
  parameters: Readonly<Record<string, string | number | undefined>> = {},
): string {
  return addressOf(path, parameters, route.value);
}

/** The day that the desk stands on: that of the address, or else of the newest report; undefined where there is none. */
export const day: ReadonlySignal<string | undefined> = computed(() =>
  (route.value.asOf ?? totals.value?.last)?.slice(0, 10),
);

/** The first and the last day of the reports; undefined where there is none. */
export const period: ReadonlySignal<{ readonly first: string; readonly last: string } | undefined> = computed(
  () => {
    const { first, last } = totals.value ?? {};
    return first === undefined || last === undefined
      ? undefined
      : { first: first.slice(0, 10), last: last.slice(0, 10) };
  },
);

/** Stands on another day, within the days of the reports; the last of them is the newest state, and needs no day in the address. */
export function standOn(wanted: string | undefined): void {
  const days = period.value;
  if (wanted === undefined || days === undefined || wanted >= days.last) go({ asOf: undefined });
  else go({ asOf: wanted < days.first ? days.first : wanted });
  if (day.value !== undefined)
    say(`As of ${dayInWords(day.value)}${route.value.asOf === undefined ? ', the newest' : ''}`);
}

/** Goes so many days back or forward. */
export function stepDay(step: number): void {
  if (day.value !== undefined) standOn(dayAfter(day.value, step));
}

import { ChevronLeft, ChevronRight, ChevronsRight, Ellipsis } from 'lucide';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { edtfInWords } from '../../world/date-words.ts';
import { route } from '../state/address.ts';
import { day, period, standOn, stepDay } from '../state/view.ts';
import { daysBetween, dayAfter, instantInWords } from '../words/days.ts';
import { DateField } from './date-field.tsx';
import { Icon } from './icon.tsx';
import { panel } from './panel.ts';

/** Milliseconds that a slider rests before the desk follows it. */
const REST = 160;

/** The day one stands on: a step back or forward, a field, a slider, and the newest state. */
export function AsOf(): JSX.Element | null {
  const days = period.value;
  const on = day.value;
  if (days === undefined || on === undefined) return null;
  const { asOf, knownAt } = route.value;
  const past = asOf !== undefined || knownAt !== undefined;
  const hour = hourInWords(asOf, knownAt);
  return (
    <div class="as-of" role="group" aria-label="As of" data-past={past || undefined}>
      <span class="as-of-label" aria-hidden="true">
        As of
      </span>
      <div class="joined">
        <button
          type="button"
          class="tool icon"
          aria-label="A day back"
          title="A day back  ["
          disabled={on <= days.first}
          onClick={() => stepDay(-1)}
        >
          <Icon of={ChevronLeft} size={16} />
        </button>
        <DateField
          type="date"
          class="tool"
          aria-label="Day one stands on"
          value={on}
          min={days.first}
          max={days.last}
          follow={(value) => standOn(value === '' ? undefined : value)}
        />
        <button
          type="button"
          class="tool icon"
          aria-label="A day forward"
          title="A day forward  ]"
          disabled={on >= days.last}
          onClick={() => stepDay(1)}
        >
          <Icon of={ChevronRight} size={16} />
        </button>
      </div>
      <DaySlider first={days.first} last={days.last} on={on} />
      <button
        type="button"
        class="tool newest"
        aria-label="The newest state"
        title="The newest state  t"
        disabled={!past}
        onClick={() => standOn(undefined)}
      >
        <Icon of={ChevronsRight} size={16} />
        <span>Newest</span>
      </button>
      <button
        type="button"
        class="tool icon"
        aria-label={`${hour === '' ? '' : `${hour}. `}Hour, and what this store knew`}
        title="Hour, and what this store knew"
        onClick={() => (panel.value = 'day')}
      >
        {hour === '' ? <Icon of={Ellipsis} size={16} /> : hour}
      </button>
    </div>
  );
}

/** What of the two clocks the day's field does not show: "08:00 UTC", "in store by 1 Mar 2022"; '' where it shows all. */
function hourInWords(asOf: string | undefined, knownAt: string | undefined): string {
  const hour = asOf !== undefined && asOf.length > 10 ? `${asOf.slice(11, 16)} UTC` : '';
  const store = knownAt === undefined ? '' : `in store by ${instantInWords(knownAt)}`;
  return [hour, store].filter((words) => words !== '').join(', ');
}

interface SliderProps {
  readonly first: string;
  readonly last: string;
  readonly on: string;
}

/** Follows the hand at once, and the record once the hand rests. */
function DaySlider({ first, last, on }: SliderProps): JSX.Element {
  const [drawn, setDrawn] = useState<number>();
  useEffect(() => {
    if (drawn === undefined) return;
    const timer = setTimeout(() => {
      setDrawn(undefined);
      standOn(dayAfter(first, drawn));
    }, REST);
    return () => clearTimeout(timer);
  }, [drawn]);
  const value = drawn ?? daysBetween(first, on);
  const words = edtfInWords(dayAfter(first, value));
  return (
    <label class="day-slider">
      <span class="unseen">Day one stands on, as a slider</span>
      <input
        type="range"
        min={0}
        max={daysBetween(first, last)}
        value={value}
        aria-valuetext={words}
        title={words}
        onInput={({ currentTarget }) => setDrawn(currentTarget.valueAsNumber)}
      />
    </label>
  );
}

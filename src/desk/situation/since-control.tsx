import type { JSX } from 'preact';
import { DateField } from '../shell/date-field.tsx';
import { goOwn, hrefOf, route } from '../state/address.ts';
import { lastLook, markSeen } from '../state/looks.ts';
import { totals } from '../state/live.ts';
import { say } from '../state/say.ts';
import { instantInWords } from '../words/days.ts';
import type { Since } from '../words/since.ts';

/** From when on changes are told: the last look, a day, a week, or what one writes. `newest`: the instant up to which they are. */
export function SinceControl({ since, newest }: { readonly since: Since; readonly newest: string }): JSX.Element {
  const { affair, asOf, own } = route.value;
  const look = lastLook(affair);
  const last = totals.value?.last;
  const choices = [
    ...(look === undefined ? [] : [['look', `Last look, ${instantInWords(look)}`] as const]),
    ['day', '24 hours'] as const,
    ['week', '7 days'] as const,
  ];
  return (
    <div class="since" role="group" aria-label="Changed since">
      {choices.map(([choice, words]) => (
        <a
          key={choice}
          class="choice"
          href={hrefOf({ own: { ...own, since: choice } })}
          aria-current={since.choice === choice ? 'true' : undefined}
        >
          {words}
        </a>
      ))}
      <label class="since-own">
        <span>since (UTC)</span>
        <DateField
          type="datetime-local"
          value={fieldOf(since.beyond ?? since.from)}
          max={fieldOf(newest)}
          follow={(value) => goOwn({ since: value === '' ? '' : `${value.slice(0, 16)}Z` })}
        />
      </label>
      {asOf === undefined && last !== undefined && since.choice === 'look' && since.from < last && (
        <button
          type="button"
          class="quiet"
          onClick={() => {
            markSeen(affair, last);
            say('Marked as seen');
          }}
        >
          Mark as seen
        </button>
      )}
    </div>
  );
} // prettier-ignore

/** A day (its end) or an instant as the field takes it. */
function fieldOf(instant: string): string {
  return instant.length > 10 ? instant.slice(0, 16) : `${instant}T23:59`;
}

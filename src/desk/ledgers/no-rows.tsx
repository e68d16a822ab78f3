import type { JSX } from 'preact';
import { Empty } from '../shell/states.tsx';
import { goOwn, route } from '../state/address.ts';
import { totals } from '../state/live.ts';
import { day } from '../state/view.ts';
import { counted } from '../words/amounts.ts';
import { dayInWords } from './days.ts';
import { countFilters, withoutFilters } from './filters.ts';
import { sideOf } from './ledger.ts';
import type { Ledger } from './ledger.ts';

/** Why there is no row. `held`: how many there are that the words or the side leave out. */
export function NoRows({ ledger, held }: { readonly ledger: Ledger; readonly held: number }): JSX.Element {
  const { own, affair } = route.value;
  const side = sideOf(ledger, own['side']);
  const name = (side === undefined || side.id === 'both' ? ledger.name : side.name).toLowerCase();
  if (totals.value?.reports === 0)
    return <Empty>No report has been added{affair === undefined ? '' : ` to ${affair}`} yet: there is nothing to list.</Empty>;
  return (
    <Empty>
      <p>
        {countFilters(own) > 0
          ? `No ${name} under these filters.`
          : `What was published up to ${dayInWords(day.value) || 'this day'} tells of no ${name}.`}
        {held > 0 && ` ${counted(held, 'line is', 'lines are')} left out by the side or the words that are chosen.`}
      </p>
      <p>
        {countFilters(own) > 0 && (
          <button type="button" class="tool" onClick={() => goOwn(withoutFilters())}>
            Clear all filters
          </button>
        )}{' '}
        {own['doubtful'] !== 'true' && (
          <button type="button" class="tool" onClick={() => goOwn({ doubtful: 'true' })}>
            Show doubtful lines too
          </button>
        )}
      </p>
    </Empty>
  );
} // prettier-ignore

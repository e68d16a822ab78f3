import type { JSX } from 'preact';
import type { Totals } from '../api.ts';
import { route } from '../state/address.ts';
import { useAnswer } from '../state/answers.ts';
import { viewed } from '../state/view.ts';
import { counted } from '../words/amounts.ts';
import { instantInWords } from '../words/days.ts';

/** What a printed screen is of, at its head: there the top bar is not. */
export function PaperHead(): JSX.Element {
  const totals = useAnswer<Totals>(viewed('/totals'));
  const { affair, asOf, knownAt } = route.value;
  const { reports, origins, last } = totals.state === 'ready' ? totals.value : {};
  const newest = asOf ?? last;
  return (
    <p class="paper-head" aria-hidden="true">
      {[
        affair ?? 'All reports',
        newest !== undefined && `as of ${instantInWords(newest)}${newest.length > 10 ? ' UTC' : ''}`,
        knownAt !== undefined && `as this store knew it by ${instantInWords(knownAt)}`,
        reports !== undefined &&
          origins !== undefined &&
          `${counted(reports, 'report', 'reports')}, ${counted(origins, 'independent origin', 'independent origins')}`,
        'Demarche',
      ]
        .filter((part) => part !== false)
        .join(' · ')}
    </p>
  );
}

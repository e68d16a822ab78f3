import type { JSX } from 'preact';
import type { Edit } from '../api.ts';
import { addressOf } from '../api.ts';
import { useNamed } from '../line/name-form.tsx';
import { Empty } from '../shell/states.tsx';
import { route } from '../state/address.ts';
import { useAnswer } from '../state/answers.ts';
import { makeEdit } from '../state/edits.ts';
import { standOn } from '../state/view.ts';
import { dayInWords } from '../words/days.ts';
import { EditLines } from './history.tsx';

/** Why a line is not to be had: it was rejected, or not known yet on the day, or is no longer there. */
export function Missing({ id }: { readonly id: string }): JSX.Element {
  const { asOf, affair } = route.value;
  const log = useAnswer<{ rows: readonly (Edit & { orphaned: boolean })[] }>(addressOf('/edits', { item: id }));
  const { named, form } = useNamed();
  const edits = log.state === 'ready' ? log.value.rows : [];
  const rejected = edits.findLast(({ action }) => action === 'reject' || action === 'accept')?.action === 'reject';
  return (
    <Empty>
      {rejected ? (
        <>
          <p>This line was rejected by hand, and is in no list and no count.</p>
          <button
            type="button"
            class="tool"
            onClick={() => named(() => void makeEdit({ item: id, action: 'accept' }, 'Accepted again'))}
          >
            Accept it again
          </button>
        </>
      ) : (
        <p>
          The record has no such line
          {asOf === undefined ? '' : ` on ${dayInWords(asOf)}`}
          {affair === undefined ? '' : ` in ${affair}`}. It may not have been known yet, or its report was withdrawn
          or removed.
        </p>
      )}
      {form}
      {!rejected && asOf !== undefined && (
        <button type="button" class="tool" onClick={() => standOn(undefined)}>
          Look at the newest state
        </button>
      )}
      {edits.length > 0 && (
        <ol class="history">
          <EditLines edits={edits} />
        </ol>
      )}
    </Empty>
  );
} // prettier-ignore

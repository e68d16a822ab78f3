import type { JSX } from 'preact';
import type { Edit } from '../api.ts';
import { addressOf } from '../api.ts';
import { useNamed } from '../line/name-form.tsx';
import { Empty, Loaded } from '../shell/states.tsx';
import { route } from '../state/address.ts';
import { useAnswer } from '../state/answers.ts';
import { makeEdits } from '../state/edits.ts';
import { standOn } from '../state/view.ts';
import { dayInWords } from '../words/days.ts';
import { EditLines } from './history.tsx';
import { rejectionsOf } from './rejections.ts';

type Logged = Edit & { readonly orphaned: boolean };

/** Why a line is not to be had: it was rejected, or not known yet on the day, or is no longer there. `items`: ids of its tellings, as far as they are known. */
export function Missing({ items }: { readonly items: readonly string[] }): JSX.Element {
  const log = useAnswer<{ rows: readonly Logged[] }>(addressOf('/edits'));
  return (
    <Loaded of={log} what="why it is not there">
      {({ rows }) => {
        const rejections = rejectionsOf(items, rows);
        return rejections.length > 0 ? <Rejected rejections={rejections} /> : <Unknown />;
      }}
    </Loaded>
  );
}

function Rejected({ rejections }: { readonly rejections: readonly Edit[] }): JSX.Element {
  const { named, form } = useNamed();
  const back = rejections.map(({ seq }) => ({ seq, action: 'undo' }) as const);
  return (
    <Empty>
      <p>This line was rejected by hand, and is in no list and no count.</p>
      <button type="button" class="tool" onClick={() => named(() => void makeEdits(back, 'The rejection is taken back'))}>
        Take the rejection back
      </button>
      {form}
      <ol class="history">
        <EditLines edits={rejections} />
      </ol>
    </Empty>
  );
} // prettier-ignore

function Unknown(): JSX.Element {
  const { asOf, affair } = route.value;
  const on = asOf === undefined ? '' : ` on ${dayInWords(asOf)}`;
  const where = affair === undefined ? '' : ` in ${affair}`;
  return (
    <Empty>
      <p>
        The record has no such line{on}
        {where}. It may not have been known yet, or was rejected by hand, or its report was withdrawn or removed.
      </p>
      {asOf !== undefined && (
        <button type="button" class="tool" onClick={() => standOn(undefined)}>
          Look at the newest state
        </button>
      )}
    </Empty>
  );
} // prettier-ignore

import type { ComponentChildren, JSX } from 'preact';
import type { Item, PlaceRef } from '../../reader/item.ts';
import type { ReportLine } from '../api.ts';
import { NoteForm } from '../evidence/actions.tsx';
import { useNamed } from '../line/name-form.tsx';
import { makeEdit, makeEdits } from '../state/edits.ts';
import { useKeys } from '../state/keyboard.ts';
import { handForm } from '../state/reading.ts';
import { tell } from '../state/say.ts';
import { CorrectForm } from './correct-form.tsx';
import { MergeForm } from './merge-form.tsx';

const GROUP = 'The selected item';

interface HandProps {
  readonly item: Item;
  readonly line: ReportLine | undefined;
  readonly places: readonly PlaceRef[];
}

/** Coding by hand: what an analyst can do with the selected item, each with its key and its button. */
export function Hand({ item, line, places }: HandProps): JSX.Element {
  const { named, form } = useNamed();
  const rejected = line?.standing === 'rejected';
  const { id } = item;
  const accept = (): void => named(() => void makeEdit({ item: id, action: 'accept' }, 'Accepted'));
  const reject = (): void => named(() => void (rejected ? restore(line) : makeEdit({ item: id, action: 'reject' }, 'Rejected')));
  const split = (): void => {
    if ((line?.line?.tellings ?? 1) < 2) tell({ text: 'Nothing else tells this line: there is nothing to split it from.' });
    else named(() => void makeEdit({ item: id, action: 'split' }, 'Split from its line'));
  };
  const open = (which: 'correct' | 'note' | 'merge') => (): void => {
    handForm.value = handForm.peek() === which ? 'none' : which;
  };
  const leave = (): void => {
    handForm.value = 'none';
    document.querySelector<HTMLElement>('.entry[data-selected] .entry-link')?.focus();
  };
  useKeys([
    { keys: 'y', says: 'Accept it: it is right', group: GROUP, act: accept },
    { keys: 'x', says: 'Reject it: not an event; again, take that back', group: GROUP, act: reject },
    { keys: 'c', says: 'Correct it', group: GROUP, act: open('correct') },
    { keys: 'n', says: 'Note on it', group: GROUP, act: open('note') },
    { keys: 'm', says: 'Merge it into another line', group: GROUP, act: open('merge') },
    { keys: 'S', says: 'Split it from its line', group: GROUP, act: split },
  ]);
  return (
    <div class="hand" role="group" aria-label="Coding by hand">
      <Act key_="y" act={accept}>Accept</Act>
      <Act key_="x" act={reject}>{rejected ? 'Take back' : 'Reject'}</Act>
      <Act key_="c" act={open('correct')}>Correct</Act>
      <Act key_="n" act={open('note')}>Note</Act>
      <Act key_="m" act={open('merge')}>Merge</Act>
      <Act key_="S" act={split}>Split</Act>
      {form}
      {handForm.value === 'correct' && (
        <CorrectForm
          item={item}
          places={places}
          onLeave={leave}
          onCorrect={(changes) =>
            new Promise((settle) => {
              named(() => {
                const wanted = changes.map((one) => ({ item: id, action: 'set' as const, ...one }));
                void makeEdits(wanted, 'Corrected').then((refused) => {
                  if (refused === undefined) leave();
                  settle(refused);
                });
              });
            })
          }
        />
      )}
      {handForm.value === 'note' && (
        <NoteForm
          onLeave={leave}
          onNote={(note) => {
            leave();
            named(() => void makeEdit({ item: id, action: 'note', note }, 'Noted'));
          }}
        />
      )}
      {handForm.value === 'merge' && (
        <MergeForm
          item={item}
          line={line?.line?.id}
          onLeave={leave}
          onMerge={(into) => {
            leave();
            named(() => void makeEdit({ item: id, action: 'merge', into: into.id }, 'Merged'));
          }}
        />
      )}
    </div>
  );
} // prettier-ignore

/** Takes the rejection back, which is the last of the edits that reject it. */
function restore({ edits }: ReportLine): Promise<string | undefined> | undefined {
  const last = edits.findLast(({ action }) => action === 'reject');
  return last === undefined ? undefined : makeEdit({ seq: last.seq, action: 'undo' }, 'No longer rejected');
}

function Act({
  key_,
  act,
  children,
}: {
  readonly key_: string;
  readonly act: () => void;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <button type="button" class="tool" aria-keyshortcuts={key_ === 'S' ? 'Shift+S' : key_} onClick={act}>
      {children} <kbd aria-hidden="true">{key_}</kbd>
    </button>
  );
}

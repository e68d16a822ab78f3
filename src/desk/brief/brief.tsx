import type { JSX } from 'preact';
import type { Brief } from '../api.ts';
import { Loaded } from '../shell/states.tsx';
import { SinceControl } from '../situation/since-control.tsx';
import { route } from '../state/address.ts';
import { useAnswer } from '../state/answers.ts';
import { useKeys } from '../state/keyboard.ts';
import { totals } from '../state/live.ts';
import { lastLook } from '../state/looks.ts';
import { day, viewed } from '../state/view.ts';
import { sinceOf } from '../words/since.ts';
import { newIn, withNew } from './draft.ts';
import { Head } from './head.tsx';
import { keyOf } from './kept.ts';
import { Pictures } from './pictures.tsx';
import { Sheet } from './sheet.tsx';
import { Sources } from './sources.tsx';
import { useDraft } from './use-draft.ts';

/** The one page with footnotes, as the record gives it and as an analyst edits it. */
export function BriefScreen(): JSX.Element {
  const { affair, asOf, own } = route.value;
  const on = day.value;
  const newest = asOf ?? totals.value?.last ?? '';
  const since =
    on === undefined
      ? undefined
      : sinceOf(own['since'], { day: on, newest, past: asOf !== undefined, look: lastLook(affair) });
  const brief = useAnswer<Brief>(
    since && viewed('/brief', { since: since.from, title: affair ?? 'The record' }),
  );
  return (
    <main class="screen brief-screen" id="screen" tabIndex={-1}>
      <h1 class="unseen">Brief</h1>
      <div class="brief-since">{since !== undefined && <SinceControl since={since} newest={newest} />}</div>
      <Loaded of={brief} what="the brief">
        {(value) => <Page brief={value} kept={keyOf(route.value, own['since'] ?? '')} />}
      </Loaded>
    </main>
  );
}

function Page({ brief, kept }: { readonly brief: Brief; readonly kept: string }): JSX.Element {
  const editing = useDraft(brief, kept);
  const { draft, page, change } = editing;
  useKeys([
    { keys: 'mod+z', says: 'Take back the last change', group: 'Brief', act: editing.undo },
    { keys: 'p', says: 'Print', group: 'Brief', act: () => print() },
  ]);
  const fresh = editing.edited ? newIn(draft, brief) : [];
  return (
    <>
      <Head editing={editing} />
      {fresh.length > 0 && (
        <div class="brief-new" role="status">
          <p>
            The record has {fresh.length === 1 ? 'a sentence' : `${fresh.length} sentences`} that this draft
            does not know of: <q>{fresh[0]}</q>
            {fresh.length > 1 && ' …'}
          </p>
          {draft.final === undefined && (
            <button
              type="button"
              class="tool"
              onClick={() => change(withNew(draft, brief), 'New sentences added')}
            >
              Add them
            </button>
          )}
        </div>
      )}
      <div class="brief-page">
        <div>
          <Sheet editing={editing} />
          <Pictures page={page} />
        </div>
        <Sources page={page} />
      </div>
    </>
  );
}

import type { JSX } from 'preact';
import { Empty } from '../shell/states.tsx';
import { go, route } from '../state/address.ts';
import { useKeys } from '../state/keyboard.ts';
import { filling, totals } from '../state/live.ts';
import { Changed } from './changed.tsx';
import { Commitments } from './commitments.tsx';
import { Contested } from './contested.tsx';
import { OpenDemands } from './demands.tsx';
import { DueNext } from './due.tsx';
import { DoubtSample, LeftOut } from './left-out.tsx';
import { Pairs } from './pairs.tsx';
import { isWithDoubtful } from './section.tsx';
import { stepLine } from './step-line.ts';

/** The state of the affair on one screen: what changed, what is due, what is open, what stands, what is contested, and between whom. */
export function Situation(): JSX.Element {
  useKeys([
    { keys: 'j', says: 'Next line', group: 'Situation', act: () => stepLine(1) },
    { keys: 'k', says: 'Previous line', group: 'Situation', act: () => stepLine(-1) },
    { keys: 'd', says: 'Doubtful lines: show or leave out', group: 'Situation', act: switchDoubtful },
    { keys: 'v', says: 'Pairs as pictures or as a table', group: 'Situation', act: switchPairs },
  ]);
  return (
    <main class="screen situation" id="screen" tabIndex={-1}>
      <header class="situation-head">
        <h1>Situation</h1>
        <p class="legend">
          Every line opens on the sentence that it came from. <em>Italic</em>: doubtful, or not told as
          actual. Copies of one story count once.
        </p>
        <DoubtSample />
      </header>
      {totals.value?.reports === 0 ? (
        <Empty>
          <p>{emptyInWords()}</p>
        </Empty>
      ) : (
        <div class="columns">
          <div class="column">
            <Changed />
            <DueNext />
            <OpenDemands />
          </div>
          <div class="column">
            <Commitments />
            <Contested />
            <Pairs />
            <LeftOut />
          </div>
        </div>
      )}
    </main>
  );
} // prettier-ignore

/** Why there is nothing: while the first reports are being read, that is no finding. */
function emptyInWords(): string {
  const { affair } = route.value;
  if (filling.value !== undefined)
    return `The first reports are being read (${filling.value.done} of ${filling.value.of}): what they tell appears here as it comes.`;
  return `${affair === undefined ? 'The record is empty' : `No report is in ${affair}`}: no report has been added yet.`;
}

function switchDoubtful(): void {
  go({ own: { ...route.peek().own, doubtful: isWithDoubtful() ? '' : 'true' } }, 'replace');
}

function switchPairs(): void {
  const { own } = route.peek();
  go({ own: { ...own, pairs: own['pairs'] === 'table' ? '' : 'table' } }, 'replace');
}

import type { JSX } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { addressOf } from '../api.ts';
import type { Found, Page } from '../api.ts';
import { formatRoute } from '../route.ts';
import { goTo, route } from '../state/address.ts';
import { useAnswer } from '../state/answers.ts';
import { say } from '../state/say.ts';
import { viewed } from '../state/view.ts';
import { counted } from '../words/amounts.ts';
import { Dialog } from './dialog.tsx';
import { panel, typedAhead } from './panel.ts';
import { passagesOf, placesNamed } from './palette-choices.ts';
import type { Choice } from './palette-choices.ts';

/** Milliseconds that typing rests before the record is searched. */
const REST = 180;
const SHOWN = 12;

/** Search and everywhere to go, in one field: reports' words, actors, screens. */
export function Palette(): JSX.Element {
  return (
    <Dialog name="palette" title="Search, or go anywhere">
      {panel.value === 'palette' && <Search />}
    </Dialog>
  );
}

function Search(): JSX.Element {
  const [written, setWritten] = useState(() => typedAhead.peek());
  const [at, setAt] = useState(0);
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  const asked = useRested(written.trim());
  const found = useAnswer<Page<Found>>(
    asked.length < 2 ? undefined : viewed('/find', { q: asked, limit: SHOWN }),
  );
  const actors = useAnswer<Page<{ id: string; name: string; lines: number }>>(
    addressOf('/actors', { limit: 200 }, route.value),
  );
  const passages = asked.length >= 2 && found.state === 'ready' ? found.value.rows : [];
  const choices = [
    ...placesNamed(written, actors.state === 'ready' ? actors.value.rows : [], route.value),
    ...passagesOf(passages, asked, route.value),
  ];
  const current = Math.min(at, choices.length - 1);
  useLayoutEffect(() => field.current?.focus(), []);
  useEffect(() => {
    if (asked.length >= 2 && found.state === 'ready' && !found.stale)
      say(`${passages.length < SHOWN ? '' : 'The best '}${counted(passages.length, 'passage', 'passages')}`);
  }, [found]);

  const choose = (choice: Choice | undefined): void => {
    if (choice === undefined) return;
    panel.value = 'none';
    goTo(formatRoute(choice.to));
  };
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
  return (
    <search class="palette">
      <input
        ref={field}
        // A dialog that opens gives the focus to this, also where it is drawn before it is open.
        autofocus
        type="text"
        role="combobox"
        aria-label="Search, or go anywhere"
        aria-expanded={choices.length > 0}
        aria-controls={list}
        aria-activedescendant={current >= 0 ? `${list}-${current}` : undefined}
        aria-autocomplete="list"
        placeholder="minor incursion, “exactly these words”, an actor, a screen …"
        autocomplete="off"
        spellcheck={false}
        value={written}
        onInput={({ currentTarget }) => {
          setWritten(currentTarget.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          const step = steps[event.key];
          if (step !== undefined && choices.length > 0) {
            event.preventDefault();
            setAt((current + step + choices.length) % choices.length);
          } else if (event.key === 'Enter') {
            event.preventDefault();
            choose(choices[current]);
          }
        }}
      />
      <ul id={list} role="listbox" aria-label="Found">
        {choices.map((choice, nth) => (
          <li
            key={choice.key}
            id={`${list}-${nth}`}
            role="option"
            aria-selected={nth === current}
            onMouseMove={() => setAt(nth)}
            onClick={() => choose(choice)}
          >
            <span class="palette-what">
              <Marked text={choice.what} hits={choice.hits} />
            </span>
            <span class="palette-where">{choice.where}</span>
          </li>
        ))}
      </ul>
      {asked.length >= 2 && found.state === 'failed' && <p class="reason">{found.reason}</p>}
      {asked.length >= 2 && found.state === 'ready' && !found.stale && passages.length === 0 && (
        <p class="note">No report says that, as of the day one stands on.</p>
      )}
    </search>
  );
}

/** A text with the words that were looked for lit: every other part that it is split into is one of them. */
function Marked({ text, hits }: { readonly text: string; readonly hits?: RegExp | undefined }): JSX.Element {
  if (hits === undefined) return <>{text}</>;
  return <>{text.split(hits).map((part, at) => (at % 2 === 1 ? <mark key={at}>{part}</mark> : part))}</>;
} // prettier-ignore

/** What was written, once the hand rests. */
function useRested(written: string): string {
  const [rested, setRested] = useState(written);
  useEffect(() => {
    const timer = setTimeout(() => setRested(written), REST);
    return () => clearTimeout(timer);
  }, [written]);
  return rested;
}

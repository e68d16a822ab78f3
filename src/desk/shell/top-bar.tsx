import { CircleHelp, Pause, Play, Plus, Search, Settings } from 'lucide';
import type { IconNode } from 'lucide';
import type { JSX } from 'preact';
import { addressOf } from '../api.ts';
import type { Affair, Page, Totals } from '../api.ts';
import { go, route } from '../state/address.ts';
import { useAnswer } from '../state/answers.ts';
import { catchUp, connection, filling, following, totals, waiting } from '../state/live.ts';
import { viewed } from '../state/view.ts';
import { counted } from '../words/amounts.ts';
import { AsOf } from './as-of.tsx';
import { Icon } from './icon.tsx';
import { panel } from './panel.ts';
import type { Panel } from './panel.ts';

/** The affair, the day one stands on, how much was read, and what is there on every screen. */
export function TopBar(): JSX.Element {
  return (
    <header class="top">
      <p class="brand">Demarche</p>
      <AffairChoice />
      <AsOf />
      <Counts />
      <div class="top-tools">
        <button
          type="button"
          class="tool search-open"
          aria-label="Search"
          title="Search, or go anywhere  /"
          onClick={() => (panel.value = 'palette')}
        >
          <Icon of={Search} size={16} />
          <span>Search</span>
        </button>
        <button
          type="button"
          class="tool main add-own"
          aria-label="Add your own report"
          title="Add your own report  a"
          onClick={() => (panel.value = 'own')}
        >
          <Icon of={Plus} size={16} />
          <span>Add your own report</span>
        </button>
        <Opener of={Settings} opens="settings" name="Settings" />
        <Opener of={CircleHelp} opens="keys" name="Keys  ?" />
      </div>
    </header>
  );
}

function Opener({
  of,
  opens,
  name,
}: {
  readonly of: IconNode;
  readonly opens: Panel;
  readonly name: string;
}): JSX.Element {
  return (
    <button
      type="button"
      class="tool icon"
      aria-label={name.split('  ')[0]}
      title={name}
      onClick={() => (panel.value = opens)}
    >
      <Icon of={of} size={16} />
    </button>
  );
}

function AffairChoice(): JSX.Element | null {
  const affairs = useAnswer<Page<Affair>>(addressOf('/affairs'));
  const names = affairs.state === 'ready' ? affairs.value.rows.map(({ name }) => name) : [];
  const chosen = route.value.affair ?? '';
  if (names.length === 0 && chosen === '') return null;
  return (
    <select
      class="tool affair"
      aria-label="Affair"
      value={chosen}
      onChange={({ currentTarget: { value } }) => go({ affair: value === '' ? undefined : value })}
    >
      <option value="">All reports</option>
      {[...new Set([...names, ...(chosen === '' ? [] : [chosen])])].map((name) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
    </select>
  );
}

/** How much the record rests on, and whether what comes is shown as it comes. */
function Counts(): JSX.Element {
  const counts = useAnswer<Totals>(viewed('/totals'));
  const { reports, origins } = (counts.state === 'ready' ? counts.value : totals.value) ?? {};
  const lost = connection.value === 'lost';
  const held = !following.value;
  const pause = held ? 'Show new reports as they come' : 'Hold new reports back';
  return (
    <div class="counts">
      {reports !== undefined && origins !== undefined && (
        <span class="counts-words" title="Copies of one story count as one origin">
          {counted(reports, 'report', 'reports')} <span aria-hidden="true">·</span>{' '}
          {counted(origins, 'origin', 'origins')}
        </span>
      )}
      {filling.value !== undefined && (
        <span class="filling">
          Reading {filling.value.done} of {filling.value.of}{' '}
          <progress aria-hidden="true" value={filling.value.done} max={filling.value.of} />
        </span>
      )}
      {lost ? (
        <strong class="lost" role="alert">
          No connection: what is shown may be old
        </strong>
      ) : (
        <button
          type="button"
          class="tool icon"
          aria-label={pause}
          title={pause}
          aria-pressed={held}
          onClick={toggle}
        >
          <Icon of={held ? Play : Pause} size={14} />
        </button>
      )}
      {waiting.value && (
        <button type="button" class="quiet" onClick={catchUp}>
          Show what is new
        </button>
      )}
    </div>
  );
}

function toggle(): void {
  following.value = !following.value;
  if (following.value && waiting.value) catchUp();
}

import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ComponentType } from 'preact';
import { Empty, Failed, Loading, Truncated } from '../shell/states.tsx';
import { go, goOwn, route } from '../state/address.ts';
import type { Pages } from '../state/answers.ts';
import { useKeys } from '../state/keyboard.ts';
import { totals } from '../state/live.ts';
import { counted } from '../words/amounts.ts';
import type { Row } from '../api.ts';
import { FilterBar } from './filter-bar.tsx';
import { VIEWS, filterIn, isFiltered, NO_FILTER, viewIn } from './filter.ts';
import type { Filter, View } from './filter.ts';
import { DayList } from './day-list.tsx';
import type { PictureViewProps } from './picture-view.ts';
import { DRAWN_AT_MOST, useLines, useReportDays } from './use-lines.ts';

const VIEW_NAMES: Readonly<Record<View, string>> = {
  list: 'List',
  timeline: 'Timeline',
  map: 'Map',
  network: 'Network',
};

/** The pictures are fetched when they are first wanted. */
const PICTURES: Readonly<Record<Exclude<View, 'list'>, () => Promise<ComponentType<PictureViewProps>>>> = {
  timeline: async () => (await import('./timeline-view.tsx')).TimelineView,
  map: async () => (await import('./map-view.tsx')).MapView,
  network: async () => (await import('./network-view.tsx')).NetworkView,
};

/** One selection of the record along its days, in four views: `1` to `4` switch between them. */
export function Chronology(): JSX.Element {
  const { own } = route.value;
  const [view, filter] = [viewIn(own), filterIn(own)];
  const lines = useLines(filter, view, own['order']);
  useKeys([
    ...VIEWS.map((one, at) => ({
      keys: String(at + 1),
      says: `Show the ${VIEW_NAMES[one].toLowerCase()}`,
      group: 'Chronology',
      act: () => showView(one),
    })),
    { keys: 'Escape', says: 'Close what is open, or chosen', group: 'Chronology', act: leave },
  ]);
  return (
    <main class="screen chronology" id="screen" tabIndex={-1} data-view={view}>
      <div class="screen-head">
        <h1>Chronology</h1>
        <div class="joined" role="group" aria-label="View">
          {VIEWS.map((one) => (
            <button
              key={one}
              type="button"
              class="tool"
              aria-pressed={view === one}
              onClick={() => showView(one)}
            >
              {VIEW_NAMES[one]}
            </button>
          ))}
        </div>
      </div>
      <FilterBar filter={filter} view={view} rows={lines.rows} />
      <Shown view={view} filter={filter} lines={lines} />
    </main>
  );
}

function showView(view: View): void {
  goOwn({ view: view === 'list' ? '' : view, sel: '', table: '' });
}

function leave(): boolean {
  if (route.value.open !== undefined) go({ open: undefined });
  else if ((route.value.own['sel'] ?? '') !== '') goOwn({ sel: '' });
  else return false;
  return true;
}

interface ShownProps {
  readonly view: View;
  readonly filter: Filter;
  readonly lines: Pages<Row>;
}

function Shown({ view, filter, lines }: ShownProps): JSX.Element {
  const reports = useReportDays();
  const { rows, state, reason, more } = lines;
  if (rows.length === 0) {
    if (state === 'failed') return <Failed reason={reason ?? ''} retry={more} />;
    return state === 'all' ? <Nothing filter={filter} view={view} /> : <Loading what="the lines" />;
  }
  return (
    <div class="loaded" aria-busy={state === 'loading'}>
      {state === 'failed' && <Failed reason={reason ?? ''} retry={more} />}
      {state === 'more' && (view !== 'list' || filter.place !== undefined) && (
        <Truncated>
          Only the newest {DRAWN_AT_MOST.toLocaleString('en-GB')} lines of these days, kinds and actors are
          here. Narrow them to see the rest.
        </Truncated>
      )}
      {view === 'list' ? (
        <DayList lines={lines} reports={reports} />
      ) : (
        <Picture key={view} view={view} of={{ filter, rows, settling: state === 'loading', reports }} />
      )}
    </div>
  );
}

function Picture({
  view,
  of,
}: {
  readonly view: Exclude<View, 'list'>;
  readonly of: PictureViewProps;
}): JSX.Element {
  const [shown, setShown] = useState<{ View: ComponentType<PictureViewProps> } | 'loading' | 'failed'>(
    'loading',
  );
  const load = (): void => {
    PICTURES[view]().then(
      (View) => setShown({ View }),
      () => setShown('failed'),
    );
  };
  useEffect(load, [view]);
  if (shown === 'loading') return <Loading what={`the ${VIEW_NAMES[view].toLowerCase()}`} />;
  if (shown === 'failed')
    return <Failed reason="This picture could not be fetched. Is demarche still running?" retry={load} />;
  return <shown.View {...of} />;
}

/** Why there is nothing: a filter that nothing fits is not the same as an empty record. */
function Nothing({ filter, view }: { readonly filter: Filter; readonly view: View }): JSX.Element {
  const reports = totals.value?.reports ?? 0;
  if (isFiltered(filter))
    return (
      <Empty>
        <p>
          {view === 'network' ? 'No coded event' : 'No line'} of the record fits this filter
          {filter.doubtful ? '' : ' (doubtful lines are left out)'}.
        </p>
        <button type="button" class="tool" onClick={() => goOwn(NO_FILTER)}>
          Clear the filter
        </button>
      </Empty>
    );
  return (
    <Empty>
      <p>
        {reports === 0
          ? 'There are no reports yet.'
          : `${counted(reports, 'report is', 'reports are')} in the record, but as of this day none of them tells a line.`}
      </p>
    </Empty>
  );
}

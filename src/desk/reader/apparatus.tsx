import { useSignalEffect } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { Kind } from '../../reader/item.ts';
import {
  clearFilter,
  drawer,
  go,
  reveal,
  route,
  search,
  selectedId,
  stepHit,
  toggleKind,
  tools,
} from '../store.ts';
import { counted } from '../words/amounts.ts';
import { KIND_NAMES } from '../words/kinds.ts';
import type { Arrangement } from './arrange.ts';
import { bringIntoView } from './bring-into-view.ts';
import { EntryRow } from './entry.tsx';
import { countsInWords } from './report-text.tsx';

interface ApparatusProps {
  readonly arrangement: Arrangement;
}

/** What was understood, in the order of the text, under the paragraph in which it begins. */
export function Apparatus({ arrangement }: ApparatusProps): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  useSignalEffect(() => {
    const id = selectedId.value;
    if (reveal.value === 0 || id === undefined || !drawer.value) return;
    requestAnimationFrame(() => bringIntoView(list.current, '[data-selected]'));
  });
  return (
    <aside
      class="notes"
      id="understood"
      tabIndex={-1}
      aria-labelledby="understood-title"
      data-open={drawer.value}
      data-tools={tools.value}
    >
      <div class="notes-head">
        <div class="notes-title">
          <h2 id="understood-title">What was understood</h2>
          <p class="count">{countsInWords(arrangement)}</p>
          <button
            type="button"
            class="tool tools-switch"
            aria-expanded={tools.value}
            aria-controls="notes-tools"
            onClick={() => (tools.value = !tools.value)}
          >
            Filter
          </button>
          <button
            type="button"
            class="tool drawer-switch"
            aria-expanded={drawer.value}
            aria-controls="notes-body"
            onClick={() => (drawer.value = !drawer.value)}
          >
            {drawer.value ? 'Close' : 'Open'}
          </button>
        </div>
        <div class="notes-tools" id="notes-tools">
          {arrangement.total > 0 && <KindFilter arrangement={arrangement} />}
          <SearchBox arrangement={arrangement} />
        </div>
      </div>
      <div class="notes-body" id="notes-body" ref={list}>
        <Groups arrangement={arrangement} />
      </div>
    </aside>
  );
}

function Groups({ arrangement }: ApparatusProps): JSX.Element {
  if (arrangement.total === 0) {
    return (
      <p class="empty">
        Nothing was understood in this report: no statement, meeting or move of forces was found in its words.
      </p>
    );
  }
  if (arrangement.shown.length === 0) {
    return (
      <div class="empty">
        <p>No item matches the filter and the search.</p>
        <button type="button" class="tool" onClick={clearFilter}>
          Show all {counted(arrangement.total, 'item', 'items')}
        </button>
      </div>
    );
  }
  return (
    <>
      {arrangement.paragraphs.map(
        ({ number, entries }) =>
          entries.length > 0 && (
            <section class="group" key={number}>
              <h3>
                <span aria-hidden="true">¶</span>
                <span class="unseen">Paragraph </span> {number}
              </h3>
              <ol>
                {entries.map((entry) => (
                  <EntryRow key={entry.item.id} entry={entry} />
                ))}
              </ol>
            </section>
          ),
      )}
    </>
  );
}

function KindFilter({ arrangement }: ApparatusProps): JSX.Element {
  const { kinds } = route.value;
  return (
    <div class="kinds" role="group" aria-label="Kinds shown">
      <button
        type="button"
        class="chip"
        aria-pressed={kinds.size === 0}
        onClick={() => go({ kinds: new Set<Kind>() })}
      >
        All <span class="count">{arrangement.total}</span>
      </button>
      {arrangement.kinds.map(([kind, count]) => (
        <button
          key={kind}
          type="button"
          class="chip"
          data-kind={kind}
          aria-pressed={kinds.has(kind)}
          onClick={() => toggleKind(kind)}
        >
          <span class="line" data-kind={kind} data-lane="0">
            {KIND_NAMES[kind].many}
          </span>{' '}
          <span class="count">{count}</span>
        </button>
      ))}
    </div>
  );
}

function SearchBox({ arrangement }: ApparatusProps): JSX.Element {
  const { query } = route.value;
  const found = `${arrangement.hits.length} in the text, ${counted(arrangement.kept.length, 'item', 'items')}`;
  return (
    <search class="search">
      <label class="unseen" for="search">
        Search in this report
      </label>
      <input
        id="search"
        type="search"
        placeholder="Search in this report"
        autocomplete="off"
        spellcheck={false}
        value={query}
        aria-describedby="found"
        onInput={(event) => search(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') stepHit(event.shiftKey ? -1 : 1);
        }}
      />
      <span id="found" class="count" role="status">
        {query.trim() === '' ? '' : found}
      </span>
    </search>
  );
}

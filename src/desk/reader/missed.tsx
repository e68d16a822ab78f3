import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import type { PassedOver } from '../api.ts';
import { ownHref, select, sentenceAsked } from '../state/reading.ts';

/** Of a sentence, UTF-16 units shown in its note. */
const SHOWN = 90;

/** A sentence that gave nothing, and why. */
export function MissedRow({ missed, text }: { readonly missed: PassedOver; readonly text: string }): JSX.Element {
  const { start, end, why } = missed;
  const selected = useComputed(() => {
    const at = sentenceAsked.value;
    return at !== undefined && at >= start && at < end;
  }).value;
  const words = text.slice(start, end).replaceAll(/\s+/g, ' ');
  return (
    <li class="entry missed" data-selected={selected || undefined}>
      <a
        class="entry-link"
        href={ownHref({ item: '', at: String(start) })}
        data-at={start}
        aria-current={selected ? 'true' : undefined}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          select({ at: start });
        }}
      >
        <span class="entry-number" aria-hidden="true">
          –
        </span>
        <span class="entry-head">
          <span class="entry-who">{words.length > SHOWN ? `${words.slice(0, SHOWN).trimEnd()} …` : words}</span>
        </span>
        <span class="entry-meta">Not coded. {why}</span>
      </a>
    </li>
  );
} // prettier-ignore

import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Evidence as EvidenceOf } from '../api.ts';
import { Failed, Loading } from '../shell/states.tsx';
import { hrefOf, route } from '../state/address.ts';
import { useAnswer } from '../state/answers.ts';
import { say } from '../state/say.ts';
import { viewed } from '../state/view.ts';
import { Actions } from './actions.tsx';
import { Coded } from './coded.tsx';
import { Head } from './head.tsx';
import { History } from './history.tsx';
import { Links } from './links.tsx';
import { Missing } from './missing.tsx';
import { useSheet } from './sheet.ts';
import { Stories } from './telling.tsx';
import { Versions } from './versions.tsx';

/** What the open line rests on: on every screen, beside it, or over it where there is no room beside. */
export function Evidence(): JSX.Element | null {
  const { open } = route.value;
  return open === undefined ? null : <Drawer id={open} />;
}

function Drawer({ id }: { readonly id: string }): JSX.Element {
  const evidence = useAnswer<EvidenceOf>(viewed(`/entries/${encodeURIComponent(id)}/evidence`));
  const panel = useRef<HTMLDivElement>(null);
  const over = useSheet(panel);
  // What is rejected can no longer be asked for: what it was told by is remembered for as long as it lies open.
  const tellings = useRef<{ of: string; items: readonly string[] }>({ of: '', items: [] });
  if (evidence.state === 'ready' && !evidence.stale)
    tellings.current = { of: id, items: evidence.value.entry.tellings.map(({ item }) => item.id) };
  const line = evidence.state === 'ready' && !evidence.stale ? evidence.value.line : undefined;
  const told = useRef('');
  useEffect(() => {
    // On another day the same line is no news.
    if (line === undefined || over || told.current === line) return;
    told.current = line;
    say(`Evidence: ${line}`);
  }, [line]);
  // Another line begins at its top, and the words that opened it stay in sight.
  useLayoutEffect(() => {
    panel.current?.scrollTo(0, 0);
    document.querySelector('.screen [data-line][aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [id]);
  return (
    <div
      ref={panel}
      class="evidence"
      id="evidence"
      tabIndex={-1}
      aria-label="Evidence"
      role={over ? 'dialog' : 'complementary'}
      {...(over && { 'aria-modal': true })}
    >
      <div class="evidence-bar">
        <p class="evidence-name">Evidence</p>
        <a class="tool" href={hrefOf({ open: undefined })} aria-keyshortcuts="Escape">
          Close
        </a>
      </div>
      {evidence.state === 'loading' && <Loading what="the evidence" />}
      {evidence.state === 'failed' &&
        (evidence.missing ? (
          <Missing items={tellings.current.of === id ? tellings.current.items : [id]} />
        ) : (
          <Failed reason={evidence.reason} retry={evidence.retry} />
        ))}
      {evidence.state === 'ready' && (
        <div class="loaded" aria-busy={evidence.stale} data-stale={evidence.stale || undefined}>
          <Sections of={evidence.value} />
        </div>
      )}
    </div>
  );
}

function Sections({ of }: { readonly of: EvidenceOf }): JSX.Element {
  return (
    <>
      <Head of={of} />
      <Actions of={of} key={of.entry.id} />
      <Stories of={of} />
      <Versions of={of} />
      <Links links={of.links} />
      <Coded of={of} />
      <History entry={of.entry} />
    </>
  );
}

import type { JSX } from 'preact';
import { hrefOf, route } from '../state/address.ts';
import { useAnswer } from '../state/answers.ts';
import { viewed } from '../state/view.ts';
import { Loaded } from '../shell/states.tsx';
import type { Evidence as EvidenceOf } from '../api.ts';

/** What the open line rests on: on every screen, beside it. */
export function Evidence(): JSX.Element | null {
  const { open } = route.value;
  const evidence = useAnswer<EvidenceOf>(
    open === undefined ? undefined : viewed(`/entries/${open}/evidence`),
  );
  if (open === undefined) return null;
  return (
    <aside class="evidence" aria-label="Evidence">
      <a class="tool" href={hrefOf({ open: undefined })}>
        Close
      </a>
      <Loaded of={evidence} what="the evidence">
        {({ entry }) => <blockquote>{entry.item.cite.quote}</blockquote>}
      </Loaded>
    </aside>
  );
}

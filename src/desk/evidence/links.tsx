import type { JSX } from 'preact';
import type { LinkedEntry } from '../api.ts';
import { LineLink, StatusMark } from '../line/line.tsx';
import { dayInWords } from '../words/days.ts';
import { scoreInWords } from '../words/items.ts';
import { relationInWords } from '../words/relations.ts';

/** Under this a link is shown as doubtful, and changes no status. */
const DOUBTFUL_UNDER = 0.5;

/** What bears on the line, and on what it bears. */
export function Links({ links }: { readonly links: readonly LinkedEntry[] }): JSX.Element | null {
  if (links.length === 0) return null;
  return (
    <section class="evidence-part" aria-labelledby="evidence-links">
      <h3 id="evidence-links">What bears on it</h3>
      <ul class="links">
        {links.map(({ link, onIt, other }) => {
          const doubtful = link.score < DOUBTFUL_UNDER;
          return (
            <li key={`${link.relation} ${other.id}`} class={doubtful ? 'unsure' : undefined}>
              <p class="links-head">
                <span>{relationInWords(link.relation, onIt)}</span>
                {other.first !== undefined && <span class="note">{dayInWords(other.first)}</span>}
                <StatusMark status={other.status} />
                {doubtful && <span class="mark doubt">doubtful link, {scoreInWords(link.score)}</span>}
              </p>
              <LineLink id={other.id}>{other.line}</LineLink>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

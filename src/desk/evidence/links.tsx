import { isDoubtful } from '../../reader/item.ts';
import type { JSX } from 'preact';
import type { LinkedEntry } from '../api.ts';
import { LineLink, StatusMark } from '../line/line.tsx';
import { dayInWords } from '../words/days.ts';
import { scoreInWords } from '../words/items.ts';
import { capital } from '../../record/names-in-words.ts';
import { relationInWords } from '../../record/relation-words.ts';

/** What bears on the line, and on what it bears. */
export function Links({ links }: { readonly links: readonly LinkedEntry[] }): JSX.Element | null {
  if (links.length === 0) return null;
  return (
    <section class="evidence-part" aria-labelledby="evidence-links">
      <h3 id="evidence-links">What bears on it</h3>
      <ul class="links">
        {links.map(({ link, onIt, other }) => {
          const doubtful = isDoubtful(link);
          return (
            <li key={`${link.relation} ${other.id}`} class={doubtful ? 'unsure' : undefined}>
              <p class="links-head">
                <span>{capital(relationInWords(link.relation, onIt))}</span>
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

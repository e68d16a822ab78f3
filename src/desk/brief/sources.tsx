import type { JSX } from 'preact';
import type { Brief } from '../api.ts';
import { LineLink } from '../line/line.tsx';
import { hrefOf } from '../state/address.ts';
import { counted } from '../words/amounts.ts';
import { dayInWords } from '../words/days.ts';

/** The numbered sources: each with its sentence, and where it stands. */
export function Sources({ page }: { readonly page: Brief }): JSX.Element {
  return (
    <section class="brief-sources" aria-labelledby="sources-title">
      <h3 id="sources-title">Sources</h3>
      {page.sources.length === 0 && <p class="none">Nothing is cited.</p>}
      <ol>
        {page.sources.map(({ number, telling, reports, origins, sameAs }) => {
          const { report, item } = telling;
          return (
            <li key={item.id} value={number}>
              <LineLink id={item.id}>
                <q>{item.cite.quote}</q>
              </LineLink>
              {', '}
              {sameAs === undefined ? (
                <a href={hrefOf({ screen: 'reader', part: report.id, own: { item: item.id } })}>
                  {[report.outlet ?? 'Outlet unknown', report.title].filter(Boolean).join(', ')}
                </a>
              ) : (
                `the same report as ${sameAs}`
              )}
              {sameAs === undefined && report.published !== undefined && `, ${dayInWords(report.published)}`}
              {reports > 1 &&
                `; ${counted(reports, 'report', 'reports')}, ${counted(origins, 'independent origin', 'independent origins')}`}
            </li>
          );
        })}
      </ol>
    </section>
  );
}

import type { JSX } from 'preact';
import type { Evidence } from '../api.ts';
import { hrefOf } from '../state/address.ts';
import { namesOf } from '../words/items.ts';

/** What the tellings differ in, who says what: side by side, and none of them overwritten. */
export function Versions({ of: { entry } }: { readonly of: Evidence }): JSX.Element | null {
  if (entry.contradictions.length === 0) return null;
  const toldBy = (items: readonly string[]): Evidence['entry']['tellings'] =>
    entry.tellings.filter(({ item }) => items.includes(item.id));
  return (
    <section class="evidence-part" aria-labelledby="evidence-versions">
      <h3 id="evidence-versions">Versions that differ</h3>
      {entry.contradictions.map(({ field, versions }) => (
        <table class="versions" key={field}>
          <caption>{field}</caption>
          <thead>
            <tr>
              <th scope="col">Version</th>
              <th scope="col">On whose word</th>
              <th scope="col">Told in</th>
            </tr>
          </thead>
          <tbody>
            {versions.map(({ value, attribution, items }) => (
              <tr key={value}>
                <th scope="row">{value}</th>
                <td>{attribution.length === 0 ? 'the outlet’s own' : namesOf(attribution)}</td>
                <td>
                  {toldBy(items).map(({ item, report }) => (
                    <a
                      key={item.id}
                      href={hrefOf({ screen: 'reader', part: report.id, own: { item: item.id }, open: undefined })}
                    >
                      {report.outlet ?? 'Outlet unknown'}
                    </a>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </section>
  );
} // prettier-ignore

import { API_ROOT } from './openapi.ts';
import type { Route } from './route.ts';

/** A plain page that lists the addresses, for who opens the server in a browser. */
export function indexPage(routes: readonly Route[], version: string): string {
  const rows = routes.map(({ method, path, summary, query }) => {
    const address = `${API_ROOT}${path}`;
    // Only what needs nothing more can be followed.
    const open = method === 'get' && !path.includes('{') && query.safeParse({}).success;
    const shown = open ? `<a href="${address}">${address}</a>` : address;
    return `<tr><td>${method.toUpperCase()}</td><td>${shown}</td><td>${summary}</td></tr>`;
  });
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Demarche ${version}</title></head>
<body>
<h1>Demarche ${version}</h1>
<p>The record of this store as JSON. Every address is described in <a href="${API_ROOT}/openapi.json">openapi.json</a>; the <a href="${API_ROOT}/brief?format=html">brief</a> is a page to read.</p>
<table><caption>Addresses</caption><thead><tr><th scope="col">Method</th><th scope="col">Address</th><th scope="col">What it answers</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table>
</body>
</html>
`;
}

import type { JSX } from 'preact';

export function BriefScreen(): JSX.Element {
  return (
    <main class="screen" id="screen" tabIndex={-1}>
      <h1>Brief</h1>
    </main>
  );
}

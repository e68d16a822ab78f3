import type { JSX } from 'preact';

export function Ledgers(): JSX.Element {
  return (
    <main class="screen" id="screen" tabIndex={-1}>
      <h1>Ledgers</h1>
    </main>
  );
}

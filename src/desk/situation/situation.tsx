import type { JSX } from 'preact';

export function Situation(): JSX.Element {
  return (
    <main class="screen" id="screen" tabIndex={-1}>
      <h1>Situation</h1>
    </main>
  );
}

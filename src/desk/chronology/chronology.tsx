import type { JSX } from 'preact';

export function Chronology(): JSX.Element {
  return (
    <main class="screen" id="screen" tabIndex={-1}>
      <h1>Chronology</h1>
    </main>
  );
}

import type { JSX } from 'preact';

export function Reader(): JSX.Element {
  return (
    <main class="screen" id="screen" tabIndex={-1}>
      <h1>Reader</h1>
    </main>
  );
}

import type { ComponentChildren, JSX } from 'preact';
import type { Loadable } from '../state/answers.ts';

/** Shown while something is on its way. It is not read out: a screen has many parts, each of which would be. */
export function Loading({ what }: { readonly what: string }): JSX.Element {
  return <p class="state loading">Loading {what} …</p>;
}

/** Said where something could not be had, which is never the same as that there is nothing. */
export function Failed({
  reason,
  retry,
}: {
  readonly reason: string;
  readonly retry?: () => void;
}): JSX.Element {
  return (
    <div class="state failed" role="alert">
      <p>
        <strong>This could not be loaded.</strong> {reason}
      </p>
      {retry !== undefined && (
        <button type="button" class="tool" onClick={retry}>
          Try again
        </button>
      )}
    </div>
  );
}

/** Said where there is nothing, and why. */
export function Empty({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return <div class="state empty">{children}</div>;
}

/** Said where not all is shown. */
export function Truncated({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return (
    <p class="truncated" role="note">
      {children}
    </p>
  );
}

/** What was loaded, or what stands in its way. What is stale is shown dimmed until the new is there. */
export function Loaded<T>({
  of,
  what,
  children,
}: {
  readonly of: Loadable<T>;
  readonly what: string;
  readonly children: (value: T) => ComponentChildren;
}): JSX.Element {
  if (of.state === 'loading') return <Loading what={what} />;
  if (of.state === 'failed') return <Failed reason={of.reason} {...(!of.missing && { retry: of.retry })} />;
  return (
    <div class="loaded" aria-busy={of.stale} data-stale={of.stale || undefined}>
      {children(of.value)}
    </div>
  );
}

import type { Span } from '../text/span.ts';
import type { Common } from './item.ts';

/** An item before it has its id, its report and its citation, which the pipeline adds. `span` is what it will cite. */
export type Draft<T extends Common> = T extends Common
  ? Omit<T, 'id' | 'report' | 'cite'> & { readonly span: Span }
  : never;

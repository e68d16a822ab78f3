import { z } from 'zod';
import { type Kind, KINDS, type Realis } from '../../reader/item.ts';
import type { StatusValue } from '../../record/entry.ts';
import type { EntryQuery } from '../../store/store.ts';
import { STATUS_VALUES } from './entry-schema.ts';
import { REALIS } from './item-schema.ts';
import { day, flag, ids, listOf, type Optional, VIEW, viewOf, whole } from './parameters.ts';

/** Which lines of the record: what every list of them takes, with the view. */
export const FILTER: typeof VIEW & {
  readonly kind: Optional<readonly Kind[]>;
  readonly actor: Optional<readonly string[]>;
  readonly by: Optional<readonly string[]>;
  readonly to: Optional<readonly string[]>;
  readonly from: Optional<string>;
  readonly until: Optional<string>;
  readonly status: Optional<readonly StatusValue[]>;
  readonly realis: Optional<readonly Realis[]>;
  readonly contested: Optional<boolean>;
  readonly origins_from: Optional<number>;
  readonly doubtful: Optional<boolean>;
  readonly only_doubtful: Optional<boolean>;
  readonly order: z.ZodExactOptional<z.ZodEnum<{ newest: 'newest'; oldest: 'oldest' }>>;
} = {
  ...VIEW,
  kind: listOf('Only these kinds.', KINDS).exactOptional(),
  actor: ids('Only lines in which any of these is a doer, a target or the source.').exactOptional(),
  by: ids('Only lines by any of these.').exactOptional(),
  to: ids('Only lines to, of or against any of these.').exactOptional(),
  from: day('Happened, or where no day is told was published, on this day or after it; of several days one is enough.').exactOptional(),
  until: day('Happened, or was published, on this day or before it.').exactOptional(),
  status: listOf('Only lines that stand so.', STATUS_VALUES).exactOptional(),
  realis: listOf('Only what is told as actual, planned, possible …', REALIS).exactOptional(),
  contested: flag('True: only what is denied, or told differently by two; false: only the rest.').exactOptional(),
  origins_from: whole('Only lines of at least so many independent origins.', 1, 1000).exactOptional(),
  doubtful: flag('Doubtful lines (score under 0.5) too.').exactOptional(),
  only_doubtful: flag('Doubtful lines only.').exactOptional(),
  order: z.enum(['newest', 'oldest']).meta({ description: 'The newest first unless said.' }).exactOptional(),
}; // prettier-ignore

interface Asked {
  readonly affair?: string;
  readonly as_of?: string;
  readonly known_at?: string;
  readonly kind?: readonly Kind[];
  readonly actor?: readonly string[];
  readonly by?: readonly string[];
  readonly to?: readonly string[];
  readonly from?: string;
  readonly until?: string;
  readonly status?: readonly StatusValue[];
  readonly realis?: readonly Realis[];
  readonly contested?: boolean;
  readonly origins_from?: number;
  readonly doubtful?: boolean;
  readonly only_doubtful?: boolean;
  readonly order?: 'newest' | 'oldest';
}

export function filterOf(asked: Asked): Omit<EntryQuery, 'limit' | 'after'> {
  const { kind, actor, by, to, from, until, status, realis, contested, doubtful, order } = asked;
  return {
    ...viewOf(asked),
    ...(kind !== undefined && { kinds: kind }),
    ...(actor !== undefined && { actors: actor }),
    ...(by !== undefined && { by }),
    ...(to !== undefined && { to }),
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    ...(status !== undefined && { statuses: status }),
    ...(realis !== undefined && { realis }),
    ...(contested !== undefined && { contested }),
    ...(asked.origins_from !== undefined && { originsFrom: asked.origins_from }),
    doubtful: doubtful === true,
    onlyDoubtful: asked.only_doubtful === true,
    oldestFirst: order === 'oldest',
  };
}

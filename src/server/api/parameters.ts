import { z } from 'zod';
import { asOfInstant } from '../../record/known.ts';
import type { View } from '../../store/store.ts';

// Parameters as they are written in an address, and what they become. Absent ones are absent, not undefined.

/** A parameter that may be left out: a string in the address, a `T` for the route. */
export type Optional<T> = z.ZodExactOptional<z.ZodType<T, string>>;

/** `2022-01-26` (its end) or `2022-01-26T18:00Z` → an instant, UTC, to the second. */
export function instant(description: string): z.ZodType<string, string> {
  return z
    .string()
    .max(40)
    .transform((written, context) => {
      const at = asOfInstant(written);
      if (at !== undefined) return at;
      context.addIssue({
        code: 'custom',
        message: 'write a day as 2022-01-26, or an instant as 2022-01-26T18:00Z (a + as %2B)',
      });
      return z.NEVER;
    })
    .meta({ description });
}

export function day(description: string): z.ZodType<string, string> {
  return z.iso
    .date('write a day of the calendar, as in 2022-01-26')
    .meta({ description, format: 'date', pattern: undefined });
}

/** A whole number, in digits. */
export function whole(description: string, least: number, most: number): z.ZodType<number, string> {
  return z
    .string()
    .regex(/^\d{1,9}$/, `give a number from ${least} to ${most}`)
    .transform(Number)
    .refine((number) => number >= least && number <= most, `give a number from ${least} to ${most}`)
    .meta({ description, type: 'integer', minimum: least, maximum: most, pattern: undefined });
}

export function flag(description: string): z.ZodType<boolean, string> {
  return z
    .enum(['true', 'false'])
    .transform((word) => word === 'true')
    .meta({ description, type: 'boolean', enum: undefined });
}

/** At most this many words in a list. */
const MOST = 50;

/** Words parted by commas, each one of `values`. */
export function listOf<T extends string>(
  description: string,
  values: readonly T[],
): z.ZodType<readonly T[], string> {
  return z
    .string()
    .max(1000)
    .transform((written) => written.split(','))
    .pipe(z.array(z.enum(values)).max(MOST))
    .meta({ description, type: 'array', items: { type: 'string', enum: values }, maxLength: undefined });
}

/** Ids parted by commas. */
export function ids(description: string): z.ZodType<readonly string[], string> {
  return z
    .string()
    .max(4000)
    .transform((written) => written.split(',').map((id) => id.trim()))
    .pipe(z.array(z.string().min(1, 'an id is not empty').max(200)).max(MOST))
    .meta({ description, type: 'array', items: { type: 'string' }, maxLength: undefined });
}

export function words(description: string, most: number): z.ZodType<string, string> {
  return z
    .string()
    .max(most)
    .refine((text) => text.trim() !== '', 'must not be empty')
    .meta({ description });
}

/** What every reading takes. */
export const VIEW: {
  readonly affair: Optional<string>;
  readonly as_of: Optional<string>;
  readonly known_at: Optional<string>;
} = {
  affair: words('Only reports of the affair of this name.', 200).exactOptional(),
  as_of: instant('Only what reports published by then support: a day (its end, UTC) or an instant.').exactOptional(),
  known_at: instant('Only what had been added to the store by then: a day or an instant.').exactOptional(),
}; // prettier-ignore

export function viewOf(asked: { affair?: string; as_of?: string; known_at?: string }): View {
  const { affair, as_of: asOf, known_at: knownAt } = asked;
  return {
    ...(affair !== undefined && { affair }),
    ...(asOf !== undefined && { asOf }),
    ...(knownAt !== undefined && { knownAt }),
  };
}

/** What every list takes: `limit` (`usual` unless said) and `after`. */
export const PAGING: { readonly limit: Optional<number>; readonly after: Optional<string> } = {
  limit: whole('At most so many rows; 50 unless said.', 1, 1000).exactOptional(),
  after: words('The cursor that the page before gave as `next`.', 100).exactOptional(),
};

const USUAL = 50;

export function pagingOf(asked: { limit?: number; after?: string }): { limit: number; after?: string } {
  const { limit = USUAL, after } = asked;
  return { limit, ...(after !== undefined && { after }) };
}

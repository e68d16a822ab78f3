import { z } from 'zod';

/** A report that somebody gives by hand. What is absent is unknown. */
export interface PastedSource {
  readonly text: string;
  readonly title?: string;
  /** `YYYY-MM-DD`. */
  readonly date?: string;
  readonly outlet?: string;
  readonly url?: string;
}

const line = (most: number) => z.string().trim().min(1, 'must not be empty').max(most);

/** A report as it is sent. */
export const pastedSource: z.ZodType<PastedSource> = z.strictObject({
  text: z.string().refine((text) => text.trim() !== '', 'there is no text to read'),
  title: line(500).exactOptional(),
  date: z.iso.date('must be a day of the calendar, as in 2022-01-27').exactOptional(),
  outlet: line(200).exactOptional(),
  url: z
    .url({ protocol: /^https?$/, error: 'must be an http or https address' })
    .max(2000)
    .exactOptional(),
});

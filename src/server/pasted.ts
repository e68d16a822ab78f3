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

const day = z.iso.date('must be a day of the calendar, as in 2022-01-27');

/** The day on which a report was published, told after it was added. */
export const toldDate: z.ZodType<{ readonly date: string }> = z.strictObject({ date: day });

/** A report as it is sent. */
export const pastedSource: z.ZodType<PastedSource> = z.strictObject({
  text: z.string().refine((text) => text.trim() !== '', 'there is no text to read'),
  title: line(500).exactOptional(),
  date: day.exactOptional(),
  outlet: line(200).exactOptional(),
  url: z
    .url({ protocol: /^https?$/, error: 'must be an http or https address' })
    .max(2000)
    .exactOptional(),
});

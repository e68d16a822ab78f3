import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { instantInWords } from '../words/days.ts';

interface DateFieldProps {
  readonly type: 'date' | 'datetime-local';
  /** `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM`; '' where there is none. */
  readonly value: string;
  readonly min?: string | undefined;
  readonly max?: string | undefined;
  readonly class?: string;
  readonly title?: string | undefined;
  readonly 'aria-label'?: string;
  /** Called with what was chosen in the calendar, or written and then left or confirmed with Enter; '' where it was cleared. */
  readonly follow: (value: string) => void;
}

/**
 * A day or an instant that the desk follows. The browser tells of a change at every digit, so that "2022" is the years 2, 20 and 202 first:
 * while one writes, the field is one's own.
 */
export function DateField({ value, max, follow, ...attributes }: DateFieldProps): JSX.Element {
  const [written, setWritten] = useState<string>();
  const writing = useRef(false);
  const finish = (field: HTMLInputElement): void => {
    if (!writing.current) return;
    writing.current = false;
    setWritten(undefined);
    // Half a date is none: what stood there comes back.
    if (field.validity.badInput) field.value = value;
    else if (field.value !== value) follow(field.value);
  };
  // Browsers write a day in the order of their own language, so that the 2nd of March may be the 3rd of February: until one writes, it is in words.
  return (
    <span class="date-field" data-words={value === '' ? 'any day' : instantInWords(value)}>
      <input
        {...attributes}
        // Without one, a year has six digits.
        max={max ?? (attributes.type === 'date' ? '9999-12-31' : '9999-12-31T23:59')}
        value={written ?? value}
        onKeyDown={({ key, currentTarget }) => {
          if (key === 'Enter') finish(currentTarget);
          else if (/^(?:[\p{L}\d]|Arrow\w+|Backspace|Delete)$/u.test(key)) writing.current = true;
        }}
        onInput={({ currentTarget }) => {
          if (writing.current) setWritten(currentTarget.value);
        }}
        onChange={({ currentTarget }) => {
          if (!writing.current) follow(currentTarget.value);
        }}
        onBlur={({ currentTarget }) => finish(currentTarget)}
      />
    </span>
  );
}

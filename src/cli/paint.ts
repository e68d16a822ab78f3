import { styleText } from 'node:util';

/** Ways to set words apart on a terminal; each gives its text back unchanged where there are no colours. */
export interface Paint {
  bold(text: string): string;
  dim(text: string): string;
  kind(text: string): string;
  warn(text: string): string;
}

export function paintFor(colours: boolean): Paint {
  const paint = (format: Parameters<typeof styleText>[0]) => (text: string) =>
    colours ? styleText(format, text) : text;
  return { bold: paint('bold'), dim: paint('dim'), kind: paint('cyan'), warn: paint('yellow') };
}

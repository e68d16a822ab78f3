import { Rejection } from './rejection.ts';

/**
 * The characters of a file. UTF-8 is expected; UTF-16 is known by its byte-order mark, and what is not UTF-8 is taken
 * for Windows-1252 unless it holds control bytes, or is UTF-8 in the main with a character broken here and there. The byte-order mark itself is not part of the text.
 * Throws a {@link Rejection} for what is empty or not text.
 */
export function decode(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new Rejection('the file is empty');
  const text = decodeBytes(bytes);
  if (text.trim() === '') throw new Rejection('there is no text in it, only white space');
  return text;
}

function decodeBytes(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.some(isBinaryByte)) throw new Rejection('it is not a text file (it holds control bytes)');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const lossy = new TextDecoder('utf-8').decode(bytes);
    const broken = lossy.match(/\uFFFD/g)?.length ?? 0;
    const whole = lossy.match(/[^\p{ASCII}\uFFFD]/gu)?.length ?? 0;
    return whole > broken ? lossy : windows1252(bytes);
  }
}

/** The characters of the bytes 0x80 to 0x9f in Windows-1252; the control character itself where it has none. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** By our own table: some versions of Node take ISO 8859-1 for it, which has control characters for quotation marks. */
function windows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.replace(/[\u0080-\u009f]/g, (control) => HIGH[control.charCodeAt(0) - 0x80] ?? control);
}

/** Control bytes that no text file holds: all of C0 but white space (tab, LF, VT, FF, CR), escape and the old end-of-file mark. */
function isBinaryByte(byte: number): boolean {
  return byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1a && byte !== 0x1b);
}

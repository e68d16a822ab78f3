import { Rejection } from './rejection.ts';

/**
 * The characters of a file. UTF-8 is expected; UTF-16 is known by its byte-order mark, and what is not UTF-8 is taken
 * for Windows-1252 unless it holds control bytes. The byte-order mark itself is not part of the text.
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
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Control bytes that no text file holds: all of C0 but backspace-free white space (tab, LF, VT, FF, CR) and escape. */
function isBinaryByte(byte: number): boolean {
  return byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1a && byte !== 0x1b);
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode } from '../../src/intake/decode.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8'): Uint8Array => Buffer.from(text, encoding);
const swapped = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();

test('characters of each encoding, without their byte-order mark', () => {
  assert.equal(decode(bytes('“Kyiv” – été 👍')), '“Kyiv” – été 👍');
  assert.equal(decode(bytes('\uFEFFKyiv')), 'Kyiv');
  assert.equal(decode(bytes('\uFEFF“Kyiv” 👍', 'utf16le')), '“Kyiv” 👍');
  assert.equal(decode(swapped('\uFEFF“Kyiv” 👍')), '“Kyiv” 👍');
  assert.equal(decode(new Uint8Array([0x93, 0x4b, 0x79, 0x69, 0x76, 0x94, 0x20, 0xe9])), '“Kyiv” é');
  assert.equal(decode(new Uint8Array([0x80, 0x81, 0x8e, 0x96, 0x9f, 0xa0, 0xff])), '€\u0081Ž–Ÿ\u00a0ÿ');
});

test('UTF-8 with a broken character stays UTF-8', () => {
  const cut = bytes('“Kyiv” said “no” – été').subarray(0, -1);
  assert.equal(decode(cut), '“Kyiv” said “no” – ét\uFFFD');
});

test('white space and soft hyphens stay as they are', () => {
  const text = 'a\r\nb\u00a0c\u00add\te\u2028f\r';
  assert.equal(decode(bytes(text)), text);
});

test('what is no text is refused with its reason', () => {
  assert.throws(() => decode(new Uint8Array()), /the file is empty/);
  assert.throws(() => decode(bytes(' \r\n\t\u00a0\u2003\uFEFF')), /only white space/);
  assert.throws(() => decode(bytes('\uFEFF')), /only white space/);
  assert.throws(() => decode(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])), /not a text file/); // prettier-ignore
  assert.throws(() => decode(bytes('Kyiv', 'utf16le')), /control bytes/);
});

import { crc32, deflateRawSync } from 'node:zlib';

/** A file in an archive: its name has ASCII letters only. */
export interface ZipFile {
  readonly name: string;
  readonly text: string;
}

/** The first day that the format has: the same files are the same bytes, whenever they are packed. */
const FIRST_DAY = 0x21;
const DEFLATED = 8;
/** Version 2.0, the first with folders and this method. */
const VERSION = 20;

/** A ZIP archive (PKWARE APPNOTE 6.3, the parts that every reader has) of a few texts, each as UTF-8. */
export function zipOf(files: readonly ZipFile[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, text } of files) {
    const content = Buffer.from(text, 'utf8');
    const packed = deflateRawSync(content);
    const shared = sharedFields(name, content, packed);
    const local = Buffer.concat([numbers([0x04034b50, 4]), shared, Buffer.from(name, 'ascii')]);
    // Comment, disk and attributes are none; then where its local header begins.
    const rest = numbers([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]);
    directory.push(numbers([0x02014b50, 4], [VERSION, 2]), shared, rest, Buffer.from(name, 'ascii'));
    parts.push(local, packed);
    offset += local.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const count = files.length;
  const end = numbers([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [central.length, 4], [offset, 4], [0, 2]);
  return Buffer.concat([...parts, central, end]);
} // prettier-ignore

/** What the header before a file and its line in the directory both have. */
function sharedFields(name: string, content: Buffer, packed: Buffer): Buffer {
  return numbers(
    [VERSION, 2],
    [0, 2],
    [DEFLATED, 2],
    [0, 2],
    [FIRST_DAY, 2],
    [crc32(content), 4],
    [packed.length, 4],
    [content.length, 4],
    [name.length, 2],
    [0, 2],
  );
}

/** Numbers one after the other, each with its bytes, the lowest first. */
function numbers(...values: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer {
  const made = Buffer.alloc(values.reduce((sum, [, bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [value, bytes] of values) at = made.writeUIntLE(value, at, bytes);
  return made;
}

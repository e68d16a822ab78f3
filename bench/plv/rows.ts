// PLV: sentences with a source and a target, and what the one did to the other (Zero-Shot-PLOVER, ACL 2024).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../src/text/span.ts';
import { EVENT_TYPES, type EventType, quadOf } from '../../src/world/ontology.ts';
import { readSeparated } from '../separated.ts';

/** The fifteen classes: PLOVER's types, of which CONCEDE and RETREAT are one. */
export type Root = Exclude<EventType, 'CONCEDE' | 'RETREAT'> | 'YIELD';

export interface PlvRow {
  readonly text: string;
  /** Where the source and the target stand; undefined where they are not marked. */
  readonly source: Span | undefined;
  readonly target: Span | undefined;
  readonly root: string;
  /** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
  readonly quad: string;
  /** Whether it is an example of the codebook, which a coder's writer may have read. */
  readonly isExample: boolean;
}

export function readPlv(data: string, half: 'train' | 'test'): PlvRow[] {
  const file = (name: string): string => readFileSync(join(data, 'events/plv', name), 'utf8');
  const examples = new Set(half === 'test' ? file('PLV_test.codebook_example_uids.txt').split(/\s+/) : []);
  return readSeparated(file(`PLV_${half}.tsv`), '\t').map((row) => {
    const text = row.get('sentence') ?? '';
    const marked = row.get('marked_sentence') ?? '';
    return {
      text,
      source: marking(marked, 's') ?? named(text, row.get('source') ?? ''),
      target: marking(marked, 't') ?? named(text, row.get('target') ?? ''),
      root: row.get('gold_root') ?? '',
      quad: row.get('gold_penta') ?? '',
      isExample: examples.has(row.get('uid') ?? ''),
    };
  });
}

/** Where the first mark of a kind stands, in the sentence without its marks. */
function marking(marked: string, name: 's' | 't'): Span | undefined {
  const [before, rest] = split(marked, `<${name}>`);
  const [inside, after] = rest === undefined ? ['', undefined] : split(rest, `</${name}>`);
  if (after === undefined) return undefined;
  const plain = (text: string): number => text.replace(/<\/?[st]>/g, '').length;
  return { start: plain(before), end: plain(before) + plain(inside) };
}

function split(text: string, at: string): [string, string | undefined] {
  const index = text.indexOf(at);
  return index < 0 ? [text, undefined] : [text.slice(0, index), text.slice(index + at.length)];
}

function named(text: string, name: string): Span | undefined {
  const start = name === '' ? -1 : text.indexOf(name);
  return start < 0 ? undefined : { start, end: start + name.length };
}

/** The class of a type; convictions, which PLOVER has since made sanctions, are still coercion there, as in CAMEO (173). */
export function rootOf(type: EventType, mode?: string): Root {
  if (type === 'SANCTION' && mode === 'convict') return 'COERCE';
  return type === 'CONCEDE' || type === 'RETREAT' ? 'YIELD' : type;
}

/** The quad class of a root: yielding is material cooperation, as RETREAT is. */
export function quadOfRoot(root: string): string {
  return String(ROOT_QUADS.get(root) ?? 0);
}

const ROOT_QUADS: ReadonlyMap<string, number> = new Map(
  EVENT_TYPES.map((type) => [rootOf(type), quadOf(type)]),
);

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Upos } from '../src/language/analysis.ts';

/** A sentence of a treebank. Arrays run over its syntactic words; multiword ranges and empty nodes are left out. */
export interface TreebankSentence {
  readonly id: string;
  readonly forms: string[];
  /** Whether white space stands before the word. */
  readonly spaces: boolean[];
  readonly upos: Upos[];
  readonly xpos: string[];
  /** Index of the head; -1 for the root. */
  readonly heads: number[];
  readonly deprels: string[];
  /** The tenth column as written. */
  readonly misc: string[];
}

export function readText(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

const UPOS: ReadonlySet<string> = new Set<Upos>([
  ...(['ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM'] as const),
  ...(['PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB', 'X'] as const),
]);

function isUpos(tag: string): tag is Upos {
  return UPOS.has(tag);
}

/** Reads a CoNLL-U file, gzipped or plain. */
export function readTreebank(path: string): TreebankSentence[] {
  const sentences: TreebankSentence[] = [];
  let id = '';
  let now: TreebankSentence | undefined;
  let space = false;
  let rangeEnd = 0;
  let spaceAfterRange = true;
  for (const line of readText(path).split('\n')) {
    if (line === '') {
      if (now !== undefined && now.forms.length > 0) sentences.push(now);
      now = undefined;
      continue;
    }
    if (line.startsWith('#')) {
      if (line.startsWith('# sent_id = ')) id = line.slice(12).trim();
      continue;
    }
    if (now === undefined) {
      now = { id, forms: [], spaces: [], upos: [], xpos: [], heads: [], deprels: [], misc: [] };
      space = false;
      rangeEnd = 0;
    }
    const column = line.split('\t');
    const [number = '', form = '', , upos = '', xpos = '', , head = '', deprel = '', , misc = ''] = column;
    if (number.includes('.')) continue;
    const glued = misc.split('|').includes('SpaceAfter=No');
    if (number.includes('-')) {
      rangeEnd = Number(number.split('-')[1]);
      spaceAfterRange = !glued;
      continue;
    }
    now.forms.push(form);
    now.spaces.push(space);
    now.upos.push(isUpos(upos) ? upos : 'X');
    now.xpos.push(xpos);
    now.heads.push(Number(head) - 1);
    now.deprels.push(deprel);
    now.misc.push(misc);
    const at = Number(number);
    space = at < rangeEnd ? false : at === rangeEnd ? spaceAfterRange : !glued;
  }
  if (now !== undefined && now.forms.length > 0) sentences.push(now);
  return sentences;
}

/** Reads named-entity tags (word, tag in columns two and three) by sentence id. */
export function readNames(path: string): Map<string, { forms: string[]; tags: string[] }> {
  const byId = new Map<string, { forms: string[]; tags: string[] }>();
  let now: { forms: string[]; tags: string[] } = { forms: [], tags: [] };
  for (const line of readText(path).split('\n')) {
    if (line.startsWith('# sent_id = ')) {
      now = { forms: [], tags: [] };
      byId.set(line.slice(12).trim(), now);
    }
    if (line === '' || line.startsWith('#')) continue;
    const [, form = '', tag = 'O'] = line.split('\t');
    now.forms.push(form);
    now.tags.push(tag);
  }
  return byId;
}

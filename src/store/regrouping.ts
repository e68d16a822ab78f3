import type { Edit, Move, Target } from '../record/entry.ts';
import { merging, type Placing, splitting } from '../record/regroup.ts';
import { type EntryParts, itemNumber } from './entries.ts';
import { StoreError } from './error.ts';
import type { Standings } from './standings.ts';

interface RegroupingParts extends EntryParts {
  readonly standings: Pick<Standings, 'compare'>;
}

/** What comes of an edit in the trees of tellings: nothing unless it splits or merges. Throws a StoreError where it cannot be done. */
export function movesOf(parts: RegroupingParts, edit: Omit<Edit, 'seq'>): Pick<Edit, 'moves'> {
  if (edit.action !== 'split' && edit.action !== 'merge') return {};
  const item = expectItem(parts, edit.target.item);
  const placings = edit.action === 'split' ? splitOff(parts, item, edit) : [mergeInto(parts, item, edit)];
  return { moves: placings.map((one) => moveOf(parts, one)) };
}

function splitOff(parts: RegroupingParts, item: number, { value }: Pick<Edit, 'value'>): Placing<number>[] {
  const { trees } = parts;
  const tree = new Map(trees.under(trees.rootOf(item)).map((one) => [one, trees.parentOf(one)]));
  const along: readonly string[] = value === undefined ? [] : JSON.parse(value);
  const leaving = new Set([item, ...along.map((id) => expectItem(parts, id))]);
  if (![...leaving].every((one) => tree.has(one)))
    throw new StoreError('bad-edit', 'what is to be split off together must stand in one line of the record');
  const placings = splitting(tree, leaving, parts.standings.compare);
  if (placings === undefined)
    throw new StoreError(
      'bad-edit',
      'nothing would stay: no other telling stands in that line of the record',
    );
  return placings;
}

function mergeInto(
  parts: RegroupingParts,
  item: number,
  { value = '' }: Pick<Edit, 'value'>,
): Placing<number> {
  const { library, trees } = parts;
  const other = expectItem(parts, JSON.parse(value));
  const [kind, otherKind] = [item, other].map((one) => library.telling(one).item.kind);
  if (kind !== otherKind)
    throw new StoreError('bad-edit', `lines of two kinds (${kind}, ${otherKind}) cannot be merged`);
  const [root, otherRoot] = [trees.rootOf(item), trees.rootOf(other)];
  if (root === otherRoot) throw new StoreError('bad-edit', 'they stand in one line of the record already');
  return merging(root, otherRoot, parts.standings.compare);
}

function expectItem(parts: RegroupingParts, id: string): number {
  const item = itemNumber(parts, id);
  if (item === undefined) throw new StoreError('no-item', `there is no item ${id.slice(0, 40)}`);
  return item;
}

function moveOf(parts: RegroupingParts, { item, to }: Placing<number>): Move {
  return { item: targetOf(parts, item), ...(to !== undefined && { to: targetOf(parts, to) }) };
}

function targetOf({ library }: RegroupingParts, number: number): Target {
  const { item, report } = library.telling(number);
  return { item: item.id, report: report.id, kind: item.kind, start: item.cite.start, end: item.cite.end };
}

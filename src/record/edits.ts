import type { Item } from '../reader/item.ts';
import type { Edit } from './entry.ts';
import type { Telling } from './telling.ts';

/** Fields that an analyst may set, with what a value of each must be. */
const SETTABLE: Readonly<Record<string, (value: unknown) => boolean>> = {
  by: isRefs,
  to: isRefs,
  via: isRefs,
  attribution: isRefs,
  where: isRefs,
  realis: isOneOf('actual', 'planned', 'possible', 'conditional', 'negated', 'historical'),
  when: (value) => isObject(value) && typeof value['edtf'] === 'string',
  what: isText,
  gist: isText,
  words: isText,
  condition: isText,
  verdict: isOneOf('accepts', 'rejects', 'partly', 'counters', 'defers'),
  stance: isOneOf('threat', 'promise', 'offer', 'proposal', 'accuses', 'denies', 'admits', 'disputes'),
  form: isOneOf('demand', 'urge', 'request', 'ultimatum', 'proposal', 'direct', 'partial', 'indirect'),
  status: isText,
  type: isText,
  move: isText,
  format: isText,
  count: (value) => typeof value === 'number' && Number.isFinite(value),
};

/** What is wrong with an edit, in words for who makes it; undefined where nothing is. */
export function faultOf(
  edit: Pick<Edit, 'action' | 'field' | 'value' | 'note' | 'author'>,
): string | undefined {
  if (edit.author.trim() === '') return 'an edit needs the name of who makes it';
  if (edit.action === 'note' && !edit.note?.trim()) return 'a note needs words';
  if (edit.action !== 'set') return faultOfOther(edit);
  // An own field only: `constructor` is no field that could be set.
  const check =
    edit.field !== undefined && Object.hasOwn(SETTABLE, edit.field) ? SETTABLE[edit.field] : undefined;
  if (check === undefined)
    return `${edit.field ?? 'nothing'} cannot be set; the fields are ${Object.keys(SETTABLE).join(', ')}`;
  const value = parsed(edit.value);
  return check(value) ? undefined : `${edit.field}: ${edit.value ?? 'nothing'} is no value of that field`;
}

/** What is wrong with what an edit other than `set` is made with. */
function faultOfOther({ action, value }: Pick<Edit, 'action' | 'value'>): string | undefined {
  const told = parsed(value);
  switch (action) {
    case 'split':
      return value === undefined || (Array.isArray(told) && told.every(isText))
        ? undefined
        : 'split takes ids of tellings';
    case 'merge':
      return isText(told) ? undefined : 'merge takes the id of a line of the record';
    case 'undo':
      return Number.isSafeInteger(told) ? undefined : 'undo takes the place of an edit in the log';
    case 'accept':
    case 'reject':
    case 'note':
    case 'set':
      return undefined;
  }
}

/**
 * Whether an edit is about an item: the one that it was made on or, after re-reading, the item of the same kind in the same
 * report whose citation overlaps that one's. An edit that is about no item is an orphan and is shown as such.
 */
export function isAbout(
  { target }: Pick<Edit, 'target'>,
  { item, report }: Pick<Telling, 'item' | 'report'>,
): boolean {
  if (target.item === item.id) return true;
  return (
    target.report === report.id &&
    target.kind === item.kind &&
    target.start < item.cite.end &&
    item.cite.start < target.end
  );
}

/** An item with an analyst's edits, in the order of the log: accepted is sure, what is set is as he has it. */
export function edited(item: Item, edits: readonly Edit[]): Item {
  const own: Record<string, unknown> = {};
  for (const { action, field, value } of edits) {
    if (action === 'set' && field !== undefined) own[field] = parsed(value);
    if (action === 'set' || action === 'accept') own['score'] = 1;
  }
  return { ...item, ...own };
}

/** Actions that say whether an item is right. */
const JUDGING: ReadonlySet<Edit['action']> = new Set<Edit['action']>(['accept', 'reject', 'set']);

/** Whether the last word on an item is that it is wrong. */
export function isRejected(edits: readonly Edit[]): boolean {
  return edits.findLast(({ action }) => JUDGING.has(action))?.action === 'reject';
}

function parsed(value: string | undefined): unknown {
  try {
    return value === undefined ? undefined : JSON.parse(value);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

function isRefs(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every((one) => isObject(one) && typeof one['id'] === 'string' && typeof one['name'] === 'string')
  );
}

function isOneOf(...values: readonly string[]): (value: unknown) => boolean {
  return (value) => typeof value === 'string' && values.includes(value);
}

import type { Item, PoliticalEvent } from '../../reader/item.ts';

/** How much of two citations must be common to them for an event to be the coding of the other item. */
const COMMON = 0.3;

/**
 * The item of another kind that each event codes, by the event's id. An act that is a posture, a demand or an answer is nearly always
 * an event too; told twice it would fill the apparatus and say nothing new. An event belongs to an item with a doer in common whose
 * citation is much the same, or to the statement whose very verb it codes; others stand for themselves and are absent here.
 */
export function hostsOf(items: readonly Item[]): ReadonlyMap<string, Item> {
  const hosts = new Map<string, Item>();
  const inOrder = items.toSorted((a, b) => a.cite.start - b.cite.start);
  const others = inOrder.filter(({ kind }) => kind !== 'event');
  let next = 0;
  let near: Item[] = [];
  for (const event of inOrder) {
    if (event.kind !== 'event') continue;
    near = near.filter(({ cite }) => cite.end > event.cite.start);
    for (
      let item = others[next];
      item !== undefined && item.cite.start < event.cite.end;
      item = others[++next]
    ) {
      near.push(item);
    }
    const host = near
      .filter((item) => isCoding(event, item))
      .toSorted((a, b) => commonShare(event, b) - commonShare(event, a))[0];
    if (host !== undefined) hosts.set(event.id, host);
  }
  return hosts;
}

function isCoding(event: PoliticalEvent, item: Item): boolean {
  const same =
    event.by.length === 0
      ? item.by.length === 0
      : item.by.some(({ id }) => event.by.some((one) => one.id === id));
  if (!same) return false;
  if (item.kind === 'statement')
    return commonShare(event, item) > 0 && event.rule === `frame:${item.verb.replaceAll(' ', '-')}`;
  const common = commonShare(event, item);
  // What one predicate gave is one act, however much longer the one citation is: "demanded that …".
  return common >= COMMON || (common > 0 && event.rule === item.rule);
}

/** Share of the characters that either citation covers which both cover. */
function commonShare({ cite: a }: Item, { cite: b }: Item): number {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common <= 0 ? 0 : common / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

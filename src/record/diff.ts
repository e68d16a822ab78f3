import type { Change } from './change.ts';
import type { Contradiction, Entry } from './entry.ts';

/**
 * What became of an entry between two days: `undefined` where it did not stand then. Undefined where nothing changed that
 * a reader would want to know: one more copy of the same story is no change.
 */
export function changeOf(before: Entry | undefined, after: Entry | undefined): Change | undefined {
  if (before === undefined) return after === undefined ? undefined : { change: 'new', after, what: [] };
  if (after === undefined) return { change: 'withdrawn', before, what: [] };
  const what = [
    ...moved('status', before.status?.value, after.status?.value),
    ...moved('due', before.due?.day, after.due?.day),
    ...moved('independent origins', String(before.origins), String(after.origins)),
    ...contested(before.contradictions, after.contradictions),
    ...newWords(before, after),
  ];
  return what.length === 0 ? undefined : { change: 'revised', before, after, what };
}

function moved(field: string, before: string | undefined, after: string | undefined): string[] {
  return before === after ? [] : [`${field} ${before ?? 'none'} → ${after ?? 'none'}`];
}

/** Versions that are there now and were not before. */
function contested(before: readonly Contradiction[], after: readonly Contradiction[]): string[] {
  return after.flatMap(({ field, versions }) => {
    const known = before.find((one) => one.field === field)?.versions.map(({ value }) => value) ?? [];
    const values = versions.map(({ value }) => value);
    return values.every((value) => known.includes(value))
      ? []
      : [`${field} contested: ${values.join(' / ')}`];
  });
}

/** Fields of the item that speaks for the entry, where an edit or a fuller telling changed them. */
function newWords(before: Entry, after: Entry): string[] {
  const fields = ['by', 'to', 'where'] as const;
  return fields.flatMap((field) => moved(field, listed(before.item[field]), listed(after.item[field])));
}

function listed(refs: readonly { readonly name: string }[]): string | undefined {
  return refs.length === 0 ? undefined : refs.map(({ name }) => name).join(', ');
}

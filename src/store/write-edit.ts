import { isAbout } from '../record/edits.ts';
import type { Edit } from '../record/entry.ts';
import { putEdit } from './edits.ts';
import type { EntryParts } from './entries.ts';
import type { Ledger } from './ledger.ts';

/** Writes an edit at the end of the log; what it may have changed of entries is told where they are listed. */
export function writeEdit(
  { engine, library, trees, ledger }: EntryParts & { readonly ledger: Ledger },
  edit: Omit<Edit, 'seq'>,
): Edit {
  const made = putEdit(engine, edit);
  const no = library.numberOf(made.target.report);
  if (no === undefined || (made.action !== 'accept' && made.action !== 'set')) return made;
  const { head, items } = library.report(no);
  for (const [place, item] of items.entries())
    if (isAbout(made, { item, report: head })) ledger.markEdited(trees.rootOf(no + place));
  ledger.flush();
  return made;
}

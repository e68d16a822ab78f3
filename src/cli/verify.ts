import { EXIT, type Streams } from './outcome.ts';
import type { RecordOptions } from './record-options.ts';
import { withOwnActors } from './own-actors.ts';
import { loadReader } from '../intake/reader.ts';
import type { Damage, Store } from '../store/store.ts';
import type { Coder } from './add.ts';
import { progressOf } from './progress.ts';
import { withStore } from './with-store.ts';

export interface VerifyOptions extends RecordOptions {
  readonly coding?: true;
  readonly actors?: string;
}

/** `verify`: whether pages, hashes, citations and indexes hold and, where asked, whether reading again gives the same. Gives the exit code. */
export function verifyCommand(options: VerifyOptions, { coder }: Coder, streams: Streams): Promise<number> {
  return withStore(options, 'read', streams, async ({ store, path }) => {
    const damage = [...(await store.verify())];
    if (options.coding) {
      const reader = withOwnActors(loadReader, options.actors, streams);
      if (reader === undefined) return EXIT.failed;
      const { reports } = await store.totals({});
      const bar = progressOf(reports, streams, () => performance.now());
      let looked = 0;
      for await (const id of reportIds(store)) {
        bar.show(looked++, 'read again');
        const stored = await store.report(id);
        if (stored === undefined || stored.coder !== coder || (stored.unread ?? []).length > 0) continue;
        if (JSON.stringify(reader.read(stored.report)) !== JSON.stringify(stored.items))
          damage.push({ code: 'coding', where: id, message: 'reading it again gives other items' });
      }
      bar.clear();
    }
    for (const one of damage) streams.out(options.json ? `${JSON.stringify(one)}\n` : `${one.where}: ${one.message} (${one.code})\n`);
    streams.err(damage.length === 0 ? `${path} is whole: nothing is wrong with it.` : `demarche: ${path}: ${damage.length} faults`);
    return damage.length === 0 ? EXIT.ok : exitOf(damage);
  });
} // prettier-ignore

/** Another coding is no damage of the store. */
function exitOf(damage: readonly Damage[]): number {
  return damage.every(({ code }) => code === 'coding') ? EXIT.failed : EXIT.store;
}

/** The ids of all reports, page by page. */
export async function* reportIds(store: Store): AsyncGenerator<string> {
  let after: string | undefined;
  do {
    const page = await store.reports({ limit: 1000, ...(after !== undefined && { after }) });
    for (const { id } of page.rows) yield id;
    after = page.next;
  } while (after !== undefined);
}

import { type KnownActor, periodAt, type WrittenName } from './actors.ts';
import type { HolderRow } from './offices.ts';
import { listOf, rowsOf, type Table, TableError } from './table.ts';

export const OWN_COLUMNS: readonly string[] = 'id name aliases kind of title from to'.split(' ');

const KINDS: ReadonlySet<string> = new Set(['state', 'body', 'group', 'organ', 'person']);

/** The actors, names and holders of a user's table. */
export interface OwnActors {
  readonly actors: readonly KnownActor[];
  readonly names: readonly WrittenName[];
  readonly holders: readonly HolderRow[];
}

/**
 * Reads a user's own actors. A row with an id that we have (`ours`) gives that actor more names; any other row is a new
 * actor. `kind`: state, body, group; organ (`of`: the id of its state); person (`of`: the id of a state or body, `title`: what
 * they are called there, `from`, `to`: when). Throws a TableError that says which line is wrong and why.
 */
export function readOwnActors(own: Table, ours: (id: string) => KnownActor | undefined): OwnActors {
  const byId = new Map<string, KnownActor>();
  const names: WrittenName[] = [];
  const holders: HolderRow[] = [];
  for (const row of rowsOf(own, OWN_COLUMNS)) {
    const [id = '', name = '', aliases, kind = '', of = '', title = '', from, to] = row.cells;
    const wrong = (problem: string): TableError => new TableError(own.name, row.line, problem);
    if (!/^[A-Za-z0-9][A-Za-z0-9-]*$/.test(id))
      throw wrong(`the id "${id}" should be letters, digits and hyphens`);
    if (name === '') throw wrong('the name is missing');
    if (!KINDS.has(kind)) throw wrong(`the kind "${kind}" should be one of ${[...KINDS].join(', ')}`);
    const period = periodAt(own, row, from, to);
    const owner = byId.get(of) ?? ours(of);
    if ((kind === 'organ' || kind === 'person') && owner === undefined)
      throw wrong(of === '' ? `a row of kind ${kind} needs the id of its actor in "of"` : `no actor has the id ${of}`);
    if (kind === 'person') {
      holders.push({ id, name, variants: listOf(aliases), gender: '', actor: of, office: `own:${title}`, titles: listOf(title), period, note: '' });
      continue;
    }
    let actor = kind === 'organ' ? owner : (byId.get(id) ?? ours(id));
    if (actor === undefined) {
      actor = { id, name, type: kind === 'state' ? 'state' : 'body', kind, nouns: [], period, codes: {}, leader: [], ...(of === '' ? {} : { parent: of }) };
      byId.set(id, actor);
    }
    for (const value of [name, ...listOf(aliases)])
      names.push({ value, period, actor, as: kind === 'organ' ? 'organ' : 'name', shown: kind === 'organ' ? name : actor.name });
  }
  return { actors: [...byId.values()], names, holders };
} // prettier-ignore

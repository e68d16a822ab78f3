import { type ActorName, type Actors, type KnownActor, periodAt } from './actors.ts';
import type { Offices, Person, Tenure } from './offices.ts';
import { listOf, rowsOf, type Table, TableError } from './table.ts';

export const OWN_COLUMNS: readonly string[] = 'id name aliases kind of title from to'.split(' ');

const KINDS: ReadonlySet<string> = new Set(['state', 'body', 'group', 'organ', 'person']);

/**
 * Actors with a user's own laid over them. A row with an id that we have gives that actor more names; any other row is a
 * new actor. `kind`: state, body, group; organ (`of`: the id of its state); person (`of`: the id of a state or body, `title`:
 * what they are called there, `from`, `to`: when). The user's come first: where a name has two owners, theirs is meant.
 * Throws a TableError that says which line is wrong and why.
 */
export function withOwnActors(
  ours: Actors,
  offices: Offices,
  own: Table,
): { readonly actors: Actors; readonly offices: Offices } {
  const byId = new Map<string, KnownActor>();
  const names: ActorName[] = [];
  const tenures: Tenure[] = [];
  const persons = new Map(offices.persons);
  for (const row of rowsOf(own, OWN_COLUMNS)) {
    const [id = '', name = '', aliases, kind = '', of = '', title = '', from, to] = row.cells;
    const wrong = (problem: string): TableError => new TableError(own.name, row.line, problem);
    if (!/^[A-Za-z0-9][A-Za-z0-9-]*$/.test(id))
      throw wrong(`the id "${id}" should be letters, digits and hyphens`);
    if (name === '') throw wrong('the name is missing');
    if (!KINDS.has(kind)) throw wrong(`the kind "${kind}" should be one of ${[...KINDS].join(', ')}`);
    const period = periodAt(own, row, from, to);
    const owner = byId.get(of) ?? ours.byId.get(of);
    if ((kind === 'organ' || kind === 'person') && owner === undefined)
      throw wrong(of === '' ? `a row of kind ${kind} needs the id of its actor in "of"` : `no actor has the id ${of}`);
    if (kind === 'person') {
      const before = persons.get(id);
      const held: Tenure[] = [...(before?.tenures ?? [])];
      const person: Person = { id, name, variants: [...(before?.variants ?? []), ...listOf(aliases)], gender: before?.gender ?? '', tenures: held };
      const tenure: Tenure = { actor: of, office: `own:${title}`, titles: listOf(title), period, note: '', person };
      held.unshift(tenure);
      tenures.push(tenure);
      persons.set(id, person);
      continue;
    }
    let actor = kind === 'organ' ? owner : (byId.get(id) ?? ours.byId.get(id));
    if (actor === undefined) {
      actor = { id, name, type: kind === 'state' ? 'state' : 'body', kind, nouns: [], period, codes: {}, leader: [], ...(of === '' ? {} : { parent: of }) };
      byId.set(id, actor);
    }
    for (const value of [name, ...listOf(aliases)])
      names.push({ value, period, actor, as: kind === 'organ' ? 'organ' : 'name', shown: kind === 'organ' ? name : actor.name });
  }
  return {
    actors: { byId: new Map([...ours.byId, ...byId]), names: [...names, ...ours.names] },
    offices: { tenures: [...tenures, ...offices.tenures], persons },
  };
} // prettier-ignore

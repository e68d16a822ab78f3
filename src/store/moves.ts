import { isAbout } from '../record/edits.ts';
import type { Edit, Target } from '../record/entry.ts';
import { inForce } from '../record/regroup.ts';
import { movingEdits } from './edits.ts';
import type { Engine } from './engine.ts';
import type { Library } from './library.ts';
import type { Standings } from './standings.ts';

/** Where an item was put by hand: under an earlier one, or (`parent` undefined) at the beginning of an entry of its own. */
export interface Placed {
  readonly parent: number | undefined;
  readonly edit: Edit;
}

/** What edits make of the trees of tellings, by number of item. Worked out when it is asked for, as edits are few. */
export interface Moves {
  /** Undefined: the rules decide. */
  of(item: number): Placed | undefined;
  all(): ReadonlyMap<number, Placed>;
  /** Items that were put under one of this report. */
  under(no: number): number[];
  /** None is put under the items of this report: it is about to be taken away, or is being settled. Undefined: there is none such. */
  setAside(no: number | undefined): void;
  forget(): void;
}

export function createMoves(
  engine: Engine,
  library: Library,
  { compare }: Pick<Standings, 'compare'>,
): Moves {
  let made: ReadonlyMap<number, Placed> | undefined;
  let edits: readonly Edit[] | undefined;
  let aside: { readonly no: number; readonly touches: boolean } | undefined;
  const moving = (): readonly Edit[] => (edits ??= inForce(movingEdits(engine)));
  /** Whether an edit moves an item of the report, or puts one under it. */
  const touches = (no: number): boolean => {
    const { id } = library.report(no).row;
    return moving().some(({ moves = [] }) =>
      moves.some(({ item, to }) => item.report === id || to?.report === id),
    );
  };
  const find = ({ item: id, report, ...rest }: Target): number | undefined => {
    const no = library.numberOf(report);
    if (no === undefined) return undefined;
    const { items, head } = library.report(no);
    const same = items.findIndex((item) => item.id === id);
    const target = { item: id, report, ...rest };
    const place = same === -1 ? items.findIndex((item) => isAbout({ target }, { item, report: head })) : same;
    return place === -1 ? undefined : no + place;
  };
  const make = (): Map<number, Placed> => {
    const placed = new Map<number, Placed>();
    for (const edit of moving())
      for (const { item, to } of edit.moves ?? []) {
        const [moved, parent] = [find(item), to && find(to)];
        if (moved === undefined) continue;
        if (to === undefined) placed.set(moved, { parent: undefined, edit });
        else if (parent !== undefined && mayHold(parent, moved)) placed.set(moved, { parent, edit });
      }
    return placed;
  };
  /** An earlier one that is there. */
  const mayHold = (parent: number, moved: number): boolean =>
    library.item(parent).held.row.no !== aside?.no && compare(parent, moved) < 0;
  const all = (): ReadonlyMap<number, Placed> => (made ??= make());
  return {
    all,
    of: (item) => all().get(item),
    under: (no) =>
      [...all()].flatMap(([item, { parent }]) =>
        parent !== undefined && library.item(parent).held.row.no === no ? [item] : [],
      ),
    setAside(no) {
      const next = no === undefined ? undefined : { no, touches: touches(no) };
      if (next?.touches || aside?.touches) made = undefined;
      aside = next;
    },
    forget() {
      [aside, edits, made] = [undefined, undefined, undefined];
    },
  };
}

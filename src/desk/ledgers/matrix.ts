import type { ActorRef } from '../../reader/item.ts';
import type { Row } from '../api.ts';
import { pairOf } from './groups.ts';
import type { Names } from './groups.ts';

type Linked = Row['linked'][number];

/** Demands over those who answer: each point a row, under who demands of whom. */
export interface Matrix {
  /** Those asked, and those who answered, the busiest first; at most `MOST`. */
  readonly columns: readonly ActorRef[];
  /** Whether there are others than those in the columns: they share one column more. */
  readonly others: boolean;
  readonly groups: readonly { readonly heading: string; readonly points: readonly Point[] }[];
}

export interface Point {
  readonly row: Row;
  /** One for each column, and one more for the others. */
  readonly cells: readonly MatrixCell[];
}

/** `asked`: the demand was made of this column's actor. `elsewhere`: somebody else answered it. */
export interface MatrixCell {
  readonly answers: readonly Linked[];
  readonly asked: boolean;
  readonly elsewhere: boolean;
  /** Whether the answers are of several, and have to say whose they are. */
  readonly shared: boolean;
}

/** Columns for which a screen has room. */
const MOST = 7;

/**
 * The matrix of the demands among `rows`, in each pair the newest point first; the pairs with the most points first, and after them
 * those of which one side is not named.
 */
export function matrixOf(rows: readonly Row[], names: Names): Matrix {
  const demands = rows.filter(({ kind }) => kind === 'demand');
  const all = columnsOf(demands);
  const columns = all.slice(0, MOST);
  const groups = new Map<string, Point[]>();
  for (const row of demands) {
    const heading = pairOf(row, names);
    const points = groups.get(heading) ?? [];
    points.push({ row, cells: cellsOf(row, columns, all.length > MOST) });
    groups.set(heading, points);
  }
  return {
    columns: columns.map(({ id, name }) => ({ id, name: names.get(id) ?? name })),
    others: all.length > MOST,
    groups: [...groups]
      .map(([heading, points]) => ({ heading, points }))
      .toSorted((a, b) => unnamed(a.points) - unnamed(b.points) || b.points.length - a.points.length),
  };
}

function unnamed([first]: readonly Point[]): number {
  return first === undefined || first.row.item.by.length === 0 || first.row.item.to.length === 0 ? 1 : 0;
}

function columnsOf(demands: readonly Row[]): ActorRef[] {
  const counted = new Map<string, { actor: ActorRef; weight: number }>();
  const count = (actor: ActorRef, weight: number): void => {
    const found = counted.get(actor.id) ?? { actor, weight: 0 };
    found.weight += weight;
    counted.set(actor.id, found);
  };
  for (const row of demands) {
    for (const actor of row.item.to) count(actor, 1);
    // Who answers is what the matrix is read for.
    for (const { by } of answersTo(row)) for (const actor of by) count(actor, 2);
  }
  return [...counted.values()].toSorted((a, b) => b.weight - a.weight).map(({ actor }) => actor);
}

function cellsOf(row: Row, columns: readonly ActorRef[], others: boolean): MatrixCell[] {
  const answers = answersTo(row);
  const cell = (of: readonly Linked[], asked: boolean, shared = false): MatrixCell => ({
    answers: of.toSorted((a, b) => ((a.day ?? '') < (b.day ?? '') ? 1 : -1)),
    asked,
    elsewhere: answers.length > of.length,
    shared,
  });
  const cells = columns.map(({ id }) =>
    cell(
      answers.filter(({ by }) => by.some((actor) => actor.id === id)),
      row.item.to.some((actor) => actor.id === id),
    ),
  );
  if (!others) return cells;
  const isOther = (actor: ActorRef): boolean => !columns.some(({ id }) => id === actor.id);
  const rest = answers.filter(({ by }) => by.length === 0 || by.some((actor) => isOther(actor)));
  return [
    ...cells,
    cell(
      rest,
      row.item.to.some((actor) => isOther(actor)),
      true,
    ),
  ];
}

function answersTo({ linked }: Row): readonly Linked[] {
  return linked.filter(({ relation, onIt }) => onIt && relation === 'answers');
}

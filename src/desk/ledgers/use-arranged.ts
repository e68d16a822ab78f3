import { useEffect, useRef, useState } from 'preact/hooks';
import type { Row } from '../api.ts';
import { arrange, NOTHING } from './arrange.ts';
import type { Arranged, Arrangement, Line } from './arrange.ts';
import { breathe } from './breathe.ts';

/** Milliseconds for which rows are arranged before the screen may be drawn. */
const SLICE = 10;

/** What was asked to be arranged last. */
interface Task {
  readonly rows: readonly Row[];
  readonly how: Arrangement;
}

export interface Shown {
  readonly lines: readonly Line[];
  /** How many of the lines are rows. */
  readonly count: number;
  /** Whether another order is being worked out. */
  readonly busy: boolean;
}

/**
 * Rows in an order, worked out in slices between which the screen is drawn. What was shown before stays until the new order
 * is there. Rows that only became more are merged into those arranged already.
 */
export function useArranged(rows: readonly Row[], how: Arrangement): Shown {
  const [shown, setShown] = useState<Shown>({ lines: [], count: 0, busy: true });
  const task = useRef<Task>({ rows, how });
  const running = useRef(false);
  const done = useRef<{ readonly task: Task; readonly arranged: Arranged } | undefined>(undefined);
  const live = useRef(true);
  task.current = { rows, how };

  const run = async (): Promise<void> => {
    running.current = true;
    while (live.current && !isDone(done.current?.task, task.current)) {
      const now = task.current;
      const steps = arrange(now.rows, now.how, startOf(done.current, now));
      let since = performance.now();
      let step = steps.next();
      while (step.done !== true) {
        if (performance.now() - since > SLICE) {
          setShown((before) => (before.busy ? before : { ...before, busy: true }));
          await breathe();
          if (!live.current) return;
          since = performance.now();
          // Another order was asked for meanwhile: this one is of no use. More rows are: they are merged in next.
          if (!isSame(task.current.how, now.how)) break;
        }
        step = steps.next();
      }
      if (step.done !== true) continue;
      done.current = { task: now, arranged: step.value };
      setShown({ lines: step.value.lines, count: step.value.placed.length, busy: false });
    }
    running.current = false;
  };
  useEffect(() => {
    if (!running.current) void run();
  }, [rows, how.name, how.names]);
  useEffect(() => {
    live.current = true;
    return () => (live.current = false);
  }, []);
  return shown;
}

function isDone(done: Task | undefined, task: Task): boolean {
  return done?.rows === task.rows && isSame(done.how, task.how);
}

function isSame(a: Arrangement, b: Arrangement): boolean {
  return a.name === b.name && a.names === b.names;
}

/** What of the work is done already: all of it that the new rows begin with. */
function startOf(
  done: { readonly task: Task; readonly arranged: Arranged } | undefined,
  { rows, how }: Task,
): Arranged {
  if (done === undefined || !isSame(done.task.how, how)) return NOTHING;
  const { taken } = done.arranged;
  return taken > 0 && rows[0] === done.task.rows[0] && rows[taken - 1] === done.task.rows[taken - 1]
    ? done.arranged
    : NOTHING;
}

import { LegendreError } from "@legendre/core-tensor";
import { checkNumber } from "@legendre/core-tensor/options";

/** Tasks `0 … m − 1` in disjoint cells; each cell is a list of task positions. */
export type Partition = readonly (readonly number[])[];

/**
 * Which tasks step together: one partition for each inner step, each a refinement of the one before.
 * The tasks of a cell share their params up to and including that step, and the step is the mean of
 * their gradients.
 */
export interface Schedule {
  /** Number of tasks. */
  readonly tasks: number;
  /** One partition a step; empty for no adaptation at all. */
  readonly partitions: readonly Partition[];
}

const everyTask = (tasks: number): number[] => Array.from({ length: tasks }, (_, i) => i);

function sizes(where: string, tasks: number, steps: number): void {
  checkNumber(where, "tasks", tasks, { integer: true, min: 1 });
  checkNumber(where, "steps", steps, { integer: true, min: 0 });
}

/**
 * Every task on its own at every step: MAML.
 *
 * @param tasks - number of tasks, at least 1.
 * @param steps - inner steps, at least 0.
 *
 * @example
 * ```ts
 * import { starSchedule } from "@legendre/treemaml";
 *
 * console.log(starSchedule(3, 1).partitions[0]); // → [ [ 0 ], [ 1 ], [ 2 ] ]
 * ```
 */
export function starSchedule(tasks: number, steps: number): Schedule {
  sizes("starSchedule", tasks, steps);
  const singles = everyTask(tasks).map((i) => [i]);
  return { tasks, partitions: Array.from({ length: steps }, () => singles) };
}

/**
 * All tasks together at every step: joint training that looks `steps` steps ahead.
 *
 * @example
 * ```ts
 * import { chainSchedule } from "@legendre/treemaml";
 *
 * console.log(chainSchedule(3, 1).partitions[0]); // → [ [ 0, 1, 2 ] ]
 * ```
 */
export function chainSchedule(tasks: number, steps: number): Schedule {
  sizes("chainSchedule", tasks, steps);
  return { tasks, partitions: Array.from({ length: steps }, () => [everyTask(tasks)]) };
}

/**
 * The same cells at every step and no step of a task's own: fine-tuning of each cluster.
 *
 * @param cells - a partition of `0 … m − 1`.
 * @throws code "structure" when the cells are no partition.
 *
 * @example
 * ```ts
 * import { clusterSchedule } from "@legendre/treemaml";
 *
 * console.log(clusterSchedule([[0, 2], [1]], 2).partitions.length); // → 2
 * ```
 */
export function clusterSchedule(cells: Partition, steps: number): Schedule {
  const tasks = cells.reduce((sum, cell) => sum + cell.length, 0);
  sizes("clusterSchedule", tasks, steps);
  const schedule = { tasks, partitions: Array.from({ length: steps }, () => cells) };
  checkSchedule("clusterSchedule", schedule);
  return schedule;
}

/**
 * Insists that a schedule is one: every task in exactly one cell of every partition, and every cell inside a
 * cell of the partition before.
 *
 * @param where - the public function that checks, for the error.
 * @param ids - names of the tasks for messages; their positions if left out.
 * @throws code "structure" for a task in two cells or in none, an empty cell, a cell that is not nested;
 *   "option" for a task that does not exist.
 *
 * @example
 * ```ts
 * import { checkSchedule } from "@legendre/treemaml";
 *
 * checkSchedule("mine", { tasks: 3, partitions: [[[0, 1], [2]], [[0], [1], [2]]] });
 * ```
 */
export function checkSchedule(where: string, schedule: Schedule, ids?: readonly string[]): void {
  const name = (task: number): string => (ids ? `"${ids[task]}"` : String(task));
  const fail = (message: string, details: Record<string, unknown>): never => {
    throw new LegendreError("structure", where, message, details);
  };
  let before: Int32Array | undefined;
  for (const [step, partition] of schedule.partitions.entries()) {
    const cellOf = new Int32Array(schedule.tasks).fill(-1);
    for (const [c, cell] of partition.entries()) {
      if (cell.length === 0) fail(`cell ${c} of step ${step} is empty`, { step, cell: c });
      for (const task of cell) {
        if (!Number.isInteger(task) || task < 0 || task >= schedule.tasks) {
          const message = `cell ${c} of step ${step} holds task ${task}; there are tasks 0 to ${schedule.tasks - 1}`;
          throw new LegendreError("option", where, message, { step, cell: c, task });
        }
        const other = cellOf[task] as number;
        if (other >= 0) {
          fail(`task ${name(task)} is in cells ${other} and ${c} of step ${step}; keep one`, {
            step,
            task,
            cells: [other, c],
          });
        }
        cellOf[task] = c;
      }
    }
    const missing = cellOf.indexOf(-1);
    if (missing >= 0) {
      fail(`task ${name(missing)} is in no cell of step ${step}; give it a cell of its own`, {
        step,
        task: missing,
      });
    }
    for (const [c, cell] of partition.entries()) {
      const parent = before?.[cell[0] as number];
      const stranger = cell.find((task) => before?.[task] !== parent);
      if (stranger !== undefined) {
        const message = `cell ${c} of step ${step} is not nested: tasks ${name(cell[0] as number)} and ${name(stranger)} were in different cells at step ${step - 1}; a later step may only split cells`;
        fail(message, { step, cell: c, tasks: [cell[0], stranger] });
      }
    }
    before = cellOf;
  }
}

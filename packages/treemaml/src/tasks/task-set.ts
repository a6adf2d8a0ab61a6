import { LegendreError, treeFlatten, treeUnflatten } from "@legendre/core-tensor";
import { gather, stack, type Tensor, tensor, tidy } from "@legendre/core-tensor/ops";
import { checkNumber } from "@legendre/core-tensor/options";
import { checkTensorTree, onTensors } from "@legendre/core-tensor/tree";
import type { Examples } from "../engine/level.ts";
import { checkSchedule, type Schedule } from "../schedule/schedule.ts";

/** One task: what it is adapted with, and what it is then judged by. */
export interface Task<B> {
  /** Its name in reports and errors. @defaultValue its position */
  readonly id?: string | undefined;
  /** Examples to adapt with: a tree of tensors whose first axis counts them. */
  readonly support: B;
  /** Examples to be judged by, in the same way. */
  readonly query: B;
  /** How much it counts, in pools and in the outer loss; above 0. @defaultValue 1 */
  readonly weight?: number | undefined;
}

/** Tasks of one meta-batch, stacked: what the engine computes with. */
export interface TaskSet<B> {
  /** Name of each task. */
  readonly ids: readonly string[];
  /** Leaves `[tasks, n, …]`. */
  readonly support: Examples<B>;
  /** Leaves `[tasks, n, …]`. */
  readonly query: Examples<B>;
  /** How much each task counts. */
  readonly weights: readonly number[];
  /** Number of examples of each task, padding not counted. */
  readonly supportCounts: readonly number[];
  /** Number of examples of each task, padding not counted. */
  readonly queryCounts: readonly number[];
}

interface Side<B> extends Examples<B> {
  readonly counts: number[];
}

/** Examples of one task: its leaves and how many rows they have. */
function leavesOf(id: string, side: string, batch: unknown): { leaves: Tensor[]; rows: number } {
  checkTensorTree("stackTasks", `${side} of task "${id}"`, batch);
  const { leaves } = treeFlatten<Tensor>(batch);
  const rows = leaves[0]?.shape[0];
  const fail = (message: string): never => {
    throw new LegendreError("data", "stackTasks", message, { task: id, side });
  };
  if (rows === undefined) {
    return fail(`the ${side} of task "${id}" has no tensor with an axis of examples`);
  }
  if (rows === 0) return fail(`the ${side} of task "${id}" is empty; leave the task out`);
  const other = leaves.find((leaf) => leaf.shape[0] !== rows);
  if (other !== undefined) {
    fail(`the ${side} of task "${id}" has leaves with ${rows} and ${other.shape[0]} examples`);
  }
  return { leaves, rows };
}

function stackSide<B>(
  side: "support" | "query",
  ids: readonly string[],
  all: readonly B[],
): Side<B> {
  const tasks = all.map((batch, i) => leavesOf(ids[i] as string, side, batch));
  const counts = tasks.map(({ rows }) => rows);
  const most = Math.max(...counts);
  const ragged = counts.some((rows) => rows !== most);
  const { structure } = treeFlatten(all[0]);
  const stacked = (tasks[0] as { leaves: Tensor[] }).leaves.map((first, leaf) => {
    const rows = tasks.map(({ leaves, rows }, i) => {
      const own = leaves[leaf] as Tensor;
      if (own === undefined || `${own.shape.slice(1)}` !== `${first.shape.slice(1)}`) {
        const message = `the ${side} of task "${ids[i]}" has shape [${own?.shape}] where task "${ids[0]}" has [${first.shape}]; only the number of examples may differ`;
        throw new LegendreError("shape", "stackTasks", message, { task: ids[i], side });
      }
      // Padding repeats the first example: it is finite wherever the task is.
      return rows === most
        ? own
        : gather(
            own,
            Array.from({ length: most }, (_, j) => (j < rows ? j : 0)),
          );
    });
    return stack(rows);
  });
  const mask = ragged
    ? tensor(
        counts.flatMap((rows) => Array.from({ length: most }, (_, j) => (j < rows ? 1 : 0))),
        [counts.length, most],
      )
    : null;
  return { batch: treeUnflatten<B>(structure, stacked), mask, counts };
}

/**
 * Tasks as one set. Where they differ in their number of examples, the shorter ones are padded and a mask says so.
 *
 * @param tasks - at least one; not kept, the caller may dispose their tensors.
 * @returns a set that belongs to the caller; `treeDispose` frees it.
 * @throws code "data" for an empty support or query, or two tasks of one name; "shape" where tasks differ in more
 *   than their number of examples; "option" for weights.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { stackTasks } from "@legendre/treemaml";
 *
 * const task = (n: number) => ({ support: { x: tf.ones([n, 2]) }, query: { x: tf.ones([4, 2]) } });
 * const set = stackTasks([task(3), task(2)]);
 * console.log(set.support.batch.x.shape, set.supportCounts); // [ 2, 3, 2 ] [ 3, 2 ]
 * ```
 */
export function stackTasks<B>(tasks: readonly Task<B>[]): TaskSet<B> {
  if (tasks.length === 0) {
    throw new LegendreError("data", "stackTasks", "there are no tasks; give at least one", {});
  }
  const ids = tasks.map(({ id }, i) => id ?? String(i));
  checkIds("stackTasks", ids);
  const weights = tasks.map(({ weight = 1 }, i) =>
    checkNumber("stackTasks", `weight of task "${ids[i]}"`, weight, { exclusiveMin: 0 }),
  );
  const { support, query } = tidy(
    () =>
      ({
        support: stackSide(
          "support",
          ids,
          tasks.map((task) => task.support),
        ),
        query: stackSide(
          "query",
          ids,
          tasks.map((task) => task.query),
        ),
      }) as never,
  ) as { support: Side<B>; query: Side<B> };
  return {
    ids,
    weights,
    support: { batch: support.batch, mask: support.mask },
    query: { batch: query.batch, mask: query.mask },
    supportCounts: support.counts,
    queryCounts: query.counts,
  };
}

function checkIds(where: string, ids: readonly string[]): void {
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined) {
    const message = `two tasks are called "${twice}"; give each a name of its own`;
    throw new LegendreError("data", where, message, { task: twice });
  }
}

/** The tasks at the given positions; the tensors are new. */
export function selectTasks<B>(set: TaskSet<B>, positions: readonly number[]): TaskSet<B> {
  const pick = <T>(list: readonly T[]): T[] => positions.map((i) => list[i] as T);
  const rows = (leaf: Tensor): Tensor => gather(leaf, [...positions]);
  const side = ({ batch, mask }: Examples<B>): Examples<B> => {
    const { leaves, structure } = treeFlatten<Tensor>(batch);
    return {
      batch: treeUnflatten<B>(structure, leaves.map(rows)),
      mask: mask === null ? null : rows(mask),
    };
  };
  const { support, query } = set;
  const sides = onTensors("selectTasks", { support, query }, () => ({
    support: side(support),
    query: side(query),
  }));
  return {
    ids: pick(set.ids),
    weights: pick(set.weights),
    ...sides,
    supportCounts: pick(set.supportCounts),
    queryCounts: pick(set.queryCounts),
  };
}

/** A schedule without the tasks that are not among `positions`, renumbered. */
export function selectSchedule(schedule: Schedule, positions: readonly number[]): Schedule {
  const place = new Map(positions.map((task, i) => [task, i]));
  const partitions = schedule.partitions.map((partition) =>
    partition
      .map((cell) => cell.flatMap((task) => place.get(task) ?? []))
      .filter((cell) => cell.length > 0),
  );
  const kept = { tasks: positions.length, partitions };
  checkSchedule("selectSchedule", kept);
  return kept;
}

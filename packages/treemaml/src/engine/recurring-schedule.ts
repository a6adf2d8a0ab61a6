import { count, type OptionsOf, options, value } from "@legendre/core-tensor/options";
import type { Partition, Schedule } from "../schedule/schedule.ts";
import type { TaskSet } from "../tasks/task-set.ts";
import { cutGap, cutK, cutSchedule, cutThresholds } from "../trees/cuts.ts";
import type { TaskTree } from "../trees/task-tree.ts";
import {
  type TreeMemoryOptions,
  type TreeMemoryState,
  treeMemory,
  treeMemoryOptions,
} from "../trees/tree-memory.ts";
import type { LearnScheduleOptions } from "./learn-schedule.ts";
import type { MetaLearner, MetaState } from "./meta-learner.ts";
import { taskGradients } from "./task-gradients.ts";

/** The options of {@link recurringSchedule}. */
export const recurringScheduleOptions = options(
  "recurringSchedule",
  {
    /** Meta-batches from one look at the gradients to the next. */
    every: count(1, 10),
    /**
     * Cells of the pooled steps, one step each: how many there are, at most, or the least mean similarity in them; or one pooled
     * step whose cells `"gap"` finds.
     */
    cut: value<NonNullable<LearnScheduleOptions["cut"]>, "gap">("gap"),
    /** Cells with fewer tasks of a meta-batch are broken up. */
    minClusterSize: count(1, 1),
    /** Steps of each task's own, after the pooled ones. */
    leafSteps: count(0, 1),
  },
  { from: treeMemoryOptions },
);

/** Options of {@link recurringSchedule}. */
export interface RecurringScheduleOptions
  extends TreeMemoryOptions,
    OptionsOf<typeof recurringScheduleOptions> {}

/** What is known of the tasks so far: plain data, to be kept beside a checkpoint. */
export interface RecurringState {
  readonly memory: TreeMemoryState;
  /** Meta-batches that were asked for. */
  readonly calls: number;
  /** Names of the tasks in each cell of each pooled step. */
  readonly levels: readonly (readonly (readonly string[])[])[];
}

/** The cells of one meta-batch. */
export interface RecurringCells {
  /** The next state. */
  readonly state: RecurringState;
  readonly schedule: Schedule;
  /** The tree of all tasks that are remembered. */
  readonly tree: TaskTree;
  /** Whether gradients were looked at for this one. */
  readonly looked: boolean;
  /** Tasks whose gradient was zero, where it was looked at. */
  readonly zero: readonly string[];
}

/** Pure functions of a state; see {@link recurringSchedule}. */
export interface RecurringSchedule {
  init(): RecurringState;
  /** The cells of the next meta-batch; its gradients are looked at now and then. */
  next<P, B>(
    state: RecurringState,
    learner: MetaLearner<P, B>,
    at: MetaState<P>,
    tasks: TaskSet<B>,
  ): Promise<RecurringCells>;
  /** The cells of other tasks, such as those of a test, from what is known; nothing is looked at. */
  recall(state: RecurringState, ids: readonly string[]): Schedule;
}

/**
 * Schedules for tasks that come again, from a tree that is learned as they come. Every so many meta-batches their gradients
 * are looked at, sketched and averaged ({@link treeMemory}); in between the cells are those that are known, and a task that was
 * never seen is by itself. So learning the tree costs next to nothing of a step.
 *
 * @param options - see {@link RecurringScheduleOptions}.
 * @throws code "option" for options; from `next`, "non-finite" for a task whose gradient is not.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { printNewick, recurringSchedule, stackTasks, treeMaml } from "@legendre/treemaml";
 *
 * const learner = treeMaml({ loss: (p: { w: tf.Tensor }, y: tf.Tensor) => tf.sum(tf.square(tf.sub(p.w, y))), layout: "tasks" });
 * const state = learner.init({ w: tf.zeros([2]) });
 * const task = (id: string, x: number, y: number) => ({ id, support: tf.tensor1d([x, y]) as tf.Tensor, query: tf.tensor1d([x, y]) as tf.Tensor });
 * const tasks = stackTasks([task("a", 1, 0), task("b", 0, 1), task("c", 1, 0.1)]);
 * const cells = recurringSchedule({ cut: { k: [2] } });
 * const first = await cells.next(cells.init(), learner, state, tasks);
 * console.log(printNewick(first.tree), first.schedule.partitions[0]); // → ((a,c),b); [ [ 0, 2 ], [ 1 ] ]
 * const second = await cells.next(first.state, learner, state, tasks);
 * console.log(first.looked, second.looked); // → true false
 * ```
 *
 * @remarks A look costs a gradient of each task and, for `n` remembered tasks and sketches of length `r`, `n² r / 2` products.
 */
export function recurringSchedule(options: RecurringScheduleOptions = {}): RecurringSchedule {
  const { every, cut, minClusterSize, leafSteps, ...kept } =
    recurringScheduleOptions.resolve(options);
  const memory = treeMemory(kept);
  const pooledSteps = cut === "gap" ? 1 : "k" in cut ? cut.k.length : cut.tau.length;
  /** A learner lays a schedule out once; so the same cells of the same tasks are the same schedule again. */
  const recalled = new WeakMap<object, { ids: readonly string[]; schedule: Schedule }>();
  const recall = ({ levels }: RecurringState, ids: readonly string[]): Schedule => {
    const before = recalled.get(levels);
    if (before?.ids.length === ids.length && ids.every((id, i) => id === before.ids[i])) {
      return before.schedule;
    }
    const schedule = cutSchedule(
      levels.length === 0
        ? Array.from({ length: pooledSteps }, () => ids.map((_, i) => [i]))
        : levels.map((cells) => cellsOf(cells, ids)),
      { minClusterSize, leafSteps },
    );
    recalled.set(levels, { ids: [...ids], schedule });
    return schedule;
  };
  const look = async <P, B>(
    state: RecurringState,
    learner: MetaLearner<P, B>,
    at: MetaState<P>,
    tasks: TaskSet<B>,
  ): Promise<{ known: RecurringState; zero: readonly string[] }> => {
    const rows = await taskGradients(learner, at, tasks);
    const seen = memory.observe(state.memory, tasks.ids, rows);
    const { tree, similarities, ids, zero } = seen;
    const upTo = (counts: readonly number[]): number[] =>
      counts.map((k) => Math.min(k, ids.length));
    const cuts = (): Partition[] => {
      if (cut === "gap") return [cutGap(tree, similarities, ids)];
      if ("k" in cut) return cutK(tree, similarities, ids, upTo(cut.k));
      return cutThresholds(tree, similarities, ids, cut.tau);
    };
    const levels = cuts().map((cells) =>
      cells.map((cell) => cell.map((task) => ids[task] as string)),
    );
    const cells = sameLevels(state.levels, levels) ? state.levels : levels;
    return { known: { ...state, memory: seen.state, levels: cells }, zero };
  };
  return {
    init: () => ({ memory: memory.init(), calls: 0, levels: [] }),
    next: async (state, learner, at, tasks) => {
      const looked = state.calls % every === 0;
      const { known, zero } = looked
        ? await look(state, learner, at, tasks)
        : { known: state, zero: [] };
      return {
        state: { ...known, calls: state.calls + 1 },
        schedule: recall(known, tasks.ids),
        tree: known.memory.tree as TaskTree,
        looked,
        zero,
      };
    },
    recall,
  };
}

/** Whether two lists of cells part the same names alike; the order of the cells and in them does not count. */
function sameLevels(a: RecurringState["levels"], b: RecurringState["levels"]): boolean {
  return a.length === b.length && a.every((cells, i) => sameParts(cells, b[i] ?? []));
}

function sameParts(a: readonly (readonly string[])[], b: readonly (readonly string[])[]): boolean {
  if (a.length !== b.length) return false;
  const cellOf = new Map(a.flatMap((cell, i) => cell.map((id) => [id, i] as const)));
  return b.every((cell) => {
    const [first = ""] = cell;
    const home = cellOf.get(first);
    return (
      home !== undefined &&
      a[home]?.length === cell.length &&
      cell.every((id) => cellOf.get(id) === home)
    );
  });
}

/** Named cells as cells of the given tasks, empty where none of them is given; a task in no cell is by itself. */
function cellsOf(cells: readonly (readonly string[])[], ids: readonly string[]): Partition {
  const place = new Map(ids.map((id, i) => [id, i]));
  const known = new Set(cells.flat());
  const own = cells.map((cell) => cell.flatMap((id) => place.get(id) ?? []));
  const alone = ids.flatMap((id, i) => (known.has(id) ? [] : [[i]]));
  return [...own, ...alone];
}

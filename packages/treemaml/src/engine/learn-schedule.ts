import { count, type OptionsOf, optional, options, value } from "@legendre/core-tensor/options";
import { type Partition, type Schedule, starSchedule } from "../schedule/schedule.ts";
import type { TaskSet } from "../tasks/task-set.ts";
import { cutGap, cutK, cutThresholds } from "../trees/cuts.ts";
import { type LearnTreeOptions, learnTree, learnTreeOptions } from "../trees/learn-tree.ts";
import type { MetaLearner, MetaState } from "./meta-learner.ts";
import { taskGradients } from "./task-gradients.ts";

/** The options of {@link learnSchedule}. */
export const learnScheduleOptions = options(
  "learnSchedule",
  {
    /** How many cells each step before the last has, or the least mean similarity in its cells, or `"gap"`. */
    cut: value<
      { readonly k: readonly number[] } | { readonly tau: readonly number[] } | "gap",
      "gap"
    >("gap"),
    /** Steps; the last is of each task's own. If left out: those of the learner. */
    steps: optional(count(1)),
  },
  { from: learnTreeOptions },
);

/** Options of {@link learnSchedule}. */
export interface LearnScheduleOptions
  extends LearnTreeOptions,
    OptionsOf<typeof learnScheduleOptions> {}

/**
 * A schedule learned level by level, as in the TreeMAML paper: at each step the tasks of a cell are clustered by
 * their gradients at the params that they share by then.
 *
 * @param learner - takes the gradients; of support sets only.
 * @param state - where it stands.
 * @param tasks - the meta-batch.
 * @param options - see {@link LearnScheduleOptions}.
 * @returns nested partitions; hold them fixed while the gradient is taken.
 * @throws code "option" for options; "non-finite" for a task whose gradient is not, and one whose gradient is zero where
 *   that is an error.
 *
 * @remarks Costs a gradient of each task a step. A partition is constant where it is differentiated: the loss is smooth only
 * between changes of the tree.
 * @see Garcia et al. (2021), arXiv 2103.04691.
 */
export async function learnSchedule<P, B>(
  learner: MetaLearner<P, B>,
  state: MetaState<P>,
  tasks: TaskSet<B>,
  options: LearnScheduleOptions = {},
): Promise<Schedule> {
  const { where, kinds } = learnScheduleOptions;
  const { cut, steps: given, ...how } = learnScheduleOptions.resolve(options);
  const usual = given ?? learner.scheduleOf(tasks.ids).partitions.length;
  const steps = kinds.steps.check(where, "steps", usual);
  const m = tasks.ids.length;
  const partitions: Partition[] = [];
  let cells: Partition = [Array.from({ length: m }, (_, i) => i)];
  for (let step = 0; step < steps - 1; step++) {
    const rows = await taskGradients(learner, state, tasks, partitions);
    cells = cells.flatMap((cell) => {
      if (cell.length < 3) return [cell];
      const ids = cell.map((task) => tasks.ids[task] as string);
      const vectors = cell.map((task) => rows[task] as Float32Array);
      const { tree, similarities } = learnTree(vectors, ids, how);
      // The share of the level's cells that falls to this one.
      const count = (k: number): number =>
        Math.min(cell.length, Math.max(1, Math.round((k * cell.length) / m)));
      const found =
        cut === "gap"
          ? cutGap(tree, similarities, ids)
          : "k" in cut
            ? cutK(tree, similarities, ids, [count(at(cut.k, step))])[0]
            : cutThresholds(tree, similarities, ids, [at(cut.tau, step)])[0];
      return (found as Partition).map((own) => own.map((i) => cell[i] as number));
    });
    partitions.push(cells);
  }
  const last = starSchedule(m, 1).partitions[0] as Partition;
  return { tasks: m, partitions: [...partitions, last] };
}

const at = (list: readonly number[], step: number): number =>
  list[Math.min(step, list.length - 1)] as number;

import { LegendreError, treeDispose } from "@legendre/core-tensor";
import type { MetaLearner, MetaState } from "../engine/meta-learner.ts";
import { taskGradients } from "../engine/task-gradients.ts";
import type { Partition, Schedule } from "../schedule/schedule.ts";
import type { TaskSet } from "../tasks/task-set.ts";

/** The cells of one step of the training tasks. */
export interface CachedLevel<P> {
  readonly cells: Partition;
  /** Params after the step, for each training task: leaves `[tasks, …]`. */
  readonly params: P;
  /** Mean support gradient of each cell at the params before the step. */
  readonly gradients: readonly Float32Array[];
}

/** Inner nodes of a tree of training tasks, for new tasks to attach to. */
export interface NodeCache<P> {
  readonly schedule: Schedule;
  /** The steps before tasks are alone. */
  readonly levels: readonly CachedLevel<P>[];
  /** Frees the tensors. */
  dispose(): void;
}

/**
 * Params and mean gradients of the inner nodes of a tree of training tasks.
 *
 * @param learner - adapts.
 * @param state - where it stands.
 * @param tasks - training tasks.
 * @param schedule - their tree.
 * @returns a cache that belongs to the caller.
 * @throws code "structure" where no step pools any tasks, so that there is nothing to attach to.
 */
export async function cacheNodes<P, B>(
  learner: MetaLearner<P, B>,
  state: MetaState<P>,
  tasks: TaskSet<B>,
  schedule: Schedule,
): Promise<NodeCache<P>> {
  const pooled = schedule.partitions.findIndex((cells) => cells.every((cell) => cell.length === 1));
  const depth = pooled < 0 ? schedule.partitions.length : pooled;
  if (depth === 0) {
    const message =
      "no step of the schedule pools tasks, so there is no node to attach to; use a tree";
    throw new LegendreError("structure", "cacheNodes", message, {});
  }
  const cut = (steps: number): Schedule => ({
    tasks: schedule.tasks,
    partitions: schedule.partitions.slice(0, steps),
  });
  const levels: CachedLevel<P>[] = [];
  const dispose = (): void => treeDispose(levels.map(({ params }) => params));
  try {
    for (let k = 0; k < depth; k++) {
      const cells = schedule.partitions[k] as Partition;
      const rows = await taskGradients(learner, state, tasks, cut(k).partitions);
      const gradients = cells.map((cell) => meanRow(rows, cell));
      const { params } = await learner.adapt(state, tasks, cut(k + 1));
      levels.push({ cells, params, gradients });
    }
  } catch (error) {
    dispose();
    throw error;
  }
  return { schedule, levels, dispose };
}

/** The mean of some rows. */
function meanRow(rows: readonly Float32Array[], of: readonly number[]): Float32Array {
  const mean = new Float32Array((rows[0] as Float32Array).length);
  for (const i of of) {
    const row = rows[i] as Float32Array;
    for (let j = 0; j < mean.length; j++) (mean[j] as number) += (row[j] as number) / of.length;
  }
  return mean;
}

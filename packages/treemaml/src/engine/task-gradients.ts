import { treeDispose } from "@legendre/core-tensor";
import type { Tensor } from "@legendre/core-tensor/ops";
import type { Partition } from "../schedule/schedule.ts";
import type { TaskSet } from "../tasks/task-set.ts";
import type { MetaLearner, MetaState } from "./meta-learner.ts";

/**
 * The support gradient of each task as a row of numbers: what trees are learned from. Queries are not looked at.
 *
 * @param learner - takes the gradients.
 * @param state - where it stands.
 * @param tasks - the meta-batch.
 * @param partitions - cells of the steps that are taken before; the gradients are then those where each task's cell has got to.
 *   None by default: the gradients at the shared start.
 * @returns one row a task, of the leaves that inner steps change; NaN where a task's loss is.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { learnTree, maml, printNewick, stackTasks, taskGradients } from "@legendre/treemaml";
 *
 * const learner = maml({ loss: (p: { w: tf.Tensor }, y: tf.Tensor) => tf.sum(tf.square(tf.sub(p.w, y))) });
 * const state = learner.init({ w: tf.zeros([2]) });
 * const target = (x: number, y: number) => ({ support: tf.tensor1d([x, y]) as tf.Tensor, query: tf.tensor1d([x, y]) as tf.Tensor });
 * const rows = await taskGradients(learner, state, stackTasks([target(1, 0), target(0, 1), target(1, 0.1)]));
 * console.log([...rows[1]]); // → [ 0, -2 ]
 * console.log(printNewick(learnTree(rows, ["a", "b", "c"]).tree)); // → ((a,c),b);
 * ```
 *
 * @remarks Costs a gradient of each task, and the steps before it.
 */
export async function taskGradients<P, B>(
  learner: MetaLearner<P, B>,
  state: MetaState<P>,
  tasks: TaskSet<B>,
  partitions: readonly Partition[] = [],
): Promise<Float32Array[]> {
  return rowsOf(await gradientsAt(learner, state, tasks, partitions), tasks.ids.length);
}

/** The rows of a matrix on the host; it is freed. */
export async function rowsOf(matrix: Tensor, count: number): Promise<Float32Array[]> {
  try {
    const values = (await matrix.data()) as Float32Array;
    const size = values.length / count;
    return Array.from({ length: count }, (_, i) => values.subarray(i * size, (i + 1) * size));
  } finally {
    matrix.dispose();
  }
}

async function gradientsAt<P, B>(
  learner: MetaLearner<P, B>,
  state: MetaState<P>,
  tasks: TaskSet<B>,
  partitions: readonly Partition[],
): Promise<Tensor> {
  if (partitions.length === 0) return learner.startGradients(state, tasks);
  const { params } = await learner.adapt(state, tasks, { tasks: tasks.ids.length, partitions });
  try {
    return await learner.supportGradients(params, tasks);
  } finally {
    treeDispose(params);
  }
}

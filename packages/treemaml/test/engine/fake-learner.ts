import * as tf from "@tensorflow/tfjs";
import { type MetaLearner, maml, stackTasks, type TaskSet } from "../../src/index.ts";

/** One vector for params, and nothing of interest for data. */
export interface Vector {
  readonly w: tf.Tensor;
}

/** A learner that does what a test says in place of its own. */
export function fakeLearner(
  own: Partial<MetaLearner<Vector, tf.Tensor>>,
): MetaLearner<Vector, tf.Tensor> {
  return { ...maml<Vector, tf.Tensor>({ loss: ({ w }) => tf.sum(w), compile: false }), ...own };
}

/** Tasks of these names, for learners that do not look at their data. */
export function emptyTasks(ids: readonly string[]): TaskSet<tf.Tensor> {
  const data: tf.Tensor = tf.zeros([1]);
  return stackTasks(ids.map((id) => ({ id, support: data, query: data })));
}

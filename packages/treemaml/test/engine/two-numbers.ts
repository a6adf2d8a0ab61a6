import * as tf from "@tensorflow/tfjs";
import {
  type MetaLearner,
  stackTasks,
  type Task,
  type TaskSet,
  type TreeMamlOptions,
  treeMaml,
} from "../../src/index.ts";

/** Two numbers as params, so that all can be worked out by hand. */
export interface Params {
  readonly a: tf.Tensor;
  readonly b: tf.Tensor;
}
export type Options = TreeMamlOptions<Params, tf.Tensor>;

/** (a − y)² + 2 b² of each example. */
export const loss = ({ a, b }: Params, y: tf.Tensor): tf.Tensor =>
  tf.add(tf.squaredDifference(a, y), tf.mul(2, tf.square(b)));

export const start = (): Params => ({ a: tf.scalar(3), b: tf.scalar(1) });

export const target = (support: number[], query: number[]): Task<tf.Tensor> => ({
  support: tf.tensor1d(support) as tf.Tensor,
  query: tf.tensor1d(query) as tf.Tensor,
});

/** Two tasks that lie as far from the start, on either side. */
export const two: TaskSet<tf.Tensor> = stackTasks([target([1], [1]), target([5], [5])]);

export const learnerOf = (options: Partial<Options>): MetaLearner<Params, tf.Tensor> =>
  treeMaml({ loss, compile: false, ...options });

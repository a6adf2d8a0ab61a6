import { spec, trace } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import {
  functionNames,
  type PublicCall,
  type PublicCalls,
} from "../../core-tensor/test/public-calls.ts";
import * as main from "../src/index.ts";

const weights = {
  bias: tf.tensor1d([0.5, -0.5, 1]) as tf.Tensor,
  kernel: tf.tensor2d([1, 2, 3, 4, 5, 6], [2, 3]) as tf.Tensor,
};
const x = tf.tensor2d([1, -1, 2, 0.5], [2, 2]) as tf.Tensor;
const layer = (p: typeof weights, rows: tf.Tensor): tf.Tensor =>
  tf.add(tf.matMul(rows as tf.Tensor2D, p.kernel as tf.Tensor2D), p.bias);
const traced = (rows: number) =>
  trace(layer, { bias: spec([3]), kernel: spec([2, 3]) }, spec([rows, 2]));
const program = traced(2);
const bytes = await main.toOnnx(program, { weights: [weights] });
const read = await main.fromOnnx(bytes);

const written = async (put: <T>(tree: T) => T, more: object = {}): Promise<number[]> => [
  ...(await main.toOnnx(program, { weights: [put(weights)], ...more })),
];

/** A call of every function of the package, and of the model that one of them returns. */
export const calls: PublicCalls = {
  toOnnx: ({ put }) => written(put),
  "toOnnx, for any batch": ({ put }) => written(put, { anyBatch: traced(3) }),
  fromOnnx: async ({ guard }) => {
    const { params, state } = await main.fromOnnx(bytes, {
      trainable: guard((path) => path === "kernel"),
    });
    return [params, state];
  },
  "fromOnnx, applied": (({ put }) =>
    read.model.apply(put(read.params), read.state, put(x)).output) as PublicCall,
};

/** All functions of the package. */
export const names: readonly string[] = functionNames(main);

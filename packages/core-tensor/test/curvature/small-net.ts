import { denseFromMatvec } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { ravel } from "../../src/index.ts";
import type { LinearOperator } from "../../src/linalg/index.ts";

export interface NetParams {
  readonly a: { readonly kernel: tf.Tensor2D; readonly bias: tf.Tensor1D };
  readonly c: { readonly kernel: tf.Tensor2D };
}

/** Five rows of three numbers. */
export const inputs: tf.Tensor2D = tf.tensor2d(
  Array.from({ length: 15 }, (_, i) => Math.sin(i + 1)),
  [5, 3],
);

const wave = (shape: [number, number], phase: number): tf.Tensor2D =>
  tf.tensor2d(
    Array.from({ length: shape[0] * shape[1] }, (_, i) => 0.6 * Math.cos(2 * i + phase)),
    shape,
  );

/** A tanh net 3-4-2, its second layer without a bias. */
export const params: NetParams = {
  a: { kernel: wave([3, 4], 1), bias: tf.tensor1d([0.1, -0.2, 0.3, 0]) },
  c: { kernel: wave([4, 2], 2) },
};

export const net = (p: NetParams, x: tf.Tensor2D = inputs): tf.Tensor =>
  tf.matMul(tf.tanh(tf.add(tf.matMul(x, p.a.kernel), p.a.bias)) as tf.Tensor2D, p.c.kernel);

/** Numbers in `params`. */
export const size: number = 12 + 4 + 8;

/** The dense matrix of an operator on trees like `params`, in leaf order. */
export function denseOf(op: LinearOperator<NetParams>): Promise<number[][]> {
  const { unravel } = ravel(params);
  return denseFromMatvec(
    (v) =>
      tf.tidy(() => Array.from(ravel(op.matvec(unravel(tf.tensor1d([...v])))).vector.dataSync())),
    size,
  );
}

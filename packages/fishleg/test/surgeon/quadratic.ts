import { batches, gaussian, random } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import type { PruneOptions } from "../../src/surgeon/index.ts";
import { denseInverse } from "../../src/surgeon/methods/exact-fisher.ts";
import type { InverseCurvature, PruningMethod } from "../../src/surgeon/methods/method.ts";

export interface Rows {
  readonly x: tf.Tensor;
  readonly y: tf.Tensor;
}
export interface Linear {
  readonly w: tf.Tensor;
}

/** `H_ij = rho^|i−j|`, row-major. */
export function toeplitz(n: number, rho: number): Float64Array {
  return Float64Array.from(
    { length: n * n },
    (_, k) => rho ** Math.abs(Math.floor(k / n) - (k % n)),
  );
}

/** The inverse of a dense matrix as a curvature. */
export function inverseOf(h: Float64Array, alive?: readonly number[]): InverseCurvature {
  const n = Math.round(Math.sqrt(h.length));
  return denseInverse(h, alive ?? new Array<number>(n).fill(1), 0);
}

/** A method that knows the quadratic exactly: nothing is estimated. */
export function knownQuadratic(h: Float64Array): PruningMethod {
  return {
    name: "known",
    settings: {},
    bind: ({ weights }) => ({
      assess: async ({ mask }) => ({
        kind: "curvature",
        inverse: denseInverse(h, weights.flat(mask), 1e-12),
      }),
      memory: () => undefined,
      restore: () => {},
      dispose: async () => {},
    }),
  };
}

/** Least squares whose Hessian is `XᵀX / n`, exactly at its minimum `w`. */
export function leastSquares(
  seed: number,
  n: number,
  d: number,
  mix?: readonly (readonly number[])[],
): PruneOptions<Linear, Rows> & { readonly hessian: Float64Array } {
  const [a, b] = random.split(random.key(seed)) as [tf.Tensor1D, tf.Tensor1D];
  const white = random.normal(a, [n, d]) as tf.Tensor2D;
  const x: tf.Tensor2D =
    mix === undefined ? white : tf.matMul(white, tf.tensor2d(mix as number[][]));
  const w = random.normal(b, [d, 1]) as tf.Tensor2D;
  const y = tf.matMul(x, w);
  const rows = x.arraySync();
  const hessian = new Float64Array(d * d);
  for (const row of rows) {
    for (let i = 0; i < d; i++)
      for (let j = 0; j < d; j++) hessian[i * d + j]! += (row[i]! * row[j]!) / n;
  }
  return {
    hessian,
    params: { w },
    outputs: (p, batch) => tf.matMul(batch.x as tf.Tensor2D, p.w as tf.Tensor2D),
    likelihood: gaussian(),
    data: batches({ x, y }, { batchSize: n }),
    heldOut: { x, y },
  };
}

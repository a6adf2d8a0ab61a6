import type * as tf from "@tensorflow/tfjs";
import { denseInverse } from "../../src/surgeon/methods/exact-fisher.ts";
import type { InverseCurvature } from "../../src/surgeon/methods/method.ts";

/** Inputs and targets of a batch. */
export interface Rows {
  readonly x: tf.Tensor;
  readonly y: tf.Tensor;
}

/** `H_ij = rho^|i−j|`, row-major. */
export function toeplitz(n: number, rho: number): Float64Array {
  return Float64Array.from(
    { length: n * n },
    (_, k) => rho ** Math.abs(Math.floor(k / n) - (k % n)),
  );
}

/** The inverse of a dense matrix as a curvature. */
export function inverseOf(h: Float64Array, kept?: readonly number[]): InverseCurvature {
  const n = Math.round(Math.sqrt(h.length));
  return denseInverse(h, kept ?? new Array<number>(n).fill(1), 0);
}

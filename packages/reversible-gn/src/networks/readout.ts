import { random } from "@legendre/core-tensor";
import { cholesky, triangularSolve } from "@legendre/core-tensor/linalg";
import {
  eye,
  matMul,
  mean,
  mul,
  reshape,
  type Tensor,
  type Tensor2D,
  tile,
} from "@legendre/core-tensor/ops";
import type { Key } from "@legendre/core-tensor/random";
import { constant } from "../constant.ts";

/**
 * What is read off the last state: the state itself, or `outputs` numbers through a fixed matrix with
 * orthonormal columns (of images: of the channels' means over the pixels), so that its transpose is its
 * pseudo-inverse.
 */
export type Readout = "state" | { readonly outputs: number };

/** The frozen matrix of a readout: `[d, outputs]`, or nothing. */
export interface ReadoutState {
  readonly U?: Tensor;
}

/** Draws the matrix: the orthonormal factor of a Gaussian one. */
export function initReadout(key: Key, readout: Readout, features: number): ReadoutState {
  if (readout === "state") return {};
  const drawn = random.normal(key, [features, readout.outputs]) as Tensor2D;
  // Cholesky's orthonormal factor, twice: the second pass removes the rounding of the first.
  return { U: orthonormalised(orthonormalised(drawn)) };
}

/** Outputs of a state of shape `[n, …]`. */
export function readOut({ U }: ReadoutState, y: Tensor): Tensor {
  if (U === undefined) return y;
  const pixels = pixelsOf(y);
  const features = pixels === 1 ? y : mul(mean(y, [1, 2]), constant(Math.sqrt(pixels)));
  return matMul(features as Tensor2D, U as Tensor2D) as Tensor;
}

/**
 * The least change of a state of the shape of `y` that changes the outputs by `change`: the
 * pseudo-inverse of {@link readOut}, which is its transpose.
 */
export function liftChange({ U }: ReadoutState, y: Tensor, change: Tensor): Tensor {
  if (U === undefined) return change;
  const flat = matMul(change as Tensor2D, U as Tensor2D, false, true) as Tensor;
  const pixels = pixelsOf(y);
  if (pixels === 1) return flat;
  const [n, height, width, channels] = y.shape as [number, number, number, number];
  const spread = mul(flat, constant(1 / Math.sqrt(pixels)));
  return tile(reshape(spread, [n, 1, 1, channels]), [1, height, width, 1]);
}

function pixelsOf(y: Tensor): number {
  return y.shape.slice(1, -1).reduce((product, length) => product * length, 1);
}

function orthonormalised(a: Tensor2D): Tensor2D {
  const gram = matMul(a, a, true);
  const { lower } = cholesky(gram as Tensor);
  const inverse = triangularSolve(lower, eye(gram.shape[0]) as Tensor);
  return matMul(a, inverse as Tensor2D, false, true);
}

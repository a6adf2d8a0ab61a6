import { LegendreError, type Model } from "@legendre/core-tensor";
import type { Tensor } from "@legendre/core-tensor/ops";

/**
 * One of the two functions of a coupling: a model from half a state to the other half, of the same
 * shape. Its state holds what is frozen (random expansions); it is never changed, and `training` is
 * never set, since the same call has to give the same numbers on the way back.
 */
export interface Branch<P = unknown, S = unknown> extends Model<P, S> {
  /** For branches whose output is linear in their own params; what exact Gauss-Newton steps need. */
  readonly linear?: LinearBranch<P, S> | undefined;
}

/** A branch `a(x) · kernel (+ bias)`: features that do not depend on the params, times the params. */
export interface LinearBranch<P, S> {
  /** The feature matrix of inputs `[n, k]`, without the column of ones of the bias: `[n, h]`. */
  features(state: S, x: Tensor): Tensor;
  /** Whether there is a bias, that is one more feature that is 1 everywhere. */
  readonly bias: boolean;
  /** The params tree made of a matrix `[h, k]` and, with a bias, a row `[k]`. */
  pack(kernel: Tensor, bias: Tensor | undefined): P;
  /** The matrix and the row of a params tree. */
  unpack(params: P): LinearWeights;
}

/** The trained part of a {@link LinearBranch}. */
export interface LinearWeights {
  /** Shape `[h, k]`. */
  readonly kernel: Tensor;
  /** Shape `[k]`; missing without a bias. */
  readonly bias?: Tensor | undefined;
}

/** `branch(x)`; throws code "shape" unless it has the shape of `x`, since `add` would broadcast. */
export function branchOutput<P, S>(branch: Branch<P, S>, params: P, state: S, x: Tensor): Tensor {
  const { output } = branch.apply(params, state, x);
  if (output.shape.length === x.shape.length && output.shape.every((n, i) => n === x.shape[i])) {
    return output;
  }
  const message =
    `a branch maps half a state of shape [${x.shape}] to [${output.shape}]; both must be equal, ` +
    "since the result is added to the other half";
  throw new LegendreError("shape", "coupling", message, { got: output.shape, expected: x.shape });
}

import type { Scalar, Tensor } from "../ops.ts";
import type { Key } from "../random/index.ts";

/**
 * A distribution of targets `y` given a model's outputs `f`, with what training and curvature need
 * of it. Outputs have shape `[n, …]`, one row an example. The loss is the **mean over rows** of the
 * **sum over the outputs** of a row; Hessians are per row, without the `1/n`.
 */
export interface Likelihood {
  /** `"gaussian"`, `"bernoulli"` or `"categorical"`; a name of your own for others. */
  readonly name: string;
  /** The negative log-likelihood, a scalar: mean over rows, sum over outputs. */
  readonly nll: (outputs: Tensor, targets: Tensor) => Scalar;
  /** Draws one target a row; shaped so that `nll` takes it. */
  readonly sample: (key: Key, outputs: Tensor) => Tensor;
  /**
   * The expected target, shape of `outputs`. As a soft target of `nll`, held constant, it makes the
   * Hessian at the same parameters the exact Fisher matrix.
   */
  readonly mean: (outputs: Tensor) => Tensor;
  /** `H_i v_i` for each row, `H_i` the Hessian of the row's nll with respect to its outputs. */
  readonly hessianProduct: (outputs: Tensor, v: Tensor) => Tensor;
  /** `H_i⁺ v_i` for each row, the Moore-Penrose pseudo-inverse. */
  readonly hessianPseudoInverseProduct: (outputs: Tensor, v: Tensor) => Tensor;
}

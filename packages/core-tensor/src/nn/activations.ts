import { constant } from "../kernels/rules.ts";
import { add, elu, erf, mul, relu, sigmoid, softplus, type Tensor, tanh } from "../ops.ts";

/** A function applied to the output of a layer, such as `tf.tanh`. */
export type Activation = (x: Tensor) => Tensor;

/** Names that {@link activations} knows. */
export type ActivationName =
  | "elu"
  | "gelu"
  | "identity"
  | "linear"
  | "relu"
  | "sigmoid"
  | "softplus"
  | "tanh";

const identity: Activation = (x) => x;

/**
 * The activations that layers take by name; `activation` options take any function of your own too.
 *
 * - `relu`: $\max(x, 0)$, with slope 0 at 0; all its second derivatives are 0.
 * - `elu`: $x$ where $x \ge 0$, else $e^x - 1$.
 * - `gelu`: $x\,\Phi(x) = \tfrac12 x\,(1 + \operatorname{erf}(x/\sqrt 2))$, exactly and not by tanh.
 * - `softplus`: $\log(1 + e^x)$; `sigmoid`: $1/(1 + e^{-x})$; `tanh`.
 * - `linear`, also called `identity`: $x$.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { activations } from "@legendre/core-tensor/nn";
 *
 * console.log(activations.gelu(tf.scalar(1)).dataSync()[0].toFixed(4)); // 0.8413
 * ```
 *
 * @see Hendrycks and Gimpel, Gaussian error linear units (2016); Clevert et al., Fast and accurate
 * deep network learning by exponential linear units (2016).
 */
export const activations: Readonly<Record<ActivationName, Activation>> = Object.freeze({
  elu: (x: Tensor) => elu(x),
  gelu: (x: Tensor) => mul(mul(x, 0.5), add(erf(mul(x, constant(Math.SQRT1_2))), 1)) as Tensor,
  identity,
  linear: identity,
  relu: (x: Tensor) => relu(x),
  sigmoid: (x: Tensor) => sigmoid(x),
  softplus: (x: Tensor) => softplus(x),
  tanh: (x: Tensor) => tanh(x),
});

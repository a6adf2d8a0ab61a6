import { grad, LegendreError, type Likelihood } from "@legendre/core-tensor";
import { cholesky, choleskySolve } from "@legendre/core-tensor/linalg";
import {
  add,
  div,
  mul,
  neg,
  oneHot,
  reshape,
  softmax,
  stack,
  sum,
  type Tensor,
  tile,
  zerosLike,
} from "@legendre/core-tensor/ops";
import { checkNumber } from "@legendre/core-tensor/options";
import { onTensors } from "@legendre/core-tensor/tree";
import { constant } from "../constant.ts";

/**
 * Which output Hessian the step divides by: the `"true"` one (its pseudo-inverse where it is singular, as
 * for softmax), `"identity"` (gradient descent in function space), or the true one `{ damped }` by that
 * number, added to each row's Hessian.
 */
export type OutputHessian = "true" | "identity" | { readonly damped: number };

/**
 * The change of the outputs that a unit step asks for, row by row:
 * $$R_i = -H_i^{+} \varepsilon_i, \qquad \varepsilon_i = \partial \ell_i / \partial f_i,\; H_i = \partial^2 \ell_i / \partial f_i^2.$$
 * If params change by `δ` with `J δ = R`, then `δ` solves the Gauss-Newton equations
 * $J^\top H J δ = -J^\top \varepsilon$ exactly, whatever else `δ` does. The `1/n` of a mean loss cancels.
 *
 * @param likelihood - how outputs and targets make a loss; any {@link Likelihood}.
 * @param hessian - see {@link OutputHessian}.
 * @param outputs - shape `[n, …]`.
 * @param targets - as `likelihood.nll` takes them.
 * @returns `R`, the shape of `outputs`; owned by the caller.
 * @throws code "option" for a damping that is not positive.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { categorical } from "@legendre/core-tensor";
 * import { targetChange } from "@legendre/reversible-gn";
 *
 * const logits = tf.tensor2d([[0, 0]]);
 * const label = tf.tensor1d([0], "int32");
 * console.log([...targetChange(categorical(), "identity", logits, label).dataSync()]); // [ 0.5, -0.5 ]
 * console.log([...targetChange(categorical(), "true", logits, label).dataSync()]); // [ 1, -1 ]
 * ```
 *
 * @remarks With softmax and `"true"` the change grows like 1/p of the right class: a prediction of 0.0025
 *   asks for a change of about 300. Damp it, or take the identity, where labels may be wrong.
 * @see Buffelli et al., NeurIPS 2024; their released code takes the identity in every experiment.
 */
export function targetChange(
  likelihood: Likelihood,
  hessian: OutputHessian,
  outputs: Tensor,
  targets: Tensor,
): Tensor {
  checkHessian("targetChange", hessian);
  return onTensors("targetChange", { outputs, targets }, () => {
    const rows = constant(outputs.shape[0] as number);
    const slope = grad((f: Tensor) => likelihood.nll(f, targets))(outputs);
    const slopes = mul(slope, rows);
    if (hessian === "identity") return neg(slopes);
    if (hessian === "true") return neg(likelihood.hessianPseudoInverseProduct(outputs, slopes));
    return neg(dampedInverseProduct(likelihood, hessian.damped, outputs, slopes));
  });
}

/** Throws code "option" for what is no {@link OutputHessian}. */
export function checkHessian(where: string, hessian: OutputHessian): void {
  if (hessian === "true" || hessian === "identity") return;
  if (typeof hessian === "object" && hessian !== null && "damped" in hessian) {
    checkNumber(where, "hessian.damped", hessian.damped, { exclusiveMin: 0 });
    return;
  }
  const message = `hessian must be "true", "identity" or { damped: number }, got ${JSON.stringify(hessian)}`;
  throw new LegendreError("option", where, message, { option: "hessian", value: hessian });
}

/** `(H_i + λ I)⁻¹ v_i` for each row. */
function dampedInverseProduct(
  likelihood: Likelihood,
  damping: number,
  outputs: Tensor,
  v: Tensor,
): Tensor {
  const lambda = constant(damping);
  if (likelihood.name === "categorical") return dampedSoftmax(lambda, outputs, v);
  const ones = add(zerosLike(outputs), constant(1));
  // Gaussian and Bernoulli outputs do not interact: the diagonal is the whole Hessian.
  if (likelihood.name === "gaussian" || likelihood.name === "bernoulli") {
    return div(v, add(likelihood.hessianProduct(outputs, ones), lambda));
  }
  return dampedDense(likelihood, lambda, outputs, v);
}

/** Sherman and Morrison for `diag(p + λ) − p pᵀ`; `1 − p·D p` is written as `λ Σ p D`, which does not cancel. */
function dampedSoftmax(lambda: Tensor, outputs: Tensor, v: Tensor): Tensor {
  const p = softmax(outputs);
  const d = div(constant(1), add(p, lambda));
  const dv = mul(d, v);
  const denominator = mul(lambda, sum(mul(p, d), -1, true));
  return add(dv, mul(mul(d, p), div(sum(mul(p, dv), -1, true), denominator)));
}

/** Any likelihood: each row's Hessian column by column, then its Cholesky factor. */
function dampedDense(likelihood: Likelihood, lambda: Tensor, outputs: Tensor, v: Tensor): Tensor {
  const [n, ...rest] = outputs.shape as [number, ...number[]];
  const size = rest.reduce((product, length) => product * length, 1);
  const columns = Array.from({ length: size }, (_, c) => {
    const basis = reshape(oneHot(c, size), [1, ...rest]);
    const direction = add(zerosLike(outputs), tile(basis, [n, ...rest.map(() => 1)]));
    return reshape(likelihood.hessianProduct(outputs, direction as Tensor), [n, size]);
  });
  const identity = reshape(stack(Array.from({ length: size }, (_, c) => oneHot(c, size))), [
    1,
    size,
    size,
  ]);
  const damped = add(stack(columns, 2), mul(identity, lambda));
  const { lower } = cholesky(damped as Tensor);
  const solved = choleskySolve(lower, reshape(v, [n, size, 1]));
  return reshape(solved, outputs.shape);
}

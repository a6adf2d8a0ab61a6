import { div, mul, sum, type Tensor } from "../ops.ts";
import { grad } from "../transforms/grad.ts";
import { linearize } from "../transforms/jvp.ts";
import { treeDispose } from "../tree/index.ts";
import { type CheckedFisher, rowGradients } from "./fisher-options.ts";
import type { Likelihood } from "./likelihood.ts";
import { rows } from "./support.ts";

/** A linear map of tangents of a model's outputs, with what it holds. */
export interface OutputMap {
  readonly product: (tangent: Tensor) => Tensor;
  readonly dispose: () => void;
}

/** The Hessian of a likelihood, or of a convex loss, with respect to the outputs: the middle of `Jᵀ H J`. */
export function hessianOfOutputs(
  likelihood: Likelihood | ((outputs: Tensor) => Tensor),
  outputs: Tensor,
): OutputMap {
  if (typeof likelihood !== "function") {
    return {
      product: (tangent) => div(likelihood.hessianProduct(outputs, tangent), rows(outputs)),
      dispose: () => {},
    };
  }
  const { value, pushforward, dispose } = linearize(grad(likelihood), outputs);
  return {
    product: pushforward,
    dispose: () => {
      dispose();
      treeDispose(value);
    },
  };
}

/** The Fisher matrix of the outputs, `(1/n) rᵢ rᵢᵀ` for each row where it is not exact. */
export function fisherOfOutputs(
  likelihood: Likelihood,
  options: CheckedFisher,
  outputs: Tensor,
): OutputMap {
  if (options.fisher === "exact") return hessianOfOutputs(likelihood, outputs);
  const residual = rowGradients(likelihood, outputs, options);
  const axes = outputs.shape.map((_, axis) => axis).slice(1);
  return {
    product: (tangent) =>
      div(mul(residual, sum(mul(residual, tangent), axes, true)), rows(outputs)),
    dispose: () => residual.dispose(),
  };
}

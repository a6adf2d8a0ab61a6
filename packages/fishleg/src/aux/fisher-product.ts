import {
  fvp,
  ggnvp,
  grad,
  jvp,
  type Likelihood,
  linearize,
  treeAxpy,
  treeDot,
  treeScale,
  treeSub,
} from "@legendre/core-tensor";
import {
  div,
  maximum,
  mul,
  neg,
  type Scalar,
  sqrt,
  sum,
  type Tensor,
} from "@legendre/core-tensor/ops";
import type { Key } from "@legendre/core-tensor/random";
import { constant } from "../inverse/inverse.ts";

/** How Fisher products are computed; see {@link AuxOptions.fisher}. */
export type FisherProduct =
  | "exact"
  | "sampled"
  | "soft-target"
  | { readonly kind: "soft-target"; readonly step: number };

/** The step of soft-target differences, relative to `max(1, |params|)`. */
const softTargetStep = 3e-3;

/** The model at a batch, as a Fisher product needs it. */
export interface FisherModel<P> {
  /** The model's outputs on the batch, as a function of its parameters. */
  readonly outputs: (params: P) => Tensor;
  readonly likelihood: Likelihood;
}

/**
 * `v ↦ F v` for the Fisher matrix of a batch,
 * $F = \frac{1}{n} \sum_i J_i^\top H_i J_i$ (mean over rows).
 *
 * `"soft-target"` takes central differences of the gradient of the loss whose targets are the model's
 * own means, held constant: $F v \approx \frac{|v|}{2 e} (\nabla \ell(θ + e \hat v) - \nabla \ell(θ - e \hat v))$,
 * $e = \text{step} \cdot \max(1, |θ|)$. It needs nothing but first derivatives.
 *
 * @param key - makes the key of one product; called by `"sampled"` only.
 */
export function fisherProduct<P>(
  { outputs, likelihood }: FisherModel<P>,
  params: P,
  kind: FisherProduct,
  key: () => Key,
): (v: P) => P {
  if (kind === "exact") return (v) => ggnvp(outputs, likelihood, params, v);
  if (kind === "sampled") {
    return (v) => fvp(outputs, likelihood, params, v, { fisher: "sampled", key: key() });
  }
  return softTarget(
    { outputs, likelihood },
    params,
    typeof kind === "string" ? softTargetStep : kind.step,
  );
}

/**
 * `vᵀ F v = mean over rows of (J_i v)ᵀ H_i (J_i v)`, the exact one whatever products are: a forward pass with its
 * derivative, and no reverse one.
 */
export function fisherEnergy<P>({ outputs, likelihood }: FisherModel<P>, params: P, v: P): Scalar {
  const { value, tangent } = jvp(outputs, params, v);
  const rows = value.shape[0] as number;
  const curved = likelihood.hessianProduct(value, tangent);
  return div(sum(mul(tangent, curved)), constant(rows)) as Scalar;
}

/** {@link fisherEnergy} of several vectors, from one evaluation. */
export function fisherEnergies<P>(
  { outputs, likelihood }: FisherModel<P>,
  params: P,
  vectors: readonly P[],
): Scalar[] {
  const { value, pushforward } = linearize(outputs, params);
  const rows = constant(value.shape[0] as number);
  return vectors.map((v) => {
    const tangent = pushforward(v);
    return div(sum(mul(tangent, likelihood.hessianProduct(value, tangent))), rows) as Scalar;
  });
}

function softTarget<P>(
  { outputs, likelihood }: FisherModel<P>,
  params: P,
  step: number,
): (v: P) => P {
  const target = likelihood.mean(outputs(params));
  const slope = grad((at: P) => likelihood.nll(outputs(at), target));
  const length = sqrt(treeDot(params, params));
  const distance = mul(maximum(length, constant(1)), constant(step));
  return (v) => {
    const perUnit = div(distance, sqrt(treeDot(v, v))) as Scalar;
    const ahead = slope(treeAxpy(perUnit, v, params));
    const behind = slope(treeAxpy(neg(perUnit) as Scalar, v, params));
    return treeScale(div(constant(0.5), perUnit) as Scalar, treeSub(ahead, behind));
  };
}

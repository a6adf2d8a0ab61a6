import { random } from "@legendre/core-tensor";
import {
  add,
  div,
  matMul,
  mul,
  reshape,
  type Scalar,
  square,
  sum,
  type Tensor,
  type Tensor2D,
} from "@legendre/core-tensor/ops";
import { constant } from "../constant.ts";
import { branchOutputs } from "../instruments/branch-outputs.ts";
import type { ReversibleModel, ReversibleParams, ReversibleState } from "../networks/reversible.ts";
import { dampedInverse } from "./linear-system.ts";

/**
 * An approximate inverse of the kernel `J Jᵀ` of a network whose branches are linear in their params. The kernel is
 * $\sum_m (a_i^m \cdot a_j^m)(S_{ic}^m \cdot S_{jc'}^m)$; with the second factor replaced by its mean over examples and
 * outputs, which it is close to while the network is near its start, what remains is one `n × n` matrix for all outputs.
 *
 * @returns `u ↦ (Σ_m s_m A_m A_mᵀ + λ I)⁻¹ u` for `u` of shape `[n, C]`.
 *
 * @remarks One Gram matrix a branch, one reverse pass and one factorisation. The means `s_m` come from one random
 *   cotangent of signs, which is exact in expectation for each example.
 */
export function kernelPreconditioner<P extends ReversibleParams, S extends ReversibleState>(
  model: ReversibleModel<P, S>,
  params: P,
  state: S,
  x: Tensor,
  damping: Scalar,
): (u: Tensor) => Tensor {
  const { outputs, features, pull } = branchOutputs(model, params, state, x);
  const coins = random.drawBernoulli(random.key(0), 0.5, outputs.shape);
  const signs = add(mul(coins, constant(2)), constant(-1)) as Tensor;
  const gradients = pull(signs);
  const gram = features
    .map(({ features: a, bias }, m) => {
      const inner = matMul(a as Tensor2D, a as Tensor2D, false, true) as Tensor;
      const mean = div(sum(square(gradients[m] as Tensor)), constant(outputs.size));
      return mul(bias ? add(inner, constant(1)) : inner, mean) as Tensor;
    })
    .reduce((total, part) => add(total, part));
  const { multiply } = dampedInverse(gram, damping);
  const rows = outputs.shape[0] as number;
  return (u) => reshape(multiply(reshape(u, [rows, -1])), u.shape);
}

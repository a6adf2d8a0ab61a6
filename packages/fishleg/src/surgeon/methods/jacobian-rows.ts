import { treeFlatten } from "@legendre/core-tensor";
import { perExampleGradients } from "@legendre/core-tensor/curvature";
import {
  concat,
  matMul,
  mul,
  ones,
  reshape,
  type Scalar,
  stack,
  sum,
  type Tensor,
  type Tensor2D,
  type Tensor3D,
  tensor,
} from "@legendre/core-tensor/ops";
import type { PruningProblem } from "./method.ts";

/**
 * The Jacobian of the outputs in all weights, `J` of shape `[rows · outputs, weights]`, and `H J` with the Hessian of the
 * likelihood in the outputs of each row: $\sum_i J_i^\top H_i J_i$ is `JᵀHJ`, the Fisher matrix times the rows. Can be traced.
 */
export function jacobianRows<P, B, S>(
  { outputs, likelihood }: PruningProblem<P, B, S>,
  { params, batch, state }: { readonly params: P; readonly batch: B; readonly state: S },
): { readonly jacobian: Tensor2D; readonly curved: Tensor2D } {
  const flatOutputs = (p: P, given: B): Tensor => {
    const out = outputs(p, given, state);
    const rows = out.shape[0] as number;
    return reshape(out, [rows, out.size / rows]);
  };
  const full = outputs(params, batch, state);
  const n = full.shape[0] as number;
  const o = full.size / n;
  const unit = (k: number): Tensor =>
    tensor(
      Array.from({ length: o }, (_, i) => (i === k ? 1 : 0)),
      [1, o],
    );
  const slopes = Array.from({ length: o }, (_, k) => {
    const one = (p: P, example: { readonly batch: B }): Scalar =>
      sum(mul(flatOutputs(p, example.batch), unit(k))) as Scalar;
    const { leaves } = treeFlatten<Tensor>(perExampleGradients(one, params, { batch }));
    return concat(
      leaves.map((leaf) => reshape(leaf, [n, leaf.size / n])),
      1,
    );
  });
  const jacobian = stack(slopes, 1) as Tensor3D;
  const weights = jacobian.shape[2];
  // Column l of each row's Hessian is its product with the l-th unit vector.
  const columns = Array.from({ length: o }, (_, l) => {
    const along = mul(reshape(unit(l), [1, ...full.shape.slice(1)]), ones(full.shape));
    return reshape(likelihood.hessianProduct(full, along), [n, o]);
  });
  const hessian = stack(columns, 2) as Tensor3D;
  const curved = matMul(hessian, jacobian);
  return {
    jacobian: reshape(jacobian, [n * o, weights]) as Tensor2D,
    curved: reshape(curved, [n * o, weights]) as Tensor2D,
  };
}

import { jvp, LegendreError, vjp, vmap } from "@legendre/core-tensor";
import {
  add,
  eye,
  matMul,
  mul,
  reshape,
  type Tensor,
  type Tensor2D,
} from "@legendre/core-tensor/ops";
import { onTensors } from "@legendre/core-tensor/tree";
import { constant } from "../constant.ts";
import type { ReversibleModel, ReversibleParams, ReversibleState } from "../networks/reversible.ts";
import { type BranchFeatures, branchOutputs } from "./branch-outputs.ts";

/**
 * The neural tangent kernel `J Jᵀ` of a batch, exactly:
 * $K_{(i,c),(j,c')} = \langle \partial f_{ic}/\partial θ,\; \partial f_{jc'}/\partial θ \rangle$.
 *
 * @param f - params to outputs of shape `[n, C]`.
 * @returns shape `[n C, n C]`, index `i C + c`; owned by the caller.
 * @throws code "shape" for outputs without a batch axis.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { ntk } from "@legendre/reversible-gn";
 *
 * const x = tf.tensor2d([[1, 0], [1, 1]]);
 * const f = (w: tf.Tensor2D) => tf.matMul(x, w) as tf.Tensor;
 * console.log([...ntk(f, tf.tensor2d([[3], [4]])).dataSync()]); // [ 1, 1, 1, 2 ]
 * ```
 *
 * @remarks One reverse and one forward product for each of the `n C` columns, batched.
 *   {@link reversibleNtk} is far cheaper for networks of `revMlp`.
 * @see Jacot et al., "Neural tangent kernel", NeurIPS 2018.
 */
export function ntk<P>(f: (params: P) => Tensor, params: P): Tensor {
  return onTensors("ntk", { params }, () => {
    const { value, pullback } = vjp(f, params);
    if (value.rank < 1) {
      throw new LegendreError("shape", "ntk", "f returned a scalar, expected outputs [n, …]");
    }
    const size = value.size;
    const column = (u: Tensor): Tensor => {
      const direction = pullback(reshape(u, value.shape));
      return reshape(jvp(f, params, direction).tangent, [size]);
    };
    return (vmap(column) as (u: Tensor) => Tensor)(eye(size) as Tensor);
  });
}

/**
 * {@link ntk} of a network whose branches are linear in their params (`revMlp`), as a sum of products
 * over branches `m`:
 * $$K_{(i,c),(j,c')} = \sum_m (a_i^m \cdot a_j^m)(S_{ic}^m \cdot S_{jc'}^m),$$
 * `a` the features of an example (with the 1 of the bias) and `S` the gradient of an output with respect to
 * what the branch adds to the state.
 *
 * @returns shape `[n C, n C]`, index `i C + c`; owned by the caller.
 *
 * @remarks `C` reverse passes for all examples together, then `n² (h + C² d/2)` a branch.
 */
export function reversibleNtk<P extends ReversibleParams, S extends ReversibleState>(
  model: ReversibleModel<P, S>,
  params: P,
  state: S,
  x: Tensor,
): Tensor {
  return onTensors("reversibleNtk", { x, params, state }, () => {
    const parts = branchParts(model, params, state, x);
    const kernel = parts
      .map(({ features, bias, gradients }) => {
        const [n, outputs, half] = gradients.shape as [number, number, number];
        const a = features as Tensor2D;
        const inner = matMul(a, a, false, true) as Tensor;
        const byExample = bias ? add(inner, constant(1)) : inner;
        const flat = reshape(gradients, [n * outputs, half]) as Tensor2D;
        const byOutput = reshape(matMul(flat, flat, false, true), [n, outputs, n, outputs]);
        return mul(byOutput, reshape(byExample, [n, 1, n, 1])) as Tensor;
      })
      .reduce((total, part) => add(total, part));
    const size = (kernel.shape[0] as number) * (kernel.shape[1] as number);
    return reshape(kernel, [size, size]);
  });
}

/** One branch on a batch: its features `[n, h]`, and the outputs' gradients `[n, C, d/2]` behind it. */
interface BranchPart extends BranchFeatures {
  readonly gradients: Tensor;
}

function branchParts<P extends ReversibleParams, S extends ReversibleState>(
  model: ReversibleModel<P, S>,
  params: P,
  state: S,
  x: Tensor,
): BranchPart[] {
  const { outputs, features, pull } = branchOutputs(model, params, state, x);
  const [n, count] = outputs.shape as [number, number];
  const perOutput = (unit: Tensor): readonly Tensor[] =>
    pull(add(mul(outputs, constant(0)), reshape(unit, [1, count])));
  const all = (vmap(perOutput, { outAxes: 1 }) as (u: Tensor) => readonly Tensor[])(
    eye(count) as Tensor,
  );
  return features.map((each, m) => {
    const gradients = all[m] as Tensor;
    return { ...each, gradients: reshape(gradients, [n, count, gradients.size / (n * count)]) };
  });
}

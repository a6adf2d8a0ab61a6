import { grad, type Likelihood, random } from "@legendre/core-tensor";
import {
  cast,
  div,
  maximum,
  mul,
  type Scalar,
  square,
  sub,
  sum,
  type Tensor,
  zerosLike,
} from "@legendre/core-tensor/ops";
import type { Key } from "@legendre/core-tensor/random";
import { constant } from "../inverse/inverse.ts";

/**
 * What stands for the likelihood of a batch whose targets are known, so that its Fisher matrix is the empirical one: the mean over rows of
 * $g_i g_i^\top$, `g` the gradient of a row's own loss. What it draws are no targets but the rows' gradients with respect to the outputs,
 * each with a random sign, and the loss of such a draw has them as its gradients: rows are then independent and their gradients have
 * mean zero, as estimates from drawn targets take for granted.
 */
export function empirical(likelihood: Likelihood, targets: Tensor): Likelihood {
  const slopes = (f: Tensor): Tensor =>
    mul(grad((at: Tensor) => likelihood.nll(at, targets))(f), constant(rowsOf(f)));
  /** `s_i ⟨s_i, v_i⟩` for each row. */
  const along = (s: Tensor, v: Tensor): Tensor => mul(s, sumOfRows(mul(s, v)));
  return {
    name: `empirical ${likelihood.name}`,
    nll: (f, drawn) => div(sum(mul(f, drawn)), constant(rowsOf(f))) as Scalar,
    sample: (key, f) => mul(slopes(f), signs(key, f)),
    mean: (f) => zerosLike(f),
    hessianProduct: (f, v) => along(slopes(f), v),
    hessianPseudoInverseProduct: (f, v) => {
      const s = slopes(f);
      const squared = maximum(square(sumOfRows(square(s))), constant(1e-30));
      return div(along(s, v), squared);
    },
  };
}

const rowsOf = (f: Tensor): number => f.shape[0] as number;

/** `[n, 1, …]` of `[n, …]`. */
function sumOfRows(x: Tensor): Tensor {
  const axes = Array.from({ length: x.rank - 1 }, (_, axis) => axis + 1);
  return axes.length === 0 ? x : sum(x, axes, true);
}

/** A random sign for each row. */
function signs(key: Key, f: Tensor): Tensor {
  const heads = random.drawBernoulli(key, 0.5, [rowsOf(f), ...f.shape.slice(1).fill(1)]);
  return sub(mul(cast(heads, "float32"), constant(2)), constant(1));
}

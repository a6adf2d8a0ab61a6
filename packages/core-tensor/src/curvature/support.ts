import { constant } from "../kernels/rules.ts";
import { div, equal, where as select, type Tensor, zerosLike } from "../ops.ts";

/**
 * `v / x` for a diagonal `x ≥ 0`, and 0 where `v` is 0: nothing is divided there, also not by an `x` that float32 rounds to 0.
 * Elsewhere such an `x` gives an infinity, so that whoever uses the result notices.
 */
export function overDiagonal(v: Tensor, x: Tensor): Tensor {
  return select(equal(v, constant(0)), zerosLike(v), div(v, x));
}

/** The number of rows of a batch of outputs; 1 for a rank-0 output. */
export function rows(outputs: Tensor): number {
  return outputs.shape[0] ?? 1;
}

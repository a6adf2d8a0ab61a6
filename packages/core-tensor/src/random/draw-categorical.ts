import { LegendreError } from "../errors.ts";
import {
  add,
  argMax,
  greater,
  log,
  max,
  neg,
  scalar,
  where as select,
  type Tensor,
  tidy,
} from "../ops.ts";
import { checkTensorTree } from "../tree/index.ts";
import type { Key } from "./key.ts";
import { drawUnit } from "./uniform.ts";

/**
 * Independent draws of a category, each with the probabilities softmax(logits) of its row: the largest
 * of logit + Gumbel noise $-\ln(-\ln u)$.
 *
 * @param key - shape `[2]`, int32.
 * @param logits - shape `[…, k]`, k ≥ 1; −∞ is a category that is never drawn.
 * @returns int32 categories of shape `[…]` (`[n]` for logits `[n, k]`), owned by the caller; −1 where a row holds
 *   NaN or nothing but −∞, and so is no distribution.
 * @throws `shape` for logits without a last axis, or what is no key; `structure`; `disposed`.
 * @remarks Engines whose logarithms round differently may differ where two sums are equal to the last
 * digit. Categories of probability below about 2⁻²⁴ are never drawn.
 *
 * @example
 * ```ts
 * import { random } from "@legendre/core-tensor";
 * import { tensor2d } from "@tensorflow/tfjs";
 *
 * const logits = tensor2d([[0, 9], [9, 0]]);
 * console.log([...random.drawCategorical(random.key(0), logits).dataSync()]); // → [ 1, 0 ]
 * ```
 */
export function drawCategorical(key: Key, logits: Tensor): Tensor {
  const where = "random.drawCategorical";
  checkTensorTree(where, "logits", logits);
  if ((logits.shape.at(-1) ?? 0) < 1) {
    const got = `[${logits.shape.join(", ")}]`;
    const what = `logits must have shape […, k] with k ≥ 1, got ${got}`;
    throw new LegendreError("shape", where, what, { got: logits.shape });
  }
  return tidy(() => {
    // The middle of each of the 2²³ intervals, exact in float32 and never 0 or 1.
    const u = add(drawUnit(where, key, logits.shape), scalar(2 ** -24));
    const gumbel = neg(log(neg(log(u))));
    const drawn = argMax(add(logits, gumbel), -1);
    // NaN is not greater, and `max` of a row with NaN is NaN.
    const some = greater(max(logits, -1), scalar(Number.NEGATIVE_INFINITY));
    return select(some, drawn, scalar(-1, "int32"));
  });
}

import { less, type Tensor, tidy } from "../ops.ts";
import type { Key } from "./key.ts";
import { shapeOfDraw } from "./parameter.ts";
import { drawUnit } from "./uniform.ts";

/**
 * Independent draws that are true with probability `p` (to within 2⁻²³): those where a uniform number
 * of the same key is below p.
 *
 * @param key - shape `[2]`, int32.
 * @param p - a number from 0 to 1, or a tensor of such numbers, whose values are not checked.
 * @param shape - of the result; a tensor `p` must broadcast to it. By default the shape of `p`, or `[]`.
 * @returns a bool tensor, owned by the caller.
 * @throws `option` for a number p outside [0, 1]; `shape` for a tensor p that does not fit, or what is
 * no key; `disposed`.
 *
 * @example
 * ```ts
 * import { random } from "@legendre/core-tensor";
 *
 * const keep = random.drawBernoulli(random.key(0), 0.5, [4]);
 * console.log([...keep.dataSync()]); // → [ 1, 0, 1, 0 ]
 * ```
 */
export function drawBernoulli(key: Key, p: number | Tensor, shape?: readonly number[]): Tensor {
  const where = "random.drawBernoulli";
  const target = shapeOfDraw(where, "p", p, shape, { min: 0, max: 1 });
  return tidy(() => less(drawUnit(where, key, target), p));
}

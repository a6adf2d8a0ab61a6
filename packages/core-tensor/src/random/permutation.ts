import { callKernel } from "../graph/dispatch.ts";
import type { Tensor1D } from "../ops.ts";
import { checkNumber } from "../options.ts";
import { checkKey, type Key } from "./key.ts";

/**
 * The numbers 0 … n − 1 in random order, all n! orders equally likely and the same on every engine.
 *
 * @param key - shape `[2]`, int32.
 * @param n - how many, at least 0.
 * @returns an int32 tensor of shape `[n]`, owned by the caller.
 * @throws `shape`, `disposed` for what is no key; `option` for an n that is no whole number ≥ 0.
 * @see Durstenfeld, "Algorithm 235: random permutation", Communications of the ACM 7 (1964).
 *
 * @example
 * ```ts
 * import { random } from "@legendre/core-tensor";
 *
 * console.log([...random.permutation(random.key(0), 5).dataSync()]); // → [ 3, 2, 4, 0, 1 ]
 * ```
 */
export function permutation(key: Key, n: number): Tensor1D {
  checkKey("random.permutation", key);
  checkNumber("random.permutation", "n", n, { integer: true, min: 0, max: 2 ** 31 - 1 });
  return callKernel("RandomPermutation", { key }, { n })[0] as Tensor1D;
}

import { callKernel } from "../graph/dispatch.ts";
import { type Tensor, tidy } from "../ops.ts";
import { drawBits } from "./bits.ts";
import type { Key } from "./key.ts";

/**
 * Independent standard normal numbers $z = \Phi^{-1}((b + \tfrac12)\,2^{-32})$ of 32-bit words b.
 *
 * @param key - shape `[2]`, int32.
 * @param shape - of the result.
 * @returns a float32 tensor, owned by the caller; |z| is at most 6.34.
 * @throws `shape`, `disposed` for what is no key.
 * @remarks The quantile is computed in float64 and rounded; engines with a form of their own agree
 * within 2 units in the last place.
 * @see Wichura, AS 241, Applied Statistics 37 (1988).
 *
 * @example
 * ```ts
 * import { random } from "@legendre/core-tensor";
 *
 * const z = random.normal(random.key(0), [2]);
 * console.log([...z.dataSync()].map((x) => x.toFixed(4))); // → [ '-0.2058', '0.2546' ]
 * ```
 */
export function normal(key: Key, shape: readonly number[]): Tensor {
  return tidy(
    () => callKernel("NormalFromBits", { bits: drawBits("random.normal", key, shape) })[0]!,
  );
}

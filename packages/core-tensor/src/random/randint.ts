import { callKernel } from "../graph/dispatch.ts";
import type { Tensor } from "../ops.ts";
import { checkNumber } from "../options.ts";
import { checkSizes } from "./bits.ts";
import { checkKey, type Key } from "./key.ts";

/**
 * Independent whole numbers that are uniform in [min, max), without bias and the same on every engine.
 *
 * @param key - shape `[2]`, int32.
 * @param shape - of the result.
 * @param min - least value, at least −2³¹.
 * @param max - bound of the values, above `min` and at most 2³¹.
 * @returns an int32 tensor, owned by the caller.
 * @throws `shape`, `disposed` for what is no key; `option` for a range that is not allowed.
 *
 * @example
 * ```ts
 * import { random } from "@legendre/core-tensor";
 *
 * const dice = random.randint(random.key(0), [5], 1, 7);
 * console.log([...dice.dataSync()]); // → [ 2, 3, 1, 3, 2 ]
 * ```
 */
export function randint(key: Key, shape: readonly number[], min: number, max: number): Tensor {
  const where = "random.randint";
  checkKey(where, key);
  checkSizes(where, shape);
  checkNumber(where, "min", min, { integer: true, min: -(2 ** 31), exclusiveMax: 2 ** 31 });
  checkNumber(where, "max", max, { integer: true, exclusiveMin: min, max: 2 ** 31 });
  return callKernel("RandomInteger", { key }, { shape: [...shape], min, max })[0]!;
}

import { callKernel } from "../graph/dispatch.ts";
import { type Tensor, tidy } from "../ops.ts";
import { checkKey, type Key } from "./key.ts";
import { parameterOfEach, shapeOfDraw } from "./parameter.ts";

/**
 * Independent Poisson numbers, $P(k) = e^{-\lambda} \lambda^k / k!$: how many events there are where λ are expected.
 *
 * @param key - shape `[2]`, int32.
 * @param rate - λ, from 0 to 2³⁰: a number, or a tensor of such numbers, whose values are not checked.
 * @param shape - of the result; a tensor `rate` must broadcast to it. By default the shape of `rate`, or `[]`.
 * @returns int32 counts, owned by the caller; −1 where a tensor's rate is negative or NaN.
 * @throws `option` for a number out of range; `shape` for a tensor that does not fit, or what is no key; `disposed`.
 * @remarks On the host, the same on every engine; without a derivative by `rate`.
 * @see Hörmann, "The transformed rejection method for generating Poisson random variables", Insurance: Mathematics and Economics 12 (1993).
 *
 * @example
 * ```ts
 * import { random } from "@legendre/core-tensor";
 * import { cast, mean } from "@tensorflow/tfjs";
 *
 * const counts = random.poisson(random.key(0), 3, [10000]);
 * console.log(counts.dtype, mean(cast(counts, "float32")).dataSync()[0].toFixed(1)); // → int32 3.0
 * ```
 */
export function poisson(key: Key, rate: number | Tensor, shape?: readonly number[]): Tensor {
  const where = "random.poisson";
  checkKey(where, key);
  const target = shapeOfDraw(where, "rate", rate, shape, { min: 0, max: 2 ** 30 });
  return tidy(() => callKernel("RandomPoisson", { key, rate: parameterOfEach(rate, target) })[0]!);
}

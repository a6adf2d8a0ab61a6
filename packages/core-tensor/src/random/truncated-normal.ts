import { callKernel } from "../graph/dispatch.ts";
import { type Tensor, tidy } from "../ops.ts";
import { checkNumber, number, type OptionsOf, options } from "../options.ts";
import { drawBits } from "./bits.ts";
import type { Key } from "./key.ts";

/** The options of {@link truncatedNormal}. */
export const truncatedNormalOptions = options(
  "random.truncatedNormal",
  {
    /** The least value, in standard deviations. */
    min: number({}, -2),
    /** The greatest value, above `min`. */
    max: number({}, 2),
  },
  { rules: ({ min, max }, where) => void checkNumber(where, "max", max, { exclusiveMin: min }) },
);

/** Options of {@link truncatedNormal}. */
export interface TruncatedNormalOptions extends OptionsOf<typeof truncatedNormalOptions> {}

/**
 * Independent standard normal numbers given that they lie between two bounds, by the quantile function: not those beyond moved to the bounds, nor drawn
 * again. Between −2 and 2 their standard deviation is 0.8796.
 *
 * @param key - shape `[2]`, int32.
 * @param shape - of the result.
 * @param options - see {@link TruncatedNormalOptions}.
 * @returns a float32 tensor, owned by the caller.
 * @throws `shape`, `disposed` for what is no key; `option` for unknown options, or a max that is not above min.
 *
 * @example
 * ```ts
 * import { random } from "@legendre/core-tensor";
 * import { min } from "@tensorflow/tfjs";
 *
 * const tail = random.truncatedNormal(random.key(0), [1000], { min: 5, max: 9 });
 * console.log(min(tail).dataSync()[0] >= 5); // → true
 * ```
 */
export function truncatedNormal(
  key: Key,
  shape: readonly number[],
  options?: TruncatedNormalOptions,
): Tensor {
  const where = "random.truncatedNormal";
  const { min, max } = truncatedNormalOptions.resolve(options);
  return tidy(() => {
    const bits = drawBits(where, key, shape);
    return callKernel("TruncatedNormalFromBits", { bits }, { min, max })[0]!;
  });
}

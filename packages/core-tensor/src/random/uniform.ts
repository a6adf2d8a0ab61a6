import { callKernel } from "../graph/dispatch.ts";
import { add, mul, scalar, type Tensor, tidy } from "../ops.ts";
import { checkNumber, number, type OptionsOf, options } from "../options.ts";
import { drawBits } from "./bits.ts";
import type { Key } from "./key.ts";

/** The options of {@link uniform}. */
export const uniformOptions = options(
  "random.uniform",
  {
    /** Least value. */
    min: number({}, 0),
    /** Bound of the values; at least `min`. */
    max: number({}, 1),
  },
  { rules: ({ min, max }, where) => void checkNumber(where, "max", max, { min }) },
);

/** Options of {@link uniform}. */
export interface UniformOptions extends OptionsOf<typeof uniformOptions> {}

/**
 * Independent numbers that are uniform in [min, max).
 *
 * For the bounds 0 and 1 they are the multiples $k\,2^{-23}$, exact and the same on every engine;
 * other bounds scale these in float32, where rounding may reach `max`.
 *
 * @param key - shape `[2]`, int32.
 * @param shape - of the result.
 * @returns a float32 tensor, owned by the caller.
 * @throws `shape`, `disposed` for what is no key; `option` for unknown options, or min above max.
 *
 * @example
 * ```ts
 * import { random } from "@legendre/core-tensor";
 *
 * const u = random.uniform(random.key(0), [2]);
 * console.log([...u.dataSync()].map((x) => x.toFixed(4))); // → [ '0.4185', '0.6005' ]
 * ```
 */
export function uniform(key: Key, shape: readonly number[], options?: UniformOptions): Tensor {
  const where = "random.uniform";
  const { min, max } = uniformOptions.resolve(options);
  return tidy(() => {
    const unit = drawUnit(where, key, shape);
    return min === 0 && max === 1 ? unit : add(mul(unit, scalar(max - min)), scalar(min));
  });
}

/** Uniform numbers in [0, 1) for a draw that has another name in errors. */
export function drawUnit(where: string, key: Key, shape: readonly number[]): Tensor {
  return callKernel("UnitUniform", { bits: drawBits(where, key, shape) })[0]!;
}

import { LegendreError } from "../errors.ts";
import { add, less, range, type Scalar, scalar, Tensor } from "../ops.ts";
import { checkNumber } from "../options.ts";
import { scoped } from "../scope.ts";
import { type ScanOptions, scan } from "./scan.ts";
import { whileLoop } from "./while-loop.ts";

/** Options of {@link foriLoop}; see {@link ScanOptions}. They need bounds that are numbers. */
export type ForiLoopOptions = Pick<ScanOptions, "unroll" | "checkpoint">;

/**
 * A loop that counts: `carry = body(i, carry)` for i from `lower` to `upper` − 1.
 *
 * @param lower - a whole number, or an int32 scalar.
 * @param upper - a whole number, or an int32 scalar. No step is taken where it is not above `lower`.
 * @param body - a synchronous function of the count (an int32 scalar) and the carry to the next carry.
 * @param init - the carry before the first step: a tree of tensors or numbers.
 * @param options - see {@link ScanOptions}.
 * @returns the carry after the last step, owned by the caller.
 * @throws code "option" for bounds that are no whole numbers; else as {@link scan}.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { foriLoop } from "@legendre/core-tensor";
 *
 * const factorial = foriLoop(1, 6, (i, c: tf.Tensor) => tf.mul(c, i), 1);
 * console.log(factorial.dataSync()[0]); // → 120
 * ```
 *
 * @remarks With two numbers it is a {@link scan}; where a bound is a tensor it is a {@link whileLoop}, which has
 * no reverse derivative.
 */
export function foriLoop<C>(
  lower: number | Tensor,
  upper: number | Tensor,
  body: (i: Scalar, carry: C) => C,
  init: C | number,
  options: ForiLoopOptions = {},
): C {
  if (lower instanceof Tensor || upper instanceof Tensor) {
    if (Object.values(options).some((value) => value !== undefined)) {
      const message = "a loop whose bounds are tensors takes no options; pass numbers as bounds";
      throw new LegendreError("option", "foriLoop", message, { options });
    }
    return counted(lower, upper, body, init);
  }
  const whole = { integer: true, min: -(2 ** 31), max: 2 ** 31 - 1 };
  checkNumber("foriLoop", "lower", lower, whole);
  checkNumber("foriLoop", "upper", upper, whole);
  const count = Math.max(0, upper - lower);
  return scoped(() => {
    const counts = range(lower, lower + count, 1, "int32");
    const step = (carry: C, i: Tensor): [C, null] => [body(i as Scalar, carry), null];
    return scan<C, Tensor, null>(step, init, counts, options)[0];
  });
}

/** The loop where only its values know how many steps there are. */
function counted<C>(
  lower: number | Tensor,
  upper: number | Tensor,
  body: (i: Scalar, carry: C) => C,
  init: C | number,
): C {
  return scoped(() => {
    const [from, to] = [lower, upper].map((bound) =>
      bound instanceof Tensor ? bound : scalar(bound, "int32"),
    );
    for (const [name, bound] of [
      ["lower", from],
      ["upper", to],
    ] as const) {
      if (bound?.rank === 0 && bound.dtype === "int32") continue;
      const message = `${name} must be an int32 scalar, got ${bound?.dtype} of shape [${bound?.shape}]`;
      throw new LegendreError("shape", "foriLoop", message, { bound: name });
    }
    const [, last] = whileLoop<[Tensor, C]>(
      ([i]) => less(i, to as Tensor),
      ([i, carry]) => [add(i, scalar(1, "int32")), body(i as Scalar, carry)],
      [from as Tensor, init as C],
    );
    return last;
  });
}

import { LegendreError } from "../errors.ts";
import { callKernel } from "../graph/dispatch.ts";
import { sizeOf } from "../kernels/host-array.ts";
import type { Tensor } from "../ops.ts";
import { checkNumber } from "../options.ts";
import { checkKey, type Key } from "./key.ts";

/**
 * Independent random 32-bit patterns.
 *
 * @param key - shape `[2]`, int32.
 * @param shape - of the result.
 * @returns an int32 tensor whose elements are patterns (negative where the top bit is set), the same
 * on every engine; owned by the caller. The element at flat index i depends on key and i only.
 * @throws `shape`, `disposed` for what is no key; `option` for a size that is no whole number ≥ 0.
 *
 * @example
 * ```ts
 * import { random } from "@legendre/core-tensor";
 *
 * console.log([...random.bits(random.key(0), [2]).dataSync()]); // → [ 1797259609, -1715843330 ]
 * ```
 */
export function bits(key: Key, shape: readonly number[]): Tensor {
  return drawBits("random.bits", key, shape);
}

/** {@link bits} for a draw that has another name in errors. */
export function drawBits(where: string, key: Key, shape: readonly number[]): Tensor {
  checkKey(where, key);
  checkSizes(where, shape);
  return callKernel("ThreefryBits", { key }, { shape: [...shape] })[0]!;
}

/** Elements of the longest array of 32-bit numbers that all engines make. */
const mostElements = 2 ** 31 - 1;

/** Throws code "option" unless every size is a whole number ≥ 0, and one tensor holds that many elements. */
export function checkSizes(where: string, shape: readonly number[]): void {
  shape.forEach((size, axis) => {
    checkNumber(where, `shape[${axis}]`, size, { integer: true, min: 0 });
  });
  const count = sizeOf(shape);
  if (count <= mostElements) return;
  const message = `shape [${shape}] has ${count} elements, and a tensor holds ${mostElements} at most; make a size smaller`;
  throw new LegendreError("option", where, message, { shape });
}

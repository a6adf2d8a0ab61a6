import { callKernel } from "../graph/dispatch.ts";
import { type Tensor2D, tidy } from "../ops.ts";
import { checkNumber } from "../options.ts";
import { drawBits } from "./bits.ts";
import type { Key } from "./key.ts";

/**
 * A random matrix with orthonormal columns, or orthonormal rows where there are fewer of them, all equally likely (Haar's measure).
 *
 * @param key - shape `[2]`, int32.
 * @param rows - at least 0.
 * @param columns - as many as rows if left out.
 * @returns a float32 tensor `[rows, columns]`, owned by the caller.
 * @throws `shape`, `disposed` for what is no key; `option` for sizes that are no whole numbers ≥ 0.
 * @remarks A QR factorisation in float64 on the host, about 2 n m² operations for n ≥ m, of normal numbers of the same key.
 * @see Mezzadri, "How to generate random matrices from the classical compact groups", Notices of the AMS 54 (2007).
 *
 * @example
 * ```ts
 * import { random } from "@legendre/core-tensor";
 * import { matMul } from "@tensorflow/tfjs";
 *
 * const q = random.orthogonal(random.key(0), 3);
 * console.log([...matMul(q, q, true).dataSync()].map((x) => Math.abs(x).toFixed(2)).join(" ")); // → 1.00 0.00 0.00 0.00 1.00 0.00 0.00 0.00 1.00
 * ```
 */
export function orthogonal(key: Key, rows: number, columns: number = rows): Tensor2D {
  const where = "random.orthogonal";
  checkNumber(where, "rows", rows, { integer: true, min: 0 });
  checkNumber(where, "columns", columns, { integer: true, min: 0 });
  return tidy(() => {
    const bits = drawBits(where, key, [rows, columns]);
    return callKernel("OrthogonalFromBits", { bits })[0] as Tensor2D;
  });
}

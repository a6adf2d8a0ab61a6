import { callKernel } from "../graph/dispatch.ts";
import type { Tensor } from "../ops.ts";
import { checkSquare } from "./check-floats.ts";

/**
 * The exponentials `exp(A) = Σ Aᵏ / k!` of a batch of square matrices, as an op: it can be traced and differentiated to any order.
 *
 * @param a - shape `[…, n, n]`.
 * @returns `exp(A)`, shaped like the argument; owned by the caller. NaN for matrices that are not finite.
 * @throws code "shape", "structure", "disposed" for what is no batch of square matrices.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { expm } from "@legendre/core-tensor/linalg";
 *
 * // A quarter of a turn.
 * const turn = expm(tf.tensor2d([[0, -Math.PI / 2], [Math.PI / 2, 0]]));
 * console.log([...turn.dataSync()].map((x) => Math.round(x) + 0)); // [ 0, -1, 1, 0 ]
 * ```
 *
 * @remarks Padé's approximant of degree 13, scaled and squared, in float64 on the host whatever the engine: about `20 n³` operations and `2 n³`
 *   for each doubling of the norm past 5.4. A derivative is an exponential of twice the size.
 * @see Higham, "The scaling and squaring method for the matrix exponential revisited", SIAM J. Matrix Anal. Appl. 26 (2005).
 */
export function expm(a: Tensor): Tensor {
  checkSquare("expm", "a", a);
  return callKernel("Expm", { a })[0]!;
}

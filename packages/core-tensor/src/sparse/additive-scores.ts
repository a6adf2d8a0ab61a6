import { callKernel } from "../graph/dispatch.ts";
import type { Tensor } from "../ops.ts";
import { type OptionsOf, options, share } from "../options.ts";
import { checkTensorTree } from "../tree/index.ts";
import { type Csr, checkCsr, structureInputsOf } from "./csr.ts";

/** The options of {@link additiveScores}. */
export const additiveScoresOptions = options("additiveScores", {
  /** Slope of the activation below 0; of 0 it is ReLU. */
  slope: share(0),
});

/** Options of {@link additiveScores}. */
export interface AdditiveScoresOptions extends OptionsOf<typeof additiveScoresOptions> {}

/**
 * Additive scores of the entries of a sparse matrix, `y_e = w · φ(u_i + v_j)` for each entry `e = (i, j)` with φ
 * a (leaky) ReLU: a hidden layer over both ends of each edge and its output, or the attention scores of GATv2.
 *
 * @param a - a `Csr` `[rows, columns]`; its values are not read.
 * @param u - float32 `[rows, features]`.
 * @param v - float32 `[columns, features]`.
 * @param w - float32 `[features]`.
 * @param options - see {@link AdditiveScoresOptions}.
 * @returns float32 `[entries]`, in the order of the entries; owned by the caller.
 * @throws code "shape" where sizes differ, "option", "structure", "disposed".
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { additiveScores, csr } from "@legendre/core-tensor/sparse";
 *
 * const graph = csr({ rows: [0, 1], columns: [1, 0] }, { shape: [2, 2] });
 * const u = tf.tensor2d([[1, -2], [3, 4]]);
 * const v = tf.tensor2d([[-5, 1], [1, 1]]);
 * const w = tf.tensor1d([10, 1]);
 * console.log([...additiveScores(graph, u, v, w).dataSync()]); // [ 20, 5 ]
 * ```
 *
 * @remarks An op, with derivatives of every order. `entries · features` multiplications forward, twice that
 *   backward, and memory for the scores alone: the hidden layer `[entries, features]`, which gathers would make,
 *   never exists.
 * @see Bahdanau et al., ICLR 2015, appendix A.1.2; Brody et al., "How attentive are graph attention networks?", ICLR
 *   2022, equation 7.
 */
export function additiveScores(
  a: Csr,
  u: Tensor,
  v: Tensor,
  w: Tensor,
  options: AdditiveScoresOptions = {},
): Tensor {
  const where = "additiveScores";
  const { slope } = additiveScoresOptions.resolve(options);
  checkCsr(where, a);
  for (const [name, x] of Object.entries({ u, v, w })) checkTensorTree(where, name, x);
  const inputs = { ...structureInputsOf(a), order: a.turned.order, a: u, b: v, w, u, v };
  return callKernel("CsrAdditiveScore", inputs, { slope })[0]!;
}

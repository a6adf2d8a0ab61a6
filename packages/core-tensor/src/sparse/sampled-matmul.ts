import { callKernel } from "../graph/dispatch.ts";
import type { Tensor } from "../ops.ts";
import { flag, type OptionsOf, options } from "../options.ts";
import { checkTensorTree } from "../tree/index.ts";
import { type Csr, checkCsr, structureInputsOf } from "./csr.ts";

/** The options of {@link sampledMatmul}. */
export const sampledMatmulOptions = options("sampledMatmul", {
  /** Whether the axis behind the first one counts heads, which have a score each. */
  heads: flag(false),
});

/** Options of {@link sampledMatmul}. */
export interface SampledMatmulOptions extends OptionsOf<typeof sampledMatmulOptions> {}

/**
 * Entries of a dense product where a sparse matrix has some, `y_e = u_i · v_j` for each entry `e = (i, j)`:
 * scores of edges from features of their ends.
 *
 * @param a - a `Csr` `[rows, columns]`; its values are not read.
 * @param u - float32 `[rows, features]`, with heads `[rows, heads, features]`.
 * @param v - float32 `[columns, features]`, with heads `[columns, heads, features]`.
 * @param options - see {@link SampledMatmulOptions}.
 * @returns float32 `[entries]`, with heads `[entries, heads]`, in the order of the entries; owned by the
 *   caller.
 * @throws code "shape" where sizes differ, "option", "structure", "disposed".
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { csr, sampledMatmul } from "@legendre/core-tensor/sparse";
 *
 * const graph = csr({ rows: [0, 1], columns: [1, 0] }, { shape: [2, 2] });
 * const u = tf.tensor2d([[1, 2], [3, 4]]);
 * const v = tf.tensor2d([[1, 0], [0, 1]]);
 * console.log([...sampledMatmul(graph, u, v).dataSync()]); // [ 2, 3 ]
 * ```
 *
 * @remarks An op, with derivatives that are products of the same kinds. `entries · features`
 *   multiplications, and memory for the scores alone.
 */
export function sampledMatmul(
  a: Csr,
  u: Tensor,
  v: Tensor,
  options: SampledMatmulOptions = {},
): Tensor {
  const where = "sampledMatmul";
  const { heads } = sampledMatmulOptions.resolve(options);
  checkCsr(where, a);
  checkTensorTree(where, "u", u);
  checkTensorTree(where, "v", v);
  const inputs = { ...structureInputsOf(a), order: a.turned.order, a: u, b: v };
  return callKernel("CsrSampledMatMul", inputs, { heads })[0]!;
}

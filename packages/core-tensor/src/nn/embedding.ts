import { cast, gather, type Tensor, type Tensor2D } from "../ops.ts";
import { count, functionOf, type OptionsOf, options } from "../options.ts";
import type { Key } from "../random/index.ts";
import { scoped } from "../scope.ts";
import { checkTensorTree } from "../tree/index.ts";
import { initializers } from "./initializers.ts";
import { checkLeaves } from "./layer-checks.ts";
import { type ApplyOptions, type Model, type NoState, resolveApply } from "./model.ts";

/** The options of {@link embedding}. */
export const embeddingOptions = options("embedding", {
  /** How many things there are; their numbers are 0 … size − 1. Required. */
  size: count(1),
  /** Length of the vector of each. Required. */
  units: count(1),
  /** Draws the table. */
  tableInit: functionOf(initializers, "normal"),
});

/** Options of {@link embedding}. */
export interface EmbeddingOptions extends OptionsOf<typeof embeddingOptions> {}

/** Parameters of {@link embedding}. */
export interface EmbeddingParams {
  /** One row for each thing; `[size, units]`. */
  readonly table: Tensor2D;
}

/**
 * A vector for each of `size` things: $y_{n…} = \text{table}_{x_{n…}}$, rows of the leaf `table`.
 *
 * @returns a model from whole numbers `[n, …]` (int32, or float32 that is cut down to it) to
 *   `[n, …, units]`, without state.
 * @throws code "option" for options out of range; its functions throw as {@link Model} says.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { random } from "@legendre/core-tensor";
 * import { embedding } from "@legendre/core-tensor/nn";
 *
 * const layer = embedding({ size: 1000, units: 8 });
 * const { params, state } = layer.init(random.key(0), [5]);
 * const words = tf.tensor2d([[3, 1, 4, 1, 5]], [1, 5], "int32");
 * console.log(layer.apply(params, state, words).output.shape); // [ 1, 5, 8 ]
 * ```
 *
 * @remarks Numbers outside 0 … size − 1 are not looked for, since that would read values; what they give
 * depends on the engine.
 */
export function embedding(options: EmbeddingOptions): Model<EmbeddingParams, NoState> {
  const { size, units, tableInit } = embeddingOptions.resolve(options);
  return {
    init: (key: Key) => ({
      params: { table: tableInit(key, [size, units]) as Tensor2D },
      state: {},
    }),
    apply(params: EmbeddingParams, state: NoState, x: Tensor, options?: ApplyOptions) {
      const where = "embedding.apply";
      resolveApply(where, options);
      checkLeaves(where, "params", params, { table: [size, units] });
      checkTensorTree(where, "x", x);
      return { output: scoped(() => gather(params.table, cast(x, "int32"))), state };
    },
  };
}

import { LegendreError } from "../errors.ts";
import { add, slice, type Tensor, type Tensor2D } from "../ops.ts";
import { count, functionOf, type OptionsOf, options } from "../options.ts";
import type { Key } from "../random/index.ts";
import { scoped } from "../scope.ts";
import { initializers } from "./initializers.ts";
import { checkFeatures, checkLeaves, lastSize } from "./layer-checks.ts";
import { type ApplyOptions, type Model, type NoState, resolveApply } from "./model.ts";

/** The options of {@link positionEmbedding}. */
export const positionEmbeddingOptions = options("positionEmbedding", {
  /** The longest sequence. Required. */
  length: count(1),
  /** Draws the table. */
  tableInit: functionOf(initializers, "normal"),
});

/** Options of {@link positionEmbedding}. */
export interface PositionEmbeddingOptions extends OptionsOf<typeof positionEmbeddingOptions> {}

/** Parameters of {@link positionEmbedding}. */
export interface PositionEmbeddingParams {
  /** One row for each place; `[length, features]`. */
  readonly table: Tensor2D;
}

/**
 * Adds a learned vector for each place of a sequence: $y_{nt} = x_{nt} + \text{table}_t$. Without it
 * {@link attention} does not see the order.
 *
 * @returns a model of inputs `[n, t, features]` with t at most `length`, without state.
 * @throws code "option" for options out of range; its functions throw as {@link Model} says.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { random } from "@legendre/core-tensor";
 * import { positionEmbedding } from "@legendre/core-tensor/nn";
 *
 * const layer = positionEmbedding({ length: 16, tableInit: "ones" });
 * const { params, state } = layer.init(random.key(0), [16, 4]);
 * console.log(layer.apply(params, state, tf.zeros([1, 3, 4])).output.shape); // [ 1, 3, 4 ]
 * ```
 */
export function positionEmbedding(
  options: PositionEmbeddingOptions,
): Model<PositionEmbeddingParams, NoState> {
  const name = "positionEmbedding";
  const { length, tableInit } = positionEmbeddingOptions.resolve(options);
  return {
    init(key: Key, inputShape: readonly number[]) {
      const features = lastSize(`${name}.init`, inputShape, 2, "[t, features]");
      return { params: { table: tableInit(key, [length, features]) as Tensor2D }, state: {} };
    },
    apply(params: PositionEmbeddingParams, state: NoState, x: Tensor, options?: ApplyOptions) {
      const where = `${name}.apply`;
      resolveApply(where, options);
      checkLeaves(where, "params", params, { table: [length, null] });
      checkFeatures(where, x, 3, params.table.shape[1]);
      const [, places, features] = x.shape as [number, number, number];
      if (places > length) {
        const message = `x has ${places} places, the table ${length}; set length to the longest sequence`;
        throw new LegendreError("shape", where, message, { got: x.shape, length });
      }
      return {
        output: scoped(() => add(x, slice(params.table, [0, 0], [places, features]))),
        state,
      };
    },
  };
}

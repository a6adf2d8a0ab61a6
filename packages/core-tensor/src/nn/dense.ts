import { LegendreError } from "../errors.ts";
import type { Tensor } from "../ops.ts";
import { count, functionOf, type OptionsOf, options } from "../options.ts";
import type { Key } from "../random/index.ts";
import { scoped } from "../scope.ts";
import { checkStructure, checkTensorTree, treeStructure } from "../tree/index.ts";
import { activations } from "./activations.ts";
import {
  type AffineOptions,
  affineOptions,
  applyAffine,
  type DenseParams,
  initAffine,
} from "./affine.ts";
import { affineStructure, checkAffine, checkInput } from "./affine-checks.ts";
import { type ApplyOptions, type Model, type NoState, resolveApply } from "./model.ts";

/** The options of {@link dense}. */
export const denseOptions = options(
  "dense",
  {
    /** How many outputs the layer has; at least 1. */
    units: count(1),
    /** Applied to the sum. */
    activation: functionOf(activations, "linear"),
  },
  { from: affineOptions },
);

/** Options of {@link dense}. */
export interface DenseOptions<B extends boolean = boolean>
  extends AffineOptions<B>,
    OptionsOf<typeof denseOptions> {}

/**
 * A fully connected layer along the last axis,
 * $$y = \phi(x W + b),$$
 * with $W$ the leaf `kernel` of shape `[inputs, units]` and $b$ the leaf `bias` of shape `[units]`.
 *
 * @returns a model from `[n, …, inputs]` to `[n, …, units]` without state.
 * @throws code "option" for options out of range; its functions throw as {@link Model} says.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { dense, random } from "@legendre/core-tensor";
 *
 * const layer = dense({ units: 2, activation: "relu", kernelInit: "ones" });
 * const { params, state } = layer.init(random.key(0), [3]);
 * const { output } = layer.apply(params, state, tf.tensor2d([[1, 2, 3]]));
 * console.log(output.dataSync()); // Float32Array(2) [ 6, 6 ]
 * ```
 */
export function dense<B extends boolean = true>(
  options: DenseOptions<B>,
): Model<DenseParams<B>, NoState> {
  const affine = denseOptions.resolve(options);
  const { units, activation } = affine;
  const expected = affineStructure(affine);
  return {
    init(key: Key, inputShape: readonly number[]) {
      const inputs = inputShape.at(-1);
      if (inputs === undefined || inputs < 1) {
        const message = `inputShape is [${inputShape}], expected […, features], the shape of one example without the batch axis`;
        throw new LegendreError("shape", "dense.init", message, { inputShape });
      }
      const params = scoped(() => initAffine(affine, key, inputs, units));
      return { params: params as DenseParams<B>, state: {} };
    },
    apply(params: DenseParams<B>, state: NoState, x: Tensor, options?: ApplyOptions) {
      const where = "dense.apply";
      resolveApply(where, options);
      checkStructure(where, "params", treeStructure(params), "the layer", expected);
      checkTensorTree(where, "params", params);
      checkAffine(where, "params", params, null, units);
      checkInput(where, x, null, "params.kernel", params.kernel);
      return { output: scoped(() => applyAffine(params, x, activation)), state };
    },
  };
}

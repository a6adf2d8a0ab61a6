import { LegendreError } from "../errors.ts";
import { constant } from "../kernels/rules.ts";
import { clone, mul, where as select, type Tensor } from "../ops.ts";
import { type OptionsOf, options, share } from "../options.ts";
import { drawBernoulli } from "../random/index.ts";
import { scoped } from "../scope.ts";
import { checkTensorTree } from "../tree/index.ts";
import { checkLeaves } from "./layer-checks.ts";
import { type ApplyOptions, type Model, type NoState, resolveApply } from "./model.ts";

/** The options of {@link dropout}. */
export const dropoutOptions = options("dropout", {
  /** Probability that an element is dropped, in [0, 1). Required. */
  rate: share(),
});

/** Options of {@link dropout}. */
export interface DropoutOptions extends OptionsOf<typeof dropoutOptions> {}

/**
 * Dropout: in training each element is 0 with probability `rate` and multiplied by
 * $1 / (1 - \text{rate})$ otherwise, drawn from the `key` of the call; else nothing changes.
 *
 * @returns a model of inputs of any shape, without parameters or state.
 * @throws code "option" for a rate out of range, and from `apply` in training mode without a key.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { random } from "@legendre/core-tensor";
 * import { dropout } from "@legendre/core-tensor/nn";
 *
 * const layer = dropout({ rate: 0.5 });
 * const { output } = layer.apply({}, {}, tf.ones([4]), { training: true, key: random.key(0) });
 * console.log([...output.dataSync()]); // [ 2, 0, 2, 0 ]
 * ```
 *
 * @see Srivastava et al., Dropout: a simple way to prevent neural networks from overfitting (2014).
 */
export function dropout(options: DropoutOptions): Model<NoState, NoState> {
  const { rate } = dropoutOptions.resolve(options);
  return {
    init: () => ({ params: {}, state: {} }),
    apply(params: NoState, state: NoState, x: Tensor, options?: ApplyOptions) {
      const where = "dropout.apply";
      const { training, key } = resolveApply(where, options);
      checkLeaves(where, "params", params, {});
      checkTensorTree(where, "x", x);
      if (!training || rate === 0) return { output: clone(x), state };
      if (key === undefined) {
        const message =
          "no key was given, and dropout is random in training mode; pass { training: true, key }";
        throw new LegendreError("option", where, message, { option: "key" });
      }
      const output = scoped(() => {
        const kept = drawBernoulli(key, 1 - rate, x.shape);
        // Selected, not multiplied by 0: what is dropped may be infinite or NaN.
        return select(kept, mul(x, constant(1 / (1 - rate))), constant(0));
      });
      return { output, state };
    },
  };
}

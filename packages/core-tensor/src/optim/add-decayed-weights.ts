import { add, clone, mul } from "../ops.ts";
import { checkNumber, type OptionsOf, optional, options, value } from "../options.ts";
import { chosenLeaves, type LeafMask } from "./leaf-mask.ts";
import { constant, mapLeaves, stateless } from "./stage.ts";
import type { EmptyState, TreeTransform } from "./transform.ts";

/** The options of {@link addDecayedWeights}. */
export const addDecayedWeightsOptions = options("addDecayedWeights", {
  /** Which weights decay, e.g. `(path) => !path.endsWith("bias")`; all of them if left out. */
  mask: optional(value<LeafMask>()),
});

/** Options of {@link addDecayedWeights}. */
export interface AddDecayedWeightsOptions extends OptionsOf<typeof addDecayedWeightsOptions> {}

/**
 * Adds a multiple of the params to the updates: $u \leftarrow u + \text{weightDecay} \cdot \theta$.
 *
 * Before a rescaling stage this is the gradient of $\tfrac{1}{2} \text{weightDecay} \lVert\theta\rVert^2$
 * (coupled decay, as in PyTorch's SGD and Adam); after it, decoupled decay (AdamW).
 *
 * @param weightDecay - at least 0, in units of the loss over the params squared.
 * @throws `option` for an unknown or out-of-range option; `structure` from `update` for a mask that
 * does not fit the params.
 * @see Loshchilov and Hutter, "Decoupled weight decay regularization", ICLR 2019.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { addDecayedWeights } from "@legendre/core-tensor/optim";
 *
 * const decay = addDecayedWeights(0.1, { mask: (path) => path !== "bias" });
 * const params = { bias: tf.scalar(10), kernel: tf.scalar(10) };
 * const { updates } = decay.update({ bias: tf.scalar(0), kernel: tf.scalar(0) }, {}, params);
 * console.log(updates.bias.dataSync()[0], updates.kernel.dataSync()[0]); // → 0 1
 * ```
 */
export function addDecayedWeights(
  weightDecay: number,
  options?: AddDecayedWeightsOptions,
): TreeTransform<EmptyState> {
  const where = "addDecayedWeights";
  checkNumber(where, "weightDecay", weightDecay, { min: 0 });
  const { mask } = addDecayedWeightsOptions.resolve(options);
  return stateless(where, (updates, params) => {
    const chosen = chosenLeaves("addDecayedWeights.update", mask, params);
    const rate = constant(weightDecay);
    let next = 0;
    return mapLeaves(
      (update, param) =>
        chosen[next++] === false ? clone(update) : add(update, mul(param!, rate)),
      updates,
      params,
    );
  });
}

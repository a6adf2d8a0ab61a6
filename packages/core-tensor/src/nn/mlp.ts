import { count, functionOf, list, type OptionsOf, options } from "../options.ts";
import { activations } from "./activations.ts";
import { type AffineOptions, affineOptions } from "./affine.ts";
import { denseStack, type MlpParams } from "./dense-stack.ts";
import type { Model, NoState } from "./model.ts";

/** The options of {@link mlp}. */
export const mlpOptions = options(
  "mlp",
  {
    /** Units of each hidden layer, from input to output; may be empty. */
    hidden: list(count(1)),
    /** Units of the last layer. */
    output: count(1),
    /** Activation of the hidden layers. */
    activation: functionOf(activations, "relu"),
    /** Activation of the last layer. */
    outputActivation: functionOf(activations, "linear"),
  },
  { from: affineOptions },
);

/** Options of {@link mlp}. */
export interface MlpOptions<B extends boolean = boolean>
  extends AffineOptions<B>,
    OptionsOf<typeof mlpOptions> {}

/**
 * A multi-layer perceptron: dense layers one after the other. The leaves of its parameters are
 * `layers.0.bias`, `layers.0.kernel`, `layers.1.bias`, …
 *
 * @returns a model from `[n, features]` to `[n, output]` without state.
 * @throws code "option" for options out of range; its functions throw as {@link Model} says.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { mlp, random } from "@legendre/core-tensor";
 *
 * const model = mlp({ hidden: [16, 8], output: 3, activation: "tanh" });
 * const { params, state } = model.init(random.key(0), [4]);
 * console.log(params.layers.map(({ kernel }) => kernel.shape)); // [ [ 4, 16 ], [ 16, 8 ], [ 8, 3 ] ]
 * console.log(model.apply(params, state, tf.zeros([5, 4])).output.shape); // [ 5, 3 ]
 * ```
 */
export function mlp<B extends boolean = true>(
  options: MlpOptions<B>,
): Model<MlpParams<B>, NoState> {
  const affine = mlpOptions.resolve(options);
  const { hidden, output, activation, outputActivation } = affine;
  return denseStack<B>("mlp", affine, [
    ...hidden.map((units) => ({ units, activation })),
    { units: output, activation: outputActivation },
  ]);
}

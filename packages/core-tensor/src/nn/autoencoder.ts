import { LegendreError } from "../errors.ts";
import { count, functionOf, list, type OptionsOf, options } from "../options.ts";
import { activations } from "./activations.ts";
import { type AffineOptions, affineOptions } from "./affine.ts";
import { denseStack, type MlpParams, type StackLayer } from "./dense-stack.ts";
import type { Model, NoState } from "./model.ts";

/** The options of {@link autoencoder}. */
export const autoencoderOptions = options(
  "autoencoder",
  {
    /** Units of the encoder's layers; the last one is the code. The decoder mirrors them. */
    encoder: list(count(1)),
    /** Activation of all layers but the code and the output. */
    activation: functionOf(activations, "relu"),
    /** Activation of the code. */
    codeActivation: functionOf(activations, "linear"),
    /** Activation of the output; linear outputs are the logits of a loss. */
    outputActivation: functionOf(activations, "linear"),
  },
  { from: affineOptions },
);

/** Options of {@link autoencoder}. */
export interface AutoencoderOptions<B extends boolean = boolean>
  extends AffineOptions<B>,
    OptionsOf<typeof autoencoderOptions> {}

/**
 * A deep autoencoder of dense layers with a mirrored decoder: for examples of 784 features,
 * `encoder: [256, 64, 16]` makes the layers 784-256-64-16-64-256-784. The leaves of its parameters are
 * `layers.0.bias`, `layers.0.kernel`, …, `layers.5.kernel`; encoder and decoder share none.
 *
 * @returns a model from `[n, features]` to `[n, features]` without state.
 * @throws code "option" for options out of range; its functions throw as {@link Model} says.
 *
 * @example
 * ```ts
 * import { random } from "@legendre/core-tensor";
 * import { autoencoder } from "@legendre/core-tensor/nn";
 *
 * const model = autoencoder({ encoder: [256, 64, 16], activation: "tanh" });
 * const { params } = model.init(random.key(0), [784]);
 * console.log(params.layers.map(({ kernel }) => kernel.shape[1])); // [ 256, 64, 16, 64, 256, 784 ]
 * ```
 *
 * @see Hinton and Salakhutdinov, Reducing the dimensionality of data with neural networks (2006).
 */
export function autoencoder<B extends boolean = true>(
  options: AutoencoderOptions<B>,
): Model<MlpParams<B>, NoState> {
  const where = "autoencoder";
  const affine = autoencoderOptions.resolve(options);
  const { encoder, activation, codeActivation, outputActivation } = affine;
  if (encoder.length === 0) {
    const message = "encoder is empty, expected at least the size of the code, e.g. [256, 64, 16]";
    throw new LegendreError("option", where, message, { option: "encoder" });
  }
  const outer = encoder.slice(0, -1).map((units): StackLayer => ({ units, activation }));
  return denseStack<B>(where, affine, [
    ...outer,
    { units: encoder.at(-1) as number, activation: codeActivation },
    ...outer.toReversed(),
    { units: null, activation: outputActivation },
  ]);
}

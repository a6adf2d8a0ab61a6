import { LegendreError } from "../errors.ts";
import { resolveOptions } from "../options.ts";
import { type Activation, type ActivationName, resolveActivation } from "./activations.ts";
import { type AffineOptions, affineDefaults, resolveAffine } from "./affine.ts";
import { checkUnits } from "./affine-checks.ts";
import { denseStack, type MlpParams } from "./dense-stack.ts";
import type { Model, NoState } from "./model.ts";

/** Options of {@link mlp}. */
export interface MlpOptions<B extends boolean = boolean> extends AffineOptions<B> {
  /** Units of each hidden layer, from input to output; may be empty. */
  readonly hidden: readonly number[];
  /** Units of the last layer. */
  readonly output: number;
  /** Activation of the hidden layers. @defaultValue `"relu"` */
  readonly activation?: Activation | ActivationName | undefined;
  /** Activation of the last layer. @defaultValue `"linear"` */
  readonly outputActivation?: Activation | ActivationName | undefined;
}

const defaults = {
  hidden: undefined as readonly number[] | undefined,
  output: undefined as number | undefined,
  activation: "relu" as Activation | ActivationName,
  outputActivation: "linear" as Activation | ActivationName,
  ...affineDefaults,
};

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
  const given = resolveOptions<typeof defaults>("mlp", options, defaults);
  const hidden = checkSizes("mlp", "hidden", given.hidden);
  const output = checkUnits("mlp", "output", given.output);
  const activation = resolveActivation("mlp", "activation", given.activation);
  const last = resolveActivation("mlp", "outputActivation", given.outputActivation);
  return denseStack<B>("mlp", resolveAffine("mlp", given), [
    ...hidden.map((units) => ({ units, activation })),
    { units: output, activation: last },
  ]);
}

/** A list of layer sizes; throws code "option" for anything else. */
export function checkSizes(where: string, option: string, sizes: unknown): readonly number[] {
  if (!Array.isArray(sizes)) {
    const message = `${option} must be an array of layer sizes, got ${String(sizes)}`;
    throw new LegendreError("option", where, message, { option, value: sizes });
  }
  return sizes.map((units, i) => checkUnits(where, `${option}[${i}]`, units));
}

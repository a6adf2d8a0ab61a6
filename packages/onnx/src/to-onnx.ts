import type { Program } from "@legendre/core-tensor/graph";
import { type OptionsOf, optional, options, value } from "@legendre/core-tensor/options";

/** The options of {@link toOnnx}. */
export const toOnnxOptions = options("toOnnx", {
  /**
   * Values for the first arguments of the program, one tree each: they become initializers under the
   * names of their leaves (`conv1.weight`) instead of inputs, as weights are in other tools' files.
   */
  weights: value<readonly unknown[], readonly unknown[]>([]),
  /** Names of the inputs that are left, in leaf order. If left out: the paths of the leaves in the argument list. */
  inputs: optional(value<readonly string[]>()),
  /** Names of the outputs, in leaf order. If left out: `result`, or `result.` and the path of the leaf. */
  outputs: optional(value<readonly string[]>()),
  /**
   * The same function traced with another batch: the file then takes any. Where the two programs differ in more than the
   * batch of inputs, outputs and reshapes, as for a mean over the batch, nothing is written. If left out: the batch of the program alone.
   */
  anyBatch: optional(value<Program>()),
});

/** Options of {@link toOnnx}. */
export interface ToOnnxOptions extends OptionsOf<typeof toOnnxOptions> {}

/**
 * A program as one ONNX model (opset 18, IR 8), for other tools. Its inputs are named after the leaves
 * of the argument list (`0.w`, `1`), its outputs `result` or after the leaves of the result; constants
 * become initializers.
 *
 * @param program - a traced program.
 * @param options - see {@link ToOnnxOptions}.
 * @returns the bytes of the `.onnx` file; `fromOnnx` reads it again.
 * @throws code "tracing" when an op has no ONNX form, naming all of them; "structure", "shape" or
 *   "disposed" when weights do not fit the program; "structure" when the program of another batch is another one;
 *   "option" for names that do not fit; "engine" where the device that holds weights was lost.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { spec, trace } from "@legendre/core-tensor";
 * import { toOnnx } from "@legendre/onnx";
 *
 * const bytes = await toOnnx(trace((x: tf.Tensor) => tf.tanh(x), spec([3])));
 * console.log(bytes.length > 50); // true
 * ```
 */
export async function toOnnx(program: Program, options?: ToOnnxOptions): Promise<Uint8Array> {
  // Loaded on first use, like all that knows the ONNX schema.
  const { encodeOnnx } = await import("./encode-onnx.ts");
  return encodeOnnx(program, toOnnxOptions.resolve(options));
}

import type { Program } from "@legendre/core-tensor/graph";
import { resolveOptions } from "@legendre/core-tensor/options";

const defaults = {
  weights: [] as readonly unknown[],
  inputs: undefined as readonly string[] | undefined,
  outputs: undefined as readonly string[] | undefined,
  anyBatch: undefined as Program | undefined,
};

/** Options of {@link toOnnx}. */
export interface ToOnnxOptions {
  /**
   * Values for the first arguments of the program, one tree each: they become initializers under the
   * names of their leaves (`conv1.weight`) instead of inputs, as weights are in other tools' files.
   * @defaultValue `[]`
   */
  readonly weights?: readonly unknown[] | undefined;
  /**
   * Names of the inputs that are left, in leaf order.
   * @defaultValue the paths of the leaves in the argument list
   */
  readonly inputs?: readonly string[] | undefined;
  /**
   * Names of the outputs, in leaf order.
   * @defaultValue `result`, or `result.` and the path of the leaf
   */
  readonly outputs?: readonly string[] | undefined;
  /**
   * The same function traced with another batch: the file then takes any. Where the two programs differ in more than the
   * batch of inputs, outputs and reshapes, as for a mean over the batch, nothing is written.
   * @defaultValue `undefined`, the batch of the program alone
   */
  readonly anyBatch?: Program | undefined;
}

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
  return encodeOnnx(program, resolveOptions("toOnnx", options, defaults));
}

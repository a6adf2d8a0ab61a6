import type { Program } from "../graph/graph.ts";

/**
 * A program as one ONNX model (opset 18, IR 8), for other tools. Its inputs are named after the leaves
 * of the argument list (`0.w`, `1`), its outputs `result` or after the leaves of the result; constants
 * become initializers.
 *
 * @param program - a traced program.
 * @returns the bytes of the `.onnx` file.
 * @throws code "tracing" when an op has no ONNX form, naming all of them.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { spec, toOnnx, trace } from "@legendre/core-tensor";
 *
 * const bytes = await toOnnx(trace((x: tf.Tensor) => tf.tanh(x), spec([3])));
 * console.log(bytes.length > 50); // true
 * ```
 */
export async function toOnnx(program: Program): Promise<Uint8Array> {
  // Loaded on first use, like all that knows the ONNX schema.
  const { encodeOnnx } = await import("./onnx/encode-onnx.ts");
  return encodeOnnx(program);
}

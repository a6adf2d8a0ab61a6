import type { Tensor } from "@legendre/core-tensor/ops";
import { type FromOnnxOptions, fromOnnxOptions } from "./from-onnx-options.ts";
import type { ImportedOnnx, OnnxTensors } from "./onnx-model.ts";
import type { OnnxTree } from "./weight-tree.ts";

/**
 * Reads an ONNX model, such as PyTorch exports, as a function of its weights: it can be traced, compiled,
 * differentiated to any order, trained, pruned, and written again by `toOnnx`.
 *
 * @param model - the content of an `.onnx` file, or its path (Node only). A file may keep its tensors in
 *   others of the same folder; see {@link FromOnnxOptions.externalData}.
 * @param options - see {@link FromOnnxOptions}.
 * @returns the function, and copies of the weights owned by the caller. `params` are the float
 *   initializers, and weights that the file keeps in `Constant` nodes, under their names
 *   (`layers.0.weight` is `params.layers[0].weight`), in ONNX's layouts
 *   (`[out, in, height, width]`); `state` holds running statistics of batch normalisation and what
 *   {@link FromOnnxOptions.trainable} leaves out. Images are channels first, as in the file; a model with
 *   several inputs or outputs takes or returns an array. Types of the trees and of these can be said:
 *   `fromOnnx<Params, State, tf.Tensor[]>(…)`.
 * @throws code "data" for a file that is missing, damaged or cut off, that keeps tensors outside of its
 *   folder, or whose graph does not fit together; "option" for ops that are not known, naming all of
 *   them. `apply` raises "structure", "shape" or "disposed" for arguments that do not fit, "option" for a
 *   setting of an op that is not supported, "tracing" where a shape depends on data.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { spec, trace } from "@legendre/core-tensor";
 * import { fromOnnx, toOnnx } from "@legendre/onnx";
 *
 * const weight = tf.tensor2d([[1], [2]]);
 * const program = trace((p, x) => tf.matMul(x, p.weight), { weight: spec([2, 1]) }, spec([1, 2]));
 * const bytes = await toOnnx(program, { weights: [{ weight }] });
 *
 * const { model, params, state } = await fromOnnx(bytes);
 * console.log(model.apply(params, state, tf.tensor2d([[3, 4]])).output.dataSync()[0]); // 11
 * ```
 *
 * @remarks Values and weights keep the layouts of the file, and each convolution stands between two
 * transpositions to channels last: compiled for onnxruntime these meet the opposite ones and vanish, and
 * weights go out as they came. Whole numbers of 64 bits become 32 bits, with a check; float64 and float16
 * become float32. Shape arithmetic is done on the host, once for each shape of the inputs. In training
 * mode batch normalisation uses and moves the statistics as PyTorch does (with the unbiased variance, for
 * files of PyTorch), and dropout draws from the `key`. Recurrent layers are unrolled. Costs: reading
 * holds the file and its weights in memory; nothing is computed before `apply`.
 */
export async function fromOnnx<
  P = OnnxTree,
  S = OnnxTree,
  X extends OnnxTensors = Tensor,
  Y extends OnnxTensors = Tensor,
>(model: Uint8Array | string, options?: FromOnnxOptions): Promise<ImportedOnnx<P, S, X, Y>> {
  // Loaded on first use, like all that knows the ONNX schema.
  const [{ readModel }, { openSource }, { modelOf }] = await Promise.all([
    import("./read-model.ts"),
    import("./source.ts"),
    import("./onnx-model.ts"),
  ]);
  const resolved = fromOnnxOptions.resolve(options);
  const { bytes, file, readExternal } = await openSource(model, resolved.externalData);
  const read = await readModel(bytes, file, readExternal);
  return modelOf(read, file, resolved) as unknown as ImportedOnnx<P, S, X, Y>;
}

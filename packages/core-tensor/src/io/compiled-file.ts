import {
  type CompiledFunction,
  decodeCompiled,
  encodeCompiled,
  type LoadCompiledOptions,
  type LoadedFunction,
} from "../jit/index.ts";
import { readWhole, writeAtomically } from "./atomic-file.ts";

/**
 * Saves a compiled function ({@link encodeCompiled}) as a file, in one step: whoever is killed in the middle leaves
 * the old file whole. Node only.
 *
 * @param path - the file; its folder is made if need be.
 * @param f - a function made by `jit`, with at least one program: call it, or its `compile`, before.
 * @throws code "option" when `f` has no program; "data" when the file cannot be written.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { grad, jit, loadCompiled, saveCompiled, spec } from "@legendre/core-tensor";
 *
 * const slope = jit(grad((x: tf.Tensor) => tf.sum(tf.square(x)) as tf.Scalar));
 * await slope.compile(spec([2]));
 * await saveCompiled("out/slope.safetensors", slope);
 * const loaded = await loadCompiled<typeof slope>("out/slope.safetensors");
 * console.log([...(await loaded(tf.tensor1d([1, 2]))).dataSync()]); // [ 2, 4 ]
 * ```
 */
export async function saveCompiled(
  path: string,
  f: CompiledFunction<never, unknown>,
): Promise<void> {
  await writeAtomically("saveCompiled", path, await encodeCompiled(f));
}

/**
 * Loads what {@link saveCompiled} saved: no tracing, no passes, and no code in the file. Node only.
 *
 * @param path - the file.
 * @param options - see {@link LoadCompiledOptions}.
 * @returns the function, ready to run; its type `F` is the caller's word.
 * @throws code "data" for a file that is missing, damaged, cut off, of another version or something else.
 */
export async function loadCompiled<F extends CompiledFunction<never, unknown>>(
  path: string,
  options?: LoadCompiledOptions,
): Promise<LoadedFunction<F>> {
  const bytes = await readWhole("loadCompiled", path, "check the path, or compile with jit");
  return decodeCompiled<F>(bytes, options, path);
}

import { type ToStableHloOptions, toStableHlo } from "../executors/stablehlo/to-stablehlo.ts";
import { encodeSafetensors } from "../format/safetensors.ts";
import type { Program } from "../graph/graph.ts";
import { writeAtomically } from "../io/atomic-file.ts";

/** The key of the metadata entry that holds the program. */
const entry = "legendre.xla";

/** The version of the layout; a file of another one is refused by the Python package. */
const version = 1;

/**
 * A program for the Python package `legendre-xla`, as the bytes of a `.legendre` file: a safetensors file without arrays whose
 * metadata hold the StableHLO module and the structures of arguments and result.
 *
 * @param program - a traced program.
 * @param options - see {@link ToStableHloOptions}.
 * @returns the bytes; equal programs give equal bytes.
 * @throws code "tracing" for an op without a StableHLO form.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { spec, trace } from "@legendre/core-tensor";
 * import { encodeXla } from "@legendre/core-tensor/xla";
 *
 * const bytes = encodeXla(trace((x: tf.Tensor) => tf.tanh(x), spec([3])));
 * console.log(new TextDecoder().decode(bytes).includes("stablehlo.tanh")); // true
 * ```
 */
export function encodeXla(program: Program, options?: ToStableHloOptions): Uint8Array {
  const module = toStableHlo(program, options);
  const { input, output } = program;
  return encodeSafetensors(new Map(), {
    [entry]: JSON.stringify({ version, input, output, module }),
  });
}

/**
 * Writes a program for the Python package `legendre-xla` ({@link encodeXla}) as a file, in one step: whoever is killed in the
 * middle leaves the old file whole. Node only.
 *
 * @param path - the file, by convention `*.legendre`; its folder is made if need be.
 * @param program - a traced program.
 * @param options - see {@link ToStableHloOptions}.
 * @throws code "tracing" for an op without a StableHLO form; "data" when the file cannot be written.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { spec, trace } from "@legendre/core-tensor";
 * import { saveXla } from "@legendre/core-tensor/xla";
 *
 * await saveXla("out/tanh.legendre", trace((x: tf.Tensor) => tf.tanh(x), spec([3])));
 * ```
 */
export async function saveXla(
  path: string,
  program: Program,
  options?: ToStableHloOptions,
): Promise<void> {
  await writeAtomically("saveXla", path, encodeXla(program, options));
}

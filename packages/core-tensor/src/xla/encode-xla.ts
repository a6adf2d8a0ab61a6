import { fewNumbers } from "../executors/stablehlo/lower.ts";
import { programModule, type ToStableHloOptions } from "../executors/stablehlo/to-stablehlo.ts";
import { crc32 } from "../format/crc32.ts";
import { encodeSafetensors } from "../format/safetensors.ts";
import { type SafetensorsArray, storedBytes } from "../format/safetensors-dtypes.ts";
import type { Program } from "../graph/graph.ts";
import { writeAtomically } from "../io/atomic-file.ts";

/** The key of the metadata entry that holds the program. */
const entry = "legendre.xla";

/** The version of the layout; the Python package reads this one and 1, in which constants were text of the module. */
const version = 2;

const dtypes = {
  float32: "F32",
  float64: "F64",
  int32: "I32",
  uint32: "U32",
  bool: "BOOL",
} as const;

/**
 * A program for the Python package `legendre-xla`, as the bytes of a `.legendre` file: a safetensors file whose
 * metadata hold the StableHLO module and the structures of arguments and result. Constants of more than 256 numbers are its arrays,
 * `constant.0` and so on, with their checksums (CRC-32) in the metadata: the module takes them behind the arguments.
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
  const { text: module, constants: lifted } = programModule(program, options, fewNumbers);
  const arrays = lifted.map(({ type: { dtype, shape }, data }): SafetensorsArray => {
    return { dtype: dtypes[dtype], shape, data };
  });
  const constants = arrays.map(({ dtype, data }) => crc32(storedBytes(dtype, data)));
  const { input, output } = program;
  return encodeSafetensors(new Map(arrays.map((array, index) => [`constant.${index}`, array])), {
    [entry]: JSON.stringify({ version, input, output, module, constants }),
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

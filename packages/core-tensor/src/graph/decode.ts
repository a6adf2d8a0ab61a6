import { isLegendreError, LegendreError } from "../errors.ts";
import { decodeSafetensors } from "../format/safetensors.ts";
import type { SafetensorsArray } from "../format/safetensors-dtypes.ts";
import { type HostData, hostData } from "../kernels/host-array.ts";
import { sameShape } from "../kernels/shapes.ts";
import type { ValueType } from "../kernels/value-type.ts";
import { leafCount } from "../tree/index.ts";
import { checkGraph } from "./check-graph.ts";
import { constantName, fromJson, programEntry, programVersion } from "./encode.ts";
import type { Graph, GraphConstant, Program } from "./graph.ts";

/** The graph as it stands in the file: constants are only numbered. */
interface Stored {
  readonly version: unknown;
  readonly graph: Omit<Graph, "constants"> & { readonly constants: readonly number[] };
  readonly input: Program["input"];
  readonly output: Program["output"];
}

/**
 * Reads a program that {@link encodeProgram} wrote. Every node is checked against the kernel table, so
 * that a file which decodes also runs.
 *
 * @param bytes - the content of the file.
 * @param file - what to call the file in errors.
 * @returns the program.
 * @throws code "data" for a file that is cut off, damaged, of another version, or whose graph does not
 *   fit together; "tracing" for a kernel without an entry in the table.
 */
export function decodeProgram(bytes: Uint8Array, file = "program"): Program {
  const { arrays, metadata } = decodeSafetensors(bytes, file);
  const text = metadata[programEntry];
  if (text === undefined) {
    throw fault(file, `it has no "${programEntry}" entry: not a saved program`);
  }
  try {
    const stored = fromJson(text) as Stored;
    if (stored.version !== programVersion) {
      throw fault(
        file,
        `it has layout version ${stored.version}, this package reads ${programVersion}`,
      );
    }
    const constants = stored.graph.constants.map((id): GraphConstant => {
      const type = stored.graph.values[id] as ValueType;
      return { id, data: restored(arrays.get(constantName(id)), type) };
    });
    const graph: Graph = { ...stored.graph, constants };
    checkGraph(graph, 0);
    if (
      leafCount(stored.input) !== graph.inputs.length ||
      leafCount(stored.output) !== graph.outputs.length
    ) {
      throw new Error("the tree structures do not match the arguments and results");
    }
    return { graph, input: stored.input, output: stored.output };
  } catch (error) {
    if (isLegendreError(error, "data") || isLegendreError(error, "tracing")) throw error;
    throw fault(file, `its graph is damaged: ${(error as Error).message}`, error);
  }
}

function fault(file: string, problem: string, cause?: unknown): LegendreError {
  const message = `${file}: ${problem}; save the program again with encodeProgram`;
  return new LegendreError("data", "decodeProgram", message, { file }, { cause });
}

function restored(array: SafetensorsArray | undefined, type: ValueType): HostData {
  if (array === undefined || !sameShape(array.shape, type.shape)) {
    throw new Error(`a constant of shape [${type.shape}] is missing or has another shape`);
  }
  if (array.data instanceof BigInt64Array) throw new Error("a constant is I64, which no value is");
  const data = hostData(type.dtype, array.data.length);
  data.set(array.data);
  return data;
}

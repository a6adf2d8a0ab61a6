import { LegendreError } from "../../errors.ts";
import type { Graph } from "../../graph/graph.ts";
import type { OnnxName } from "../../kernels/onnx-writer.ts";
import { canLower, lowerSegment } from "./lower.ts";

/** What the values of a graph are called in an ONNX model. */
export interface OnnxGraphNames {
  /** The name of an argument, by the id of its value. */
  readonly input: (id: number) => OnnxName;
  /** The name of a result, by the id of its value and its place among the results. */
  readonly output: (id: number, place: number) => OnnxName;
  /** The name of a constant that has one of its own, by the id of its value. */
  readonly weight?: (id: number) => OnnxName | undefined;
}

/**
 * A graph as one ONNX model (opset 18, IR 8), each op by its form in the kernel table. All constants are part of the model.
 *
 * @param where - what errors name as their place.
 * @param graph - of values alone: `valueProgram` writes out what only derivatives need.
 * @param names - see {@link OnnxGraphNames}.
 * @returns the bytes of the model.
 * @throws code "tracing" when an op has no ONNX form, naming all of them.
 */
export function encodeOnnxGraph(where: string, graph: Graph, names: OnnxGraphNames): Uint8Array {
  const missing = new Set(graph.nodes.filter((n) => !canLower(n, graph)).map((n) => n.kernel));
  if (missing.size > 0) {
    const kernels = [...missing].sort();
    throw new LegendreError(
      "tracing",
      where,
      `${kernels.join(", ")} ${kernels.length === 1 ? "has" : "have"} no ONNX form; compute these outside the program, or run it with jit, which keeps them on the host`,
      { kernels },
    );
  }
  const options = { ...names, inlineLimit: Number.POSITIVE_INFINITY };
  return lowerSegment(graph, graph.nodes, graph.outputs, options).bytes;
}

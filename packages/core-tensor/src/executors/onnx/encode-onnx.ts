import { LegendreError } from "../../errors.ts";
import type { Program } from "../../graph/graph.ts";
import { optimiseProgram } from "../../graph/passes/optimise.ts";
import { treePaths } from "../../tree/index.ts";
import { canLower, lowerSegment } from "./lower.ts";

/** See `toOnnx`. */
export function encodeOnnx(program: Program): Uint8Array {
  const better = optimiseProgram(program);
  const { graph, input, output } = better;
  const missing = new Set(graph.nodes.filter((n) => !canLower(n, graph)).map((n) => n.kernel));
  if (missing.size > 0) {
    const names = [...missing].sort();
    throw new LegendreError(
      "tracing",
      "toOnnx",
      `${names.join(", ")} ${names.length === 1 ? "has" : "have"} no ONNX form; compute these outside the program, or run it with jit, which keeps them on the host`,
      { kernels: names },
    );
  }
  const inputs = new Map(graph.inputs.map((id, place) => [id, treePaths(input)[place] ?? ""]));
  const outputs = treePaths(output);
  const lowered = lowerSegment(graph, graph.nodes, graph.outputs, {
    input: (id) => inputs.get(id) as string,
    output: (_, place) => (outputs[place] === "" ? "result" : `result.${outputs[place]}`),
    inlineLimit: Number.POSITIVE_INFINITY,
  });
  return lowered.bytes;
}

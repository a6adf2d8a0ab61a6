import type { Attrs, ValueType } from "../kernels/value-type.ts";
import { structureToString, treePaths } from "../tree/index.ts";
import type { Program } from "./graph.ts";

/**
 * A program as text, one node a line with the types of its results.
 *
 * @param program - a traced program.
 * @returns lines without a final newline.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { printProgram, spec, trace } from "@legendre/core-tensor";
 *
 * console.log(printProgram(trace((x: tf.Tensor) => tf.tanh(x), spec([3]))));
 * // program([*])
 * //   %0 : float32[3]                    argument 0
 * //   %1 : float32[3]                    Tanh %0
 * //   return %1 as *
 * ```
 */
export function printProgram(program: Program): string {
  const { graph, input, output } = program;
  const paths = treePaths(input);
  const lines = [`program(${structureToString(input)})`];
  const line = (ids: readonly number[], text: string): void => {
    const typed = ids.map((id) => `%${id} : ${typeToString(graph.values[id] as ValueType)}`);
    lines.push(`  ${typed.join(", ").padEnd(34)} ${text}`);
  };
  for (const [index, id] of graph.inputs.entries()) line([id], `argument ${paths[index]}`);
  for (const { id, value } of graph.constants) {
    line([id], value.data.length === 1 ? `constant ${value.data[0]}` : "constant");
  }
  for (const node of graph.nodes) {
    const inputs = node.inputs.map((id) => `%${id}`).join(" ");
    line(node.outputs, `${node.kernel} ${inputs}${attrsToString(node.attrs)}`.trim());
  }
  const results = graph.outputs.map((id) => `%${id}`).join(", ");
  return [...lines, `  return ${results} as ${structureToString(output)}`].join("\n");
}

/** `float32[2, 3]`. */
function typeToString({ dtype, shape }: ValueType): string {
  return `${dtype}[${shape.join(", ")}]`;
}

function attrsToString(attrs: Attrs): string {
  const parts = Object.entries(attrs).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  return parts.length === 0 ? "" : ` {${parts.join(", ")}}`;
}

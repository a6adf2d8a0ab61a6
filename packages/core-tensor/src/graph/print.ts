import { bodiesOf } from "../kernels/body.ts";
import type { Body, GraphConstant, GraphNode } from "../kernels/graph.ts";
import { typeToString } from "../kernels/shapes.ts";
import type { Attrs, ValueType } from "../kernels/value-type.ts";
import { numberText } from "../number-text.ts";
import { structureToString, treePaths } from "../tree/index.ts";
import type { Program } from "./graph.ts";

/**
 * A program as text, one node a line with the types of its results; the graphs inside of loops and
 * branches stand below their node, indented.
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
  const line = typedLine(graph.values, "  ");
  for (const [index, id] of graph.inputs.entries()) {
    lines.push(line([id], `argument ${paths[index]}`));
  }
  lines.push(...graph.constants.map((each) => constantLine(line, each)));
  for (const node of graph.nodes) lines.push(...nodeLines(node, graph.values, "  "));
  const results = graph.outputs.map((id) => `%${id}`).join(", ");
  return [...lines, `  return ${results} as ${structureToString(output)}`].join("\n");
}

type Line = (ids: readonly number[], text: string) => string;

function typedLine(values: readonly ValueType[], indent: string): Line {
  return (ids, text) => {
    const typed = ids.map((id) => `%${id} : ${typeToString(values[id] as ValueType)}`);
    return `${indent}${typed.join(", ").padEnd(34)} ${text}`;
  };
}

const constantLine = (line: Line, { id, data }: GraphConstant): string =>
  line([id], data.length === 1 ? `constant ${data[0]}` : "constant");

/** A node, and below it the graphs inside of it, whose values are numbered on their own. */
function nodeLines(node: GraphNode, values: readonly ValueType[], indent: string): string[] {
  const inputs = node.inputs.map((id) => `%${id}`).join(" ");
  const line = typedLine(values, indent);
  const lines = [line(node.outputs, `${node.kernel} ${inputs}${attrsToString(node.attrs)}`.trim())];
  for (const [name, body] of namedBodies(node.attrs)) {
    lines.push(`${indent}  ${name}`, ...bodyLines(body, `${indent}    `));
  }
  return lines;
}

function bodyLines(body: Body, indent: string): string[] {
  const line = typedLine(body.values, indent);
  const results = body.outputs.map((id) => `%${id}`).join(", ");
  return [
    ...body.inputs.map((id, index) => line([id], `input ${index}`)),
    ...body.constants.map((each) => constantLine(line, each)),
    ...body.nodes.flatMap((node) => nodeLines(node, body.values, indent)),
    `${indent}return ${results}`,
  ];
}

/** The bodies of a node with the names of their attributes, members of a list numbered. */
function namedBodies(attrs: Attrs): [string, Body][] {
  return Object.entries(attrs).flatMap(([name, value]) => {
    const bodies = bodiesOf({ [name]: value });
    const listed = Array.isArray(value);
    return bodies.map((body, index): [string, Body] => [listed ? `${name} ${index}` : name, body]);
  });
}

/** `float32[2, 3]`. */
function attrsToString(attrs: Attrs): string {
  const plain = Object.entries(attrs).filter(
    ([name]) => bodiesOf({ [name]: attrs[name]! }).length === 0,
  );
  const parts = plain.map(
    ([name, value]) =>
      `${name}=${typeof value === "number" ? numberText(value) : JSON.stringify(value)}`,
  );
  return parts.length === 0 ? "" : ` {${parts.join(", ")}}`;
}

import { mapBodies } from "../../kernels/body.ts";
import { asBody, type Graph, type GraphConstant, type GraphNode } from "../../kernels/graph.ts";
import { isComposite } from "../../kernels/kernel.ts";
import { lookupKernel } from "../../kernels/table.ts";
import type { Attrs, ValueType } from "../../kernels/value-type.ts";
import type { Program } from "../graph.ts";
import { valueProgram } from "./value-program.ts";

/**
 * The program that computes the same values in double precision: every float of it is float64, in loops too. Whole numbers,
 * booleans and draws of keys are the same as before; a draw keeps the 2²³ values of its float32 form.
 *
 * Constants keep the digits they have: a literal of a tfjs op, as in `tf.mul(x, 0.1)`, was rounded to float32 by tfjs, and
 * `tf.fill` or an argument was not.
 *
 * @param program - a traced program.
 * @returns a program of the same structure. It has no derivatives of its own: take them first.
 */
export function inDoubles(program: Program): Program {
  const value = valueProgram(program);
  return { ...value, graph: graphInDoubles(value.graph) };
}

const wide = (type: ValueType): ValueType =>
  type.dtype === "float32" ? { ...type, dtype: "float64" } : type;

/** The graph with float64 where it has float32; see {@link inDoubles}. */
export function graphInDoubles(graph: Graph): Graph {
  const values = graph.values.map(wide);
  const constants: GraphConstant[] = [...graph.constants];
  const nodes: GraphNode[] = [];
  const cast = (input: number, output: number): number => {
    nodes.push({ kernel: "Cast", inputs: [input], attrs: { dtype: "float64" }, outputs: [output] });
    return output;
  };
  const added = (type: ValueType): number => values.push(type) - 1;
  for (const node of graph.nodes) {
    const kernel = lookupKernel(node.kernel);
    if (isComposite(kernel)) throw new Error(`"${node.kernel}" is not a primitive op`);
    const attrs = wideAttrs(node.attrs);
    const wanted = node.outputs.map((id) => values[id] as ValueType);
    const types = node.inputs.map((id) => values[id] as ValueType);
    const made = (inputs: readonly ValueType[]): boolean =>
      kernel.shape(inputs, attrs).every(({ dtype }, index) => dtype === wanted[index]?.dtype);
    if (made(types)) {
      nodes.push({ ...node, attrs });
    } else if (types.length === 0) {
      // Numbers that follow from the attributes alone, of a row that makes float32 of them.
      for (const [index, { data }] of kernel.value([], attrs).entries()) {
        constants.push({ id: node.outputs[index] as number, data });
      }
    } else if (made(types.map(asDouble))) {
      // Whole numbers of which the row makes float32: their mean, say.
      const inputs = node.inputs.map((id, index) => {
        const type = types[index] as ValueType;
        return type.dtype === "float64" ? id : cast(id, added(asDouble(type)));
      });
      nodes.push({ ...node, attrs, inputs });
    } else {
      // A draw, which has the digits of a float32 however it is kept.
      const narrow = kernel.shape(types, attrs).map(added);
      nodes.push({ ...node, attrs, outputs: narrow });
      for (const [index, id] of node.outputs.entries()) cast(narrow[index] as number, id);
    }
  }
  return { ...graph, values, nodes, constants };
}

function asDouble(type: ValueType): ValueType {
  return { ...type, dtype: "float64" };
}

function wideAttrs(attrs: Attrs): Attrs {
  const bodies = mapBodies(attrs, (body) => asBody(graphInDoubles(body)));
  return bodies["dtype"] === "float32" ? { ...bodies, dtype: "float64" } : bodies;
}

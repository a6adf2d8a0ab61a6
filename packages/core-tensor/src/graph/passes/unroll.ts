import { stepsOf } from "../../kernels/control-flow/attrs.ts";
import { type Graph, type GraphNode, outputTypes, typeIn } from "../../kernels/graph.ts";
import { primitive } from "../../kernels/graph-run.ts";
import { lookupKernel } from "../../kernels/table.ts";
import { Outside } from "./outside.ts";

/**
 * Loops of at most this many steps are written out. Measured on onnxruntime with recurrent nets (the table in
 * `docs/concepts/loops.md`): the gradient of a loop of up to 4 steps takes 0.81 to 0.90 of its time, of 8 steps 0.94; without a
 * derivative up to 4 steps take the same time and longer loops more.
 */
const mostSteps = 4;

/** Ops that a loop may become; more take long to compile. */
const mostOps = 256;

/**
 * Writes short loops out, step after step. Not those with a checkpoint policy: what a derivative computes
 * again would meet its equal in the forward pass, and be kept instead.
 *
 * @returns the very same graph where there is none.
 */
export function unrollShortLoops(graph: Graph): Graph {
  const outside = new Outside(graph);
  const nodes = graph.nodes.flatMap((node) => writtenOut(node, outside) ?? [node]);
  const unrolled = outside.values.length > graph.values.length;
  return unrolled
    ? { ...graph, nodes, values: outside.values, constants: outside.constants }
    : graph;
}

function writtenOut(node: GraphNode, outside: Outside): GraphNode[] | undefined {
  const loop = primitive(lookupKernel, node.kernel).loop?.(node.attrs);
  if (loop?.steps === undefined) return undefined;
  const { step: body, carry, xs, steps } = loop;
  const { length } = steps;
  const short = length >= 1 && length <= mostSteps && length * body.nodes.length <= mostOps;
  if (!short || steps.checkpointed) return undefined;
  const nodes: GraphNode[] = [];
  const slices = node.inputs.slice(carry, carry + xs).map((x, index) => {
    const type = typeIn(body, body.inputs[carry + index] as number);
    const parts = Array.from({ length }, () => outside.value(type));
    nodes.push({ kernel: "Unpack", inputs: [x], attrs: { axis: 0 }, outputs: parts });
    return parts;
  });
  const rest = node.inputs.slice(carry + xs);
  const stacks: number[][] = outputTypes(body)
    .slice(carry)
    .map(() => []);
  let carried = node.inputs.slice(0, carry);
  for (const step of stepsOf(steps)) {
    const own = slices.map((parts) => parts[step] as number);
    const results = body.outputs.map(outside.write(body, [...carried, ...own, ...rest], nodes));
    carried = results.slice(0, carry);
    for (const [index, stack] of stacks.entries()) stack[step] = results[carry + index] as number;
  }
  for (const [index, output] of node.outputs.entries()) {
    nodes.push(
      index < carry
        ? { kernel: "Identity", inputs: [carried[index] as number], attrs: {}, outputs: [output] }
        : {
            kernel: "Pack",
            inputs: stacks[index - carry] as number[],
            attrs: { axis: 0 },
            outputs: [output],
          },
    );
  }
  return nodes;
}

import { type Body, pruned } from "../../kernels/body.ts";
import { branchesOf } from "../../kernels/control-flow/cond.ts";
import { asAttrs, scanAttrs } from "../../kernels/control-flow/scan-attrs.ts";
import type { Attrs } from "../../kernels/value-type.ts";
import type { Graph, GraphNode } from "../graph.ts";

/** A node with fewer inputs and outputs. */
interface Slimmer {
  readonly attrs: Attrs;
  /** Which inputs and outputs stay. */
  readonly inputs: readonly boolean[];
  readonly outputs: readonly boolean[];
}

/** Loops and branches without the results that nothing reads, and without the inputs that only those need. */
export function withoutUnusedOutputs(graph: Graph): Graph {
  const needed = new Set(graph.outputs);
  const nodes: GraphNode[] = [];
  for (const node of graph.nodes.toReversed()) {
    if (!node.outputs.some((id) => needed.has(id))) continue;
    const slim = slimmer(
      node,
      node.outputs.map((id) => needed.has(id)),
    );
    const made =
      slim === undefined
        ? node
        : {
            ...node,
            attrs: slim.attrs,
            inputs: node.inputs.filter((_, index) => slim.inputs[index]),
            outputs: node.outputs.filter((_, index) => slim.outputs[index]),
          };
    for (const id of made.inputs) needed.add(id);
    nodes.push(made);
  }
  return { ...graph, nodes: nodes.reverse() };
}

function slimmer(node: GraphNode, used: readonly boolean[]): Slimmer | undefined {
  if (node.kernel === "Scan") return slimScan(node, used);
  if (node.kernel === "Cond") return slimCond(node, used);
  return undefined;
}

/** Which inputs of a body its outputs marked depend on. */
function readBy(body: Body, outputs: readonly boolean[]): boolean[] {
  const needed = new Set(body.outputs.filter((_, index) => outputs[index]));
  for (const { inputs, outputs: made } of body.nodes.toReversed()) {
    if (made.some((id) => needed.has(id))) for (const id of inputs) needed.add(id);
  }
  return body.inputs.map((id) => needed.has(id));
}

function slimScan({ attrs }: GraphNode, used: readonly boolean[]): Slimmer {
  const scan = scanAttrs(attrs);
  const { body, carry, xs } = scan;
  // What is carried is needed when it is read afterwards, or at some step by what is needed.
  const outputs = [...used];
  let inputs = readBy(body, outputs);
  for (;;) {
    const more = outputs.findIndex((yes, index) => index < carry && !yes && inputs[index]);
    if (more === -1) break;
    outputs[more] = true;
    inputs = readBy(body, outputs);
  }
  inputs = inputs.map((yes, index) => (index < carry ? outputs[index] === true : yes));
  const slim = {
    ...scan,
    body: pruned({
      ...body,
      inputs: body.inputs.filter((_, index) => inputs[index]),
      outputs: body.outputs.filter((_, index) => outputs[index]),
    }),
    carry: inputs.slice(0, carry).filter(Boolean).length,
    xs: inputs.slice(carry, carry + xs).filter(Boolean).length,
  };
  return { attrs: asAttrs(slim), inputs, outputs };
}

function slimCond({ attrs, inputs }: GraphNode, used: readonly boolean[]): Slimmer {
  const branches = branchesOf(attrs);
  const each = branches.map((body) => readBy(body, used));
  const read = inputs.slice(1).map((_, index) => each.some((mine) => mine[index]));
  const slim = branches.map((body) =>
    pruned({
      ...body,
      inputs: body.inputs.filter((_, index) => read[index]),
      outputs: body.outputs.filter((_, index) => used[index]),
    }),
  );
  return { attrs: { branches: slim as never }, inputs: [true, ...read], outputs: used };
}

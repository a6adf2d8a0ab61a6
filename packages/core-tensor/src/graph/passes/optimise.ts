import { bodiesOf, mapBodies } from "../../kernels/body.ts";
import {
  asBody,
  constantIn,
  type Graph,
  type GraphNode,
  typeIn,
  withoutDeadCode,
} from "../../kernels/graph.ts";
import { primitive } from "../../kernels/graph-run.ts";
import { lookupKernel } from "../../kernels/table.ts";
import type { Program } from "../graph.ts";
import { GraphBuilder } from "./builder.ts";
import { hoistInvariants } from "./hoist.ts";
import { scaleProducts } from "./scale-products.ts";
import { unrollShortLoops } from "./unroll.ts";

/*
 * In comes a program as it was traced, out goes one of the same arguments and results with less to do. The order of the passes is
 * that of their needs: loops first, since what leaves them or is written out becomes plain ops; then the builder, which sees all
 * plain ops once; dead code last. Moving a scalar makes new equal ops, so the whole is repeated until nothing moves. Bodies of loops
 * are optimised by the same function.
 */

/**
 * The same program with less to do: ops without use are dropped, equal ops become one, constants are
 * computed, chains of reshapes, transposes, casts and factors collapse, scalars move from matrix products onto their
 * smaller factor, products of three matrices come in the cheaper order, and broadcasts that the next op does by itself are not
 * written out. What a loop would compute alike at each step is computed before it, and loops of at most four steps are
 * written out. Applying it twice changes nothing more.
 *
 * @param program - a traced program.
 * @returns a program of the same arguments and results; values agree to rounding.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { spec, trace } from "@legendre/core-tensor";
 * import { optimiseProgram } from "@legendre/core-tensor/graph";
 *
 * const program = trace((x: tf.Tensor) => tf.add(tf.exp(x), tf.mul(tf.exp(x), 1)), spec([3]));
 * console.log(optimiseProgram(program).graph.nodes.map((node) => node.kernel)); // [ 'Exp', 'Add' ]
 * ```
 */
export function optimiseProgram(program: Program): Program {
  return { ...program, graph: optimised(program.graph) };
}

function optimised(given: Graph): Graph {
  let graph = simplified(given);
  // What is moved may meet its equal, and then be moved again.
  for (let next = scaleProducts(graph); next !== graph; next = scaleProducts(graph)) {
    graph = simplified(next);
  }
  return graph;
}

function simplified(graph: Graph): Graph {
  const loops = hoistInvariants(unrollShortLoops(withSimplerLoops(graph, optimised)));
  const simpler = rebuilt(withoutDeadCode(loops));
  // Simpler bodies may leave inputs and carried values without use.
  return withoutDeadCode(withoutUnusedOutputs(simpler));
}

/**
 * The graph with its loops and branches made simpler: results that nothing reads are not computed, values
 * that are carried and not needed are not carried, and each body is simplified like a graph of its own.
 *
 * @param simplify - what is done with a body.
 */
function withSimplerLoops(graph: Graph, simplify: (body: Graph) => Graph): Graph {
  if (!graph.nodes.some(hasBodies)) return graph;
  const smaller = withoutUnusedOutputs(graph);
  const nodes = smaller.nodes.map((node) => {
    if (!hasBodies(node)) return node;
    const attrs = mapBodies(node.attrs, (body) => withoutDeadCode(asBody(simplify(body))));
    return { ...node, attrs };
  });
  return { ...smaller, nodes };
}

function hasBodies({ attrs }: GraphNode): boolean {
  return bodiesOf(attrs).length > 0;
}

/** The graph passed through a {@link GraphBuilder}. */
function rebuilt(graph: Graph): Graph {
  const builder = new GraphBuilder();
  const renamed = new Map<number, number>();
  for (const id of graph.inputs) renamed.set(id, builder.input(typeIn(graph, id)));
  for (const each of graph.constants)
    renamed.set(each.id, builder.constant(constantIn(graph, each)));
  const idOf = (id: number): number => renamed.get(id) as number;
  for (const node of graph.nodes) {
    const outputs = builder.add(node.kernel, node.inputs.map(idOf), node.attrs);
    for (const [index, id] of node.outputs.entries()) renamed.set(id, outputs[index] as number);
  }
  return builder.finish(graph.outputs.map(idOf));
}

/** Loops and branches without the results that nothing reads, and without the inputs that only those need. */
function withoutUnusedOutputs(graph: Graph): Graph {
  const needed = new Set(graph.outputs);
  const nodes: GraphNode[] = [];
  for (const node of graph.nodes.toReversed()) {
    if (!node.outputs.some((id) => needed.has(id))) continue;
    const used = node.outputs.map((id) => needed.has(id));
    const slim = primitive(lookupKernel, node.kernel).slim?.(node.attrs, used);
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

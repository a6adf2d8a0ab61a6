import { bodiesOf, mapBodies } from "../../kernels/body.ts";
import { asBody, type Graph, type GraphNode, withoutDeadCode } from "../../kernels/graph.ts";
import { withoutUnusedOutputs } from "./loop-outputs.ts";

/**
 * The graph with its loops and branches made simpler: results that nothing reads are not computed, values
 * that are carried and not needed are not carried, and each body is simplified like a graph of its own.
 *
 * @param simplify - what is done with a body.
 */
export function withSimplerLoops(graph: Graph, simplify: (body: Graph) => Graph): Graph {
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

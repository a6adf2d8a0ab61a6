import { planGraph } from "../../src/executors/onnx/partition.ts";
import type { Graph } from "../../src/kernels/graph.ts";
import type { HostArray } from "../../src/kernels/host-array.ts";
import type { Ran } from "./executors.ts";
import { Together } from "./together.ts";

/** Graphs in one session: more of them take as long, since what is left is their nodes' own time. */
const mostTogether = 100;

interface Wanted {
  readonly graph: Graph;
  readonly inputs: readonly HostArray[];
}

/** Graphs side by side as one: the arguments of all, the results of all. */
export function joinedGraph(graphs: readonly Graph[]): Graph {
  let first = 0;
  const parts = graphs.map((graph): Graph => {
    const shift = first;
    first += graph.values.length;
    const moved = (ids: readonly number[]): number[] => ids.map((id) => id + shift);
    return {
      values: graph.values,
      inputs: moved(graph.inputs),
      constants: graph.constants.map(({ id, data }) => ({ id: id + shift, data })),
      nodes: graph.nodes.map((node) => ({
        ...node,
        inputs: moved(node.inputs),
        outputs: moved(node.outputs),
      })),
      outputs: moved(graph.outputs),
    };
  });
  return {
    values: parts.flatMap(({ values }) => values),
    inputs: parts.flatMap(({ inputs }) => inputs),
    constants: parts.flatMap(({ constants }) => constants),
    nodes: parts.flatMap(({ nodes }) => nodes),
    outputs: parts.flatMap(({ outputs }) => outputs),
  };
}

/**
 * Runs graphs that are asked for at about the same time as one: a session takes 2 ms to make, which is many times what these small
 * graphs take.
 *
 * @param run - runs one graph.
 * @param hostKeys - as `run` plans it.
 */
export function joinedRuns(
  run: (graph: Graph, inputs: readonly HostArray[]) => Promise<Ran>,
  hostKeys: boolean,
): Together<Wanted, Ran> {
  return new Together(mostTogether, async (wanted: readonly Wanted[]) => {
    const joined = joinedGraph(wanted.map(({ graph }) => graph));
    const all = await run(
      joined,
      wanted.flatMap(({ inputs }) => inputs),
    );
    const onHost = new Set(all.onHost);
    let next = 0;
    return wanted.map(({ graph }): Ran => {
      const outputs = all.outputs.slice(next, next + graph.outputs.length);
      next += graph.outputs.length;
      // Whose op it is that ran on the host, where any did.
      const asks = graph.nodes.some(({ kernel }) => onHost.has(kernel));
      return { outputs, onHost: asks ? hostKernelsOf(graph, hostKeys) : [] };
    });
  });
}

function hostKernelsOf(graph: Graph, hostKeys: boolean): string[] {
  return planGraph(graph, { hostKeys }).steps.flatMap((step) =>
    step.kind === "host" ? [step.node.kernel] : [],
  );
}

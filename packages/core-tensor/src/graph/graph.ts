import type { Graph } from "../kernels/graph.ts";
import type { TreeStructure } from "../tree/index.ts";

export type { Graph, GraphConstant, GraphNode } from "../kernels/graph.ts";

/** A {@link Graph} with the tree structure of its arguments and of its result. */
export interface Program {
  readonly graph: Graph;
  /** Structure of the argument list (an array with one entry per argument). */
  readonly input: TreeStructure;
  /** Structure of the result. */
  readonly output: TreeStructure;
}

import type { HostArray } from "../kernels/host-array.ts";
import type { Attrs, ValueType } from "../kernels/value-type.ts";
import type { TreeStructure } from "../tree/index.ts";

/** One op of a program; inputs and outputs are indices into {@link Graph.values}. */
export interface GraphNode {
  readonly kernel: string;
  readonly inputs: readonly number[];
  readonly attrs: Attrs;
  readonly outputs: readonly number[];
}

/** A value that the traced function closed over or wrote down as a literal. */
export interface GraphConstant {
  readonly id: number;
  readonly value: HostArray;
}

/**
 * A straight-line program: nodes in the order they run, each value made once. Plain data, so it can
 * be printed, compared, saved and sent to a worker.
 */
export interface Graph {
  /** The type of every value, by id. */
  readonly values: readonly ValueType[];
  /** Ids of the arguments, in leaf order. */
  readonly inputs: readonly number[];
  readonly constants: readonly GraphConstant[];
  readonly nodes: readonly GraphNode[];
  /** Ids of the results, in leaf order. */
  readonly outputs: readonly number[];
}

/** A {@link Graph} with the tree structure of its arguments and of its result. */
export interface Program {
  readonly graph: Graph;
  /** Structure of the argument list (an array with one entry per argument). */
  readonly input: TreeStructure;
  /** Structure of the result. */
  readonly output: TreeStructure;
}

import type { GraphNode } from "./graph.ts";
import type { HostArray } from "./host-array.ts";
import type { Attrs, ValueType } from "./value-type.ts";

/** An op whose results have no numbers yet. */
export type RewriterNode = Omit<GraphNode, "outputs">;

/** A graph in the making, whose values are numbers. It never holds the same op twice. */
export interface Rewriter {
  /** The results of an op, simplified; those that are there already are not made again. */
  add(kernel: string, inputs: readonly number[], attrs?: Attrs): readonly number[];
  /** The result of an op that is there already; undefined where it is not. */
  existing(kernel: string, inputs: readonly number[], attrs?: Attrs): number | undefined;
  /** The op that makes a value; undefined for arguments and constants. */
  maker(id: number): RewriterNode | undefined;
  /** The numbers of a constant; undefined for everything else. */
  literal(id: number): HostArray | undefined;
  typeOf(id: number): ValueType;
}

/** The column `simpler`: a value of the same type that costs less than the op; undefined where there is none. */
export type Simplification = (rewriter: Rewriter, node: RewriterNode) => number | undefined;

import { type Csr, csr } from "@legendre/core-tensor/sparse";
import { finished, type Steps } from "../pause.ts";

/** The edges of a relation by one of their ends: those of node `i` are at `pointers[i]` to `pointers[i + 1] − 1`. */
export interface Adjacency {
  /** int32 `[nodes + 1]`. */
  readonly pointers: Int32Array;
  /** The node at the other end, rising for each node; int32 `[edges]`. */
  readonly neighbours: Int32Array;
  /** The edge's place in {@link Relation.source}; int32 `[edges]`. */
  readonly edges: Int32Array;
}

/** Edges from nodes of one kind to nodes of another, with compressed rows for both ways. */
export interface Relation {
  /** `purchase`, or the kind of a virtual node. */
  readonly name: string;
  readonly from: string;
  readonly to: string;
  /** Nodes of the two kinds. */
  readonly sources: number;
  readonly targets: number;
  /** The ends of each edge; int32 `[edges]`. */
  readonly source: Int32Array;
  readonly target: Int32Array;
  /** For purchases the number of each edge in its split, for others the row; int32 `[edges]`, rising. */
  readonly edgeIds: Int32Array;
  /** Labels of the edges, where messages may carry them. */
  readonly label?: Uint8Array;
  readonly bySource: Adjacency;
  readonly byTarget: Adjacency;
}

/** A {@link Relation} of its edges. */
export function relation(parts: Omit<Relation, "bySource" | "byTarget">): Relation {
  return finished(relationSteps(parts));
}

/** {@link relation} in steps: the sorts by counting. */
export function* relationSteps(parts: Omit<Relation, "bySource" | "byTarget">): Steps<Relation> {
  const { source, target, sources, targets } = parts;
  const bySource = yield* adjacencySteps(source, target, sources, targets);
  const byTarget = yield* adjacencySteps(target, source, targets, sources);
  return { ...parts, bySource, byTarget };
}

/** Two sorts by counting, so that neighbours rise and equal edges keep their order, as `csr` has them. */
export const adjacency = (
  ends: Int32Array,
  others: Int32Array,
  count: number,
  width: number,
): Adjacency => finished(adjacencySteps(ends, others, count, width));

/** {@link adjacency} in steps. */
export function* adjacencySteps(
  ends: Int32Array,
  others: Int32Array,
  count: number,
  width: number,
): Steps<Adjacency> {
  const first = counted(others, width);
  yield;
  const { pointers, order } = counted(ends, count, first.order);
  yield;
  const neighbours = new Int32Array(order.length);
  for (let at = 0; at < order.length; at++) neighbours[at] = others[order[at]!]!;
  return { pointers, neighbours, edges: order };
}

function counted(
  keys: Int32Array,
  count: number,
  sequence?: Int32Array,
): { pointers: Int32Array; order: Int32Array } {
  const pointers = new Int32Array(count + 1);
  for (let e = 0; e < keys.length; e++) pointers[keys[e]! + 1]!++;
  for (let i = 0; i < count; i++) pointers[i + 1]! += pointers[i]!;
  const next = pointers.slice();
  const order = new Int32Array(keys.length);
  for (let at = 0; at < keys.length; at++) {
    const e = sequence === undefined ? at : sequence[at]!;
    order[next[keys[e]!]!++] = e;
  }
  return { pointers, order };
}

/**
 * A relation as a sparse matrix `[targets, sources]`: `matmul(matrix, x)` sends rows of the sources to the
 * targets, `transposeMatmul` the other way.
 *
 * @param values - one number an edge, in the order of {@link Relation.source}; all 1 if left out.
 * @returns a `Csr` that the caller disposes of with `treeDispose`. Its entries are the edges in the order of
 *   `byTarget.edges`.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { matmul } from "@legendre/core-tensor/sparse";
 * import { relation, relationMatrix } from "@legendre/graph-returns";
 *
 * const bought = relation({
 *   name: "purchase", from: "customer", to: "variant", sources: 2, targets: 2,
 *   source: Int32Array.of(0, 1), target: Int32Array.of(1, 1), edgeIds: Int32Array.of(0, 1),
 * });
 * console.log(matmul(relationMatrix(bought), tf.tensor1d([2, 3])).arraySync()); // → [ 0, 5 ]
 * ```
 */
export function relationMatrix(edges: Relation, values?: ArrayLike<number>): Csr {
  return csr(
    { rows: edges.target, columns: edges.source, ...(values === undefined ? {} : { values }) },
    { shape: [edges.targets, edges.sources] },
  );
}

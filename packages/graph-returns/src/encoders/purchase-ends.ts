import { type Tensor, tensor } from "@legendre/core-tensor/ops";
import { type Csr, csr } from "@legendre/core-tensor/sparse";
import { adjacency } from "../graph/relation.ts";

/** Both ends of some purchases, as decoders read them: a tree of tensors. */
export interface PurchaseEnds {
  /** The rows of the ends of each purchase, int32 `[purchases]`. */
  readonly customer: Tensor;
  readonly variant: Tensor;
  /** `[customers, variants]`, an entry for each purchase. */
  readonly matrix: Csr;
  /** Which entry each purchase is; int32 `[purchases]`. */
  readonly place: Tensor;
}

/**
 * Sorts the ends of purchases, so that features of nodes are read, and gradients of them summed, node by node.
 *
 * @param customer - the row of each purchase's customer among the features of customers.
 * @param variant - likewise, of the same length.
 * @param shape - rows of both.
 * @returns tensors that the caller disposes of with `treeDispose`.
 * @throws code "data" for a row outside the shape.
 *
 * @example
 * ```ts
 * import { purchaseEnds } from "@legendre/graph-returns/models";
 *
 * const ends = purchaseEnds(Int32Array.of(1, 0, 0), Int32Array.of(0, 2, 1), [2, 3]);
 * console.log([...ends.place.dataSync()]); // → [ 2, 1, 0 ]
 * ```
 */
export function purchaseEnds(
  customer: Int32Array,
  variant: Int32Array,
  [customers, variants]: readonly [customers: number, variants: number],
): PurchaseEnds {
  // First, since it says which row is outside.
  const matrix = csr({ rows: customer, columns: variant }, { shape: [customers, variants] });
  const { edges } = adjacency(customer, variant, customers, variants);
  const place = new Int32Array(edges.length);
  for (let entry = 0; entry < edges.length; entry++) place[edges[entry]!] = entry;
  const ints = (values: Int32Array): Tensor => tensor(values, [values.length], "int32");
  return { customer: ints(customer), variant: ints(variant), matrix, place: ints(place) };
}

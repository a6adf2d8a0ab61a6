import { treeMap } from "@legendre/core-tensor";
import { mul, type Tensor } from "@legendre/core-tensor/ops";

/** A tree times a mask of zeros and ones; as it is without one. */
export function withMask<P>(tree: P, mask: unknown): P {
  if (mask === undefined) return tree;
  return treeMap((leaf: Tensor, keep: Tensor) => mul(leaf, keep), tree, mask) as P;
}

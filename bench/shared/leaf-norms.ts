import { treeLeaves } from "@legendre/core-tensor";
import type { Tensor } from "@tensorflow/tfjs";

/** The Euclidean norm of each leaf of a tree: what both sides of a bench compare of a gradient. */
export function leafNorms(tree: unknown): number[] {
  return treeLeaves<Tensor>(tree).map((leaf) => {
    const values = leaf.dataSync() as Float32Array;
    return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
  });
}

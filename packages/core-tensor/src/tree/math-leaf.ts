import { fill, Tensor } from "../ops.ts";
import { checkNotDisposed, kind, leafError } from "./check-tensors.ts";
import { treeFlatten } from "./flatten.ts";

/** What tree arithmetic computes with. */
export type MathLeaf = Tensor | number;

/** Throws code "structure" for a leaf that is neither tensor nor number, "disposed" for a dead one. */
export function checkMathTree(where: string, name: string, tree: unknown): void {
  const { leaves, structure } = treeFlatten<unknown>(tree);
  leaves.forEach((leaf, i) => {
    if (leaf instanceof Tensor || typeof leaf === "number") return;
    const what = `must be a tensor or a number, got ${kind(leaf)}`;
    throw leafError("structure", where, name, structure, i, what);
  });
  checkNotDisposed(where, name, tree);
}

/** A leaf as a tensor. `fill` keeps a number exact in traced programs, where a constant is float32. */
export function asTensor(leaf: MathLeaf): Tensor {
  return typeof leaf === "number" ? fill([], leaf) : leaf;
}

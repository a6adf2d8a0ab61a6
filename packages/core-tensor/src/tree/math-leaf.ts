import { fill, Tensor } from "../ops.ts";
import { checkShape } from "./check-shapes.ts";
import { checkLeavesNotDisposed, leafError } from "./check-tensors.ts";
import { type Flattened, treeFlatten } from "./flatten.ts";
import { kindOf } from "./kind-of.ts";

/** What tree arithmetic computes with. */
export type MathLeaf = Tensor | number;

/** A tree flattened; throws code "structure" for a leaf that is no tensor or number, "disposed" for a dead one. */
export function mathFlatten(where: string, name: string, tree: unknown): Flattened<MathLeaf> {
  const { leaves, structure } = treeFlatten<MathLeaf>(tree);
  leaves.forEach((leaf, i) => {
    if (leaf instanceof Tensor || typeof leaf === "number") return;
    const what = `must be a tensor or a number, got ${kindOf(leaf)}`;
    throw leafError("structure", where, name, structure, i, what);
  });
  checkLeavesNotDisposed(where, name, leaves, structure);
  return { leaves, structure };
}

/** Throws unless a factor is a number or a live scalar tensor. */
export function checkFactor(where: string, name: string, factor: MathLeaf): void {
  mathFlatten(where, name, factor);
  if (factor instanceof Tensor) checkShape(where, name, factor, []);
}

/** A leaf as a tensor. `fill` keeps a number exact in traced programs, where a constant is float32. */
export function asTensor(leaf: MathLeaf): Tensor {
  return typeof leaf === "number" ? fill([], leaf) : leaf;
}

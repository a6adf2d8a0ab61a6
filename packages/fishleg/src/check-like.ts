import { treeFlatten, treePaths } from "@legendre/core-tensor";
import type { Tensor } from "@legendre/core-tensor/ops";
import {
  checkShape,
  checkStructure,
  checkTensorTree,
  type TreeStructure,
} from "@legendre/core-tensor/tree";

/** Structure and shapes of a tree of tensors, without the tensors. */
export interface TreeShape {
  readonly structure: TreeStructure;
  readonly shapes: readonly (readonly number[])[];
}

/** {@link TreeShape} of a tree. */
export function treeShape(tree: unknown): TreeShape {
  const { leaves, structure } = treeFlatten<Tensor>(tree);
  return { structure, shapes: leaves.map(({ shape }) => shape) };
}

/** Throws code "structure", "shape" or "disposed" unless a tree of tensors has the shape of `expected`. */
export function checkLike(
  where: string,
  name: string,
  tree: unknown,
  expectedName: string,
  expected: TreeShape,
): void {
  checkTensorTree(where, name, tree);
  const { leaves, structure } = treeFlatten<Tensor>(tree);
  checkStructure(where, name, structure, expectedName, expected.structure);
  const paths = treePaths(structure);
  leaves.forEach((leaf, i) => {
    const place = paths[i] === "" ? name : `${name}.${paths[i]}`;
    checkShape(where, place, leaf, expected.shapes[i] as readonly number[]);
  });
}

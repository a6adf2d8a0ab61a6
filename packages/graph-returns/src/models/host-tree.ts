import { treeFlatten, treeUnflatten } from "@legendre/core-tensor";
import { type Tensor, tensor } from "@legendre/core-tensor/ops";
import type { TreeStructure } from "@legendre/core-tensor/tree";

/** Weights in plain memory, so that a fitted model has nothing to free. */
export interface HostTree<T> {
  readonly structure: TreeStructure;
  readonly shapes: readonly (readonly number[])[];
  readonly values: readonly Float32Array[];
  /** The weights as tensors, which the caller disposes of. */
  readonly tensors: () => T;
}

/** The tree of some numbers. */
export function hostTreeOf<T>(
  structure: TreeStructure,
  shapes: HostTree<T>["shapes"],
  values: readonly Float32Array[],
): HostTree<T> {
  const tensors = (): T =>
    treeUnflatten<T>(
      structure,
      values.map((each, i) => tensor(each, [...shapes[i]!])),
    );
  return { structure, shapes, values, tensors };
}

/** Reads weights out of their tensors, wherever these lie. */
export async function hostTree<T>(params: T): Promise<HostTree<T>> {
  const { leaves, structure } = treeFlatten<Tensor>(params as never);
  const values = await Promise.all(
    leaves.map(async (leaf) => (await leaf.data()).slice() as Float32Array),
  );
  return hostTreeOf(
    structure,
    leaves.map(({ shape }) => shape),
    values,
  );
}

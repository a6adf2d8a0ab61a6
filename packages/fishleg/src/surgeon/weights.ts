import { treeFlatten, treePaths, treeUnflatten } from "@legendre/core-tensor";
import type { KernelAxes } from "@legendre/core-tensor/curvature";
import { type Tensor, tensor } from "@legendre/core-tensor/ops";
import type { AxesByPath } from "../blocks/read-kernel.ts";

/**
 * The weights of a tree in one row on the host: leaf by leaf, each row by row. Scores, masks and selections are plain
 * typed arrays in this flat order.
 */
export interface Weights<P> {
  readonly paths: readonly string[];
  readonly shapes: readonly (readonly number[])[];
  /** Where each leaf starts; one more for the end. */
  readonly offsets: readonly number[];
  readonly total: number;
  /** How the model reads its kernels, where that is known. */
  readonly axes: Readonly<Record<string, KernelAxes>>;
  /** The numbers of a tree; read at once, so results of programs are waited for before. */
  readonly flat: (tree: P) => Float32Array;
  /** A tree with these numbers, owned by the caller. */
  readonly tree: (values: ArrayLike<number>) => P;
}

/** {@link Weights} of a tree whose kernels are read so. */
export function weightsOf<P>(params: P, axes: AxesByPath = {}): Weights<P> {
  const { leaves, structure } = treeFlatten<Tensor>(params);
  const shapes = leaves.map(({ shape }) => [...shape]);
  const offsets = [0];
  for (const { size } of leaves) offsets.push((offsets.at(-1) as number) + size);
  const total = offsets.at(-1) as number;
  return {
    paths: treePaths(structure),
    shapes,
    offsets,
    total,
    axes,
    flat: (tree) => {
      const values = new Float32Array(total);
      treeFlatten<Tensor>(tree).leaves.forEach((leaf, i) => {
        values.set(leaf.dataSync(), offsets[i] as number);
      });
      return values;
    },
    tree: (values) => {
      const all = values instanceof Float32Array ? values : new Float32Array(values);
      const parts = shapes.map((shape, i) =>
        tensor(all.slice(offsets[i] as number, offsets[i + 1] as number), shape, "float32"),
      );
      return treeUnflatten<P>(structure, parts);
    },
  };
}

/** The leaf that holds a flat position. */
export function leafOf({ offsets }: Pick<Weights<unknown>, "offsets">, position: number): number {
  let [low, high] = [0, offsets.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] as number) <= position) low = middle;
    else high = middle;
  }
  return low;
}

import { LegendreError, treeFlatten, treePaths, treeUnflatten } from "@legendre/core-tensor";
import {
  clone,
  concat,
  matMul,
  reshape,
  slice,
  type Tensor,
  type Tensor2D,
} from "@legendre/core-tensor/ops";
import type { KroneckerPair } from "./state.ts";

const separator = " + ";

/** What a layer is called in the state: the paths of its kernel and of its bias. */
export function layerName(kernel: string, bias: string | undefined): string {
  return bias === undefined ? kernel : `${kernel}${separator}${bias}`;
}

/** `a U g` for the gradient `U` of each layer that has a pair; a new tree, other leaves as they are. */
export function multiplyLayers<P>(pairs: Readonly<Record<string, KroneckerPair>>, tree: P): P {
  const { leaves, structure } = treeFlatten<Tensor>(tree);
  const paths = treePaths(structure);
  // Clones: the new tree shares no tensor with the old one.
  const result = leaves.map((leaf) => clone(leaf));
  for (const [name, { a, g }] of Object.entries(pairs)) {
    const [kernel, bias] = name.split(separator).map((path) => placeOf(path, paths));
    multiply(result, kernel as number, bias, { a, g });
  }
  return treeUnflatten<P>(structure, result);
}

function placeOf(path: string, paths: readonly string[]): number {
  const place = paths.indexOf(path);
  if (place >= 0) return place;
  const what = `state has factors for "${path}", which is not among the params ${paths.join(", ")}; pass the state of these params`;
  throw new LegendreError("structure", "scaleByKfac.update", what, { path });
}

function multiply(
  leaves: Tensor[],
  kernel: number,
  bias: number | undefined,
  { a, g }: KroneckerPair,
): void {
  const { shape } = leaves[kernel] as Tensor;
  const units = shape.at(-1) as number;
  const weights = reshape(leaves[kernel] as Tensor, [-1, units]);
  const rows = weights.shape[0] as number;
  const u =
    bias === undefined
      ? weights
      : concat([weights, reshape(leaves[bias] as Tensor, [1, units])], 0);
  const product = matMul(matMul(a as Tensor2D, u as Tensor2D), g as Tensor2D);
  if (bias === undefined) {
    leaves[kernel] = reshape(product, shape);
    return;
  }
  leaves[kernel] = reshape(slice(product, [0, 0], [rows, units]), shape);
  leaves[bias] = reshape(slice(product, [rows, 0], [1, units]), [units]);
}

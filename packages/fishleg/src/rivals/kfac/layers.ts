import { LegendreError, treeFlatten, treePaths, treeUnflatten } from "@legendre/core-tensor";
import type { KfacFactors } from "@legendre/core-tensor/curvature";
import {
  clone,
  concat,
  matMul,
  reshape,
  slice,
  type Tensor,
  type Tensor2D,
} from "@legendre/core-tensor/ops";
import { sizeOf } from "../../blocks/product.ts";
import { asKernel, asLeaf, type ReadKernel, readingOf } from "../../blocks/read-kernel.ts";
import type { KroneckerPair } from "./state.ts";

const separator = " + ";
const reading = " read as ";

/**
 * What a layer is called in the state: the paths of its kernel and of its bias; of a kernel that is no `[…window, inputs, outputs]` as
 * it lies also the parts of its axes and their order, so that a loaded state says how to read it.
 */
export function layerName(
  { kernel, bias, axes }: Pick<KfacFactors, "kernel" | "bias" | "axes">,
  shape: readonly number[],
): string {
  const name = bias === undefined ? kernel : `${kernel}${separator}${bias}`;
  const read = readingOf({ path: kernel, shape }, { [kernel]: axes });
  return read === undefined ? name : `${name}${reading}${read.parts} by ${read.order}`;
}

function readIn(
  text: string | undefined,
  units: number,
  leaf: readonly number[],
): ReadKernel | undefined {
  if (text === undefined) return undefined;
  const [parts = [], order = []] = text.split(" by ").map((list) => list.split(",").map(Number));
  return { parts, order, leaf, kernel: [sizeOf(parts) / units, units] };
}

/** `a U g` for the gradient `U` of each layer that has a pair; a new tree, other leaves as they are. */
export function multiplyLayers<P>(pairs: Readonly<Record<string, KroneckerPair>>, tree: P): P {
  const { leaves, structure } = treeFlatten<Tensor>(tree);
  const paths = treePaths(structure);
  // Clones: the new tree shares no tensor with the old one.
  const result = leaves.map((leaf) => clone(leaf));
  for (const [name, { a, g }] of Object.entries(pairs)) {
    const [layer = "", read] = name.split(reading);
    const [kernel = 0, bias] = layer.split(separator).map((path) => placeOf(path, paths));
    const { shape } = leaves[kernel] as Tensor;
    multiply(result, [kernel, bias], { a, g }, readIn(read, g.shape[0] as number, shape));
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
  [kernel, bias]: readonly [number, number | undefined],
  { a, g }: KroneckerPair,
  read: ReadKernel | undefined,
): void {
  const { shape } = leaves[kernel] as Tensor;
  const units = g.shape[0] as number;
  const asRead =
    read === undefined ? (leaf: Tensor) => leaf : (leaf: Tensor) => asKernel(leaf, read);
  const back = (matrix: Tensor): Tensor =>
    read === undefined ? reshape(matrix, shape) : asLeaf(matrix, read);
  const weights = reshape(asRead(leaves[kernel] as Tensor), [-1, units]);
  const rows = weights.shape[0] as number;
  const u =
    bias === undefined
      ? weights
      : concat([weights, reshape(leaves[bias] as Tensor, [1, units])], 0);
  const product = matMul(matMul(a as Tensor2D, u as Tensor2D), g as Tensor2D);
  if (bias === undefined) {
    leaves[kernel] = back(product);
    return;
  }
  leaves[kernel] = back(slice(product, [0, 0], [rows, units]));
  leaves[bias] = reshape(slice(product, [rows, 0], [1, units]), [units]);
}

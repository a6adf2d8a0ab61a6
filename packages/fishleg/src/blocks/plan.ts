import { checkOneOf, treeFlatten, treePaths } from "@legendre/core-tensor";
import type { Tensor } from "@legendre/core-tensor/ops";
import type { BlockKind } from "./block.ts";

/**
 * Overrides the choice of a block: called with the path and the shape of each kernel (each leaf, where
 * it belongs to no layer); `undefined` keeps the choice. A layer whose kernel is made diagonal has a
 * diagonal bias too; `"dense"` is possible for leaves of rank 2 only.
 */
export type ChooseBlock = (path: string, shape: readonly number[]) => BlockKind | undefined;

/** One block of the inverse: which leaves it covers and how. */
export interface PlannedBlock {
  /** The layer's path (`layers.2`), or the leaf's where the block covers one leaf. */
  readonly path: string;
  readonly kind: BlockKind;
  /** Positions of the covered leaves in leaf order: the kernel, then the bias if the block has one. */
  readonly leaves: readonly [number] | readonly [number, number];
  /** The shape of the tensor that the block acts on: `[n, m]` with the bias as last row. */
  readonly shape: readonly number[];
}

interface Leaf {
  readonly index: number;
  readonly path: string;
  readonly parent: string;
  readonly shape: readonly number[];
}

/**
 * The blocks for a tree of parameters, in leaf order. A record or array with exactly one leaf of rank
 * 2 and exactly one of rank 1 as long as its last axis (`{ kernel, bias }`) becomes one dense
 * block with the bias as last row; any other leaf of rank 2 a dense block of its own; every other leaf
 * a diagonal one.
 *
 * @throws code "option" when `choose` returns something else than a kind that the leaf can have.
 */
export function planBlocks(where: string, params: unknown, choose?: ChooseBlock): PlannedBlock[] {
  const { leaves: tensors, structure } = treeFlatten<Tensor>(params);
  const paths = treePaths(structure);
  const leaves = tensors.map((tensor, index): Leaf => {
    const path = paths[index] as string;
    return { index, path, parent: parentOf(path), shape: tensor.shape };
  });
  return leaves.flatMap((leaf): PlannedBlock[] => {
    const siblings = leaves.filter(({ parent }) => parent === leaf.parent);
    const kernel = kernelOf(leaf, siblings);
    if (kernel !== undefined) {
      // A bias goes with its kernel, or stands alone where that is diagonal.
      return kindOf(where, kernel, choose) === "dense" ? [] : [alone(leaf, "diagonal")];
    }
    const kind = kindOf(where, leaf, choose);
    const bias = siblings.find((sibling) => kernelOf(sibling, siblings) === leaf);
    if (kind === "diagonal" || bias === undefined) return [alone(leaf, kind)];
    const [n = 0, m = 0] = leaf.shape;
    const path = leaf.parent === "" ? leaf.path : leaf.parent;
    return [{ path, kind, leaves: [leaf.index, bias.index], shape: [n + 1, m] }];
  });
}

function alone({ path, index, shape }: Leaf, kind: BlockKind): PlannedBlock {
  return { path: path === "" ? "params" : path, kind, leaves: [index], shape };
}

/** The kernel whose bias `leaf` is, if it is one. */
function kernelOf(leaf: Leaf, siblings: readonly Leaf[]): Leaf | undefined {
  const kernels = siblings.filter(({ shape }) => shape.length === 2);
  const [kernel] = kernels;
  if (kernels.length !== 1 || kernel === undefined) return undefined;
  const biases = siblings.filter(({ shape }) => shape.length === 1 && shape[0] === kernel.shape[1]);
  return biases.length === 1 && biases[0] === leaf ? kernel : undefined;
}

function kindOf(where: string, { path, shape }: Leaf, choose: ChooseBlock | undefined): BlockKind {
  const usual = shape.length === 2 ? "dense" : "diagonal";
  const chosen = choose?.(path, shape);
  if (chosen === undefined) return usual;
  const possible: BlockKind[] = shape.length === 2 ? ["dense", "diagonal"] : ["diagonal"];
  return checkOneOf(where, `inverse.choose("${path}")`, chosen, possible);
}

/** A path without its last segment, which is quoted where it holds special characters. */
function parentOf(path: string): string {
  return path.replace(/\.?(?:"(?:[^"\\]|\\.)*"|[^."]+)$/, "");
}

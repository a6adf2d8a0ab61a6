import { LegendreError, treeFlatten, treePaths } from "@legendre/core-tensor";
import type { KernelAxes } from "@legendre/core-tensor/curvature";
import type { Tensor } from "@legendre/core-tensor/ops";
import { checkOneOf } from "@legendre/core-tensor/options";
import type { BlockKind } from "./block.ts";
import { type Layer, type Leaf, layersOf } from "./layers.ts";
import { layouts } from "./layout.ts";
import { type AxesByPath, checkAxes, type ReadKernel, readingOf } from "./read-kernel.ts";

/**
 * Overrides the choice of a block: called with the path and the shape of each kernel (each scale of a
 * normalisation, each leaf that belongs to no layer) and with the usual choice; `undefined` keeps that. `"diagonal"`,
 * `"low-rank"` and `"full"` are possible everywhere, the others for leaves of their rank. `"spectrum"` is for kernels with a factor for inputs and one for
 * outputs, those of attention among them; on tables, depthwise kernels, normalisations and vectors it stands for the usual choice. The bias of a layer goes with its
 * kernel into blocks of the kinds `"dense"`, `"conv"`, `"kronecker"`, `"spectrum"`, `"readout"`, `"depthwise"`, `"low-rank"` and `"full"`, and is diagonal
 * otherwise.
 */
export type ChooseBlock = (
  path: string,
  shape: readonly number[],
  usual: BlockKind,
) => BlockKind | undefined;

/** What decides on the blocks besides the params. */
export interface PlanOptions {
  /** Overrides the choice of blocks. @defaultValue `undefined` */
  readonly choose?: ChooseBlock | undefined;
  /** How kernels are read, see `axes` of `InverseOptions`. @defaultValue `undefined` */
  readonly axes?: Readonly<Record<string, KernelAxes>> | undefined;
}

/** One block of the inverse: which leaves it covers and how. */
export interface PlannedBlock {
  /** The layer's path (`layers.2`), or the leaf's where the block covers one leaf. */
  readonly path: string;
  readonly kind: BlockKind;
  /** Positions of the covered leaves in leaf order: the kernel, then the bias if the block has one. */
  readonly leaves: readonly [number] | readonly [number, number];
  /** The shapes of these leaves as they are read. */
  readonly shapes: readonly (readonly number[])[];
  /** How each of these leaves is read; undefined where it is as it lies. */
  readonly reads: readonly (ReadKernel | undefined)[];
  /** The shape of the tensor that the block acts on: `[n, m]` with the bias as last row for dense blocks. */
  readonly shape: readonly number[];
}

/** Kinds whose block covers both leaves of a layer. */
const together: readonly BlockKind[] = [
  "dense",
  "conv",
  "kronecker",
  "spectrum",
  "readout",
  "depthwise",
  "norm",
  "low-rank",
  "full",
];

/**
 * The blocks for a tree of parameters, in leaf order of their kernels. Kernels are read as `axes` says, and
 * as `[…window, inputs, outputs]` where it says nothing.
 *
 * @throws code "option" for leaves that are not float32 or hold no numbers, when `choose` returns something else
 *   than a kind that the leaf can have, and for axes of other params.
 */
export function planBlocks(
  where: string,
  params: unknown,
  { choose, axes }: PlanOptions = {},
): PlannedBlock[] {
  const { leaves, structure } = treeFlatten<Tensor>(params);
  const paths = treePaths(structure);
  const odd = leaves.findIndex(({ dtype }) => dtype !== "float32");
  if (odd >= 0) {
    const what = `"${paths[odd]}" has dtype ${leaves[odd]?.dtype}, and only float32 weights have a block; keep other values outside the params`;
    throw new LegendreError("option", where, what, { path: paths[odd] });
  }
  const empty = leaves.findIndex((leaf) => leaf.size === 0);
  if (empty >= 0) {
    const what = `"${paths[empty]}" has shape [${leaves[empty]?.shape}], which holds no numbers; keep it outside the params`;
    throw new LegendreError("option", where, what, { path: paths[empty] });
  }
  const own = leaves.map(({ shape }, index) => ({ index, path: paths[index] as string, shape }));
  if (axes !== undefined) checkAxes(where, axes, own);
  const shapeOf = ({ index }: Leaf): readonly number[] => (own[index] as Leaf).shape;
  const planned = (layer: Layer, kind: BlockKind): PlannedBlock => {
    const block = blockOf(layer, kind);
    return { ...block, reads: block.leaves.map((leaf) => readingOf(own[leaf] as Leaf, axes)) };
  };
  return layersOf(readLeaves(own, axes))
    .flatMap((layer): PlannedBlock[] => {
      const kind = kindOf(where, layer, shapeOf(layer.first), choose);
      if (layer.second === undefined || together.includes(kind)) return [planned(layer, kind)];
      const { second, ...first } = layer;
      return [
        planned({ ...first, path: layer.first.path }, kind),
        planned({ path: second.path, first: second, kinds: ["diagonal"] }, "diagonal"),
      ];
    })
    .sort((x, y) => Math.min(...x.leaves) - Math.min(...y.leaves));
}

/** The leaves with shapes as they are read. */
export function readLeaves(leaves: readonly Leaf[], axes: AxesByPath | undefined): Leaf[] {
  return leaves.map((leaf) => {
    const shape = readingOf(leaf, axes)?.kernel ?? leaf.shape;
    return { ...leaf, shape, use: axes?.[leaf.path]?.kind };
  });
}

function blockOf({ path, first, second }: Layer, kind: BlockKind): Omit<PlannedBlock, "reads"> {
  const shapes = second === undefined ? [first.shape] : [first.shape, second.shape];
  return {
    path: path === "" ? "params" : path,
    kind,
    shapes,
    leaves: second === undefined ? [first.index] : [first.index, second.index],
    shape: layouts[kind].shape(shapes),
  };
}

function kindOf(
  where: string,
  layer: Layer,
  shape: readonly number[],
  choose: ChooseBlock | undefined,
): BlockKind {
  const usual = layer.kinds[0] as BlockKind;
  const { path } = layer.first;
  const chosen = choose?.(path, shape, usual);
  if (chosen === undefined) return usual;
  // So that one choice is one for all layers; `describeBlocks` names what others take.
  if (chosen === "spectrum" && !layer.kinds.includes(chosen)) return usual;
  return checkOneOf(where, `inverse.choose("${path}")`, chosen, [...layer.kinds]);
}

import type { KernelKind } from "@legendre/core-tensor/curvature";
import type { BlockKind } from "./block.ts";
import { sizeOf } from "./product.ts";

/** A leaf of the parameters. */
export interface Leaf {
  readonly index: number;
  readonly path: string;
  /** The shape; of kernels as they are read: `[…window, inputs, outputs]`. */
  readonly shape: readonly number[];
  /** What the model uses it as; undefined where that is not known, and shapes and names have to say it. */
  readonly use?: KernelKind | undefined;
}

/** One or two leaves that have a block together, and the kinds it can have, the usual one first. */
export interface Layer {
  readonly path: string;
  readonly first: Leaf;
  readonly second?: Leaf;
  readonly kinds: readonly BlockKind[];
}

/** Factors of more numbers than this are split or left out: 1024² for inputs of convolutions. */
const largestInputs = 1024;
/** Kinds that any leaf can have. */
const everywhere: readonly BlockKind[] = ["diagonal", "low-rank", "full"];
/** The usual kinds of layers that `kfacFactors` may have two factors for. */
const twoFactors: readonly BlockKind[] = ["dense", "conv", "three-factor"];
/** Sides of tables and dense layers that get no factor of their own. */
const longestSide = 8192;

/**
 * The layers among the leaves of a tree. Leaves of one record or array belong together where that is
 * unambiguous:
 *
 * - exactly one kernel (of rank 2 or more) and exactly one vector as long as its last axis, or as its last two for a
 *   depthwise kernel: kernel and bias;
 * - exactly two vectors of one length and no kernel: the scale and the shift of a normalisation. The scale is the
 *   one named so, `gamma` or `weight`, else the first.
 *
 * Every other leaf stands alone.
 */
export function layersOf(leaves: readonly Leaf[]): Layer[] {
  const records = new Map<string, Leaf[]>();
  for (const leaf of leaves) {
    const parent = parentOf(leaf.path);
    records.set(parent, [...(records.get(parent) ?? []), leaf]);
  }
  return [...records].flatMap(([parent, members]) => layersOfRecord(parent, members));
}

function layersOfRecord(parent: string, members: readonly Leaf[]): Layer[] {
  const kernels = members.filter(({ shape }) => shape.length >= 2);
  const vectors = members.filter(({ shape }) => shape.length === 1);
  const [kernel] = kernels;
  if (kernels.length === 1 && kernel !== undefined) {
    const biases = vectors.filter(({ shape }) => isBias(kernel.shape, shape[0] as number));
    if (biases.length === 1) {
      const second = biases[0] as Leaf;
      const path = parent === "" ? kernel.path : parent;
      const layer = { path, first: kernel, second, kinds: kernelKinds(kernel, second) };
      return [layer, ...members.filter((m) => m !== kernel && m !== second).map(alone)];
    }
  }
  const [x, y] = vectors;
  if (kernels.length === 0 && vectors.length === 2 && x && y && x.shape[0] === y.shape[0]) {
    const [first, second] = isScale(y) && !isScale(x) ? [y, x] : [x, y];
    const path = parent === "" ? first.path : parent;
    const pair: Layer = { path, first, second, kinds: ["norm", ...everywhere] };
    return [pair, ...members.filter((m) => m !== x && m !== y).map(alone)];
  }
  return members.map(alone);
}

function alone(leaf: Leaf): Layer {
  const kinds: BlockKind[] =
    leaf.shape.length >= 2 ? kernelKinds(leaf, undefined) : [...everywhere];
  return { path: leaf.path, first: leaf, kinds };
}

/** Kinds that a kernel can have, the usual one first. */
function kernelKinds(kernel: Leaf, bias: Leaf | undefined): BlockKind[] {
  const flat = kernel.shape.length === 2;
  const usual = flat ? matrixKind(kernel, bias) : windowKind(kernel, bias);
  // Tables, depthwise kernels and very long sides have no factor for inputs and one for outputs.
  const spectrum: BlockKind[] = twoFactors.includes(usual) ? ["spectrum"] : [];
  const possible: BlockKind[] = flat
    ? ["dense", "kronecker", ...spectrum, "embedding", "readout", ...everywhere]
    : ["conv", "kronecker", ...spectrum, "three-factor", "depthwise", ...everywhere];
  return [usual, ...possible.filter((kind) => kind !== usual)];
}

function matrixKind({ path, shape, use }: Leaf, bias: Leaf | undefined): BlockKind {
  const [n = 0, m = 0] = shape;
  const named = bias === undefined && /(?:^|[."])(?:table|embeddings?)"?$/.test(path);
  if (named || use === "table") return m > longestSide ? "diagonal" : "embedding";
  if (n > longestSide) return m > longestSide ? "diagonal" : "embedding";
  return m > longestSide ? "readout" : "dense";
}

function windowKind({ path, shape, use }: Leaf, bias: Leaf | undefined): BlockKind {
  const [channels, outputs] = shape.slice(-2) as [number, number];
  const large = sizeOf(shape) / outputs > largestInputs;
  if (use !== undefined) return use === "depthwise" ? "depthwise" : large ? "three-factor" : "conv";
  // [3, 3, 64, 1] is 64 channels each by itself far more often than one output channel.
  const single = bias === undefined && outputs === 1;
  const named = /depthwise[^.]*"?$/.test(path);
  const wide = bias !== undefined && bias.shape[0] !== outputs;
  if (channels > 1 && (named || single || wide)) return "depthwise";
  return large ? "three-factor" : "conv";
}

/** True when a vector can be the bias of a kernel: one number an output. */
function isBias(kernel: readonly number[], length: number): boolean {
  const [channels = 1, outputs = 1] = kernel.slice(-2);
  if (length === outputs) return true;
  return kernel.length > 2 && length === channels * outputs;
}

function isScale({ path }: Leaf): boolean {
  return /(?:^|[."])(?:scale|gamma|weight)"?$/.test(path);
}

/** A path without its last segment, which is quoted where it holds special characters. */
function parentOf(path: string): string {
  return path.replace(/\.?(?:"(?:[^"\\]|\\.)*"|[^."]+)$/, "");
}

import { type Likelihood, treePaths } from "@legendre/core-tensor";
import {
  type EkfacFactors,
  ekfacFactors,
  type KfacFactors,
  kfacFactors,
} from "@legendre/core-tensor/curvature";
import type { Tensor } from "@legendre/core-tensor/ops";
import type { Key } from "@legendre/core-tensor/random";
import { treeStructure } from "@legendre/core-tensor/tree";
import type { BlockKind } from "../blocks/block.ts";
import type { PlannedBlock } from "../blocks/plan.ts";
import { type ReadKernel, readingOf } from "../blocks/read-kernel.ts";

/** What the K-FAC factors are computed from. */
export interface KfacInput<P, B> {
  readonly network: (params: P, batch: B) => Tensor;
  readonly likelihood: Likelihood;
  readonly params: P;
  readonly batch: B;
  readonly key: () => Key;
}

/** The eigenvectors of both factors of a layer. */
export type LayerBasis = Pick<EkfacFactors, "inputs" | "outputs">;

/** The K-FAC factors of a layer. */
export interface LayerFactors extends Pick<KfacFactors, "a" | "g"> {
  /** Their eigenbasis and the second moments in it, where these were asked for. */
  readonly spectrum?: LayerBasis & Pick<EkfacFactors, "moments">;
}

/** Something for each layer with two factors, by the path of its block. */
export type PerLayer<T> = Readonly<Record<string, T>>;

/** The kinds of block with one factor for inputs and one for outputs. */
const factored: readonly BlockKind[] = ["dense", "conv", "kronecker", "spectrum"];

/**
 * The factors of the batch for each block of a plan that has two, with targets drawn from the model; none for a layer that `kfacFactors` does
 * not know or reads otherwise.
 *
 * @param moments - whether second moments are measured, too: in the eigenbases of these factors, or in those given, of some layers.
 */
export function layerFactors<P, B>(
  plan: readonly PlannedBlock[],
  { network, likelihood, params, batch, key }: KfacInput<P, B>,
  moments: boolean | PerLayer<LayerBasis>,
): PerLayer<LayerFactors> {
  // The batch is an argument like the params, so that the model can be traced inside another program.
  const both = { batch, params };
  const f = (at: typeof both): Tensor => network(at.params, at.batch);
  const options = { fisher: "sampled", key: key() } as const;
  const paths = treePaths(treeStructure({ params }));
  const kernels = Object.fromEntries(plan.map(({ path, leaves }) => [path, paths[leaves[0]]]));
  const given = typeof moments === "boolean" ? {} : moments;
  const bases = Object.fromEntries(
    Object.entries(given).map(([path, basis]) => [kernels[path], basis]),
  );
  const found: readonly (KfacFactors | EkfacFactors)[] =
    moments === false
      ? kfacFactors(f, likelihood, both, options)
      : ekfacFactors(f, likelihood, both, { ...options, bases });
  const layers: Record<string, LayerFactors> = {};
  for (const block of plan) {
    const layer = found.find(({ kernel }) => kernel === kernels[block.path]);
    const [n, m] = block.shape;
    const fits = layer?.a.shape[0] === n && layer?.g.shape[0] === m && readAlike(layer, block);
    if (!fits || !factored.includes(block.kind)) continue;
    const { a, g } = layer;
    layers[block.path] = "moments" in layer ? { a, g, spectrum: spectrumOf(layer) } : { a, g };
  }
  return layers;
}

function spectrumOf({ inputs, outputs, moments }: EkfacFactors): LayerFactors["spectrum"] & object {
  return { inputs, outputs, moments };
}

/** True where a block reads its kernel as the factors do. */
function readAlike(
  layer: KfacFactors | undefined,
  { reads, shapes }: PlannedBlock,
): layer is KfacFactors {
  if (layer === undefined) return false;
  const { kernel, axes } = layer;
  const [read] = reads;
  const shape = read?.leaf ?? shapes[0] ?? [];
  const theirs = readingOf({ path: kernel, shape }, { [kernel]: axes });
  const text = (one: ReadKernel | undefined): string => `${one?.parts};${one?.order}`;
  return text(theirs) === text(read);
}

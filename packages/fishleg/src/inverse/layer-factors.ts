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

/** K-FAC factors of a layer; with second moments in their eigenbasis where those were asked for. */
export type LayerFactors = KfacFactors | EkfacFactors;

/** The kinds of block with one factor for inputs and one for outputs. */
const factored: readonly BlockKind[] = ["dense", "conv", "kronecker", "spectrum"];

/**
 * The factors of the batch for each block of a plan, with targets drawn from the model; undefined for a block that has no two factors, and
 * for a layer that `kfacFactors` does not know or reads otherwise.
 */
export function layerFactors<P, B>(
  plan: readonly PlannedBlock[],
  { network, likelihood, params, batch, key }: KfacInput<P, B>,
  moments: boolean,
): (LayerFactors | undefined)[] {
  // The batch is an argument like the params, so that the model can be traced inside another program.
  const both = { batch, params };
  const f = (at: typeof both): Tensor => network(at.params, at.batch);
  const options = { fisher: "sampled", key: key() } as const;
  const layers: readonly LayerFactors[] = moments
    ? ekfacFactors(f, likelihood, both, options)
    : kfacFactors(f, likelihood, both, options);
  const paths = treePaths(treeStructure({ params }));
  return plan.map((block) => {
    const layer = layers.find(({ kernel }) => kernel === paths[block.leaves[0]]);
    const [n, m] = block.shape;
    const fits = layer?.a.shape[0] === n && layer?.g.shape[0] === m && readAlike(layer, block);
    return fits && factored.includes(block.kind) ? layer : undefined;
  });
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

import { batches, type JitOptions, random, treeDispose } from "@legendre/core-tensor";
import {
  type CurvatureHealth,
  type FishlegSurgeonOptions,
  fishlegSurgeon,
  prune,
} from "@legendre/fishleg/surgeon";
import {
  type Batch,
  type Images,
  netsOf,
  scorer,
  sizes,
  type Weights,
} from "../fishleg-prune-rivals/nets.ts";

/** One classifier pruned in one shot with one inverse. */
export interface Run {
  readonly inverse: keyof typeof inverses;
  /** Updates before each removal; 0 is the start alone. */
  readonly updates: number;
  readonly damping: number;
  readonly sparsity: number;
  readonly substeps: number;
  readonly seed: number;
  /** True where settings are looked for: then results are of 10,000 training images that nothing else sees. */
  readonly search: boolean;
}

/** What a run leaves. */
export interface Result {
  /** On the test set, or the images of the search; nats and a share. */
  readonly loss: number;
  readonly accuracy: number;
  /** Of the last removal, along eight vectors and on a batch that nothing was learned from. */
  readonly health: CurvatureHealth;
}

const kfac = {
  start: "k-fac",
  choose: () => "kronecker",
  aux: { lr: 0.03 },
} as const satisfies FishlegSurgeonOptions;

/** The inverses that are compared: blocks, start, and how they learn. */
export const inverses = {
  "K-FAC": kfac,
  "spectrum from EKFAC": { start: "ekfac", aux: { lr: 0.3 } },
  "spectrum from EKFAC, turned": { start: "ekfac", aux: { lr: 0.3 }, refreshEvery: 10 },
  "EKFAC, turned, nothing learned": { start: "ekfac", aux: { lr: 0 }, refreshEvery: 10 },
  "K-FAC, six batches": { ...kfac, startBatches: 6 },
  "spectrum from EKFAC, six batches": { start: "ekfac", startBatches: 6, aux: { lr: 0.3 } },
  "spectrum from K-FAC": { start: "k-fac", choose: () => "spectrum", aux: { lr: 0.3 } },
  "K-FAC, scaled": { start: "k-fac", aux: { lr: 0.03 } },
} as const satisfies Record<string, FishlegSurgeonOptions>;

/** Prunes a dense classifier. */
export async function runOne(
  { inverse, updates, damping, sparsity, substeps, seed, search }: Run,
  dense: Weights,
  images: Images,
  compile: boolean | JitOptions,
): Promise<Result> {
  const net = netsOf(sizes.small).classifier;
  const [heldOut] = batches(images.heldOut, { batchSize: images.heldOut.y.length });
  const { params, mask, report } = await prune({
    params: dense,
    outputs: net.outputs,
    targets: net.targets,
    likelihood: net.likelihood,
    data: batches(images.train, { batchSize: 250, seed: 100 + seed }),
    heldOut: heldOut as Batch,
    compile,
    method: fishlegSurgeon({
      startBatches: 1,
      ...inverses[inverse],
      damping: { relative: damping },
      pretrain: updates,
      refine: updates,
    }),
    sparsity,
    substeps,
    selection: "sequential",
    key: random.key(seed),
  });
  const score = await scorer(net, compile)(params, search ? images.search : images.test);
  treeDispose([heldOut, params, mask]);
  return { ...score, health: report.steps.at(-1)?.health as CurvatureHealth };
}

import { batches, type JitOptions, treeDispose } from "@legendre/core-tensor";
import {
  exactFisher,
  fishlegSurgeon,
  magnitude,
  type PruningMethod,
  prune,
} from "@legendre/fishleg/surgeon";
import { likelihood, makeProblem, outputs } from "./problem.ts";

/** What the inverse is between removals. */
export type Strategy = "frozen" | "progressive" | "re-estimate" | "exact blocks" | "magnitude";

/** One pruned net. */
export interface Run {
  readonly strategy: Strategy;
  /** What `Q` knows of pruned weights, see `pruned` of `fishlegSurgeon`; nothing to the last two strategies. */
  readonly pruned: "fixed" | "masked";
  readonly seed: number;
  /** Steps of training the dense net; auxiliary updates before the first removal, and before each later one. */
  readonly training: number;
  readonly pretrain: number;
  readonly refine: number;
  readonly damping: number;
  /** The first auxiliary rate; nothing to the last two strategies. */
  readonly lr: number;
}

/** What is left of it at each sparsity. */
export interface Result {
  readonly dense: number;
  /** Test loss, nats, by sparsity. */
  readonly losses: Readonly<Record<string, number>>;
}

/** Sparsities of the comparison. */
export const sparsities = [0.5, 0.7, 0.8] as const;

/** The eight levels: cubic on the whole, with the sparsities of the comparison among them. */
const levels = [0.2, 0.36, 0.5, 0.6, 0.7, 0.75, 0.78, 0.8] as const;

function methodOf({ strategy, pruned, pretrain, refine, damping, lr }: Run): PruningMethod {
  const learned = {
    start: "trace" as const,
    damping,
    pretrain,
    refine,
    aux: { lr, samples: 2 },
    pruned,
  };
  switch (strategy) {
    case "magnitude":
      return magnitude();
    case "exact blocks":
      return exactFisher({ damping, examples: 512, layerBlocks: true });
    default:
      return fishlegSurgeon({ ...learned, assimilation: strategy });
  }
}

/**
 * Prunes in eight steps without fine-tuning; nothing is measured on the way that decides anything, so the held-out batch
 * is the test set.
 */
export async function runOne(run: Run, compile: boolean | JitOptions): Promise<Result> {
  const { params, train, test } = await makeProblem(run.seed, { steps: run.training, compile });
  const pruned = await prune({
    params,
    outputs,
    likelihood,
    compile,
    targets: ({ x }) => x,
    data: batches({ x: train }, { batchSize: 512 }),
    heldOut: { x: test },
    method: methodOf(run),
    sparsity: 0.8,
    levels: levels.length,
    substeps: 1,
    floor: 0,
    gate: false,
    schedule: (t) => [0, ...levels][Math.round(t * levels.length)] as number,
  });
  const { dense, levels: passed } = pruned.report;
  const at = (sparsity: number): number =>
    passed[levels.indexOf(sparsity as (typeof levels)[number])]?.tuned as number;
  const losses = Object.fromEntries(sparsities.map((s) => [String(s), at(s)]));
  treeDispose([params, train, test, pruned.params, pruned.mask]);
  return { dense, losses };
}

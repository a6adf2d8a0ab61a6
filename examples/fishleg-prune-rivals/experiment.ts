import {
  adam,
  batches,
  cosineSchedule,
  type JitOptions,
  random,
  treeClone,
  treeDispose,
} from "@legendre/core-tensor";
import {
  fineTuning,
  type PruneStep,
  type PruningMethod,
  prune,
  type Scope,
} from "@legendre/fishleg/surgeon";
import { type Batch, type Images, netsOf, scorer, sizes, type Weights } from "./nets.ts";

/** A method and how it compensates. */
export interface Contender {
  readonly make: (smoke: boolean) => PruningMethod;
  readonly compensation: "joint" | "single" | "none";
  /** Whether simpler compensations are tried on the held-out images. */
  readonly gate: boolean;
  /** How weights are ranked. */
  readonly selection?: "single" | "sequential";
  readonly scope?: Scope;
}

/** One net pruned by one method through all sparsities. */
export interface Run {
  readonly net: "classifier" | "autoencoder" | "vit";
  readonly size: keyof typeof sizes;
  /** A name of the contenders. */
  readonly method: string;
  /** `"one-shot"`: nothing is trained on the way; `"gradual"`: fine-tuning after each level; `"2:4"`: the same with two kept of each four inputs. */
  readonly mode: "one-shot" | "gradual" | "2:4";
  readonly seed: number;
  readonly sparsities: readonly number[];
  readonly substeps: number;
  /** Passes of fine-tuning in each level. */
  readonly epochs: number;
  readonly smoke: boolean;
  /** True where a setting is looked for: then results are of 10,000 training images that nothing else sees, not of the test set. */
  readonly search?: boolean;
}

/** Results at one sparsity, on the test set or the images of the search. */
export interface Level {
  readonly sparsity: number;
  /** Before and after fine-tuning; the same where there is none. */
  readonly before: { readonly loss: number; readonly accuracy: number };
  readonly after: { readonly loss: number; readonly accuracy: number };
}

/** What a run leaves. */
export interface Result {
  readonly dense: { readonly loss: number; readonly accuracy: number };
  readonly levels: readonly Level[];
  /** Of each removal: what was kept, predicted and measured increase, health. */
  readonly removals: readonly Pick<
    PruneStep,
    "target" | "chosen" | "scale" | "before" | "after" | "predicted" | "health"
  >[];
}

/** What every run has, by whatever method: the net, what it is scored on, data and the optimiser of a level. */
export function stageOf(run: Run, images: Images, compile: boolean | JitOptions) {
  const net = netsOf(sizes[run.size])[run.net];
  const data = batches(images.train, { batchSize: 250, seed: 100 + run.seed });
  return {
    net,
    data,
    score: scorer(net, compile),
    scored: run.search === true ? images.search : images.test,
    optimizer: () => adam({ lr: cosineSchedule(1e-3, { steps: run.epochs * data.perEpoch }) }),
  };
}

/** Prunes a dense net by a contender. */
export async function runOne(
  run: Run,
  { make, compensation, gate, selection, scope }: Contender,
  dense: Weights,
  images: Images,
  compile: boolean | JitOptions,
): Promise<Result> {
  const { net, data, score, scored, optimizer } = stageOf(run, images, compile);
  const [heldOut] = batches(images.heldOut, { batchSize: images.heldOut.y.length });
  const tune = fineTuning({
    loss: (p: Weights, batch: Batch) =>
      net.likelihood.nll(net.outputs(p, batch), net.targets(batch)),
    optimizer,
    data,
    compile,
    epochs: run.epochs,
  });
  const levels: Level[] = [];
  const { params, mask, report } = await prune({
    params: dense,
    outputs: net.outputs,
    targets: net.targets,
    likelihood: net.likelihood,
    data,
    heldOut: heldOut as Batch,
    compile,
    compensation,
    gate,
    method: make(run.smoke),
    sparsity: run.sparsities.at(-1) as number,
    levels: run.sparsities.length,
    ...(run.mode === "2:4" ? { granularity: { nOfM: [2, 4] } } : selection && { selection }),
    ...(scope && { scope }),
    ...(net.prunable && { prunable: net.prunable }),
    substeps: run.substeps,
    schedule: (t) => [0, ...run.sparsities][Math.round(t * run.sparsities.length)] as number,
    key: random.key(run.seed),
    fineTune: async (input) => {
      const before = await score(input.params, scored);
      const tuned =
        run.mode === "one-shot"
          ? { params: treeClone(input.params), state: input.state }
          : await tune(input);
      const after = run.mode === "one-shot" ? before : await score(tuned.params, scored);
      levels.push({ sparsity: run.sparsities[input.level] as number, before, after });
      return tuned;
    },
  });
  const found = await score(dense, scored);
  treeDispose([heldOut, params, mask]);
  const removals = report.steps.map(
    ({ target, chosen, scale, before, after, predicted, health }) => ({
      target,
      chosen,
      scale,
      before,
      after,
      predicted,
      ...(health && { health }),
    }),
  );
  return { dense: found, levels, removals };
}

import {
  adam,
  cosineSchedule,
  fit,
  type JitOptions,
  random,
  sgd,
  treeDispose,
} from "@legendre/core-tensor";
import { type ResnetParams, type ResnetState, recalibrate } from "@legendre/core-tensor/nn";
import {
  blockWoodbury,
  fineTuning,
  fishlegSurgeon,
  magnitude,
  obd,
  type PruneStep,
  type PruningMethod,
  prune,
} from "@legendre/fishleg/surgeon";
import type { Images } from "./images.ts";
import { type Batch, imageBatches, network, type Score } from "./network.ts";
import type { Progress } from "./progress.ts";

/** One trajectory of one method through all sparsities. */
export interface Run {
  readonly method: "FLS" | "OBS" | "OBD" | "magnitude";
  /** Damping, of the methods that have one: the candidates are tried at the first level, the best goes on. */
  readonly dampings: readonly number[];
  readonly data: string;
  readonly width: number;
  readonly baseEpochs: number;
  /** Passes of fine-tuning in each level. */
  readonly epochs: number;
  readonly sparsities: readonly number[];
  readonly seed: number;
  readonly batchSize: number;
  readonly smoke: boolean;
}

/** What is left after each level. */
export interface Result {
  readonly dense: Score;
  readonly damping: number | null;
  readonly levels: readonly {
    readonly sparsity: number;
    readonly before: Score;
    readonly after: Score;
  }[];
  readonly removals: readonly Pick<
    PruneStep,
    "target" | "chosen" | "before" | "after" | "predicted" | "health"
  >[];
}

/** A trained net. */
export interface Dense {
  readonly params: ResnetParams;
  readonly state: ResnetState;
}

/** Trains the dense net: SGD with momentum and a cosine from 0.1. */
export async function trainDense(
  { width, baseEpochs, batchSize, seed }: Run,
  images: Images,
  compile: boolean | JitOptions,
): Promise<Dense> {
  const { model, loss } = network(width, images.classes);
  const { params, state } = model.init(random.key(seed), images.train.imageShape);
  const data = imageBatches(images.train, { batchSize, seed, train: true });
  const steps = baseEpochs * data.perEpoch;
  const result = await fit<ResnetParams, Batch, unknown, ResnetState>({
    params,
    state,
    loss,
    data,
    compile,
    epochs: baseEpochs,
    logEvery: 100,
    optimizer: sgd({
      lr: cosineSchedule(0.1, { steps }),
      momentum: 0.9,
      nesterov: true,
    }),
  });
  treeDispose([params, state, result.optState]);
  return { params: result.params, state: result.state };
}

function methodOf({ method, smoke }: Run, damping: number | undefined): PruningMethod {
  switch (method) {
    case "FLS":
      // As in fishleg-prune-mnist: from the K-FAC factors of a batch before each removal, what is gone held at 0.
      return fishlegSurgeon({
        start: "k-fac",
        damping: { relative: damping ?? 1 },
        assimilation: "re-estimate",
        // A tenth of the default: with that, `health.ratio` drifts away from 1 in a net of this depth.
        aux: { lr: 0.003 },
        ...(smoke ? { pretrain: 2, refine: 1 } : { pretrain: 60, refine: 60 }),
      });
    case "OBS":
      return blockWoodbury({ damping: damping ?? 1e-7, gradients: smoke ? 32 : 1024 });
    case "OBD":
      return obd({ examples: smoke ? 32 : 1024 });
    default:
      return magnitude();
  }
}

/** Prunes the dense net through all levels, two epochs of fine-tuning each. */
export async function runOne(
  run: Run,
  { params, state }: Dense,
  images: Images,
  compile: boolean | JitOptions,
  progress: Progress,
): Promise<Result> {
  const { model, likelihood, outputs, loss, scorer } = network(run.width, images.classes);
  const score = scorer(compile);
  const train = imageBatches(images.train, {
    batchSize: run.batchSize,
    seed: run.seed + 1,
    train: true,
  });
  const held = imageBatches(images.heldOut, {
    batchSize: images.heldOut.labels.length,
    seed: 0,
    train: false,
  });
  const heldOut = held.at({ epoch: 0, batch: 0 });
  const steps = run.epochs * train.perEpoch;
  const common = {
    params,
    state,
    outputs,
    likelihood,
    heldOut,
    compile,
    data: train,
    compensation: run.method === "FLS" ? ("joint" as const) : ("single" as const),
    gate: run.method === "FLS",
    substeps: run.smoke ? 1 : 2,
    key: random.key(run.seed),
    // On images shifted and mirrored as in training: the weights were tuned to the statistics of those.
    recalibrate: (p: ResnetParams, s: ResnetState) =>
      recalibrate(model, p, s, { ...train, perEpoch: Math.min(10, train.perEpoch) }),
  };
  const first = run.sparsities[0] as number;
  const damping = await bestDamping(run, (candidate) =>
    progress.loss(candidate, async () => {
      const { report, ...rest } = await prune<ResnetParams, Batch, ResnetState>({
        ...common,
        sparsity: first,
        method: methodOf(run, candidate),
      });
      treeDispose([rest.params, rest.mask, rest.state]);
      return report.final;
    }),
  );
  const tune = fineTuning<ResnetParams, Batch, ResnetState>({
    loss,
    data: train,
    epochs: run.epochs,
    compile,
    optimizer: () => adam({ lr: cosineSchedule(1e-3, { steps }) }),
  });
  const pruned = await prune<ResnetParams, Batch, ResnetState>({
    ...common,
    checkpoint: progress.checkpoint,
    resume: true,
    method: methodOf(run, damping),
    sparsity: run.sparsities.at(-1) as number,
    levels: run.sparsities.length,
    schedule: (t) => [0, ...run.sparsities][Math.round(t * run.sparsities.length)] as number,
    fineTune: async (input) => {
      const before = await score(input.params, input.state, images.test);
      const tuned = await tune(input);
      const after = await score(tuned.params, tuned.state, images.test);
      const sparsity = run.sparsities[input.level] as number;
      progress.keep(input.level, { sparsity, before, after });
      return tuned;
    },
  });
  const dense = await score(params, state, images.test);
  treeDispose([heldOut, pruned.params, pruned.mask, pruned.state]);
  const removals = pruned.report.steps.map(
    ({ target, chosen, before, after, predicted, health }) => ({
      target,
      chosen,
      before,
      after,
      predicted,
      ...(health && { health }),
    }),
  );
  return { dense, damping: damping ?? null, levels: progress.levels, removals };
}

/** The damping with the least loss on the held-out images after the first level, without fine-tuning. */
async function bestDamping(
  { dampings }: Run,
  lossAt: (damping: number) => Promise<number>,
): Promise<number | undefined> {
  if (dampings.length < 2) return dampings[0];
  let best: { readonly damping: number; readonly loss: number } | undefined;
  for (const damping of dampings) {
    const loss = await lossAt(damping);
    if (best === undefined || loss < best.loss) best = { damping, loss };
  }
  return best?.damping;
}

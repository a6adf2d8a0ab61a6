import {
  adam,
  type BatchSource,
  cosineSchedule,
  fit,
  random,
  sgd,
  treeDispose,
} from "@legendre/core-tensor";
import { type ResnetParams, type ResnetState, recalibration } from "@legendre/core-tensor/nn";
import type { CompileOption, Reporter } from "@legendre/core-tensor/train";
import { fineTuning, type PruneStep, prune } from "@legendre/fishleg/surgeon";
import { type Contender, contenders } from "./contenders.ts";
import type { Images } from "./images.ts";
import { type Batch, imageBatches, network, type Score } from "./network.ts";
import type { Progress } from "./progress.ts";

/** What decides a trajectory, or what one of its dampings is judged by. */
export interface Run {
  /** A name of `contenders`. */
  readonly method: string;
  /** Damping; null of the methods that have none. */
  readonly damping: number | null;
  readonly data: string;
  readonly width: number;
  readonly baseEpochs: number;
  readonly sparsities: readonly number[];
  /** Removals in each level, the curvature looked at anew before each one. */
  readonly substeps: number;
  /** Steps of fine-tuning in each level at which the net is tested; the last one ends it. */
  readonly tuning: readonly number[];
  readonly seed: number;
  readonly batchSize: number;
  readonly smoke: boolean;
}

/** A level: test scores after the removals, and then at each place of {@link Run.tuning}. */
export interface Level {
  readonly sparsity: number;
  readonly scores: readonly Score[];
}

/** What is left after each level. */
export interface Result {
  readonly dense: Score;
  readonly levels: readonly Level[];
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
  { width, baseEpochs, batchSize, seed, smoke }: Run,
  images: Images,
  compile: CompileOption,
  {
    checkpoint,
    reporter,
  }: { readonly checkpoint: { readonly path: string }; readonly reporter: Reporter },
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
    reporter,
    checkpoint,
    resume: !smoke,
    optimizer: sgd({
      lr: cosineSchedule(0.1, { steps }),
      momentum: 0.9,
      nesterov: true,
    }),
  });
  treeDispose([params, state, result.optState]);
  return { params: result.params, state: result.state };
}

/** What all of a net's runs have in common. */
function setting(run: Run, { params, state }: Dense, images: Images, compile: CompileOption) {
  const { model, likelihood, outputs, loss, scorer } = network(run.width, images.classes);
  const data = imageBatches(images.train, {
    batchSize: run.batchSize,
    seed: run.seed + 1,
    train: true,
  });
  const held = imageBatches(images.heldOut, {
    batchSize: images.heldOut.labels.length,
    seed: 0,
    train: false,
  });
  const { make, compensation, gate, selection } = contenders[run.method] as Contender;
  const anew = recalibration(
    model,
    { ...data, perEpoch: Math.min(10, data.perEpoch) },
    { compile },
  );
  const options = {
    params,
    state,
    outputs,
    likelihood,
    heldOut: held.at({ epoch: 0, batch: 0 }),
    compile,
    data,
    compensation,
    gate,
    selection,
    substeps: run.substeps,
    method: make(run.damping ?? Number.NaN, run.smoke),
    key: random.key(run.seed),
    // On images shifted and mirrored as in training: the weights were tuned to the statistics of those.
    recalibrate: anew,
  };
  const dispose = async (): Promise<void> => {
    options.heldOut.x.dispose();
    options.heldOut.y.dispose();
    await anew.dispose();
  };
  return { options, data, loss, score: scorer(compile), dispose };
}

/** The loss on the held-out images after the first level, without fine-tuning: what a damping is judged by. */
export async function lossOfFirstLevel(
  run: Run,
  dense: Dense,
  images: Images,
  compile: CompileOption,
): Promise<number> {
  const { options, dispose } = setting(run, dense, images, compile);
  const sparsity = run.sparsities[0] as number;
  const { report, ...pruned } = await prune<ResnetParams, Batch, ResnetState>({
    ...options,
    sparsity,
  });
  treeDispose([pruned.params, pruned.mask, pruned.state]);
  await dispose();
  return report.final;
}

/** The same batches, but in passes of `size`, so that what is done after each pass comes that often. */
function passesOf<B>(data: BatchSource<B>, size: number): BatchSource<B> {
  return {
    ...data,
    perEpoch: size,
    at: ({ epoch, batch }) => {
      const place = epoch * size + batch;
      return data.at({
        epoch: Math.floor(place / data.perEpoch),
        batch: place % data.perEpoch,
      });
    },
  };
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

/** Prunes the dense net through all levels, with fine-tuning after each. */
export async function runOne(
  run: Run,
  dense: Dense,
  images: Images,
  compile: CompileOption,
  progress: Progress,
  tell: (text: string) => void,
): Promise<Result> {
  const { options, data, loss, score, dispose } = setting(run, dense, images, compile);
  const size = run.tuning.reduce(divisor);
  const steps = run.tuning.at(-1) as number;
  let scores: Score[] = [];
  const tune = fineTuning<ResnetParams, Batch, ResnetState>({
    loss,
    data: passesOf(data, size),
    epochs: steps / size,
    compile,
    optimizer: () => adam({ lr: cosineSchedule(1e-3, { steps }) }),
    evaluate: async (params, { step, state }) => {
      // The last one is taken of what comes out, with exact zeros where weights are pruned.
      if (step < steps && run.tuning.includes(step)) {
        scores.push(await score(params, state, images.test));
      }
    },
  });
  const pruned = await prune<ResnetParams, Batch, ResnetState>({
    ...options,
    checkpoint: progress.checkpoint,
    resume: true,
    sparsity: run.sparsities.at(-1) as number,
    levels: run.sparsities.length,
    schedule: (t) => [0, ...run.sparsities][Math.round(t * run.sparsities.length)] as number,
    fineTune: async (input) => {
      scores = [await score(input.params, input.state, images.test)];
      const tuned = await tune(input);
      scores.push(await score(tuned.params, tuned.state, images.test));
      const sparsity = run.sparsities[input.level] as number;
      progress.keep(input.level, { sparsity, scores });
      const shown = scores.map(({ accuracy }) => (100 * accuracy).toFixed(1));
      tell(`${100 * sparsity} %: ${shown.join(", ")} % at steps 0, ${run.tuning.join(", ")}`);
      return tuned;
    },
  });
  const { params, state } = dense;
  const whole = await score(params, state, images.test);
  treeDispose([pruned.params, pruned.mask, pruned.state]);
  await dispose();
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
  return { dense: whole, levels: progress.levels, removals };
}

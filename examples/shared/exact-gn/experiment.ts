import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import {
  batches,
  categorical,
  consoleReporter,
  type FitRecord,
  fit,
  type JitOptions,
  jit,
  random,
  rows,
  treeDispose,
} from "@legendre/core-tensor";
import { readMetrics } from "@legendre/core-tensor/io";
import {
  type RevMlp,
  type RevMlpOptions,
  recordedStep,
  revMlp,
  trainingProbe,
} from "@legendre/reversible-gn";
import * as tf from "@tensorflow/tfjs";
import { firstRows, type ImageData, type Labelled } from "./images.ts";
import { type Batch, type Method, optimizerOf, type Variables } from "./methods.ts";

/** One training run: all that decides its result. */
export interface Run {
  readonly setting: string;
  readonly name: string;
  readonly method: Method;
  readonly seed: number;
  /** Training images, the first of the set. */
  readonly images: number;
  readonly batchSize: number;
  /** Passes over these images. */
  readonly epochs: number;
  /** Passes from one evaluation to the next. */
  readonly evaluateEvery: number;
  /** Steps from one measurement of what a step does to the next. */
  readonly measureEvery: number;
  /** Images that train and test losses are taken on. */
  readonly evaluated: number;
  readonly network: Omit<RevMlpOptions, "readout" | "activation"> & {
    readonly activation?: "relu" | readonly ("relu" | "identity")[];
  };
}

/** What a run leaves: the records of the whole run, with four digits. */
export interface Result {
  readonly status: string;
  /** Mean batch losses: `[step, loss]`. */
  readonly batch: readonly (readonly [number, number])[];
  /** Evaluations: losses (nats), accuracy, and the instruments of laziness. */
  readonly evaluations: readonly Readonly<Record<string, number>>[];
  /** What single steps did to their own batch and to a disjoint one. */
  readonly steps: readonly Readonly<Record<string, number>>[];
  /** The greatest `|J δ − R| / |R|` that was measured and the steps left out; Gauss-Newton alone. */
  readonly health?: { readonly rho: number; readonly skipped: number };
}

/** Where a run keeps its checkpoint, and how it runs. */
export interface RunPlace {
  readonly out: string;
  readonly compile: boolean | JitOptions;
  /** Tells of the progress on stderr. */
  readonly talk: boolean;
  /** Go on with a run that was killed. */
  readonly resume: boolean;
}

const likelihood = categorical();
const classes = 10;
/** Images of the instruments of laziness, and of the disjoint batch. */
const [probeRows, otherRows] = [128, 1024];

/** Trains by one method, and measures. A run that was killed goes on from its last evaluation. */
export async function trainRun(run: Run, data: ImageData, place: RunPlace): Promise<Result> {
  const learnt = firstRows(data.train, run.images);
  const { features } = learnt;
  const model = revMlp({ ...run.network, readout: { outputs: classes } });
  const [initKey, trainKey] = random.split(random.key(run.seed));
  const { params, state } = model.init(initKey as random.Key, [features]);
  type Params = typeof params;
  const outputs = (p: Params, x: tf.Tensor): tf.Tensor => model.apply(p, state, x).output;
  const optimizer = optimizerOf(run.method, model, state);
  const folder = folderOf(run, place);
  const stepsFile = join(folder, "steps.jsonl");
  const other = tensorsOf(firstRows(data.test, Math.min(otherRows, data.test.y.length)));
  const recorded = recordedStep({
    optimizer,
    outputs: (p: Params, { x }: Batch) => outputs(p, x),
    likelihood,
    compile: place.compile,
    every: run.measureEvery,
    targets: ({ y }) => y,
    probe: other,
    file: stepsFile,
  });
  const probe = lazinessOf(model, state, params, data.test, place);
  const score = scorer(outputs, place);
  const result = await fit({
    params,
    optimizer,
    step: recorded.step,
    key: trainKey as random.Key,
    epochs: run.epochs,
    data: batches(
      { x: rows(learnt.x, [features]), y: learnt.y },
      { batchSize: run.batchSize, ...(run.batchSize < run.images ? { seed: run.seed } : {}) },
    ),
    logEvery: Math.min(run.measureEvery, 10),
    checkpoint: { path: join(folder, "run.checkpoint"), every: saveEvery(run) },
    resume: place.resume,
    ...(place.talk
      ? { reporter: consoleReporter({ label: `${run.name} ${run.seed}`, every: 30 }) }
      : {}),
    evaluate: async (p, { epoch }) => {
      if (epoch % run.evaluateEvery !== 0 && epoch !== run.epochs) return {};
      const train = await score(p, firstRows(learnt, Math.min(run.evaluated, run.images)));
      const test = await score(
        p,
        firstRows(data.test, Math.min(run.evaluated, data.test.y.length)),
      );
      return {
        trainLoss: train.loss,
        trainAccuracy: train.accuracy,
        testLoss: test.loss,
        testAccuracy: test.accuracy,
        ...(await probe.measure(p)),
      };
    },
  });
  const steps = existsSync(stepsFile) ? await readMetrics(stepsFile) : [];
  const health = healthOf(result.optState);
  await Promise.all([recorded.close(), probe.dispose(), score.dispose()]);
  treeDispose([params, state, other, result.params, result.optState]);
  rmSync(folder, { recursive: true });
  return {
    ...summarised(result.history),
    status: result.status,
    steps: steps.map(rounded),
    ...(health === undefined ? {} : { health }),
  };
}

/** A checkpoint is a pass, or every few dozen steps where passes are short. */
function saveEvery({ images, batchSize }: Run): number {
  return Math.max(20, Math.ceil(images / batchSize));
}

function folderOf({ setting, name, seed, images, batchSize }: Run, { out }: RunPlace): string {
  const words = `${setting} ${name} ${seed} ${images} ${batchSize}`.replace(/[^\w.]+/g, "-");
  const folder = join(out, "runs", words);
  mkdirSync(folder, { recursive: true });
  return folder;
}

function tensorsOf({ x, y, features }: Labelled): { x: tf.Tensor; y: tf.Tensor } {
  return { x: tf.tensor2d(x, [y.length, features]), y: tf.tensor1d(y, "int32") };
}

/** Kernel, linearisation, weights, and the features after each block, against the start. */
function lazinessOf(
  model: RevMlp,
  state: Variables["state"],
  start: Variables["params"],
  test: Labelled,
  { compile }: RunPlace,
): ReturnType<typeof trainingProbe<Variables["params"]>> {
  const { x } = tensorsOf(firstRows(test, probeRows));
  return trainingProbe({
    start,
    compile,
    probes: 10,
    f: (p) => model.apply(p, state, x).output,
    features: (p) => statesOf(model, p, state, x),
  });
}

/** The state after each block. */
function statesOf(
  model: RevMlp,
  { blocks }: Variables["params"],
  state: Variables["state"],
  x: tf.Tensor,
): Record<string, tf.Tensor> {
  const named: Record<string, tf.Tensor> = {};
  let [x1, x2] = tf.split(x, 2, -1) as [tf.Tensor, tf.Tensor];
  model.stages.forEach((stage, i) => {
    if (stage.kind !== "coupling") return;
    const at = state.blocks[i] as (typeof state.blocks)[number];
    const own = blocks[i] as (typeof blocks)[number];
    x1 = tf.add(x1, stage.F.apply(own.F, at.F, x2).output);
    x2 = tf.add(x2, stage.G.apply(own.G, at.G, x1).output);
    named[`block ${i + 1}`] = tf.concat([x1, x2], -1);
  });
  return named;
}

/** Mean loss and accuracy of images, a thousand at a time. */
function scorer<P>(
  outputs: (params: P, x: tf.Tensor) => tf.Tensor,
  { compile }: RunPlace,
): {
  (params: P, images: Labelled): Promise<{ loss: number; accuracy: number }>;
  dispose: () => Promise<void>;
} {
  const sums = (params: P, x: tf.Tensor, y: tf.Tensor): { loss: tf.Tensor; right: tf.Tensor } => {
    const logits = outputs(params, x);
    const hits = tf.equal(tf.argMax(logits, -1), y);
    return { loss: likelihood.nll(logits, y), right: tf.mean(tf.cast(hits, "float32")) };
  };
  const fast = jit(sums, typeof compile === "object" ? compile : {});
  const score = async (params: P, { x, y, features }: Labelled) => {
    let [loss, right] = [0, 0];
    for (let from = 0; from < y.length; from += 1000) {
      const to = Math.min(from + 1000, y.length);
      const part = tensorsOf({
        x: x.subarray(from * features, to * features),
        y: y.subarray(from, to),
        features,
      });
      const found =
        compile === false
          ? tf.tidy(() => sums(params, part.x, part.y))
          : await fast(params, part.x, part.y);
      loss += ((await found.loss.data())[0] as number) * (to - from);
      right += ((await found.right.data())[0] as number) * (to - from);
      treeDispose([found, part]);
    }
    return { loss: loss / y.length, accuracy: right / y.length };
  };
  return Object.assign(score, { dispose: () => fast.dispose() });
}

/** The health that {@link optimizerOf}'s chain keeps. */
function healthOf(optState: unknown): Result["health"] {
  const [first] = Array.isArray(optState) ? optState : [];
  const health = (first as { health?: Record<string, tf.Tensor> } | undefined)?.health;
  if (health === undefined) return undefined;
  const read = (name: string): number => (health[name] as tf.Tensor).dataSync()[0] as number;
  return { rho: read("rho"), skipped: read("skipped") };
}

function summarised(history: readonly FitRecord[]): Pick<Result, "batch" | "evaluations"> {
  return {
    batch: history
      .filter(({ kind }) => kind === "train")
      .map(({ step, loss }) => [step, digits(loss ?? Number.NaN)] as const),
    evaluations: history
      .filter((record) => record.kind === "evaluate" && "testLoss" in record)
      .map(({ seconds: _, ...record }) => rounded(record)),
  };
}

/** The numbers of a record, with four digits. */
function rounded(record: Readonly<Record<string, unknown>>): Record<string, number> {
  const numbers = Object.entries(record).filter(([, value]) => typeof value === "number");
  return Object.fromEntries(
    numbers.map(([name, value]) => [
      name,
      Number.isInteger(value) ? (value as number) : digits(value as number),
    ]),
  );
}

function digits(value: number): number {
  return Number(value.toPrecision(4));
}

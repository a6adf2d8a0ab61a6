import { type MetricsWriter, openMetrics } from "../io/index.ts";
import { type Hosted, inFloat64, untilReady } from "../jit/index.ts";
import { HostArray } from "../kernels/host-array.ts";
import { isFloat } from "../kernels/value-type.ts";
import { key as keyOfSeed } from "../random/index.ts";
import { treeClone, treeDispose, treeLeaves } from "../tree/index.ts";
import {
  divergedMessage,
  firstLevel,
  type Judgement,
  judge,
  nonFiniteMessage,
} from "./divergence.ts";
import type { DoubleFitOptions } from "./double-fit-options.ts";
import { standingOf } from "./early-stopping.ts";
import {
  type CheckedFitOptions,
  checkFitOptions,
  type FitOptions,
  type FitResult,
} from "./fit-options.ts";
import { type Leaf, noLoss, numbersOf, ownDoubles } from "./leaves.ts";
import type { FitRecord, FitStatus, Progress } from "./reporter.ts";
import {
  copyState,
  disposeState,
  dropBest,
  keepBest,
  loadRun,
  type RunState,
  type SavedSettings,
  saveRun,
  startState,
  takeBest,
} from "./run-state.ts";
import { type Stepper, stepper } from "./stepper.ts";

/**
 * Trains params on batches: for each one the gradient of the loss, the optimiser's update, the new
 * params (or a `step` of your own). Reads the loss every `logEvery` steps, evaluates after each pass,
 * saves checkpoints, frees what it replaces. A run whose loss runs away or stops being finite ends with a status, at its last good state.
 *
 * A run is a function of params, data, optimiser and key: on one engine the same ones give the same
 * numbers, also when the run is killed at any moment and goes on from its checkpoint. With
 * `earlyStopping` the result is the run at its best evaluation, and its `step` tells which that was.
 *
 * With `precision: "float64"` the run computes in doubles; see {@link DoubleFitOptions}.
 *
 * @param options - see {@link FitOptions}; nothing in it is disposed, except the batches.
 * @returns params, states and history; the tensors belong to the caller.
 * @throws `option`, `structure`, `shape`; `non-finite` for params or batches that hold NaN or an
 * infinity (results that do so end the run with a status); `data` for files.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { batches, fit, rows, sgd } from "@legendre/core-tensor";
 *
 * const x = Float32Array.from({ length: 200 }, (_, i) => Math.sin(i));
 * const data = batches({ x: rows(x, [1]), y: rows(x.map((v) => 3 * v + 1), [1]) }, { batchSize: 20, seed: 0 });
 * const { params, status } = await fit({
 *   params: { w: tf.zeros([1, 1]), b: tf.zeros([1]) },
 *   optimizer: sgd({ lr: 0.2 }),
 *   loss: (p, { x, y }) => tf.mean(tf.squaredDifference(tf.add(tf.matMul(x, p.w), p.b), y)),
 *   data,
 *   epochs: 20,
 * });
 * console.log(status, params.w.dataSync()[0].toFixed(2), params.b.dataSync()[0].toFixed(2)); // → finished 3.00 1.00
 * ```
 */
export async function fit<P, B, S = unknown, M = unknown>(
  options: FitOptions<P, B, S, M>,
): Promise<FitResult<P, S, M>>;
export async function fit<P, B, S = unknown, M = unknown>(
  options: DoubleFitOptions<P, B, S, M>,
): Promise<FitResult<Hosted<P>, Hosted<S>, Hosted<M>>>;
export async function fit<P, B, S = unknown, M = unknown>(
  options: FitOptions<P, B, S, M> | DoubleFitOptions<P, B, S, M>,
): Promise<FitResult<P, S, M>> {
  // The result of an earlier run may lie on its device still.
  await untilReady([options?.params, options?.state, options?.optState, options?.key]);
  const checked = checkFitOptions(options as FitOptions<P, B, S, M>);
  const { checkpoint, metricsFile, reporter } = checked;
  const run = await begin(checked);
  let metrics: MetricsWriter | undefined;
  let ended: LoopEnd | undefined;
  let end: Progress | undefined;
  try {
    if (metricsFile !== undefined) {
      metrics = await openMetrics(metricsFile, run.step > 0 ? { resumeAfter: run.step } : {});
    }
    reporter.start?.(progressOf(run, checked));
    const reached = await trainLoop(checked, run, metrics);
    // After "diverged" and "non-finite" too: the run is then back at a state that it could be taken up from.
    if (checkpoint !== undefined) await saveRun(checkpoint.path, run, savedSettings(checked));
    end = progressOf(run, checked);
    // After the checkpoint, which holds the end of the run and its best: more passes go on from the end.
    const settled = reached.status === "finished" || reached.status === "stopped";
    if (checked.earlyStopping !== undefined && settled) takeBest(run);
    ended = reached;
  } finally {
    await metrics?.close();
    reporter.end?.(ended?.status, end ?? progressOf(run, checked), ended?.message);
    dropBest(run);
    treeDispose([run.key, run.lossSum]);
    if (ended === undefined) disposeState(run);
  }
  const { params, optState, state, history, step, position } = run;
  return { params, optState, state, history, ...ended, step, position };
}

/** The state to begin with: that of the checkpoint if the run is to go on, else that of the options. */
async function begin<P, B, S, M>(
  options: CheckedFitOptions<P, B, S, M>,
): Promise<RunState<P, S, M>> {
  const { params, state, optimizer, checkpoint, resume } = options;
  const key = options.key ?? keyOfSeed(0);
  const isDouble = options.precision === "float64";
  const init = isDouble ? (inFloat64(optimizer.init) as typeof optimizer.init) : optimizer.init;
  const own = (given: S): S => (isDouble ? ownDoubles("fit", "optState", given) : treeClone(given));
  const optState = options.optState === undefined ? init(params) : own(options.optState as S);
  const fresh = startState(params, optState, state, key, isDouble);
  if (options.key === undefined) key.dispose();
  if (checkpoint === undefined || resume !== true) return fresh;
  try {
    const saved = await loadRun(checkpoint.path, fresh, savedSettings(options));
    if (saved === undefined) return fresh;
    disposeState(fresh);
    return saved;
  } catch (error) {
    disposeState(fresh);
    throw error;
  }
}

/** How a loop ended. */
interface LoopEnd {
  readonly status: FitStatus;
  /** Why it ended early, and what to change. */
  readonly message?: string;
}

/**
 * Moves `run` on to the end of the last pass, in place.
 *
 * @param metrics - gets each record too, if there is one.
 */
async function trainLoop<P, B, S, M>(
  options: CheckedFitOptions<P, B, S, M>,
  run: RunState<P, S, M>,
  metrics: MetricsWriter | undefined,
): Promise<LoopEnd> {
  const { data, epochs, logEvery, reporter, signal, checkpoint, evaluate, earlyStopping } = options;
  const rule = options.divergence || undefined;
  const saveEvery = checkpoint?.every ?? data.perEpoch;
  const step = stepper(options);
  // A step of the caller's own may be compiled too.
  const compiles = options.step !== undefined || (options.compile ?? false) !== false;
  const breathe = breather();
  // The last state whose loss is known to be finite and no higher than before, to fall back to.
  let good = copyState(run);
  // Of a checkpoint's params the loss is not known until it is read.
  let isKnown = run.step === 0;
  const keep = (state: RunState<P, S, M>): void => {
    disposeState(good);
    good = state;
    isKnown = true;
  };
  const record = async (entry: FitRecord): Promise<void> => {
    run.history.push(entry);
    await metrics?.write(entry);
    reporter.record?.(entry, progressOf(run, options));
  };
  const backToGood = (status: FitStatus, message: string): LoopEnd => {
    restore(run, good);
    return { status, message };
  };
  /** The end of a run whose numbers are not finite; of loss and params the first that are not. */
  const notFinite = async (mean: number): Promise<LoopEnd | undefined> => {
    const what = !Number.isFinite(mean) ? "loss" : "params";
    if (what === "params" && (await isFiniteIn(run, step.zerosOf))) return undefined;
    return backToGood("non-finite", nonFiniteMessage(what, { own: run.step, good: good.step }));
  };
  /** Ends a run that nothing is wrong with; what is saved must not be what the loss is running away from. */
  const endedBy = (status: FitStatus): LoopEnd => {
    if (run.level !== undefined && run.level.high > 0) restore(run, good);
    return { status };
  };
  const judged = async (mean: number): Promise<Judgement | undefined> => {
    if (rule === undefined || run.level === undefined || !Number.isFinite(mean)) return undefined;
    const goodLoss = (): Promise<number> => meanLossOf(good, run, step, data.perEpoch);
    return judge(rule, run.level, mean, isKnown ? goodLoss : undefined);
  };
  try {
    while (run.position.epoch < epochs) {
      if (signal?.aborted === true) {
        return (await notFinite(await meanLoss(run))) ?? endedBy("aborted");
      }
      if (earlyStopping !== undefined && run.position.batch === 0) {
        if (standingOf(earlyStopping, run.history).exhausted) return endedBy("stopped");
      }
      const began = performance.now();
      const endOfPass = run.position.batch + 1 === data.perEpoch;
      const reads = endOfPass || (run.step + 1) % logEvery === 0;
      const saves = checkpoint !== undefined && (run.step + 1) % saveEvery === 0;
      const before = reads || saves ? copyState(run) : undefined;
      let seen: Judgement | undefined;
      let mean = Number.NaN;
      try {
        await step.take(run);
        if (rule !== undefined && run.level === undefined && run.lossCount === 1) {
          run.level = firstLevel(await meanLoss(run));
        }
        if (before !== undefined) {
          mean = await meanLoss(run);
          seen = await judged(mean);
        }
      } catch (error) {
        if (before !== undefined) disposeState(before);
        throw error;
      }
      if (before !== undefined) {
        if (Number.isFinite(mean) && seen?.isGood !== false) keep(before);
        else disposeState(before);
        const end = await notFinite(mean);
        if (end !== undefined) return end;
      }
      run.seconds += (performance.now() - began) / 1000;
      if (reads) {
        await record(readLoss(run, mean));
        // Readings alone count, so that a run does not end earlier for having more checkpoints.
        if (seen !== undefined) run.level = seen.level;
        if (rule !== undefined && seen?.isHigh === true) {
          const isLast = endOfPass && run.position.epoch === epochs;
          if (isLast || seen.level.high >= rule.patience) {
            const losses = { own: mean, good: seen.beside };
            const steps = { own: run.step, good: good.step };
            return backToGood("diverged", divergedMessage(seen.level, losses, steps));
          }
        }
      }
      if (endOfPass && evaluate !== undefined) {
        const { params, step, state, optState, seconds } = run;
        const { epoch } = run.position;
        if (compiles) await untilReady([params, state]);
        const found = await evaluate(params, { epoch, step, state, optState });
        await record({ ...found, kind: "evaluate", step, epoch, seconds });
        if (earlyStopping !== undefined && standingOf(earlyStopping, run.history).improved) {
          keepBest(run);
        }
      }
      if (saves && seen?.isHigh !== true) {
        await saveRun(checkpoint.path, run, savedSettings(options));
      }
      reporter.step?.(progressOf(run, options));
      await breathe();
    }
    return { status: "finished" };
  } finally {
    disposeState(good);
    await step.release();
  }
}

/** What a checkpoint keeps of the options. */
function savedSettings<P, B, S, M>({
  data: { perEpoch },
  precision,
}: CheckedFitOptions<P, B, S, M>): SavedSettings {
  return { perEpoch, precision };
}

/** How far a run is. */
function progressOf<P, B, S, M>(
  run: RunState<P, S, M>,
  { epochs, data }: CheckedFitOptions<P, B, S, M>,
): Progress {
  const loss = run.history.findLast(({ kind }) => kind === "train")?.loss;
  const { step, position } = run;
  return { step, steps: epochs * data.perEpoch, epoch: position.epoch, epochs, loss };
}

/** The mean loss since the last reading; 0 before the first step. */
async function meanLoss<P, S, M>({ lossSum, lossCount }: RunState<P, S, M>): Promise<number> {
  return ((await numbersOf(lossSum))[0] as number) / Math.max(1, lossCount);
}

/** The mean loss of the params of `good` on the batches that `run` took since its last reading. */
async function meanLossOf<P, S, M>(
  good: RunState<P, S, M>,
  run: RunState<P, S, M>,
  { lossOf }: Stepper<P, S, M>,
  perEpoch: number,
): Promise<number> {
  const next = run.position.epoch * perEpoch + run.position.batch;
  let total = 0;
  for (let back = run.lossCount; back > 0; back--) {
    const place = next - back;
    const position = { epoch: Math.floor(place / perEpoch), batch: place % perEpoch };
    total += await lossOf(good, position, run.step - back);
  }
  return total / run.lossCount;
}

/** A record of the mean loss; begins a new mean. */
function readLoss<P, S, M>(run: RunState<P, S, M>, loss: number): FitRecord {
  const { step, seconds } = run;
  const isDouble = (run.lossSum as Leaf) instanceof HostArray;
  treeDispose(run.lossSum);
  run.lossSum = noLoss(isDouble);
  run.lossCount = 0;
  return { kind: "train", step, epoch: run.position.epoch, seconds, loss };
}

/** Whether the params are finite: 0 · x is 0 for a finite x and NaN otherwise. */
async function isFiniteIn<P, S, M>(
  run: RunState<P, S, M>,
  zerosOf: Stepper<P, S, M>["zerosOf"],
): Promise<boolean> {
  const floats = treeLeaves<Leaf>(run.params).filter(({ dtype }) => isFloat(dtype));
  return floats.length === 0 || Array.from(await zerosOf(floats)).every((value) => value === 0);
}

/** Puts `run` back to an earlier state, with tensors of its own; the history stays. */
function restore<P, S, M>(run: RunState<P, S, M>, earlier: RunState<P, S, M>): void {
  disposeState(run);
  Object.assign(run, copyState(earlier));
}

/** Longest time without a turn for others, in milliseconds. */
const patience = 20;

/**
 * A function that gives the event loop a turn when the last one is long ago: without it a loop of
 * synchronous steps would hear no signal, timer or abort.
 */
function breather(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < patience) return;
    await new Promise<void>((resolve) => {
      if (typeof setImmediate === "function") setImmediate(resolve);
      else setTimeout(resolve, 0);
    });
    last = performance.now();
  };
}

import { type MetricsWriter, openMetrics } from "../io/index.ts";
import { type Hosted, inFloat64, untilReady } from "../jit/index.ts";
import { key as keyOfSeed } from "../random/index.ts";
import { treeClone, treeDispose } from "../tree/index.ts";
import type { DoubleFitOptions } from "./double-fit-options.ts";
import {
  type CheckedFitOptions,
  checkFitOptions,
  type FitOptions,
  type FitResult,
} from "./fit-options.ts";
import { ownDoubles } from "./leaves.ts";
import { type LoopEnd, progressOf, savedSettings, trainLoop } from "./loop.ts";
import type { Progress } from "./reporter.ts";
import {
  disposeState,
  dropBest,
  loadRun,
  type RunState,
  saveRun,
  startState,
  takeBest,
} from "./run-state.ts";

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

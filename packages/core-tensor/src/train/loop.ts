import type { MetricsWriter } from "../io/index.ts";
import { untilReady } from "../jit/index.ts";
import { HostArray } from "../kernels/host-array.ts";
import { isFloat } from "../kernels/value-type.ts";
import { treeDispose, treeLeaves } from "../tree/index.ts";
import {
  divergedMessage,
  firstLevel,
  type Judgement,
  judge,
  nonFiniteMessage,
} from "./divergence.ts";
import { standingOf } from "./early-stopping.ts";
import type { CheckedFitOptions } from "./fit-options.ts";
import { type Leaf, noLoss, numbersOf } from "./leaves.ts";
import type { FitRecord, FitStatus, Progress } from "./reporter.ts";
import {
  copyState,
  disposeState,
  keepBest,
  type RunState,
  type SavedSettings,
  saveRun,
} from "./run-state.ts";
import { type Stepper, stepper } from "./stepper.ts";

/** How a loop ended. */
export interface LoopEnd {
  readonly status: FitStatus;
  /** Why it ended early, and what to change. */
  readonly message?: string;
}

/**
 * Moves `run` on to the end of the last pass, in place.
 *
 * @param metrics - gets each record too, if there is one.
 */
export async function trainLoop<P, B, S, M>(
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
export function savedSettings<P, B, S, M>({
  data: { perEpoch },
  precision,
}: CheckedFitOptions<P, B, S, M>): SavedSettings {
  return { perEpoch, precision };
}

/** How far a run is. */
export function progressOf<P, B, S, M>(
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

import { batchAt, nextPosition } from "../data/position.ts";
import type { MetricsWriter } from "../io/index.ts";
import { inFloat64, jit, untilReady } from "../jit/index.ts";
import { HostArray } from "../kernels/host-array.ts";
import { isFloat } from "../kernels/value-type.ts";
import { mul, stack, sum, type Tensor } from "../ops.ts";
import { foldIn } from "../random/index.ts";
import { scoped } from "../scope.ts";
import {
  checkFiniteTree,
  checkSameShapes,
  checkShape,
  disposeReplaced,
  treeDispose,
  treeLeaves,
} from "../tree/index.ts";
import { breather } from "./breathe.ts";
import { compiledStep } from "./compiled-step.ts";
import { gradientStep } from "./default-step.ts";
import { standingOf } from "./early-stopping.ts";
import type { CheckedFitOptions } from "./fit-options.ts";
import { checkDoubles, type Leaf, noLoss, numbersOf, plus } from "./leaves.ts";
import type { FitRecord, FitStatus, Progress } from "./reporter.ts";
import {
  copyState,
  disposeState,
  keepBest,
  type RunState,
  type SavedSettings,
  saveRun,
} from "./run-state.ts";

/**
 * Moves `run` on to the end of the last pass, in place.
 *
 * @param metrics - gets each record too, if there is one.
 */
export async function trainLoop<P, B, S, M>(
  options: CheckedFitOptions<P, B, S, M>,
  run: RunState<P, S, M>,
  metrics: MetricsWriter | undefined,
): Promise<FitStatus> {
  const { data, epochs, logEvery, reporter, signal, checkpoint, evaluate, earlyStopping } = options;
  const saveEvery = checkpoint?.every ?? data.perEpoch;
  const step = stepper(options);
  // A step of the caller's own may be compiled too.
  const compiles = options.step !== undefined || (options.compile ?? false) !== false;
  const breathe = breather();
  // The last state whose loss is known to be finite, to fall back to.
  let good = copyState(run);
  const keep = (state: RunState<P, S, M>): void => {
    disposeState(good);
    good = state;
  };
  const record = async (entry: FitRecord): Promise<void> => {
    run.history.push(entry);
    await metrics?.write(entry);
    reporter.record?.(entry, progressOf(run, options));
  };
  try {
    while (run.position.epoch < epochs) {
      if (signal?.aborted === true) {
        const { loss, params } = await probe(run, step.zerosOf);
        if (loss && params) return "aborted";
        restore(run, good);
        return "non-finite";
      }
      if (earlyStopping !== undefined && run.position.batch === 0) {
        if (standingOf(earlyStopping, run.history).exhausted) return "stopped";
      }
      const began = performance.now();
      const endOfPass = run.position.batch + 1 === data.perEpoch;
      const reads = endOfPass || (run.step + 1) % logEvery === 0;
      const saves = checkpoint !== undefined && (run.step + 1) % saveEvery === 0;
      const before = reads || saves ? copyState(run) : undefined;
      await step.take(run).catch((error: unknown) => {
        if (before !== undefined) disposeState(before);
        throw error;
      });
      if (before !== undefined) {
        const { loss, params } = await probe(run, step.zerosOf);
        if (loss) keep(before);
        else disposeState(before);
        if (!loss || !params) {
          restore(run, good);
          return "non-finite";
        }
      }
      run.seconds += (performance.now() - began) / 1000;
      if (reads) await record(await readLoss(run));
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
      if (saves) await saveRun(checkpoint.path, run, savedSettings(options));
      reporter.step?.(progressOf(run, options));
      await breathe();
    }
    return "finished";
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

interface Stepper<P, S, M> {
  /** Takes one step and frees what it replaces. */
  readonly take: (run: RunState<P, S, M>) => Promise<void>;
  /** For each leaf 0 if all of it is finite, else NaN. */
  readonly zerosOf: (leaves: readonly Leaf[]) => Promise<ArrayLike<number>>;
  readonly release: () => Promise<void>;
}

/** What a run takes its steps with; compiled where the options say so. */
function stepper<P, B, S, M>(options: CheckedFitOptions<P, B, S, M>): Stepper<P, S, M> {
  const { data, optimizer, loss, extra, compile, precision } = options;
  const isDouble = precision === "float64";
  const compiled =
    compile === false || compile === undefined || loss === undefined
      ? undefined
      : compiledStep<P, B, S, M>(optimizer, loss, compile, precision);
  const eager = options.step === undefined && compiled === undefined;
  const plain = (): ReturnType<typeof gradientStep<P, B, S, M>> => {
    const step = gradientStep<P, B, S, M>(optimizer, loss!);
    return isDouble ? (inFloat64(step) as unknown as typeof step) : step;
  };
  const take = options.step ?? compiled?.take ?? plain();
  const takeStep = async (run: RunState<P, S, M>): Promise<void> => {
    const batch = await batchAt("fit", data, run.position);
    const key = foldIn(run.key, run.step);
    try {
      if (eager || data.finite !== true) await untilReady(batch);
      if (data.finite !== true) checkFiniteTree("fit", "batch", batch);
      const { params, optState, state, step } = run;
      const result = await take(params, optState, batch, { ...extra, key, batch, step, state });
      if (isDouble) checkDoubles("fit", "the step's result", result);
      checkShape("fit", "the loss", result.value, []);
      checkSameShapes("fit", "the step's params", result.params, "params", params);
      const next = {
        params: result.params,
        optState: result.optState,
        state: result.state ?? state,
        lossSum: plus(run.lossSum, result.value),
      };
      disposeReplaced([params, optState, state, run.lossSum, result.value], next);
      const position = nextPosition(run.position, data.perEpoch);
      Object.assign(run, next, { step: step + 1, lossCount: run.lossCount + 1, position });
    } finally {
      treeDispose([batch, key]);
    }
  };
  if (isDouble) {
    const zerosOf = async (leaves: readonly Leaf[]): Promise<number[]> =>
      (leaves as HostArray[]).map((leaf) => (leaf.data.every(Number.isFinite) ? 0 : Number.NaN));
    return { take: takeStep, zerosOf, release: async () => compiled?.release() };
  }
  const read = async (zeros: Tensor): Promise<ArrayLike<number>> => {
    const numbers = await zeros.data();
    zeros.dispose();
    return numbers;
  };
  const tensors = (leaves: readonly Leaf[]): Tensor[] => leaves as Tensor[];
  if (compiled === undefined) {
    const zerosOf: Stepper<P, S, M>["zerosOf"] = async (leaves) =>
      read(zerosOfEach(await untilReady(tensors(leaves))));
    return { take: takeStep, zerosOf, release: async () => {} };
  }
  // Compiled too, and for the same device: else the params would go to memory and back at every reading.
  const device = typeof compile === "object" ? compile.device : undefined;
  const zeros = jit(zerosOfEach, device === undefined ? {} : { device });
  return {
    take: takeStep,
    zerosOf: async (leaves) => read(await zeros(tensors(leaves))),
    release: async () => {
      await compiled.release();
      await zeros.dispose();
    },
  };
}

/** The mean loss since the last reading; begins a new mean. */
async function readLoss<P, S, M>(run: RunState<P, S, M>): Promise<FitRecord> {
  const total = (await numbersOf(run.lossSum))[0] as number;
  const { step, seconds, lossCount } = run;
  const isDouble = (run.lossSum as Leaf) instanceof HostArray;
  treeDispose(run.lossSum);
  run.lossSum = noLoss(isDouble);
  run.lossCount = 0;
  return { kind: "train", step, epoch: run.position.epoch, seconds, loss: total / lossCount };
}

/**
 * Whether the losses since the last reading and the params are finite, in one reading: 0 · x is 0 for a
 * finite x and NaN otherwise.
 */
async function probe<P, S, M>(
  run: RunState<P, S, M>,
  zerosOf: Stepper<P, S, M>["zerosOf"],
): Promise<{ readonly loss: boolean; readonly params: boolean }> {
  const floats = treeLeaves<Leaf>(run.params).filter(({ dtype }) => isFloat(dtype));
  const [loss, ...params] = Array.from(await zerosOf([run.lossSum, ...floats]));
  return { loss: loss === 0, params: params.every((value) => value === 0) };
}

/** For each tensor 0 if all of it is finite, else NaN; one vector. */
function zerosOfEach(tensors: readonly Tensor[]): Tensor {
  return scoped(() => stack(tensors.map((tensor) => sum(mul(tensor, 0)))));
}

/** Puts `run` back to an earlier state, with tensors of its own; the history stays. */
function restore<P, S, M>(run: RunState<P, S, M>, earlier: RunState<P, S, M>): void {
  disposeState(run);
  Object.assign(run, copyState(earlier));
}

import { type FitRecord, fit, type JitOptions, random, treeDispose } from "@legendre/core-tensor";
import { autoencoderProblem, imageBatches } from "./experiment.ts";
import { type MethodName, methodNames, methods, rates } from "./methods.ts";

/** What is timed; the steps of all methods, one method after the other. */
export interface Timing {
  readonly batchSize: number;
  /** Widths from the first hidden layer to the code. */
  readonly encoder: readonly number[];
  /** Steps of one window; each window holds as many updates of every method's curvature as the next. */
  readonly window: number;
  /** Which turn this is; each is a line of its own. */
  readonly round: number;
}

/** Milliseconds a step, for each window but the first, in which programs are compiled. */
export type StepTimes = Readonly<Record<MethodName, readonly number[]>>;

const windows = 3;

/**
 * Times the steps of each method. Runs of the grid may share the machine with other work and are no measure; these are
 * meant for a quiet one, and are all that the figure over seconds rests on.
 */
export async function timeSteps(
  { batchSize, encoder, window }: Timing,
  images: Uint8Array,
  compile: boolean | JitOptions,
): Promise<StepTimes> {
  const { model, likelihood, outputs, loss } = autoencoderProblem(encoder);
  const count = Math.min(window * batchSize, images.length / 784);
  const pixels = images.subarray(0, 784 * count);
  const epochs = Math.ceil((windows * window) / Math.ceil(count / batchSize));
  const times = {} as Record<MethodName, readonly number[]>;
  for (const name of methodNames) {
    const [, middle] = rates[name];
    const { params } = model.init(random.key(0), [784]);
    const data = imageBatches(pixels, batchSize, 0);
    const result = await fit({
      params,
      loss,
      compile,
      epochs,
      data,
      key: random.key(1),
      logEvery: window,
      optimizer: methods[name]({ outputs, likelihood, lr: middle as number }),
    });
    treeDispose(result.params);
    times[name] = windowTimes(result.history, window);
  }
  return times;
}

/** Milliseconds a step between one record and the next, `window` steps later. */
function windowTimes(history: readonly FitRecord[], window: number): number[] {
  const at = history.filter(({ kind, step }) => kind === "train" && step % window === 0);
  return at.slice(1).map((record, i) => {
    return ((record.seconds - (at[i] as FitRecord).seconds) / window) * 1000;
  });
}

/** The median over all windows of all turns, in milliseconds. */
export function medianTime(turns: readonly StepTimes[], name: MethodName): number {
  const sorted = turns.flatMap((times) => times[name]).sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[half] as number)
    : ((sorted[half - 1] as number) + (sorted[half] as number)) / 2;
}

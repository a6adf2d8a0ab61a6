import type { BatchSource } from "../data/index.ts";
import { LegendreError } from "../errors.ts";
import { exponentialDecay, type GradientTransform, type Schedule } from "../optim/index.ts";
import { checkNumber, resolveOptions } from "../options.ts";
import type { Key } from "../random/index.ts";
import { treeDispose } from "../tree/index.ts";
import { fit } from "./fit.ts";
import type { FitOptions } from "./fit-options.ts";

/** Options of {@link findLearningRate}; those it shares with {@link fit} mean the same. */
export interface FindLearningRateOptions<P, B, M = unknown> {
  /** The params to start from; left alive and as they are. */
  readonly params: P;
  /** State of the model. @defaultValue `{}` */
  readonly state?: M | undefined;
  /** Makes the optimiser for a learning rate, e.g. `(lr) => adam({ lr })`. */
  readonly optimizer: (lr: Schedule) => GradientTransform<NoInfer<P>>;
  /** The loss of a batch, as {@link fit} takes it. */
  readonly loss: NonNullable<FitOptions<P, B, unknown, M>["loss"]>;
  /** Where batches come from; each is disposed. */
  readonly data: BatchSource<B>;
  /** The first learning rate, above 0. @defaultValue `1e-6` */
  readonly from?: number | undefined;
  /** The last one, above `from`. @defaultValue `1` */
  readonly to?: number | undefined;
  /** How many steps there are, at least 3. @defaultValue `100` */
  readonly steps?: number | undefined;
  /** Share of the running mean of the losses that is kept, in [0, 1). @defaultValue `0.9` */
  readonly smoothing?: number | undefined;
  /** End when the smoothed loss is this many times its least, above 1. @defaultValue `4` */
  readonly divergence?: number | undefined;
  /** Source of the keys of all steps; left alive. @defaultValue `random.key(0)` */
  readonly key?: Key | undefined;
}

/** What {@link findLearningRate} found: three columns for a plot with a logarithmic axis, and a proposal. */
export interface LearningRateRange {
  /** The learning rate of each step. */
  readonly lr: readonly number[];
  /** The loss before that step. */
  readonly loss: readonly number[];
  /** Its running mean, bias-corrected. */
  readonly smoothed: readonly number[];
  /**
   * Where the smoothed loss falls fastest over the logarithm of the rate, between the first
   * $1 / (1 - \text{smoothing})$ steps and its least value; `undefined` where it does not fall there.
   */
  readonly suggestion: number | undefined;
  /** `"diverged"` when the losses grew or stopped being finite before the last step. */
  readonly status: "finished" | "diverged";
}

/**
 * A learning rate range test: a short run whose learning rate grows from step to step,
 * $\text{lr}_i = \text{from} \cdot (\text{to} / \text{from})^{i / (\text{steps} - 1)}$, until the loss
 * diverges.
 *
 * @returns plain data; no tensors.
 * @throws `option`, and what {@link fit} throws.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { batches, rows, sgd } from "@legendre/core-tensor";
 * import { findLearningRate } from "@legendre/core-tensor/train";
 *
 * const x = Float32Array.from({ length: 64 }, (_, i) => Math.sin(i));
 * const found = await findLearningRate({
 *   params: { w: tf.scalar(0) },
 *   optimizer: (lr) => sgd({ lr }),
 *   loss: (p, batch) => tf.mean(tf.square(tf.sub(tf.mul(batch.x, p.w), 3))),
 *   data: batches({ x: rows(x, [1]) }, { batchSize: 16 }),
 *   to: 100,
 * });
 * console.log(found.status, found.lr.length === found.loss.length); // → diverged true
 * ```
 *
 * @see Smith, Cyclical learning rates for training neural networks (2017), section 3.3.
 */
export async function findLearningRate<P, B, M = unknown>(
  options: FindLearningRateOptions<P, B, M>,
): Promise<LearningRateRange> {
  const where = "findLearningRate";
  const { from, to, steps, smoothing, divergence, optimizer, ...rest } = checkOptions(options);
  const schedule = exponentialDecay(from, { rate: to / from, every: steps - 1 });
  const lr: number[] = [];
  const loss: number[] = [];
  const smoothed: number[] = [];
  const stop = new AbortController();
  let mean = 0;
  let least = Number.POSITIVE_INFINITY;
  let diverged = false;
  const { data } = rest;
  checkNumber(where, "data.perEpoch", data?.perEpoch, { integer: true, min: 1 });
  const result = await fit<P, B, unknown, M>({
    ...rest,
    optimizer: optimizer(schedule),
    epochs: Math.ceil(steps / data.perEpoch),
    logEvery: 1,
    // Judged below, by the smoothed loss.
    divergence: false,
    signal: stop.signal,
    reporter: {
      record: ({ loss: value = Number.NaN, step }) => {
        lr.push(from * (to / from) ** ((step - 1) / (steps - 1)));
        loss.push(value);
        mean = smoothing * mean + (1 - smoothing) * value;
        const corrected = mean / (1 - smoothing ** step);
        smoothed.push(corrected);
        least = Math.min(least, corrected);
        // Of a loss that may be negative a multiple says nothing; then only an infinite one ends the run.
        diverged = least > 0 && corrected > divergence * least;
        if (diverged || step >= steps) stop.abort();
      },
    },
  });
  treeDispose([result.params, result.optState, result.state]);
  const status = diverged || result.status === "non-finite" ? "diverged" : "finished";
  return {
    lr,
    loss,
    smoothed,
    suggestion: steepest(lr, smoothed, Math.round(1 / (1 - smoothing))),
    status,
  };
}

function checkOptions<P, B, M>(options: FindLearningRateOptions<P, B, M>) {
  const where = "findLearningRate";
  const known: { [K in keyof FindLearningRateOptions<P, B, M>]-?: unknown } = {
    params: undefined,
    state: undefined,
    optimizer: undefined,
    loss: undefined,
    data: undefined,
    from: 1e-6,
    to: 1,
    steps: 100,
    smoothing: 0.9,
    divergence: 4,
    key: undefined,
  };
  type Checked = FindLearningRateOptions<P, B, M> & {
    readonly from: number;
    readonly to: number;
    readonly steps: number;
    readonly smoothing: number;
    readonly divergence: number;
  };
  const all = resolveOptions(where, options as object, known) as Checked;
  checkNumber(where, "from", all.from, { exclusiveMin: 0 });
  checkNumber(where, "to", all.to, { exclusiveMin: all.from });
  checkNumber(where, "steps", all.steps, { integer: true, min: 3 });
  checkNumber(where, "smoothing", all.smoothing, { min: 0, exclusiveMax: 1 });
  checkNumber(where, "divergence", all.divergence, { exclusiveMin: 1 });
  if (typeof all.optimizer === "function") return all;
  const message =
    "optimizer must be a function from learning rate to transform, e.g. (lr) => adam({ lr })";
  throw new LegendreError("option", where, message, { option: "optimizer" });
}

/**
 * The rate at which the losses fall fastest over log rate, up to their least. Until the running mean holds
 * `memory` losses it moves by their noise, so the first ones are left out, and differences span as many.
 */
function steepest(
  lr: readonly number[],
  losses: readonly number[],
  memory: number,
): number | undefined {
  const half = Math.max(1, Math.round(memory / 2));
  const end = Math.min(losses.indexOf(Math.min(...losses)), losses.length - 1 - half);
  let best = 0;
  let found: number | undefined;
  for (let i = Math.max(memory, half); i <= end; i++) {
    const slope = (losses[i + half] as number) - (losses[i - half] as number);
    if (slope < best) [best, found] = [slope, lr[i]];
  }
  return found;
}

import type { BatchSource } from "../data/index.ts";
import { exponentialDecay, type GradientTransform, type Schedule } from "../optim/index.ts";
import {
  above,
  checkNumber,
  count,
  number,
  type OptionsOf,
  optional,
  options,
  share,
  value,
} from "../options.ts";
import type { Key } from "../random/index.ts";
import { treeDispose } from "../tree/index.ts";
import { fit } from "./fit.ts";
import type { FitOptions } from "./fit-options.ts";

/** The options of {@link findLearningRate}. */
export const findLearningRateOptions = options(
  "findLearningRate",
  {
    params: optional(value()),
    state: optional(value()),
    optimizer: value(undefined, [
      "a function from learning rate to transform, e.g. (lr) => adam({ lr })",
      (given) => typeof given === "function",
    ]),
    loss: optional(value()),
    data: optional(value()),
    /** The first learning rate, above 0. */
    from: above(0, 1e-6),
    /** The last one, above `from`. */
    to: number({}, 1),
    /** How many steps there are, at least 3. */
    steps: count(3, 100),
    /** Share of the running mean of the losses that is kept, in [0, 1). */
    smoothing: share(0.9),
    /** End when the smoothed loss is this many times its least, above 1. */
    divergence: above(1, 4),
    /** Source of the keys of all steps; left alive. @defaultValue `random.key(0)` */
    key: optional(value<Key>()),
  },
  { rules: ({ from, to }, where) => void checkNumber(where, "to", to, { exclusiveMin: from }) },
);

/** Options of {@link findLearningRate}; those it shares with {@link fit} mean the same. */
export interface FindLearningRateOptions<P, B, M = unknown>
  extends OptionsOf<typeof findLearningRateOptions> {
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
  const { from, to, steps, smoothing, divergence } = findLearningRateOptions.resolve(options);
  const { params, state, optimizer, loss: lossOf, data, key } = options;
  const schedule = exponentialDecay(from, { rate: to / from, every: steps - 1 });
  const lr: number[] = [];
  const loss: number[] = [];
  const smoothed: number[] = [];
  const stop = new AbortController();
  let mean = 0;
  let least = Number.POSITIVE_INFINITY;
  let diverged = false;
  checkNumber(where, "data.perEpoch", data?.perEpoch, { integer: true, min: 1 });
  const result = await fit<P, B, unknown, M>({
    params,
    state,
    loss: lossOf,
    data,
    key,
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

import { treeDispose, treeFlatten, treeUnflatten } from "@legendre/core-tensor";
import { untilReady } from "@legendre/core-tensor/jit";
import { type Tensor, tensor } from "@legendre/core-tensor/ops";
import {
  above,
  count,
  type OptionsOf,
  optional,
  options,
  value,
} from "@legendre/core-tensor/options";
import type { Schedule } from "../schedule/schedule.ts";
import type { TaskSet } from "../tasks/task-set.ts";
import type { MetaLearner, MetaState } from "./meta-learner.ts";

/** The options of {@link checkMetaGradient}. */
export const checkMetaGradientOptions = options("checkMetaGradient", {
  /** Directions that are tried. */
  directions: count(1, 3),
  /** Step of the central differences, relative to the length of the params. */
  step: above(0, 5e-3),
  /** Greatest relative error that passes. */
  tolerance: above(0, 0.02),
  /** Cells of the steps, held fixed. If left out: those of the learner. */
  schedule: optional(value<Schedule>()),
});

/** Options of {@link checkMetaGradient}. */
export interface CheckMetaGradientOptions extends OptionsOf<typeof checkMetaGradientOptions> {}

/** What {@link checkMetaGradient} found. */
export interface MetaGradientCheck {
  /** Whether every direction agrees. */
  readonly ok: boolean;
  /** Greatest difference of the two slopes, relative to the length of the gradient. */
  readonly error: number;
  /** For each direction the slope by the gradient and by differences of the loss. */
  readonly slopes: readonly { readonly gradient: number; readonly difference: number }[];
}

/**
 * Holds the meta-gradient to differences of the loss, so that users of a model of their own know that it is exact: a
 * loss with a detached part, a custom derivative or randomness of its own shows here. Losses with kinks (ReLU) agree less
 * well where a step crosses one.
 *
 * @param learner - any learner whose order is exact; first-order gradients are expected to fail.
 * @param state - where the gradient is taken.
 * @param tasks - a meta-batch.
 * @throws code "option" for options.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { checkMetaGradient, maml, stackTasks } from "@legendre/treemaml";
 *
 * const learner = maml({ loss: (w: tf.Tensor, y: tf.Tensor) => tf.square(tf.sub(tf.tanh(w), y)), innerLr: 0.1 });
 * const y = tf.tensor1d([0.5]) as tf.Tensor;
 * const check = await checkMetaGradient(learner, learner.init(tf.scalar(1)), stackTasks([{ support: y, query: y }]));
 * console.log(check.ok); // true
 * ```
 */
export async function checkMetaGradient<P, B>(
  learner: MetaLearner<P, B>,
  state: MetaState<P>,
  tasks: TaskSet<B>,
  options: CheckMetaGradientOptions = {},
): Promise<MetaGradientCheck> {
  const { directions, step, tolerance, schedule } = checkMetaGradientOptions.resolve(options);
  const cells = schedule ?? learner.scheduleOf(tasks.ids);
  const found = await untilReady(await learner.metaGradient(state, tasks, cells));
  const gradient = flat(found.grads);
  treeDispose(found);
  const start = flat(await untilReady(state.params));
  const length = (v: readonly number[]): number => Math.sqrt(v.reduce((s, x) => s + x * x, 0));
  const h = step * Math.max(length(start), 1);
  const lossAt = async (moved: readonly number[]): Promise<number> => {
    const params = unflat(state.params, moved);
    try {
      const at = await learner.metaGradient({ ...state, params }, tasks, cells);
      const value = (await at.loss.data())[0] as number;
      treeDispose(at);
      return value;
    } finally {
      treeDispose(params);
    }
  };
  const size = length(gradient);
  const slopes: { gradient: number; difference: number }[] = [];
  for (let d = 0; d < directions; d++) {
    // The first direction is the gradient's own; the others are fixed pseudo-random signs.
    const raw = gradient.map((g, i) => (d === 0 && size > 0 ? g : sign(i + 1, d)));
    const unit = raw.map((v) => v / length(raw));
    const up = await lossAt(start.map((v, i) => v + h * (unit[i] as number)));
    const down = await lossAt(start.map((v, i) => v - h * (unit[i] as number)));
    const slope = gradient.reduce((s, g, i) => s + g * (unit[i] as number), 0);
    slopes.push({ gradient: slope, difference: (up - down) / (2 * h) });
  }
  const error = slopes.reduce((most, s) => {
    const gap = Math.abs(s.gradient - s.difference) / Math.max(size, 1e-6);
    return Number.isNaN(gap) ? Number.POSITIVE_INFINITY : Math.max(most, gap);
  }, 0);
  return { ok: error <= tolerance, error, slopes };
}

const sign = (i: number, d: number): number =>
  Math.imul(i * 2654435761 + d * 40503, 0x9e3779b1) & 0x10000 ? 1 : -1;

const flat = (tree: unknown): number[] =>
  treeFlatten<Tensor>(tree).leaves.flatMap((leaf) => [...leaf.dataSync()]);

function unflat<P>(like: P, values: readonly number[]): P {
  const { leaves, structure } = treeFlatten<Tensor>(like);
  let at = 0;
  const made = leaves.map((leaf) => {
    const own = values.slice(at, at + leaf.size);
    at += leaf.size;
    return tensor(own, leaf.shape);
  });
  return treeUnflatten<P>(structure, made);
}

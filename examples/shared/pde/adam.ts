import { type HostArray, hostArray, jit, treeMap, valueAndGrad } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { isLate, markKeeper, spent, startClock } from "./clock.ts";
import {
  type FieldProblem,
  type HostParams,
  meanSquare,
  type Params,
  type Row,
  type Run,
  type RunSetting,
} from "./problem.ts";

/** Decays of the means of gradients and of their squares. */
const [first, second] = [0.9, 0.999];

/** Means of gradients and of their squares. */
interface Moments {
  readonly mean: Params;
  readonly square: Params;
}

const double = { precision: "float64" } as const;

/**
 * Adam, with a learning rate that falls to 0 along a cosine over the budget.
 *
 * @param rate - at the beginning.
 * @param every - steps between draws of points, if the problem draws some.
 */
export async function adam(
  problem: FieldProblem,
  { seed, budget, watcher }: RunSetting,
  rate: number,
  every: number,
): Promise<Run> {
  const clock = startClock(budget);
  let params: HostParams = problem.net.init(seed);
  const { marks, keep } = markKeeper(clock, () => problem.error(params), watcher);
  const start = jit((p: Params): Moments => {
    const zeros = (): Params => treeMap((x: tf.Tensor) => tf.zerosLike(x), p) as Params;
    return { mean: zeros(), square: zeros() };
  }, double);
  const decayed = (old: Params, next: Params, decay: number): Params => {
    const [kept, taken] = [tf.fill([], decay), tf.fill([], 1 - decay)];
    const one = (a: tf.Tensor, b: tf.Tensor) => tf.add(tf.mul(kept, a), tf.mul(taken, b));
    return treeMap(one, old, next) as Params;
  };
  const step = jit(
    (p: Params, { mean, square }: Moments, at: Row, size: tf.Tensor, unbias: tf.Tensor) => {
      const { value, grads } = valueAndGrad((q: Params) => meanSquare(problem, q, at))(p);
      const squares = treeMap((g: tf.Tensor) => tf.square(g), grads) as Params;
      const next = { mean: decayed(mean, grads, first), square: decayed(square, squares, second) };
      const moved = (x: tf.Tensor, m: tf.Tensor, v: tf.Tensor): tf.Tensor => {
        const spread = tf.add(tf.sqrt(tf.mul(unbias, v)), tf.fill([], 1e-8));
        return tf.sub(x, tf.mul(size, tf.div(m, spread)));
      };
      return { value, params: treeMap(moved, p, next.mean, next.square) as Params, state: next };
    },
    double,
  );
  try {
    let state = await start(params);
    let at = problem.first();
    let loss = Number.NaN;
    let steps = 0;
    for (; spent(budget, clock, steps) < 1; steps++) {
      if (problem.draw && steps > 0 && steps % every === 0) {
        at = await problem.draw(params, steps, isLate(budget, clock, steps));
      }
      const size = rate * 0.5 * (1 + Math.cos(Math.PI * spent(budget, clock, steps)));
      const number = (value: number): HostArray => hostArray([value], []);
      const [size1, size2] = [size / (1 - first ** (steps + 1)), 1 / (1 - second ** (steps + 1))];
      const next = await step(params, state, at, number(size1), number(size2));
      loss = next.value.data[0] as number;
      params = next.params;
      state = next.state;
      await keep(steps, loss);
    }
    await keep(steps, loss, true);
    return { marks, params };
  } finally {
    await Promise.all([start.dispose(), step.dispose()]);
  }
}

import { type HostArray, hostArray, jit, ravel, valueAndGrad } from "@legendre/core-tensor";
import type * as tf from "@tensorflow/tfjs";
import { isLate, markKeeper, spent, startClock } from "./clock.ts";
import {
  type FieldProblem,
  type HostParams,
  meanSquare,
  type Params,
  type Row,
  type Rows,
  type Run,
  type RunSetting,
} from "./problem.ts";

const double = { precision: "float64" } as const;

const dot = (a: Float64Array, b: Float64Array): number =>
  a.reduce((sum, v, i) => sum + v * (b[i] as number), 0);
const plus = (a: Float64Array, s: number, b: Float64Array): Float64Array =>
  a.map((v, i) => v + s * (b[i] as number));

/** A point of the walk. */
interface Place {
  readonly x: Float64Array;
  readonly value: number;
  readonly slope: Float64Array;
}

/** A step and the change of the gradient along it. */
interface Pair {
  readonly s: Float64Array;
  readonly y: Float64Array;
}

/** `−H g` by the two loops of L-BFGS; steepest descent without pairs. */
function direction(slope: Float64Array, pairs: readonly Pair[]): Float64Array {
  let q = slope;
  const parts: number[] = [];
  for (let k = pairs.length - 1; k >= 0; k--) {
    const { s, y } = pairs[k] as Pair;
    parts[k] = dot(s, q) / dot(s, y);
    q = plus(q, -(parts[k] as number), y);
  }
  const last = pairs.at(-1);
  const size =
    last === undefined
      ? 1 / Math.sqrt(dot(slope, slope))
      : dot(last.s, last.y) / dot(last.y, last.y);
  q = q.map((v) => v * size);
  pairs.forEach(({ s, y }, k) => {
    q = plus(q, (parts[k] as number) - dot(y, q) / dot(s, y), s);
  });
  return q.map((v) => -v);
}

/** A step that meets Wolfe's weak conditions, by bisection; undefined after 30 trials. */
async function wolfe(
  from: Place,
  along: Float64Array,
  at: (x: Float64Array) => Promise<Place>,
): Promise<Place | undefined> {
  const first = dot(from.slope, along);
  let [low, high, length] = [0, Number.POSITIVE_INFINITY, 1];
  for (let trial = 0; trial < 30; trial++) {
    const to = await at(plus(from.x, length, along));
    if (!(to.value <= from.value + 1e-4 * length * first)) high = length;
    else if (dot(to.slope, along) < 0.9 * first) low = length;
    else return to;
    length = high === Number.POSITIVE_INFINITY ? 2 * length : (low + high) / 2;
  }
  return undefined;
}

/**
 * L-BFGS on the mean of squares.
 *
 * @param memory - pairs that are kept.
 * @param every - steps between draws of points, if the problem draws some, after which the pairs are forgotten.
 */
export async function lbfgs(
  problem: FieldProblem,
  { seed, budget, watcher }: RunSetting,
  memory: number,
  every: number,
): Promise<Run> {
  const clock = startClock(budget);
  const first = problem.net.init(seed);
  const flat = jit((p: Params) => ravel(p).vector, double);
  const tree = jit((p: Params, x: tf.Tensor) => ravel(p).unravel(x as tf.Tensor1D), double);
  const both = jit((p: Params, x: tf.Tensor, points: Row) => {
    const { unravel } = ravel(p);
    const { value, grads } = valueAndGrad((v: tf.Tensor) =>
      meanSquare(problem, unravel(v as tf.Tensor1D), points),
    )(x);
    return { value, grads };
  }, double);
  let points: Rows = problem.first();
  const at = async (x: Float64Array): Promise<Place> => {
    const { value, grads } = await both(first, hostArray(x), points);
    return { x, value: value.data[0] as number, slope: Float64Array.from(grads.data) };
  };
  const paramsOf = (x: Float64Array): Promise<HostParams> => tree(first, hostArray(x));
  try {
    const start: HostArray = await flat(first);
    let place = await at(Float64Array.from(start.data));
    const error = async (): Promise<number> => problem.error(await paramsOf(place.x));
    const { marks, keep } = markKeeper(clock, error, watcher);
    let pairs: Pair[] = [];
    let steps = 0;
    for (; spent(budget, clock, steps) < 1; steps++) {
      if (problem.draw && steps > 0 && steps % every === 0) {
        points = await problem.draw(await paramsOf(place.x), steps, isLate(budget, clock, steps));
        place = await at(place.x);
        pairs = [];
      }
      const along = direction(place.slope, pairs);
      const next = await wolfe(place, along, at);
      if (next === undefined) {
        if (pairs.length === 0) break;
        pairs = [];
        continue;
      }
      pairs = [
        ...pairs,
        { s: plus(next.x, -1, place.x), y: plus(next.slope, -1, place.slope) },
      ].slice(-memory);
      place = next;
      await keep(steps, place.value);
    }
    await keep(steps, place.value, true);
    return { marks, params: await paramsOf(place.x) };
  } finally {
    await Promise.all([flat.dispose(), tree.dispose(), both.dispose()]);
  }
}

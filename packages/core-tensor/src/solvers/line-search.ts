import { dot, float, whole } from "../linalg/loops/scalars.ts";
import {
  abs,
  add,
  div,
  equal,
  isFinite as finite,
  greater,
  greaterEqual,
  lessEqual,
  logicalAnd,
  logicalNot,
  logicalOr,
  maximum,
  minimum,
  mul,
  sign,
  sqrt,
  square,
  sub,
  type Tensor,
  where,
} from "../ops.ts";
import { whileLoop } from "../transforms/index.ts";

/** A point along a direction. */
interface Point {
  /** The share of the direction. */
  readonly t: Tensor;
  readonly value: Tensor;
  /** The derivative along the direction. */
  readonly slope: Tensor;
  readonly x: Tensor;
  readonly gradient: Tensor;
}

/** Where a search along a direction ended. */
export interface Searched extends Point {
  /** bool: whether the value fell. */
  readonly better: Tensor;
  /** int32: calls of the function. */
  readonly evaluations: Tensor;
}

interface State {
  /** The best point so far, which satisfies the condition of decrease. */
  readonly low: Point;
  /** The other end of the interval, once there is one; before, the point before `low`. */
  readonly high: Point;
  readonly trial: Tensor;
  /** int32: 1 once `low` and `high` enclose a point that will do. */
  readonly enclosed: Tensor;
  readonly done: Tensor;
  readonly evaluations: Tensor;
}

/** The decrease and the slope that are wanted, as shares of the first slope. */
const [decrease, curvature] = [1e-4, 0.9];
const mostEvaluations = 25;

/**
 * A step that satisfies the strong Wolfe conditions: growing steps until an interval encloses one, then cubic interpolation
 * inside of it. Where rounding hides the decrease, slopes alone decide.
 *
 * @param evaluate - value and gradient.
 * @param rounding - the relative rounding error of values.
 * @see Nocedal and Wright (2006), "Numerical Optimization", algorithms 3.5 and 3.6; for the rounding Hager and Zhang (2005), SIAM J.
 *   Optim. 16(1), equation 4.1.
 */
export function lineSearch(
  evaluate: (x: Tensor) => { readonly value: Tensor; readonly gradient: Tensor },
  start: { readonly x: Tensor; readonly value: Tensor; readonly gradient: Tensor },
  direction: Tensor,
  firstStep: Tensor,
  rounding: Tensor,
): Searched {
  const slope0 = dot(start.gradient, direction);
  const origin: Point = { ...start, t: float(0), slope: slope0 };
  const noise = mul(mul(float(8), rounding), abs(start.value));
  const first: State = {
    low: origin,
    high: origin,
    trial: firstStep,
    enclosed: whole(0),
    done: whole(0),
    evaluations: whole(0),
  };
  const last = whileLoop<State>(
    ({ done }) => equal(done, whole(0)),
    ({ low, high, trial, enclosed, evaluations }) => {
      const x = add(start.x, mul(trial, direction));
      const { value, gradient } = evaluate(x);
      const point: Point = { t: trial, value, gradient, x, slope: dot(gradient, direction) };
      const isEnclosed = equal(enclosed, whole(1));
      const line = add(start.value, mul(mul(float(decrease), trial), slope0));
      const near = logicalAnd(
        lessEqual(value, add(start.value, noise)),
        lessEqual(point.slope, mul(float(2 * decrease - 1), slope0)),
      );
      const falls = logicalOr(lessEqual(value, line), near);
      const highest = logicalOr(
        logicalNot(logicalAnd(falls, finite(point.slope))),
        logicalAnd(greater(value, add(low.value, noise)), greater(low.t, float(0))),
      );
      const flat = lessEqual(abs(point.slope), mul(float(-curvature), slope0));
      const found = logicalAnd(logicalNot(highest), flat);
      // Beyond a minimum: the interval from here back to the best point so far.
      const turns = greaterEqual(mul(point.slope, sub(high.t, low.t)), float(0));
      const rises = where(isEnclosed, turns, greaterEqual(point.slope, float(0)));
      const nextLow = choose(highest, low, point);
      const nextHigh = choose(
        highest,
        point,
        choose(logicalOr(rises, logicalNot(isEnclosed)), low, high),
      );
      const closed = logicalOr(isEnclosed, logicalOr(highest, rises));
      const count = add(evaluations, whole(1));
      return {
        low: nextLow,
        high: nextHigh,
        trial: where(closed, inside(nextLow, nextHigh), mul(float(2), trial)),
        enclosed: where(closed, whole(1), whole(0)),
        done: where(
          logicalOr(found, greaterEqual(count, whole(mostEvaluations))),
          whole(1),
          whole(0),
        ),
        evaluations: count,
      };
    },
    first,
  );
  const { low, evaluations } = last;
  return { ...low, better: greater(low.t, float(0)), evaluations };
}

function choose(holds: Tensor, a: Point, b: Point): Point {
  return {
    t: where(holds, a.t, b.t),
    value: where(holds, a.value, b.value),
    slope: where(holds, a.slope, b.slope),
    x: where(holds, a.x, b.x),
    gradient: where(holds, a.gradient, b.gradient),
  };
}

/** The minimum of the cubic through two points, kept off the ends; the middle where there is none. */
function inside(low: Point, high: Point): Tensor {
  const width = sub(high.t, low.t);
  const d1 = sub(add(low.slope, high.slope), mul(float(3), div(sub(high.value, low.value), width)));
  const inner = sub(square(d1), mul(low.slope, high.slope));
  const d2 = mul(sign(width), sqrt(maximum(inner, float(0))));
  const share = sub(
    float(1),
    div(sub(add(high.slope, d2), d1), add(sub(high.slope, low.slope), mul(float(2), d2))),
  );
  const safe = minimum(maximum(share, float(0.1)), float(0.9));
  const usable = logicalAnd(finite(share), greaterEqual(inner, float(0)));
  return add(low.t, mul(where(usable, safe, float(0.5)), width));
}

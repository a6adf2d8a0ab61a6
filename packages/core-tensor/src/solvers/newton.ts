import { roundingErrors } from "../linalg/loops/rounds.ts";
import {
  ended,
  firstOf,
  float,
  norm,
  roundingOf,
  running,
  whole,
} from "../linalg/loops/scalars.ts";
import {
  add,
  div,
  equal,
  isFinite as finite,
  greater,
  less,
  lessEqual,
  logicalAnd,
  logicalNot,
  logicalOr,
  maximum,
  mul,
  neg,
  sub,
  type Tensor,
  where,
} from "../ops.ts";
import { jvp, vjp, whileLoop } from "../transforms/index.ts";
import type { Found, LinearSolve, SquareMap } from "./implicit.ts";
import { packed } from "./solution.ts";

/** What the loops for roots are given. */
export interface RootProblem {
  readonly f: (x: Tensor) => Tensor;
  readonly x0: Tensor;
  readonly linear: LinearSolve;
  /** The step that counts as none, relative to `max(1, ‖x‖)`. */
  readonly tolerance: number;
  readonly maxSteps: number;
}

interface State {
  readonly x: Tensor;
  readonly image: Tensor;
  readonly length: Tensor;
  readonly steps: Tensor;
  readonly status: Tensor;
}

/** The state before the first step. */
export function rootStart({ f, x0 }: RootProblem): State {
  const image = f(x0);
  const length = norm(image);
  const status = firstOf(
    [
      [logicalNot(finite(length)), whole(ended.nonFinite)],
      [equal(length, float(0)), whole(ended.converged)],
    ],
    whole(running),
  );
  return { x: x0, image, length, steps: whole(0), status };
}

/** The state after the last step as a result. */
export function rootFound({ x, length, steps, status }: Omit<State, "image">): Found {
  const ran = equal(status, whole(running));
  return { x, numbers: packed([where(ran, whole(ended.maxSteps), status), steps, length]) };
}

/** What may prove that a small step ends at a root. */
interface Step {
  readonly x: Tensor;
  readonly step: Tensor;
  /** The norm of the residual before the step, and after what was taken of it. */
  readonly before: Tensor;
  readonly after: Tensor;
  /** The norm of the derivative, as far as it is known. */
  readonly slope: Tensor;
}

/**
 * True where a small step is followed by a residual of half the size, or the residual is the rounding error of x. A step says nothing by
 * itself: it is small, too, where the derivative was taken for larger than it is, and 0 where a product underflowed.
 */
export function isProof({ x, step, before, after, slope }: Step, tolerance: number): Tensor {
  const noise = mul(mul(float(roundingErrors), roundingOf(x)), mul(slope, norm(x)));
  const falls = logicalAnd(
    greater(norm(step), float(0)),
    lessEqual(after, mul(float(0.5), before)),
  );
  return logicalAnd(isSmall(step, x, tolerance), logicalOr(falls, lessEqual(before, noise)));
}

/** `‖A v‖ / ‖v‖`; 0 for v = 0. */
export function stretch(image: Tensor, v: Tensor): Tensor {
  const length = norm(v);
  return where(greater(length, float(0)), div(norm(image), length), float(0));
}

/** True where a step is as small as was asked for. */
export function isSmall(step: Tensor, x: Tensor, tolerance: number): Tensor {
  return lessEqual(norm(step), mul(float(tolerance), maximum(float(1), norm(x))));
}

/** Newton's method with steps that are halved until the residual falls. */
export function newtonLoop(problem: RootProblem): Found {
  const { f, linear, tolerance, maxSteps } = problem;
  const last = whileLoop<State>(
    ({ status }) => equal(status, whole(running)),
    ({ x, image, length, steps }) => {
      const map: SquareMap = {
        matvec: (v) => jvp(f, x, v).tangent,
        rmatvec: (u) => vjp(f, x).pullback(u),
      };
      const { x: step, solved } = linear(map, neg(image)).asStep();
      // An inexact step will do, but not one of a singular derivative.
      const product = map.matvec(step);
      const helps = lessEqual(norm(add(product, image)), mul(float(0.5), length));
      const tried = shortened(f, x, step, length);
      const slope = stretch(product, step);
      const made = { x, step, before: length, after: tried.length, slope };
      const proven = logicalAnd(solved, isProof(made, tolerance));
      const better = less(tried.length, length);
      const outcome = firstOf(
        [
          [logicalNot(finite(norm(step))), whole(ended.nonFinite)],
          [logicalNot(helps), whole(ended.breakdown)],
          [proven, whole(ended.converged)],
          [equal(tried.length, float(0)), whole(ended.converged)],
          [logicalNot(better), whole(ended.breakdown)],
        ],
        whole(running),
      );
      const moves = logicalAnd(better, helps);
      return {
        x: where(moves, tried.x, x),
        image: where(moves, tried.image, image),
        length: where(moves, tried.length, length),
        steps: add(steps, whole(1)),
        status: outcome,
      };
    },
    rootStart(problem),
    { maxSteps },
  );
  return rootFound(last);
}

interface Shortened {
  /** The share of the step that was taken. */
  readonly t: Tensor;
  readonly x: Tensor;
  readonly image: Tensor;
  readonly length: Tensor;
}

/** Halvings of a step before it is given up. */
const halvings = 12;

/** The first of `x + d, x + d/2, …` where the residual is smaller than before. */
export function shortened(
  f: (x: Tensor) => Tensor,
  x: Tensor,
  step: Tensor,
  length: Tensor,
): Shortened {
  const at = (t: Tensor): Shortened => {
    const next = add(x, mul(t, step));
    const image = f(next);
    return { t, x: next, image, length: norm(image) };
  };
  return whileLoop<Shortened>(
    (now) => {
      const wanted = mul(sub(float(1), mul(float(1e-4), now.t)), length);
      // NaN is no progress either.
      const enough = lessEqual(now.length, wanted);
      return logicalAnd(logicalNot(enough), greater(now.t, float(2 ** -halvings)));
    },
    (now) => at(mul(float(0.5), now.t)),
    at(float(1) as Tensor),
  );
}

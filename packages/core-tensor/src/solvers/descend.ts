import {
  dot,
  ended,
  firstOf,
  float,
  norm,
  roundingOf,
  running,
  unitOf,
  whole,
} from "../linalg/loops/scalars.ts";
import {
  abs,
  add,
  div,
  equal,
  isFinite as finite,
  less,
  lessEqual,
  logicalAnd,
  logicalNot,
  logicalOr,
  max,
  minimum,
  mul,
  neg,
  sub,
  type Tensor,
  where,
} from "../ops.ts";
import { grad, valueAndGrad, whileLoop } from "../transforms/index.ts";
import type { Directions } from "./directions.ts";
import type { Found } from "./implicit.ts";
import { lineSearch } from "./line-search.ts";
import { packed } from "./solution.ts";

/** What a descent is given. */
export interface Descent {
  readonly f: (x: Tensor) => Tensor;
  readonly x0: Tensor;
  /** The largest component of the gradient at the end. */
  readonly tolerance: number;
  readonly maxSteps: number;
}

/** Goes down along directions until the gradient is small; its numbers are those of `minimize`. */
export function descend<M>(problem: Descent, directions: Directions<M>): Found {
  const { f, x0, tolerance, maxSteps } = problem;
  const largest = (gradient: Tensor): Tensor =>
    // Of no numbers there is none, and nothing is left to do.
    gradient.size === 0 ? float(0) : max(abs(gradient));
  const { value: value0, grads: gradient0 } = valueAndGrad(f)(x0);
  const unit = unitBeyond(value0, gradient0);
  const inUnits = (x: Tensor): Tensor => div(x, unit);
  const evaluate = (x: Tensor): { value: Tensor; gradient: Tensor } => {
    const { value, grads } = valueAndGrad(f)(x);
    return { value: inUnits(value), gradient: inUnits(grads) };
  };
  const start = { value: inUnits(value0), gradient: inUnits(gradient0) };
  const judged = (value: Tensor, gradient: Tensor): Tensor =>
    firstOf(
      [
        [logicalNot(logicalAnd(finite(value), finite(norm(gradient)))), whole(ended.nonFinite)],
        [lessEqual(largest(gradient), div(float(tolerance), unit)), whole(ended.converged)],
      ],
      whole(running),
    );
  const rounding = roundingOf(x0);
  const first = {
    ...start,
    x: x0,
    memory: directions.start,
    steps: whole(0) as Tensor,
    evaluations: whole(1) as Tensor,
    status: judged(start.value, start.gradient),
  };
  const last = whileLoop<typeof first>(
    ({ status }) => equal(status, whole(running)),
    ({ x, value, gradient, memory, steps, evaluations }) => {
      const chosen = directions.next(memory, x, gradient, (at) => inUnits(grad(f)(at)));
      const descends = less(dot(chosen, gradient), float(0));
      const direction = where(descends, chosen, neg(gradient));
      // A gradient says nothing of how far to go.
      const scaled = directions.isScaled ? descends : logicalAnd(descends, less(whole(0), steps));
      const step = where(scaled, float(1), minimum(float(1), div(float(1), norm(gradient))));
      const found = lineSearch(evaluate, { x, value, gradient }, direction, step, rounding);
      const change = sub(found.gradient, gradient);
      return {
        x: found.x,
        value: found.value,
        gradient: found.gradient,
        memory: directions.learn(memory, {
          s: sub(found.x, x),
          y: change,
          gradient,
          share: found.t,
          rounding,
        }),
        steps: add(steps, whole(1)),
        evaluations: add(evaluations, found.evaluations),
        status: where(
          logicalOr(found.better, logicalNot(finite(found.value))),
          judged(found.value, found.gradient),
          whole(ended.breakdown),
        ),
      };
    },
    first,
    { maxSteps },
  );
  const { x, status, steps, value, gradient, evaluations } = last;
  const code = where(equal(status, whole(running)), whole(ended.maxSteps), status);
  const back = [mul(value, unit), mul(largest(gradient), unit)];
  return { x, numbers: packed([code, steps, ...back, evaluations]) };
}

/**
 * What values and gradients are measured in: 1, and a power of two near to the first gradient where products of three such numbers would underflow or
 * overflow, as the curvature along a gradient.
 */
function unitBeyond(value: Tensor, gradient: Tensor): Tensor {
  const unit = unitOf(gradient);
  const usual = logicalAnd(lessEqual(float(2 ** -30), unit), lessEqual(unit, float(2 ** 30)));
  return where(logicalAnd(logicalNot(usual), finite(div(value, unit))), unit, float(1));
}

import {
  add,
  div,
  equal,
  isFinite as finite,
  greater,
  lessEqual,
  logicalAnd,
  logicalNot,
  logicalOr,
  maximum,
  mul,
  sub,
  type Tensor,
  where,
  zeros,
} from "../../ops.ts";
import { whileLoop } from "../../transforms/index.ts";
import { ended, firstOf, float, norm, roundingOf, running, unitOf, whole } from "./scalars.ts";

/** A system on vectors of shape `[n]`, for loops that can be part of a program. */
export interface VectorSystem {
  readonly apply: (v: Tensor) => Tensor;
  /** Undefined for the identity. */
  readonly precondition: ((r: Tensor) => Tensor) | undefined;
  readonly b: Tensor;
  /** Undefined for zero. */
  readonly x0: Tensor | undefined;
  /** Unknowns, where there are not as many as equations. */
  readonly unknowns?: number;
  readonly tolerance: number;
  readonly absoluteTolerance: number;
  readonly maxSteps: number;
}

/** Where a round begins; see `solveInRounds`, whose numbers these are as tensors. */
export interface VectorStart {
  readonly x: Tensor;
  readonly r: Tensor;
  readonly norm: Tensor;
  readonly goal: Tensor;
  /** int32. */
  readonly budget: Tensor;
}

/** Where a round ended. */
export interface VectorEnd {
  readonly x: Tensor;
  /** int32. */
  readonly steps: Tensor;
  /** int32: a code of {@link ended}, where `converged` is a claim, or `running` for another round. */
  readonly outcome: Tensor;
}

/** What is to become small, and how small: the residual, where nothing else is said. */
export interface Measured {
  readonly norm: Tensor;
  readonly goal: Tensor;
}

/** What a solver in a program returns. */
export interface VectorSolution {
  readonly x: Tensor;
  /** int32, a code of {@link ended}. */
  readonly status: Tensor;
  /** int32. */
  readonly steps: Tensor;
  readonly residualNorm: Tensor;
}

/**
 * The rounds of `solveInRounds` as a loop of a program: each begins from the true residual, and two claims without
 * progress are the rounding error.
 *
 * @param measure - of a residual; what is left out is its norm, to become small beside that of `b`.
 */
export function loopInRounds(
  system: VectorSystem,
  round: (start: VectorStart) => VectorEnd,
  measure?: (r: Tensor) => Measured,
): VectorSolution & { readonly r: Tensor } {
  const { apply, tolerance, absoluteTolerance, maxSteps } = system;
  // A power of two, so that nothing is rounded: products of small or large numbers would be 0 or infinite.
  const unit = unitOf(system.b);
  const b = div(system.b, unit);
  const size = norm(b);
  const empty = equal(size, float(0));
  const wanted = maximum(div(float(absoluteTolerance), unit), mul(float(tolerance), size));
  const measured = measure ?? ((r: Tensor): Measured => ({ norm: norm(r), goal: wanted }));
  const most = whole(maxSteps);
  const zero = zeros([system.unknowns ?? b.size]) as Tensor;
  // Of b = 0 the solution is 0, and no tolerance relative to b can be met by another.
  const x0 = system.x0 === undefined ? zero : where(empty, zero, div(system.x0, unit));
  const r0 = system.x0 === undefined ? b : sub(b, apply(x0));
  const first = {
    x: x0,
    r: r0,
    ...measured(r0),
    // The norm at the last claim.
    before: float(Number.POSITIVE_INFINITY) as Tensor,
    steps: whole(0) as Tensor,
    outcome: whole(running) as Tensor,
    status: whole(running) as Tensor,
  };
  const judged = (state: typeof first): typeof first => {
    const claimed = equal(state.outcome, whole(ended.converged));
    const stuck = logicalAnd(claimed, greater(state.norm, mul(float(0.5), state.before)));
    const goesOn = where(claimed, whole(running), state.outcome);
    const noneLeft = logicalAnd(
      equal(goesOn, whole(running)),
      lessEqual(sub(most, state.steps), whole(0)),
    );
    const status = firstOf(
      [
        [logicalNot(finite(state.norm)), whole(ended.nonFinite)],
        [lessEqual(state.norm, state.goal), whole(ended.converged)],
        [stuck, whole(ended.breakdown)],
        [noneLeft, whole(ended.maxSteps)],
      ],
      goesOn,
    );
    return { ...state, before: where(claimed, state.norm, state.before), status };
  };
  const last = whileLoop<typeof first>(
    ({ status }) => equal(status, whole(running)),
    ({ x, r, norm: before, goal, steps, ...rest }) => {
      const end = round({ x, r, norm: before, goal, budget: sub(most, steps) });
      const next = sub(b, apply(end.x));
      return judged({
        ...rest,
        x: end.x,
        r: next,
        ...measured(next),
        steps: add(steps, end.steps),
        outcome: end.outcome,
      });
    },
    judged(first),
  );
  const { steps } = last;
  const [x, r] = [mul(last.x, unit), mul(last.r, unit)];
  const status = unlessLost(last.status, last.x, div(x, unit), tolerance);
  return {
    x,
    r,
    status,
    steps,
    residualNorm: measure === undefined ? mul(last.norm, unit) : norm(r),
  };
}

/**
 * The status of a solution that was found in other units: what overflows or vanishes in those of b was none.
 *
 * @param found - as it was found.
 * @param back - what is left of it on the way there and back.
 */
export function unlessLost(status: Tensor, found: Tensor, back: Tensor, tolerance: number): Tensor {
  const lost = norm(sub(back, found));
  const kept = lessEqual(lost, mul(float(Math.max(tolerance, 2 ** -20)), norm(found)));
  const failed = logicalNot(equal(status, whole(ended.converged)));
  return where(logicalOr(kept, failed), status, whole(ended.nonFinite));
}

/** How many rounding errors of `‖A‖ ‖x‖ + ‖b‖` a residual may be where the numbers hold no better solution. */
export const roundingErrors = 32;

/**
 * The status of a solution, which is "converged" too where its residual is rounding: that of `A x` cannot be smaller than rounding errors of
 * `‖A‖ ‖x‖`, whatever was asked for. The residual of a loop that has met them is noise, so that `A` makes of it what it makes of any vector.
 *
 * @param size - what else the residual is a difference of, given `‖A‖`.
 * @param status - a code as a float.
 */
export function atRounding(
  { apply, x, r }: Pick<VectorSystem, "apply"> & Record<"x" | "r", Tensor>,
  size: (scale: Tensor) => Tensor,
  status: Tensor,
): Tensor {
  const left = norm(r);
  const scale = norm(apply(div(r, where(greater(left, float(0)), left, float(1)))));
  const noise = mul(float(roundingErrors), roundingOf(x));
  const from = size(scale);
  const bound = mul(noise, add(mul(scale, norm(x)), from));
  // Of a singular system x grows until this holds, and the residual stays.
  const isSolved = logicalOr(equal(from, float(0)), lessEqual(left, mul(float(0.01), from)));
  return where(logicalAnd(isSolved, lessEqual(left, bound)), float(ended.converged), status);
}

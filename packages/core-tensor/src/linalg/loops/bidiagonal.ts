import {
  add,
  all,
  div,
  equal,
  isFinite as finite,
  less,
  lessEqual,
  logicalAnd,
  logicalNot,
  logicalOr,
  maximum,
  mul,
  sub,
  type Tensor,
  where,
} from "../../ops.ts";
import { whileLoop } from "../../transforms/index.ts";
import {
  loopInRounds,
  type Measured,
  unlessLost,
  type VectorSolution,
  type VectorSystem,
} from "./rounds.ts";
import { ended, firstOf, float, norm, running, unitOf, whole } from "./scalars.ts";

/** A least-squares problem on vectors. */
export interface LeastSquaresSystem extends Omit<VectorSystem, "precondition" | "x0"> {
  readonly transposed: (u: Tensor) => Tensor;
  readonly unknowns: number;
  /** The length that `tolerance` is relative to. */
  readonly size: Tensor;
}

/** The next column of the bidiagonal matrix: its two numbers, and the next direction among the unknowns. */
export interface Column {
  readonly beta: Tensor;
  readonly alpha: Tensor;
  readonly v: Tensor;
}

/** How a method makes iterates of the columns; `M` is what it carries from one to the next. */
export interface BidiagonalMethod<M> {
  readonly start: (first: Column) => M;
  readonly next: (
    memory: M,
    column: Column,
  ) => {
    /** Added to the iterate. */
    readonly move: Tensor;
    readonly memory: M;
    /** What the recurrence says of `‖b − A x‖` and `‖Aᵀ (b − A x)‖`. */
    readonly residual: Tensor;
    readonly gradient: Tensor;
  };
}

/**
 * Makes `‖b − A x‖` small by the bidiagonalisation of Golub and Kahan: two products a step. It ends where the residual is at most
 * `max(absoluteTolerance, tolerance size)`, or where `‖Aᵀ r‖ ≤ tolerance ‖A v‖ ‖r‖` for the unit vector v along `Aᵀ b`.
 */
export function leastSquaresLoop<M>(
  system: LeastSquaresSystem,
  method: BidiagonalMethod<M>,
): VectorSolution & { readonly r: Tensor } {
  const { b, tolerance, absoluteTolerance, size } = system;
  // As `loopInRounds` has residuals.
  const enough = div(maximum(float(absoluteTolerance), mul(float(tolerance), size)), unitOf(b));
  const direction = unit(system.transposed(div(b, unitOf(b)))).vector;
  // In units of what the operator makes of vectors, since the recurrences square it.
  const units = unitOf(system.apply(direction));
  const apply = (v: Tensor): Tensor => div(system.apply(v), units);
  const transposed = (u: Tensor): Tensor => div(system.transposed(u), units);
  const scale = norm(apply(direction));
  const goalOf = (residual: Tensor): Tensor =>
    where(
      lessEqual(residual, enough),
      float(Number.POSITIVE_INFINITY),
      mul(mul(float(tolerance), scale), residual),
    );
  const measure = (r: Tensor): Measured => ({ norm: norm(transposed(r)), goal: goalOf(norm(r)) });
  const found = loopInRounds(
    { ...system, apply, precondition: undefined, x0: undefined },
    ({ x, r, budget }) => {
      const u = unit(r);
      const v = unit(transposed(u.vector));
      const column: Column = { beta: u.length, alpha: v.length, v: v.vector };
      const start = {
        x,
        u: u.vector,
        v: v.vector,
        alpha: v.length,
        memory: method.start(column),
        steps: whole(0) as Tensor,
        outcome: where(finite(v.length), whole(running), whole(ended.nonFinite)) as Tensor,
      };
      const last = whileLoop<typeof start>(
        ({ outcome, steps }) => logicalAnd(equal(outcome, whole(running)), less(steps, budget)),
        (state) => {
          const left = unit(sub(apply(state.v), mul(state.alpha, state.u)));
          const right = unit(sub(transposed(left.vector), mul(left.length, state.v)));
          const next = method.next(state.memory, {
            beta: left.length,
            alpha: right.length,
            v: right.vector,
          });
          const found = add(state.x, next.move);
          const allFinite = logicalAnd(finite(next.residual), all(finite(found)));
          const claims = logicalOr(
            lessEqual(next.residual, mul(float(0.9), enough)),
            lessEqual(next.gradient, mul(mul(float(0.9 * tolerance), scale), next.residual)),
          );
          return {
            x: where(allFinite, found, state.x),
            u: left.vector,
            v: right.vector,
            alpha: right.length,
            memory: next.memory,
            steps: add(state.steps, whole(1)),
            outcome: firstOf(
              [
                [logicalNot(allFinite), whole(ended.nonFinite)],
                [claims, whole(ended.converged)],
              ],
              whole(running),
            ),
          };
        },
        start,
      );
      const ran = equal(last.outcome, whole(running));
      return {
        x: last.x,
        steps: last.steps,
        outcome: where(ran, whole(ended.maxSteps), last.outcome),
      };
    },
    measure,
  );
  const x = div(found.x, units);
  return { ...found, x, status: unlessLost(found.status, found.x, mul(x, units), tolerance) };
}

/** A vector's length, and the vector of length 1 along it; that of 0 is 0. */
function unit(x: Tensor): { vector: Tensor; length: Tensor } {
  const length = norm(x);
  const isZero = equal(length, float(0));
  return { vector: div(x, where(isZero, float(1), length)), length };
}

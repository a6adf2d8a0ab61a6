import {
  abs,
  add,
  div,
  isFinite as finite,
  greater,
  less,
  lessEqual,
  logicalAnd,
  logicalNot,
  mul,
  sqrt,
  sub,
  type Tensor,
  where,
} from "../../ops.ts";
import { whileLoop } from "../../transforms/index.ts";
import { loopInRounds, type VectorSolution, type VectorSystem } from "./rounds.ts";
import { dot, ended, firstOf, float, whole } from "./scalars.ts";

interface State {
  readonly x: Tensor;
  readonly r: Tensor;
  /** The search direction. */
  readonly p: Tensor;
  /** `r · M⁻¹ r`. */
  readonly rho: Tensor;
  /** `p · A p` of the last step. */
  readonly curvature: Tensor;
  readonly steps: Tensor;
  /** bool: whether another step makes sense. Why it makes none is said once, after the loop. */
  readonly goesOn: Tensor;
}

/** Conjugate gradients as a loop; see `cg`. */
export function cgLoop(system: VectorSystem): VectorSolution {
  const { apply, precondition } = system;
  const infinity = float(Number.POSITIVE_INFINITY);
  /** `r · r`, where it is not `rho`. */
  const squareOf = (r: Tensor, rho: Tensor): Tensor =>
    precondition === undefined ? rho : dot(r, r);
  return loopInRounds(system, ({ x, r, goal, budget }) => {
    const z = precondition === undefined ? r : precondition(r);
    const rho = dot(r, z);
    const steps = whole(0);
    const goesOn = greater(rho, float(0));
    const first: State = { x, r, p: z, rho, curvature: float(1), steps, goesOn };
    const last = whileLoop<State>(
      (state) => logicalAnd(state.goesOn, less(state.steps, budget)),
      (state) => {
        const product = apply(state.p);
        const curvature = dot(state.p, product);
        const alpha = div(state.rho, curvature);
        const next = sub(state.r, mul(alpha, product));
        const conditioned = precondition === undefined ? next : precondition(next);
        const rhoNext = dot(next, conditioned);
        // NaN is below nothing.
        const curved = logicalAnd(greater(curvature, float(0)), less(curvature, infinity));
        const good = logicalAnd(curved, less(abs(rhoNext), infinity));
        const left = greater(sqrt(squareOf(next, rhoNext)), goal);
        return {
          // In trouble x stays where it is: its direction is finite, so that 0 times it is 0.
          x: add(state.x, mul(where(good, alpha, float(0)), state.p)),
          r: next,
          p: add(conditioned, mul(div(rhoNext, state.rho), state.p)),
          rho: rhoNext,
          curvature,
          steps: add(state.steps, where(good, whole(1), whole(0))),
          goesOn: logicalAnd(logicalAnd(good, left), greater(rhoNext, float(0))),
        };
      },
      first,
    );
    return { x: last.x, steps: last.steps, outcome: outcomeOf(last, squareOf, goal) };
  });
}

/** Why the loop ended: of several reasons the first. */
function outcomeOf(
  { r, rho, curvature }: State,
  squareOf: (r: Tensor, rho: Tensor) => Tensor,
  goal: Tensor,
): Tensor {
  return firstOf(
    [
      [logicalNot(finite(curvature)), whole(ended.nonFinite)],
      [lessEqual(curvature, float(0)), whole(ended.breakdown)],
      [logicalNot(finite(rho)), whole(ended.nonFinite)],
      [lessEqual(sqrt(squareOf(r, rho)), goal), whole(ended.converged)],
      [lessEqual(rho, float(0)), whole(ended.breakdown)],
    ],
    whole(ended.maxSteps),
  );
}

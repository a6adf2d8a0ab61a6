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
  mul,
  sqrt,
  sub,
  type Tensor,
  where,
} from "../../ops.ts";
import { whileLoop } from "../../transforms/index.ts";
import { loopInRounds, type VectorSolution, type VectorSystem } from "./rounds.ts";
import { dot, ended, firstOf, float, running, whole } from "./scalars.ts";

interface State {
  readonly x: Tensor;
  readonly r: Tensor;
  /** The search direction. */
  readonly p: Tensor;
  /** `r · M⁻¹ r`. */
  readonly rho: Tensor;
  readonly steps: Tensor;
  readonly outcome: Tensor;
}

/** Conjugate gradients as a loop; see `cg`. */
export function cgLoop(system: VectorSystem): VectorSolution {
  const { apply, precondition } = system;
  return loopInRounds(system, ({ x, r, goal, budget }) => {
    const z = precondition === undefined ? r : precondition(r);
    const rho = dot(r, z);
    const first: State = { x, r, p: z, rho, steps: whole(0), outcome: sign(rho) };
    const {
      x: value,
      steps,
      outcome,
    } = whileLoop<State>(
      (state) => logicalAnd(equal(state.outcome, whole(running)), less(state.steps, budget)),
      (state) => {
        const product = apply(state.p);
        const curvature = dot(state.p, product);
        const alpha = div(state.rho, curvature);
        const next = sub(state.r, mul(alpha, product));
        const conditioned = precondition === undefined ? next : precondition(next);
        const rhoNext = dot(next, conditioned);
        const square = precondition === undefined ? rhoNext : dot(next, next);
        const outcomes = firstOf(
          [
            [logicalNot(finite(curvature)), whole(ended.nonFinite)],
            [lessEqual(curvature, float(0)), whole(ended.breakdown)],
            [logicalNot(finite(rhoNext)), whole(ended.nonFinite)],
            [lessEqual(sqrt(square), goal), whole(ended.converged)],
          ],
          sign(rhoNext),
        );
        const good = logicalAnd(
          logicalAnd(greater(curvature, float(0)), finite(curvature)),
          finite(rhoNext),
        );
        return {
          // In trouble x stays where it is: its direction is finite, so that 0 times it is 0.
          x: add(state.x, mul(where(good, alpha, float(0)), state.p)),
          r: next,
          p: add(conditioned, mul(div(rhoNext, state.rho), state.p)),
          rho: rhoNext,
          steps: add(state.steps, where(good, whole(1), whole(0))),
          outcome: outcomes,
        };
      },
      first,
    );
    return {
      x: value,
      steps,
      outcome: where(equal(outcome, whole(running)), whole(ended.maxSteps), outcome),
    };
  });
}

/** Whether the method can go on with `r · M⁻¹ r`. */
function sign(rho: Tensor): Tensor {
  return firstOf(
    [
      [greater(rho, float(0)), whole(running)],
      [lessEqual(rho, float(0)), whole(ended.breakdown)],
    ],
    whole(ended.nonFinite),
  );
}

import {
  add,
  div,
  isFinite as finite,
  greater,
  less,
  lessEqual,
  logicalAnd,
  logicalNot,
  maximum,
  mul,
  sub,
  type Tensor,
  where,
} from "../../ops.ts";
import { whileLoop } from "../../transforms/index.ts";
import { loopInRounds, type VectorSolution, type VectorSystem } from "./rounds.ts";
import { dot, ended, firstOf, float, whole } from "./scalars.ts";

interface State {
  /** The iterate, which the step `alpha p` has not reached yet: whether it was sound is seen by its residual. */
  readonly x: Tensor;
  /** The search direction of the last step. */
  readonly p: Tensor;
  readonly alpha: Tensor;
  /** The share of `p` in the next direction. */
  readonly beta: Tensor;
  readonly r: Tensor;
  /** `M⁻¹ r`; none without a preconditioner, where it is `r`. */
  readonly z?: Tensor;
  /** `r · M⁻¹ r`. */
  readonly rho: Tensor;
  /** `p · A p` of the last step. */
  readonly curvature: Tensor;
  readonly steps: Tensor;
  /** bool: whether another step makes sense. Why it makes none is said once, after the loop. */
  readonly goesOn: Tensor;
}

/**
 * Conjugate gradients as a loop; see `cg`. Each operation on one number costs a tenth of a pass over a vector of ten thousand, so
 * that the loop has few: guards against trouble stand behind it, where they are computed once.
 */
export function cgLoop(system: VectorSystem): VectorSolution & { readonly r: Tensor } {
  const { apply, precondition } = system;
  const infinity = float(Number.POSITIVE_INFINITY);
  /** `r · r`, where it is not `rho`. */
  const squareOf = (r: Tensor, rho: Tensor): Tensor =>
    precondition === undefined ? rho : dot(r, r);
  const conditioned = (r: Tensor): Pick<State, "z"> =>
    precondition === undefined ? {} : { z: precondition(r) };
  return loopInRounds(system, ({ x, r, goal, budget }) => {
    const start = conditioned(r);
    const p = start.z ?? r;
    const rho = dot(r, p);
    const enough = mul(goal, goal);
    const first: State = {
      x,
      p,
      r,
      rho,
      ...start,
      alpha: float(0),
      beta: float(0),
      curvature: float(1),
      steps: whole(0),
      goesOn: greater(rho, float(0)),
    };
    const last = whileLoop<State>(
      (state) => logicalAnd(state.goesOn, less(state.steps, budget)),
      (state) => {
        const direction = add(state.z ?? state.r, mul(state.beta, state.p));
        const product = apply(direction);
        const curvature = dot(direction, product);
        const alpha = div(state.rho, curvature);
        const next = sub(state.r, mul(alpha, product));
        const after = conditioned(next);
        const rhoNext = dot(next, after.z ?? next);
        // NaN is above and below nothing. Of a positive number an infinite curvature makes 0, one that is too small a residual
        // without end.
        const good = logicalAnd(greater(alpha, float(0)), less(rhoNext, infinity));
        const left = greater(squareOf(next, rhoNext), enough);
        return {
          x: add(state.x, mul(state.alpha, state.p)),
          p: direction,
          alpha,
          beta: div(rhoNext, state.rho),
          r: next,
          ...after,
          rho: rhoNext,
          curvature,
          steps: add(state.steps, whole(1)),
          // Without a preconditioner what is left says that, too.
          goesOn:
            precondition === undefined
              ? logicalAnd(good, left)
              : logicalAnd(logicalAnd(good, left), greater(rhoNext, float(0))),
        };
      },
      first,
    );
    // Of a step into trouble nothing is kept.
    const sound = logicalAnd(greater(last.alpha, float(0)), finite(last.rho));
    return {
      x: where(sound, add(last.x, mul(last.alpha, last.p)), last.x),
      steps: where(sound, last.steps, maximum(sub(last.steps, whole(1)), whole(0))),
      outcome: outcomeOf(last, squareOf, enough),
    };
  });
}

/** Why the loop ended: of several reasons the first. */
function outcomeOf(
  { r, rho, curvature }: State,
  squareOf: (r: Tensor, rho: Tensor) => Tensor,
  enough: Tensor,
): Tensor {
  return firstOf(
    [
      [logicalNot(finite(curvature)), whole(ended.nonFinite)],
      [lessEqual(curvature, float(0)), whole(ended.breakdown)],
      [logicalNot(finite(rho)), whole(ended.nonFinite)],
      [lessEqual(squareOf(r, rho), enough), whole(ended.converged)],
      [lessEqual(rho, float(0)), whole(ended.breakdown)],
    ],
    whole(ended.maxSteps),
  );
}

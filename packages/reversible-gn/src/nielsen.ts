import {
  add,
  fill,
  greater,
  logicalAnd,
  logicalNot,
  maximum,
  mul,
  pow,
  type Scalar,
  sub,
  type Tensor,
  where,
  zerosLike,
} from "@legendre/core-tensor/ops";
import { treeMap } from "@legendre/core-tensor/tree";
import { constant } from "./constant.ts";

/** Nielsen's damping in a program; scalars. */
export interface NielsenState {
  readonly damping: Scalar;
  /** What the damping is multiplied by after the next step that fails; doubles with each failure in a row. */
  readonly growth: Scalar;
  /** What the loss fell by, over what the quadratic said. */
  readonly gain: Scalar;
  /** Steps left out since the loss would have grown. */
  readonly rejected: Scalar;
  /**
   * Steps whose equations were not solved: conjugate gradients that ended above their tolerance, also where few steps were asked for, a matrix
   * that its damping does not make regular, or numbers that are not finite. Such a step may go down all the same, and is taken if it does.
   */
  readonly unsolved: Scalar;
}

/** Before the first step. */
export function nielsenStart(damping: number): NielsenState {
  return {
    damping: constant(damping),
    growth: constant(2),
    gain: constant(1),
    rejected: constant(0),
    unsolved: constant(0),
  };
}

/**
 * After a trial step: `λ` falls smoothly (to a third at most) with the share of the predicted decrease that came true, and grows by 2, 4, 8, … where the loss
 * did not fall.
 *
 * @param isSolved - whether the equations of the step hold.
 * @param least - the damping is never below.
 * @see Nielsen, "Damping parameter in Marquardt's method", report IMM-REP-1999-05.
 */
export function nielsenAfter(
  { damping, growth, rejected, unsolved }: NielsenState,
  gain: Scalar,
  accepted: Tensor,
  isSolved: Tensor,
  least: number,
): NielsenState {
  const cubed = pow(sub(mul(constant(2), gain), constant(1)), fill([], 3) as Tensor);
  const less = maximum(constant(1 / 3), sub(constant(1), cubed));
  const factor = where(accepted, less, growth);
  return {
    damping: maximum(mul(damping, factor), constant(least)) as Scalar,
    growth: where(accepted, constant(2), mul(growth, constant(2))) as Scalar,
    gain,
    rejected: add(rejected, where(accepted, constant(0), constant(1))) as Scalar,
    unsolved: add(unsolved, where(isSolved, constant(0), constant(1))) as Scalar,
  };
}

/** A tree where a condition holds, zeros elsewhere, also where its numbers are not finite. */
export function whereAccepted<P>(accepted: Tensor, tree: P): P {
  return treeMap((leaf: Tensor) => {
    const zeros = zerosLike(leaf);
    const everywhere = logicalAnd(accepted, logicalNot(greater(zeros, zeros)));
    return where(everywhere, leaf, zeros);
  }, tree) as P;
}

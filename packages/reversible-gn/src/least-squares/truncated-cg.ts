import { whileLoop } from "@legendre/core-tensor";
import {
  abs,
  add,
  div,
  equal,
  greater,
  less,
  logicalAnd,
  logicalNot,
  logicalOr,
  max,
  mul,
  sqrt,
  square,
  sub,
  sum,
  type Tensor,
  where,
  zerosLike,
} from "@legendre/core-tensor/ops";
import { constant } from "../constant.ts";

/** Equations `A p = b` with a positive semidefinite `A`, and how far to go for their solution. */
export interface TruncatedSystem {
  readonly matvec: (v: Tensor) => Tensor;
  /** An approximate inverse of `A`; undefined for the identity. */
  readonly condition: ((r: Tensor) => Tensor) | undefined;
  /** `b`, `[n]`. */
  readonly side: Tensor;
  /** The greatest `‖p‖`, a scalar; Infinity for none. */
  readonly radius: Tensor;
  readonly maxSteps: number;
  /** Of `‖b − A p‖`, relative to `‖b‖`. */
  readonly tolerance: number;
}

interface State {
  readonly p: Tensor;
  readonly r: Tensor;
  readonly direction: Tensor;
  /** `r · M⁻¹ r`. */
  readonly rho: Tensor;
  readonly steps: Tensor;
  /** bool. */
  readonly goesOn: Tensor;
  /** bool: the tolerance or the radius was reached. */
  readonly isSolved: Tensor;
}

/** Where conjugate gradients ended. */
export interface TruncatedSolution {
  readonly p: Tensor;
  /** bool: whether by the tolerance or on the radius, and not since steps were used up or numbers of no size left. */
  readonly isSolved: Tensor;
}

const dot = (a: Tensor, b: Tensor): Tensor => sum(mul(a, b));

/**
 * The solution by conjugate gradients, which ends where its path leaves the radius, on it. Each iterate has a lower `½ pᵀAp − bᵀp` than the one
 * before, and so has the last one.
 *
 * @see Steihaug, "The conjugate gradient method and trust regions in large scale optimization", SIAM J. Numer. Anal. 20 (1983). With a preconditioner he
 *   measures lengths by it; here they stay Euclidean, so that a radius means the same with and without.
 */
export function truncatedCg(system: TruncatedSystem): TruncatedSolution {
  const { matvec, condition, side, radius, maxSteps, tolerance } = system;
  const zero = constant(0);
  const conditioned = condition ?? ((r: Tensor): Tensor => r);
  const enough = mul(square(constant(tolerance)), dot(side, side));
  const start = conditioned(side);
  const rho = dot(side, start);
  const first: State = {
    p: zerosLike(side),
    r: side,
    direction: start,
    rho,
    steps: zero,
    goesOn: greater(rho, zero),
    isSolved: equal(max(abs(side)), zero),
  };
  const last = whileLoop<State>(
    ({ goesOn, steps }) => logicalAnd(goesOn, less(steps, constant(maxSteps))),
    ({ p, r, direction, rho: before, steps }) => {
      const product = matvec(direction);
      const curvature = dot(direction, product);
      const alpha = div(before, curvature);
      const next = add(p, mul(alpha, direction));
      // Without curvature the path has no end of its own, and α is no number or infinite.
      const isInside = logicalAnd(greater(curvature, zero), less(sqrt(dot(next, next)), radius));
      const [along, square2] = [dot(p, direction), dot(direction, direction)];
      const room = sub(square(radius), dot(p, p));
      const toEdge = div(room, add(along, sqrt(add(square(along), mul(square2, room)))));
      const rest = sub(r, mul(alpha, product));
      const ahead = conditioned(rest);
      const after = dot(rest, ahead);
      const isLeft = greater(dot(rest, rest), enough);
      const isOut = logicalAnd(greater(curvature, zero), logicalNot(isInside));
      return {
        p: where(isInside, next, add(p, mul(toEdge, direction))),
        r: rest,
        direction: add(ahead, mul(div(after, before), direction)),
        rho: after,
        steps: add(steps, constant(1)),
        goesOn: logicalAnd(isInside, logicalAnd(isLeft, greater(after, zero))),
        isSolved: logicalOr(isOut, logicalAnd(isInside, logicalNot(isLeft))),
      };
    },
    first,
  );
  return { p: last.p, isSolved: last.isSolved };
}

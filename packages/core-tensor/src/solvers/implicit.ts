import {
  type InnerSolve,
  judgedAgain,
  soundness,
  soundRight,
} from "../linalg/loops/inner-solve.ts";
import { atRounding } from "../linalg/loops/rounds.ts";
import { float } from "../linalg/loops/scalars.ts";
import { neg, type Tensor, zeros, zerosLike } from "../ops.ts";
import { scoped } from "../scope.ts";
import { floatsOf, pullCaptured, pushCaptured } from "../transforms/closure.ts";
import { callCustom } from "../transforms/custom.ts";
import { jvp } from "../transforms/index.ts";
import type { Custom } from "../transforms/traced-custom.ts";
import { pulledBack } from "../transforms/vjp.ts";
import { ravel } from "../tree/index.ts";

/** A linear map on vectors with its transpose. */
export interface SquareMap {
  readonly matvec: (v: Tensor) => Tensor;
  readonly rmatvec: (u: Tensor) => Tensor;
}

/** A vector that is defined by an equation, `residual(θ, x) = 0`, and how it is found. */
export interface Implicit {
  /** The function that the user called, for errors. */
  readonly where: string;
  /** θ: what the equation closes over. */
  readonly captured: readonly Tensor[];
  readonly residual: (captured: readonly Tensor[], x: Tensor) => Tensor;
  readonly find: (captured: readonly Tensor[], x0: Tensor) => Found;
  readonly linear: LinearSolve;
}

/**
 * Solves a system of the residual's derivative by x, or with `transpose` one of its transpose.
 *
 * @param sound - a scalar: 1, or NaN where x is no solution, so that its derivative is none either.
 */
export type LinearSolve = (
  jacobian: SquareMap,
  right: Tensor,
  options?: { readonly transpose?: boolean; readonly sound?: Tensor },
) => InnerSolve;

/** A solution, with what else is to be told of it. */
export interface Found {
  readonly x: Tensor;
  /** Floats, `[k]`: status, steps and others; none of a solver that does not say. Without a derivative. */
  readonly numbers: Tensor;
}

interface Values {
  readonly captured: readonly Tensor[];
  readonly x0: Tensor;
}

/**
 * The solution of an equation with its derivative by the implicit function theorem: `ẋ = −F_x⁻¹ F_θ θ̇` forwards, and
 * backwards `θ̄ = −F_θᵀ F_x⁻ᵀ x̄`, whatever steps found it. The start has no derivative.
 */
export function findImplicitly(implicit: Implicit, x0: Tensor): Found {
  return callCustom(ruleOf(implicit), { captured: implicit.captured, x0 });
}

type Kept = readonly [Values, Found];

function ruleOf(implicit: Implicit): Custom<Values, Found, Kept> {
  const { where, residual, find, linear } = implicit;
  const plain = ({ captured, x0 }: Values): Found => scoped(() => find(captured, x0));
  const jacobianAt = (captured: readonly Tensor[], x: Tensor): SquareMap => {
    const f = (z: Tensor): Tensor => residual(captured, z);
    return {
      matvec: (v) => jvp(f, x, v).tangent,
      rmatvec: (u) => pulledBack(f, x, u),
    };
  };
  /** A solution of a system of the derivative, for a derivative. */
  const solved = (
    [at, { x, numbers }]: Kept,
    right: Tensor,
    use: Tensor,
    transpose: boolean,
  ): Tensor => {
    const map = jacobianAt(at.captured, x);
    if (numbers.size === 0) return linear(map, right, { transpose }).orNaN();
    const judged = judgedAgain(numbers, (status) => {
      const r = residual(at.captured, x);
      return atRounding({ apply: map.matvec, x, r }, () => float(0), status);
    });
    const sound = soundness(where, "the solver", judged, false, use);
    return linear(map, soundRight(right, sound, use), { transpose, sound }).orNaN();
  };
  return {
    name: where,
    rule: "vjp",
    plain,
    evaluate: (at) => {
      const found = plain(at);
      return { value: found, residuals: [at, found] };
    },
    residuals: (at, found) => [at, found],
    push: (_, kept, tangent) => {
      const [at, { x, numbers }] = kept;
      const moved = pushCaptured((c) => residual(c, x), at.captured, tangent.captured);
      const along = ravel(floatsOf(tangent.captured).floats).vector;
      const still = { x: zerosLike(x), numbers: zeros(numbers.shape) };
      if (moved === undefined) return still;
      return { ...still, x: solved(kept, neg(moved), along, false) };
    },
    pull: (_, kept, cotangent) => {
      const [at, { x }] = kept;
      const u = solved(kept, neg(cotangent.x), cotangent.x, true);
      return {
        captured: pullCaptured((c) => residual(c, x), at.captured, u),
        x0: zerosLike(at.x0),
      };
    },
  };
}

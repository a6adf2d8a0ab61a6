import { neg, type Tensor, zeros, zerosLike } from "../ops.ts";
import { scoped } from "../scope.ts";
import { pullCaptured, pushCaptured } from "../transforms/closure.ts";
import { callCustom } from "../transforms/custom.ts";
import { jvp } from "../transforms/index.ts";
import type { Custom } from "../transforms/traced-custom.ts";
import { pulledBack } from "../transforms/vjp.ts";

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
  /** Solves a system of the residual's derivative by x, or with `transpose` one of its transpose. */
  readonly linear: (jacobian: SquareMap, right: Tensor, transpose: boolean) => Tensor;
}

/** A solution, with what else is to be told of it. */
export interface Found {
  readonly x: Tensor;
  /** Floats, `[k]`; without a derivative. */
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

function ruleOf(implicit: Implicit): Custom<Values, Found, readonly [Values, Found]> {
  const { where, residual, find, linear } = implicit;
  const plain = ({ captured, x0 }: Values): Found => scoped(() => find(captured, x0));
  const jacobianAt = (captured: readonly Tensor[], x: Tensor): SquareMap => {
    const f = (z: Tensor): Tensor => residual(captured, z);
    return {
      matvec: (v) => jvp(f, x, v).tangent,
      rmatvec: (u) => pulledBack(f, x, u),
    };
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
    push: (_, [at, { x, numbers }], tangent) => {
      const moved = pushCaptured((c) => residual(c, x), at.captured, tangent.captured);
      const still = { x: zerosLike(x), numbers: zeros(numbers.shape) };
      if (moved === undefined) return still;
      return { ...still, x: linear(jacobianAt(at.captured, x), neg(moved), false) };
    },
    pull: (_, [at, { x }], cotangent) => {
      const u = linear(jacobianAt(at.captured, x), neg(cotangent.x), true);
      return {
        captured: pullCaptured((c) => residual(c, x), at.captured, u),
        x0: zerosLike(at.x0),
      };
    },
  };
}

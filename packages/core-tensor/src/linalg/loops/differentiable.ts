import { cast, neg, stack, sub, type Tensor, zeros } from "../../ops.ts";
import { scoped } from "../../scope.ts";
import { pullCaptured, pushCaptured } from "../../transforms/closure.ts";
import { callCustom } from "../../transforms/custom.ts";
import type { Custom } from "../../transforms/traced-custom.ts";
import type { VectorSolution, VectorSystem } from "./rounds.ts";
import {
  type SolverKept,
  type SolverMaps,
  type SolverResult,
  type SolverValues,
  solverValues,
  still,
} from "./solver-values.ts";

/** A linear system on vectors, with its transpose. */
export interface Solvable extends SolverMaps {
  readonly where: string;
  /** Runs the loop. */
  readonly solve: (
    system: Pick<VectorSystem, "apply" | "precondition" | "b" | "x0">,
  ) => VectorSolution;
}

/**
 * The solution of `A x = b` with its derivative by the implicit function theorem: `ẋ = A⁻¹ (ḃ − Ȧ x)` forwards, and
 * backwards `b̄ = A⁻ᵀ x̄` and `Ā = −b̄ xᵀ`. No step of the loop is differentiated.
 */
export function solveDifferentiably(
  system: Solvable,
  b: Tensor,
  x0: Tensor | undefined,
): SolverResult {
  return callCustom(solverRule(system), solverValues(system, b, x0));
}

function solverRule(system: Solvable): Custom<SolverValues, SolverResult, SolverKept> {
  const plain = (at: SolverValues): SolverResult =>
    scoped(() => {
      const { precondition } = system;
      const { x, status, steps, residualNorm } = system.solve({
        apply: (v) => system.apply.call(at.apply, v),
        precondition: precondition && ((r) => precondition.call(at.precondition, r)),
        b: at.b,
        x0: at.x0[0],
      });
      const numbers = stack([cast(status, "float32"), cast(steps, "float32"), residualNorm]);
      return { x, numbers };
    });
  const residuals = (at: SolverValues, result: SolverResult): SolverKept => [at, result];
  const solved = (other: Solvable, at: SolverValues, b: Tensor): Tensor =>
    callCustom(solverRule(other), { ...at, b, x0: [] }).x;
  return {
    name: system.where,
    rule: "vjp",
    plain,
    evaluate: (at) => {
      const value = plain(at);
      return { value, residuals: residuals(at, value) };
    },
    residuals,
    push: (at, [, { x }], tangent) => {
      const moved = pushCaptured((c) => system.apply.call(c, x), at.apply, tangent.apply);
      const right = moved === undefined ? tangent.b : sub(tangent.b, moved);
      const dx = solved(system, at, right);
      return { x: dx, numbers: zeros([3]) };
    },
    pull: (_, [at, { x }], cotangent) => {
      const b = solved(flipped(system), flippedValues(at), cotangent.x);
      return {
        apply: pullCaptured((c) => system.apply.call(c, x), at.apply, neg(b)),
        transposed: still(at.transposed),
        precondition: still(at.precondition),
        preconditionTransposed: still(at.preconditionTransposed),
        b,
        x0: still(at.x0),
      };
    },
  };
}

/** The system of the transposed operator. */
function flipped(system: Solvable): Solvable {
  return {
    where: system.where,
    solve: system.solve,
    apply: system.transposed,
    transposed: system.apply,
    precondition: system.preconditionTransposed,
    preconditionTransposed: system.precondition,
  };
}

function flippedValues(at: SolverValues): SolverValues {
  return {
    apply: at.transposed,
    transposed: at.apply,
    precondition: at.preconditionTransposed,
    preconditionTransposed: at.precondition,
    b: at.b,
    x0: at.x0,
  };
}

import { cast, mul, neg, stack, sub, type Tensor, zeros } from "../../ops.ts";
import { scoped } from "../../scope.ts";
import { pullCaptured, pushCaptured } from "../../transforms/closure.ts";
import { callCustom } from "../../transforms/custom.ts";
import type { Custom } from "../../transforms/traced-custom.ts";
import { innerSolve, judgedAgain, soundness, soundRight } from "./inner-solve.ts";
import { atRounding, type VectorSolution, type VectorSystem } from "./rounds.ts";
import { float, norm } from "./scalars.ts";
import {
  rightOf,
  type SolverKept,
  type SolverMaps,
  type SolverResult,
  type SolverValues,
  solverValues,
  still,
  tangentOf,
} from "./solver-values.ts";

/** A linear system on vectors, with its transpose. */
export interface Solvable extends SolverMaps {
  readonly where: string;
  /** Runs the loop. */
  readonly solve: (
    system: Pick<VectorSystem, "apply" | "precondition" | "b" | "x0">,
  ) => VectorSolution & { readonly r: Tensor };
  /** Whether steps that run out are no failure to a derivative. */
  readonly inexact: boolean;
}

/**
 * The solution of `A x = b` with its derivative by the implicit function theorem: `ẋ = A⁻¹ (ḃ − Ȧ x)` forwards, and
 * backwards `b̄ = A⁻ᵀ x̄` and `Ā = −b̄ xᵀ`. No step of the loop is differentiated.
 */
export function solveDifferentiably(
  system: Solvable,
  b: Tensor,
  x0: Tensor | undefined,
  sound?: Tensor,
): SolverResult {
  const values = solverValues(system, b, x0, sound === undefined ? [] : [sound]);
  return callCustom(solverRule(system), values);
}

function solverRule(system: Solvable): Custom<SolverValues, SolverResult, SolverKept> {
  const plain = (at: SolverValues): SolverResult =>
    scoped(() => {
      const { precondition } = system;
      const apply = (v: Tensor): Tensor => system.apply.call(at.apply, v);
      const b = rightOf(at);
      const { x, r, status, steps, residualNorm } = system.solve({
        apply,
        precondition: precondition && ((r) => precondition.call(at.precondition, r)),
        b,
        x0: at.x0[0],
      });
      // A solve that others rely on is judged by what the numbers can hold, whatever was asked for.
      const code = cast(status, "float32");
      const judged =
        at.sound.length === 0 ? code : atRounding({ apply, x, r }, () => norm(b), code);
      return {
        x,
        numbers: stack([judged, cast(steps, "float32"), residualNorm]),
      };
    });
  const residuals = (at: SolverValues, result: SolverResult): SolverKept => [at, result];
  /** A part of the derivative of a solution. */
  const solved = (
    flip: boolean,
    [at, { x, numbers }]: SolverKept,
    b: Tensor,
    use: Tensor,
  ): Tensor => {
    const { where, inexact } = system;
    const judged = judgedAgain(numbers, (status) => {
      const apply = (v: Tensor): Tensor => system.apply.call(at.apply, v);
      return atRounding({ apply, x, r: sub(at.b, apply(x)) }, () => norm(at.b), status);
    });
    const sound = soundness(where, "the solve", judged, inexact, use);
    const given = { ...(flip ? flippedValues(at) : at), b: soundRight(b, sound, use), x0: [] };
    const all = { ...given, sound: [mul(sound, at.sound[0] ?? float(1))] };
    const found = callCustom(solverRule(flip ? flipped(system) : system), all);
    return innerSolve(where, "the solve within its derivative", found, inexact).orNaN();
  };
  return {
    name: system.where,
    rule: "vjp",
    plain,
    evaluate: (at) => {
      const value = plain(at);
      return { value, residuals: residuals(at, value) };
    },
    residuals,
    push: (at, kept, tangent) => {
      const [, { x }] = kept;
      const moved = pushCaptured((c) => system.apply.call(c, x), at.apply, tangent.apply);
      const right = moved === undefined ? tangent.b : sub(tangent.b, moved);
      const dx = solved(false, [at, kept[1]], right, tangentOf(tangent));
      return { x: dx, numbers: zeros([3]) };
    },
    pull: (_, kept, cotangent) => {
      const [at, { x }] = kept;
      const b = solved(true, kept, cotangent.x, cotangent.x);
      return {
        apply: pullCaptured((c) => system.apply.call(c, x), at.apply, neg(b)),
        transposed: still(at.transposed),
        precondition: still(at.precondition),
        preconditionTransposed: still(at.preconditionTransposed),
        b,
        x0: still(at.x0),
        sound: still(at.sound),
      };
    },
  };
}

/** The system of the transposed operator. */
function flipped(system: Solvable): Solvable {
  return {
    where: system.where,
    solve: system.solve,
    inexact: system.inexact,
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
    sound: at.sound,
  };
}

import {
  add,
  cast,
  equal,
  mul,
  neg,
  sqrt,
  stack,
  sub,
  type Tensor,
  where,
  zeros,
  zerosLike,
} from "../../ops.ts";
import { scoped } from "../../scope.ts";
import { pullCaptured, pushCaptured } from "../../transforms/closure.ts";
import { callCustom } from "../../transforms/custom.ts";
import type { Custom } from "../../transforms/traced-custom.ts";
import type { LeastSquaresSystem } from "./bidiagonal.ts";
import { innerSolve, judgedAgain, soundness, soundRight } from "./inner-solve.ts";
import { atRounding, type VectorSolution } from "./rounds.ts";
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

/** A least-squares problem on vectors, or that of its transpose; preconditioned by N, `x = N z`, of which z is looked for. */
export interface PseudoInvertible extends SolverMaps {
  readonly where: string;
  /** `[rows, columns]` of `A`. */
  readonly shape: readonly [number, number];
  /** Whether the columns are known to be independent, so that their solution is the only one. */
  readonly isRegular: boolean;
  readonly isFlipped: boolean;
  /** Whether steps that run out are no failure to a derivative. */
  readonly inexact: boolean;
  readonly solve: (
    system: Omit<LeastSquaresSystem, "tolerance" | "absoluteTolerance" | "maxSteps">,
  ) => VectorSolution & { readonly r: Tensor };
  /** Of a residual, the numbers that count: those of the equations without the damping. */
  readonly residualNorm: (r: Tensor) => Tensor;
}

/**
 * `x = x0 + A⁺ (b − A x0)` with its derivative along operators of the same rank (Golub and Pereyra, 1973):
 * `ẋ = A⁺ (ḃ − Ȧ x + A⁺ᵀ Ȧᵀ r) + (I − A⁺ A) Ȧᵀ A⁺ᵀ (x − x0)`, where r is the residual. No step of the loop is differentiated.
 */
export function solveLeastSquares(
  system: PseudoInvertible,
  b: Tensor,
  x0: Tensor | undefined,
): SolverResult {
  return callCustom(ruleOf(system), solverValues(system, b, x0));
}

function ruleOf(system: PseudoInvertible): Custom<SolverValues, SolverResult, SolverKept> {
  const { isFlipped, isRegular } = system;
  const [there, back] = isFlipped
    ? (["transposed", "apply"] as const)
    : (["apply", "transposed"] as const);
  const by = (name: typeof there | typeof back, at: SolverValues, v: Tensor): Tensor =>
    system[name].call(at[name], v);
  const conditioned = (
    name: "precondition" | "preconditionTransposed",
    at: SolverValues,
    v: Tensor,
  ): Tensor => system[name]?.call(at[name], v) ?? v;
  const plain = (at: SolverValues): SolverResult =>
    scoped(() => {
      const after = (v: Tensor): Tensor => conditioned("precondition", at, v);
      const before = (u: Tensor): Tensor => conditioned("preconditionTransposed", at, u);
      const product = (v: Tensor): Tensor => by("apply", at, after(v));
      const turned = (u: Tensor): Tensor => before(by("transposed", at, u));
      const x0 = startOf(at);
      const given = rightOf(at);
      const b = x0 === undefined ? given : sub(given, by(there, at, x0));
      const right = isFlipped ? before(b) : b;
      const [onward, homeward] = isFlipped ? [turned, product] : [product, turned];
      const { x, r, status, steps } = system.solve({
        apply: onward,
        transposed: homeward,
        b: right,
        size: norm(isFlipped ? before(given) : given),
        unknowns: system.shape[isFlipped ? 0 : 1],
      });
      const found = isFlipped ? x : after(x);
      const code = cast(status, "float32");
      const judged = at.sound.length === 0 ? code : judgedBy(onward, homeward, right, x, r, code);
      const numbers = [judged, cast(steps, "float32"), system.residualNorm(r)];
      return { x: x0 === undefined ? found : add(x0, found), numbers: stack(numbers) };
    });
  const solved = (
    flip: boolean,
    [at, { x, numbers }]: SolverKept,
    b: Tensor,
    use: Tensor,
  ): Tensor => {
    const { where: name, inexact } = system;
    const judged = judgedAgain(numbers, (status) => {
      const product = (v: Tensor): Tensor => by(there, at, v);
      const turned = (u: Tensor): Tensor => by(back, at, u);
      return judgedBy(product, turned, at.b, x, sub(at.b, product(x)), status);
    });
    const sound = soundness(name, "the solve", judged, inexact, use);
    const other = flip ? { ...system, isFlipped: !isFlipped } : system;
    const all = {
      ...at,
      b: soundRight(b, sound, use),
      x0: [],
      sound: [mul(sound, at.sound[0] ?? float(1))],
    };
    const found = callCustom(ruleOf(other), all);
    return innerSolve(name, "a solve within its derivative", found, inexact).orNaN();
  };
  const fromStart = (at: SolverValues, x: Tensor): Tensor => {
    const x0 = startOf(at);
    return x0 === undefined ? x : sub(x, x0);
  };
  /** Whether nothing of a solution is arbitrary, so that the second term is zero. */
  const isUnique = isRegular && !isFlipped;
  const residuals = (at: SolverValues, result: SolverResult): SolverKept => [at, result];
  return {
    name: system.where,
    rule: "vjp",
    plain,
    evaluate: (at) => {
      const value = plain(at);
      return { value, residuals: residuals(at, value) };
    },
    residuals,
    push: (at, [, result], tangent) => {
      const { x } = result;
      const kept: SolverKept = [at, result];
      const use = tangentOf(tangent);
      const along = (name: typeof there | typeof back, v: Tensor): Tensor | undefined =>
        pushCaptured((c) => system[name].call(c, v), at[name], tangent[name]);
      const moved = along(there, x);
      let right = moved === undefined ? tangent.b : sub(tangent.b, moved);
      const gradient = along(back, sub(at.b, by(there, at, x)));
      if (gradient !== undefined) right = add(right, solved(true, kept, gradient, use));
      const free = isUnique ? undefined : along(back, solved(true, kept, fromStart(at, x), use));
      if (free === undefined) return { x: solved(false, kept, right, use), numbers: zeros([3]) };
      right = sub(right, by(there, at, free));
      return { x: add(free, solved(false, kept, right, use)), numbers: zeros([3]) };
    },
    pull: (_, kept, cotangent) => {
      const [at, { x }] = kept;
      const u = solved(true, kept, cotangent.x, cotangent.x);
      // What the map to the unknowns is given, and the cotangents of what comes out.
      const given = [sub(at.b, by(there, at, x))];
      const cotangents = [solved(false, kept, u, cotangent.x)];
      if (!isUnique && at[back].length > 0) {
        given.push(solved(true, kept, fromStart(at, x), cotangent.x));
        cotangents.push(sub(cotangent.x, by(back, at, u)));
      }
      return {
        ...at,
        [there]: pullCaptured((c) => system[there].call(c, x), at[there], neg(u)),
        [back]: pullCaptured(
          (c) => given.map((v) => system[back].call(c, v)),
          at[back],
          cotangents,
        ),
        precondition: still(at.precondition),
        preconditionTransposed: still(at.preconditionTransposed),
        b: u,
        x0: still(at.x0),
        sound: still(at.sound),
      };
    },
  };
}

/** What is to become small is `Aᵀ r`, as the residual of the normal equations. */
function judgedBy(
  product: (v: Tensor) => Tensor,
  turned: (u: Tensor) => Tensor,
  b: Tensor,
  x: Tensor,
  r: Tensor,
  status: Tensor,
): Tensor {
  const normal = { apply: (v: Tensor) => turned(product(v)), x, r: turned(r) };
  return atRounding(normal, (scale) => mul(sqrt(scale), norm(b)), status);
}

/** Where it starts: of b = 0 the solution is 0, and no tolerance relative to b can be met by another. */
function startOf({ b, x0: [x0] }: SolverValues): Tensor | undefined {
  return x0 && where(equal(norm(b), float(0)), zerosLike(x0), x0);
}

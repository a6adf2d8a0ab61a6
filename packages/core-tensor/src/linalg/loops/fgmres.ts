import {
  abs,
  add,
  cast,
  div,
  equal,
  eye,
  isFinite as finite,
  gather,
  greater,
  greaterEqual,
  less,
  lessEqual,
  logicalAnd,
  logicalNot,
  logicalOr,
  matMul,
  max,
  maximum,
  mul,
  range,
  reshape,
  sub,
  type Tensor,
  type Tensor2D,
  where,
  zeros,
} from "../../ops.ts";
import { whileLoop } from "../../transforms/index.ts";
import { loopInRounds, type VectorSolution, type VectorSystem } from "./rounds.ts";
import {
  dot,
  ended,
  firstOf,
  float,
  hypot,
  norm,
  outer,
  roundingOf,
  running,
  whole,
} from "./scalars.ts";

interface State {
  /** The orthonormal basis as rows, `[m + 1, n]`; zero below the last one. */
  readonly basis: Tensor;
  /** The directions that x moves along, `[m, n]`. */
  readonly directions: Tensor;
  /** The product of the rotations so far, `[m + 1, m + 1]`. */
  readonly rotations: Tensor;
  /** The Hessenberg matrix after the rotations, `[m + 1, m]`: a triangle. */
  readonly triangle: Tensor;
  /** The norm of the largest product so far, whose rounding error is in all of them. */
  readonly scale: Tensor;
  readonly steps: Tensor;
  readonly outcome: Tensor;
}

/** Flexible, restarted generalised minimal residuals as a loop; see `fgmres`. */
export function fgmresLoop(
  system: VectorSystem,
  restart: number,
): VectorSolution & { readonly r: Tensor } {
  const { apply, precondition, b } = system;
  const m = Math.max(1, Math.min(restart, system.maxSteps, b.size));
  const rounding = roundingOf(b);
  return loopInRounds(system, ({ x, r, norm: length, goal, budget }) => {
    const unit = (place: Tensor): Tensor =>
      cast(equal(range(0, m + 1, 1, "int32"), place), "float32");
    const columnOf = (place: Tensor): Tensor =>
      cast(equal(range(0, m, 1, "int32"), place), "float32");
    const first: State = {
      basis: outer(unit(whole(0)), div(r, length)),
      directions: zeros([m, b.size]),
      rotations: eye(m + 1),
      triangle: zeros([m + 1, m]),
      scale: float(0),
      steps: whole(0),
      outcome: whole(running),
    };
    const last = whileLoop<State>(
      ({ outcome, steps }) =>
        logicalAnd(
          equal(outcome, whole(running)),
          logicalAnd(less(steps, budget), less(steps, whole(m))),
        ),
      (state) => {
        const [at, after] = [unit(state.steps), unit(add(state.steps, whole(1)))];
        const v = gather(state.basis, state.steps);
        const z = precondition === undefined ? v : precondition(v);
        const product = apply(z);
        const before = norm(product);
        const scale = maximum(state.scale, before);
        // Twice, which is as orthogonal as floats get.
        const along = rowsDot(state.basis, product);
        const once = sub(product, combined(along, state.basis));
        const correction = rowsDot(state.basis, once);
        const rest = sub(once, combined(correction, state.basis));
        const found = norm(rest);
        // The Krylov space is complete: its solution is exact, or the operator is singular on it.
        const complete = lessEqual(found, mul(mul(float(16), rounding), scale));
        const left = where(complete, float(0), found);
        const column = add(add(along, correction), mul(left, after));
        const rotated = rowsDot(state.rotations, column);
        const [a, d] = [dot(rotated, at), dot(rotated, after)];
        const hypotenuse = hypot(a, d);
        const none = equal(hypotenuse, float(0));
        const c = where(none, float(1), div(a, hypotenuse));
        const s = where(none, float(0), div(d, hypotenuse));
        const [row, below] = [combined(at, state.rotations), combined(after, state.rotations)];
        const rotations = add(
          state.rotations,
          add(
            outer(at, sub(add(mul(c, row), mul(s, below)), row)),
            outer(after, sub(sub(mul(c, below), mul(s, row)), below)),
          ),
        );
        const pivot = add(rotated, sub(mul(sub(hypotenuse, a), at), mul(d, after)));
        const residual = mul(length, abs(dot(combined(after, rotations), unit(whole(0)))));
        const bad = logicalNot(finite(found));
        const next: State = {
          basis: add(state.basis, outer(after, where(complete, zeros([b.size]), div(rest, found)))),
          directions: add(state.directions, outer(columnOf(state.steps), z)),
          rotations,
          triangle: add(state.triangle, outer(pivot, columnOf(state.steps))),
          scale,
          steps: add(state.steps, whole(1)),
          outcome: where(
            logicalOr(complete, lessEqual(residual, mul(float(0.9), goal))),
            whole(ended.converged),
            whole(running),
          ),
        };
        const keep = (was: Tensor, is: Tensor): Tensor => where(bad, was, is);
        return {
          basis: keep(state.basis, next.basis),
          directions: keep(state.directions, next.directions),
          rotations: keep(state.rotations, next.rotations),
          triangle: keep(state.triangle, next.triangle),
          scale,
          steps: keep(state.steps, next.steps),
          outcome: where(bad, whole(ended.nonFinite), next.outcome),
        };
      },
      first,
    );
    const right = mul(length, rowsDot(last.rotations, unit(whole(0))));
    const y = backSubstituted(last.triangle, right, last.steps, m, rounding);
    const stopped = less(last.steps, budget);
    return {
      x: add(x, combined(y, last.directions)),
      steps: last.steps,
      outcome: firstOf(
        [
          [logicalNot(equal(last.outcome, whole(running))), last.outcome],
          [stopped, whole(running)],
        ],
        whole(ended.maxSteps),
      ),
    };
  });
}

/** The `y` of the triangle's first `size` columns; one that the problem does not determine is zero. */
function backSubstituted(
  triangle: Tensor,
  right: Tensor,
  size: Tensor,
  m: number,
  negligible: Tensor,
): Tensor {
  const largest = max(abs(triangle), 0);
  const solved = whileLoop<{ j: Tensor; y: Tensor }>(
    ({ j }) => greaterEqual(j, whole(0)),
    ({ j, y }) => {
      const place = cast(equal(range(0, m, 1, "int32"), j), "float32");
      // Of a batch, the examples that are done take the step all the same.
      const at = maximum(j, whole(0));
      const row = gather(triangle, at);
      const pivot = dot(row, place);
      const value = div(sub(gather(right, at), dot(row, y)), pivot);
      const counts = greater(abs(pivot), mul(negligible, dot(largest, place)));
      return {
        j: sub(j, whole(1)),
        y: add(y, mul(where(counts, value, float(0)), place)),
      };
    },
    { j: sub(size, whole(1)), y: zeros([m]) as Tensor },
  );
  return solved.y;
}

/** The inner products of the rows of a matrix with a vector. */
function rowsDot(matrix: Tensor, v: Tensor): Tensor {
  return reshape(matMul(matrix as Tensor2D, reshape(v, [v.size, 1]) as Tensor2D), [
    matrix.shape[0] as number,
  ]);
}

/** The sum of the rows of a matrix with these factors. */
function combined(factors: Tensor, matrix: Tensor): Tensor {
  return reshape(matMul(reshape(factors, [1, factors.size]) as Tensor2D, matrix as Tensor2D), [
    matrix.shape[1] as number,
  ]);
}

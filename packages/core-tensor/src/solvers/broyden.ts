import { dot, ended, firstOf, float, norm, running, whole } from "../linalg/loops/scalars.ts";
import {
  abs,
  add,
  div,
  equal,
  eye,
  isFinite as finite,
  greater,
  less,
  logicalAnd,
  logicalNot,
  matMul,
  mul,
  neg,
  reshape,
  sub,
  type Tensor,
  type Tensor2D,
  transpose,
  where,
} from "../ops.ts";
import { jvp, scan, vjp, whileLoop } from "../transforms/index.ts";
import type { Found, SquareMap } from "./implicit.ts";
import { isProof, type RootProblem, rootFound, rootStart, shortened, stretch } from "./newton.ts";

/**
 * Broyden's method, which takes no derivative after the first step: the inverse of the Jacobian starts as that at `x0` and
 * takes an update of rank one a step.
 */
export function broydenLoop(problem: RootProblem): Found {
  const { f, x0, linear, tolerance, maxSteps } = problem;
  const n = x0.size;
  const start = rootStart(problem);
  const map: SquareMap = {
    matvec: (v) => jvp(f, x0, v).tangent,
    rmatvec: (u) => vjp(f, x0).pullback(u),
  };
  const column = (failures: Tensor, unit: Tensor): [Tensor, Tensor] => {
    const { x, solved } = linear(map, unit).asStep();
    return [add(failures, where(solved, float(0), float(1))), x];
  };
  const [failures, columns] = scan<Tensor, Tensor, Tensor>(column, float(0), eye(n) as Tensor);
  const first = {
    ...start,
    inverse: transpose(columns),
    // The largest that a step has seen of the derivative.
    slope: stretch(map.matvec(start.image), start.image),
    // Of a singular derivative there is no inverse to begin with.
    status: where(
      logicalAnd(equal(start.status, whole(running)), greater(failures, float(0))),
      whole(ended.breakdown),
      start.status,
    ),
  };
  const last = whileLoop<typeof first>(
    ({ status }) => equal(status, whole(running)),
    ({ x, image, length, steps, inverse, slope: before }) => {
      const step = neg(times(inverse, image));
      const tried = shortened(f, x, step, length);
      const better = less(tried.length, length);
      const moved = mul(tried.t, step);
      const difference = sub(tried.image, image);
      const seen = stretch(difference, moved);
      const slope = where(greater(seen, before), seen, before);
      const made = { x, step, before: length, after: tried.length, slope };
      const change = times(inverse, difference);
      const divisor = dot(moved, change);
      const row = matMul(reshape(moved, [1, n]) as Tensor2D, inverse as Tensor2D);
      const correction = mul(reshape(sub(moved, change), [n, 1]), div(row, divisor));
      const updates = greater(abs(divisor), float(0));
      return {
        x: where(better, tried.x, x),
        image: where(better, tried.image, image),
        length: where(better, tried.length, length),
        inverse: where(updates, add(inverse, correction), inverse),
        slope,
        steps: add(steps, whole(1)),
        status: firstOf(
          [
            [logicalNot(finite(norm(step))), whole(ended.nonFinite)],
            [equal(tried.length, float(0)), whole(ended.converged)],
            [isProof(made, tolerance), whole(ended.converged)],
            [logicalNot(better), whole(ended.breakdown)],
          ],
          whole(running),
        ),
      };
    },
    first,
    { maxSteps },
  );
  return rootFound(last);
}

function times(matrix: Tensor, v: Tensor): Tensor {
  return reshape(matMul(matrix as Tensor2D, reshape(v, [v.size, 1]) as Tensor2D), [v.size]);
}

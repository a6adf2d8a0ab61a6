import { dot, float, outer, whole } from "../linalg/loops/scalars.ts";
import {
  abs,
  add,
  div,
  equal,
  eye,
  isFinite as finite,
  greater,
  logicalAnd,
  maximum,
  minimum,
  mul,
  neg,
  pow,
  sqrt,
  square,
  sub,
  sum,
  where,
} from "../ops.ts";
import { type DenseMemory, type Directions, tells, times } from "./directions.ts";

/**
 * The inverse of the Hessian, n × n numbers, by the self-scaled member of Broyden's family that Al-Baali and Khalfan choose: before each
 * update the inverse is divided by τ, and the update lies between those of BFGS (θ = 0) and DFP (θ = 1), or beyond.
 *
 * @see Urbán, Stefanou and Pons (2025), J. Comput. Phys. 523, 113656, section 3.2, whose letters these are.
 */
export function selfScaledDirections(n: number): Directions<DenseMemory> {
  const one = float(1);
  return {
    start: { inverse: eye(n), isFirst: whole(1) },
    isScaled: false,
    next: ({ inverse }, _, gradient) => neg(times(inverse, gradient)),
    learn: ({ inverse, isFirst }, taken) => {
      const { s, y, gradient, share, rounding } = taken;
      const sy = dot(s, y);
      const hy = times(inverse, y);
      const yhy = dot(y, hy);
      const b = div(mul(neg(share), dot(s, gradient)), sy);
      const h = div(yhy, sy);
      // Not below 0 but for rounding; 0 where s and H y are parallel, as all are of one unknown.
      const a = maximum(sub(mul(b, h), one), rounding);
      const rho = minimum(one, mul(h, sub(one, sqrt(div(a, add(one, a))))));
      const upper = minimum(div(one, rho), div(sub(one, b), b));
      const theta = maximum(div(sub(rho, one), a), upper);
      const sigma = add(one, mul(a, theta));
      const root = n === 1 ? one : pow(abs(sigma), float(1 / (1 - n)));
      const most = minimum(one, div(one, b));
      const isUp = greater(theta, float(0));
      const scaled = where(
        isUp,
        mul(most, minimum(root, div(one, where(isUp, theta, one)))),
        minimum(mul(most, root), sigma),
      );
      // The first update gives the inverse its size.
      const tau = where(equal(isFirst, whole(1)), div(h, sigma), scaled);
      const v = sub(div(s, sy), div(hy, yhy));
      const phi = div(sub(one, theta), sigma);
      const kept = add(sub(inverse, div(outer(hy, hy), yhy)), mul(mul(phi, yhy), outer(v, v)));
      const updated = add(div(kept, tau), div(outer(s, s), sy));
      const good = logicalAnd(tells(taken), finite(sum(square(updated))));
      return {
        inverse: where(good, updated, inverse),
        isFirst: where(good, whole(0), isFirst),
      };
    },
  };
}

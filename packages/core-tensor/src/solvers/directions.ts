import { dot, float, norm, outer, whole } from "../linalg/loops/scalars.ts";
import {
  abs,
  add,
  concat,
  div,
  equal,
  eye,
  greater,
  less,
  lessEqual,
  logicalAnd,
  logicalNot,
  logicalOr,
  matMul,
  minimum,
  mul,
  neg,
  reshape,
  slice,
  sqrt,
  sub,
  type Tensor,
  type Tensor2D,
  where,
  zeros,
  zerosLike,
} from "../ops.ts";
import { jvp, scan, whileLoop } from "../transforms/index.ts";

/** How a method of `minimize` chooses its directions; `M` is what it remembers from step to step. */
export interface Directions<M> {
  readonly start: M;
  /** Whether its directions are steps to be tried whole from the first one on. */
  readonly isScaled: boolean;
  readonly next: (
    memory: M,
    x: Tensor,
    gradient: Tensor,
    gradientOf: (x: Tensor) => Tensor,
  ) => Tensor;
  readonly learn: (memory: M, taken: Taken) => M;
}

/** A step that was taken. */
export interface Taken {
  readonly s: Tensor;
  /** The change of the gradient along it. */
  readonly y: Tensor;
  /** The gradient before it. */
  readonly gradient: Tensor;
  /** Which share of the direction the step is. */
  readonly share: Tensor;
  /** The relative rounding error. */
  readonly rounding: Tensor;
}

/** True where a step says something of the curvature: `sᵀy > 0` beyond rounding. */
export function tells({ s, y, rounding }: Taken): Tensor {
  return greater(dot(s, y), mul(rounding, mul(norm(s), norm(y))));
}

export function times(matrix: Tensor, v: Tensor): Tensor {
  const product = matMul(matrix as Tensor2D, reshape(v, [v.size, 1]) as Tensor2D);
  return reshape(product, [matrix.shape[0] as number]);
}

/** The inverse of the Hessian, n × n numbers, by Broyden, Fletcher, Goldfarb and Shanno. */
export interface DenseMemory {
  readonly inverse: Tensor;
  /** int32: 1 before the first update, which gives the inverse its scale. */
  readonly isFirst: Tensor;
}

export function bfgsDirections(n: number): Directions<DenseMemory> {
  return {
    start: { inverse: eye(n), isFirst: whole(1) },
    isScaled: false,
    next: ({ inverse }, _, gradient) => neg(times(inverse, gradient)),
    learn: ({ inverse, isFirst }, taken) => {
      const { s, y } = taken;
      const sy = dot(s, y);
      const good = tells(taken);
      const scale = where(equal(isFirst, whole(1)), div(sy, dot(y, y)), float(1));
      const scaled = mul(scale, inverse);
      const hy = times(scaled, y);
      const along = div(add(float(1), div(dot(y, hy), sy)), sy);
      const update = sub(mul(along, outer(s, s)), div(add(outer(hy, s), outer(s, hy)), sy));
      return {
        inverse: where(good, add(scaled, update), inverse),
        isFirst: where(good, whole(0), isFirst),
      };
    },
  };
}

/** The last pairs of steps and changes of the gradient, newest last; zeros where there is none yet. */
interface PairMemory {
  readonly steps: Tensor;
  readonly changes: Tensor;
  readonly scale: Tensor;
}

export function lbfgsDirections(n: number, pairs: number): Directions<PairMemory> {
  const pushed = (rows: Tensor, row: Tensor): Tensor =>
    pairs === 1
      ? reshape(row, [1, n])
      : concat([slice(rows, [1, 0], [pairs - 1, n]), reshape(row, [1, n])]);
  type Row = readonly [s: Tensor, y: Tensor];
  type Coefficient = readonly [s: Tensor, y: Tensor, alpha: Tensor];
  const inverse = (s: Tensor, y: Tensor): Tensor => {
    const sy = dot(s, y);
    return where(greater(sy, float(0)), div(float(1), sy), float(0));
  };
  return {
    start: { steps: zeros([pairs, n]), changes: zeros([pairs, n]), scale: float(1) },
    isScaled: false,
    next: ({ steps, changes, scale }, _, gradient) => {
      const down = (q: Tensor, [s, y]: Row): [Tensor, Tensor] => {
        const alpha = mul(inverse(s, y), dot(s, q));
        return [sub(q, mul(alpha, y)), alpha];
      };
      const up = (r: Tensor, [s, y, alpha]: Coefficient): [Tensor, null] => {
        const beta = mul(inverse(s, y), dot(y, r));
        return [add(r, mul(sub(alpha, beta), s)), null];
      };
      const rows: Row = [steps, changes];
      const [q, alphas] = scan<Tensor, Row, Tensor>(down, gradient, rows, { reverse: true });
      const all: Coefficient = [steps, changes, alphas];
      return neg(scan<Tensor, Coefficient, null>(up, mul(scale, q), all)[0]);
    },
    learn: ({ steps, changes, scale }, taken) => {
      const { s, y } = taken;
      const good = tells(taken);
      return {
        steps: where(good, pushed(steps, s), steps),
        changes: where(good, pushed(changes, y), changes),
        scale: where(good, div(dot(s, y), dot(y, y)), scale),
      };
    },
  };
}

/**
 * Truncated Newton steps: conjugate gradients on products with the Hessian, ended where the residual is a share of the gradient, or
 * where the curvature is not positive.
 */
export function newtonDirections(maxSteps: number): Directions<Record<string, never>> {
  return {
    start: {},
    isScaled: true,
    learn: (memory) => memory,
    next: (_, x, gradient, gradientOf) => {
      const length = norm(gradient);
      const goal = mul(minimum(float(0.5), sqrt(length)), length);
      const start = {
        d: zerosLike(gradient),
        r: neg(gradient),
        p: neg(gradient),
        square: dot(gradient, gradient),
        steps: whole(0) as Tensor,
        ended: whole(0) as Tensor,
      };
      const last = whileLoop<typeof start>(
        ({ ended }) => equal(ended, whole(0)),
        ({ d, r, p, square, steps }) => {
          const product = jvp(gradientOf, x, p).tangent;
          const bend = dot(p, product);
          const positive = greater(bend, float(0));
          // Where the first curvature is negative its size says how far to go all the same.
          // Of a straight function nothing says that.
          const alpha = where(equal(bend, float(0)), float(1), div(square, abs(bend)));
          const isFirst = equal(steps, whole(0));
          const next = where(logicalOr(positive, isFirst), add(d, mul(alpha, p)), d);
          const rest = sub(r, mul(alpha, product));
          const left = dot(rest, rest);
          const small = lessEqual(sqrt(left), goal);
          const over = logicalNot(less(steps, whole(maxSteps - 1)));
          const stops = logicalOr(logicalNot(logicalAnd(positive, logicalNot(small))), over);
          return {
            d: next,
            r: rest,
            p: add(rest, mul(div(left, square), p)),
            square: left,
            steps: add(steps, whole(1)),
            ended: where(stops, whole(1), whole(0)),
          };
        },
        start,
      );
      return last.d;
    },
  };
}

import { float } from "../linalg/loops/scalars.ts";
import {
  abs,
  add,
  div,
  expandDims,
  lessEqual,
  matMul,
  maximum,
  mean,
  minimum,
  mul,
  pow,
  sqrt,
  square,
  stack,
  sub,
  type Tensor,
  type Tensor2D,
  where,
} from "../ops.ts";

/** An initial value problem on vectors, in time that runs forwards. */
export interface Flow {
  readonly f: (y: Tensor, t: Tensor) => Tensor;
  readonly rtol: number;
  readonly atol: number;
}

/** The method of Dormand and Prince: rows of A, the weights of both orders' difference, and the dense output. */
const nodes = [0, 1 / 5, 3 / 10, 4 / 5, 8 / 9, 1, 1];
const stages = [
  [],
  [1 / 5],
  [3 / 40, 9 / 40],
  [44 / 45, -56 / 15, 32 / 9],
  [19372 / 6561, -25360 / 2187, 64448 / 6561, -212 / 729],
  [9017 / 3168, -355 / 33, 46732 / 5247, 49 / 176, -5103 / 18656],
  [35 / 384, 0, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84],
];
const differences = [-71 / 57600, 0, 71 / 16695, -71 / 1920, 17253 / 339200, -22 / 525, 1 / 40];
/** Shampine's interpolant of order 4: coefficients of θ, θ², θ³ and θ⁴, one row for each stage. */
const dense = [
  [1, -8048581381 / 2820520608, 8663915743 / 2820520608, -12715105075 / 11282082432],
  [0, 0, 0, 0],
  [0, 131558114200 / 32700410799, -68118460800 / 10900136933, 87487479700 / 32700410799],
  [0, -1754552775 / 470086768, 14199869525 / 1410260304, -10690763975 / 1880347072],
  [0, 127303824393 / 49829197408, -318862633887 / 49829197408, 701980252875 / 199316789632],
  [0, -282668133 / 205662961, 2019193451 / 616988883, -1453857185 / 822651844],
  [0, 40617522 / 29380423, -110615467 / 29380423, 69997945 / 29380423],
];

/** The tables of the method. */
export const dormandPrince: Readonly<
  Record<"stages" | "dense", readonly (readonly number[])[]> &
    Record<"nodes" | "differences", readonly number[]>
> = { nodes, stages, differences, dense };

/** A step that was tried. */
export interface Tried {
  readonly y: Tensor;
  /** `f` at the end of the step, which is the first stage of the next one. */
  readonly slope: Tensor;
  /** All stages, `[7, n]`. */
  readonly stages: Tensor;
  /** The estimate of the error as a share of what is allowed. */
  readonly error: Tensor;
}

/** The sum of vectors with these weights. */
function weighted(weights: readonly number[], vectors: readonly Tensor[]): Tensor {
  return weights
    .map((w, i) => [w, vectors[i] as Tensor] as const)
    .filter(([w]) => w !== 0)
    .map(([w, v]) => mul(float(w), v) as Tensor)
    .reduce((a, b) => add(a, b));
}

/** The root mean square of `x / scale`; 0 for no numbers. */
function scaledNorm(x: Tensor, scale: Tensor): Tensor {
  return x.size === 0 ? float(0) : sqrt(mean(square(div(x, scale))));
}

/** One step of order 5 with an estimate of its error. */
export function tryStep(
  { f, rtol, atol }: Flow,
  t: Tensor,
  y: Tensor,
  slope: Tensor,
  h: Tensor,
): Tried {
  const k = [slope];
  let next = y;
  for (let stage = 1; stage < 7; stage++) {
    next = add(y, mul(h, weighted(stages[stage] as number[], k)));
    k.push(f(next, add(t, mul(float(nodes[stage] as number), h))));
  }
  const scale = add(float(atol), mul(float(rtol), maximum(abs(y), abs(next))));
  const error = scaledNorm(mul(h, weighted(differences, k)), scale);
  return { y: next, slope: k[6] as Tensor, stages: stack(k), error };
}

/** The values inside of a step, at shares of it `[k]`: `[k, n]`. */
export function between(y: Tensor, h: Tensor, all: Tensor, shares: Tensor): Tensor {
  const rows = dense.map((row) => stack(row.map(float)));
  const powers = stack(
    [1, 2, 3, 4].map((power) => pow(shares, float(power))),
    1,
  );
  const weights = matMul(powers as Tensor2D, stack(rows) as Tensor2D, false, true);
  return add(expandDims(y, 0), mul(h, matMul(weights, all as Tensor2D)));
}

/** How much longer the next step may be, after one with this error. */
export function growth(error: Tensor, afterRejection: Tensor): Tensor {
  const bounded = maximum(error, float(1e-10));
  const wanted = mul(float(0.9), pow(bounded, float(-1 / 5)));
  const most = where(afterRejection, float(1), float(10));
  return minimum(maximum(wanted, float(0.2)), most);
}

/** A first step. @see Hairer, Nørsett and Wanner, "Solving Ordinary Differential Equations I", II.4. */
export function firstStep(
  { f, rtol, atol }: Flow,
  t: Tensor,
  y: Tensor,
  slope: Tensor,
  span: Tensor,
): Tensor {
  const scale = add(float(atol), mul(float(rtol), abs(y)));
  const [d0, d1] = [scaledNorm(y, scale), scaledNorm(slope, scale)];
  const tiny = lessEqual(minimum(d0, d1), float(1e-5));
  const h0 = minimum(where(tiny, float(1e-6), mul(float(0.01), div(d0, d1))), span);
  const moved = f(add(y, mul(h0, slope)), add(t, h0));
  const d2 = div(scaledNorm(sub(moved, slope), scale), h0);
  const largest = maximum(d1, d2);
  const h1 = where(
    lessEqual(largest, float(1e-15)),
    // Then d1 is tiny and h0 at most this.
    float(1e-6),
    pow(div(float(0.01), largest), float(1 / 5)),
  );
  return minimum(minimum(mul(float(100), h0), h1), span);
}

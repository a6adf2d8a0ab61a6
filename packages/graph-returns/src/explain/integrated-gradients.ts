import { grad, LegendreError } from "@legendre/core-tensor";
import { sum, type Tensor, tensor, tidy } from "@legendre/core-tensor/ops";
import { above, count, type OptionsOf, options } from "@legendre/core-tensor/options";

/** The options of {@link integratedGradients}. */
export const integratedGradientsOptions = options("integratedGradients", {
  /** How far the contributions may be off, all pieces of the way together, in the unit of the output. */
  tolerance: above(0, 5e-4),
  /** Gradients at most. */
  maxPoints: count(1, 4096),
});

/** Options of {@link integratedGradients}. */
export interface IntegratedGradientsOptions extends OptionsOf<typeof integratedGradientsOptions> {}

/** See {@link integratedGradients}. */
export interface IntegratedGradients {
  /** One for each number of the row. */
  readonly amounts: Float64Array;
  /** The function at the baseline, and at the row. */
  readonly base: number;
  readonly output: number;
  /** `output − base − Σ amounts`. */
  readonly residual: number;
  readonly points: number;
  readonly status: "converged" | "max-points";
}

/**
 * What each number of a row contributes to a function: the gradient along the straight way from a baseline,
 * $$a_j = (x_j - b_j) \int_0^1 \frac{\partial f}{\partial x_j}\bigl(b + t (x - b)\bigr)\, dt.$$
 * The contributions add up to $f(x) - f(b)$. The way starts as 16 pieces with the gradient at the middle of each; pieces whose rise
 * it does not tell are halved.
 *
 * @param f - of rows, `[points, width]`, to one number each, `[points]`; written with tensor ops.
 * @param row - x.
 * @param baseline - b, of the same length: an average row, say.
 * @param options - see {@link IntegratedGradientsOptions}.
 * @returns see {@link IntegratedGradients}.
 * @throws code "shape" for rows of different lengths; code "option".
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { integratedGradients } from "@legendre/graph-returns/explain";
 *
 * const f = (x: tf.Tensor) => tf.prod(x, 1);
 * const { amounts, output } = integratedGradients(f, [2, 3], [0, 0]);
 * console.log([...amounts].map((a) => a.toFixed(3)), output); // → [ '3.000', '3.000' ] 6
 * ```
 *
 * @remarks All pieces of a round are one batch: a forward and a backward pass. A network of ReLUs has kinks on the way, each of
 *   which costs some ten halvings; between them one gradient is exact.
 * @see Sundararajan, Taly and Yan, "Axiomatic attribution for deep networks", ICML 2017, equation 1, proposition 1.
 */
export function integratedGradients(
  f: (x: Tensor) => Tensor,
  row: ArrayLike<number>,
  baseline: ArrayLike<number>,
  options: IntegratedGradientsOptions = {},
): IntegratedGradients {
  const { where } = integratedGradientsOptions;
  const { tolerance, maxPoints } = integratedGradientsOptions.resolve(options);
  const width = row.length;
  if (baseline.length !== width) {
    const message = `the row has ${width} numbers and the baseline ${baseline.length}; give one for each`;
    throw new LegendreError("shape", where, message, { row: width, baseline: baseline.length });
  }
  const steps = Float64Array.from({ length: width }, (_, j) => row[j]! - baseline[j]!);
  const along = (shares: readonly number[]): Tensor => {
    const values = new Float32Array(shares.length * width);
    for (const [i, t] of shares.entries()) {
      for (let j = 0; j < width; j++) values[i * width + j] = baseline[j]! + t * steps[j]!;
    }
    return tensor(values, [shares.length, width]);
  };
  const on = (g: (x: Tensor) => Tensor, shares: readonly number[]): Float32Array => {
    let values = new Float32Array();
    tidy(() => {
      values = g(along(shares)).dataSync() as Float32Array<ArrayBuffer>;
    });
    return values;
  };
  const slopes = grad((x: Tensor) => sum(f(x)) as never) as (x: Tensor) => Tensor;
  const amounts = new Float64Array(width);
  const start = Math.min(16, maxPoints);
  const cuts = Array.from({ length: start + 1 }, (_, i) => i / start);
  const at = on(f, cuts);
  const [base, output] = [at[0]!, at[start]!];
  let open: Piece[] = cuts
    .slice(1)
    .map((to, i) => ({ from: cuts[i]!, to, rise: at[i + 1]! - at[i]!, start: at[i]! }));
  // Numbers of float32 do not tell pieces apart that rise by less.
  const noise = 1e-7 * Math.max(1, Math.abs(base), Math.abs(output));
  let points = 0;
  let off = 0;
  for (;;) {
    const middles = open.map(({ from, to }) => (from + to) / 2);
    const gradients = on(slopes, middles);
    points += open.length;
    const errors = open.map(({ from, to, rise }, i) => {
      let told = 0;
      for (let j = 0; j < width; j++) told += gradients[i * width + j]! * steps[j]!;
      return rise - told * (to - from);
    });
    const rest = errors.reduce((total, error) => total + Math.abs(error), 0);
    const most = Math.max(noise, tolerance / (4 * Math.max(16, points)));
    const rough = errors.map((error) => Math.abs(error) > most);
    const count = rough.reduce((total, each) => total + Number(each), 0);
    const converged = off + rest <= tolerance || count === 0;
    const last = converged || points + 2 * count > maxPoints;
    const kept = open.filter((_, i) => rough[i] && !last);
    for (let i = 0; i < open.length; i++) {
      if (rough[i] && !last) continue;
      off += Math.abs(errors[i]!);
      const { from, to } = open[i]!;
      for (let j = 0; j < width; j++) {
        amounts[j]! += gradients[i * width + j]! * steps[j]! * (to - from);
      }
    }
    if (last) {
      const residual = output - base - amounts.reduce((a, b) => a + b, 0);
      const status = Math.abs(residual) <= tolerance ? "converged" : "max-points";
      return { amounts, base, output, residual, points, status };
    }
    const halves = on(
      f,
      kept.map(({ from, to }) => (from + to) / 2),
    );
    open = kept.flatMap(({ from, to, rise, start: low }, i) => {
      const [middle, value] = [(from + to) / 2, halves[i]!];
      return [
        { from, to: middle, rise: value - low, start: low },
        { from: middle, to, rise: low + rise - value, start: value },
      ];
    });
  }
}

/** A piece of the way, with the function where it starts and how far it rises. */
interface Piece {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly rise: number;
}

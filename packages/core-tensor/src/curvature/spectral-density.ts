import { roundingNow } from "../graph/double-level.ts";
import type { LinearOperator, SolverStatus } from "../linalg/index.ts";
import { above, count, type OptionsOf, optional, options } from "../options.ts";
import { foldIn } from "../random/index.ts";
import { randomKey } from "../random/key.ts";
import { lanczos } from "./lanczos.ts";

/** The options of {@link spectralDensity}. */
export const spectralDensityOptions = options("spectralDensity", {
  /** What the starting directions are drawn from. */
  key: randomKey(),
  /** Lanczos steps for each direction; at least 1. */
  steps: count(1, 30),
  /** Starting directions to average over; at least 1. */
  probes: count(1, 8),
  /** Points of the grid; at least 2. */
  points: count(2, 201),
  /** Standard deviation of the Gaussian around each Ritz value. @defaultValue 1/50 of their range */
  bandwidth: optional(above(0)),
});

/** Options of {@link spectralDensity}. */
export interface SpectralDensityOptions extends OptionsOf<typeof spectralDensityOptions> {}

/** An approximation of how the eigenvalues are spread, plain numbers. */
export interface SpectralDensity {
  /** Evenly spaced places, from below the least Ritz value to above the largest. */
  readonly grid: Float64Array;
  /** The density there; its integral is 1. */
  readonly density: Float64Array;
  /** All Ritz values, rising. */
  readonly values: Float64Array;
  /** Their weights, which sum to 1: `Σ w f(θ)` approximates `tr f(A) / n`. */
  readonly weights: Float64Array;
  /** `"non-finite"` where a product was not. */
  readonly status: SolverStatus;
}

/**
 * The density of eigenvalues of a symmetric operator by stochastic Lanczos quadrature,
 * $$\phi(t) = \frac{1}{m} \sum_{l=1}^{m} \sum_i w_i^{(l)} \, \mathcal{N}(t;\ \theta_i^{(l)}, \sigma^2).$$
 *
 * @param op - a symmetric operator on trees like `like`.
 * @param like - a tree of tensors with the shapes of the operator's argument, e.g. the parameters.
 * @returns a {@link SpectralDensity}.
 * @throws code "option", "structure", "disposed" for arguments that do not fit.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { random } from "@legendre/core-tensor";
 * import { spectralDensity } from "@legendre/core-tensor/curvature";
 * import { operatorFromMatrix } from "@legendre/core-tensor/linalg";
 *
 * const op = operatorFromMatrix(tf.diag(tf.tensor1d([1, 1, 1, 5])) as tf.Tensor);
 * const { values, weights } = spectralDensity(op, tf.zeros([4]), { key: random.key(0), probes: 50 });
 * const atFive = weights.filter((_, i) => values[i] > 4).reduce((a, b) => a + b, 0);
 * console.log(Math.abs(atFive - 0.25) < 0.1); // true
 * ```
 *
 * @remarks Costs `probes · steps` products.
 * @see Ghorbani, Krishnan and Xiao (2019), "An investigation into neural net optimization via Hessian
 *   eigenvalue density", section 2.
 */
export function spectralDensity<T>(
  op: LinearOperator<T>,
  like: T,
  options: SpectralDensityOptions,
): SpectralDensity {
  const resolved = spectralDensityOptions.resolve(options);
  const { steps, probes, points } = resolved;
  const nodes: [number, number][] = [];
  let status: SolverStatus = "converged";
  for (let probe = 0; probe < probes; probe++) {
    const key = foldIn(resolved.key, probe);
    try {
      const run = lanczos(op, like, { key, steps });
      if (run.status !== "converged") status = run.status;
      run.values.forEach((value, i) => {
        nodes.push([value, run.weights[i]! / probes]);
      });
    } finally {
      key.dispose();
    }
  }
  nodes.sort(([a], [b]) => a - b);
  const [least, largest] = [nodes[0]?.[0] ?? 0, nodes.at(-1)?.[0] ?? 0];
  // A spectrum of one point, which probes find but for rounding, still needs some width.
  const [spread, size] = [largest - least, Math.max(Math.abs(least), Math.abs(largest))];
  const range = spread > 16 * roundingNow() * size ? spread : size || 1;
  const bandwidth = resolved.bandwidth ?? range / 50;
  const from = least - 4 * bandwidth;
  const step = (largest - least + 8 * bandwidth) / (points - 1);
  const grid = Float64Array.from({ length: points }, (_, i) => from + i * step);
  return {
    grid,
    density: grid.map((t) => densityAt(t, nodes, bandwidth)),
    values: Float64Array.from(nodes, ([value]) => value),
    weights: Float64Array.from(nodes, ([, weight]) => weight),
    status,
  };
}

function densityAt(
  t: number,
  nodes: readonly (readonly [number, number])[],
  bandwidth: number,
): number {
  const peak = 1 / (bandwidth * Math.sqrt(2 * Math.PI));
  return nodes.reduce(
    (sum, [value, weight]) => sum + weight * peak * Math.exp(-0.5 * ((t - value) / bandwidth) ** 2),
    0,
  );
}

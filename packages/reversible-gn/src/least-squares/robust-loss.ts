/** Names of the losses; see {@link LeastSquaresOptions.loss}. */
export type RobustLoss = "linear" | "huber" | "soft-l1" | "cauchy";

/** The names, for checks. */
export const robustLosses: readonly RobustLoss[] = ["linear", "huber", "soft-l1", "cauchy"];

/** `ρ(z)` of the squared residual, and its first two derivatives. */
type Rho = (z: number) => readonly [value: number, slope: number, curvature: number];

const rhos: Readonly<Record<RobustLoss, Rho>> = {
  linear: (z) => [z, 1, 0],
  huber: (z) => {
    if (z <= 1) return [z, 1, 0];
    const root = Math.sqrt(z);
    return [2 * root - 1, 1 / root, -0.5 / (z * root)];
  },
  "soft-l1": (z) => {
    const t = 1 + z;
    const root = Math.sqrt(t);
    // 2 (√(1+z) − 1), without the difference of nearly equal numbers.
    return [(2 * z) / (root + 1), 1 / root, -0.5 / (t * root)];
  },
  cauchy: (z) => {
    const t = 1 + z;
    return [Math.log1p(z), 1 / t, -1 / (t * t)];
  },
};

/** A loss with its scale `C`: `½ C² Σ ρ((r/C)²)`. */
export interface Loss {
  /** The cost of residuals; Infinity or NaN where a residual is. */
  readonly cost: (residuals: Float64Array) => number;
  /**
   * Triggs' correction: residuals in place, and factors of the Jacobian's rows, such that `Jᵀ r` is the gradient of the cost, and `JᵀJ` its
   * Gauss-Newton matrix with the loss's own curvature, as far as that is positive.
   */
  readonly correct: (residuals: Float64Array) => Float64Array;
  /** The derivative of the cost by a residual, `ψ(r)`, and the derivative of that. */
  readonly score: (residual: number) => readonly [psi: number, slope: number];
}

/** The least share of a row that is kept where the loss curves downwards. */
const least = Number.EPSILON;

/** The loss of a name and a scale. */
export function lossOf(name: RobustLoss, scale: number): Loss {
  const rho = rhos[name];
  return {
    cost: (residuals) => {
      let sum = 0;
      for (const r of residuals) sum += name === "linear" ? r * r : rho((r / scale) ** 2)[0];
      return 0.5 * sum * (name === "linear" ? 1 : scale * scale);
    },
    correct: (residuals) => {
      const factors = new Float64Array(residuals.length).fill(1);
      if (name === "linear") return factors;
      for (let i = 0; i < residuals.length; i++) {
        const z = ((residuals[i] as number) / scale) ** 2;
        const [, slope, curvature] = rho(z);
        const factor = Math.sqrt(Math.max(slope + 2 * curvature * z, least));
        factors[i] = factor;
        residuals[i] = ((residuals[i] as number) * slope) / factor;
      }
      return factors;
    },
    score: (r) => {
      if (name === "linear") return [r, 1];
      const z = (r / scale) ** 2;
      const [, slope, curvature] = rho(z);
      return [r * slope, slope + 2 * curvature * z];
    },
  };
}

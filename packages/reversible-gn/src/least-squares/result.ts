import type { HostArray } from "@legendre/core-tensor";
import type { Conditioning, Covariance, CovarianceOptions } from "./conditioning.ts";
import type { JacobianMode } from "./residual-program.ts";
import type { SystemName } from "./step-system.ts";
import type { Fitted } from "./values.ts";

/**
 * Why a fit stopped. Minima: `"gradient"`, `"cost"`, `"step"`, after the tolerance that was met. No minimum yet: `"max-steps"`,
 * `"max-seconds"`, `"aborted"`. `"stalled"`: a tolerance of cost or step was met although the gradient promises far more, or by a step whose equations were not
 * solved. `"non-finite"`: residuals or derivatives near the last point are not finite. `"breakdown"`: the equations of a
 * step could not be solved with any damping.
 */
export type FitStop =
  | "gradient"
  | "cost"
  | "step"
  | "max-steps"
  | "max-seconds"
  | "aborted"
  | "stalled"
  | "non-finite"
  | "breakdown";

/** One trial step. */
export interface FitStep {
  /** From 1. */
  readonly step: number;
  /** After it: that of before where it was not accepted. */
  readonly cost: number;
  /** The greatest cosine between a column of the Jacobian and the residuals, after it. */
  readonly optimality: number;
  /** The length of the step, in scaled params. */
  readonly stepNorm: number;
  /** `λ`. */
  readonly damping: number;
  /** The radius for the next step; Infinity for `"levenberg-marquardt"`. */
  readonly radius: number;
  /** The actual over the predicted fall of the cost. */
  readonly ratio: number;
  readonly accepted: boolean;
  /** Since the fit began. */
  readonly seconds: number;
}

/** What {@link leastSquares} returns; plain data in ordinary memory. */
export interface LeastSquaresResult<P> {
  /** Numbers where numbers were given, float64 host arrays for all else. */
  readonly params: Fitted<P>;
  /** `½ Σ w r²`, or that of the loss. */
  readonly cost: number;
  /** The tree of residuals at the params, without weights and loss, leaf by leaf; with `perRow` each has its rows first. */
  readonly residuals: unknown;
  readonly status: FitStop;
  /** Whether the status is one of a minimum. */
  readonly converged: boolean;
  /** What happened in a sentence or two, and what to do where it is not good. */
  readonly message: string;
  readonly history: readonly FitStep[];
  /** How the equations of the last step were solved; undefined where there was none. */
  readonly system: SystemName | undefined;
  /** How the Jacobian was made. */
  readonly jacobianMode: JacobianMode;
  /** Weighted residuals' Jacobian at the params, corrected for the loss, `[m, n]`; undefined where it was not stored (`"cg"`). */
  readonly jacobian: HostArray | undefined;
  /** Numbers of residuals with a weight above 0, and of params. */
  readonly counts: { readonly residuals: number; readonly params: number };
  /**
   * Rank, condition number and null directions of the weighted Jacobian, columns scaled to length 1, without the correction for the loss; params at a bound are left
   * out. Made at the first call, by singular values. Throws code "option" where the Jacobian was not stored.
   */
  readonly conditioning: () => Conditioning;
  /** The covariance of the params, and standard errors; see {@link Covariance}. Throws code "option" where the Jacobian was not stored. */
  readonly covariance: (options?: CovarianceOptions) => Covariance<P>;
}

const reasons: Readonly<Record<FitStop, string>> = {
  gradient: "a minimum: no param changes the cost to first order",
  cost: "a minimum, as far as the rounding of the cost tells",
  step: "a minimum, as far as steps of such a size tell",
  "max-steps": "no minimum yet; raise maxSteps, or start nearer",
  "max-seconds": "no minimum yet; raise maxSeconds, or start nearer",
  aborted: "aborted before a minimum was reached",
  stalled: "no minimum that derivatives show, though steps have no more effect",
  "non-finite": "residuals or derivatives beside the last point are not finite",
  breakdown:
    'the equations of a step could not be solved with any damping: their numbers overflow; set system to "svd", or scale to "jacobian"',
};

/** What a status means, with what was wrong. */
export function messageOf(
  status: FitStop,
  fault: string | undefined,
  steps: number,
  m: number,
  n: number,
): string {
  const what = `${reasons[status]} (${steps} steps)`;
  const remedy = status === "non-finite" ? "; set bounds that keep params away from there" : "";
  const named = fault === undefined ? what : `${what}: ${fault}${remedy}`;
  if (m >= n) return named;
  return `${named}. There are ${m} residuals for ${n} params, so that many params fit as well; these are near the start`;
}

import { studentQuantile } from "./distributions.ts";
import type { EstimatedAt } from "./intervals.ts";
import type { ResidualTests } from "./residual-tests.ts";
import type { LeastSquaresResult } from "./result.ts";

/** What a fit knows in the end; plain data, but for `tests`. */
export interface CurveRecord<P>
  extends Pick<LeastSquaresResult<P>, "params" | "status" | "converged" | "message" | "counts"> {
  readonly at: EstimatedAt;
  readonly absoluteSigma: boolean;
  /** Sigma of all observations, where it is the same. */
  readonly common: number | undefined;
  readonly rSquared: number;
  readonly memoryLimit: number;
  readonly tests: () => ResidualTests;
}

/** Student's (or the normal) quantile for intervals of a fit, by level; NaN without degrees of freedom. */
export function quantileOf({ absoluteSigma, at: { noise } }: CurveRecord<unknown>, level: number) {
  const isKnown = absoluteSigma && !noise.isRobust;
  const degrees = isKnown ? Number.POSITIVE_INFINITY : noise.degreesOfFreedom;
  return degrees > 0 ? studentQuantile(level, degrees) : Number.NaN;
}

import { logit, sigmoid } from "../models/logistic.ts";
import { type CalibrationStatus, type Calibrator, savedAs } from "./calibrator.ts";
import { throughMargins } from "./margins.ts";
import type { ScoreGroups } from "./score-groups.ts";

/** What the temperature is kept within: beyond, probabilities are 0 and 1, or all one half. */
const bounds = { least: 0.05, most: 20 };

/**
 * Temperature scaling: $p' = \sigma(\mathrm{logit}(p) / T)$ with the $T$ of least log loss. One half stays one half.
 *
 * The log loss is convex in $\beta = 1/T$: Newton's method, kept between a rising and a falling side.
 *
 * @see Guo et al., "On calibration of modern neural networks", ICML 2017, section 4.2.
 */
export function fitTemperature({ scores, counts, returns, total }: ScoreGroups): Calibrator {
  const returned = returns.reduce((a, b) => a + b, 0);
  if (returned === 0 || returned === total) return temperature(1, "one-class");
  const margins = Float64Array.from(scores, logit);
  const slopeAt = (beta: number): { readonly slope: number; readonly curvature: number } => {
    let slope = 0;
    let curvature = 0;
    for (let g = 0; g < margins.length; g++) {
      const [margin, count] = [margins[g]!, counts[g]!];
      const p = sigmoid(beta * margin);
      slope += margin * (count * p - returns[g]!);
      curvature += count * margin * margin * p * (1 - p);
    }
    return { slope, curvature };
  };
  let [low, high] = [1 / bounds.most, 1 / bounds.least];
  if (slopeAt(low).slope >= 0) return temperature(bounds.most, "bounded");
  if (slopeAt(high).slope <= 0) return temperature(bounds.least, "bounded");
  let beta = 1;
  for (let i = 0; i < 100; i++) {
    const { slope, curvature } = slopeAt(beta);
    if (slope < 0) low = beta;
    else high = beta;
    const step = beta - slope / curvature;
    // Newton's step where it stays between what is known, else the middle.
    const next = step > low && step < high ? step : (low + high) / 2;
    const moved = Math.abs(next - beta);
    beta = next;
    if (moved <= 1e-13 * beta) break;
  }
  return temperature(1 / beta, "fitted");
}

/** The calibrator of a temperature. */
export function temperature(t: number, status: CalibrationStatus): Calibrator {
  return {
    method: "temperature",
    status,
    apply: (probabilities) => throughMargins("calibrator.apply", probabilities, (m) => m / t),
    saved: () => savedAs("temperature", status, { temperature: t }),
  };
}

import { logit, sigmoid } from "../models/logistic.ts";
import { type CalibrationStatus, type Calibrator, savedAs } from "./calibrator.ts";
import { throughMargins } from "./margins.ts";
import type { ScoreGroups } from "./score-groups.ts";

/** What the temperature is kept within: beyond, probabilities are 0 and 1, or all one half. */
const bounds = { least: 0.05, most: 20 };

/**
 * Temperature scaling: $p' = \sigma(\mathrm{logit}(p) / T)$ with the $T$ of least log loss. One half stays one half.
 *
 * The log loss is convex in $\beta = 1/T$; its slope is bisected.
 *
 * @see Guo et al., "On calibration of modern neural networks", ICML 2017, section 4.2.
 */
export function fitTemperature({ scores, counts, returns, total }: ScoreGroups): Calibrator {
  const returned = returns.reduce((a, b) => a + b, 0);
  if (returned === 0 || returned === total) return temperature(1, "one-class");
  const slope = (beta: number): number => {
    let sum = 0;
    for (let g = 0; g < scores.length; g++) {
      const margin = logit(scores[g]!);
      sum += margin * (counts[g]! * sigmoid(beta * margin) - returns[g]!);
    }
    return sum;
  };
  let [low, high] = [1 / bounds.most, 1 / bounds.least];
  if (slope(low) >= 0) return temperature(bounds.most, "bounded");
  if (slope(high) <= 0) return temperature(bounds.least, "bounded");
  for (let i = 0; i < 80 && high - low > 1e-14 * high; i++) {
    const middle = (low + high) / 2;
    if (slope(middle) < 0) low = middle;
    else high = middle;
  }
  return temperature(2 / (low + high), "fitted");
}

/** The calibrator of a temperature. */
export function temperature(t: number, status: CalibrationStatus): Calibrator {
  return {
    ...{ method: "temperature", status },
    apply: (probabilities) => throughMargins("calibrator.apply", probabilities, (m) => m / t),
    saved: () => savedAs("temperature", status, { temperature: t }),
  };
}

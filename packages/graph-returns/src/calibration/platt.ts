import { logit, sigmoid } from "../models/logistic.ts";
import { type CalibrationStatus, type Calibrator, savedAs } from "./calibrator.ts";
import { throughMargins } from "./margins.ts";
import type { ScoreGroups } from "./score-groups.ts";

/**
 * Platt scaling on logits: $p' = \sigma(a\, \mathrm{logit}(p) + b)$, the logistic regression of outcomes on logits. As
 * Platt has it, outcomes count as $(n_1 + 1)/(n_1 + 2)$ and $1/(n_0 + 2)$, so that a perfect separation has an optimum
 * and outcomes of one class have the level that Laplace's rule gives.
 *
 * @see Platt, "Probabilistic outputs for support vector machines", 1999, section 2; Lin, Lin and Weng, Machine Learning
 *   68 (2007), whose safeguarded Newton's method this is.
 */
export function fitPlatt(groups: ScoreGroups): Calibrator {
  const { scores, returns, total } = groups;
  const returned = returns.reduce((a, b) => a + b, 0);
  const targets = { returned: (returned + 1) / (returned + 2), kept: 1 / (total - returned + 2) };
  const margins = Array.from(scores, logit);
  if (returned === 0 || returned === total) {
    return platt({ a: 0, b: logit(returned === 0 ? targets.kept : targets.returned) }, "one-class");
  }
  if (margins.length === 1) {
    const level = (returned * targets.returned + (total - returned) * targets.kept) / total;
    return platt({ a: 1, b: logit(level) - margins[0]! }, "constant");
  }
  const fitted = newton(groups, margins, targets);
  if (fitted.a > 0) return platt(fitted, "fitted");
  // Turned round it would rank purchases against the model: their mean is all that is left.
  return platt({ a: 0, b: logit(returned / total) }, "reversed");
}

interface Line {
  readonly a: number;
  readonly b: number;
}

function newton(
  { counts, returns }: ScoreGroups,
  margins: readonly number[],
  targets: { readonly returned: number; readonly kept: number },
): Line {
  const wanted = margins.map(
    (_, g) => returns[g]! * targets.returned + (counts[g]! - returns[g]!) * targets.kept,
  );
  const lossOf = ({ a, b }: Line): number => {
    let sum = 0;
    for (let g = 0; g < margins.length; g++) {
      const m = a * margins[g]! + b;
      // −t log σ(m) − (1 − t) log σ(−m), without overflow
      sum += counts[g]! * (Math.max(m, 0) + Math.log1p(Math.exp(-Math.abs(m)))) - wanted[g]! * m;
    }
    return sum;
  };
  let at: Line = { a: 1, b: 0 };
  let loss = lossOf(at);
  for (let step = 0; step < 100; step++) {
    let ga = 0;
    let gb = 0;
    let haa = 1e-10;
    let hab = 0;
    let hbb = 1e-10;
    for (let g = 0; g < margins.length; g++) {
      const m = margins[g]!;
      const p = sigmoid(at.a * m + at.b);
      const [residual, h] = [counts[g]! * p - wanted[g]!, counts[g]! * p * (1 - p)];
      ga += residual * m;
      gb += residual;
      haa += h * m * m;
      hab += h * m;
      hbb += h;
    }
    const determinant = haa * hbb - hab * hab;
    const da = (hbb * ga - hab * gb) / determinant;
    const db = (haa * gb - hab * ga) / determinant;
    let size = 1;
    let next = at;
    let nextLoss = Number.POSITIVE_INFINITY;
    for (; size > 1e-10; size /= 2) {
      next = { a: at.a - size * da, b: at.b - size * db };
      nextLoss = lossOf(next);
      if (nextLoss <= loss) break;
    }
    if (!(nextLoss <= loss)) break;
    const gained = loss - nextLoss;
    [at, loss] = [next, nextLoss];
    if (gained <= 1e-14 * Math.abs(loss)) break;
  }
  return at;
}

/** The calibrator of a line. */
export function platt({ a, b }: Line, status: CalibrationStatus): Calibrator {
  return {
    method: "platt",
    status,
    apply: (probabilities) => throughMargins("calibrator.apply", probabilities, (m) => a * m + b),
    saved: () => savedAs("platt", status, { a, b }),
  };
}

import { checkProbabilities } from "../metrics/double-softmax-ce.ts";
import { descend, type Outcomes, ranked } from "../metrics/ranked.ts";

/** Purchases by their probability, equal ones together: bins and steps never part a tie. */
export interface ScoreGroups {
  /** The distinct probabilities, rising. */
  readonly scores: Float64Array;
  /** Purchases with each, and returns among them. */
  readonly counts: Int32Array;
  readonly returns: Int32Array;
  /** Purchases in all. */
  readonly total: number;
}

/** Groups purchases by their probability; raises an error for what is no list of labels and probabilities. */
export function scoreGroups(
  where: string,
  labels: Outcomes,
  probabilities: ArrayLike<number>,
): ScoreGroups {
  checkProbabilities(where, labels, probabilities);
  const scores: number[] = [];
  const counts: number[] = [];
  const returns: number[] = [];
  let [found, passed] = [0, 0];
  descend(ranked(where, labels, probabilities), (score, truePositives, falsePositives) => {
    scores.push(score);
    returns.push(truePositives - found);
    counts.push(truePositives - found + falsePositives - passed);
    [found, passed] = [truePositives, falsePositives];
  });
  return {
    scores: Float64Array.from(scores).reverse(),
    counts: Int32Array.from(counts).reverse(),
    returns: Int32Array.from(returns).reverse(),
    total: labels.length,
  };
}

/**
 * Cuts groups into at most `bins` bins of about equal mass: the start of each bin among the groups, and their
 * number behind the last. A bin ends where the purchases in it are nearest to an equal share of those that are left; a
 * group of ties is never cut, so that one large group can fill several shares and there are fewer bins then.
 */
export function massBins({ counts, total }: ScoreGroups, bins: number): number[] {
  const starts: number[] = [];
  let [left, within] = [total, 0];
  for (let g = 0; g < counts.length; g++) {
    const share = left / Math.max(1, bins - starts.length + 1);
    const next = within + counts[g]!;
    const full = starts.length > 0 && within > 0 && next - share > share - within;
    if (starts.length === 0 || (full && starts.length < bins)) {
      if (starts.length > 0) left -= within;
      starts.push(g);
      within = counts[g]!;
    } else within = next;
  }
  return [...starts, counts.length];
}

import type { Outcomes } from "../metrics/ranked.ts";
import { descend, type Ranked, ranked } from "../metrics/ranked.ts";
import { type Clusters, clustersOf, evenly, sumsOf } from "../statistics/clusters.ts";

/** The area under the curve, its variance, and how many clusters of one size that was estimated from. */
export interface AucVariance {
  readonly auc: number;
  /** NaN where the returned or the kept purchases are of one cluster alone. */
  readonly variance: number;
  readonly clusters: number;
}

/**
 * The area under the curve and its variance, by DeLong's placements: the share of kept purchases below each returned one,
 * and of returned ones above each kept one. Placements of one cluster are added up, since they go along with each other.
 *
 * @see DeLong, DeLong and Clarke-Pearson, Biometrics 44 (1988), section 2; Obuchowski, "Nonparametric analysis of
 *   clustered ROC curve data", Biometrics 53 (1997), section 2.
 */
export function aucWithVariance(
  where: string,
  labels: Outcomes,
  scores: ArrayLike<number>,
  given?: Clusters,
): AucVariance {
  const sorted: Ranked = ranked(where, labels, scores);
  const [m, n] = [sorted.positives.length, sorted.negatives.length];
  // By distinct score, falling: the placement of a returned and of a kept purchase that has it.
  const steps: number[] = [];
  const below: number[] = [];
  const above: number[] = [];
  let found = 0;
  let passed = 0;
  let area = 0;
  descend(sorted, (score, truePositives, falsePositives) => {
    const [positives, negatives] = [truePositives - found, falsePositives - passed];
    steps.push(score);
    below.push((n - falsePositives + negatives / 2) / n);
    above.push((found + positives / 2) / m);
    area += positives * below.at(-1)!;
    [found, passed] = [truePositives, falsePositives];
  });
  const auc = area / m;
  const rows = labels.length;
  const clusters = given ?? clustersOf(undefined, new Int32Array(rows));
  const [ofPositives, ofNegatives] = [new Float64Array(rows), new Float64Array(rows)];
  const isPositive = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    const at = stepOf(steps, scores[i] as number);
    isPositive[i] = labels[i] as number;
    if (labels[i] === 1) ofPositives[i] = below[at]! - auc;
    else ofNegatives[i] = above[at]! - auc;
  }
  const [a, b] = [sumsOf(clusters, ofPositives), sumsOf(clusters, ofNegatives)];
  const positives = sumsOf(clusters, isPositive);
  const negatives = sumsOf(
    clusters,
    isPositive.map((y) => 1 - y),
  );
  const product = (x: Float64Array, y: Float64Array): number =>
    x.reduce((sum, value, i) => sum + value * y[i]!, 0);
  const few = (sizes: Float64Array): number => {
    const count = sizes.reduce((sum, size) => sum + Number(size > 0), 0);
    return count / (count - 1);
  };
  const both = clusters.count / Math.max(1, clusters.count - 1);
  const variance =
    (few(positives) * product(a, a)) / m ** 2 +
    (few(negatives) * product(b, b)) / n ** 2 +
    (2 * both * product(a, b)) / (m * n);
  return {
    auc,
    // What one cluster has alone sums up to 0, which says nothing.
    variance: Number.isFinite(few(positives) + few(negatives)) ? Math.max(0, variance) : Number.NaN,
    clusters: Math.min(evenly(positives), evenly(negatives)),
  };
}

/** The place of a score in a falling list that has it. */
function stepOf(falling: readonly number[], score: number): number {
  let [from, to] = [0, falling.length - 1];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (falling[middle]! <= score) to = middle;
    else from = middle + 1;
  }
  return from;
}

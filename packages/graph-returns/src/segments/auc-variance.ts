import type { Outcomes } from "../metrics/ranked.ts";
import { descend, type Ranked, ranked } from "../metrics/ranked.ts";

/**
 * The area under the curve and its variance, by DeLong's placements: the share of kept purchases below each returned one,
 * and of returned ones above each kept one.
 *
 * @see DeLong, DeLong and Clarke-Pearson, Biometrics 44 (1988), section 2.
 */
export function aucWithVariance(
  where: string,
  labels: Outcomes,
  scores: ArrayLike<number>,
): { readonly auc: number; readonly variance: number } {
  const sorted: Ranked = ranked(where, labels, scores);
  const [m, n] = [sorted.positives.length, sorted.negatives.length];
  let found = 0;
  let passed = 0;
  let area = 0;
  let ofPositives = 0;
  let ofNegatives = 0;
  descend(sorted, (_, truePositives, falsePositives) => {
    const [positives, negatives] = [truePositives - found, falsePositives - passed];
    const below = (n - falsePositives + negatives / 2) / n;
    const above = (found + positives / 2) / m;
    area += positives * below;
    ofPositives += positives * below * below;
    ofNegatives += negatives * above * above;
    [found, passed] = [truePositives, falsePositives];
  });
  const auc = area / m;
  const spread = (squares: number, count: number): number =>
    (squares - count * auc * auc) / ((count - 1) * count);
  return {
    auc,
    variance: Math.max(0, spread(ofPositives, m)) + Math.max(0, spread(ofNegatives, n)),
  };
}

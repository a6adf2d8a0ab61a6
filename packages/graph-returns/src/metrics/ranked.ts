import { LegendreError } from "@legendre/core-tensor";

/** Outcomes, 0 or 1 each. */
export type Outcomes = ArrayLike<number>;

/** Scores of the two classes, each in rising order. */
export interface Ranked {
  readonly positives: Float64Array;
  readonly negatives: Float64Array;
}

/** Sorts the scores of each class; raises code "shape", "data" or "non-finite" for what is no pair of lists. */
export function ranked(where: string, labels: Outcomes, scores: ArrayLike<number>): Ranked {
  checkPair(where, labels, scores);
  let count = 0;
  for (let i = 0; i < labels.length; i++) count += labels[i] as number;
  const positives = new Float64Array(count);
  const negatives = new Float64Array(labels.length - count);
  let [p, n] = [0, 0];
  for (let i = 0; i < labels.length; i++) {
    if (labels[i] === 1) positives[p++] = scores[i] as number;
    else negatives[n++] = scores[i] as number;
  }
  return { positives: positives.sort(), negatives: negatives.sort() };
}

/** Raises an error unless there is one finite score for each label 0 or 1. */
export function checkPair(where: string, labels: Outcomes, scores: ArrayLike<number>): void {
  if (labels.length !== scores.length) {
    const message = `got ${labels.length} labels and ${scores.length} scores; give one of each for every edge`;
    const details = { labels: labels.length, scores: scores.length };
    throw new LegendreError("shape", where, message, details);
  }
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] as number;
    if (label !== 0 && label !== 1) {
      const message = `labels[${i}] is ${label}, expected 0 (kept) or 1 (returned)`;
      throw new LegendreError("data", where, message, { row: i, label });
    }
    if (Number.isNaN(scores[i])) {
      const message = `scores[${i}] is NaN; the model that made it has diverged or read a missing value`;
      throw new LegendreError("non-finite", where, message, { row: i });
    }
  }
}

/**
 * Visits the distinct scores from the largest down, each with the true and the false positives there are
 * when everything that reaches it counts as positive.
 */
export function descend(
  { positives, negatives }: Ranked,
  visit: (threshold: number, truePositives: number, falsePositives: number) => void,
): void {
  let [p, n] = [positives.length, negatives.length];
  while (p > 0 || n > 0) {
    const least = Number.NEGATIVE_INFINITY;
    const threshold = Math.max(
      p > 0 ? positives[p - 1]! : least,
      n > 0 ? negatives[n - 1]! : least,
    );
    while (p > 0 && positives[p - 1] === threshold) p--;
    while (n > 0 && negatives[n - 1] === threshold) n--;
    visit(threshold, positives.length - p, negatives.length - n);
  }
}

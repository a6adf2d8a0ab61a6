/** What a caller asks of the metric. */
export interface MetricBound {
  readonly keep: number | undefined;
  readonly maxLoss: number | undefined;
}

/** The least score that is good enough, by the score before. */
export function leastOf({ keep, maxLoss }: MetricBound): (before: number) => number {
  if (maxLoss !== undefined) return (before) => before - maxLoss;
  return (before) => (keep ?? 0.99) * before;
}

import { LegendreError } from "@legendre/core-tensor";
import { around, type Interval, wilson } from "./interval.ts";

/** A number and its interval. */
export interface Estimate extends Interval {
  readonly value: number;
}

/** Rows that are not independent of each other, numbered by cluster without gaps: the purchases of a customer. */
export interface Clusters {
  /** The cluster of each row; nothing where each row is one by itself. */
  readonly codes: Int32Array | undefined;
  /** Clusters. */
  readonly count: number;
}

/**
 * The {@link Clusters} of some rows.
 *
 * @param groups - a number for each row of all, the same for rows of one cluster.
 * @param rows - those that are looked at.
 */
export function clustersOf(groups: ArrayLike<number> | undefined, rows: Int32Array): Clusters {
  if (groups === undefined) return { codes: undefined, count: rows.length };
  const numbers = new Map<number, number>();
  const codes = rows.map((row) => {
    const group = groups[row]!;
    let number = numbers.get(group);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(group, number);
    }
    return number;
  });
  return { codes, count: numbers.size };
}

/** Raises code "shape" unless there is a group for each row. */
export function checkGroups(
  where: string,
  count: number,
  groups: ArrayLike<number> | undefined,
): void {
  if (groups === undefined || groups.length === count) return;
  const message = `groups has ${groups.length} numbers for ${count} rows; give one for each`;
  throw new LegendreError("shape", where, message, { groups: groups.length, rows: count });
}

/** The sum of some values of each cluster. */
export function sumsOf({ codes, count }: Clusters, values: Float64Array): Float64Array {
  if (codes === undefined) return values;
  const sums = new Float64Array(count);
  for (let i = 0; i < values.length; i++) sums[codes[i]!]! += values[i]!;
  return sums;
}

const squares = (values: Float64Array): number => values.reduce((sum, v) => sum + v * v, 0);

/** As how many clusters of one size clusters of these sizes count: $(\sum n)^2 / \sum n^2$; Kish, "Survey sampling", 1965. */
export const evenly = (sizes: Float64Array): number =>
  sizes.reduce((sum, n) => sum + n, 0) ** 2 / squares(sizes);

/**
 * How far an interval reaches where its error was estimated from so many clusters: Student's quantile for a normal one.
 *
 * @see Abramowitz and Stegun, 26.7.5: the expansion in the reciprocal of the degrees of freedom.
 */
export function studentReach(reach: number, { codes }: Clusters, clusters: number): number {
  if (codes === undefined) return reach;
  const [z, v] = [reach, Math.max(0, clusters - 1)];
  const one = (z ** 3 + z) / 4;
  const two = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  const three = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384;
  return z + one / v + two / v ** 2 + three / v ** 3;
}

/** The mean of numbers and its squared error, by the sums of clusters; NaN for that of fewer than two. */
function meanError(values: Float64Array, clusters: Clusters): { mean: number; variance: number } {
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
  const sums = sumsOf(
    clusters,
    values.map((v) => v - mean),
  );
  const { count } = clusters;
  const variance =
    count < 2 ? Number.NaN : (squares(sums) * count) / (count - 1) / values.length ** 2;
  return { mean, variance };
}

const sizesOf = (clusters: Clusters, rows: number): Float64Array =>
  sumsOf(clusters, new Float64Array(rows).fill(1));

/** {@link studentReach} for what was estimated from all clusters. */
export const reachOfAll = (reach: number, clusters: Clusters, rows: number): number =>
  studentReach(reach, clusters, evenly(sizesOf(clusters, rows)));

/** A mean with the interval of its standard error. */
export function meanOf(values: Float64Array, clusters: Clusters, reach: number): Estimate {
  const { mean, variance } = meanError(values, clusters);
  const far = reachOfAll(reach, clusters, values.length);
  return { value: mean, ...around(mean, Math.sqrt(variance), far) };
}

/**
 * How many times more the mean of some values varies than if rows were independent: the design effect. At least 1, since
 * that clusters keep a balance is less likely than chance. Where the values do not vary, and for one cluster, as if each cluster
 * were one row.
 */
export function designEffect(values: Float64Array, clusters: Clusters): number {
  if (clusters.codes === undefined) return 1;
  const rows = values.length;
  const { mean, variance } = meanError(values, clusters);
  const alone = values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (rows - 1) / rows;
  if (clusters.count < 2 || alone === 0) return rows / evenly(sizesOf(clusters, rows));
  return Math.max(1, variance / alone);
}

/** A share of rows with Wilson's interval, of as many rows as clusters leave of them; NaN for rows of one cluster alone. */
export function shareOf(hits: Float64Array, clusters: Clusters, reach: number): Estimate {
  const rows = hits.length;
  const value = hits.reduce((sum, hit) => sum + hit, 0) / rows;
  if (clusters.codes !== undefined && clusters.count < 2) {
    return { value, low: Number.NaN, high: Number.NaN };
  }
  const far = reachOfAll(reach, clusters, rows);
  const counted = rows / designEffect(hits, clusters);
  return { value, ...wilson(value * counted, counted, far) };
}

/** The mean; NaN where there are no values. */
export const mean = (values: readonly number[]): number =>
  values.reduce((a, b) => a + b, 0) / values.length;

/** The middle one, or the mean of the two in the middle. NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return mean([sorted[Math.floor(middle)] as number, sorted[Math.ceil(middle)] as number]);
}

/** Standard deviation of what the values are drawn from; NaN for a single value. */
export function deviation(values: readonly number[]): number {
  const middle = mean(values);
  const squares = values.reduce((sum, v) => sum + (v - middle) ** 2, 0);
  return values.length < 2 ? Number.NaN : Math.sqrt(squares / (values.length - 1));
}

/** A mean and how sure it is. */
export interface Interval {
  readonly mean: number;
  /** Half the width of the 95 % interval; NaN for a single value. */
  readonly half: number;
}

/** Mean of independent runs and its standard error; NaN for a single value. */
export const meanAndError = (
  values: readonly number[],
): { readonly mean: number; readonly error: number } => ({
  mean: mean(values),
  error: deviation(values) / Math.sqrt(values.length),
});

/** Quantiles 0.975 of Student's t by degrees of freedom, from 1. */
const quantiles = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262];

/**
 * The quantile for degrees of freedom beyond those: the normal's and what Student's t adds to it, right to three decimals.
 *
 * @see Fisher and Cornish (1960), "The percentile points of distributions having known cumulants".
 */
function expanded(degrees: number): number {
  const z = 1.959964;
  return (
    z +
    (z ** 3 + z) / (4 * degrees) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * degrees ** 2) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * degrees ** 3)
  );
}

/** Mean of independent runs with its 95 % interval by Student's t. */
export function interval(values: readonly number[]): Interval {
  const { mean: middle, error } = meanAndError(values);
  return {
    mean: middle,
    half: (quantiles[values.length - 2] ?? expanded(values.length - 1)) * error,
  };
}

/** As text: `1.60 ± 0.12`. */
export function intervalText({ mean, half }: Interval, digits = 3): string {
  const text = (value: number): string => String(Number(value.toPrecision(digits)));
  return Number.isFinite(half)
    ? `${text(mean)} ± ${text(Number(half.toPrecision(2)))}`
    : text(mean);
}

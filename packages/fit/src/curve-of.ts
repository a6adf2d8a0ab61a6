import type { EquationFit } from "./fit-equation.ts";

/** A fitted curve along its column, with its bands. */
export interface FittedCurve {
  /** The column it runs along. */
  readonly along: string;
  readonly x: Float64Array;
  readonly value: ArrayLike<number>;
  /** Where the curve is. */
  readonly confidence: { readonly lower: ArrayLike<number>; readonly upper: ArrayLike<number> };
  /** Where a new observation would be. */
  readonly prediction: { readonly lower: ArrayLike<number>; readonly upper: ArrayLike<number> };
}

/**
 * The curve of a fit at even places along its first column, other columns at their means.
 *
 * @param fitted - of `fitEquation`.
 * @param places - how many, at least 2.
 * @param level - the probability that bands cover.
 */
export async function curveOf(
  { equation, data, fit }: EquationFit,
  places = 201,
  level = 0.95,
): Promise<FittedCurve> {
  const along = equation.columns[0] as string;
  const values = data[along] as Float64Array;
  const low = values.reduce((a, b) => Math.min(a, b));
  const high = values.reduce((a, b) => Math.max(a, b));
  const x = Float64Array.from(
    { length: places },
    (_, i) => low + ((high - low) * i) / (places - 1),
  );
  const meanOf = (of: Float64Array): number => of.reduce((a, b) => a + b, 0) / of.length;
  const { value, confidence, prediction } = await fit.predict(
    Object.fromEntries(
      equation.columns.map((name) => [
        name,
        name === along ? x : x.map(() => meanOf(data[name] as Float64Array)),
      ]),
    ),
    { level },
  );
  const ends = (band: typeof confidence) => ({ lower: band.lower.data, upper: band.upper.data });
  return {
    along,
    x,
    value: value.data,
    confidence: ends(confidence),
    prediction: ends(prediction),
  };
}

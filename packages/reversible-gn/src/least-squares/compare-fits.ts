import { LegendreError } from "@legendre/core-tensor";
import type { CurveFit } from "./curve-fit.ts";
import { fAbove } from "./distributions.ts";
import { markdownTable, plainTable, short } from "./fit-report.ts";

/** One fit beside others. */
export interface ComparedFit {
  readonly name: string;
  readonly rank: number;
  readonly chiSquared: number;
  readonly aic: number;
  readonly bic: number;
  /** The weight of evidence among these fits by Akaike's criterion, corrected for small samples; they sum to 1. */
  readonly weight: number;
  /** Against the fit above, with fewer params: the F statistic, and the probability of a larger one if the fewer are enough. Means something where that model is a case of this one. */
  readonly f: number;
  readonly p: number;
}

/** Fits of the same data side by side, the one with the fewest params first. */
export interface FitComparison {
  readonly fits: readonly ComparedFit[];
  /** The name of the fit with the largest weight. */
  readonly best: string;
  readonly toString: () => string;
  readonly markdown: () => string;
}

/**
 * Compares fits of the same observations with the same sigma by information criteria, and each with the next smaller one by an F test.
 *
 * @param fits - fits of {@link curveFit} by the name they are to have.
 * @returns a {@link FitComparison}.
 * @throws code "structure" for fewer than two fits, or fits of other data: other observations, or another sigma; "option" for a robust loss, whose likelihood is another, and for params of one name in
 *   different units.
 *
 * @example
 * ```ts
 * import { compareFits, curveFit } from "@legendre/reversible-gn/least-squares";
 * import * as tf from "@tensorflow/tfjs";
 *
 * const x = [0, 1, 2, 3, 4, 5];
 * const y = [1.1, 2.9, 5.2, 6.8, 9.1, 10.9];
 * type P = { a: tf.Tensor; b: tf.Tensor };
 * const line = await curveFit((p: P, at: tf.Tensor) => tf.add(p.a, tf.mul(p.b, at)), x, y, { start: { a: 0, b: 0 } });
 * const level = await curveFit((p: { a: tf.Tensor }, at: tf.Tensor) => tf.add(p.a, tf.zerosLike(at)), x, y, { start: { a: 0 } });
 * const { best, fits } = compareFits({ line, level });
 * console.log(best, fits[1].p < 1e-4); // line true
 * ```
 *
 * @see Burnham and Anderson (2002), "Model selection and multimodel inference", sections 2.4 and 2.9.
 */
export function compareFits(
  fits: Readonly<Record<string, Pick<CurveFit<unknown, unknown>, "report">>>,
): FitComparison {
  const where = "compareFits";
  const reports = Object.entries(fits).map(([name, fit]) => ({ name, ...fit.report() }));
  reports.sort((a, b) => a.rank - b.rank);
  const [first] = reports;
  if (first === undefined || reports.length < 2) {
    const message = `there are ${reports.length} fits; give at least two, as { one, other }`;
    throw new LegendreError("structure", where, message, { count: reports.length });
  }
  for (const each of reports) {
    if (Number.isNaN(each.aic)) {
      const message = `"${each.name}" has a robust loss, for which there are no such criteria; fit it with loss "linear"`;
      throw new LegendreError("option", where, message, { option: "loss", name: each.name });
    }
    const isSame =
      each.observations === first.observations &&
      each.absoluteSigma === first.absoluteSigma &&
      // But for the order of sums.
      !(Math.abs(each.totalSquares / first.totalSquares - 1) > 1e-9);
    if (!isSame) {
      const message = `"${each.name}" and "${first.name}" are fits of other data: ${each.observations} and ${first.observations} observations that vary by ${short(each.totalSquares)} and ${short(first.totalSquares)} in units of sigma; fit both to the same y, with the same sigma`;
      throw new LegendreError("structure", where, message, { names: [each.name, first.name] });
    }
    for (const { name, unit } of each.params) {
      const other = reports.find(({ params }) =>
        params.some((p) => p.name === name && p.unit !== undefined && p.unit !== (unit ?? p.unit)),
      );
      if (other === undefined) continue;
      const message = `"${name}" has the unit "${unit}" in "${each.name}" and another one in "${other.name}"; fit both in the same units`;
      throw new LegendreError("option", where, message, { option: "unit", path: name });
    }
  }
  // The size of the noise is a param, too, where it is not known.
  const corrected = reports.map(({ aic, rank, observations, absoluteSigma }) => {
    const k = rank + Number(!absoluteSigma);
    const left = observations - k - 1;
    return left > 0 ? aic + (2 * k * (k + 1)) / left : Number.POSITIVE_INFINITY;
  });
  const least = Math.min(...corrected);
  const shares = corrected.map((value) => (value === least ? 1 : Math.exp((least - value) / 2)));
  const all = shares.reduce((sum, share) => sum + share, 0);
  const compared = reports.map(({ name, rank, chiSquared, aic, bic, degreesOfFreedom }, i) => {
    const smaller = reports.findLast((other) => other.rank < rank);
    const more = smaller === undefined ? Number.NaN : rank - smaller.rank;
    const f = (((smaller?.chiSquared ?? 0) - chiSquared) / more / chiSquared) * degreesOfFreedom;
    const p = degreesOfFreedom > 0 && f >= 0 ? fAbove(f, more, degreesOfFreedom) : Number.NaN;
    return { name, rank, chiSquared, aic, bic, weight: (shares[i] as number) / all, f, p };
  });
  const best = compared.reduce((a, b) => (b.weight > a.weight ? b : a)).name;
  const head = ["fit", "params", "χ²", "AIC", "BIC", "weight", "F", "p"];
  const rows = compared.map(({ name, ...numbers }) => [
    name,
    ...Object.values(numbers).map((x) => (Number.isNaN(x) ? "–" : short(x))),
  ]);
  return {
    fits: compared,
    best,
    toString: () => plainTable(head, rows),
    markdown: () => markdownTable(head, rows),
  };
}

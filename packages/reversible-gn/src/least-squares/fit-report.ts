import type { HostArray } from "@legendre/core-tensor";
import { type Spectrum, varianceAlong } from "./conditioning.ts";
import { chiSquaredAbove, normalOutside } from "./distributions.ts";
import type { LeastSquaresResult } from "./result.ts";

/** One param of a {@link FitReport}. */
export interface ReportedParam {
  readonly name: string;
  /** Where it was said. */
  readonly unit?: string | undefined;
  readonly value: number;
  /** Infinity where the data do not determine it, NaN at a bound. */
  readonly standardError: number;
  readonly lower: number;
  readonly upper: number;
}

/** A test of residuals, with the probability of a value as far off if nothing is wrong. */
export interface ResidualTest {
  readonly value: number;
  readonly p: number;
}

/** What a fit comes to, for people and for files: plain data, and as text by `String(report)` and `markdown()`. */
export interface FitReport {
  readonly status: string;
  readonly converged: boolean;
  readonly message: string;
  /** Observations with a finite sigma, params that they determine, and the difference. */
  readonly observations: number;
  readonly rank: number;
  readonly degreesOfFreedom: number;
  /** The probability that an interval covers. */
  readonly level: number;
  readonly params: readonly ReportedParam[];
  /** Of each pair of params that are determined, the largest first. */
  readonly correlations: readonly {
    readonly params: readonly [string, string];
    readonly value: number;
  }[];
  /** Whether `sigma` is known, and not only its ratios: `absoluteSigma` of the fit. */
  readonly absoluteSigma: boolean;
  /** `Σ (r/σ)²`. */
  readonly chiSquared: number;
  /** What the observations vary by: `Σ ((y − mean)/σ)²` about their weighted mean. */
  readonly totalSquares: number;
  /** By the degrees of freedom. */
  readonly reducedChiSquared: number;
  /** The probability of a larger χ² if model and sigma are right; NaN where `sigma` says only ratios. */
  readonly chiSquaredP: number;
  readonly rSquared: number;
  /**
   * Akaike's and Schwarz's criteria without what all models of the same data share: `m log(χ²/m) + 2k`, with `absoluteSigma` `χ² + 2k`, and `k log m` in place of `2k`; `k` is the rank. NaN with a robust
   * loss, whose likelihood is another.
   */
  readonly aic: number;
  readonly bic: number;
  readonly residuals: {
    /** Divided by sigma, the noise's standard deviation and `√(1 − leverage)`: near ±1, by the observations that count. */
    readonly studentised: Float64Array;
    /** The share of its own fitted value that an observation decides; sums to the rank. NaN with a robust loss. */
    readonly leverage: Float64Array;
    /** Cook's distance: how far the fit would move without the observation; above 1 is much. */
    readonly cook: Float64Array;
    /** The place in `y` of each of them. */
    readonly index: Int32Array;
    /** Wald and Wolfowitz: standard deviations by which the number of runs of one sign is above what chance makes of it. Below −2: the curve misses a trend. */
    readonly runs: ResidualTest;
    /** Anderson and Darling's statistic for a normal distribution, corrected for the number of observations. NaN for fewer than 8. */
    readonly normality: ResidualTest;
    /** Durbin and Watson: 2 for independent neighbours, towards 0 for alike ones. */
    readonly durbinWatson: number;
  };
  /** What stands behind numbers that are NaN or infinite, and what is amiss, a sentence each. */
  readonly notes: readonly string[];
  readonly toString: () => string;
  readonly markdown: () => string;
}

/** What a report is made of. */
export interface ReportInput {
  readonly fit: LeastSquaresResult<unknown>;
  readonly level: number;
  readonly names: readonly string[];
  readonly values: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** The covariance of the params, `[n, n]`. */
  readonly covariance: HostArray;
  readonly spectrum: Spectrum;
  readonly weights: Float64Array;
  /** Of the noise, for sigma 1. */
  readonly variance: number;
  readonly degreesOfFreedom: number;
  /** Weighted squares: of the residuals, and of what `y` is off its mean. */
  readonly squares: { readonly left: number; readonly total: number };
  readonly absoluteSigma: boolean;
  readonly isRobust: boolean;
  readonly notes: readonly string[];
}

/** The report of a fit. */
export function fitReport(input: ReportInput): FitReport {
  const { fit, level, names, values, lower, upper, spectrum, weights, isRobust } = input;
  const covariance = input.covariance.data as Float64Array;
  const n = names.length;
  const errorOf = (j: number): number => Math.sqrt(covariance[j * (n + 1)] as number);
  const params = names.map((name, j) => ({
    name,
    value: values[j] as number,
    standardError: errorOf(j),
    lower: lower[j] as number,
    upper: upper[j] as number,
  }));
  const correlations = names
    .flatMap((name, j) =>
      names.slice(0, j).map((other, i) => ({
        params: [other, name] as const,
        value: (covariance[j * n + i] as number) / errorOf(i) / errorOf(j),
      })),
    )
    .filter(({ value }) => Number.isFinite(value))
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  const index = Int32Array.from(weights.keys()).filter((i) => (weights[i] as number) > 0);
  const all = (fit.residuals as HostArray).data;
  const scaled = Float64Array.from(
    index,
    (i) => (all[i] as number) * Math.sqrt(weights[i] as number),
  );
  const { rank } = spectrum.conditioning;
  const m = index.length;
  const { left: chiSquared, total: totalSquares } = input.squares;
  const fitness = input.absoluteSigma ? chiSquared : m * Math.log(chiSquared / m);
  const criterion = (price: number): number => (isRobust ? Number.NaN : fitness + price * rank);
  const jacobian = (fit.jacobian as HostArray).data as Float64Array;
  const leverage = Float64Array.from(index, (i) =>
    isRobust ? Number.NaN : varianceAlong(spectrum, jacobian.subarray(i * n, (i + 1) * n)),
  );
  const studentised = scaled.map(
    (r, k) => r / Math.sqrt(input.variance * (isRobust ? 1 : 1 - (leverage[k] as number))),
  );
  const report = {
    status: fit.status,
    converged: fit.converged,
    message: fit.message,
    observations: m,
    rank,
    degreesOfFreedom: input.degreesOfFreedom,
    level,
    params,
    correlations,
    absoluteSigma: input.absoluteSigma,
    chiSquared,
    totalSquares,
    reducedChiSquared: chiSquared / input.degreesOfFreedom,
    chiSquaredP:
      input.absoluteSigma && !isRobust && input.degreesOfFreedom > 0
        ? chiSquaredAbove(chiSquared, input.degreesOfFreedom)
        : Number.NaN,
    rSquared: 1 - chiSquared / totalSquares,
    aic: criterion(2),
    bic: criterion(Math.log(m)),
    residuals: {
      studentised,
      leverage,
      cook: studentised.map((r, k) => {
        const h = leverage[k] as number;
        return (r * r * h) / (1 - h) / rank;
      }),
      index,
      runs: runsOf(scaled),
      normality: normalityOf(scaled),
      durbinWatson:
        scaled.reduce(
          (sum, r, i) => (i === 0 ? 0 : sum + (r - (scaled[i - 1] as number)) ** 2),
          0,
        ) / chiSquared,
    },
  };
  return reportOf({ ...report, notes: [...input.notes, ...amiss(report)] });
}

/** A report of its numbers and notes: the same, with its texts. */
export function reportOf(numbers: Numbers & Pick<FitReport, "notes">): FitReport {
  return {
    ...numbers,
    toString: () => textOf(numbers, plainTable),
    markdown: () => textOf(numbers, markdownTable),
  };
}

/** The test of Wald and Wolfowitz on signs, zeros left out. */
function runsOf(residuals: Float64Array): ResidualTest {
  const signs = residuals.filter((r) => r !== 0).map(Math.sign);
  const n = signs.length;
  const above = signs.filter((sign) => sign > 0).length;
  const below = n - above;
  const runs = signs.reduce(
    (count, sign, i) => count + Number(i === 0 || sign !== signs[i - 1]),
    0,
  );
  const expected = (2 * above * below) / n + 1;
  const value = (runs - expected) / Math.sqrt(((expected - 1) * (expected - 2)) / (n - 1));
  return { value, p: normalOutside(Math.abs(value)) };
}

/**
 * Anderson and Darling's test of normal residuals with a mean and variance of their own.
 *
 * @see Stephens in D'Agostino and Stephens (1986), "Goodness-of-fit techniques", table 4.9: the correction and the probabilities.
 */
function normalityOf(residuals: Float64Array): ResidualTest {
  const n = residuals.length;
  const mean = residuals.reduce((sum, r) => sum + r, 0) / n;
  const deviation = Math.sqrt(residuals.reduce((sum, r) => sum + (r - mean) ** 2, 0) / (n - 1));
  if (n < 8 || !(deviation > 0)) return { value: Number.NaN, p: Number.NaN };
  const z = residuals.map((r) => (r - mean) / deviation).sort();
  const logBelow = (x: number): number =>
    Math.log(x < 0 ? normalOutside(-x) / 2 : 1 - normalOutside(x) / 2);
  const sum = z.reduce(
    (total, x, i) => total + (2 * i + 1) * (logBelow(x) + logBelow(-(z[n - 1 - i] as number))),
    0,
  );
  const value = (-n - sum / n) * (1 + 0.75 / n + 2.25 / (n * n));
  const p = (a: number, b: number, c: number): number => Math.exp(a + value * (b + value * c));
  if (value <= 0.2) return { value, p: 1 - p(-13.436, 101.14, -223.73) };
  if (value <= 0.34) return { value, p: 1 - p(-8.318, 42.796, -59.938) };
  if (value <= 0.6) return { value, p: p(0.9177, -4.279, -1.38) };
  return { value, p: value <= 13 ? p(1.2937, -5.709, 0.0186) : 0 };
}

type Numbers = Omit<FitReport, "notes" | "toString" | "markdown">;

/** What the numbers of a report say against the fit. */
function amiss({
  residuals,
  correlations,
  chiSquaredP,
  rank,
  degreesOfFreedom,
}: Numbers): string[] {
  const { runs, normality, cook, index } = residuals;
  const most = cook.reduce((at, value, i) => (value > (cook[at] as number) ? i : at), 0);
  const [first] = correlations;
  const share = (p: number): string => p.toPrecision(2);
  const found: (string | false)[] = [
    runs.p < 0.01 &&
      runs.value < 0 &&
      `residuals keep their sign longer than chance does (p = ${share(runs.p)}), in the order of the observations: the curve misses a trend`,
    normality.p < 0.01 &&
      `residuals are not normal (p = ${share(normality.p)}), so that intervals cover less surely; for outliers try a robust loss`,
    chiSquaredP < 0.01 &&
      `χ² is larger than sigma allows (p = ${share(chiSquaredP)}): the curve is wrong, or sigma too small`,
    chiSquaredP > 0.99 &&
      `χ² is smaller than sigma allows (p = ${share(1 - chiSquaredP)}): sigma is too large, or there are too many params`,
    (cook[most] as number) > 1 &&
      `without the observation at index ${index[most]} the fit would be another (Cook's distance ${share(cook[most] as number)})`,
    first !== undefined &&
      Math.abs(first.value) > 0.999 &&
      `${first.params.join(" and ")} can hardly be told apart (correlation ${first.value.toFixed(5)}); fix one, or measure where they differ`,
    degreesOfFreedom > 0 &&
      degreesOfFreedom < rank &&
      `there are ${degreesOfFreedom} degrees of freedom for ${rank} params, so that the size of the noise is hardly known`,
  ];
  return found.filter((note) => note !== false);
}

type Row = readonly string[];

function textOf(
  report: Numbers & Pick<FitReport, "notes">,
  table: (head: Row, rows: readonly Row[]) => string,
): string {
  const { residuals, level } = report;
  const test = (x: ResidualTest): string => `${short(x.value)} (p = ${short(x.p)})`;
  const parts = [
    `${report.converged ? "Converged" : "Not converged"}: ${report.message}.`,
    table(
      ["param", "value", "± standard error", "of it", `${short(100 * level)} % interval`],
      report.params.map(({ name, unit, value, standardError, lower, upper }) => [
        unit === undefined ? name : `${name} (${unit})`,
        withDigits(value, standardError),
        short(standardError),
        Number.isFinite(standardError) && value !== 0
          ? `${short((100 * standardError) / Math.abs(value))} %`
          : "–",
        `${withDigits(lower, standardError)} … ${withDigits(upper, standardError)}`,
      ]),
    ),
    table(
      ["measure", "value"],
      [
        [
          "observations − params",
          `${report.observations} − ${report.rank} = ${report.degreesOfFreedom}`,
        ],
        ["χ²", short(report.chiSquared)],
        ["reduced χ²", short(report.reducedChiSquared)],
        ...(Number.isNaN(report.chiSquaredP) ? [] : [["p of χ²", short(report.chiSquaredP)]]),
        ["R²", String(Number(report.rSquared.toPrecision(6)))],
        ["AIC, BIC", `${short(report.aic)}, ${short(report.bic)}`],
        ["runs of residuals, z", test(residuals.runs)],
        ["normality, Anderson–Darling", test(residuals.normality)],
        ["Durbin–Watson", short(residuals.durbinWatson)],
      ],
    ),
    ...(report.correlations.length === 0
      ? []
      : [
          table(
            ["params", "correlation"],
            report.correlations
              .slice(0, 10)
              .map(({ params, value }) => [params.join(", "), value.toFixed(3)]),
          ),
        ]),
    report.notes.map((note) => `- ${note}`).join("\n"),
  ];
  return parts.filter(Boolean).join("\n\n");
}

/** A number to four digits. */
export const short = (x: number): string => String(Number(x.toPrecision(4)));

/** A value to two digits of its error. */
function withDigits(value: number, error: number): string {
  if (!(error > 0 && error < Number.POSITIVE_INFINITY) || value === 0 || !Number.isFinite(value)) {
    return String(Number(value.toPrecision(6)));
  }
  const digits = Math.floor(Math.log10(Math.abs(value))) - Math.floor(Math.log10(error)) + 2;
  return value.toPrecision(Math.min(17, Math.max(1, digits)));
}

/** Columns of equal width, for a terminal. */
export function plainTable(head: Row, rows: readonly Row[]): string {
  const widths = head.map((_, c) =>
    Math.max(...[head, ...rows].map((row) => (row[c] ?? "").length)),
  );
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, c) => cell.padEnd(widths[c] as number))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** A table in Markdown. */
export function markdownTable(head: Row, rows: readonly Row[]): string {
  const line = (row: Row): string =>
    `| ${row.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [head, head.map(() => "---"), ...rows].map(line).join("\n");
}

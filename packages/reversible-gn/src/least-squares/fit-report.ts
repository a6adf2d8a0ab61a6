import type { Covariance } from "./conditioning.ts";
import type { CurveRecord } from "./curve-record.ts";
import { chiSquaredAbove } from "./distributions.ts";
import type { ResidualTest, ResidualTests } from "./residual-tests.ts";

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

/** What a fit comes to, for people and for files: plain data, and as text by `String(report)` and `markdown()`. */
export interface FitReport extends ResidualTests {
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
  /** What stands behind numbers that are NaN or infinite, and what is amiss, a sentence each. */
  readonly notes: readonly string[];
  readonly toString: () => string;
  readonly markdown: () => string;
}

/** The report of a fit at a level. */
export function fitReport(input: {
  readonly record: CurveRecord<unknown>;
  readonly level: number;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly covariance: Covariance<unknown>;
  readonly tests: ResidualTests;
  readonly notes: readonly string[];
}): FitReport {
  const { record, level, lower, upper, tests } = input;
  const { names, degreesOfFreedom, matrix } = input.covariance;
  const { spectrum, noise, x } = record.at;
  const covariance = matrix.data as Float64Array;
  const n = names.length;
  const errorOf = (j: number): number => Math.sqrt(covariance[j * (n + 1)] as number);
  const params = names.map((name, j) => ({
    name,
    value: x[j] as number,
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
  const { rank } = spectrum.conditioning;
  const { chiSquared } = tests;
  const m = record.counts.residuals;
  const fitness = record.absoluteSigma ? chiSquared : m * Math.log(chiSquared / m);
  const criterion = (price: number): number =>
    noise.isRobust ? Number.NaN : fitness + price * rank;
  const report = {
    status: record.status,
    converged: record.converged,
    message: record.message,
    observations: m,
    rank,
    degreesOfFreedom,
    level,
    params,
    correlations,
    absoluteSigma: record.absoluteSigma,
    ...tests,
    reducedChiSquared: chiSquared / degreesOfFreedom,
    chiSquaredP:
      record.absoluteSigma && !noise.isRobust && degreesOfFreedom > 0
        ? chiSquaredAbove(chiSquared, degreesOfFreedom)
        : Number.NaN,
    rSquared: record.rSquared,
    aic: criterion(2),
    bic: criterion(Math.log(m)),
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

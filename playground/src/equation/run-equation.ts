import { curveOf, fitCode, fitEquation, fitJson, fitSvg, readCsv } from "@legendre/fit";
import type { JobContext } from "../shared/job.ts";
import {
  type Dot,
  type EquationResult,
  type EquationSettings,
  mostDots,
  type Points,
} from "./messages.ts";

/** Reads the file, fits the equation and tells of all that the page shows. */
export async function runEquation(
  { text, csv, start, leftOut }: EquationSettings,
  { emit }: JobContext<EquationResult>,
): Promise<void> {
  const began = performance.now();
  const table = readCsv(csv);
  const out = new Set(leftOut);
  const kept = Array.from({ length: table.rows }, (_, i) => i).filter((i) => !out.has(i + 1));
  const columns = Object.fromEntries(
    Object.entries(table.columns).map(([name, values]) => [
      name,
      Float64Array.from(kept, (i) => values[i] as number),
    ]),
  );
  const fitted = await fitEquation(text, { ...table, columns, rows: kept.length }, { start });
  const report = fitted.fit.report();
  const curve = await curveOf(fitted);
  // `x` may stand for the first column.
  const own = table.columns[curve.along] ?? table.columns[table.names[0] as string];
  const [x, y] = [own, table.columns[fitted.y]] as [Float64Array, Float64Array];
  const step = Math.max(1, kept.length / mostDots);
  const shown = Array.from(
    { length: Math.min(mostDots, kept.length) },
    (_, i) => kept[Math.floor(i * step)] as number,
  );
  const removed = [...out].map((line) => line - 1).filter((i) => i >= 0 && i < table.rows);
  const band = (ends: { lower: ArrayLike<number>; upper: ArrayLike<number> }): Points =>
    Array.from(curve.x, (_, i) => [ends.lower[i] as number, ends.upper[i] as number]);
  emit({
    params: report.params.map(({ name, value, standardError, lower, upper }) => ({
      name,
      value,
      standardError,
      lower,
      upper,
      start: fitted.start[name] as number,
    })),
    dots: [...shown, ...removed.slice(0, mostDots)]
      .map((i): Dot => ({ line: i + 1, x: x[i] as number, y: y[i] as number }))
      .filter((dot) => Number.isFinite(dot.x) && Number.isFinite(dot.y)),
    lines: kept.length,
    across: curve.along,
    up: fitted.y,
    curve: Array.from(curve.x, (at, i) => [at, curve.value[i] as number]),
    confidence: band(curve.confidence),
    prediction: band(curve.prediction),
    report: String(report),
    notes: report.notes,
    files: {
      ts:
        kept.length > 10_000
          ? "// Too many lines for a program: use fitEquation and readCsv of @legendre/fit.\n"
          : fitCode(fitted),
      svg: fitSvg(fitted, curve),
      json: fitJson(fitted),
      md: report.markdown(),
    },
    milliseconds: performance.now() - began,
  });
}

import { LegendreError } from "@legendre/core-tensor";
import type { HealthRecord } from "./explain-health.ts";

/** The signals that are drawn, with their colours. */
const signals = [
  ["ratio", "#1f77b4"],
  ["residual", "#d62728"],
  ["excess", "#7f7f7f"],
] as const;
const [width, height, margin] = [640, 320, 48];

/**
 * `ratio`, `residual` and `excess` over the auxiliary updates on a logarithmic axis, as the text of an SVG image: `ratio`
 * should settle at the line at 1, the others fall.
 *
 * @param records - what {@link readHealth} gave from time to time, in order; two at least.
 * @throws code "option" for fewer.
 *
 * @example
 * ```ts
 * import { plotHealth } from "@legendre/fishleg";
 *
 * const at = (updates: number) => ({ ratio: 1 + 9 / updates, residual: 0.5, excess: 1, loss: -1, updates, skipped: 0 });
 * console.log(plotHealth([1, 2, 3].map(at)).startsWith("<svg")); // true
 * ```
 */
export function plotHealth(records: readonly HealthRecord[]): string {
  if (records.length < 2) {
    const what = `records has ${records.length} of them; a plot needs 2 at least`;
    throw new LegendreError("option", "plotHealth", what, { length: records.length });
  }
  const logs = signals.map(([name]) =>
    records.map((record) => {
      const value = record[name];
      return value > 0 && Number.isFinite(value) ? Math.log10(value) : Number.NaN;
    }),
  );
  const known = logs.flat().filter(Number.isFinite);
  const low = Math.floor(Math.min(0, ...known));
  const high = Math.ceil(Math.max(0, ...known)) || 1;
  const times = records.map(({ updates, skipped }) => updates + skipped);
  const [first = 0, last = 1] = [times[0], times.at(-1)];
  const x = (time: number): number =>
    margin + ((time - first) / Math.max(last - first, 1)) * (width - 2 * margin);
  const y = (log: number): number =>
    height - margin - ((log - low) / (high - low)) * (height - 2 * margin);
  const decades = Array.from({ length: high - low + 1 }, (_, i) => low + i);
  const grid = decades.map(
    (log) =>
      `<line x1="${margin}" x2="${width - margin}" y1="${y(log)}" y2="${y(log)}" stroke="${log === 0 ? "#000" : "#ddd"}"/>` +
      `<text x="${margin - 6}" y="${y(log) + 4}" text-anchor="end">1e${log}</text>`,
  );
  const curves = signals.map(([name, colour], k) => {
    const points = (logs[k] as number[]).flatMap((log, i) =>
      Number.isFinite(log) ? [`${x(times[i] as number).toFixed(1)},${y(log).toFixed(1)}`] : [],
    );
    return (
      `<polyline fill="none" stroke="${colour}" points="${points.join(" ")}"/>` +
      `<text x="${margin + 80 * k}" y="20" fill="${colour}">${name}</text>`
    );
  });
  const ticks = [first, Math.round((first + last) / 2), last].map(
    (time) =>
      `<text x="${x(time)}" y="${height - margin + 18}" text-anchor="middle">${time}</text>`,
  );
  const paper = '<rect width="100%" height="100%" fill="#fff"/>';
  const axis = `<text x="${width / 2}" y="${height - 8}" text-anchor="middle">auxiliary updates</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">${[paper, ...grid, ...curves, ...ticks, axis].join("")}</svg>`;
}

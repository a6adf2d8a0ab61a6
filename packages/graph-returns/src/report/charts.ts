import type { Reliability, ReliabilityBin } from "../calibration/index.ts";
import type { SavingsCurve } from "../decide/index.ts";
import { html, type Markup } from "../html/markup.ts";

/** Colours that are told apart by those who see few, on white. */
export const ink = {
  main: "#0063a0",
  second: "#b34700",
  grid: "#d5d5d5",
  text: "#1a1a1a",
  band: "#bfdcf0",
};

/** A number that may stand in a path. */
const at = (x: number): string => x.toFixed(1);

/** A picture, which is called `label`. */
export function picture(
  width: number,
  height: number,
  label: string,
  body: Markup | Markup[],
): Markup {
  return html`<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${label}">${body}</svg>`;
}

/** A mark on an axis: where, and what stands there. */
type Tick = readonly [place: number, words: string];

function axes(
  box: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  },
  x: readonly Tick[],
  y: readonly Tick[],
  names: readonly [x: string, y: string],
): Markup {
  const { left, top, right, bottom } = box;
  return html`${y.map(
    ([place, words]) =>
      html`<line x1="${left}" x2="${right}" y1="${at(place)}" y2="${at(place)}" stroke="${ink.grid}"/><text x="${left - 6}" y="${at(place + 4)}" text-anchor="end">${words}</text>`,
  )}${x.map(
    ([place, words]) =>
      html`<line x1="${at(place)}" x2="${at(place)}" y1="${bottom}" y2="${bottom + 4}" stroke="${ink.text}"/><text x="${at(place)}" y="${bottom + 18}" text-anchor="middle">${words}</text>`,
  )}<line x1="${left}" x2="${right}" y1="${bottom}" y2="${bottom}" stroke="${ink.text}"/><text x="${(left + right) / 2}" y="${bottom + 36}" text-anchor="middle">${names[0]}</text><text x="${left}" y="${top - 8}">${names[1]}</text>`;
}

const fifths = [0, 0.2, 0.4, 0.6, 0.8, 1];

/** Return rate beside probability: what is calibrated lies on the diagonal. Below, how many purchases have which. */
export function reliabilityChart({ bins, count }: Pick<Reliability, "bins" | "count">): Markup {
  const box = { left: 52, top: 26, right: 412, bottom: 346 };
  const x = (p: number): number => box.left + 360 * p;
  const y = (p: number): number => box.bottom - 320 * p;
  const band = [
    ...bins.map((bin) => `${at(x(bin.mean))},${at(y(bin.band.high))}`),
    ...[...bins].reverse().map((bin) => `${at(x(bin.mean))},${at(y(bin.band.low))}`),
  ].join(" ");
  const density = (bin: ReliabilityBin): number => bin.count / Math.max(1e-3, bin.to - bin.from);
  const most = Math.max(...bins.map(density));
  const bars = bins.map((bin) => {
    const width = Math.max(1, 360 * (bin.to - bin.from) - 1);
    const height = (50 * density(bin)) / most;
    return html`<rect x="${at(x(bin.from))}" y="${at(450 - height)}" width="${at(width)}" height="${at(height)}" fill="${ink.main}"/>`;
  });
  const marks = bins.map(
    (bin) =>
      html`<line x1="${at(x(bin.mean))}" x2="${at(x(bin.mean))}" y1="${at(y(bin.interval.low))}" y2="${at(y(bin.interval.high))}" stroke="${ink.second}" stroke-width="1.5"/><circle cx="${at(x(bin.mean))}" cy="${at(y(bin.rate))}" r="3.5" fill="${bin.inside ? ink.main : ink.second}"/>`,
  );
  const ticks = fifths.map((p): Tick => [x(p), p.toFixed(1)]);
  const rows = fifths.map((p): Tick => [y(p), p.toFixed(1)]);
  return picture(
    430,
    472,
    `Reliability of ${count} purchases in ${bins.length} bins`,
    html`${axes(box, ticks, rows, ["probability", "share returned"])}<polygon points="${band}" fill="${ink.band}"/><line x1="${x(0)}" y1="${y(0)}" x2="${x(1)}" y2="${y(1)}" stroke="${ink.text}" stroke-dasharray="4 4"/>${marks}${bars}<line x1="${box.left}" x2="${box.right}" y1="450" y2="450" stroke="${ink.text}"/><text x="${box.left}" y="468">density of purchases</text>`,
  );
}

/** What is saved by how many purchases are acted on. */
export function savingsChart({ points, plan }: Pick<SavingsCurve, "points" | "plan">): Markup {
  const box = { left: 72, top: 26, right: 540, bottom: 286 };
  const highs = points.flatMap(({ saving, interval }) => [saving, interval.high, interval.low]);
  const low = Math.min(0, ...highs);
  const high = Math.max(1e-9, ...highs);
  const x = (share: number): number => box.left + 468 * share;
  const y = (saving: number): number => box.bottom - (260 * (saving - low)) / (high - low);
  const line = points.map((p) => `${at(x(p.share))},${at(y(p.saving))}`).join(" ");
  const band = [
    ...points.map((p) => `${at(x(p.share))},${at(y(p.interval.high))}`),
    ...[...points].reverse().map((p) => `${at(x(p.share))},${at(y(p.interval.low))}`),
  ].join(" ");
  const steps = [0, 0.25, 0.5, 0.75, 1].map((s) => low + s * (high - low));
  const rows = [...new Set([...steps, 0])].map((v): Tick => [y(v), v === 0 ? "0" : v.toFixed(2)]);
  const spaced = rows.filter(([p, words]) => words === "0" || Math.abs(p - y(0)) > 14);
  const ticks = fifths.map((p): Tick => [x(p), `${Math.round(100 * p)} %`]);
  return picture(
    640,
    334,
    "Saving by share of purchases acted on",
    html`${axes(box, ticks, spaced, ["purchases acted on, likeliest gain first", "saved a purchase"])}<polygon points="${band}" fill="${ink.band}"/><polyline points="${line}" fill="none" stroke="${ink.main}" stroke-width="2"/><line x1="${at(x(plan.share))}" x2="${at(x(plan.share))}" y1="${box.top}" y2="${box.bottom}" stroke="${ink.second}" stroke-dasharray="5 3"/><text x="${at(x(plan.share) + (plan.share > 0.7 ? -6 : 6))}" y="${box.top + 12}" text-anchor="${plan.share > 0.7 ? "end" : "start"}">act where it pays: ${plan.saving.toFixed(3)}</text>`,
  );
}

/** One line of {@link intervalChart}. */
export interface IntervalLine {
  readonly name: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly note: string;
}

/** Shares with their intervals on one axis, and a line where a reference is. */
export function intervalChart(
  label: string,
  lines: readonly IntervalLine[],
  reference: { readonly at: number; readonly words: string },
): Markup {
  const shown = lines.filter(({ value }) => !Number.isNaN(value));
  const all = [...shown.flatMap(({ low, high }) => [low, high]), reference.at].filter(
    Number.isFinite,
  );
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const pad = 0.05 * (most - least || 0.1);
  const from = Math.max(Math.min(0, least), least - pad);
  const to = Math.min(Math.max(1, most), most + pad);
  const x = (v: number): number => 232 + (300 * (v - from)) / (to - from);
  const bottom = 24 + 22 * lines.length;
  const marks = lines.map(({ name, value, low, high, note }, i) => {
    const y = 24 + 22 * i + 11;
    const short = name.length > 32 ? `${name.slice(0, 31)}…` : name;
    const dot = Number.isNaN(value)
      ? html``
      : html`<line x1="${at(x(low))}" x2="${at(x(high))}" y1="${y}" y2="${y}" stroke="${ink.main}" stroke-width="2"/><circle cx="${at(x(value))}" cy="${y}" r="4" fill="${ink.main}"/>`;
    return html`<text x="224" y="${y + 4}" text-anchor="end">${short}</text>${dot}<text x="540" y="${y + 4}">${note}</text>`;
  });
  const ticks = [0, 0.5, 1].map((s) => from + s * (to - from));
  return picture(
    640,
    bottom + 22,
    label,
    html`<line x1="${at(x(reference.at))}" x2="${at(x(reference.at))}" y1="20" y2="${bottom}" stroke="${ink.second}" stroke-dasharray="4 3"/><text x="${at(x(reference.at))}" y="14" text-anchor="middle">${reference.words}</text>${marks}<line x1="232" x2="532" y1="${bottom}" y2="${bottom}" stroke="${ink.text}"/>${ticks.map(
      (v) =>
        html`<text x="${at(x(v))}" y="${bottom + 16}" text-anchor="middle">${v.toFixed(3)}</text>`,
    )}`,
  );
}

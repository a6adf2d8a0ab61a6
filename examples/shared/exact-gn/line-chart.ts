/** One line of a {@link lineChart}. */
export interface ChartSeries {
  readonly name: string;
  /** Of the page's palette. */
  readonly colour: string;
  /** In the order of x; a y that is not finite leaves a gap. */
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** What {@link lineChart} draws. */
export interface LineChart {
  readonly title: string;
  readonly series: readonly ChartSeries[];
  /** A logarithmic vertical axis; taken only where all values are above 0. */
  readonly log?: boolean | undefined;
}

const [width, height] = [440, 250];
const plot = { left: 58, right: width - 12, top: 26, bottom: height - 34 };

/** Lines over steps as an SVG element, without scripts or outside references. */
export function lineChart({ title, series, log: wanted = false }: LineChart): string {
  const finite = series.flatMap(({ points }) => points.filter(([, y]) => Number.isFinite(y)));
  const log = wanted && finite.every(([, y]) => y > 0);
  const xs = rangeOf(finite.map(([x]) => x));
  const ys = rangeOf(finite.map(([, y]) => (log ? Math.log10(y) : y)));
  const x = (value: number): number =>
    plot.left + ((value - xs.low) / (xs.high - xs.low)) * (plot.right - plot.left);
  const y = (value: number): number =>
    plot.bottom - ((value - ys.low) / (ys.high - ys.low)) * (plot.bottom - plot.top);
  const tickLines = ticksOf(ys.low, ys.high, log).map((value) => {
    const at = y(value).toFixed(1);
    const label = escapeHtml(shortNumber(log ? 10 ** value : value));
    return (
      `<line class="grid" x1="${plot.left}" x2="${plot.right}" y1="${at}" y2="${at}"/>` +
      `<text class="tick" x="${plot.left - 6}" y="${at}" text-anchor="end" dominant-baseline="middle">${label}</text>`
    );
  });
  const below = ticksOf(xs.low, xs.high, false).map(
    (value) =>
      `<text class="tick" x="${x(value).toFixed(1)}" y="${plot.bottom + 15}" text-anchor="middle">${escapeHtml(shortNumber(value))}</text>`,
  );
  const lines = series.map(({ colour, points }) => {
    const drawn = points.map(([a, b]) => [a, log ? Math.log10(b) : b] as const);
    return `<path d="${pathOf(drawn, x, y)}" fill="none" stroke="${escapeHtml(colour)}" stroke-width="1.8" stroke-linejoin="round" stroke-linecap="round"/>`;
  });
  const name = escapeHtml(title);
  return [
    `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${name}">`,
    `<text class="title" x="${plot.left}" y="15">${name}</text>`,
    ...[...tickLines, ...below],
    `<text class="tick" x="${(plot.left + plot.right) / 2}" y="${height - 4}" text-anchor="middle">steps</text>`,
    ...[...lines, "</svg>"],
  ].join("");
}

/** A move after each gap; each stretch begins with a hair's breadth, so that a point alone becomes a dot by its round cap. */
function pathOf(
  points: readonly (readonly [number, number])[],
  x: (v: number) => number,
  y: (v: number) => number,
): string {
  let gap = true;
  const parts: string[] = [];
  for (const [a, b] of points) {
    if (!Number.isFinite(b)) {
      gap = true;
      continue;
    }
    const at = `${x(a).toFixed(1)} ${y(b).toFixed(1)}`;
    parts.push(gap ? `M${at}h0.01` : `L${at}`);
    gap = false;
  }
  return parts.join("");
}

/** Least and greatest value, never the same. */
function rangeOf(values: readonly number[]): { low: number; high: number } {
  if (values.length === 0) return { low: 0, high: 1 };
  const low = values.reduce((a, b) => Math.min(a, b));
  const high = values.reduce((a, b) => Math.max(a, b));
  const margin = 0.03 * (high - low) || Math.max(Math.abs(high) * 0.05, 1e-6);
  return { low: low - margin, high: high + margin };
}

/** Four to eight round numbers; on a log axis powers of ten where there are two of them, else logarithms of round numbers. */
function ticksOf(low: number, high: number, log: boolean): number[] {
  // mutants: equal (comparison) margins keep ranges from being 2
  if (log && high - low < 2) return ticksOf(10 ** low, 10 ** high, false).map(Math.log10);
  const raw = (high - low) / 5;
  const size = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].map((m) => m * size).find((s) => s >= raw) ?? raw;
  const used = log ? Math.max(1, Math.round(step)) : step;
  const first = Math.ceil(low / used);
  const count = Math.floor(high / used) - first + 1;
  // mutants: equal (constant) what rounding adds is behind more digits
  return Array.from({ length: count }, (_, i) => Number(((first + i) * used).toPrecision(12)));
}

/** Text for HTML and SVG, in elements and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

/** A number for people: four significant digits. */
export function shortNumber(value: number): string {
  if (!Number.isFinite(value)) return "–";
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-3 || size >= 1e5)) return value.toExponential(2);
  return String(Number(value.toPrecision(4)));
}

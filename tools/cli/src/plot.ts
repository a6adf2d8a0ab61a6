import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import { endLabels } from "./end-labels.ts";
import { lineLooks, readableName, wordColour } from "./method-colours.ts";

/** One line of a {@link linePlot}. */
export interface Series {
  readonly name: string;
  /** Points `[x, y]` in the order of x, or `[x, y, e]` for a bar from `y - e` to `y + e`; a y that is not finite leaves a gap. */
  readonly points: readonly (readonly [x: number, y: number, error?: number])[];
}

/** What {@link linePlot} draws. */
export interface LinePlotOptions {
  readonly series: readonly Series[];
  /** Label of the horizontal axis, with its unit. */
  readonly x: string;
  /** Label of the vertical axis, with its unit. */
  readonly y: string;
  readonly title?: string;
  /** @defaultValue false */
  readonly logY?: boolean;
  /** A log axis whose ticks are the points' own x. @defaultValue false */
  readonly logX?: boolean;
  /** Words in place of the numbers 0, 1, 2, … of the horizontal axis. @defaultValue the numbers */
  readonly xNames?: readonly string[];
  /** Marks each point, for lines of a few. @defaultValue false */
  readonly dots?: boolean;
  /** In pixels. @defaultValue 720 */
  readonly width?: number;
  /** In pixels. @defaultValue 420 */
  readonly height?: number;
}

/** In pixels of a figure 720 wide: 11 are left where a page shows it 576 wide. */
const fontSize = 14;

/** Of a title: smaller where it would not fit, since a letter of DejaVu Sans Bold is about 0.57 of its size wide. */
const titleSize = (title: string, width: number): number =>
  Math.min(17, Math.floor((width - 16) / (0.57 * title.length)));

/** How the horizontal axis is labelled. */
const xAxis = { labelArrow: "none", labelAnchor: "center" } as const;

/** Above the vertical axis, flush with the numbers there. */
const corner = { frameAnchor: "top-left", dx: -62 } as const;

/** Decimal ticks also on a log axis, where the default would write 0.3 as "300m". */
function tickText(value: number): string {
  const size = Math.abs(value);
  if (value !== 0 && (size < 1e-3 || size >= 1e5)) return value.toExponential(0);
  return String(Number(value.toPrecision(3)));
}

/** The range of the values with a margin of 4 % on both sides, in the scale of the axis. */
function paddedRange(values: readonly number[], log: boolean): [number, number] {
  const [to, from] = log ? [Math.log, Math.exp] : [Number, Number];
  const low = to(values.reduce((a, b) => Math.min(a, b)));
  const high = to(values.reduce((a, b) => Math.max(a, b)));
  const margin = 0.04 * (high - low || Math.abs(high) || 1);
  return [from(low - margin), from(high + margin)];
}

/**
 * A line plot as SVG text, with the name of each series at the right, level with the end of its line.
 *
 * @throws Error when no series has a point that can be drawn.
 */
export function linePlot(options: LinePlotOptions): string {
  const { x, y, title, width = 720, height = 420 } = options;
  const series = options.series.map((each) => ({ ...each, name: readableName(each.name) }));
  const { logX = false, logY = false, dots = false, xNames } = options;
  const drawable = (value: number) => Number.isFinite(value) && (!logY || value > 0);
  const rows = series.flatMap(({ name, points }) =>
    points.map(([at, value, given = 0]) => {
      const error = Number.isFinite(given) ? given : 0;
      return {
        name,
        at,
        value: drawable(value) ? value : Number.NaN,
        low: drawable(value - error) ? value - error : value,
        high: value + error,
      };
    }),
  );
  const drawn = rows.filter(({ value }) => !Number.isNaN(value));
  if (drawn.length === 0) {
    const positive = logY ? " above 0, or leave logY out" : "";
    throw new Error(
      `linePlot: "${title ?? y}" has no point to draw; pass finite numbers${positive}`,
    );
  }
  const [low, high] = paddedRange(
    drawn.flatMap(({ low, high }) => [low, high]),
    logY,
  );
  const [top, bottom] = [title === undefined ? 38 : 70, height - 52];
  const scale = logY ? Math.log : Number;
  const pixel = (value: number) =>
    bottom - ((scale(value) - scale(low)) / (scale(high) - scale(low))) * (bottom - top);
  const ends = series.flatMap(({ name }) => drawn.findLast((row) => row.name === name) ?? []);
  const last = drawn.reduce((most, { at }) => Math.max(most, at), Number.NEGATIVE_INFINITY);
  const longest = Math.max(...series.map(({ name }) => name.length));

  // Between the numbers of epochs or steps there is nothing to name.
  const whole = drawn.every(({ at }) => Number.isInteger(at));
  const xTick = (at: number) => (whole && !Number.isInteger(at) ? "" : tickText(at));
  const names = series.map(({ name }) => name);
  const looks = lineLooks(names);
  const dashes = [...new Set(looks.map(({ dash }) => dash))];
  const dashOf = (name: string) => looks[names.indexOf(name)]?.dash;

  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const svg = Plot.plot({
    document,
    width,
    height,
    marginTop: top,
    marginLeft: 70,
    marginRight: 22 + 8.9 * longest,
    marginBottom: height - bottom,
    style: {
      fontFamily: "DejaVu Sans, sans-serif",
      fontSize: `${fontSize}px`,
      background: "white",
    },
    x: {
      label: x,
      ...xAxis,
      tickFormat: xTick,
      ...(logX ? { type: "log", axis: null } : {}),
      ...(xNames ? { axis: null } : {}),
    },
    y: {
      label: null,
      type: logY ? "log" : "linear",
      domain: [low, high],
      grid: true,
      tickFormat: tickText,
    },
    color: { domain: names, range: looks.map(({ colour }) => colour) },
    marks: [
      // With texts of its own: on a log axis only some ticks would get a label.
      logX
        ? Plot.axisX([...new Set(drawn.map(({ at }) => at))], { label: x, text: String, ...xAxis })
        : [],
      xNames
        ? Plot.axisX([...xNames.keys()], { label: x, text: (at: number) => xNames[at], ...xAxis })
        : [],
      dashes.map((strokeDasharray) =>
        Plot.line(
          rows.filter(({ name }) => dashOf(name) === strokeDasharray),
          { x: "at", y: "value", z: "name", stroke: "name", strokeWidth: 2, strokeDasharray },
        ),
      ),
      Plot.ruleX(
        drawn.filter(({ low, high }) => high > low),
        { x: "at", y1: "low", y2: "high", stroke: "name", strokeWidth: 1.5 },
      ),
      dots ? Plot.dot(rows, { x: "at", y: "value", fill: "name", r: 3 }) : [],
      // Names stand in the margin, where no line runs; a line that ends early is led there.
      Plot.link(
        ends.filter(({ at }) => at < last),
        {
          x1: "at",
          x2: () => last,
          y1: "value",
          y2: "value",
          stroke: "name",
          strokeWidth: 1,
          strokeOpacity: 0.6,
          strokeDasharray: "1 4",
        },
      ),
      endLabels(ends, pixel, bottom).map(({ dy, ...end }) =>
        Plot.text([{ ...end, at: last }], {
          x: "at",
          y: "value",
          text: "name",
          fill: () => wordColour(looks[names.indexOf(end.name)]?.colour ?? "#000000"),
          textAnchor: "start",
          dx: 8,
          dy,
        }),
      ),
      Plot.text([y], { ...corner, dy: -27 }),
      title === undefined
        ? []
        : Plot.text([title], {
            ...corner,
            dy: -58,
            fontSize: titleSize(title, width),
            fontWeight: "bold",
          }),
    ],
  });
  svg.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  return `${svg.outerHTML}\n`;
}

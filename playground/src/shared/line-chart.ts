import { type LineLook, lineLooks } from "../../../tools/cli/src/method-colours.ts";
import { svgElement } from "./element.ts";

/** A line of a chart. */
export interface Series {
  /** Its method, which says its colour. */
  readonly name: string;
  /** Points in the chart's own units, `x` ascending; points that are not finite are left out. */
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** An axis: what it shows, from where to where, and its marks. */
export interface Axis {
  readonly title: string;
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
}

/** What a chart shows. */
export interface ChartContent {
  readonly x: Axis;
  readonly y: Axis;
  readonly series: readonly Series[];
  /** Where a vertical line stands. */
  readonly marker?: number | undefined;
  /** The chart in words, for who does not see it. */
  readonly summary: string;
}

/** A chart in the page. */
export interface LineChart {
  readonly root: HTMLElement;
  readonly draw: (content: ChartContent) => void;
  readonly close: () => void;
}

const margin = { top: 12, right: 12, bottom: 44, left: 52 };

/** Lines over an axis, drawn for the width there is, so that letters keep their size on a phone. */
export function lineChart(height: number): LineChart {
  const svg = svgElement("svg", { role: "img", height });
  const root = document.createElement("div");
  root.className = "chart";
  root.append(svg);
  let last: ChartContent | undefined;
  const draw = (content: ChartContent): void => {
    last = content;
    const width = Math.max(240, root.clientWidth);
    svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
    svg.setAttribute("width", `${width}`);
    svg.setAttribute("aria-label", content.summary);
    svg.replaceChildren(...parts(content, width, height));
  };
  const observer = new ResizeObserver(() => last && draw(last));
  observer.observe(root);
  return { root, draw, close: () => observer.disconnect() };
}

function parts({ x, y, series, marker }: ChartContent, width: number, height: number): Node[] {
  const [right, bottom] = [width - margin.right, height - margin.bottom];
  const across = (v: number): number =>
    margin.left + ((v - x.from) / (x.to - x.from)) * (right - margin.left);
  const up = (v: number): number =>
    bottom - ((v - y.from) / (y.to - y.from)) * (bottom - margin.top);
  const grid = y.ticks.flatMap(({ at, text }) => [
    svgElement("line", { class: "grid", x1: margin.left, x2: right, y1: up(at), y2: up(at) }),
    svgElement("text", { x: margin.left - 6, y: up(at) + 4, "text-anchor": "end" }, text),
  ]);
  const marks = x.ticks.flatMap(({ at, text }) => [
    svgElement("line", {
      class: "tick",
      x1: across(at),
      x2: across(at),
      y1: bottom,
      y2: bottom + 4,
    }),
    svgElement(
      "text",
      // A mark at the end has no room to its right.
      { x: across(at), y: bottom + 18, "text-anchor": across(at) > right - 12 ? "end" : "middle" },
      text,
    ),
  ]);
  const middle = (margin.top + bottom) / 2;
  const titles = [
    svgElement(
      "text",
      { x: (margin.left + right) / 2, y: height - 8, "text-anchor": "middle" },
      x.title,
    ),
    svgElement(
      "text",
      { x: 12, y: middle, "text-anchor": "middle", transform: `rotate(-90 12 ${middle})` },
      y.title,
    ),
  ];
  const inside = (v: number): number => Math.min(y.to, Math.max(y.from, v));
  const looks = lineLooks(series.map(({ name }) => name));
  const lines = series.map(({ points }, i) => {
    const path = points
      .filter(([a, b]) => Number.isFinite(a) && Number.isFinite(b) && a <= x.to)
      .map(([a, b]) => `${across(a).toFixed(1)},${up(inside(b)).toFixed(1)}`)
      .join(" ");
    return svgElement("polyline", { class: "line", style: lineStyle(looks[i]), points: path });
  });
  const stands =
    marker === undefined
      ? []
      : [
          svgElement("line", {
            class: "marker",
            x1: across(marker),
            x2: across(marker),
            y1: margin.top,
            y2: bottom,
          }),
        ];
  return [...grid, ...marks, ...titles, ...stands, ...lines];
}

const lineStyle = (look: LineLook | undefined): string =>
  look === undefined ? "" : `stroke: ${look.colour}; stroke-dasharray: ${look.dash}`;

/** The names of lines with a piece of each. */
export function legend(names: readonly string[]): HTMLElement {
  const list = document.createElement("ul");
  list.className = "legend";
  const looks = lineLooks(names);
  names.forEach((name, i) => {
    const sample = svgElement(
      "svg",
      { width: 28, height: 10, "aria-hidden": "true" },
      svgElement("polyline", { class: "line", style: lineStyle(looks[i]), points: "0,5 28,5" }),
    );
    const item = document.createElement("li");
    item.append(sample, name);
    list.append(item);
  });
  return list;
}

/** Marks at powers of ten of an axis that shows logarithms. */
export function decades(from: number, to: number): Axis["ticks"] {
  const exponents = Array.from(
    { length: Math.floor(to) - Math.ceil(from) + 1 },
    (_, i) => Math.ceil(from) + i,
  );
  const every = Math.ceil(exponents.length / 7);
  const text = (n: number): string => (n >= -2 && n <= 2 ? `${10 ** n}` : `1e${n}`);
  return exponents.filter((_, i) => i % every === 0).map((n) => ({ at: n, text: text(n) }));
}

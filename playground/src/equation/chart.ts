import { methodColour } from "../../../tools/cli/src/method-colours.ts";
import { svgElement } from "../shared/element.ts";
import type { Dot, EquationResult, Points } from "./messages.ts";

/** Points, a curve and its bands; points are left out by a click or by a frame drawn around them. */
export interface EquationChart {
  readonly root: HTMLElement;
  readonly draw: (result: EquationResult | undefined, leftOut: ReadonlySet<number>) => void;
  readonly close: () => void;
}

interface Scale {
  readonly across: (x: number) => number;
  readonly up: (y: number) => number;
  readonly width: number;
}

const height = 340;
const margin = { top: 12, right: 16, bottom: 44, left: 64 };

/** An empty chart; `onLines` hears of lines of data that were clicked or framed. */
export function equationChart(onLines: (lines: readonly number[]) => void): EquationChart {
  const svg = svgElement("svg", { role: "img", height });
  const frame = svgElement("rect", { class: "frame", visibility: "hidden" });
  const root = document.createElement("div");
  root.className = "chart equation";
  root.append(svg);
  let last: [EquationResult | undefined, ReadonlySet<number>] | undefined;
  let scale: Scale | undefined;
  const place = ({ clientX, clientY }: PointerEvent): [number, number] => {
    const box = svg.getBoundingClientRect();
    return [
      ((clientX - box.left) / box.width) * (scale?.width ?? 1),
      ((clientY - box.top) / box.height) * height,
    ];
  };
  let from: [number, number] | undefined;
  svg.addEventListener("pointerdown", (event) => {
    from = place(event);
    svg.setPointerCapture(event.pointerId);
  });
  svg.addEventListener("pointermove", (event) => {
    if (from === undefined) return;
    const [a, b] = [from, place(event)];
    frame.setAttribute("visibility", "visible");
    for (const [name, value] of [
      ["x", Math.min(a[0], b[0])],
      ["y", Math.min(a[1], b[1])],
      ["width", Math.abs(a[0] - b[0])],
      ["height", Math.abs(a[1] - b[1])],
    ] as const)
      frame.setAttribute(name, `${value}`);
  });
  svg.addEventListener("pointercancel", () => {
    from = undefined;
    frame.setAttribute("visibility", "hidden");
  });
  svg.addEventListener("pointerup", (event) => {
    frame.setAttribute("visibility", "hidden");
    const begin = from;
    from = undefined;
    const own = scale;
    if (begin === undefined || own === undefined) return;
    const end = place(event);
    // A click has a finger's width around it.
    const reach = Math.hypot(begin[0] - end[0], begin[1] - end[1]) < 6 ? 8 : 0;
    const within = (at: number, a: number, b: number): boolean =>
      at >= Math.min(a, b) - reach && at <= Math.max(a, b) + reach;
    const lines = (last?.[0]?.dots ?? [])
      .filter(
        ({ x, y }) =>
          within(own.across(x), begin[0], end[0]) && within(own.up(y), begin[1], end[1]),
      )
      .map(({ line }) => line);
    if (lines.length > 0) onLines(lines);
  });
  const draw: EquationChart["draw"] = (result, leftOut) => {
    last = [result, leftOut];
    const width = Math.max(240, root.clientWidth);
    svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
    if (result === undefined) {
      svg.setAttribute("aria-label", "No fit yet.");
      svg.replaceChildren(frame);
      return;
    }
    const drawn = parts(result, leftOut, width);
    scale = drawn.scale;
    svg.setAttribute("aria-label", inWords(result));
    svg.replaceChildren(...drawn.parts, frame);
  };
  const observer = new ResizeObserver(() => last && draw(...last));
  observer.observe(root);
  return { root, draw, close: () => observer.disconnect() };
}

const inWords = ({ lines, up, across, params }: EquationResult): string =>
  `${up} over ${across}: ${lines} points and the fitted curve with its bands of 95 %; ${params
    .map(({ name, value }) => `${name} is ${Number(value.toPrecision(4))}`)
    .join(", ")}.`;

function parts(result: EquationResult, leftOut: ReadonlySet<number>, width: number) {
  const { dots, curve, confidence, prediction } = result;
  const x = range([...dots.map((dot) => dot.x), ...curve.map(([at]) => at)]);
  const y = range([...dots.map((dot) => dot.y), ...curve.map(([, value]) => value)]);
  const [right, bottom] = [width - margin.right, height - margin.bottom];
  const inside = (v: number): number => Math.min(y.to, Math.max(y.from, v));
  const across = (v: number): number =>
    margin.left + ((v - x.from) / (x.to - x.from)) * (right - margin.left);
  const up = (v: number): number =>
    bottom - ((inside(v) - y.from) / (y.to - y.from)) * (bottom - margin.top);
  const at = (a: number, b: number): string => `${across(a).toFixed(1)},${up(b).toFixed(1)}`;
  const colour = methodColour("Gauss-Newton") as string;
  const band = (ends: Points, opacity: number): SVGElement => {
    const known = curve.flatMap(([a], i) => {
      const [lower, upper] = ends[i] as readonly [number, number];
      return Number.isFinite(lower) && Number.isFinite(upper) ? [[a, lower, upper] as const] : [];
    });
    const outline = [
      ...known.map(([a, lower]) => at(a, lower)),
      ...known.toReversed().map(([a, , upper]) => at(a, upper)),
    ];
    const style = `fill: ${colour}; fill-opacity: ${opacity}; stroke: none`;
    return svgElement("polygon", { style, points: outline.join(" ") });
  };
  const line = curve.filter(([, value]) => Number.isFinite(value)).map(([a, b]) => at(a, b));
  const mark = ({ line: own, x: a, y: b }: Dot): SVGElement => {
    const isOut = leftOut.has(own);
    const made = svgElement("circle", {
      class: isOut ? "example out" : "example",
      r: 4,
      cx: across(a),
      cy: up(b),
    });
    made.append(svgElement("title", {}, `line ${own}: ${a}, ${b}${isOut ? ", left out" : ""}`));
    return made;
  };
  return {
    scale: { across, up, width },
    parts: [
      ...ticks(y).flatMap((v) => [
        svgElement("line", { class: "grid", x1: margin.left, x2: right, y1: up(v), y2: up(v) }),
        svgElement("text", { x: margin.left - 6, y: up(v) + 4, "text-anchor": "end" }, `${v}`),
      ]),
      ...ticks(x, width < 480 ? 4 : 6).flatMap((v) => [
        svgElement("line", {
          class: "tick",
          x1: across(v),
          x2: across(v),
          y1: bottom,
          y2: bottom + 4,
        }),
        svgElement("text", { x: across(v), y: bottom + 18, "text-anchor": "middle" }, `${v}`),
      ]),
      svgElement(
        "text",
        { x: (margin.left + right) / 2, y: height - 8, "text-anchor": "middle" },
        result.across,
      ),
      svgElement("text", { x: 4, y: margin.top + 4 }, result.up),
      band(prediction, 0.15),
      band(confidence, 0.35),
      svgElement("polyline", { class: "line", style: `stroke: ${colour}`, points: line.join(" ") }),
      ...dots.map(mark),
    ],
  };
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** The range of numbers with a little room on both sides. */
function range(values: readonly number[]): Range {
  const known = values.filter(Number.isFinite);
  const low = known.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const high = known.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const room = high > low ? 0.04 * (high - low) : Math.abs(high) || 1;
  return known.length === 0 ? { from: 0, to: 1 } : { from: low - room, to: high + room };
}

/** Round numbers in a range. */
function ticks({ from, to }: Range, count = 6): readonly number[] {
  const rough = (to - from) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find((m) => m * power >= rough) ?? 10);
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.floor(to / step) - first + 1 }, (_, i) =>
    Number(((first + i) * step).toPrecision(12)),
  );
}

import { methodColour } from "../../../tools/cli/src/method-colours.ts";
import { element, svgElement } from "../shared/element.ts";
import { drawSigned, picture } from "../shared/signed-image.ts";
import { type Equation, grids, type SolveMark } from "./sizes.ts";

/** A method's solution as a picture over both coordinates, and a cut through it. */
export interface Pane {
  readonly root: HTMLElement;
  /** Empty, under the name of a method. */
  readonly reset: (name: string, equation: Equation) => void;
  /** The exact solution, drawn dotted. */
  readonly setExact: (solution: Float32Array) => void;
  readonly show: (mark: SolveMark) => void;
}

const [width, height] = [320, 150];

/** How the solution of an equation is shown: the first coordinate goes to the right, the second upwards. */
interface Look {
  readonly map: string;
  readonly cut: string;
  readonly over: string;
  /** The place of the cut in the first coordinate, from 0 to 1. */
  readonly at: number;
  /** What the cut is drawn between. */
  readonly range: readonly [number, number];
}

const looks: Readonly<Record<Equation, Look>> = {
  burgers: {
    map: "u from t = 0 (left) to 1, x upwards from −1 to 1",
    cut: "u at t = 1 from x = −1 to 1; dotted: the exact solution",
    over: "over t and x",
    at: 1,
    range: [-1.25, 1.25],
  },
  poisson: {
    map: "u over the unit square",
    cut: "u through the middle, from y = 0 to 1; dotted: the exact solution",
    over: "over x and y",
    at: 0.5,
    range: [-0.25, 1.25],
  },
};

/** An empty pane. */
export function pane(): Pane {
  const title = element("h3");
  const map = picture("", "solution");
  const plot = svgElement("svg", { role: "img", viewBox: `0 0 ${width} ${height}` });
  const words = element("p", { class: "words" });
  const [mapWords, cutWords] = [element("figcaption"), element("figcaption")];
  const root = element(
    "section",
    { class: "pane" },
    title,
    element("figure", {}, map, mapWords),
    element("figure", {}, element("div", { class: "chart" }, plot), cutWords),
    words,
  );
  let name = "";
  let equation: Equation = "burgers";
  let exact: Float32Array | undefined;
  const draw = (solution: Float32Array | undefined): void => {
    const [columns, rows] = grids[equation];
    const parts = [];
    if (exact !== undefined) parts.push(cutThrough(exact, equation, { class: "line truth" }));
    if (solution !== undefined) {
      const stroke = { class: "line", style: `stroke: ${methodColour(name)}` };
      parts.push(cutThrough(solution, equation, stroke));
    }
    plot.replaceChildren(...parts);
    const values = new Float32Array(columns * rows).fill(Number.NaN);
    // The first coordinate slowest becomes the second slowest, its last on top.
    solution?.forEach((u, i) => {
      values[(rows - 1 - (i % rows)) * columns + Math.floor(i / rows)] = u;
    });
    drawSigned(map, { width: columns, height: rows, values, full: 1 });
  };
  return {
    root,
    reset: (to, of) => {
      name = to;
      equation = of;
      mapWords.textContent = looks[of].map;
      cutWords.textContent = looks[of].cut;
      exact = undefined;
      title.textContent = to;
      words.textContent = "Not started.";
      plot.setAttribute("aria-label", `${to}: no solution yet`);
      map.setAttribute("aria-label", `${to}: no solution yet`);
      draw(undefined);
    },
    setExact: (solution) => {
      exact = solution;
      draw(undefined);
    },
    show: ({ seconds, steps, error, solution }) => {
      draw(solution);
      words.textContent = `${seconds.toFixed(1)} s, ${steps} steps: error ${error.toExponential(1)}`;
      const label = `${name}: solution after ${seconds.toFixed(0)} seconds`;
      plot.setAttribute("aria-label", `${label}: ${looks[equation].cut}`);
      map.setAttribute("aria-label", `${label}, ${looks[equation].over}`);
    },
  };
}

/** A line over the second coordinate. */
function cutThrough(
  solution: Float32Array,
  equation: Equation,
  attributes: Readonly<Record<string, string>>,
): SVGElement {
  const { at, range } = looks[equation];
  const [columns, rows] = grids[equation];
  const from = Math.round(at * (columns - 1)) * rows;
  const [low, high] = range;
  const up = (u: number): number => {
    const share = (Math.max(low, Math.min(high, u)) - low) / (high - low);
    return height * (1 - share);
  };
  const points = Array.from(
    solution.subarray(from, from + rows),
    (u, i) => `${((i / (rows - 1)) * width).toFixed(1)},${up(u).toFixed(1)}`,
  );
  return svgElement("polyline", { ...attributes, points: points.join(" ") });
}

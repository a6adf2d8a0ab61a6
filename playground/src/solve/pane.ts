import { methodColour } from "../../../tools/cli/src/method-colours.ts";
import { element, svgElement } from "../shared/element.ts";
import { drawSigned, picture } from "../shared/signed-image.ts";
import { grid, type SolveMark } from "./sizes.ts";

/** A method's solution as a picture over time and place, and its shape at the end. */
export interface Pane {
  readonly root: HTMLElement;
  /** Empty, under a name. */
  readonly reset: (name: string) => void;
  /** The exact solution, drawn dotted. */
  readonly setExact: (solution: Float32Array) => void;
  readonly show: (mark: SolveMark) => void;
}

const [times, places] = grid;
const [width, height, reach] = [320, 150, 1.25];

/** An empty pane. */
export function pane(): Pane {
  const title = element("h4");
  const map = picture("", "solution");
  const plot = svgElement("svg", { role: "img", viewBox: `0 0 ${width} ${height}` });
  const words = element("p", { class: "words" });
  const caption = (text: string): HTMLElement => element("figcaption", {}, text);
  const root = element(
    "section",
    { class: "pane" },
    title,
    element("figure", {}, map, caption("u from t = 0 (left) to 1, x upwards from −1 to 1")),
    element(
      "figure",
      {},
      element("div", { class: "chart" }, plot),
      caption("u at t = 1 from x = −1 to 1; dotted: the exact solution"),
    ),
    words,
  );
  let name = "";
  let exact: Float32Array | undefined;
  const draw = (solution: Float32Array | undefined): void => {
    const parts = [];
    if (exact !== undefined) parts.push(profile(exact, { class: "line truth" }));
    if (solution !== undefined) {
      const look = { class: "line", style: `stroke: ${methodColour(name)}` };
      parts.push(profile(solution, look));
    }
    plot.replaceChildren(...parts);
    const values = new Float32Array(times * places).fill(Number.NaN);
    // Times slowest becomes places slowest, the last place on top.
    solution?.forEach((u, i) => {
      values[(places - 1 - (i % places)) * times + Math.floor(i / places)] = u;
    });
    drawSigned(map, { width: times, height: places, values, full: 1 });
  };
  return {
    root,
    reset: (to) => {
      name = to;
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
      plot.setAttribute("aria-label", `${label}, at t = 1, over x`);
      map.setAttribute("aria-label", `${label}, over t and x`);
    },
  };
}

/** The last time of a solution. */
function profile(solution: Float32Array, look: Readonly<Record<string, string>>): SVGElement {
  const last = solution.subarray(solution.length - places);
  const up = (u: number): number =>
    height / 2 - (Math.max(-reach, Math.min(reach, u)) / reach) * (height / 2);
  const points = Array.from(
    last,
    (u, i) => `${((i / (places - 1)) * width).toFixed(1)},${up(u).toFixed(1)}`,
  );
  return svgElement("polyline", { ...look, points: points.join(" ") });
}

import { methodColour } from "../../../tools/cli/src/method-colours.ts";
import { svgElement } from "../shared/element.ts";
import { type Band, type Curve, type FitResult, type Numbers, reach } from "./curves.ts";

/** Points, the curve behind them, and a fit with its bands. */
export interface FitPlot {
  readonly root: HTMLElement;
  readonly draw: (content: {
    readonly x: readonly number[];
    readonly y: readonly number[];
    readonly curve: Curve;
    readonly fit: FitResult | undefined;
  }) => void;
}

const [width, height] = [640, 320];
const lowest = -1;
const across = (x: number): number => (x / reach.x) * width;
const up = (y: number): number => height - ((y - lowest) / (reach.y - lowest)) * height;

/** An empty plot; `onPoint` hears of places that are clicked. */
export function fitPlot(onPoint: (x: number, y: number) => void): FitPlot {
  const svg = svgElement("svg", { role: "img", viewBox: `0 0 ${width} ${height}` });
  const root = document.createElement("div");
  root.className = "chart fit";
  root.append(svg);
  svg.addEventListener("click", ({ clientX, clientY }) => {
    const box = svg.getBoundingClientRect();
    const x = ((clientX - box.left) / box.width) * reach.x;
    onPoint(x, lowest + (1 - (clientY - box.top) / box.height) * (reach.y - lowest));
  });
  return {
    root,
    draw: ({ x, y, curve, fit }) => {
      const places = Array.from({ length: 121 }, (_, i) => (i * reach.x) / 120);
      const truth = places.map((at) => curve.at(curve.truth, at));
      const parts: SVGElement[] = [
        svgElement("polyline", { class: "line truth", points: line(places, truth) }),
      ];
      if (fit !== undefined) {
        const colour = methodColour("Gauss-Newton") as string;
        const style = `stroke: ${colour}`;
        parts.unshift(
          area(fit.x, fit.prediction, colour, 0.15),
          area(fit.x, fit.confidence, colour, 0.35),
        );
        parts.push(
          svgElement("polyline", { class: "line", style, points: line(fit.x, fit.value) }),
        );
      }
      const dots = x.map((at, i) =>
        svgElement("circle", { class: "example", r: 4, cx: across(at), cy: up(y[i] as number) }),
      );
      svg.replaceChildren(...parts, ...dots);
      const what = fit === undefined ? "" : ", the fitted curve with its bands of 95 %";
      svg.setAttribute("aria-label", `${x.length} points, the curve behind them (dotted)${what}`);
    },
  };
}

const line = (x: ArrayLike<number>, y: ArrayLike<number>): string =>
  Array.from(x, (at, i) => `${across(at).toFixed(1)},${up(y[i] as number).toFixed(1)}`).join(" ");

function area(x: Numbers, { lower, upper }: Band, colour: string, opacity: number): SVGElement {
  const back = line(x.toReversed(), upper.toReversed());
  const style = `fill: ${colour}; fill-opacity: ${opacity}; stroke: none`;
  return svgElement("polygon", { style, points: `${line(x, lower)} ${back}` });
}

import { methodColour } from "../../../tools/cli/src/method-colours.ts";
import { element, svgElement } from "../shared/element.ts";
import { drawSigned, picture } from "../shared/signed-image.ts";
import type { CircleProblem } from "./problem.ts";
import type { RaceEvent } from "./run-race.ts";
import { count } from "./sizes.ts";

/** A racer's fit, kernel and numbers. */
export interface RacerCard {
  readonly root: HTMLElement;
  readonly show: (event: RaceEvent, problem: CircleProblem) => void;
  readonly close: () => void;
}

const [width, height, reach] = [240, 130, 1.7];
const across = (angle: number): number => (angle / (2 * Math.PI)) * width;
const up = (value: number): number =>
  height / 2 - (Math.max(-reach, Math.min(reach, value)) / reach) * (height / 2);

/** An empty card. */
export function racerCard(name: string): RacerCard {
  const plot = svgElement("svg", {
    role: "img",
    viewBox: `0 0 ${width} ${height}`,
    "aria-label": `${name}: no fit yet`,
  });
  const fitLook = { class: "line", style: `stroke: ${methodColour(name)}` };
  const kernel = picture(`${name}: no kernel yet`, "kernel");
  const words = element("p", { class: "words" }, "Not started.");
  const root = element(
    "section",
    { class: "racer" },
    element("h3", {}, name),
    element("div", { class: "chart" }, plot),
    kernel,
    words,
  );
  drawSigned(kernel, { width: count, height: count, values: new Float32Array(count ** 2) });
  return {
    root,
    close: () => root.remove(),
    show: ({ step, loss, look }, problem) => {
      if (look === undefined) return;
      const { fit, kernel: values, alignment } = look;
      plot.replaceChildren(
        line({ class: "line truth" }, problem.everywhere, problem.truth),
        line(fitLook, problem.everywhere, fit),
        ...[...problem.angles].map((angle, i) =>
          svgElement("circle", {
            class: "example",
            r: 2,
            cx: across(angle),
            cy: up(problem.targets[i] as number),
          }),
        ),
      );
      drawSigned(kernel, { width: count, height: count, values });
      const said = `Step ${step}: loss ${loss.toPrecision(2)}, kernel ${alignment.toFixed(3)} alike its start.`;
      words.textContent = said;
      plot.setAttribute("aria-label", `${name}: examples, the function behind them and the fit.`);
      kernel.setAttribute("aria-label", `${name}: tangent kernel of the ${count} examples.`);
    },
  };
}

function line(
  look: Readonly<Record<string, string>>,
  angles: Float32Array,
  values: Float32Array,
): SVGElement {
  const points = [...angles].map(
    (angle, i) => `${across(angle).toFixed(1)},${up(values[i] as number).toFixed(1)}`,
  );
  return svgElement("polyline", { ...look, points: points.join(" ") });
}

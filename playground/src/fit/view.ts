import type { Tab } from "../shared/address.ts";
import { button, choice, slider } from "../shared/controls.ts";
import { element } from "../shared/element.ts";
import { jobsOf } from "../shared/job.ts";
import { savePicture } from "../shared/save-picture.ts";
import {
  type CurveName,
  curves,
  type FitResult,
  type FitSettings,
  type Loss,
  samples,
} from "./curves.ts";
import { fitPlot } from "./plot.ts";

const text = (name: CurveName): string => curves[name].text;

/** A curve through noisy points, fitted anew at each change once the reader has asked for it. */
export function fitTab(): Tab {
  let points: { x: number[]; y: number[] } = { x: [], y: [] };
  let fit: FitResult | undefined;
  let state: "waiting" | "idle" | "busy" | "behind" = "waiting";

  const curve = choice<CurveName>(
    "Curve",
    { decay: text("decay"), peak: text("peak"), growth: text("growth") },
    () => fresh(),
  );
  const loss = choice<Loss>(
    "A residual counts",
    { linear: "by its square", huber: "less, far off (Huber)", cauchy: "little, far off (Cauchy)" },
    () => changed(),
  );
  const noise = slider({
    label: "Noise",
    min: 0.05,
    max: 1,
    step: 0.05,
    value: 0.3,
    text: (size) => size.toFixed(2),
    onInput: () => fresh(),
  });
  const whole = (label: string, min: number, max: number, value: number) =>
    slider({ label, min, max, step: 1, value, text: (n) => `${n}`, onInput: () => fresh() });
  const count = whole("Points", 5, 100, 20);
  const seed = whole("Draw", 0, 50, 1);
  const go = button("Fit", () => {
    if (state === "waiting") state = "idle";
    void changed();
  });
  const outlier = button("Add an outlier", () => add(8, 5));
  const plot = fitPlot((x, y) => add(x, y));
  const status = element(
    "p",
    { role: "status" },
    "Click into the picture to add a point. Loads 5 MB at the first fit.",
  );
  const table = element("dl", { class: "numbers" });
  const root = element(
    "div",
    {},
    element("div", { class: "controls" }, curve.root, loss.root),
    ...[noise, count, seed].map((each) => each.root),
    element("div", { class: "controls" }, go, outlier, savePicture(plot.root, "fit")),
    status,
    plot.root,
    element(
      "p",
      { class: "words" },
      "Dotted: the curve that the points are drawn from. Dark band: where the curve is, to 95 %. Light band: where another point would be.",
    ),
    table,
  );
  const jobs = jobsOf<FitSettings, FitResult>(
    () => new Worker(new URL("./worker.ts", import.meta.url), { type: "module" }),
    (event) => {
      fit = event;
    },
  );

  /** Other points. */
  function fresh(): void {
    points = samples(curves[curve.value()], {
      count: count.value(),
      noise: noise.value(),
      seed: seed.value(),
    });
    fit = undefined;
    void changed();
  }

  function add(x: number, y: number): void {
    points = { x: [...points.x, x], y: [...points.y, y] };
    void changed();
  }

  /** Fits, unless nobody has asked; a change during a fit makes another follow it. */
  async function changed(): Promise<void> {
    draw();
    if (state === "waiting") return;
    if (state !== "idle") {
      state = "behind";
      return;
    }
    do {
      state = "busy";
      status.textContent = "Fitting …";
      const fault = await jobs.run({
        curve: curve.value(),
        loss: loss.value(),
        noise: noise.value(),
        ...points,
      });
      status.textContent = fault === undefined ? inWords() : `This did not work: ${fault}`;
      draw();
      // Set anew by changes while the worker was busy.
    } while ((state as string) === "behind");
    state = "idle";
  }

  function inWords(): string {
    if (fit === undefined) return "";
    const { steps, milliseconds, message } = fit;
    return `Fitted in ${steps} steps and ${milliseconds.toFixed(0)} ms: ${message}.`;
  }

  function draw(): void {
    const own = curves[curve.value()];
    // A fit that was under way when another curve was chosen is none of these points.
    const shown = fit?.curve === curve.value() ? fit : undefined;
    plot.draw({ ...points, curve: own, fit: shown });
    table.replaceChildren(
      ...own.params.map((name, i) => {
        const [value, error] = [shown?.params[i], shown?.standardErrors[i]];
        const found = value === undefined ? "–" : `${value.toFixed(3)} ± ${error?.toFixed(3)}`;
        return element(
          "div",
          {},
          element("dt", {}, `${name} (true: ${own.truth[i]})`),
          element("dd", {}, found),
        );
      }),
    );
  }

  return {
    root,
    controls: { curve, loss, noise, count, draw: seed },
    start: fresh,
    close: jobs.close,
  };
}

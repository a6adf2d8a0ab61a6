import earlier from "../../data/fit.json" with { type: "json" };
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
  usual,
} from "./curves.ts";
import { fitPlot } from "./plot.ts";

const text = (name: CurveName): string => curves[name].text;

/** A curve through noisy points, fitted anew at each change once the reader has asked for it. */
export function fitTab(): Tab {
  let points: { x: number[]; y: number[] } = { x: [], y: [] };
  let fit: FitResult | undefined;
  /** Whether the points are those of the fit that the page brings. */
  let untouched = false;
  let state: "waiting" | "idle" | "busy" | "behind" = "waiting";

  const curve = choice<CurveName>(
    "Curve",
    { decay: text("decay"), peak: text("peak"), growth: text("growth") },
    () => fresh(),
  );
  const loss = choice<Loss>(
    "A residual counts",
    { linear: "by its square", huber: "less, far off (Huber)", cauchy: "little, far off (Cauchy)" },
    () => {
      if (state === "waiting") fresh();
      else void changed();
    },
  );
  const noise = slider({
    label: "Noise",
    min: 0.05,
    max: 1,
    step: 0.05,
    value: usual.noise,
    text: (size) => size.toFixed(2),
    onInput: () => fresh(),
  });
  const whole = (label: string, min: number, max: number, value: number) =>
    slider({ label, min, max, step: 1, value, text: (n) => `${n}`, onInput: () => fresh() });
  const count = whole("Points", 5, 100, usual.count);
  const seed = whole("Draw", 0, 50, usual.seed);
  const go = button("Fit", () => {
    if (state === "waiting") state = "idle";
    void changed();
  });
  const outlier = button("Add an outlier", () => add(8, 5));
  const plot = fitPlot((x, y) => add(x, y));
  const status = element(
    "p",
    { role: "status" },
    "Click into the picture to add a point. The first fit here loads 5 MB; the curve is of an earlier one.",
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
    untouched =
      curve.value() === usual.curve &&
      loss.value() === usual.loss &&
      noise.value() === usual.noise &&
      count.value() === usual.count &&
      seed.value() === usual.seed;
    void changed();
  }

  function add(x: number, y: number): void {
    points = { x: [...points.x, x], y: [...points.y, y] };
    untouched = false;
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
    const chosen = curves[curve.value()];
    // A fit that was under way when another curve was chosen is none of these points.
    const own = fit?.curve === curve.value() ? fit : undefined;
    const brought: FitResult | undefined =
      untouched && state === "waiting"
        ? { ...earlier, kind: "fit", curve: usual.curve, milliseconds: 0 }
        : undefined;
    const shown = own ?? brought;
    plot.draw({ ...points, curve: chosen, fit: shown });
    table.replaceChildren(
      ...chosen.params.map((name, i) => {
        const [value, error] = [shown?.params[i], shown?.standardErrors[i]];
        const found = value === undefined ? "–" : `${value.toFixed(3)} ± ${error?.toFixed(3)}`;
        return element(
          "div",
          {},
          element("dt", {}, `${name} (true: ${chosen.truth[i]})`),
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

import earlier from "../../data/solve.json" with { type: "json" };
import "../style.css";
import { fitTab } from "../fit/view.ts";
import { keepInAddress, type Tab } from "../shared/address.ts";
import { button, choice, slider } from "../shared/controls.ts";
import { element } from "../shared/element.ts";
import { jobsOf, type RunningJobs } from "../shared/job.ts";
import { decades, legend, lineChart } from "../shared/line-chart.ts";
import { savePicture } from "../shared/save-picture.ts";
import { tabs } from "../shared/tabs.ts";
import { pane } from "./pane.ts";
import {
  type Equation,
  equations,
  type Method,
  names,
  type SolveMark,
  type SolveReference,
  type SolveSettings,
  usual,
  viscosities,
} from "./sizes.ts";

const methods = Object.keys(names) as Method[];
type Curve = readonly (readonly [seconds: number, error: number])[];
const curveOf = (points: readonly (readonly number[])[]): Curve =>
  points.map(([seconds = Number.NaN, error = Number.NaN]) => [seconds, error]);
/** Runs before the page was made, with the settings that it starts with: what there is to see at first. */
const before = (equation: Equation): Readonly<Record<Method, Curve>> => {
  const { gaussNewton, adam, lbfgs } = earlier[equation];
  return { gaussNewton: curveOf(gaussNewton), adam: curveOf(adam), lbfgs: curveOf(lbfgs) };
};

/** Puts the page's solver and its fits into an element; returns how to take them away again. */
export function mount(root: HTMLElement): () => void {
  const solve = solveTab();
  const fit = fitTab();
  const both = tabs("What to solve", {
    equation: { text: "A differential equation", panel: solve.root },
    fit: { text: "A curve with its band", panel: fit.root },
  });
  root.replaceChildren(both.root);
  keepInAddress({ tab: both, ...solve.controls, ...fit.controls });
  solve.start();
  fit.start();
  return () => {
    solve.close();
    fit.close();
    root.replaceChildren();
  };
}

/** The last error of a curve. */
const lastOf = (curve: Curve = []): string => curve.at(-1)?.[1].toExponential(1) ?? "not started";

/** Gauss-Newton and a rival on an equation, with one clock. */
function solveTab(): Tab {
  let curves: Partial<Record<Method, (readonly [number, number])[]>> = {};
  let ran: string | undefined;
  let running = false;

  const equation = choice<Equation>("Equation", equations, () => showEquation());
  const viscosity = slider({
    label: "Viscosity ν",
    min: 0,
    max: viscosities.length - 1,
    step: 1,
    value: usual.viscosity,
    text: (i) => `${viscosities[i]}/π`,
  });
  const whole = (label: string, min: number, max: number, step: number, value: number) =>
    slider({ label, min, max, step, value, text: (n) => `${n}` });
  const width = whole("Width of the network", 8, 24, 2, usual.width);
  const points = whole("Points", 400, 2500, 100, usual.points);
  const seconds = whole("Seconds for each", 10, 180, 10, usual.seconds);
  const seed = whole("Seed", 0, 20, 1, usual.seed);
  const rival = choice<Exclude<Method, "gaussNewton">>(
    "Against",
    { adam: names.adam, lbfgs: names.lbfgs },
    () => showEquation(),
  );
  const go = button("Start", () => (running ? stop() : void run()));
  const status = element(
    "p",
    { role: "status" },
    "The curves are of earlier runs. Nothing more is loaded before you start one here: then 5 MB.",
  );
  const chart = lineChart(300);
  const left = pane();
  const right = pane();
  const root = element(
    "div",
    {},
    ...[equation, viscosity, width, points, seconds, seed].map((each) => each.root),
    element("div", { class: "controls" }, rival.root, go, savePicture(chart.root, "solve")),
    status,
    element("h2", {}, "Relative error over seconds"),
    chart.root,
    legend(methods.map((method) => names[method])),
    element("div", { class: "panes" }, left.root, right.root),
  );

  const jobs: RunningJobs<SolveSettings>[] = [left, right].map((own, i) =>
    jobsOf<SolveSettings, SolveMark | SolveReference>(
      () => new Worker(new URL("./worker.ts", import.meta.url), { type: "module" }),
      (event) => {
        if (event.kind === "reference") own.setExact(event.solution);
        else {
          const method = i === 0 ? "gaussNewton" : runningRival;
          curves[method]?.push([event.seconds, event.error]);
          own.show(event);
          status.textContent = `${event.seconds.toFixed(0)} of ${limit} s. Error: ${inWords()}.`;
          drawChart();
        }
      },
    ),
  );
  let runningRival: Method = "adam";
  let limit: number = usual.seconds;
  const stop = (): void => {
    for (const job of jobs) job.stop();
  };

  async function run(): Promise<void> {
    running = true;
    go.textContent = "Stop";
    status.textContent = "Loading and compiling …";
    runningRival = rival.value();
    limit = seconds.value();
    const shared = {
      equation: equation.value(),
      viscosity: (viscosities[viscosity.value()] as number) / Math.PI,
      width: width.value(),
      points: points.value(),
      seconds: limit,
      seed: seed.value(),
    };
    // Curves stay beside each other as long as only the rival is another.
    if (ran !== JSON.stringify(shared)) curves = {};
    ran = JSON.stringify(shared);
    const chosen: Method[] = ["gaussNewton", runningRival];
    const faults = await Promise.all(
      chosen.map((method, i) => {
        curves[method] = [];
        (i === 0 ? left : right).reset(names[method], shared.equation);
        return (jobs[i] as RunningJobs<SolveSettings>).run({ ...shared, method });
      }),
    );
    running = false;
    go.textContent = "Start";
    const fault = faults.find((one) => one !== undefined && one !== "stopped");
    status.textContent =
      fault !== undefined
        ? `This did not work: ${fault}`
        : `${faults.includes("stopped") ? "Stopped" : "Done"}. Error: ${inWords()}.`;
  }

  /** Empty panes and, before the first run, earlier curves of the equation that is chosen. A run that goes on keeps its own. */
  function showEquation(): void {
    viscosity.root.hidden = equation.value() !== "burgers";
    if (running) return;
    left.reset(names.gaussNewton, equation.value());
    right.reset(names[rival.value()], equation.value());
    drawChart();
  }

  /** The last errors of both. */
  function inWords(): string {
    const both: Method[] = ["gaussNewton", runningRival];
    return both.map((method) => `${names[method]} ${lastOf(curves[method])}`).join(", ");
  }

  function drawChart(): void {
    const shown = (method: Method): Curve =>
      ran === undefined ? before(equation.value())[method] : (curves[method] ?? []);
    const all = methods.flatMap((method) => shown(method));
    const lowest = Math.min(
      -3,
      ...all.map(([, error]) => Math.log10(error)).filter(Number.isFinite),
    );
    const longest = Math.max(ran === undefined ? 0 : limit, ...all.map(([at]) => at));
    const [from, to] = [Math.max(-10, Math.floor(lowest)), 0];
    chart.draw({
      x: {
        title: "seconds",
        from: 0,
        to: longest,
        ticks: [0, 0.25, 0.5, 0.75, 1].map((share) => ({
          at: share * longest,
          text: `${Math.round(share * longest)}`,
        })),
      },
      y: { title: "relative L2 error", from, to, ticks: decades(from, to) },
      series: methods.map((method) => ({
        name: names[method],
        points: shown(method).map(([at, error]) => [at, Math.log10(error)] as const),
      })),
      summary: `Error over seconds, at the end: ${methods
        .map((method) => `${names[method]} ${lastOf(shown(method))}`)
        .join(", ")}.`,
    });
  }

  return {
    root,
    controls: { equation, nu: viscosity, width, points, seconds, seed, rival },
    start: showEquation,
    close: () => {
      for (const job of jobs) job.close();
      chart.close();
    },
  };
}

import curves from "../../data/curves.json" with { type: "json" };
import "../style.css";
import { keepInAddress } from "../shared/address.ts";
import { button, choice, slider } from "../shared/controls.ts";
import { element } from "../shared/element.ts";
import { jobsOf } from "../shared/job.ts";
import { legend, lineChart } from "../shared/line-chart.ts";
import { savePicture } from "../shared/save-picture.ts";
import type { Weights } from "./classify.ts";
import type { DigitPart } from "./digits.ts";
import { drawDigit } from "./draw-digit.ts";
import { drawKernels, kernelPictures } from "./kernel-pictures.ts";
import type { Level, Way } from "./prune-levels.ts";
import { keptShares, updates } from "./sizes.ts";
import type { PruneOrder, PruneWord } from "./worker.ts";
import { wrongDigits } from "./wrong-digits.ts";

const ways: Readonly<Record<Way, string>> = {
  fishleg: "FishLeg Surgeon, the others make up for what goes",
  scores: "FishLeg Surgeon, scores alone",
  magnitude: "Smallest weights first",
};
const wayNames = Object.keys(ways) as Way[];
/** What the chart shows of a level. */
type Point = Pick<Level, "kept" | "accuracy">;

/** Accuracies at each share, of runs before the page was made: what there is to see before a visitor starts one. */
const before: Readonly<Record<Way, readonly number[]>> = curves;

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
/** The level that is shown first: a tenth of the weights, where the ways lie far apart; at the end little is left of any. */
const usualLevel = keptShares.indexOf(0.1);
/** Where a share of weights stands in the chart: each halving as wide as the next. */
const place = (kept: number): number => -Math.log10(kept);

/** Puts the page's pruning laboratory into an element; returns how to take it away again. */
export function mount(root: HTMLElement): () => void {
  const runs = new Map<Way, Level[]>();
  let shownWay: Way = "fishleg";
  let test: DigitPart | undefined;
  let dense: Weights | undefined;
  let running = false;

  const levels = (): readonly Level[] => runs.get(shownWay) ?? [];

  const way = choice<Way>("How", ways, (to) => {
    shownWay = to;
    followed = false;
    at.set(wanted);
    show();
  });
  const go = button("Prune", () => (running ? jobs.stop() : void run([way.value()])));
  const all = button("Compare all three", () => void run([...wayNames].reverse()));
  const status = element(
    "p",
    { role: "status" },
    "The curves are of earlier runs. Nothing more is loaded before you start one here: then 5 MB.",
  );
  const at = slider({
    label: "Removed",
    min: 0,
    max: keptShares.length - 1,
    step: 1,
    value: usualLevel,
    text: (level) => percent(1 - (pointsOf(shownWay)[level]?.kept ?? 1)),
    onInput: (level) => {
      wanted = level;
      followed = running && level === levels().length - 1;
      show();
    },
  });
  const numbers = element("dl", { class: "numbers" });
  const chart = lineChart(300);
  const kernels = kernelPictures();
  const wrong = wrongDigits();
  const own = drawDigit(() => {
    if (dense === undefined && !running) void jobs.run({ way: "none" });
  });
  let followed = false;
  /** The level that a visitor, or the page's address, has chosen. */
  let wanted = usualLevel;
  root.replaceChildren(
    element("div", { class: "controls" }, way.root, go, all, savePicture(chart.root, "pruning")),
    status,
    at.root,
    numbers,
    element("h2", {}, "Accuracy"),
    chart.root,
    legend(wayNames.map((name) => ways[name])),
    element("h2", {}, "Your own digit"),
    own.root,
    element("h2", {}, "What is left of the weights"),
    kernels.root,
    element("h2", {}, "Test images it gets wrong"),
    wrong.root,
  );

  const jobs = jobsOf<PruneOrder, PruneWord>(
    () => new Worker(new URL("./worker.ts", import.meta.url), { type: "module" }),
    (event) => {
      if (event.kind === "ready") {
        test = event.test;
        dense = event.dense;
        show();
      } else if (event.kind === "learning") {
        status.textContent = `Learning the inverse Fisher matrix: ${event.done} of ${event.of} batches.`;
      } else {
        runs.get(runningWay)?.push(event);
        show();
      }
    },
  );
  let runningWay: Way = "fishleg";

  /** Prunes in some ways, one after the other, until one fails or is stopped. */
  async function run(chosen: readonly Way[]): Promise<void> {
    running = true;
    all.disabled = true;
    go.textContent = "Stop";
    let fault: string | undefined;
    for (const next of chosen) {
      way.set(next);
      runningWay = next;
      shownWay = next;
      runs.set(next, []);
      followed = true;
      status.textContent = "Loading the engine and the digits …";
      fault = await jobs.run({ way: next, ...updates });
      if (fault !== undefined) break;
    }
    running = false;
    all.disabled = false;
    go.textContent = "Prune";
    if (fault === undefined && followed) settle();
    const done = runs.get(runningWay)?.length ?? 0;
    status.textContent =
      fault === undefined
        ? "Done. Move the slider, or prune in another way to compare."
        : fault === "stopped"
          ? `Stopped after ${Math.max(0, done - 1)} removals.`
          : `This did not work: ${fault}`;
  }

  /** Goes back from the end to the level that was chosen. */
  function settle(): void {
    followed = false;
    at.set(wanted);
    show();
  }

  function show(): void {
    const points = pointsOf(shownWay);
    const last = Math.max(0, points.length - 1);
    at.setMax(last);
    at.set(followed ? last : Math.min(at.value(), last));
    const level = levels()[at.value()];
    const point = points[at.value()];
    drawChart(point);
    drawKernels(kernels, level);
    numbers.replaceChildren(
      ...(level !== undefined ? facts(level, levels()[0]) : point ? rightAnswers(point) : []),
    );
    wrong.show(level?.found, test);
    const whose =
      level === undefined ? "With all weights" : `With ${percent(level.kept)} of the weights`;
    own.show(level ?? dense, whose);
  }

  function drawChart(level: Point | undefined): void {
    const ticks = [1, 0.5, 0.2, 0.1, 0.05, 0.02];
    chart.draw({
      x: {
        title: "weights left",
        from: 0,
        to: place(keptShares.at(-1) as number),
        ticks: ticks.map((kept) => ({ at: place(kept), text: `${Math.round(100 * kept)} %` })),
      },
      y: {
        title: "right answers",
        from: 0,
        to: 1,
        ticks: [0, 0.25, 0.5, 0.75, 1].map((y) => ({ at: y, text: `${100 * y} %` })),
      },
      series: wayNames.map((name) => ({
        name: ways[name],
        points: pointsOf(name).map(({ kept, accuracy }) => [place(kept), accuracy]),
      })),
      marker: level && place(level.kept),
      summary: `Accuracy by weights left. ${wayNames.map((name) => inWords(name)).join(" ")}`,
    });
  }

  /** Of the run here, or of the earlier one. */
  function pointsOf(name: Way): readonly Point[] {
    const earlier = keptShares.map((kept, i) => ({
      kept,
      accuracy: before[name][i] ?? Number.NaN,
    }));
    return runs.get(name) ?? earlier;
  }

  function inWords(name: Way): string {
    const points = pointsOf(name).map(
      ({ kept, accuracy }) => `${percent(accuracy)} at ${percent(kept)}`,
    );
    return `${ways[name]}: ${points.join(", ")}.`;
  }

  const setLevel = (text: string): void => {
    at.setText(text);
    wanted = at.value();
  };
  keepInAddress({
    how: way,
    level: { root: at.root, value: () => wanted, setText: setLevel },
  });
  shownWay = way.value();
  show();
  return () => {
    jobs.close();
    chart.close();
    root.replaceChildren();
  };
}

/** Names and values as a list's parts. */
function terms(rows: readonly (readonly [string, string])[]): HTMLElement[] {
  return rows.map(([name, value]) =>
    element("div", {}, element("dt", {}, name), element("dd", {}, value)),
  );
}

/** All that is known of an earlier run. */
const rightAnswers = ({ accuracy }: Point): HTMLElement[] =>
  terms([["Right answers, in an earlier run", `${percent(accuracy)} of 1,000`]]);

/** What a level is, as names and values. */
function facts(level: Level, dense: Level | undefined): HTMLElement[] {
  const rows: [string, string][] = [
    ["Right answers", `${percent(level.accuracy)} of 1,000`],
    ["File", `${kilobytes(level.bytes)}${dense ? ` of ${kilobytes(dense.bytes)}` : ""}`],
    ...level.layers.map(({ left, of }, i): [string, string] => [
      `Layer ${i + 1}`,
      `${left} of ${of} weights`,
    ]),
  ];
  if (level.compensation !== undefined) {
    const { kind, scale } = level.compensation;
    const share = scale === 1 ? "in full" : `by ${scale}`;
    const words = { joint: `moved together, ${share}`, single: `moved one by one, ${share}` };
    rows.push(["The others", kind === "none" ? "left as they were" : words[kind]]);
  }
  return terms(rows);
}

import earlier from "../../data/race.json" with { type: "json" };
import "../style.css";
import { keepInAddress } from "../shared/address.ts";
import { button, choice, slider } from "../shared/controls.ts";
import { element } from "../shared/element.ts";
import { jobsOf } from "../shared/job.ts";
import { decades, legend, lineChart } from "../shared/line-chart.ts";
import { savePicture } from "../shared/save-picture.ts";
import type { CircleProblem } from "./problem.ts";
import { type RacerCard, racerCard } from "./racer-card.ts";
import type { Racer, Rates } from "./racers.ts";
import type { RaceEvent, RaceSettings, RaceStart } from "./run-race.ts";
import { steps, usualPowers, usualSeed } from "./sizes.ts";

const names: Readonly<Record<Racer, string>> = {
  gaussNewton: "Exact Gauss-Newton",
  fishleg: "FishLeg",
  adam: "Adam",
};
const racers = Object.keys(names) as Racer[];
/** A loss as large says no more than that steps were too long; the start is near 1. */
const diverged = 1e3;

/** What the page shows of a racer: its losses, and where it is. */
interface Track {
  readonly events: RaceEvent[];
  readonly card: RacerCard;
}

/** What the chart shows of a step. */
type Point = Pick<RaceEvent, "step" | "milliseconds" | "loss">;

/** Puts the race into an element; returns how to take it away again. */
export function mount(root: HTMLElement): () => void {
  let problem: CircleProblem | undefined;
  let running = false;
  const tracks = Object.fromEntries(
    racers.map((racer): [Racer, Track] => [racer, { events: [], card: racerCard(names[racer]) }]),
  ) as Record<Racer, Track>;

  const go = button("Race", () => (running ? jobs.stop() : void run()));
  const inverse = choice<Rates["inverse"]>("Solution of the exact step", {
    minNorm: "of least norm",
    paper: "the paper's, equal shares of the blocks",
  });
  const rate = (label: string, [from, to]: readonly [number, number], value: number) =>
    slider({
      label,
      min: from,
      max: to,
      step: 0.25,
      value,
      text: (power) => Number((10 ** power).toPrecision(2)).toString(),
    });
  const rates = {
    gaussNewton: rate("Rate of Gauss-Newton", [-2, 0], usualPowers.gaussNewton),
    fishleg: rate("Rate of FishLeg", [-3, 0], usualPowers.fishleg),
    adam: rate("Rate of Adam", [-4, -1], usualPowers.adam),
  };
  const seed = slider({
    label: "Seed",
    min: 0,
    max: 20,
    step: 1,
    value: usualSeed,
    text: (value) => `${value}`,
  });
  const across = choice<"steps" | "time">("Across", { steps: "steps", time: "time" }, () =>
    drawChart(),
  );
  const status = element(
    "p",
    { role: "status" },
    "The curves are of an earlier run. Fits and kernels come with a race of your own, which loads 5 MB.",
  );
  const chart = lineChart(300);
  // Of earlier runs only the losses are kept: without a race these would be empty boxes.
  const looks = element(
    "div",
    {},
    element("h2", {}, "Fit and tangent kernel"),
    element("div", { class: "racers" }, ...racers.map((racer) => tracks[racer].card.root)),
  );
  looks.hidden = true;
  root.replaceChildren(
    element("div", { class: "controls" }, inverse.root),
    ...Object.values(rates).map((each) => each.root),
    seed.root,
    element("div", { class: "controls" }, go, across.root, savePicture(chart.root, "race")),
    status,
    element("h2", {}, "Loss on the examples"),
    chart.root,
    legend(racers.map((racer) => names[racer])),
    looks,
  );

  const jobs = jobsOf<RaceSettings, RaceEvent | RaceStart>(
    () => new Worker(new URL("./worker.ts", import.meta.url), { type: "module" }),
    (event) => {
      if (event.kind === "problem") {
        problem = event.problem;
        return;
      }
      const { events, card } = tracks[event.racer];
      events.push(event);
      if (event.look !== undefined && problem !== undefined) card.show(event, problem);
      if (event.racer !== racers.at(-1)) return;
      status.textContent = `Step ${event.step} of ${steps}.`;
      drawChart();
    },
  );

  async function run(): Promise<void> {
    running = true;
    looks.hidden = false;
    for (const { events } of Object.values(tracks)) events.length = 0;
    go.textContent = "Stop";
    status.textContent = "Loading and compiling …";
    const powers = Object.entries(rates).map(([racer, { value }]) => [racer, 10 ** value()]);
    const fault = await jobs.run({
      rates: { ...Object.fromEntries(powers), inverse: inverse.value() } as Rates,
      seed: seed.value(),
      steps,
    });
    running = false;
    go.textContent = "Race";
    if (fault === undefined) status.textContent = `Done. ${inWords()}`;
    else if (fault === "stopped") status.textContent = `Stopped. ${inWords()}`;
    else status.textContent = `This did not work: ${fault}`;
  }

  /** Losses at the last step. */
  function inWords(): string {
    const last = racers.map((racer) => {
      const loss = tracks[racer].events.at(-1)?.loss;
      const said =
        loss === undefined ? "not started" : loss < diverged ? loss.toPrecision(2) : "diverged";
      return `${names[racer]} ${said}`;
    });
    return `Loss: ${last.join(", ")}.`;
  }

  function drawChart(): void {
    const byTime = across.value() === "time";
    const begun = racers.some((racer) => tracks[racer].events.length > 0);
    const before = (racer: Racer): Point[] =>
      earlier[racer].map(([milliseconds = 0, loss = Number.NaN], step) => {
        return { step, milliseconds, loss };
      });
    const pointsOf = (racer: Racer): readonly Point[] =>
      begun || running ? tracks[racer].events : before(racer);
    const all = racers.flatMap(pointsOf);
    const finite = all.map(({ loss }) => Math.log10(loss)).filter(Number.isFinite);
    const [low, high] = [Math.min(-3, ...finite), Math.max(0, ...finite)];
    const [from, to] = [Math.max(-14, Math.floor(low)), Math.min(3, Math.ceil(high))];
    const longest = byTime ? Math.max(100, ...all.map(({ milliseconds }) => milliseconds)) : steps;
    chart.draw({
      x: {
        title: byTime ? "milliseconds of steps" : "steps",
        from: 0,
        to: longest,
        ticks: [0, 0.25, 0.5, 0.75, 1].map((share) => ({
          at: share * longest,
          text: `${Math.round(share * longest)}`,
        })),
      },
      y: { title: "loss", from, to, ticks: decades(from, to) },
      series: racers.map((racer) => ({
        name: names[racer],
        points: pointsOf(racer).map(({ step, milliseconds, loss }) => [
          ...([byTime ? milliseconds : step, Math.log10(loss)] as const),
        ]),
      })),
      summary: begun ? inWords() : "Losses of an earlier run; no race yet.",
    });
  }

  keepInAddress({ ...rates, inverse, seed, across });
  drawChart();
  return () => {
    jobs.close();
    chart.close();
    for (const { card } of Object.values(tracks)) card.close();
    root.replaceChildren();
  };
}

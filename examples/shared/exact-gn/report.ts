import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { linePlot, type Series } from "@repo/cli/plot";
import type { ShowTable } from "../readme.ts";
import { mean } from "../statistics.ts";
import type { UnitLine } from "../units.ts";
import { type DiagnosticsRun, diagnosticsReport } from "./diagnostics-report.ts";
import type { Result, Run } from "./experiment.ts";

type Line = UnitLine<Run, Result>;

/** The runs of a setting by method, in the order they first appear. */
function byMethod(lines: readonly Line[], setting: string): Map<string, Line[]> {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const { name, setting: own } = line.config;
    if (own === setting) groups.set(name, [...(groups.get(name) ?? []), line]);
  }
  return groups;
}

/** The last evaluation of each run, averaged over seeds. */
export function summaryOf(
  lines: readonly Line[],
  setting: string,
): Record<string, string | number>[] {
  return [...byMethod(lines, setting)].map(([method, runs]) => {
    const last = (name: string): number =>
      mean(runs.map(({ result }) => result.evaluations.at(-1)?.[name] ?? Number.NaN));
    const step = (name: string): number =>
      mean(runs.flatMap(({ result }) => result.steps.slice(-3).map((s) => s[name] ?? Number.NaN)));
    const rho = runs.map(({ result }) => result.health?.rho).find((r) => r !== undefined);
    return {
      method,
      seeds: runs.length,
      steps: last("step"),
      train: last("trainLoss"),
      test: last("testLoss"),
      accuracy: last("testAccuracy"),
      own: step("ownChange"),
      other: step("otherChange"),
      ntk: last("ntkSimilarity"),
      lazyGap: last("lazyGap"),
      moved: last("weightChange"),
      rho: rho ?? Number.NaN,
    };
  });
}

/** Shows {@link summaryOf} as the table named after the setting. */
export function showSummary(show: ShowTable, lines: readonly Line[], setting: string): void {
  const head = [
    ...["method", "seeds", "steps", "train", "test", "accuracy", "own %", "other %"],
    ...["NTK sim", "lazy gap", "|dW|/|W0|", "rho"],
  ];
  const rows = summaryOf(lines, setting).map((row) =>
    Object.values(row).map((v) => (Number.isNaN(v) ? "–" : v)),
  );
  show(setting, head, rows);
}

/** What is drawn: a file, its title, and the points of a run by step. */
interface Figure {
  readonly file: string;
  readonly title: string;
  readonly y: string;
  readonly logY?: boolean;
  readonly points: (result: Result) => readonly (readonly [number, number])[];
}

const evaluated =
  (name: string) =>
  ({ evaluations }: Result): (readonly [number, number])[] =>
    evaluations.map((e) => [e["step"] ?? 0, e[name] ?? Number.NaN] as const);

const figures: readonly Figure[] = [
  {
    file: "batch-loss",
    title: "loss of the batch before the step",
    logY: true,
    y: "nats an image",
    points: ({ batch }) => batch,
  },
  {
    file: "test-loss",
    title: "test loss",
    logY: true,
    y: "nats an image",
    points: evaluated("testLoss"),
  },
  {
    file: "own-change",
    title: "what a step changes of its own batch's loss",
    y: "%",
    points: ({ steps }) => steps.map((s) => [s["step"] ?? 0, s["ownChange"] ?? 0] as const),
  },
  {
    file: "other-change",
    title: "what a step changes of a disjoint batch's loss",
    y: "%",
    points: ({ steps }) => steps.map((s) => [s["step"] ?? 0, s["otherChange"] ?? 0] as const),
  },
  {
    file: "ntk",
    title: "similarity of the tangent kernel with the start",
    y: "",
    points: evaluated("ntkSimilarity"),
  },
];

/** Draws the first seed of each method; returns the files. */
export function drawFigures(
  lines: readonly Line[],
  setting: string,
  { out, title }: { readonly out: string; readonly title: string },
): string[] {
  mkdirSync(out, { recursive: true });
  return figures.flatMap(({ file, title: what, y, logY = false, points }) => {
    const series: Series[] = [...byMethod(lines, setting)].flatMap(([name, [first]]) =>
      first === undefined ? [] : [{ name, points: inPasses(points(first.result), first.config) }],
    );
    if (series.every((s) => s.points.filter(([, v]) => Number.isFinite(v)).length === 0)) return [];
    const name = `${setting.replace(" ", "-")}-${file}.svg`;
    const svg = linePlot({
      series,
      x: "passes over the images",
      y,
      title: `${title}, ${setting}: ${what}`,
      logY,
    });
    writeFileSync(join(out, name), svg);
    return [name];
  });
}

/** Points by passes instead of steps, so that runs with batches of different sizes can be drawn together. */
function inPasses(
  points: readonly (readonly [number, number])[],
  { images, batchSize }: Run,
): (readonly [number, number])[] {
  const steps = Math.ceil(images / batchSize);
  return points.map(([step, value]) => [step / steps, value] as const);
}

/** Everything that the runs of a setting recorded, on one page; returns the file. */
export function writeReport(
  lines: readonly Line[],
  setting: string,
  { out, title }: { readonly out: string; readonly title: string },
): string {
  const runs = lines
    .filter(({ config }) => config.setting === setting)
    .map(({ config, result }): DiagnosticsRun => {
      const records = [
        ...result.batch.map(([step, loss]) => ({ kind: "train", step, loss })),
        ...result.evaluations.map((record) => ({ kind: "evaluate", ...record })),
        ...result.steps.map((record) => ({ kind: "step", ...record })),
      ];
      return { name: `${config.name}, seed ${config.seed}`, records: records };
    });
  const name = `${setting.replace(" ", "-")}.html`;
  writeFileSync(join(out, name), diagnosticsReport(runs, { title: `${title}, ${setting}` }));
  return name;
}

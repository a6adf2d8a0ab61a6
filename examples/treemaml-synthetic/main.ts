import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { linePlot } from "@repo/cli/plot";
import { exampleFlags } from "../shared/flags.ts";
import { tableShower } from "../shared/readme.ts";
import { type Interval, interval, intervalText } from "../shared/statistics.ts";
import { runUnits } from "../shared/units.ts";
import { type Run, run } from "./experiment.ts";
import { type Setting, settings, smokeSettings } from "./settings.ts";
import { ways } from "./ways.ts";

const { smoke, seed, out, log, progress, record, ...flags } = exampleFlags("treemaml-synthetic", {
  seeds: { type: "integer", help: "draws of the clusters, counted from --seed + 1", default: 3 },
});
const seeds = Array.from({ length: smoke ? 1 : flags.seeds }, (_, i) => seed + 1 + i);
const rows = smoke ? smokeSettings : settings;
const batchesOf = ({ large }: Setting): Run["batches"] => {
  if (smoke) return { train: 6, choose: 3, test: 6 };
  if (large) return { train: 2, choose: 1, test: 4 };
  return { train: 12, choose: 8, test: 32 };
};
const possible = ({ tasks, full, large }: Setting, way: string): boolean =>
  (ways[way]?.levels ?? 1) <= (tasks.branching?.length ?? 1) &&
  (full || !ways[way]?.learned || (way === "learned, HAC" && !large));
const perStepWays = [
  ...["MAML", "root, c1, leaf", "c1, c1, leaf", "cluster only", "random tree"],
  ...["learned, HAC", "learned, OTD non-binary"],
];
const units = rows.flatMap((setting) =>
  Object.keys(ways)
    .filter((way) => possible(setting, way))
    .flatMap((way) =>
      [false, true]
        .filter((perStep) => !perStep || (setting.full && perStepWays.includes(way)))
        .flatMap((perStep) =>
          seeds.map((each): { name: string; config: Run } => ({
            name: `${setting.name}: ${way}, seed ${each}${perStep ? ", a size a step" : ""}`,
            config: {
              setting: { name: setting.name, tasks: setting.tasks },
              way,
              perStep,
              seed: each,
              batches: batchesOf(setting),
              rounds: smoke ? 2 : 3,
            },
          })),
        ),
    ),
);
const lines = await runUnits(units, ({ config }) => run(config), {
  smoke,
  progress,
  file: fileURLToPath(new URL("results.jsonl", import.meta.url)),
});

/** Losses of a way in a setting, one a seed. */
const losses = (setting: string, way: string, perStep: boolean): number[] =>
  lines
    .filter(({ config: c }) => c.setting.name === setting && c.way === way && c.perStep === perStep)
    .map(({ result }) => result.loss);
const cell = (setting: Setting, way: string, perStep: boolean): string => {
  const found = losses(setting.name, way, perStep);
  return found.length === 0 ? "" : intervalText(interval(found));
};
const given = Object.keys(ways).filter((way) => !ways[way]?.learned);
const learned = Object.keys(ways).filter((way) => ways[way]?.learned);
const show = tableShower(log, smoke ? null : new URL("README.md", import.meta.url));
log("Test loss with one step size for all steps; the noise alone gives 0.01.");
show(
  "one size",
  ["setting", ...given],
  rows.map((setting) => [setting.name, ...given.map((way) => cell(setting, way, false))]),
);
log("The same with a size for each step.");
show(
  "a size a step",
  ["setting", ...perStepWays],
  rows
    .filter(({ full }) => full)
    .map((setting) => [setting.name, ...perStepWays.map((way) => cell(setting, way, true))]),
);
log("Learned trees, one step size; in brackets the adjusted Rand index of their cells.");
const ariOf = (setting: string, way: string): Interval =>
  interval(
    lines
      .filter(({ config: c }) => c.setting.name === setting && c.way === way && !c.perStep)
      .map(({ result }) => result.ari ?? Number.NaN),
  );
/** The given tree with all its levels. */
const treeOf = ({ tasks }: Setting): string =>
  (tasks.branching?.length ?? 1) > 1 ? "c1, c2, leaf" : "c1, c1, leaf";
const learnedRows = rows.map((setting) => {
  return [
    ...[setting.name, cell(setting, "MAML", false), cell(setting, treeOf(setting), false)],
    ...learned.map((way) => {
      const ari = ariOf(setting.name, way).mean;
      return `${cell(setting, way, false)}${Number.isNaN(ari) ? "" : ` (${ari.toFixed(2)})`}`;
    }),
    cell(setting, "random tree", false),
  ];
});
show("learned", ["setting", "MAML", "given tree", ...learned, "random tree"], learnedRows);

/** Loss of a way as a share of MAML's, of the means over seeds. */
const share = (setting: string, way: string): number =>
  interval(losses(setting, way, false)).mean / interval(losses(setting, "MAML", false)).mean;
/** In how many settings pooling has a lower mean loss than the given tree. */
const pooledBelow = rows.filter((setting) => {
  const mean = (way: string): number => interval(losses(setting.name, way, false)).mean;
  return mean("cluster only") < mean(treeOf(setting));
}).length;
const claims = [
  ["n = 16: c1, c1, leaf ÷ MAML", share("n = 16", "c1, c1, leaf"), "at most 0.45"],
  ["two levels: c1, c2, leaf ÷ MAML", share("two levels, 4 × 2", "c1, c2, leaf"), "at most 0.45"],
  [
    "no clusters: c1, c1, leaf ÷ MAML",
    share("no clusters, s1 = 0", "c1, c1, leaf"),
    "at least 1.1",
  ],
  ["n = 16: random tree ÷ MAML", share("n = 16", "random tree"), "above 1"],
  ["n = 16: cluster only ÷ MAML", share("n = 16", "cluster only"), ""],
  ["two levels: cluster only ÷ MAML", share("two levels, 4 × 2", "cluster only"), ""],
  [`settings of ${rows.length} where cluster only is below the tree`, pooledBelow, ""],
] as const;
const measured = claims.filter(([, value]) => Number.isFinite(value));
show(
  "claims",
  ["claim", "measured", "expected"],
  measured.map((claim) => [...claim]),
);

if (!smoke) {
  mkdirSync(out, { recursive: true });
  const byExamples = rows.filter(({ name }) => /\bn = \d+$/.test(name) && !name.startsWith("d ="));
  const drawn = [
    "MAML",
    "root, c1, leaf",
    "c1, c1, leaf",
    "cluster only",
    "learned, HAC",
    "random tree",
  ];
  const series = drawn.map((way) => ({
    name: way,
    points: byExamples
      .map((s) => [s.tasks.nSupport as number, interval(losses(s.name, way, false)).mean] as const)
      .sort((a, b) => a[0] - b[0]),
  }));
  const title =
    "Four clusters of four linear tasks in 16 dimensions, three steps, exact best start";
  writeFileSync(
    join(out, "examples.svg"),
    linePlot({
      series,
      title,
      logX: true,
      logY: true,
      dots: true,
      x: "support examples a task",
      y: "test loss",
    }),
  );
  log(`wrote examples.svg to ${out}`);
}
record({ claims: measured.map(([claim, value]) => ({ claim, value })) });

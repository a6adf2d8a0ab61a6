import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describeEngine } from "@legendre/core-tensor";
import { startEngine } from "@repo/cli";
import { linePlot } from "@repo/cli/plot";
import { exampleFlags } from "../shared/flags.ts";
import { interval, intervalText } from "../shared/statistics.ts";
import { table } from "../shared/table.ts";
import { runUnits } from "../shared/units.ts";
import { type Result, type Run, train } from "./experiment.ts";

const { engine, smoke, seed, out, log, progress, record, ...flags } = exampleFlags(
  "compose-preconditioned-maml",
  {
    steps: { type: "integer", help: "outer steps", default: 200 },
    seeds: { type: "integer", help: "runs of each way, seeds counted from --seed", default: 3 },
  },
);
const { compile } = await startEngine(engine);
progress((await describeEngine()).text);

const sizes = smoke
  ? { hidden: 8, steps: 3, tests: 1, looks: 5 }
  : { hidden: 40, steps: flags.steps, tests: 10, looks: 50 };
/** Steps along λ Q are shorter than those along the gradient: they start at 0.01 too, and longer. */
const along = [
  { along: "gradient" },
  { along: "Q gradient" },
  { along: "Q gradient", innerLr: 0.3 },
] as const;
const ways = (["alone", "tree"] as const).flatMap((cells) =>
  along.map((way): Pick<Run, "cells" | "along" | "innerLr"> => ({ cells, ...way })),
);
const nameOf = ({ cells, along: steps, innerLr }: (typeof ways)[number]): string =>
  `${cells}, ${steps}${innerLr === undefined ? "" : ` from ${innerLr}`}`;
const units = Array.from({ length: smoke ? 1 : flags.seeds }, (_, i) => seed + i).flatMap((own) =>
  ways.map((way): { name: string; config: Run } => ({
    name: `${nameOf(way)}, seed ${own}`,
    config: { ...way, seed: own, ...sizes },
  })),
);
const lines = await runUnits(units, ({ config }) => train(config, compile), {
  smoke,
  progress,
  file: fileURLToPath(new URL("results.jsonl", import.meta.url)),
});

const of = (way: (typeof ways)[number]): Result[] =>
  lines.filter(({ config }) => nameOf(config) === nameOf(way)).map(({ result }) => result);
const summary = ways.map((way) => {
  const own = of(way);
  const steps = [0, 1, 2].map((k) => interval(own.map((r) => r.sizes[k]!)).mean);
  return { ...way, test: interval(own.map(({ test }) => test)), sizes: steps };
});
log("mean squared error of fresh tasks after three steps on five points:");
log(
  table(
    ["cells, steps along", "error", "step sizes"],
    summary.map((way) => [
      ...[nameOf(way), intervalText(way.test), way.sizes.map((v) => v.toFixed(3)).join(", ")],
    ]),
  ),
);
const series = ways.map((way) => ({
  name: nameOf(way),
  points: (of(way)[0]?.curve ?? []).map((_, i) => {
    const here = of(way).map(({ curve }) => curve[i]!);
    return [((i + 0.5) * sizes.steps) / 20, interval(here).mean] as const;
  }),
}));
mkdirSync(out, { recursive: true });
const title = "Error of a meta-batch after adaptation, mean of seeds";
const plot = { series, title, logY: true, x: "outer step", y: "mean squared error" };
writeFileSync(join(out, "compose-preconditioned-maml.svg"), linePlot(plot));
log(`wrote compose-preconditioned-maml.svg to ${out}`);
record({ summary });

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describeEngine } from "@legendre/core-tensor";
import { startEngine } from "@repo/cli";
import { linePlot } from "@repo/cli/plot";
import { exampleFlags } from "../shared/flags.ts";
import { table } from "../shared/table.ts";
import { runUnits } from "../shared/units.ts";
import { type Result, type Run, runOne, type Strategy, sparsities } from "./experiment.ts";

const { engine, smoke, seed, out, log, progress, record, ...flags } = exampleFlags(
  "fishleg-refinement",
  { seeds: { type: "integer", help: "nets, seeds counted from --seed", default: 8 } },
);
const { compile } = await startEngine(engine);
progress((await describeEngine()).text);

const strategies: readonly Strategy[] = [
  "progressive",
  "re-estimate",
  "frozen",
  "magnitude",
  "exact blocks",
  "re-estimate, 15x",
];
const compared = smoke ? (["progressive", "magnitude"] as const) : strategies;
const base = smoke
  ? { training: 100, pretrain: 20, refine: 5, damping: 1e-2 }
  : { training: 3000, pretrain: 1500, refine: 200, damping: 1e-2 };
const seeds = Array.from({ length: smoke ? 1 : flags.seeds }, (_, i) => seed + i);
const pairs = compared.flatMap((strategy) =>
  // Magnitude compensates nothing.
  (strategy === "magnitude" ? (["joint"] as const) : (["joint", "single"] as const)).map(
    (compensation) => ({ strategy, compensation }),
  ),
);
// What is compared comes first, the costly bounds last.
pairs.sort((a, b) =>
  a.compensation < b.compensation ? -1 : a.compensation > b.compensation ? 1 : 0,
);
const units = pairs.flatMap((pair) =>
  seeds.map((each): { name: string; config: Run } => ({
    name: `${pair.strategy}, ${pair.compensation}, seed ${each}`,
    config: { ...base, ...pair, seed: each },
  })),
);
const lines = await runUnits<Run, Result>(units, ({ config }) => runOne(config, compile), {
  ...{ smoke, progress },
  file: fileURLToPath(new URL("results.jsonl", import.meta.url)),
});

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] as number) + (sorted[Math.ceil(middle)] as number)) / 2;
};
const losses = (
  strategy: Strategy,
  compensation: Run["compensation"],
  sparsity: number,
): number[] =>
  lines
    .filter(({ config }) => config.strategy === strategy && config.compensation === compensation)
    .map(({ result }) => result.losses[String(sparsity)] as number);

const rows = compared.flatMap((strategy) =>
  (["joint", "single"] as const)
    .filter((kind) => losses(strategy, kind, sparsities[0]).length > 0)
    .map((kind) => ({
      strategy,
      compensation: strategy === "magnitude" ? "none" : kind,
      medians: sparsities.map((s) => median(losses(strategy, kind, s))),
    })),
);
log(
  `median test loss of ${seeds.length} nets, dense ${median(lines.map(({ result }) => result.dense)).toFixed(4)} nats`,
);
log(
  table(
    ["curvature", "compensation", ...sparsities.map((s) => `${100 * s} %`)],
    rows.map(({ strategy, compensation, medians }) => [strategy, compensation, ...medians]),
  ),
);

/** Pairs of a seed and a sparsity in which the first has less loss. */
const wins = (a: Strategy, b: Strategy, kind: Run["compensation"]): number =>
  sparsities
    .flatMap((s) => losses(a, kind, s).map((loss, i) => loss < (losses(b, kind, s)[i] as number)))
    .filter(Boolean).length;
const count = seeds.length * sparsities.length;
const against = (["re-estimate", "frozen"] as const).flatMap((rival) =>
  (["joint", "single"] as const).map((kind) => ({
    ...{ rival, kind, pairs: count },
    wins: smoke ? 0 : wins("progressive", rival, kind),
  })),
);
if (!smoke) {
  log(
    table(
      ["progressive against", "compensation", "less loss in", "of"],
      against.map(({ rival, kind, wins: won }) => [rival, kind, won, count]),
    ),
  );
}

mkdirSync(out, { recursive: true });
const series = rows
  .filter(({ compensation }) => compensation !== "single")
  .map(({ strategy, medians }) => ({
    name: strategy,
    points: medians.map((loss, i) => [100 * (sparsities[i] as number), loss] as const),
  }));
const title = "An autoencoder pruned in eight steps, joint compensation, no fine-tuning";
writeFileSync(
  join(out, "loss.svg"),
  linePlot({ series, x: "sparsity, %", y: "test loss, nats", title, logY: true, dots: true }),
);
log(`wrote loss.svg to ${out}`);
record({ rows, against });

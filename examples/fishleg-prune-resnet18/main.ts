import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describeEngine, loadCheckpoint, saveCheckpoint, treeDispose } from "@legendre/core-tensor";
import { startEngine } from "@repo/cli";
import { linePlot } from "@repo/cli/plot";
import { exampleFlags } from "../shared/flags.ts";
import { tableShower } from "../shared/readme.ts";
import { runUnits } from "../shared/units.ts";
import { type Dense, type Result, type Run, runOne, trainDense } from "./experiment.ts";
import { loadImages } from "./images.ts";
import { Progress } from "./progress.ts";

const { engine, smoke, seed, out, log, progress, record, ...flags } = exampleFlags(
  "fishleg-prune-resnet18",
  {
    width: { type: "integer", help: "channels of the first stage", default: 16 },
    "base-epochs": { type: "integer", help: "passes of the dense training", default: 12 },
    epochs: { type: "integer", help: "passes of fine-tuning a level", default: 2 },
    seeds: { type: "integer", help: "nets, seeds counted from --seed", default: 1 },
    finished: { type: "boolean", help: "table and figure of what is finished; runs nothing" },
    "tiny-imagenet": { type: "string", help: "the folder of Tiny ImageNet, in place of CIFAR-10" },
  },
);
const { compile } = await startEngine(engine);
progress((await describeEngine()).text);
mkdirSync(out, { recursive: true });
const folder = flags["tiny-imagenet"];
const images = await loadImages(smoke, folder);
const sparsities = smoke
  ? [0.5, 0.8]
  : folder === undefined
    ? [0.8, 0.9, 0.95, 0.98]
    : [0.5, 0.7, 0.8, 0.9];
const common = {
  data: folder === undefined ? "cifar10" : "tiny-imagenet",
  width: smoke ? 2 : flags.width,
  baseEpochs: smoke ? 1 : flags["base-epochs"],
  epochs: smoke ? 1 : flags.epochs,
  sparsities,
  smoke,
  batchSize: smoke ? 20 : 128,
};
// As many candidates for each method that has a damping: relative to the mean diagonal for FLS, absolute for OBS. And the surgeon
// with the largest of its own, to see what the choice by the loss right after the removal does.
const contenders: Readonly<Record<string, Pick<Run, "method" | "dampings">>> = {
  FLS: { method: "FLS", dampings: smoke ? [1] : [0.01, 0.1, 1] },
  ...(!smoke && { "FLS, damping 1": { method: "FLS", dampings: [1] } }),
  OBS: { method: "OBS", dampings: smoke ? [1e-4] : [1e-4, 1e-3, 1e-2] },
  OBD: { method: "OBD", dampings: [] },
  magnitude: { method: "magnitude", dampings: [] },
};
const seeds = Array.from({ length: smoke ? 1 : flags.seeds }, (_, i) => seed + i);
const units = seeds.flatMap((each) =>
  Object.entries(contenders).map(([name, contender]): { name: string; config: Run } => ({
    name: `${name}, seed ${each}`,
    config: { ...common, ...contender, seed: each },
  })),
);

/** The dense net: the committed one where there is one, else trained and kept. */
async function denseNet(run: Run): Promise<Dense> {
  const name = `${run.data}-w${run.width}-e${run.baseEpochs}-s${run.seed}${smoke ? "-smoke" : ""}.safetensors`;
  const committed = fileURLToPath(new URL(name, import.meta.url));
  const file = existsSync(committed) ? committed : join(out, name);
  if (existsSync(file) && !smoke) return (await loadCheckpoint<Dense>(file)).tree;
  progress(`training the dense net of seed ${run.seed}`);
  const dense = await trainDense(run, images, compile);
  await saveCheckpoint(file, dense);
  return dense;
}

const lines = await runUnits<Run, Result>(
  units,
  async ({ name, config }) => {
    const dense = await denseNet(config);
    const reached = new Progress(join(out, name.replaceAll(/\W+/g, "-")), config);
    if (smoke) reached.end();
    const result = await runOne(config, dense, images, compile, reached);
    reached.end();
    treeDispose(dense);
    return result;
  },
  {
    smoke,
    progress,
    finished: flags.finished,
    file: fileURLToPath(new URL("results.jsonl", import.meta.url)),
  },
);

const mean = (values: readonly number[]): number =>
  values.reduce((a, b) => a + b, 0) / values.length;
const rows = Object.keys(contenders).flatMap((method) => {
  const own = lines
    .filter(({ unit }) => unit.startsWith(`${method}, seed`))
    .map(({ result }) => result);
  if (own.length === 0) return [];
  const at = (when: "before" | "after"): number[] =>
    sparsities.map(
      (_, k) => 100 * mean(own.map((r) => r.levels[k]?.[when].accuracy ?? Number.NaN)),
    );
  return [{ method, before: at("before"), after: at("after"), damping: own[0]?.damping ?? "–" }];
});
const dense = 100 * mean(lines.map(({ result }) => result.dense.accuracy));
log("test accuracy in percent after fine-tuning (before it)");
const usual =
  !smoke &&
  folder === undefined &&
  flags.width === 16 &&
  flags["base-epochs"] === 12 &&
  flags.epochs === 2;
const show = tableShower(log, usual ? new URL("README.md", import.meta.url) : null);
show(
  "accuracy",
  ["method", "damping", "dense", ...sparsities.map((s) => `${100 * s} %`)],
  rows.map(({ method, damping, before, after }) => [
    ...[method, String(damping), dense.toFixed(1)],
    ...after.map((value, k) => `${value.toFixed(1)} (${(before[k] as number).toFixed(1)})`),
  ]),
);
for (const [when, name] of [
  ["after", "after fine-tuning"],
  ["before", "before fine-tuning"],
] as const) {
  const series = rows.map((row) => ({
    name: row.method,
    points: row[when].map((value, k) => [100 * (sparsities[k] as number), value] as const),
  }));
  if (series.length === 0) continue;
  const title = `ResNet-18 of width ${common.width}, pruned in levels, ${name}`;
  const axes = { x: "sparsity, %", y: "test accuracy, %", title, dots: true };
  writeFileSync(join(out, `${when}.svg`), linePlot({ series, ...axes }));
  log(`wrote ${when}.svg to ${out}`);
}
record({ dense, rows });

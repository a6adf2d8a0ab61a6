import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describeEngine } from "@legendre/core-tensor";
import { loadMnist } from "@legendre/core-tensor/datasets";
import { startEngine } from "@repo/cli";
import { linePlot } from "@repo/cli/plot";
import { exampleFlags } from "../shared/flags.ts";
import { interval, intervalText } from "../shared/statistics.ts";
import { table } from "../shared/table.ts";
import { runUnits } from "../shared/units.ts";
import { pruneAndServe, type Result, type Run } from "./experiment.ts";

const { engine, smoke, seed, out, log, progress, record, ...flags } = exampleFlags(
  "compose-onnx-pruned",
  {
    images: { type: "integer", help: "training images", default: 3000 },
    seeds: { type: "integer", help: "runs of each setting, counted from --seed", default: 3 },
  },
);
const { compile } = await startEngine(engine);
progress((await describeEngine()).text);
mkdirSync(out, { recursive: true });

const sparsities = {
  channels: smoke ? [0.5] : [0.3, 0.6],
  weights: smoke ? [] : [0.6, 0.9],
};
const sizes = smoke
  ? { images: 1000, epochs: 1, pretrain: 5, tests: 100 }
  : { images: flags.images, epochs: 2, pretrain: 100, tests: 1000 };
const settings = (["channels", "weights"] as const).flatMap((what) =>
  sparsities[what].map((sparsity) => ({ what, sparsity })),
);
const units = Array.from({ length: smoke ? 1 : flags.seeds }, (_, i) => seed + i).flatMap((own) =>
  settings.map((setting): { name: string; config: Run } => ({
    name: `${100 * setting.sparsity} % of the ${setting.what}, seed ${own}`,
    config: { ...setting, seed: own, ...sizes },
  })),
);
let mnist: Awaited<ReturnType<typeof loadMnist>> | undefined;
const lines = await runUnits(
  units,
  async ({ config }) => {
    mnist ??= await loadMnist();
    return pruneAndServe(config, { mnist, out, compile });
  },
  { smoke, progress, file: fileURLToPath(new URL("results.jsonl", import.meta.url)) },
);

const summary = settings.map(({ what, sparsity }) => {
  const own = lines
    .filter(({ config: c }) => c.what === what && c.sparsity === sparsity)
    .map(({ result }) => result);
  const of = (value: (r: Result) => number) => interval(own.map(value));
  return {
    what,
    sparsity,
    dense: of((r) => 100 * r.dense.accuracy),
    accuracy: of((r) => 100 * r.pruned.accuracy),
    bytes: of((r) => r.pruned.bytes / r.dense.bytes),
    gzip: of((r) => r.pruned.gzip / r.dense.gzip),
    speedup: of((r) => r.speedup),
    equal: own.every(({ difference }) => difference < 1e-4),
  };
});
log("what services of the written files answer, and what the files weigh beside the dense one's:");
log(
  table(
    ["pruned", "accuracy, %", "dense, %", "bytes", "gzip", "a request", "equal"],
    summary.map(({ what, sparsity, accuracy, dense, bytes, gzip, speedup, equal }) => [
      `${100 * sparsity} % of the ${what}`,
      ...[accuracy, dense, bytes, gzip].map((v) => intervalText(v)),
      `${intervalText(speedup)} ×`,
      equal ? "yes" : "no",
    ]),
  ),
);
const series = (["channels", "weights"] as const).flatMap((what) => {
  const own = summary.filter((each) => each.what === what);
  const [first] = own;
  if (first === undefined) return [];
  const rest = own.map(({ gzip, accuracy }) => [100 * gzip.mean, accuracy.mean] as const);
  const points = [...rest, [100, first.dense.mean] as const].sort((a, b) => a[0] - b[0]);
  return [{ name: what, points }];
});
const title = "A network of PyTorch, pruned and served";
const plot = { series, title, dots: true, x: "bytes of the file after gzip, % of the dense one's" };
writeFileSync(
  join(out, "compose-onnx-pruned.svg"),
  linePlot({ ...plot, y: "right answers over HTTP, %" }),
);
log(`wrote compose-onnx-pruned.svg to ${out}`);
record({ summary });

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
import { pruneForService, type Run, type Scored } from "./experiment.ts";

const { engine, smoke, seed, out, log, progress, record, ...flags } = exampleFlags(
  "compose-pruned-returns",
  {
    edges: { type: "integer", help: "purchases of the generated shop", default: 6000 },
    seeds: { type: "integer", help: "shops, seeds counted from --seed", default: 3 },
  },
);
const { compile } = await startEngine(engine);
progress((await describeEngine()).text);

const ways = ["Surgeon", "magnitude", "units"] as const;
const sparsities = smoke ? [0.5] : [0.5, 0.7, 0.9];
const sizes = smoke
  ? { edges: 300, epochs: 2, pretrain: 3 }
  : { edges: flags.edges, epochs: 60, pretrain: 60 };
const units = Array.from({ length: smoke ? 1 : flags.seeds }, (_, i) => seed + i).flatMap((own) =>
  ways.map((way): { name: string; config: Run } => ({
    name: `${way}, seed ${own}`,
    config: { way, seed: own, sparsities, ...sizes },
  })),
);
const lines = await runUnits(units, ({ config }) => pruneForService(config, compile), {
  smoke,
  progress,
  file: fileURLToPath(new URL("results.jsonl", import.meta.url)),
});

const of = (way: string, level: number, value: (s: Scored, dense: Scored) => number) =>
  interval(
    lines
      .filter(({ config }) => config.way === way)
      .map(({ result }) => value(result[level]!, result[0]!)),
  );
const summary = ways.flatMap((way) =>
  [0, ...sparsities].map((sparsity, level) => ({
    way,
    sparsity,
    auc: of(way, level, ({ auc }) => auc),
    logLoss: of(way, level, ({ logLoss }) => logLoss),
    bytes: of(way, level, ({ bytes }, dense) => bytes / dense.bytes),
    scoreTime: of(way, level, ({ times }) => times[0]![1] / times[0]![0]),
    orderTime: of(way, level, ({ times }) => times[1]![1] / times[1]![0]),
  })),
);
log(
  "what the scorer says of purchases of new customers; bytes and times beside the dense model's:",
);
log(
  table(
    ["pruned", "sparsity", "AUC", "log loss", "bytes", "a score", "an order"],
    summary.map((s) => [
      s.way === "units" ? "hidden units" : s.way,
      `${100 * s.sparsity} %`,
      ...[s.auc, s.logLoss, s.bytes, s.scoreTime, s.orderTime].map((v) => intervalText(v)),
    ]),
  ),
);
const series = ways.map((way) => ({
  name: way === "units" ? "hidden units" : way,
  points: summary
    .filter((s) => s.way === way)
    .map((s) => [100 * s.sparsity, s.logLoss.mean] as const),
}));
mkdirSync(out, { recursive: true });
const title = "A graph model of returns, pruned for the service";
const plot = {
  series,
  title,
  dots: true,
  x: "sparsity, %",
  y: "log loss of new customers' purchases, nats",
};
writeFileSync(join(out, "compose-pruned-returns.svg"), linePlot(plot));
log(`wrote compose-pruned-returns.svg to ${out}`);
record({ summary });

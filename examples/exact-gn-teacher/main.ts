import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describeEngine } from "@legendre/core-tensor";
import { startEngine } from "@repo/cli";
import { linePlot } from "@repo/cli/plot";
import { exampleFlags } from "../shared/flags.ts";
import { tableShower } from "../shared/readme.ts";
import { mean } from "../shared/statistics.ts";
import { runUnits } from "../shared/units.ts";
import { type Result, type Run, train } from "./experiment.ts";
import { methods } from "./methods.ts";

const { engine, smoke, seed, out, log, progress, record, ...flags } = exampleFlags(
  "exact-gn-teacher",
  {
    epochs: { type: "integer", help: "passes over the training data", default: 12 },
    seeds: { type: "integer", help: "runs of each method, seeds counted from --seed", default: 3 },
    only: { type: "string", help: "units whose name begins so, e.g. K-FAC" },
    finished: { type: "boolean", help: "table and figure of what is finished; runs nothing" },
  },
);
const { compile } = await startEngine(engine);
progress((await describeEngine()).text);
const sizes = smoke
  ? { inputs: 16, hidden: 8, classes: 4, train: 200, test: 128 }
  : { inputs: 64, hidden: 32, classes: 10, train: 8192, test: 1024 };
const common = {
  epochs: smoke ? 1 : flags.epochs,
  batchSize: smoke ? 20 : 100,
  width: smoke ? 32 : 128,
  sizes,
};
const seeds = Array.from({ length: smoke ? 1 : flags.seeds }, (_, i) => seed + i);
const units = Object.keys(methods).flatMap((method) =>
  seeds.map((each): { name: string; config: Run } => ({
    name: `${method}, seed ${each}`,
    config: { ...common, method, seed: each },
  })),
);
const chosen = units.filter(({ name }) => name.startsWith(flags.only ?? ""));
const lines = await runUnits(chosen, ({ config }) => train(config, compile), {
  smoke,
  progress,
  finished: flags.finished,
  file: fileURLToPath(new URL("results.jsonl", import.meta.url)),
});

const ran = Object.keys(methods).filter((m) => lines.some(({ config }) => config.method === m));
const summary = ran.map((method) => {
  const own = lines.filter(({ config }) => config.method === method).map(({ result }) => result);
  const of = (pick: (result: Result) => number): number => mean(own.map(pick));
  return {
    method,
    runs: own.length,
    first: of(({ train: losses }) => losses[0] ?? Number.NaN),
    train: of(({ train: losses }) => losses.at(-1) ?? Number.NaN),
    test: of(({ test: losses }) => losses.at(-1) ?? Number.NaN),
    accuracy: of((r) => r.accuracy),
    ntk: of((r) => r.ntk),
    cka: of((r) => r.cka),
    lazyGap: of((r) => r.lazyGap),
    moved: of((r) => r.moved),
    curve: own[0]?.train ?? [],
  };
});
const usual = !smoke && flags.only === undefined;
const show = tableShower(log, usual ? new URL("README.md", import.meta.url) : null);
show(
  "methods",
  ["method", "seeds", "train 1", "train", "test", "accuracy", "NTK sim", "CKA", "lazy gap", "|dW|"],
  summary.map((s) => [
    ...[s.method, s.runs, s.first, s.train, s.test, s.accuracy, s.ntk, s.cka, s.lazyGap, s.moved],
  ]),
);
mkdirSync(out, { recursive: true });
// Optimal shares run on top of equal ones.
const drawn = summary.filter(({ method }) => method !== "GN, optimal shares");
const series = drawn.map(({ method, curve }) => ({
  name: method,
  points: curve.map((loss, i) => [i + 1, loss] as const),
}));
const title = "A teacher's labels learnt by a reversible network, mean training loss";
writeFileSync(
  join(out, "loss.svg"),
  linePlot({ series, x: "epoch", y: "nats an example", title, logY: true }),
);
log(`wrote loss.svg to ${out}`);
record({ summary: summary.map(({ curve: _, ...rest }) => rest) });

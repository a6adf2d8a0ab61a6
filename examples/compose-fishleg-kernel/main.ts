import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describeEngine } from "@legendre/core-tensor";
import { startEngine } from "@repo/cli";
import { linePlot } from "@repo/cli/plot";
import { exampleFlags } from "../shared/flags.ts";
import { mean } from "../shared/statistics.ts";
import { table } from "../shared/table.ts";
import { runUnits } from "../shared/units.ts";
import { type Curve, methods, type Run, train } from "./experiment.ts";

const { engine, smoke, seed, out, log, progress, record, ...flags } = exampleFlags(
  "compose-fishleg-kernel",
  {
    epochs: { type: "integer", help: "passes over the examples", default: 120 },
    seeds: { type: "integer", help: "runs of each method, seeds counted from --seed", default: 3 },
  },
);
const { compile } = await startEngine(engine);
progress((await describeEngine()).text);

const sizes = smoke
  ? { examples: 64, width: 8, epochs: 4 }
  : { examples: 512, width: 48, epochs: flags.epochs };
const units = Object.keys(methods).flatMap((method) =>
  Array.from({ length: smoke ? 1 : flags.seeds }, (_, i): { name: string; config: Run } => ({
    name: `${method}, seed ${seed + i}`,
    config: { method, seed: seed + i, ...sizes },
  })),
);
const lines = await runUnits(units, ({ config }) => train(config, compile), {
  smoke,
  progress,
  file: fileURLToPath(new URL("results.jsonl", import.meta.url)),
});

const of = (method: string): Curve[] =>
  lines.filter(({ config }) => config.method === method).map(({ result }) => result);
/** The networks are compared where they fit equally well: at the greatest loss that a run ended with. */
const goal = Math.max(...lines.map(({ result }) => result.at(-1)!["loss"]!));
const summary = Object.keys(methods).map((method) => {
  const there = of(method).flatMap((curve) =>
    curve.filter(({ loss }) => loss! <= goal).slice(0, 1),
  );
  const at = (name: string): number =>
    there.length === of(method).length ? mean(there.map((one) => one[name]!)) : Number.NaN;
  const last = mean(of(method).map((curve) => curve.at(-1)!["loss"]!));
  return {
    method,
    epochs: at("epoch"),
    kernel: at("ntkSimilarity"),
    cka: at("cka first"),
    gap: at("lazyGap"),
    moved: at("weightChange"),
    last,
  };
});
log(`where the loss is ${goal.toPrecision(3)}, means of ${smoke ? 1 : flags.seeds} seeds:`);
log(
  table(
    [
      "method",
      "epochs",
      "kernel's similarity",
      "CKA of layer 1",
      "lazy gap",
      "weights' change",
      "last loss",
    ],
    summary.map((s) => [s.method, s.epochs, s.kernel, s.cka, s.gap, s.moved, s.last]),
  ),
);
const series = Object.keys(methods).map((name) => ({
  name,
  points: (of(name)[0] ?? []).map((_, i) => {
    const here = of(name).map((curve) => curve[i]!);
    return [here[0]!["epoch"]!, mean(here.map((one) => one["ntkSimilarity"]!))] as const;
  }),
}));
mkdirSync(out, { recursive: true });
const title = "Similarity of the tangent kernel with the one at the start";
writeFileSync(
  join(out, "compose-fishleg-kernel.svg"),
  linePlot({ series, x: "epoch", y: "cosine", title }),
);
log(`wrote compose-fishleg-kernel.svg to ${out}`);
record({ summary });

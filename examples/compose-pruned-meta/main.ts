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
import { pruneStart, type Quality, type Run } from "./experiment.ts";

const { engine, smoke, seed, out, log, progress, record, ...flags } = exampleFlags(
  "compose-pruned-meta",
  {
    steps: { type: "integer", help: "outer steps of the meta-learner", default: 500 },
    seeds: { type: "integer", help: "starts, seeds counted from --seed", default: 3 },
  },
);
const { compile } = await startEngine(engine);
progress((await describeEngine()).text);

const methods = ["chance", "magnitude", "Surgeon, of the start", "Surgeon, of what adapts"];
const sparsities = smoke ? [0.5, 0.8] : [0.3, 0.5, 0.7, 0.8, 0.9];
const sizes = smoke
  ? { hidden: 8, steps: 3, pretrain: 5, tests: 1 }
  : { hidden: 40, steps: flags.steps, pretrain: 200, tests: 20 };
const units = Array.from({ length: smoke ? 1 : flags.seeds }, (_, i) => seed + i).flatMap((own) =>
  methods.map((method): { name: string; config: Run } => ({
    name: `${method}, seed ${own}`,
    config: { method, seed: own, sparsities, ...sizes },
  })),
);
const lines = await runUnits(units, ({ config }) => pruneStart(config, compile), {
  smoke,
  progress,
  file: fileURLToPath(new URL("results.jsonl", import.meta.url)),
});

const summary = methods.map((method) => {
  const own = lines.filter(({ config }) => config.method === method);
  const at = (which: keyof Quality) =>
    // Tasks of one seed are harder than those of another: beside the dense start of the same seed.
    [0, ...sparsities].map((_, level) =>
      interval(own.map(({ result }) => result[level]![which] / result[0]!.after)),
    );
  return { method, before: at("before"), after: at("after") };
});
for (const which of ["after", "before"] as const) {
  log(`mean squared error of fresh tasks ${which} adaptation, in that of the adapted dense start:`);
  log(
    table(
      ["pruned by", "dense", ...sparsities.map((s) => `${100 * s} %`)],
      summary.map((each) => [each.method, ...each[which].map((v) => intervalText(v))]),
    ),
  );
}
const points = (values: readonly { readonly mean: number }[]) =>
  values.map(({ mean }, i) => [100 * ([0, ...sparsities][i] as number), mean] as const);
const start = summary[0]!.before[0]!;
const series = [
  ...summary.map(({ method, after }) => ({ name: method, points: points(after) })),
  { name: "dense, not adapted", points: points([0, ...sparsities].map(() => start)) },
];
mkdirSync(out, { recursive: true });
const title = "A meta-learned start that lost weights, after adaptation";
const plot = {
  series,
  title,
  dots: true,
  logY: true,
  x: "sparsity, %",
  y: "mean squared error, dense = 1",
};
writeFileSync(join(out, "compose-pruned-meta.svg"), linePlot(plot));
log(`wrote compose-pruned-meta.svg to ${out}`);
record({ summary });

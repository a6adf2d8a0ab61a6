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
import { type MethodName, predicted, type Run, rates, train } from "./experiment.ts";

const { engine, smoke, seed, out, log, progress, record, ...flags } = exampleFlags(
  "fishleg-deep-linear",
  {
    steps: {
      type: "integer",
      help: "full-batch steps; 1000 take ten minutes on two cores",
      default: 1000,
    },
    seeds: { type: "integer", help: "runs of each method, seeds counted from --seed", default: 3 },
  },
);
const { compile } = await startEngine(engine);
progress((await describeEngine()).text);
const base = smoke
  ? { steps: 20, layers: 3, width: 4, examples: 8 }
  : { steps: flags.steps, layers: 19, width: 20, examples: 40 };
const seeds = Array.from({ length: smoke ? 1 : flags.seeds }, (_, i) => seed + i);
const settings = (Object.keys(rates) as MethodName[]).flatMap((method) =>
  rates[method].map((lr) => ({ method, lr })),
);
const units = settings.flatMap(({ method, lr }) =>
  seeds.map((each): { name: string; config: Run } => ({
    name: `${method} ${lr}, seed ${each}`,
    config: { ...base, method, lr, seed: each },
  })),
);
const lines = await runUnits(units, ({ config }) => train(config, compile), {
  smoke,
  progress,
  file: fileURLToPath(new URL("results.jsonl", import.meta.url)),
});

/** Losses relative to the first, geometric means over the seeds: the losses fall by many powers of ten. */
const summary = settings.map(({ method, lr }) => {
  const own = lines
    .filter(({ config }) => config.method === method && config.lr === lr)
    .map(({ result }) => result.losses.map((loss) => loss / (result.losses[0] ?? 1)));
  const length = Math.min(...own.map((losses) => losses.length));
  const curve = Array.from({ length }, (_, i) =>
    Math.exp(mean(own.map((losses) => Math.log(losses[i] ?? Number.NaN)))),
  );
  return { name: `${method}, lr ${lr}`, method, lr, curve };
});
/** By the inverse of the whole Fisher matrix, and by those of its blocks. */
const theory = (lr: number, blocks: boolean): number[] => {
  const losses = predicted(blocks ? base.layers * lr : lr, base.steps);
  return losses.map((loss) => loss / (losses[0] ?? 1));
};
/** The first step, in tens, at which a curve is a millionth of its start. */
const stepsToMillionth = (curve: readonly number[]): string => {
  const ten = curve.findIndex((loss) => loss <= 1e-6);
  return ten < 0 ? "-" : String(10 * ten);
};
const secondOrder = (method: string): boolean => method === "fishleg" || method === "kfac";
log(
  table(
    ["method", "lr", "loss at the end", "steps to 1e-6", "theory", "by blocks"],
    summary.map((s) => [
      ...[s.method, s.lr, s.curve.at(-1) ?? Number.NaN, stepsToMillionth(s.curve)],
      ...[false, true].map((blocks) =>
        secondOrder(s.method) ? stepsToMillionth(theory(s.lr, blocks)) : "",
      ),
    ]),
  ),
);
mkdirSync(out, { recursive: true });
const points = (curve: readonly number[]): (readonly [number, number])[] =>
  curve.map((loss, i) => [10 * i, Math.max(loss, 1e-12)] as const);
const theories = rates.fishleg.map((lr) => ({
  name: `theory, lr ${lr}`,
  points: points(theory(lr, false)),
}));
const series = [
  ...summary.map(({ name, curve }) => ({ name, points: points(curve) })),
  ...theories,
];
const title = `A linear network of ${base.layers} layers of ${base.width} units, loss relative to the first`;
writeFileSync(
  join(out, "fishleg-deep-linear.svg"),
  linePlot({ series, x: "step", y: "loss / first loss", title, logY: true }),
);
log(`wrote fishleg-deep-linear.svg to ${out}`);
record({ summary: summary.map(({ name, curve }) => ({ name, last: curve.at(-1) })) });

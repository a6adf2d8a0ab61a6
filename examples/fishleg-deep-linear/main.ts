import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describeEngine } from "@legendre/core-tensor";
import { startEngine } from "@repo/cli";
import { linePlot } from "@repo/cli/plot";
import { exampleFlags } from "../shared/flags.ts";
import { table } from "../shared/table.ts";
import { runUnits } from "../shared/units.ts";
import { type MethodName, predicted, type Result, type Run, rates, train } from "./experiment.ts";

const { engine, smoke, seed, out, log, progress, record, ...flags } = exampleFlags(
  "fishleg-deep-linear",
  {
    steps: { type: "integer", help: "full-batch steps", default: 2000 },
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
const lines = await runUnits<Run, Result>(units, ({ config }) => train(config, compile), {
  ...{ smoke, progress },
  file: fileURLToPath(new URL("results.jsonl", import.meta.url)),
});

/** Losses relative to the first, geometric means over the seeds: the losses fall by many powers of ten. */
const summary = settings.map(({ method, lr }) => {
  const own = lines
    .filter(({ config }) => config.method === method && config.lr === lr)
    .map(({ result }) => result.losses.map((loss) => loss / (result.losses[0] ?? 1)));
  const length = Math.min(...own.map((losses) => losses.length));
  const curve = Array.from({ length }, (_, i) =>
    Math.exp(own.reduce((sum, losses) => sum + Math.log(losses[i] ?? Number.NaN), 0) / own.length),
  );
  const theory = predicted(lr, base.steps).map((loss, _, all) => loss / (all[0] ?? 1));
  return { name: `${method}, lr ${lr}`, method, lr, curve, theory };
});
const at = (curve: readonly number[], share: number): number =>
  curve[Math.min(curve.length - 1, Math.round(share * base.steps * 0.1))] ?? Number.NaN;
const secondOrder = (method: string): boolean => method === "fishleg" || method === "kfac";
log(
  table(
    ["method", "lr", "loss at 1/20", "at 1/4", "at the end", "theory at 1/20"],
    summary.map((s) => [
      ...[s.method, s.lr, at(s.curve, 0.05), at(s.curve, 0.25), at(s.curve, 1)],
      secondOrder(s.method) ? at(s.theory, 0.05) : "",
    ]),
  ),
);
mkdirSync(out, { recursive: true });
const points = (curve: readonly number[]): (readonly [number, number])[] =>
  curve.map((loss, i) => [10 * i, Math.max(loss, 1e-12)] as const);
const theories = summary
  .filter(({ method }) => method === "fishleg")
  .map(({ lr, theory }) => ({ name: `theory, lr ${lr}`, points: points(theory) }));
const series = [
  ...summary.map(({ name, curve }) => ({ name, points: points(curve) })),
  ...theories,
];
const title = `A linear network of ${base.layers} layers of ${base.width} units, loss relative to the first`;
writeFileSync(
  join(out, "loss.svg"),
  linePlot({ series, x: "step", y: "loss / first loss", title, logY: true }),
);
log(`wrote loss.svg to ${out}`);
record({ summary: summary.map(({ name, curve }) => ({ name, last: curve.at(-1) })) });

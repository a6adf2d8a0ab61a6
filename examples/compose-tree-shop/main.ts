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
import { learn, type Result, type Run, ways } from "./experiment.ts";

const { engine, smoke, seed, out, log, progress, record, ...flags } = exampleFlags(
  "compose-tree-shop",
  {
    steps: { type: "integer", help: "outer steps", default: 120 },
    seeds: {
      type: "integer",
      help: "shops of each kind, seeds counted from --seed + 1",
      default: 3,
    },
  },
);
const { compile } = await startEngine(engine);
progress((await describeEngine()).text);

/** Categories lie equally far apart in both; in the second, departments do not say which are alike. */
const shops = { "alike by department": [0.8, 0.3], "departments say nothing": [0, 0.85] } as const;
const shots = smoke ? [5] : [5, 10, 20];
const sizes = smoke ? { steps: 3, tests: 1 } : { steps: flags.steps, tests: 10 };
const names = Object.keys(shops) as (keyof typeof shops)[];
const units = Array.from({ length: smoke ? 1 : flags.seeds }, (_, i) => seed + 1 + i).flatMap(
  (own) =>
    names.flatMap((shop) =>
      shots.flatMap((count) =>
        ways.map((way): { name: string; config: Run } => ({
          name: `${shop}, ${count} purchases, ${way}, seed ${own}`,
          config: { shop, spreads: shops[shop], way, seed: own, shots: count, ...sizes },
        })),
      ),
    ),
);
const lines = await runUnits(units, ({ config }) => learn(config, compile), {
  smoke,
  progress,
  file: fileURLToPath(new URL("results.jsonl", import.meta.url)),
});

const of = (shop: string, way: string, count: number, value: (r: Result) => number) =>
  interval(
    lines
      .filter(({ config: c }) => c.shop === shop && c.way === way && c.shots === count)
      .map(({ result }) => value(result)),
  );
mkdirSync(out, { recursive: true });
for (const [i, shop] of names.entries()) {
  log(`${shop}: log loss (area under the curve) of new customers' purchases in new categories`);
  const rows = ways.map((way) => [
    way,
    ...shots.map((n) => {
      const [loss, area] = [of(shop, way, n, (r) => r.logLoss), of(shop, way, n, (r) => r.auc)];
      return `${intervalText(loss)} (${area.mean.toFixed(3)})`;
    }),
  ]);
  const floor = shots.map((n) => intervalText(of(shop, ways[0], n, (r) => r.floor)));
  log(table(["way", ...shots.map((n) => `${n} purchases`)], [...rows, ["true weights", ...floor]]));
  const points = (value: (n: number) => number) => shots.map((n) => [n, value(n)] as const);
  const series = [
    ...ways.map((way) => ({
      name: way,
      points: points((n) => of(shop, way, n, (r) => r.logLoss).mean),
    })),
    { name: "true weights", points: points((n) => of(shop, ways[0], n, (r) => r.floor).mean) },
  ];
  const x = "purchases of the new category that are known";
  const plot = { series, x, y: "log loss, nats", logX: true, dots: true };
  const file = join(out, `compose-tree-shop-${i + 1}.svg`);
  writeFileSync(file, linePlot({ ...plot, title: `A new category: ${shop}` }));
}
log(`wrote compose-tree-shop-1.svg and -2.svg to ${out}`);
record({
  summary: names.flatMap((shop) =>
    ways.flatMap((way) =>
      shots.map((n) => ({
        shop,
        way,
        shots: n,
        logLoss: of(shop, way, n, (r) => r.logLoss).mean,
        auc: of(shop, way, n, (r) => r.auc).mean,
      })),
    ),
  ),
});

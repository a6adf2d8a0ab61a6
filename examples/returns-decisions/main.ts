import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  boosting,
  logisticRegression,
  onFeatures,
  type ReturnsModel,
} from "@legendre/graph-returns/models";
import { linePlot } from "@repo/cli/plot";
import { exampleFlags } from "../shared/flags.ts";
import { mean } from "../shared/statistics.ts";
import { table } from "../shared/table.ts";
import { runUnits } from "../shared/units.ts";
import { type Bounded, decide, type Result, type Run, shops } from "./experiment.ts";

const { smoke, seed, out, log, progress, record, ...flags } = exampleFlags("returns-decisions", {
  customers: { type: "integer", help: "customers of the shop", default: 140_000 },
  seeds: { type: "integer", help: "shops, seeds counted from --seed", default: 3 },
});
const trees = smoke ? 10 : 300;
const models: Record<string, { readonly model: ReturnsModel; readonly stopped: boolean }> = {
  "logistic regression": { model: onFeatures(logisticRegression()), stopped: true },
  boosting: {
    model: onFeatures(boosting({ trees, maxDepth: 5, learningRate: 0.08 })),
    stopped: true,
  },
  // What a fit without validation purchases makes: it takes noise for knowledge.
  "boosting, never stopped": {
    model: onFeatures(boosting({ trees, maxDepth: 8, learningRate: 0.15 })),
    stopped: false,
  },
};
const costs = { fixed: 4, share: 0.15, effect: 0.3, actionCost: 0.2, friction: 2.5 };
const shop = shops();
const units = Array.from({ length: smoke ? 1 : flags.seeds }, (_, i) => seed + i).flatMap((each) =>
  Object.keys(models).map((model): { name: string; config: Run } => ({
    name: `${model}, seed ${each}`,
    config: {
      customers: smoke ? 3000 : flags.customers,
      model,
      seed: each,
      replicates: smoke ? 20 : 500,
      costs,
    },
  })),
);
const lines = await runUnits(
  units,
  async ({ config }) => {
    const data = await shop(config.customers, config.seed);
    return decide(data, config, models[config.model]!);
  },
  { smoke, progress, file: fileURLToPath(new URL("results.jsonl", import.meta.url)) },
);

const bounded = ([value, low, high]: Bounded): string =>
  `${value.toFixed(0)} [${low.toFixed(0)}, ${high.toFixed(0)}]`;
for (const { unit, result } of lines) {
  const { purchases, rate, threshold } = result;
  log(
    `${unit}: ${purchases} test purchases, ${rate} returned, threshold ${threshold} at the mean cost`,
  );
  const rows = Object.entries(result.policies).map(([policy, { acted, saving, more }]) => {
    const [ece, gap, inside] = result.calibration[policy] ?? [];
    const promised = result.promised[policy];
    return [
      policy,
      ece ?? "",
      gap ?? "",
      inside ?? "",
      acted,
      promised === undefined ? "" : promised.toFixed(0),
      bounded(saving),
      bounded(more),
    ];
  });
  log(
    table(
      [
        ...["policy", "ECE", "gap", "bins in band", "acted on"],
        ...["promised", "saved per 1000 [95 %]", "more than uncalibrated"],
      ],
      rows,
    ),
  );
}
/** Mean over shops of a number of each run of a model. */
const meanOf = (model: string, of: (result: Result) => number | undefined): string => {
  const values = lines
    .filter(({ config }) => config.model === model)
    .map(({ result }) => of(result));
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? "" : mean(known).toFixed(0);
};
log("Pounds per 1000 purchases, means over shops: saved (promised)");
log(
  table(
    ["", ...Object.keys(models)],
    Object.keys(lines[0]!.result.policies).map((policy) => [
      policy,
      ...Object.keys(models).map((model) => {
        const promised = meanOf(model, (result) => result.promised[policy]);
        const saved = meanOf(model, (result) => result.policies[policy]!.saving[0]);
        return promised === "" ? saved : `${saved} (${promised})`;
      }),
    ]),
  ),
);
log("Regret per 1000 where a cost is half or twice what was assumed, after Platt's method:");
log(
  table(
    ["", ...Object.keys(lines[0]!.result.regrets).flatMap((cost) => [`${cost} ½`, `${cost} × 2`])],
    lines.map(({ unit, result }) => [unit, ...Object.values(result.regrets).flat()]),
  ),
);

mkdirSync(out, { recursive: true });
const first = lines.filter(({ config }) => config.seed === seed);
const level = (name: string, policy: string): { name: string; points: [number, number][] } => ({
  name,
  points: [0, 1].map((share) => [share, first[0]!.result.policies[policy]!.saving[0]]),
});
writeFileSync(
  join(out, "savings.svg"),
  linePlot({
    series: [
      ...first.map(({ config, result }) => ({
        name: config.model,
        points: result.curve.map(([share, saving]) => [share, saving] as const),
      })),
      level("true probabilities", "true probabilities"),
      level("act on none", "act on none"),
    ],
    title: "What acting saves, by the share of purchases acted on",
    x: "share of purchases acted on, most promising first",
    y: "pounds saved per 1000 purchases",
  }),
);
log(`wrote savings.svg to ${out}`);
record({ runs: lines.map(({ unit, result }) => ({ unit, ...result })) });

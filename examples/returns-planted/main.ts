import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startEngine } from "@repo/cli";
import { exampleFlags } from "../shared/flags.ts";
import { mean } from "../shared/statistics.ts";
import { table } from "../shared/table.ts";
import { runUnits } from "../shared/units.ts";
import { type Planted, plantedFit, plantedModels } from "./experiment.ts";

const { engine, smoke, seed, out, log, progress, record, ...flags } = exampleFlags(
  "returns-planted",
  {
    seeds: { type: "integer", help: "shops of each kind, seeds counted from --seed", default: 3 },
  },
);
const { compile } = await startEngine(engine);
const seeds = Array.from({ length: smoke ? 1 : flags.seeds }, (_, i) => seed + i);
const size = smoke ? { customers: 120, variants: 60 } : { customers: 2000, variants: 1000 };
const epochs = smoke ? 2 : 60;
const kinds: Omit<Planted, "seed" | "method" | "epochs" | "customers" | "variants">[] = [
  { shop: "who-else", degree: 15, protocol: "checkout" },
  { shop: "propensity", degree: 10, protocol: "label-aware" },
  { shop: "features-only", degree: 10, protocol: "label-aware" },
  { shop: "interaction", degree: 15, protocol: "label-aware" },
];
const units = seeds.flatMap((each) =>
  kinds.flatMap((kind) =>
    plantedModels
      // It has the priors of this shop alone.
      .filter((method) => method !== "MAP" || kind.shop === "propensity")
      .map((method): { name: string; config: Planted } => ({
        name: `${kind.shop}, ${method}, seed ${each}`,
        config: { ...kind, ...size, method, epochs, seed: each },
      })),
  ),
);
const lines = await runUnits(units, ({ config }) => plantedFit(config, compile), {
  smoke,
  progress,
  file: fileURLToPath(new URL("results.jsonl", import.meta.url)),
});
const rows = kinds.map(({ shop }) => {
  const of = (method: string): number[] =>
    lines
      .filter(({ config }) => config.shop === shop && config.method === method)
      .map(({ result }) => result.auc);
  const oracle = lines
    .filter(({ config }) => config.shop === shop)
    .map(({ result }) => result.oracle);
  const areas = plantedModels.map((method) => (of(method).length > 0 ? mean(of(method)) : "–"));
  return [shop, ...areas, mean(oracle)];
});
const text = table(["shop", ...plantedModels, "truth"], rows);
log(text);
mkdirSync(out, { recursive: true });
writeFileSync(join(out, "planted.txt"), text);
record({ rows });

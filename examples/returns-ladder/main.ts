import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ProtocolName } from "@legendre/graph-returns";
import { exampleFlags } from "../shared/flags.ts";
import { runUnits } from "../shared/units.ts";
import { fitOne, type Result, type Run, shops } from "./experiment.ts";
import { ladderModels } from "./models.ts";
import { ladderPage } from "./page.ts";

const { smoke, seed, out, log, progress, record, ...flags } = exampleFlags("returns-ladder", {
  customers: { type: "integer", help: "customers of the shop", default: 140_000 },
  seeds: { type: "integer", help: "shops, seeds counted from --seed", default: 3 },
  models: { type: "string", help: "only models whose name has this in it" },
});
const sizes = smoke ? { trees: 5, epochs: 1 } : { trees: 300, epochs: 40 };
const customers = smoke ? 1500 : flags.customers;
const models = ladderModels(sizes);
// `cold-start` fits what `checkout` does; its table is that of the quadrants.
const protocols: ProtocolName[] = ["checkout", "label-aware", "paper", "customer-grouped"];
const encodesLabels = (name: string): boolean => name.includes("target encodings");
const units = Array.from({ length: smoke ? 1 : flags.seeds }, (_, i) => seed + i).flatMap((each) =>
  Object.keys(models).flatMap((model) =>
    protocols
      // Return rates of customers are labels: where these may not be known, the row is left out.
      .filter((protocol) => !encodesLabels(model) || protocol !== "checkout")
      .map((protocol): { name: string; config: Run } => ({
        name: `${protocol}, ${model}, seed ${each}`,
        config: { customers, protocol, model, seed: each, sizes },
      })),
  ),
);
const chosen = units.filter(({ config }) => config.model.includes(flags.models ?? ""));
const shop = shops();
const lines = await runUnits<Run, Result>(
  smoke ? chosen.filter((_, i) => i % 7 === 0) : chosen,
  async ({ config }) => {
    const data = await shop(config.customers, config.seed);
    return fitOne(data, config, models[config.model]!);
  },
  { smoke, progress, file: fileURLToPath(new URL("results.jsonl", import.meta.url)) },
);
const page = ladderPage(lines, Object.keys(models));
log(page);
mkdirSync(out, { recursive: true });
writeFileSync(join(out, "ladder.md"), page);
log(`wrote ladder.md to ${out}`);
record({ fits: lines.length });

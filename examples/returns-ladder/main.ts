import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { startEngine } from "@repo/cli";
import { exampleFlags } from "../shared/flags.ts";
import { fillReadme } from "../shared/readme.ts";
import { runUnits } from "../shared/units.ts";
import { fitOne, type Run, shops } from "./experiment.ts";
import { ladderFigure } from "./figure.ts";
import { ladderModels, onRandomPairs } from "./models.ts";
import { ladderPage, publishedPage, readmeTables } from "./page.ts";

const { engine, smoke, seed, out, log, progress, record, ...flags } = exampleFlags(
  "returns-ladder",
  {
    customers: { type: "integer", help: "customers of the shop", default: 140_000 },
    seeds: { type: "integer", help: "shops, seeds counted from --seed", default: 3 },
    models: { type: "string", help: "only models whose name has this in it" },
    protocols: { type: "string", help: "only protocols whose name has this in it" },
    folder: { type: "string", help: "the published tables, converted; fits go into a file there" },
    finished: {
      type: "boolean",
      help: "tables and figure of the fits there are, without new ones",
    },
    page: { type: "string", help: "a page whose part between two marks is rewritten" },
  },
);
const { compile } = await startEngine(engine);
const sizes = smoke ? { trees: 5, epochs: 1 } : { trees: 300, epochs: 40 };
const customers = smoke ? 1500 : flags.customers;
const models = ladderModels(sizes, compile);
const encodesLabels = (name: string): boolean =>
  name.includes("target encodings") || name === "mixed effects";
/** What may be known. `cold-start` fits what `checkout` does; its table is that of the quadrants. */
const kinds: readonly Pick<Run, "protocol" | "split">[] = [
  ...(["checkout", "label-aware", "paper", "customer-grouped"] as const).map((protocol) => ({
    protocol,
  })),
  ...(["checkout", "label-aware"] as const).map((protocol) => ({
    protocol,
    split: "random" as const,
  })),
];
const published = flags.folder !== undefined;
const seeds = Array.from({ length: smoke ? 1 : published ? 1 : flags.seeds }, (_, i) => seed + i);
const units = seeds.flatMap((each) =>
  Object.keys(models).flatMap((model) =>
    kinds
      // Return rates of customers are labels: where these may not be known, the row is left out.
      .filter(({ protocol }) => !encodesLabels(model) || protocol !== "checkout")
      .filter(
        ({ protocol }) => model !== "mixed effects" || (protocol === "label-aware" && !published),
      )
      .filter(({ split }) => split === undefined || onRandomPairs.includes(model))
      .map((kind): { name: string; config: Run } => ({
        name: `${kind.protocol}${kind.split === undefined ? "" : ", random pairs"}, ${model}, seed ${each}`,
        config: {
          ...(published ? { customers: null } : { customers }),
          ...kind,
          model,
          seed: each,
          sizes,
        },
      })),
  ),
);
const chosen = units
  .filter(({ config }) => config.model.includes(flags.models ?? ""))
  .filter(({ name }) => name.split(", ")[0]!.includes(flags.protocols ?? ""));
const shop = shops(flags.folder);
const own = new URL("results.jsonl", import.meta.url);
const lines = await runUnits(
  smoke ? chosen.filter((_, i) => i % 7 === 0) : chosen,
  async ({ config }) => {
    const data = await shop(config.customers, config.seed);
    return fitOne(data, config, models[config.model]!);
  },
  {
    smoke,
    progress,
    finished: flags.finished,
    file: published ? join(flags.folder ?? "", "returns-ladder.jsonl") : fileURLToPath(own),
  },
);
const page = ladderPage(lines, Object.keys(models));
log(page);
mkdirSync(out, { recursive: true });
writeFileSync(join(out, "ladder.md"), page);
const figure = ladderFigure(lines);
if (figure !== undefined) writeFileSync(join(out, "returns-ladder.svg"), figure);
log(`wrote ladder.md${figure === undefined ? "" : " and returns-ladder.svg"} to ${out}`);
if (flags.page !== undefined) {
  const [start, end] = ["<!-- returns-ladder -->", "<!-- /returns-ladder -->"];
  const text = readFileSync(flags.page, "utf8");
  const [head, tail] = [text.split(start)[0]!, text.split(end)[1] ?? ""];
  mkdirSync(dirname(flags.page), { recursive: true });
  writeFileSync(flags.page, `${head}${start}\n\n${publishedPage(lines)}\n${end}${tail}`);
  log(`wrote ${flags.page}`);
}
if (!smoke && !published && flags.customers === 140_000 && chosen.length === units.length) {
  fillReadme(new URL("README.md", import.meta.url), readmeTables(lines, Object.keys(models)));
}
record({ fits: lines.length });

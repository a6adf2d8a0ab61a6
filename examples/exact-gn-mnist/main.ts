import { fileURLToPath } from "node:url";
import { describeEngine } from "@legendre/core-tensor";
import { loadMnist } from "@legendre/core-tensor/datasets";
import { startEngine } from "@repo/cli";
import { trainRun } from "../shared/exact-gn/experiment.ts";
import { firstRows, type ImageData, standardised } from "../shared/exact-gn/images.ts";
import { drawFigures, showSummary, summaryOf, writeReport } from "../shared/exact-gn/report.ts";
import { exampleFlags } from "../shared/flags.ts";
import { tableShower } from "../shared/readme.ts";
import { runUnits } from "../shared/units.ts";
import { unitsOf } from "./units.ts";

const { engine, smoke, seed, out, log, progress, record, json, ...flags } = exampleFlags(
  "exact-gn-mnist",
  {
    seeds: { type: "integer", help: "seeds, counted from --seed", default: 3 },
    paper: { type: "boolean", help: "the paper's 100 passes in mini-batches, all seeds" },
    "as-released": { type: "boolean", help: "with the choices of the paper's released code" },
    only: { type: "string", help: "units whose name begins so, e.g. 'full batch, GN'" },
    finished: { type: "boolean", help: "table and figures of what is finished; runs nothing" },
  },
);
const { compile } = await startEngine(engine);
progress((await describeEngine()).text);
const data = await images();
const units = unitsOf({
  smoke,
  paper: flags.paper,
  released: flags["as-released"],
  seeds: Array.from({ length: smoke ? 1 : flags.seeds }, (_, i) => seed + i),
}).filter(({ name }) => name.startsWith(flags.only ?? ""));
const place = { out, compile, talk: !json && !smoke, resume: !smoke };
const lines = await runUnits(units, ({ config }) => trainRun(config, data, place), {
  smoke,
  progress,
  finished: flags.finished,
  file: fileURLToPath(new URL("results.jsonl", import.meta.url)),
});
const usual = !smoke && !flags.paper && !flags["as-released"] && flags.only === undefined;
const show = tableShower(log, usual ? new URL("README.md", import.meta.url) : null);
for (const setting of new Set(lines.map(({ config }) => config.setting))) {
  log(setting);
  showSummary(show, lines, setting);
  const page = { out, title: "MNIST" };
  const files = [...drawFigures(lines, setting, page), writeReport(lines, setting, page)];
  log(`wrote ${files.join(", ")} to ${out}`);
  record({ setting, summary: summaryOf(lines, setting) });
}

/** A smoke run takes a few hundred images. */
async function images(): Promise<ImageData> {
  const { train, test } = await loadMnist();
  const whole = standardised(train, test, { features: 784, channels: 1 });
  return smoke ? { train: firstRows(whole.train, 200), test: firstRows(whole.test, 200) } : whole;
}

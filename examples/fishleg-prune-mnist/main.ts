import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describeEngine, treeDispose } from "@legendre/core-tensor";
import { loadMnist } from "@legendre/core-tensor/datasets";
import { startEngine } from "@repo/cli";
import { linePlot } from "@repo/cli/plot";
import { exampleFlags } from "../shared/flags.ts";
import { table } from "../shared/table.ts";
import { runUnits } from "../shared/units.ts";
import { denseNets } from "./dense-nets.ts";
import { type Run, runOne } from "./experiment.ts";
import { type Contender, contenders } from "./methods.ts";
import { sizes, splitImages } from "./nets.ts";
import { searched, searchSeed, searchTable } from "./search.ts";
import { best, pairedDifference, summarise } from "./summary.ts";

const { engine, smoke, seed, out, log, progress, record, ...flags } = exampleFlags(
  "fishleg-prune-mnist",
  {
    seeds: { type: "integer", help: "nets, seeds counted from --seed", default: 5 },
    net: { type: "string", help: "one net alone", choices: ["classifier", "autoencoder"] },
    mode: { type: "string", help: "one mode alone", choices: ["one-shot", "gradual"] },
    full: { type: "boolean", help: "28 × 28 pixels, LeNet-300-100: a unit takes minutes" },
    search: {
      type: "boolean",
      help: "only try settings, on nets and images that the comparison does not use: half an hour",
    },
  },
);
const { compile } = await startEngine(engine);
progress((await describeEngine()).text);
mkdirSync(out, { recursive: true });
const size = flags.full ? "full" : "small";
const images = splitImages(await loadMnist(), sizes[size], smoke);
/** What is held against the baselines. */
const first = "FLS";
const sparsities = smoke ? [0.5, 0.9] : [0.5, 0.7, 0.8, 0.9, 0.95, 0.98];
const seeds = Array.from({ length: smoke ? 1 : flags.seeds }, (_, i) => seed + i);
const names = ["classifier", "autoencoder"] as const;
const chosen = names.filter((name) => (flags.net ?? name) === name);
const modes = (["gradual", "one-shot"] as const).filter((mode) => (flags.mode ?? mode) === mode);
const methods = smoke ? [first, "oBERT", "magnitude"] : Object.keys(contenders);
const common = { sparsities, substeps: smoke ? 1 : 4, epochs: 1, smoke };
// What is compared comes first: the variants of one method and chance come last.
const late = (method: string): boolean =>
  method === "random" || (method.startsWith("FLS") && method !== first);
const units = [false, true].flatMap((last) =>
  modes.flatMap((mode) =>
    seeds.flatMap((each) =>
      chosen.flatMap((net) =>
        methods
          .filter((method) => late(method) === last)
          .map((method): { name: string; config: Run } => ({
            name: `${net}, ${mode}, ${method}, seed ${each}`,
            config: { ...common, size, net, mode, method, seed: each },
          })),
      ),
    ),
  ),
);

const denseNet = denseNets({ out, size, smoke, progress, images: async () => images, compile });

/** Prunes what is not in the file yet. */
const runAll = (list: readonly { name: string; config: Run }[], file: string) =>
  runUnits(
    list,
    async ({ config }) => {
      const dense = await denseNet(config.net, config.seed);
      const own = (config.search === true ? searched : contenders)[config.method] as Contender;
      const result = await runOne(config, own, dense, images, compile);
      treeDispose(dense);
      return result;
    },
    { smoke, progress, file: fileURLToPath(new URL(file, import.meta.url)) },
  );

if (flags.search) {
  const trials = chosen.flatMap((net) =>
    Object.keys(searched).map((method): { name: string; config: Run } => ({
      name: `${net}, ${method}`,
      config: {
        ...common,
        size,
        net,
        mode: "gradual",
        method,
        seed: searchSeed,
        search: true,
      },
    })),
  );
  const tried = await runAll(trials, "search.jsonl");
  for (const net of chosen) {
    log(
      `${net}, gradual, seed ${searchSeed}: ${net === "classifier" ? "accuracy, %" : "loss, nats"}`,
    );
    log(searchTable(tried, net, sparsities));
  }
  process.exit(0);
}

const lines = await runAll(units, "results.jsonl");

for (const net of chosen) {
  const measure = net === "classifier" ? "accuracy" : "loss";
  for (const mode of modes) {
    const own = lines.filter(({ config }) => config.net === net && config.mode === mode);
    // A method is shown once it has all seeds.
    const done = methods.filter(
      (method) => own.filter(({ config }) => config.method === method).length === seeds.length,
    );
    if (done.length < methods.length) {
      const open = methods.filter((method) => !done.includes(method));
      log(`${net}, ${mode}: not all seeds of ${open.join("; ")}`);
    }
    if (done.length === 0) continue;
    const rows = summarise(own, done, sparsities, measure);
    log(`${net}, ${mode}: test ${measure === "accuracy" ? "accuracy, %" : "loss, nats"}`);
    log(
      table(
        ["method", ...sparsities.map((s) => `${100 * s} %`)],
        rows.map((r) => [r.method, ...r.means]),
      ),
    );
    const series = rows.map(({ method, means }) => ({
      name: method,
      points: means.map((value, i) => [100 * (sparsities[i] as number), value] as const),
    }));
    const training = mode === "gradual" ? "an epoch of training after each level" : "no training";
    const title = `MNIST ${net} pruned, ${training}`;
    const y = measure === "accuracy" ? "test accuracy, %" : "test loss, nats";
    const file = `${net}-${mode}.svg`;
    writeFileSync(join(out, file), linePlot({ series, x: "sparsity, %", y, title, dots: true }));
    if (file === "classifier-gradual.svg") {
      // For a phone: three lines, and letters as large in half the width.
      const names: Record<string, string> = { FLS: "Surgeon", OBC: "OBC", magnitude: "magnitude" };
      const few = series.flatMap((line) => {
        const name = names[line.name];
        return name === undefined ? [] : [{ name, points: line.points }];
      });
      const axes = { x: "weights removed, %", y, width: 420, height: 330 };
      writeFileSync(join(out, "home.svg"), linePlot({ series: few, ...axes, dots: true }));
    }
    record({ net, mode, means: rows.map(({ method, means }) => ({ method, means })) });
    const rivals = done.filter((method) => !method.startsWith("FLS"));
    if (seeds.length < 2 || !done.includes(first) || rivals.length === 0) continue;
    const against = sparsities.map((s) => {
      const rival = best(own, rivals, s, measure);
      return { sparsity: s, rival, ...pairedDifference(own, first, rival, s, measure) };
    });
    log(`${net}, ${mode}: ${first} against the best baseline, by seed (positive is better)`);
    log(
      table(
        ["sparsity", "baseline", "mean", "standard error"],
        against.map((a) => [`${100 * a.sparsity} %`, a.rival, a.mean, a.error]),
      ),
    );
    record({ net, mode, against });
  }
}

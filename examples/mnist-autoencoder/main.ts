import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describeEngine } from "@legendre/core-tensor";
import { startEngine } from "@repo/cli";
import { linePlot } from "@repo/cli/plot";
import { exampleFlags } from "../shared/flags.ts";
import { writePng } from "../shared/png.ts";
import { table } from "../shared/table.ts";
import { loadImages, reconstruct, type Trained, train } from "./experiment.ts";
import { bestRates, runGrid } from "./grid.ts";
import { rangeTests } from "./lr-range.ts";
import { methodNames } from "./methods.ts";

const { engine, smoke, seed, out, resume, log, progress, record, reporter, ...flags } =
  exampleFlags("mnist-autoencoder", {
    epochs: { type: "integer", help: "passes over the training images", default: 3 },
    images: {
      type: "integer",
      help: "training images, the first of them; 1,000 in a smoke run",
      default: 60_000,
    },
    "find-lr": {
      type: "boolean",
      help: "a learning rate range test of each method instead; lr.svg",
    },
    grid: { type: "boolean", help: "find the learning rates instead; fills results.jsonl" },
  });
const { compile } = await startEngine(engine);
progress((await describeEngine()).text);
const epochs = smoke ? 1 : flags.epochs;
const base = { seed, epochs, batchSize: smoke ? 50 : 500 };
const images = await loadImages(smoke ? Math.min(flags.images, 1000) : flags.images, smoke);

if (flags.grid) {
  const lines = await runGrid(base, images, { smoke, compile, progress });
  const cells = lines.map(({ config, result, seconds }) => [
    ...[config.method, config.lr, result.trainLoss, result.testLoss, seconds],
  ]);
  log(table(["method", "lr", "train", "test", "seconds"], cells));
  record({ grid: lines.map(({ config, result }) => ({ ...config, ...result })) });
  process.exit();
}

mkdirSync(out, { recursive: true });
if (flags["find-lr"]) {
  const found = await rangeTests(images, { ...base, out });
  const cells = methodNames.map((name) => [name, found[name].suggestion ?? Number.NaN]);
  log(table(["method", "steepest descent at lr"], cells));
  log(`wrote lr.svg to ${out}`);
  record({ suggestions: Object.fromEntries(cells) });
  process.exit();
}

// Each method at the best learning rate of the committed grid.
const rates = bestRates();
const runs: { name: string; lr: number; trained: Trained }[] = [];
for (const method of methodNames) {
  const trained = await train({ ...base, method, lr: rates[method] }, images, {
    compile,
    reporter: reporter(method),
    checkpoint: { path: join(out, `${method}.checkpoint`) },
    resume,
  });
  runs.push({ name: method, lr: rates[method], trained });
}

const evaluations = runs.flatMap(({ name, lr, trained }) =>
  trained.history
    .filter(({ kind }) => kind === "evaluate")
    .map((line) => ({
      method: name,
      lr,
      epoch: line.epoch,
      seconds: Number(line.seconds.toFixed(1)),
      trainLoss: Number(line["trainLoss"]),
      testLoss: Number(line["testLoss"]),
    })),
);
log(
  table(
    ["method", "lr", "epoch", "train loss", "test loss", "seconds"],
    evaluations.map((e) => [e.method, e.lr, e.epoch, e.trainLoss, e.testLoss, e.seconds]),
  ),
);

const perImage = runs.flatMap(({ name, trained }) =>
  trained.history.map((line) => `${JSON.stringify({ method: name, ...line })}\n`),
);
writeFileSync(join(out, "metrics.jsonl"), perImage.join(""));
const series = runs.map(({ name, trained }) => ({
  name,
  points: trained.history
    .filter(({ kind }) => kind === "train")
    .map(({ step, loss }) => [step, loss ?? Number.NaN] as const),
}));
const title = "MNIST autoencoder 784-256-64-16-64-256-784, batch loss";
const svg = linePlot({ series, x: "step", y: "nats per image", title, logY: true });
writeFileSync(join(out, "loss.svg"), svg);
const shown = images.test.subarray(0, 784 * 12);
const originals = Array.from({ length: 12 }, (_, i) =>
  Array.from(shown.subarray(784 * i, 784 * (i + 1)), (grey) => grey / 255),
);
const rows = runs.map(({ trained }) => reconstruct(trained.params, shown));
const labels = ["test image", ...methodNames];
const picture = { images: [originals, ...rows], rows: 28, columns: 28, labels };
writePng(join(out, "reconstructions.png"), picture);
log(`wrote loss.svg, reconstructions.png and metrics.jsonl to ${out}`);
record({ evaluations });

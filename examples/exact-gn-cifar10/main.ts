import { fileURLToPath } from "node:url";
import { describeEngine } from "@legendre/core-tensor";
import { startEngine } from "@repo/cli";
import { loadImages } from "../cnn-cifar/images.ts";
import { type Run, trainRun } from "../shared/exact-gn/experiment.ts";
import { firstRows, type ImageData, standardised } from "../shared/exact-gn/images.ts";
import type { Method } from "../shared/exact-gn/methods.ts";
import { drawFigures, showSummary, summaryOf, writeReport } from "../shared/exact-gn/report.ts";
import { exampleFlags } from "../shared/flags.ts";
import { tableShower } from "../shared/readme.ts";
import { runUnits, type Unit } from "../shared/units.ts";

/** At the paper's rates; the least-norm solver stops at this residual, or after so many products. */
const methods: Readonly<Record<string, Method>> = {
  "GN, paper's inverse": { kind: "gn", eta: 0.6, inverse: "paper", certify: 10 },
  Adam: { kind: "adam", lr: 1e-4 },
  SGD: { kind: "sgd", lr: 0.01 },
  "GN, damped": { kind: "gn", eta: 0.6, inverse: "damped", damping: 0.1, certify: 10 },
  "GN, least norm": {
    kind: "gn",
    eta: 0.6,
    inverse: "minNorm",
    certify: 10,
    cg: { maxSteps: 40, tolerance: 1e-2 },
  },
};

const { engine, smoke, seed, out, log, progress, record, json, ...flags } = exampleFlags(
  "exact-gn-cifar10",
  {
    paper: { type: "boolean", help: "8,000 features, batches of 1,024, 100 passes: for a GPU" },
    only: { type: "string", help: "units whose name begins so, e.g. Adam" },
    finished: { type: "boolean", help: "table and figures of what is finished; runs nothing" },
  },
);
const { compile } = await startEngine(engine);
progress((await describeEngine()).text);
const sizes = flags.paper
  ? { width: 8000, batchSize: 1024, epochs: 100, seeds: [seed, seed + 1, seed + 2] }
  : { width: smoke ? 64 : 1024, batchSize: smoke ? 40 : 512, epochs: smoke ? 1 : 5, seeds: [seed] };
const units = sizes.seeds.flatMap((each) =>
  Object.entries(methods).map(
    ([name, method]): Unit<Run> => ({
      name: `${name}, seed ${each}`,
      config: {
        setting: "mini-batch",
        name,
        method,
        seed: each,
        images: smoke ? 80 : 50_000,
        batchSize: sizes.batchSize,
        epochs: sizes.epochs,
        evaluateEvery: 1,
        measureEvery: 10,
        evaluated: smoke ? 80 : 5000,
        network: { depth: smoke ? 2 : 6, width: sizes.width },
      },
    }),
  ),
);
const chosen = units.filter(({ name }) => name.startsWith(flags.only ?? ""));
const data = await images();
const place = { out, compile, talk: !json && !smoke, resume: !smoke };
const lines = await runUnits(chosen, ({ config }) => trainRun(config, data, place), {
  smoke,
  progress,
  finished: flags.finished,
  file: fileURLToPath(new URL("results.jsonl", import.meta.url)),
});
const usual = !smoke && !flags.paper && flags.only === undefined;
const show = tableShower(log, usual ? new URL("README.md", import.meta.url) : null);
showSummary(show, lines, "mini-batch");
const page = { out, title: "CIFAR-10" };
const files = [
  ...drawFigures(lines, "mini-batch", page),
  ...(lines.length > 0 ? [writeReport(lines, "mini-batch", page)] : []),
];
log(`wrote ${files.join(", ")} to ${out}`);
record({ summary: summaryOf(lines, "mini-batch") });

/** A smoke run takes a hundred images, made by code. */
async function images(): Promise<ImageData> {
  const { train, test } = await loadImages(smoke, seed);
  const of = ({ images: bytes, labels }: typeof train, rows: number) => ({
    images: bytes.subarray(0, rows * 3072),
    labels: labels.subarray(0, rows),
  });
  const [learnt, tested] = smoke ? [100, 100] : [train.labels.length, test.labels.length];
  const whole = standardised(of(train, learnt), of(test, tested), { features: 3072, channels: 3 });
  return { train: firstRows(whole.train, learnt), test: whole.test };
}

import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { random } from "@legendre/core-tensor";
import { type ImageSet, loadFashionMnist } from "@legendre/core-tensor/datasets";
import { encodeSafetensors, fileHandler, type SafetensorsArray } from "@legendre/core-tensor/io";
import { startEngine } from "@repo/cli";
import { linePlot } from "@repo/cli/plot";
import * as tf from "@tensorflow/tfjs";
import { exampleFlags } from "../shared/flags.ts";
import { tableShower } from "../shared/readme.ts";
import { runUnits } from "../shared/units.ts";
import { chromiumPath, timeInPage } from "./browser.ts";
import { network, train } from "./network.ts";

const { engine, smoke, seed, out, log, progress, record, ...flags } = exampleFlags(
  "fishleg-prune-layers-model",
  {
    epochs: { type: "integer", help: "passes over the training images", default: 2 },
  },
);
await startEngine(engine);
mkdirSync(out, { recursive: true });
const width = smoke ? 4 : 32;
const [epochs, updates, fineTune] = smoke ? [1, 10, 1] : [flags.epochs, 100, 2];

const dense = join(out, "dense");
const examples = join(out, "examples.safetensors");
const rows = smoke ? 400 : 12_000;
const images = smoke ? { train: made(400), test: made(200) } : await loadFashionMnist();

// 1. An ordinary tfjs model, trained and saved as every tfjs model is, and some of what it was trained on.
let ready: Promise<void> | undefined;
async function prepare(): Promise<void> {
  const net = network(width, seed);
  await train(net, images.train, { epochs, seed });
  await net.save(fileHandler(join(dense, "model.json")));
  const { images: pixels, imageShape, labels } = images.train;
  const x = {
    dtype: "U8",
    shape: [rows, ...imageShape],
    data: pixels.slice(0, rows * 784),
  } as const;
  const y = {
    dtype: "U8",
    shape: [rows],
    data: Uint8Array.from(labels.subarray(0, rows)),
  } as const;
  const arrays = new Map<string, SafetensorsArray>([
    ["x", x],
    ["labels", y],
  ]);
  writeFileSync(examples, encodeSafetensors(arrays));
}

// 2. The command line, as a person types it: npx @legendre/fishleg prune dense/model.json --data … --structured
const manifest = createRequire(import.meta.url).resolve("@legendre/fishleg/package.json");
const command = join(dirname(manifest), JSON.parse(readFileSync(manifest, "utf8")).bin.fishleg);
function pruned({ sparsity, flags }: { sparsity: number; flags: readonly string[] }): string {
  const folder = join(out, ["pruned", 100 * sparsity, ...flags].join("-").replaceAll("--", ""));
  const words = ["prune", join(dense, "model.json"), "--data", examples, "--structured", "--force"];
  const numbers = { sparsity, updates, "fine-tune": fineTune, "batch-size": 32, rows, seed };
  const all = [
    ...[...words, ...flags],
    ...Object.entries(numbers).flatMap(([name, value]) => [`--${name}`, String(value)]),
  ];
  const { status } = spawnSync(process.execPath, [command, ...all, "--out", folder], {
    stdio: ["ignore", 2, 2],
  });
  if (status !== 0) throw new Error(`the command line ended with status ${status}`);
  return folder;
}

// 3. Both models in plain tfjs: accuracy on the test images here, bytes and time in a page.
async function accuracyOf(folder: string): Promise<number> {
  const model = await tf.loadLayersModel(fileHandler(join(folder, "model.json")));
  const { images: pixels, labels } = images.test;
  let right = 0;
  for (let start = 0; start < labels.length; start += 200) {
    right += tf.tidy(() => {
      const x = tf.div(
        tf.tensor4d(pixels.slice(start * 784, (start + 200) * 784), [200, 28, 28, 1]),
        255,
      );
      const found = tf.argMax(model.predict(x) as tf.Tensor, 1).dataSync();
      return found.filter((label, i) => label === labels[start + i]).length;
    });
  }
  return right / labels.length;
}
const lines = await runUnits(
  (smoke ? [0.5] : [0.5, 0.8]).flatMap((sparsity) =>
    (smoke ? [[]] : [[], ["--per", "macs", "--multiple", "16"]]).map((flags) => ({
      name: [`sparsity ${sparsity}`, ...flags].join(" "),
      config: { sparsity, flags, width, epochs, updates, fineTune, rows, seed },
    })),
  ),
  async ({ config }) => {
    ready ??= prepare();
    await ready;
    const folder = pruned(config);
    const { dense: before, pruned: after } = JSON.parse(
      readFileSync(join(folder, "report.json"), "utf8"),
    );
    const page =
      chromiumPath === undefined ? undefined : await timeInPage([dense, folder], smoke ? 3 : 60);
    return {
      weights: [before.weights, after.weights],
      macs: [before.macs, after.macs],
      gzip: [before.gzip, after.gzip],
      accuracy: [await accuracyOf(dense), await accuracyOf(folder)],
      compiledSpeedup: before.latency.min / after.latency.min,
      pageBytes: page?.bytes,
      pageSpeedup:
        page === undefined ? undefined : (page.least[0] as number) / (page.least[1] as number),
    };
  },
  { file: join(import.meta.dirname, "results.jsonl"), smoke, progress },
);

const share = (pair: number[]) => `${((100 * pair[1]!) / pair[0]!).toFixed(1)} %`;
const times = (value: number | undefined) =>
  value === undefined ? "no Chromium" : `${value.toFixed(2)} ×`;
const cells = lines.map(({ config, result: r }) => [
  ...[config.sparsity, config.flags.join(" ") || "none"],
  ...[share(r.weights), share(r.macs), share(r.gzip)],
  `${(100 * r.accuracy[1]!).toFixed(2)} % (${(100 * r.accuracy[0]!).toFixed(2)} %)`,
  ...[times(r.compiledSpeedup), times(r.pageSpeedup)],
]);
const show = tableShower(log, smoke ? null : new URL("README.md", import.meta.url));
show(
  "pruned",
  [
    ...["sparsity", "flags", "weights", "multiplications", "gzip"],
    ...["test accuracy (dense)", "compiled", "in Chromium"],
  ],
  cells,
);
const kinds = [...new Set(lines.map(({ config }) => config.flags.join(" ")))];
const series = kinds.map((kind) => ({
  name: kind === "" ? "without further flags" : kind,
  points: [
    [1, lines[0]!.result.accuracy[0]!] as const,
    ...lines
      .filter(({ config }) => config.flags.join(" ") === kind)
      .map(({ result: r }) => [r.pageSpeedup ?? r.compiledSpeedup, r.accuracy[1]!] as const),
  ],
}));
if (lines.length > 1) {
  const plot = {
    series,
    x: "times as fast as the dense model in Chromium, at sparsities 0, 0.5 and 0.8",
    y: "share of right answers",
    title: "A tfjs model pruned by channels",
    dots: true,
  };
  writeFileSync(join(out, "accuracy.svg"), linePlot(plot));
}
record({ lines });

/** Bright squares whose place is the class, for smoke runs. */
function made(count: number): ImageSet {
  const host = random.hostRandom(seed);
  const labels = Uint8Array.from({ length: count }, () => host.below(10));
  const pixels = Uint8Array.from({ length: count * 784 }, () => host.below(80));
  for (const [i, label] of labels.entries()) {
    for (let p = 0; p < 36; p++) {
      const [row, column] = [
        2 + 10 * Math.floor(label / 5) + Math.floor(p / 6),
        5 * (label % 5) + (p % 6),
      ];
      pixels[i * 784 + 28 * row + column] = 220;
    }
  }
  return { images: pixels, imageShape: [28, 28, 1], labels };
}

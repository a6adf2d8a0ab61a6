/** A step of a `tf.layers` model: `fit`, compiled, beside `model.fit` on tfjs-node's native build. Each in processes of its own. */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { adam, batches, fit, fromLayersModel, softmaxCrossEntropy } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { compare } from "./shared/compare.ts";
import { benchFlags } from "./shared/flags.ts";
import { median } from "./shared/statistics.ts";
import { uniformValues } from "./shared/values.ts";

const { layers, initializers } = tf;
const require = createRequire(import.meta.url);
const peer = "@tensorflow/tfjs-node";

const flags = benchFlags({
  side: {
    type: "string",
    help: "train on this side alone, and print the figures of this process",
    choices: ["ours", "tfjs-node"],
  },
  net: { type: "string", help: "which network", choices: ["mlp", "cnn"] },
});
const { smoke } = flags;

interface Task {
  readonly title: string;
  readonly shape: number[];
  readonly batch: number;
  /** Steps of a pass, and passes; the first compiles and is not counted. */
  readonly steps: number;
  readonly passes: number;
  readonly hidden: (seed: () => number) => tf.layers.Layer[];
}

const size = smoke ? 8 : 28;
const wide = smoke ? 8 : 256;
const maps = smoke ? 2 : 16;
const kernelInitializer = (seed: number) => initializers.glorotUniform({ seed });

const tasks: Readonly<Record<"mlp" | "cnn", Task>> = {
  mlp: {
    title: `MLP ${size * size}-${wide}-${wide}-10`,
    shape: [size * size],
    batch: smoke ? 8 : 128,
    steps: smoke ? 2 : 40,
    passes: smoke ? 2 : 8,
    hidden: (seed) =>
      [0, 1].map(() =>
        layers.dense({
          units: wide,
          activation: "relu",
          kernelInitializer: kernelInitializer(seed()),
        }),
      ),
  },
  cnn: {
    title: `${size} × ${size} pixels, two 3 × 3 convolutions of ${maps} and ${2 * maps} maps, each pooled`,
    shape: [size, size, 1],
    batch: smoke ? 8 : 128,
    steps: smoke ? 2 : 10,
    passes: smoke ? 2 : 6,
    hidden: (seed) => [
      ...[maps, 2 * maps].flatMap((filters) => [
        layers.conv2d({
          filters,
          kernelSize: 3,
          padding: "same",
          activation: "relu",
          kernelInitializer: kernelInitializer(seed()),
        }),
        layers.maxPooling2d({ poolSize: 2 }),
      ]),
      layers.flatten(),
    ],
  },
};

/** The same network, rows and order on both sides. */
function start({ shape, batch, steps, hidden }: Task) {
  let seeds = 0;
  const seed = (): number => ++seeds;
  const net = tf.sequential({
    layers: [
      layers.inputLayer({ inputShape: shape }),
      ...hidden(seed),
      layers.dense({ units: 10, kernelInitializer: kernelInitializer(seed()) }),
    ],
  });
  const rows = batch * steps;
  const features = shape.reduce((a, b) => a * b, 1);
  const x = tf.tensor(uniformValues(1, rows * features), [rows, ...shape]);
  const labels = Int32Array.from(uniformValues(2, rows), (v) => Math.floor((v + 1) * 5));
  return { net, x, labels };
}

/** Milliseconds a step, from the ends of passes. */
function perStep(ends: readonly number[], steps: number): number {
  return median(ends.slice(1).map((end, i) => (end - (ends[i] as number)) / steps));
}

/** Time of the clock, or of all threads of the processor. */
function now(): number {
  if (!flags.processor) return performance.now();
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e3;
}

const lr = 1e-3;

async function ours(task: Task): Promise<{ value: number; loss: number }> {
  const { net, x, labels } = start(task);
  const { batch: batchSize, steps, passes: epochs } = task;
  const y = tf.tensor1d(labels, "int32");
  const { model, ...from } = fromLayersModel(net);
  const ends: number[] = [];
  const { history } = await fit({
    ...from,
    optimizer: adam({ lr, eps: 1e-7 }),
    loss: (p, batch, { state }) =>
      softmaxCrossEntropy(model.apply(p, state, batch.x).output, batch.y),
    data: batches({ x, y }, { batchSize }),
    epochs,
    compile: true,
    logEvery: steps,
    reporter: { step: ({ step }) => void (step % steps === 0 && ends.push(now())) },
  });
  return { value: perStep(ends, steps), loss: history[0]?.loss ?? Number.NaN };
}

async function theirs(task: Task): Promise<{ value: number; loss: number }> {
  // Node 23 took away two functions that tfjs-node 4.22 calls.
  const util = require("node:util");
  util.isNullOrUndefined ??= (value: unknown) => value === null || value === undefined;
  util.isArray ??= Array.isArray;
  require(peer);
  await tf.ready();
  if (tf.getBackend() !== "tensorflow") throw new Error(`${peer} left ${tf.getBackend()} in use`);
  const { net, x, labels } = start(task);
  const { batch: batchSize, steps, passes: epochs } = task;
  const y = tf.oneHot(tf.tensor1d(labels, "int32"), 10);
  net.compile({
    optimizer: tf.train.adam(lr),
    loss: (label, logits) => tf.losses.softmaxCrossEntropy(label, logits),
  });
  const ends: number[] = [];
  const { history } = await net.fit(x, y, {
    batchSize,
    epochs,
    shuffle: false,
    verbose: 0,
    // It need not let anything else run meanwhile.
    yieldEvery: "never",
    callbacks: { onEpochEnd: () => void ends.push(now()) },
  });
  return { value: perStep(ends, steps), loss: Number(history["loss"]?.[0]) };
}

/**
 * The figure of a side in a fresh process. The sides have the mean loss of the first pass in common; later ones drift apart, since
 * the labels are random and what is learned by heart hangs on the last digits.
 */
function inProcess(side: string, net: string, losses: Map<string, number>): number {
  const own = ["--side", side, "--net", net, ...(smoke ? ["--smoke"] : [])];
  const clock = flags.processor ? ["--processor"] : [];
  const file = fileURLToPath(import.meta.url);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...process.execArgv, file, ...own, ...clock],
    { encoding: "utf8", env: { ...process.env, TF_CPP_MIN_LOG_LEVEL: "3" } },
  );
  if (status !== 0) throw new Error(`${side} does not train:\n${stderr}`);
  const { value, loss } = JSON.parse(stdout.trim().split("\n").at(-1) ?? "{}");
  losses.set(side, loss);
  const [first = loss] = losses.values();
  if (!(Math.abs(loss - first) <= 1e-3 * first)) {
    throw new Error(`the sides train to other losses: ${[...losses].join("; ")}`);
  }
  return value;
}

function versionOf(name: string): string | undefined {
  try {
    return (require(`${name}/package.json`) as { version: string }).version;
  } catch {
    return undefined;
  }
}

if (flags.side !== undefined) {
  const task = tasks[flags.net ?? "mlp"];
  const figures = await (flags.side === "ours" ? ours : theirs)(task);
  process.stdout.write(`\n${JSON.stringify(figures)}\n`);
} else {
  const version = versionOf(peer);
  if (version === undefined) flags.progress(`no peer: npm run native-engine builds ${peer}`);
  for (const net of flags.net === undefined ? (["mlp", "cnn"] as const) : [flags.net]) {
    const { title, batch } = tasks[net];
    const losses = new Map<string, number>();
    await compare(
      {
        name: "layers-fit",
        row: net.toUpperCase(),
        title: `Adam step of tf.layers, ${title}, batch ${batch}`,
        ours: () => inProcess("ours", net, losses),
        reports: true,
        peers:
          version === undefined
            ? []
            : [
                {
                  id: "tfjs-node",
                  name: `tfjs-node ${version}`,
                  run: () => inProcess("tfjs-node", net, losses),
                },
              ],
        goals: [{ against: "tfjs-node", atMost: 1, aim: 0.8 }],
        items: { count: batch, unit: "examples" },
        rounds: 7,
      },
      flags,
    );
  }
}

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describeEngine } from "@legendre/core-tensor";
import { startEngine } from "@repo/cli";
import { linePlot } from "@repo/cli/plot";
import { exampleFlags } from "../shared/flags.ts";
import { mean } from "../shared/statistics.ts";
import { table } from "../shared/table.ts";
import { runUnits, type Unit, type UnitLine } from "../shared/units.ts";
import { loadImages, type Result, type Run, train } from "./experiment.ts";
import { methodNames, rates, scheduleNames } from "./methods.ts";
import { medianTime, type Timing, timeSteps } from "./timing.ts";

const { engine, smoke, seed, out, log, progress, record, ...flags } = exampleFlags(
  "fishleg-autoencoder",
  {
    epochs: {
      type: "integer",
      help: "passes over the training images; five take an hour in all on two quiet cores",
      default: 5,
    },
    batch: {
      type: "integer",
      help: "images in a batch; the published runs have 100",
      default: 500,
    },
    seeds: {
      type: "integer",
      help: "runs at each best rate, seeds counted from --seed",
      default: 3,
    },
    constant: {
      type: "boolean",
      help: "constant rates alone, without the cosine schedules",
    },
    kronecker: {
      type: "boolean",
      help: "also FishLeg with Kronecker blocks, without a scale for each weight",
    },
    timing: {
      type: "boolean",
      help: "only time the steps, on a machine that does nothing else: some 5 minutes",
    },
    starts: {
      type: "boolean",
      help: "only compare the starts of FishLeg's inverse: 60 steps each, a few minutes",
    },
  },
);
const { compile } = await startEngine(engine);
progress((await describeEngine()).text);
const base = {
  epochs: smoke ? 1 : flags.epochs,
  batchSize: smoke ? 50 : flags.batch,
  encoder: smoke ? [32, 8] : [1000, 500, 250, 30],
  images: smoke ? 200 : 60_000,
};
const images = await loadImages(base.images, smoke ? 100 : 10_000);
const file = fileURLToPath(new URL("results.jsonl", import.meta.url));
const { batchSize, encoder } = base;

/** The steps of all methods in three turns, from a file of their own; runs what is missing only if asked to. */
const turns = await runUnits(
  Array.from({ length: smoke ? 1 : 3 }, (_, round): Unit<Timing> => {
    const config = { batchSize, encoder, window: smoke ? 2 : 50, round };
    return { name: `times of steps, batch ${batchSize}, turn ${round + 1}`, config };
  }),
  ({ config }) => timeSteps(config, images.train, compile),
  {
    smoke,
    progress,
    file: fileURLToPath(new URL("timing.jsonl", import.meta.url)),
    ...(flags.timing || smoke ? {} : { finished: true }),
  },
);
/** Milliseconds a step; unknown while nothing was timed. */
const stepTime = (method: (typeof methodNames)[number]): number =>
  turns.length === 0
    ? Number.NaN
    : medianTime(
        turns.map(({ result }) => result),
        method,
      );
if (flags.timing) {
  const adam = stepTime("adam");
  const rows = methodNames.map((name) => [name, stepTime(name), stepTime(name) / adam]);
  log(table(["method", "ms a step", "steps of Adam"], rows));
  record({ timing: rows });
  process.exit(0);
}

/** Trains what is not in the file yet. */
function runAll(configs: readonly Run[]): Promise<UnitLine<Run, Result>[]> {
  const units = configs.map((config): Unit<Run> => {
    const { method, schedule, lr, batchSize, start } = config;
    const from = start === undefined ? "" : ` from ${start}`;
    return {
      name: `${method}${from}, ${schedule} ${lr}, batch ${batchSize}, seed ${config.seed}`,
      config,
    };
  });
  const options = { file, smoke, progress };
  return runUnits(units, ({ config }) => train(config, images, compile), options);
}

const last = ({ result }: UnitLine<Run, Result>): number => {
  const loss = result.train.at(-1) ?? Number.NaN;
  return result.status === "finished" && Number.isFinite(loss) ? loss : Number.POSITIVE_INFINITY;
};

if (flags.starts) {
  const starts = ["gradient", "trace", "diagonal", "1/damping"] as const;
  // Half an epoch of batches of 500; from the start on, constant rates.
  const short = { ...base, epochs: 1, images: smoke ? base.images : 60 * base.batchSize };
  const own = await runAll(
    starts.flatMap((start) =>
      [0.3, 1].map((lr): Run => {
        return { ...short, method: "fishleg", schedule: "constant", lr, seed, start };
      }),
    ),
  );
  const rows = own.map(({ config, result }) => [
    ...[config.start ?? "", config.lr, result.train.at(-1) ?? Number.NaN, result.status],
  ]);
  log(table(["start", "lr", "train after 60 steps", "status"], rows));
  record({ starts: rows });
  process.exit(0);
}

// Every method at every rate with the first seed, then the best rate of each with the other seeds.
const compared = methodNames.filter((name) => flags.kronecker || name !== "fishleg-kronecker");
const pairs = compared.flatMap((method) =>
  (flags.constant ? (["constant"] as const) : scheduleNames).map((schedule) => ({
    method,
    schedule,
  })),
);
const grid = await runAll(
  pairs.flatMap((pair) => rates[pair.method].map((lr): Run => ({ ...base, ...pair, lr, seed }))),
);
const best = pairs.map(({ method, schedule }) => {
  const own = grid.filter(({ config }) => config.method === method && config.schedule === schedule);
  return own.reduce((a, b) => (last(b) < last(a) ? b : a));
});
const others = Array.from({ length: smoke ? 0 : flags.seeds - 1 }, (_, i) => seed + 1 + i);
const repeated = await runAll(
  best.flatMap(({ config }) => others.map((other): Run => ({ ...config, seed: other }))),
);

const summary = best.map((line) => {
  const { method, schedule, lr } = line.config;
  const again = repeated.filter(
    ({ config }) => config.method === method && config.schedule === schedule,
  );
  const runs = [line, ...again].map(({ result }) => result);
  const perEpoch = (of: "train" | "test"): number[] =>
    line.result[of].map((_, i) => mean(runs.map((r) => r[of][i] ?? Number.NaN)));
  const stepsAnEpoch = Math.ceil(base.images / batchSize);
  const seconds = line.result.train.map(
    (_, i) => ((i + 1) * stepsAnEpoch * stepTime(method)) / 1000,
  );
  const ends = runs.map(({ train: losses }) => losses.at(-1) ?? Number.NaN);
  return {
    method,
    schedule,
    lr,
    runs: runs.length,
    spread: Math.max(...ends) - Math.min(...ends),
    train: perEpoch("train"),
    test: perEpoch("test"),
    seconds,
  };
});

log(`batch ${base.batchSize}, nats an image`);
log(
  table(
    ["method", "schedule", "lr", "train 1", "train", "spread", "test", "seconds", "seeds"],
    summary.map((s) => [
      ...[s.method, s.schedule, s.lr, s.train[0] ?? Number.NaN, s.train.at(-1) ?? Number.NaN],
      ...[s.spread, s.test.at(-1) ?? Number.NaN, s.seconds.at(-1) ?? Number.NaN, s.runs],
    ]),
  ),
);
log(
  table(
    ["method", "schedule", "lr", "train", "test", "status"],
    grid.map(({ config, result }) => [
      ...[config.method, config.schedule, config.lr],
      ...[result.train.at(-1) ?? Number.NaN, result.test.at(-1) ?? Number.NaN, result.status],
    ]),
  ),
);

mkdirSync(out, { recursive: true });
const title = `MNIST autoencoder 784-${base.encoder.join("-")}-…, batch ${base.batchSize}`;
for (const [name, x] of [
  ["epochs", "epoch"],
  ["seconds", "seconds of steps, each as long as on a quiet machine"],
] as const) {
  if (name === "seconds" && turns.length === 0) continue;
  const series = summary.map((s) => ({
    name: `${s.method}, ${s.schedule}`,
    points: s.train.map(
      (loss, i) => [name === "epochs" ? i + 1 : (s.seconds[i] ?? Number.NaN), loss] as const,
    ),
  }));
  const svg = linePlot({ series, x, y: "nats an image", title, logY: true });
  writeFileSync(join(out, `fishleg-autoencoder-${name}-${base.batchSize}.svg`), svg);
}
log(`wrote fishleg-autoencoder-*-${base.batchSize}.svg to ${out}`);
record({ summary });

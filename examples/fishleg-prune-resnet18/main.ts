import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describeEngine, loadCheckpoint, saveCheckpoint, treeDispose } from "@legendre/core-tensor";
import { startEngine } from "@repo/cli";
import { exampleFlags } from "../shared/flags.ts";
import { ladderSearch } from "../shared/ladder.ts";
import { tableShower } from "../shared/readme.ts";
import { runUnits, type Unit } from "../shared/units.ts";
import { contenders } from "./contenders.ts";
import {
  type Dense,
  lossOfFirstLevel,
  type Result,
  type Run,
  runOne,
  trainDense,
} from "./experiment.ts";
import { loadImages } from "./images.ts";
import { pictures } from "./pictures.ts";
import { Progress } from "./progress.ts";
import { difference, paired, summarise } from "./summary.ts";

const { engine, smoke, seed, out, log, progress, record, reporter, ...flags } = exampleFlags(
  "fishleg-prune-resnet18",
  {
    width: { type: "integer", help: "channels of the first stage", default: 16 },
    "search-width": {
      type: "integer",
      help: "channels of the net that dampings are searched on",
      default: 16,
    },
    "base-epochs": { type: "integer", help: "passes of the dense training", default: 12 },
    seeds: { type: "integer", help: "nets, seeds counted from --seed", default: 3 },
    only: {
      type: "string",
      help: "methods to run, with semicolons between; others are left as they are",
    },
    finished: { type: "boolean", help: "tables and figures of what is finished; runs nothing" },
    "tiny-imagenet": { type: "string", help: "the folder of Tiny ImageNet, in place of CIFAR-10" },
  },
);
const { compile } = await startEngine(engine);
progress((await describeEngine()).text);
mkdirSync(out, { recursive: true });
const folder = flags["tiny-imagenet"];
let loading: ReturnType<typeof loadImages> | undefined;
/** The images, once something is run on them: what is finished can be shown without them. */
const images = (): ReturnType<typeof loadImages> => (loading ??= loadImages(smoke, folder));
const common: Omit<Run, "method" | "damping" | "seed"> = {
  data: folder === undefined ? "cifar10" : "tiny-imagenet",
  width: smoke ? 2 : flags.width,
  baseEpochs: smoke ? 1 : flags["base-epochs"],
  sparsities: smoke ? [0.5, 0.8] : [0.8, 0.9, 0.95, 0.98, 0.99],
  substeps: smoke ? 1 : 8,
  tuning: smoke ? [2, 6] : [50, 100, 400, 800],
  smoke,
  batchSize: smoke ? 20 : 128,
};
const seeds = Array.from({ length: smoke ? 1 : flags.seeds }, (_, i) => seed + i);
const methods = Object.keys(contenders);
const chosen = flags.only?.split(";").map((name) => name.trim()) ?? methods;
const unknown = chosen.find((name) => !methods.includes(name));
if (unknown !== undefined) {
  throw new Error(`--only: no method "${unknown}"; there are ${methods.join("; ")}`);
}

/** The net of a run, as its files are called. */
const nameOfNet = ({ data, width, baseEpochs, seed: own }: Run): string =>
  `${data}-w${width}-e${baseEpochs}-s${own}${smoke ? "-smoke" : ""}`;

/** The dense net: the committed one where there is one, else trained and kept. */
async function denseNet(run: Run): Promise<Dense> {
  const name = `${nameOfNet(run)}.safetensors`;
  const committed = fileURLToPath(new URL(name, import.meta.url));
  const file = existsSync(committed) ? committed : join(out, name);
  if (existsSync(file) && !smoke) return (await loadCheckpoint<Dense>(file)).tree;
  const checkpoint = { path: `${file}.training` };
  const dense = await trainDense(run, await images(), compile, {
    checkpoint,
    reporter: reporter(`dense net, width ${run.width}, seed ${run.seed}`),
  });
  await saveCheckpoint(file, dense);
  rmSync(checkpoint.path);
  return dense;
}

const runAll = <R>(
  units: readonly Unit<Run>[],
  file: string,
  run: (config: Run, dense: Dense) => Promise<R>,
) =>
  runUnits<Run, R>(
    units,
    async ({ config }) => {
      const dense = await denseNet(config);
      const result = await run(config, dense);
      treeDispose(dense);
      return result;
    },
    {
      smoke,
      progress,
      finished: flags.finished,
      only: ({ config }) => chosen.includes(config.method),
      file: fileURLToPath(new URL(file, import.meta.url)),
    },
  );

/**
 * The damping of least loss on the held-out images after the first level, of the first seed and at the search's width: three
 * settings for each method, up to two more where the best is on the edge. Undefined where a setting has not been tried yet.
 */
async function dampingOf(method: string): Promise<number | null | undefined> {
  const { start = null, as } = contenders[method] as (typeof contenders)[string];
  if (as !== undefined) return dampingOf(as);
  if (start === null || smoke) return start;
  let missing = false;
  const found = await ladderSearch({ start, trials: 3, most: 5 }, async (damping) => {
    if (missing) return Number.NaN;
    const config: Run = {
      ...common,
      width: flags["search-width"],
      sparsities: common.sparsities.slice(0, 1),
      tuning: [],
      method,
      damping,
      seed,
    };
    const unit = { name: `${method}, damping ${damping}, seed ${seed}`, config };
    const lines = await runAll([unit], "search.jsonl", async (run, dense) =>
      lossOfFirstLevel(run, dense, await images(), compile),
    );
    missing = lines.length === 0;
    return lines[0]?.result ?? Number.NaN;
  });
  if (missing) return undefined;
  progress(`${method}: damping ${found.value}${found.edge ? ", on the edge" : ""}`);
  return found.value;
}

const dampings = new Map<string, number | null>();
for (const method of methods) {
  const damping = await dampingOf(method);
  if (damping !== undefined) dampings.set(method, damping);
}
const units = seeds.flatMap((each) =>
  [...dampings].map(([method, damping]) => ({
    name: `${method}, seed ${each}`,
    config: { ...common, method, damping, seed: each },
  })),
);
const lines = await runAll<Result>(units, "results.jsonl", async (config, dense) => {
  const method = config.method.replaceAll(/\W+/g, "-");
  const reached = new Progress(join(out, `${method}-${nameOfNet(config)}`), config);
  if (smoke) reached.end();
  const result = await runOne(config, dense, await images(), compile, reached, progress);
  reached.end();
  return result;
});

const { sparsities, tuning } = common;
const { rows, dense } = summarise(lines, methods);
/** The runs of the README, whose tables they write: not those of other seeds or fewer nets. */
const usual =
  !smoke &&
  folder === undefined &&
  seed === 0 &&
  flags.seeds === 3 &&
  [16, 32].includes(flags.width) &&
  flags["base-epochs"] === 12;
const shown = tableShower(log, usual ? new URL("README.md", import.meta.url) : null);
const show: typeof shown = (name, ...table) =>
  shown(flags.width === 16 ? name : `${name}, width ${flags.width}`, ...table);
const percent = (value: number): string => (100 * value).toFixed(1);
const levels = sparsities.map((s) => `${100 * s} %`);
log(`dense: ${percent(dense)} %`);
for (const [place, name] of [
  [0, "before fine-tuning"],
  ...tuning.map((step, i) => [i + 1, `after ${step} steps`] as const),
] as const) {
  log(`test accuracy in percent, ${name}`);
  show(
    name,
    ["method", "damping", "seeds", ...levels],
    rows.map(({ method, seeds: own, accuracy }) => [
      method,
      String(dampings.get(method) ?? "–"),
      String(own.length),
      ...accuracy.map((level) => percent(level[place] as number)),
    ]),
  );
}
const ends = [0, tuning.length];
const differences = rows.flatMap(({ method }) => {
  const pair = [method, "OBS"] as const;
  const nets = paired(lines, pair).length;
  if (method === "OBS" || nets < 2) return [];
  return levels.map((sparsity, level) => [
    method,
    String(nets),
    sparsity,
    ...ends.map((place) => {
      const { mean, error } = difference(lines, pair, level, place);
      return `${percent(mean)} ± ${percent(error)}`;
    }),
  ]);
});
const severalNets = lines.filter(({ config }) => paired(lines, [config.method, "OBS"]).length > 1);
if (severalNets.length > 0) {
  log(
    `test accuracy in percent on each net, after ${tuning.at(-1)} steps / right after the removals`,
  );
  show(
    "each net",
    ["method", "seed", "dense", ...levels],
    severalNets.map(({ config, result }) => [
      config.method,
      String(config.seed),
      percent(result.dense.accuracy),
      ...result.levels.map(({ scores }) =>
        [scores.at(-1), scores[0]]
          .map((score) => percent(score?.accuracy ?? Number.NaN))
          .join(" / "),
      ),
    ]),
  );
}
if (differences.length > 0) {
  log("test accuracy less that of OBS on the same nets, in percent: mean ± standard error");
  show("less OBS", ["method", "nets", "sparsity", "before", `${tuning.at(-1)} steps`], differences);
}
pictures({ lines, rows, sparsities, tuning, width: common.width, out, log });
const percents = (levels: readonly (readonly number[])[]): number[][] =>
  levels.map((places) => places.map((value) => 100 * value));
record({
  dense: 100 * dense,
  rows: rows.map(({ method, accuracy }) => ({ method, accuracy: percents(accuracy) })),
});

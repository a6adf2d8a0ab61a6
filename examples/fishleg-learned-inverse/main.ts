import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describeEngine, loadCheckpoint, saveCheckpoint, treeDispose } from "@legendre/core-tensor";
import { loadMnist } from "@legendre/core-tensor/datasets";
import { startEngine } from "@repo/cli";
import {
  netsOf,
  scorer,
  sizes,
  splitImages,
  trainDense,
  type Weights,
} from "../fishleg-prune-rivals/nets.ts";
import { exampleFlags } from "../shared/flags.ts";
import { type Found, ladderSearch } from "../shared/ladder.ts";
import { tableShower } from "../shared/readme.ts";
import { mean, meanAndError } from "../shared/statistics.ts";
import { runUnits } from "../shared/units.ts";
import { inverses, type Result, type Run, runOne } from "./experiment.ts";
import { type FloorRow, type FloorRun, measureFloor } from "./floor.ts";

const { engine, smoke, seed, out, log, progress, record, ...flags } = exampleFlags(
  "fishleg-learned-inverse",
  { seeds: { type: "integer", help: "nets, seeds counted from --seed", default: 5 } },
);
const { compile } = await startEngine(engine);
progress((await describeEngine()).text);
mkdirSync(out, { recursive: true });
const images = splitImages(await loadMnist(), sizes.small, smoke);
const net = netsOf(sizes.small).classifier;
/** The seed of the search; those of the comparison follow it. */
const first = 10;
const seeds = Array.from({ length: smoke ? 1 : flags.seeds }, (_, i) => first + seed + i);
const names = Object.keys(inverses) as Run["inverse"][];
const budget = smoke ? 3 : 60;
const common = { sparsity: 0.8, substeps: smoke ? 1 : 4 } as const;

/** The dense net of a seed, trained once and kept in the folder of results. */
async function denseNet(each: number): Promise<Weights> {
  const file = join(out, `classifier-${each}${smoke ? "-smoke" : ""}.safetensors`);
  if (existsSync(file)) return (await loadCheckpoint<Weights>(file)).tree;
  progress(`training the classifier of seed ${each}`);
  const params = await trainDense(net, images, { seed: each, compile });
  await saveCheckpoint(file, params);
  return params;
}

const runAll = (list: readonly Run[], file: string) =>
  runUnits(
    list.map((config) => ({
      name: `${config.inverse}, ${config.updates} updates, damping ${config.damping}, seed ${config.seed}`,
      config,
    })),
    async ({ config }) => {
      const dense = await denseNet(config.seed);
      const result = await runOne(config, dense, images, compile);
      treeDispose(dense);
      return result;
    },
    { smoke, progress, file: fileURLToPath(new URL(file, import.meta.url)) },
  );

/** The damping of least loss with updates, on a net and images that the comparison does not use. */
const searchOf = (inverse: Run["inverse"]) =>
  ladderSearch({ start: 0.1 }, async (damping) => {
    const config = { ...common, inverse, updates: budget, damping, seed: first - 1, search: true };
    const [line] = await runAll([config], "search.jsonl");
    return line?.result.loss ?? Number.NaN;
  });
const chosen = smoke ? names.slice(2, 4) : names;
const found = new Map<Run["inverse"], Found>();
if (!smoke) for (const inverse of chosen) found.set(inverse, await searchOf(inverse));
// What is turned has nothing to show without updates; the others have their start alone, too, at the same damping.
const kinds = chosen.flatMap((inverse) =>
  ("refreshEvery" in inverses[inverse] ? [budget] : [0, budget]).map((updates) => ({
    inverse,
    updates,
    damping: found.get(inverse)?.value ?? 0.1,
  })),
);
const lines = await runAll(
  seeds.flatMap((each) => kinds.map((kind) => ({ ...common, ...kind, search: false, seed: each }))),
  "results.jsonl",
);

/** The results of a row, by seed. */
const resultsOf = (inverse: string, updates: number): Result[] =>
  lines.flatMap(({ config: c, result }) =>
    c.inverse === inverse && c.updates === updates ? [result] : [],
  );
const rows = kinds.flatMap((kind) => {
  const own = resultsOf(kind.inverse, kind.updates);
  if (own.length < seeds.length) return [];
  const of = (pick: (result: Result) => number): number => mean(own.map(pick));
  const [loss, accuracy] = [of((r) => r.loss), 100 * of((r) => r.accuracy)];
  const [residual, excess] = [of((r) => r.health.residual), of((r) => r.health.excess)];
  const gain = of((r) => r.health.gain ?? 0);
  return [{ ...kind, loss, accuracy, residual, excess, gain }];
});
let whole = 0;
const score = scorer(net, compile);
for (const each of seeds) {
  const dense = await denseNet(each);
  whole += (await score(dense, images.test)).loss / seeds.length;
  treeDispose(dense);
}
log(`80 % of the classifier's weights removed in one shot; ${seeds.length} seeds from ${seeds[0]}`);
log(`loss of the dense classifiers: ${whole.toFixed(4)} nats`);
const errorText = (values: readonly number[]): string => {
  const { mean: middle, error } = meanAndError(values);
  return values.length < 2 ? middle.toFixed(4) : `${middle.toFixed(4)} ± ${error.toFixed(4)}`;
};
/** K-FAC on one batch that learns nothing, by seed: what the others are compared with. */
const plain = resultsOf("K-FAC", 0);
const usual = !smoke && flags.seeds === 5 && seed === 0;
const show = tableShower(log, usual ? new URL("README.md", import.meta.url) : null);
show(
  "dampings",
  ["inverse, 60 updates", "damping: loss, nats", "chosen"],
  [...found].map(([inverse, { tried, value, edge }]) => [
    inverse,
    tried.map((trial) => `${trial.value}: ${trial.score.toFixed(4)}`).join(", "),
    `${value}${edge ? " (edge)" : ""}`,
  ]),
);
show(
  "inverses",
  [
    "inverse",
    "updates",
    "damping",
    "loss, nats",
    "less K-FAC's",
    "right, %",
    "residual",
    "excess",
    "gain",
  ],
  rows.map(({ loss, accuracy, residual, excess, gain, ...row }) => [
    ...[row.inverse, row.updates, String(row.damping), loss.toFixed(4)],
    errorText(
      resultsOf(row.inverse, row.updates).flatMap((own, i) =>
        plain[i] === undefined ? [] : [own.loss - plain[i].loss],
      ),
    ),
    ...[accuracy.toFixed(2), residual.toFixed(2), String(Number(excess.toPrecision(2)))],
    row.updates === 0 ? "" : gain.toFixed(2),
  ]),
);
record({ dense: whole, rows: rows.map(({ gain: _, ...row }) => row) });

/** How near inverses of so many images come; see `floor.ts`. */
const floorUnits = (smoke ? [1] : [0.1, 1, 10]).flatMap((own) =>
  (smoke ? [100] : [250, 1500, 6000, 24_000]).map((images) => {
    const sizes = smoke ? { fresh: [50], vectors: 1 } : { fresh: [250, 4000], vectors: 2 };
    const config: FloorRun = {
      ...sizes,
      images,
      damping: own,
      updates: smoke ? 3 : 200,
      seed: first + seed,
    };
    return { name: `damping ${own}, ${images} images, seed ${config.seed}`, config };
  }),
);
const floors = await runUnits(
  floorUnits,
  async ({ config }) => {
    const dense = await denseNet(config.seed);
    const result = await measureFloor(config, dense, images, compile);
    treeDispose(dense);
    return result;
  },
  { smoke, progress, file: fileURLToPath(new URL("floor.jsonl", import.meta.url)) },
);
if (floors[0] !== undefined) {
  const { fresh } = floors[0].config;
  log("inverses of the Fisher matrix of some images: what they attain on these, and residuals");
  const names = Object.keys(floors[0].result);
  const dampings = [...new Set(floors.map(({ config }) => config.damping))];
  show(
    "floor",
    [
      ...["damping", "inverse", "attained", "residual"],
      ...fresh.map((n) => `residual on ${n} others`),
    ],
    dampings.flatMap((own) =>
      names.map((name) => {
        const found = floors.flatMap(({ config, result: { [name]: row } }) =>
          config.damping === own && row !== undefined ? [row] : [],
        );
        const values = (of: (row: FloorRow) => number): string =>
          found.map((row) => of(row).toFixed(2)).join(", ");
        const residuals = [0, ...fresh].map((_, i) => values((row) => row.residuals[i] ?? NaN));
        return [own, name, values((row) => row.attained), ...residuals];
      }),
    ),
  );
  record({ floors: floors.map(({ config, result }) => ({ ...config, result })) });
}

import { basename, join } from "node:path";
import { describeEngine, treeDispose } from "@legendre/core-tensor";
import { startEngine } from "@repo/cli";
import { exampleFlags } from "../shared/flags.ts";
import { loadNli, xnliTasks } from "../shared/language/index.ts";
import { type Pool, poolOf, readEncoder } from "../shared/last-layer/pool.ts";
import {
  type LastLayerResult,
  type LastLayerRun,
  lastLayerPrograms,
  train,
} from "../shared/last-layer/train.ts";
import { ways } from "../shared/last-layer/ways.ts";
import { interval, intervalText } from "../shared/statistics.ts";
import { table } from "../shared/table.ts";
import { runUnits } from "../shared/units.ts";
import { writeInvented } from "./invented.ts";

/** One training run; another model, or other files, are another unit. */
interface Run extends LastLayerRun {
  readonly model: string;
  readonly train: string;
  readonly test: string;
  /** Tokens of a pair of sentences. */
  readonly length: number;
}

const { engine, smoke, seed, out, log, progress, record, ...flags } = exampleFlags(
  "treemaml-xnli",
  {
    model: {
      type: "string",
      help: "folder with config.json, model.safetensors and tokenizer.json",
    },
    train: { type: "string", help: "pairs to train on, such as xnli.dev.tsv" },
    test: { type: "string", help: "pairs to be judged by, such as xnli.test.tsv" },
    seeds: { type: "integer", help: "runs of each way, counted from --seed + 1", default: 3 },
    steps: { type: "integer", help: "outer steps", default: 200 },
    shots: { type: "integer", help: "examples a label to adapt with", default: 3 },
    length: { type: "integer", help: "tokens of a pair of sentences", default: 64 },
  },
);
await startEngine(engine);
progress((await describeEngine()).text);
const files = smoke ? writeInvented(join(out, "invented")) : flags;
const { model, train: trainFile, test: testFile } = files;
if (model === undefined || trainFile === undefined || testFile === undefined) {
  throw new Error(
    "give --model FOLDER, --train FILE and --test FILE: an encoder as the Hugging Face hub has it and two files of XNLI; or --smoke, which invents them",
  );
}
const shared = {
  model: basename(model),
  train: basename(trainFile),
  test: basename(testFile),
  steps: smoke ? 4 : flags.steps,
  shots: smoke ? 1 : flags.shots,
  queries: smoke ? 2 : 5,
  innerLr: 1e-2,
  learnInnerLr: false,
  outerLr: 5e-5,
  languages: smoke ? 4 : 5,
  genres: 2,
  rounds: 1,
  length: smoke ? 16 : flags.length,
};
const encoder = await readEncoder(model);
/** Draws examples of each task of a file and computes their hidden states, once. */
async function pool(file: string, perLabel: number): Promise<Pool> {
  const examples = await loadNli(file);
  return poolOf(xnliTasks(examples, { perLabel, seed }), examples, encoder, shared);
}
progress("hidden states below the last layer");
const pools = {
  train: await pool(trainFile, smoke ? 3 : 10),
  test: await pool(testFile, shared.shots + shared.queries),
};
const seeds = Array.from({ length: smoke ? 1 : flags.seeds }, (_, i) => seed + 1 + i);
const units = seeds.flatMap((each) =>
  Object.keys(ways).map((way): { name: string; config: Run } => ({
    name: `${way}, seed ${each}`,
    config: { ...shared, way, seed: each },
  })),
);
const programs = lastLayerPrograms(encoder);
const lines = await runUnits(
  units,
  ({ config }) => train(config, encoder, pools, programs),
  // Results are those of files that are not in the repository: they stay beside what the example writes.
  { smoke, progress, file: join(out, "results.jsonl") },
);
programs.dispose();
treeDispose(encoder.params);
const resultsOf = (way: string): LastLayerResult[] =>
  lines.filter(({ config }) => config.way === way).map(({ result }) => result);
const languages = Object.keys(lines[0]?.result.byLanguage ?? {});
const percent = (own: readonly LastLayerResult[], pick: (r: LastLayerResult) => number): string =>
  intervalText(interval(own.map((r) => 100 * pick(r))));
log(`Accuracy in percent after three steps on ${shared.shots} examples a label; protocol joint.`);
log(
  table(
    ["way", "all", ...languages],
    Object.keys(ways).map((way) => {
      const own = resultsOf(way);
      return [
        ...[way, percent(own, (r) => r.accuracy)],
        ...languages.map((language) => percent(own, (r) => r.byLanguage[language] as number)),
      ];
    }),
  ),
);
record({
  accuracy: Object.fromEntries(
    Object.keys(ways).map((way) => [way, interval(resultsOf(way).map((r) => r.accuracy)).mean]),
  ),
});

import { basename, join } from "node:path";
import { describeEngine, treeDispose } from "@legendre/core-tensor";
import { startEngine } from "@repo/cli";
import { exampleFlags } from "../shared/flags.ts";
import { interval, intervalText } from "../shared/interval.ts";
import { table } from "../shared/table.ts";
import { runUnits } from "../shared/units.ts";
import { type Result, type Run, train, ways } from "./experiment.ts";
import { writeInvented } from "./invented.ts";
import { readEncoder, readPool } from "./pool.ts";

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
  ...{ model: basename(model), train: basename(trainFile), test: basename(testFile) },
  ...{ steps: smoke ? 4 : flags.steps, shots: smoke ? 1 : flags.shots, queries: smoke ? 2 : 5 },
  ...{ innerLr: 1e-2, outerLr: 5e-5, languages: smoke ? 4 : 5, genres: 2 },
  length: smoke ? 16 : flags.length,
};
const encoder = await readEncoder(model);
const pool = (file: string, perLabel: number): ReturnType<typeof readPool> =>
  readPool(file, encoder, { perLabel, length: shared.length, seed });
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
const lines = await runUnits<Run, Result>(
  units,
  ({ config }) => train(config, encoder, pools),
  // Results are those of files that are not in the repository: they stay beside what the example writes.
  { smoke, progress, file: join(out, "results.jsonl") },
);
treeDispose(encoder.params);
const resultsOf = (way: string): Result[] =>
  lines.filter(({ config }) => config.way === way).map(({ result }) => result);
const languages = Object.keys(lines[0]?.result.byLanguage ?? {});
const percent = (own: readonly Result[], pick: (r: Result) => number): string =>
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

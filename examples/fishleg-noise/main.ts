import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describeEngine } from "@legendre/core-tensor";
import { startEngine } from "@repo/cli";
import { linePlot } from "@repo/cli/plot";
import { exampleFlags } from "../shared/flags.ts";
import { mean } from "../shared/statistics.ts";
import { table } from "../shared/table.ts";
import { runUnits } from "../shared/units.ts";
import { blockRows } from "./blocks.ts";
import { learnedInverse } from "./learned-inverse.ts";
import { makeProblem, relativeError } from "./problems.ts";
import { normals, sampledInverses } from "./sampled-inverse.ts";

const { engine, smoke, seed, out, log, progress, record, ...flags } = exampleFlags(
  "fishleg-noise",
  {
    updates: {
      type: "integer",
      help: "auxiliary updates of each run; 2000 take about half an hour on two cores in all",
      default: 2000,
    },
    seeds: { type: "integer", help: "runs of each size, seeds counted from --seed", default: 3 },
    blocks: { type: "boolean", help: "only the table of blocks, with seconds measured here" },
  },
);
const { run } = await startEngine(engine);
progress((await describeEngine()).text);

/** One estimate of both kinds. */
interface Run {
  readonly problem: "one output" | "four outputs";
  readonly inputs: number;
  /** Gradients of a sampled Fisher matrix, and of an auxiliary update. */
  readonly m: number;
  readonly updates: number;
  /** Inverses that are averaged. */
  readonly repeats: number;
  readonly seed: number;
}

/** Relative errors against the inverse of the known `F + damping`. */
interface Result {
  readonly sampled: number;
  readonly mean: number;
  readonly learned: number;
}

async function estimate(config: Run): Promise<Result> {
  const problem = makeProblem(config.problem, config.inputs, config.seed);
  const { one, mean } = sampledInverses(
    problem,
    config.m,
    config.repeats,
    normals(97 * config.m + config.seed),
  );
  const learned = await learnedInverse(problem, config.m, config.updates, config.seed, run);
  const error = (matrix: ArrayLike<number>): number => relativeError(matrix, problem.inverse);
  problem.root.dispose();
  return { sampled: error(one), mean: error(mean), learned: error(learned) };
}

const problems = { "one output": 20, "four outputs": 10 } as const;
const sizes = smoke ? [16, 64] : [16, 64, 256, 1024, 4096];
const common = smoke ? { updates: 50, repeats: 5 } : { updates: flags.updates, repeats: 100 };
const seeds = Array.from({ length: smoke ? 1 : flags.seeds }, (_, i) => seed + i);
const names = Object.keys(problems) as (keyof typeof problems)[];
// The large batches last: they take nearly all of the time.
const units = sizes.flatMap((m) =>
  names.flatMap((problem) =>
    seeds.map((each): { name: string; config: Run } => ({
      name: `${problem}, ${m} gradients, seed ${each}`,
      config: { problem, inputs: problems[problem], m, ...common, seed: each },
    })),
  ),
);
const lines = flags.blocks
  ? []
  : await runUnits(units, ({ config }) => estimate(config), {
      smoke,
      progress,
      file: fileURLToPath(new URL("results.jsonl", import.meta.url)),
    });

mkdirSync(out, { recursive: true });
const summary = flags.blocks
  ? []
  : names.flatMap((problem) => sizes.map((m) => meansOf(problem, m)));
for (const problem of flags.blocks ? [] : names) {
  const own = summary.filter((row) => row.problem === problem);
  log(`${problem}, ${problems[problem]} inputs: relative error of the inverse`);
  log(
    table(
      ["gradients", "inverse of a sampled matrix", `mean of ${common.repeats} inverses`, "FishLeg"],
      own.map(({ m, sampled, mean, learned }) => [m, sampled, mean, learned]),
    ),
  );
  const series = (
    [
      ["inverse of a sampled matrix", "sampled"],
      [`mean of ${common.repeats} inverses`, "mean"],
      [`FishLeg, ${common.updates} updates`, "learned"],
    ] as const
  ).map(([name, of]) => ({ name, points: own.map((row) => [row.m, row[of]] as const) }));
  const svg = linePlot({
    series,
    x: "gradients of a matrix, and of an update",
    y: "relative error",
    title: problem,
    logX: true,
    logY: true,
    dots: true,
  });
  writeFileSync(join(out, `fishleg-noise-${problem.replace(" ", "-")}.svg`), svg);
}
if (!flags.blocks)
  log(`wrote fishleg-noise-one-output.svg and fishleg-noise-four-outputs.svg to ${out}`);

const blocks = await blockRows(run, smoke);
log("one layer's inverse: numbers that are kept, and milliseconds of a product here");
log(
  table(
    ["kernel", "inverse", "numbers", "MB", "ms"],
    blocks.map(({ kernel, name, numbers, ms }) => [
      ...[kernel, name, numbers, (4 * numbers) / 1e6],
      ms === undefined ? "too large" : ms,
    ]),
  ),
);
record({ summary, blocks });

/** Means over the seeds. */
function meansOf(problem: string, m: number): Result & { problem: string; m: number } {
  const own = lines.filter(({ config }) => config.problem === problem && config.m === m);
  const of = (pick: (result: Result) => number): number =>
    mean(own.map(({ result }) => pick(result)));
  return {
    problem,
    m,
    sampled: of(({ sampled }) => sampled),
    mean: of(({ mean }) => mean),
    learned: of(({ learned }) => learned),
  };
}

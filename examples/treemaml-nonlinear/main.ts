import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describeEngine } from "@legendre/core-tensor";
import { startEngine } from "@repo/cli";
import { linePlot } from "@repo/cli/plot";
import { exampleFlags } from "../shared/flags.ts";
import { tableShower } from "../shared/readme.ts";
import { interval, intervalText } from "../shared/statistics.ts";
import { runUnits } from "../shared/units.ts";
import { type Result, type Run, train } from "./experiment.ts";
import { problems } from "./problems.ts";
import { ways } from "./ways.ts";

const { engine, smoke, seed, out, log, progress, record, ...flags } = exampleFlags(
  "treemaml-nonlinear",
  {
    seeds: { type: "integer", help: "runs of each way, counted from --seed + 1", default: 3 },
    steps: { type: "integer", help: "outer steps", default: 3000 },
    finished: { type: "boolean", help: "show the runs that are finished and begin no new ones" },
  },
);
const { compile } = await startEngine(engine);
progress((await describeEngine()).text);
const seeds = Array.from({ length: smoke ? 1 : flags.seeds }, (_, i) => seed + 1 + i);
const chosen = smoke ? ["MAML", "given: cluster, cluster, leaf"] : Object.keys(ways);
const units = seeds.flatMap((each) =>
  Object.keys(problems).flatMap((problem) =>
    chosen.map((way): { name: string; config: Run } => ({
      name: `${problem}: ${way}, seed ${each}`,
      config: {
        problem,
        way,
        seed: each,
        steps: smoke ? 2 : flags.steps,
        testBatches: smoke ? 1 : 100,
        hidden: smoke ? 8 : 40,
      },
    })),
  ),
);
const lines = await runUnits(units, ({ config }) => train(config, compile), {
  smoke,
  progress,
  finished: flags.finished ?? false,
  file: fileURLToPath(new URL("results.jsonl", import.meta.url)),
});

const resultsOf = (problem: string, way: string): Result[] =>
  lines
    .filter(({ config: c }) => c.problem === problem && c.way === way)
    .map(({ result }) => result);
const show = tableShower(log, smoke ? null : new URL("README.md", import.meta.url));
for (const problem of Object.keys(problems)) {
  log(`${problem}: mean squared error after adaptation to five examples, by protocol.`);
  const rows = chosen.flatMap((way) => {
    const own = resultsOf(problem, way);
    if (own.length === 0) return [];
    const text = (pick: (r: Result) => number): string => intervalText(interval(own.map(pick)));
    const ari = own.some((r) => r.ari === null) ? "" : text((r) => r.ari as number);
    const lr = (own[0]?.lr ?? []).map((v) => v.toFixed(3)).join(", ");
    const status = [...new Set(own.map((r) => r.status))].join(", ");
    // With the same seed: what a mixture costs differs from seed to seed more than ways do.
    const maml = resultsOf(problem, "MAML");
    const shares = own.map((r, i) => r.joint / (maml[i]?.joint ?? Number.NaN));
    const share = way === "MAML" ? "" : intervalText(interval(shares), 2);
    const shown = [way, text((r) => r.joint), share, text((r) => r.solo), lr, ari, status];
    return [[...shown, own.length]];
  });
  const head = ["way", "joint", "÷ MAML", "solo", "step sizes", "ARI", "status", "seeds"];
  show(problem, head, rows);
}
if (!smoke) {
  mkdirSync(out, { recursive: true });
  for (const problem of Object.keys(problems)) {
    const series = chosen.map((way) => {
      const curves = resultsOf(problem, way).map((r) => r.curve);
      const parts = curves[0]?.length ?? 0;
      return {
        name: way,
        points: Array.from({ length: parts }, (_, i) => {
          const losses = curves.map((curve) => curve[i] as number);
          return [((i + 0.5) * flags.steps) / 20, interval(losses).mean] as const;
        }),
      };
    });
    const title = `${problem}: loss of meta-batches after adaptation`;
    const file = `${problem.toLowerCase().replace(" ", "-")}.svg`;
    writeFileSync(
      join(out, file),
      linePlot({ series, title, logY: true, x: "outer step", y: "mean squared error" }),
    );
  }
  log(`wrote figures to ${out}`);
}
record({
  summary: Object.keys(problems).flatMap((problem) =>
    chosen.map((way) => ({
      problem,
      way,
      joint: interval(resultsOf(problem, way).map((r) => r.joint)).mean,
    })),
  ),
});

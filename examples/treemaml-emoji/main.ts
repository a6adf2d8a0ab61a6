import { fileURLToPath } from "node:url";
import { describeEngine } from "@legendre/core-tensor";
import { startEngine } from "@repo/cli";
import { exampleFlags } from "../shared/flags.ts";
import { interval, intervalText } from "../shared/interval.ts";
import { table } from "../shared/table.ts";
import { runUnits } from "../shared/units.ts";
import { inventedGenres, readGenres } from "./emoji.ts";
import { type Result, type Run, train } from "./experiment.ts";
import { classes, type Kind } from "./tasks.ts";
import { ways } from "./ways.ts";

const { engine, smoke, seed, log, progress, record, ...flags } = exampleFlags("treemaml-emoji", {
  seeds: { type: "integer", help: "runs of each way, counted from --seed + 1", default: 3 },
  steps: { type: "integer", help: "outer steps", default: 150 },
});
await startEngine(engine);
progress((await describeEngine()).text);
const seeds = Array.from({ length: smoke ? 1 : flags.seeds }, (_, i) => seed + 1 + i);
const genres = smoke ? inventedGenres() : readGenres();
const chosen = smoke ? ["MAML", "family, language, leaf"] : Object.keys(ways);
const kinds: readonly Kind[] = smoke ? ["nli"] : ["nli", "group"];
const units = seeds.flatMap((each) =>
  kinds.flatMap((kind) =>
    chosen.map((way): { name: string; config: Run } => ({
      name: `${kind}: ${way}, seed ${each}`,
      config: {
        ...{ kind, way, seed: each, shots: 3, queryShots: 5 },
        ...{ steps: smoke ? 2 : flags.steps, testBatches: smoke ? 1 : 25 },
        ...{ features: smoke ? 64 : 512, width: smoke ? 8 : 32 },
      },
    })),
  ),
);
const lines = await runUnits<Run, Result>(units, ({ config }) => train(config, genres), {
  ...{ smoke, progress },
  file: fileURLToPath(new URL("results.jsonl", import.meta.url)),
});

const resultsOf = (kind: Kind, way: string): Result[] =>
  lines.filter(({ config: c }) => c.kind === kind && c.way === way).map(({ result }) => result);
const titles: Readonly<Record<Kind, string>> = {
  nli: "EmojiNLI: does a keyword follow from a name?",
  group: "Classification: does a name belong to the genre?",
};
for (const kind of kinds) {
  const chance = (100 / classes[kind]).toFixed(1);
  log(`${titles[kind]} Three shots a label, unseen emoji, protocol joint; chance is ${chance} %.`);
  log(
    table(
      ["way", "accuracy, %", "loss, nats", "step sizes", "ARI"],
      chosen.map((way) => {
        const own = resultsOf(kind, way);
        const text = (pick: (r: Result) => number): string => intervalText(interval(own.map(pick)));
        const lr = (own[0]?.lr ?? []).map((v) => v.toFixed(2)).join(", ");
        const ari = own.some((r) => r.ari === null) ? "" : text((r) => r.ari as number);
        return [way, text((r) => 100 * r.accuracy), text((r) => r.loss), lr, ari];
      }),
    ),
  );
}
record({
  summary: kinds.flatMap((kind) =>
    chosen.map((way) => ({
      ...{ kind, way },
      accuracy: interval(resultsOf(kind, way).map((r) => r.accuracy)).mean,
    })),
  ),
});

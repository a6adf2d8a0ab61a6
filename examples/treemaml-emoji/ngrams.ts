import { fileURLToPath } from "node:url";
import { interval } from "../shared/statistics.ts";
import { runUnits } from "../shared/units.ts";
import { type Result, type Run, train } from "./experiment.ts";
import type { Part } from "./part.ts";
import { titles } from "./tasks.ts";
import { showWays } from "./way-table.ts";
import { ways } from "./ways.ts";

/** Hashed n-grams, a shared embedding and two layers that are adapted, along each way. */
export async function adaptNgrams(part: Part): Promise<readonly unknown[]> {
  const { genres, seeds, kinds, smoke, log, progress } = part;
  const chosen = smoke ? ["MAML", "family, language, leaf"] : Object.keys(ways);
  const units = seeds.flatMap((seed) =>
    kinds.flatMap((kind) =>
      chosen.map((way): { name: string; config: Run } => ({
        name: `${kind}: ${way}, seed ${seed}`,
        config: {
          kind,
          way,
          seed,
          shots: 3,
          queryShots: 5,
          steps: smoke ? 2 : part.steps,
          testBatches: smoke ? 1 : 20,
          features: smoke ? 64 : 512,
          width: smoke ? 8 : 32,
        },
      })),
    ),
  );
  const lines = await runUnits(units, ({ config }) => train(config, genres), {
    smoke,
    progress,
    finished: part.finished,
    file: fileURLToPath(new URL("ngrams.jsonl", import.meta.url)),
  });
  const resultsOf = (kind: string, way: string): Result[] =>
    lines.filter(({ config: c }) => c.kind === kind && c.way === way).map(({ result }) => result);
  for (const kind of kinds) {
    log(`${titles[kind]} Hashed n-grams; three shots a label, unseen emoji, protocol joint.`);
    showWays(
      `n-grams, ${kind}`,
      chosen.map((way) => [way, resultsOf(kind, way)] as const),
      part,
    );
  }
  return kinds.flatMap((kind) =>
    chosen.map((way) => ({
      part: "ngrams",
      kind,
      way,
      accuracy: interval(resultsOf(kind, way).map((r) => r.accuracy)).mean,
    })),
  );
}

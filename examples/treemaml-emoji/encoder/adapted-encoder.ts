import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { interval } from "../../shared/interval.ts";
import { type Pool, readEncoder } from "../../shared/last-layer/pool.ts";
import { type LastLayerResult, type LastLayerRun, train } from "../../shared/last-layer/train.ts";
import { ways } from "../../shared/last-layer/ways.ts";
import { runUnits } from "../../shared/units.ts";
import type { Part } from "../part.ts";
import { type Kind, titles } from "../tasks.ts";
import { showWays } from "../way-table.ts";
import { drawPool } from "./pools.ts";
import { type PretrainedReport, type Pretraining, pretrain } from "./pretrain.ts";

/** One training run; how the encoder was made belongs to it. */
interface Run extends LastLayerRun {
  readonly kind: Kind;
  readonly pretraining: Pretraining;
}

/** What a run leaves. */
interface Result extends LastLayerResult {
  readonly encoder: PretrainedReport;
}

const pretrainingOf = (smoke: boolean): Pretraining => ({
  sizes: smoke
    ? { width: 16, hidden: 32, layers: 2, heads: 2, places: 16 }
    : { width: 48, hidden: 96, layers: 3, heads: 4, places: 16 },
  ...{ vocabulary: smoke ? 300 : 4000, length: smoke ? 12 : 16, copies: smoke ? 1 : 3 },
  ...{ batchSize: 64, lr: 2e-3, seed: 1 },
});

/** A small encoder that has read the fifteen languages; its last layer is adapted along each way. */
export async function adaptEncoder(part: Part): Promise<readonly unknown[]> {
  const { genres, smoke, kinds, log, progress, compile } = part;
  const pretraining = pretrainingOf(smoke);
  const chosen = smoke ? ["MAML", "FixedTree"] : Object.keys(ways);
  const units = part.seeds.flatMap((seed) =>
    kinds.flatMap((kind) =>
      chosen.map((way): { name: string; config: Run } => ({
        name: `encoder, ${kind}: ${way}, seed ${seed}`,
        config: {
          ...{ kind, way, seed, pretraining, steps: smoke ? 2 : part.steps, shots: 3 },
          ...{ queries: 3, innerLr: 0.05, learnInnerLr: true, outerLr: 5e-3 },
          ...{ languages: 15, genres: smoke ? 1 : 2, rounds: smoke ? 1 : 2 },
        },
      })),
    ),
  );
  const folder = join(part.out, "encoder");
  const prepared = once(async () => {
    progress("the encoder");
    const report = await pretrain(folder, pretraining, genres, { smoke, compile });
    return { report, encoder: await readEncoder(folder) };
  });
  const pools = new Map<Kind, Promise<{ readonly train: Pool; readonly test: Pool }>>();
  const poolsOf = async (kind: Kind): Promise<{ readonly train: Pool; readonly test: Pool }> => {
    const { encoder } = await prepared();
    progress("hidden states below the last layer");
    const shared = { kind, length: pretraining.length };
    return {
      train: await drawPool(genres, encoder, {
        ...{ ...shared, part: "train", perLabel: smoke ? 8 : 24, seed: 11 },
      }),
      test: await drawPool(genres, encoder, {
        ...{ ...shared, part: "test", perLabel: smoke ? 6 : 12, seed: 13 },
      }),
    };
  };
  const lines = await runUnits<Run, Result>(
    units,
    async ({ config }) => {
      const { report, encoder } = await prepared();
      const own = pools.get(config.kind) ?? poolsOf(config.kind);
      pools.set(config.kind, own);
      return { ...(await train(config, encoder, await own)), encoder: report };
    },
    {
      smoke,
      progress,
      finished: part.finished,
      file: fileURLToPath(new URL("../encoder.jsonl", import.meta.url)),
    },
  );
  const resultsOf = (kind: Kind, way: string): Result[] =>
    lines.filter(({ config: c }) => c.kind === kind && c.way === way).map(({ result }) => result);
  log(encoderText(lines[0]?.result.encoder));
  for (const kind of kinds) {
    log(`${titles[kind]} The last layer of the encoder is adapted.`);
    showWays(
      `encoder, ${kind}`,
      chosen.map((way) => [way, resultsOf(kind, way)] as const),
      part,
    );
  }
  return kinds.flatMap((kind) =>
    chosen.map((way) => ({
      ...{ part: "encoder", kind, way },
      accuracy: interval(resultsOf(kind, way).map((r) => r.accuracy)).mean,
    })),
  );
}

const encoderText = (r: PretrainedReport | undefined): string =>
  r === undefined
    ? "No runs of the encoder are finished."
    : `The encoder has read ${r.pairs} pairs of texts in ${r.steps} steps. A hidden token of other texts costs it ${r.after.toFixed(2)} nats, ${r.before.toFixed(2)} before; by frequency alone ${r.byFrequency.toFixed(2)}; of ${(100 * r.known).toFixed(0)} % of other pairs it knows whether they belong together.`;

/** A function that runs once, whoever asks. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

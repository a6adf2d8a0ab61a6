import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Pool, readEncoder } from "../../shared/last-layer/pool.ts";
import {
  type LastLayerResult,
  type LastLayerRun,
  lastLayerPrograms,
  train,
} from "../../shared/last-layer/train.ts";
import { ways } from "../../shared/last-layer/ways.ts";
import { interval } from "../../shared/statistics.ts";
import { runUnits } from "../../shared/units.ts";
import type { Part } from "../part.ts";
import { type Kind, titles } from "../tasks.ts";
import { showWays } from "../way-table.ts";
import { drawPool } from "./pools.ts";
import { type PretrainedReport, type Pretraining, pretrain } from "./pretrain.ts";
import { ngramVectors, type Probes, probe, stateVectors, type Vectors } from "./probes.ts";

/** One training run; how the encoder was made belongs to it. */
interface Run extends LastLayerRun {
  readonly kind: Kind;
  readonly pretraining: Pretraining;
}

/** What is known of the encoder that is adapted. */
interface EncoderReport extends PretrainedReport {
  /** What linear probes find in its states below the last block, and in hashed n-grams. */
  readonly probes: { readonly states: Probes; readonly ngrams: Probes };
}

/** What a run leaves. */
interface Result extends LastLayerResult {
  readonly encoder: EncoderReport;
}

const pretrainingOf = (smoke: boolean): Pretraining => ({
  sizes: smoke
    ? { width: 16, hidden: 32, layers: 2, heads: 2, places: 16 }
    : { width: 48, hidden: 96, layers: 3, heads: 4, places: 16 },
  vocabulary: smoke ? 300 : 4000,
  length: smoke ? 12 : 16,
  alone: smoke ? 8 : 12,
  copies: smoke ? 1 : 3,
  losses: { tokens: 1, together: 1, alike: 1 },
  batchSize: 64,
  lr: 2e-3,
  seed: 1,
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
          kind,
          way,
          seed,
          pretraining,
          steps: smoke ? 2 : part.steps,
          shots: 3,
          queries: 3,
          innerLr: 0.05,
          learnInnerLr: true,
          outerLr: 5e-3,
          languages: 15,
          genres: smoke ? 1 : 2,
          rounds: smoke ? 1 : 2,
        },
      })),
    ),
  );
  // A small run must not take the place of an encoder that took minutes.
  const folder = join(part.out, smoke ? "smoke-encoder" : "encoder");
  const prepared = once(async () => {
    progress("the encoder");
    const made = await pretrain(folder, pretraining, genres, { smoke, compile });
    const encoder = await readEncoder(folder);
    progress("linear probes");
    const of = (vectors: Vectors): Promise<Probes> =>
      probe(genres, vectors, { names: smoke ? 2 : 20, perLabel: smoke ? 1 : 7, compile });
    const states = await of(stateVectors(encoder, { length: pretraining.alone }));
    const report = { ...made, probes: { states, ngrams: await of(ngramVectors) } };
    return { report, encoder, programs: lastLayerPrograms(encoder) };
  });
  const pools = new Map<Kind, Promise<{ readonly train: Pool; readonly test: Pool }>>();
  const poolsOf = async (kind: Kind): Promise<{ readonly train: Pool; readonly test: Pool }> => {
    const { encoder } = await prepared();
    progress("hidden states below the last layer");
    const shared = { kind, length: pretraining.length };
    return {
      train: await drawPool(genres, encoder, {
        ...shared,
        part: "train",
        perLabel: smoke ? 8 : 24,
        seed: 11,
      }),
      test: await drawPool(genres, encoder, {
        ...shared,
        part: "test",
        perLabel: smoke ? 6 : 12,
        seed: 13,
      }),
    };
  };
  const lines = await runUnits(
    units,
    async ({ config }) => {
      const { report, encoder, programs } = await prepared();
      const own = pools.get(config.kind) ?? poolsOf(config.kind);
      pools.set(config.kind, own);
      return { ...(await train(config, encoder, await own, programs)), encoder: report };
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
      part: "encoder",
      kind,
      way,
      accuracy: interval(resultsOf(kind, way).map((r) => r.accuracy)).mean,
    })),
  );
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

function encoderText(r: EncoderReport | undefined): string {
  if (r === undefined) return "No runs of the encoder are finished.";
  const { states, ngrams } = r.probes;
  return `The encoder has read ${r.pairs} pairs of texts in ${r.steps} steps. On emoji that it has not read a hidden token costs it ${r.after.toFixed(2)} nats, ${r.before.toFixed(2)} before and ${r.byFrequency.toFixed(2)} by frequency alone; of ${percent(r.known)} of pairs it knows whether they belong together, and it finds ${percent(r.found)} of texts by the other one of their pair.
Linear probes, on emoji of the test: the genre of a name (one of ten) ${percent(states.genre)} from its states below the last block, ${percent(ngrams.genre)} from n-grams; EmojiNLI ${percent(states.nli)} and ${percent(ngrams.nli)}.`;
}

/** A function that runs once, however often it is called. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

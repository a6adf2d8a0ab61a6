import { meanAndError, outputsOf, scoresOf } from "./evaluate.ts";
import { batchesOf, type Example, stacked } from "./examples.ts";
import { type Timing, timeTogether } from "./latency.ts";
import { leastOf } from "./least.ts";
import { distance, type Meaning, type Metric } from "./meaning.ts";
import type { Runtime, Values } from "./runtime.ts";

/** Both models on examples that nothing was chosen on. */
export interface Certificate {
  readonly runtime: string;
  readonly examples: number;
  readonly metric: string;
  /** What outputs were compared with. */
  readonly reference: "labels" | "outputs of the model before";
  readonly before: number;
  readonly after: number;
  /** After less before, of the same examples, with its 95 % interval. */
  readonly difference: { readonly mean: number; readonly interval: readonly [number, number] };
  /** By how much the bound is kept in the mean, with the same. */
  readonly margin: { readonly mean: number; readonly interval: readonly [number, number] };
  /** Whether the mean keeps the bound. */
  readonly holds: boolean;
  readonly bytes: { readonly before: number; readonly after: number };
  readonly gzipBytes: { readonly before: number; readonly after: number };
  readonly timings: readonly {
    readonly batch: number;
    readonly before: Timing;
    readonly after: Timing;
  }[];
  /** Examples whose outputs moved most, the worst first. */
  readonly worst: readonly WorstCase[];
}

/** An example, and what both models made of it. */
export interface WorstCase {
  readonly example: Example;
  readonly scoreBefore: number;
  readonly scoreAfter: number;
  readonly distance: number;
  readonly before: Values;
  readonly after: Values;
}

/** What is certified. */
export interface Candidate {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  readonly fresh: readonly Example[];
  readonly runtime: Runtime;
  readonly metric: Metric;
  readonly labelled: boolean;
  readonly meaning: Meaning;
  readonly batch: number;
  readonly keep: number | undefined;
  readonly maxLoss: number | undefined;
}

/** Runs and times both models on fresh examples. */
export async function certify(candidate: Candidate): Promise<Certificate> {
  const { before, after, fresh, runtime, metric, labelled, meaning, batch } = candidate;
  const sessions = [await runtime.open(before), await runtime.open(after)] as const;
  try {
    const [old, now] = [
      await outputsOf(sessions[0], fresh, batch),
      await outputsOf(sessions[1], fresh, batch),
    ];
    const references = labelled ? fresh.map(({ label }) => label) : old;
    const [scoresBefore, scoresAfter] = [
      await scoresOf(old, references, metric),
      await scoresOf(now, references, metric),
    ];
    const least = leastOf(candidate);
    const differences = scoresAfter.map((score, i) => score - (scoresBefore[i] as number));
    const margins = scoresAfter.map((score, i) => score - least(scoresBefore[i] as number));
    const cases = fresh.map((example, i) => ({
      example,
      scoreBefore: scoresBefore[i] as number,
      scoreAfter: scoresAfter[i] as number,
      distance: distance(meaning, now[i] as Values, old[i] as Values),
      before: old[i] as Values,
      after: now[i] as Values,
    }));
    const fallen = ({ scoreBefore, scoreAfter }: WorstCase): number => scoreBefore - scoreAfter;
    const worst = cases
      .sort((a, b) => fallen(b) - fallen(a) || b.distance - a.distance)
      .slice(0, 8);
    const timings = [];
    for (const size of batch > 1 ? [1, 32] : [1]) {
      const [group] = batchesOf(fresh, size);
      const place = group?.places ?? [];
      const inputs = Array.from(
        { length: size },
        (_, i) => (fresh[place[i % place.length] as number] as Example).inputs,
      );
      const [first, second] = await timeTogether(sessions, stacked(inputs), {
        milliseconds: 500,
        calls: 15,
      });
      timings.push({ batch: size, before: first as Timing, after: second as Timing });
    }
    const margin = ofMean(margins);
    return {
      runtime: runtime.name,
      examples: fresh.length,
      metric: metric.name,
      reference: labelled ? "labels" : "outputs of the model before",
      before: meanAndError(scoresBefore).mean,
      after: meanAndError(scoresAfter).mean,
      difference: ofMean(differences),
      margin,
      holds: margin.mean >= -1e-9,
      bytes: { before: before.length, after: after.length },
      gzipBytes: { before: await gzipSize(before), after: await gzipSize(after) },
      timings,
      worst,
    };
  } finally {
    for (const session of sessions) await session.release();
  }
}

function ofMean(values: readonly number[]): {
  readonly mean: number;
  readonly interval: readonly [number, number];
} {
  const { mean, error } = meanAndError(values);
  return { mean, interval: [mean - 1.96 * error, mean + 1.96 * error] };
}

async function gzipSize(bytes: Uint8Array): Promise<number> {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new CompressionStream("gzip"));
  return (await new Response(stream).arrayBuffer()).byteLength;
}

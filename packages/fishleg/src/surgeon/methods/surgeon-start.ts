import { type BatchSource, LegendreError, random, treeDispose } from "@legendre/core-tensor";
import { scalar, type Tensor2D } from "@legendre/core-tensor/ops";
import type { Key } from "@legendre/core-tensor/random";
import { readHealth } from "../../aux/explain-health.ts";
import type { LearnedInverse } from "../../inverse/codec.ts";
import type { LayerBasis, LayerFactors, PerLayer } from "../../inverse/layer-factors.ts";
import type { StartMeans } from "../../inverse/start-means.ts";
import { numberedBatch, rowCount } from "./example-gradients.ts";
import type { PruningPoint } from "./method.ts";
import { readable } from "./readable.ts";
import { released } from "./released.ts";
import type { SurgeonPrograms, WithState } from "./surgeon-programs.ts";

/** What a start is made on. */
export interface StartPoint<P, B, S> extends PruningPoint<P, S> {
  readonly programs: SurgeonPrograms<P, B, S>;
  readonly data: BatchSource<B>;
  /** The first batch, counted over all passes. */
  readonly first: number;
  readonly startBatches: number;
}

/** Numbers that no update, measurement or refresh folds into the key. */
const firstOfBatches = 2 ** 21;

/**
 * `Q` at its start on `startBatches` batches: that of one batch with the rows of all, but one batch is in memory at a time. Only what is drawn
 * differs, targets and the signs that traces are estimated with. EKFAC's second moments need a second pass, since they are of the eigenbasis of all.
 *
 * @throws code "numerical" where a batch gives numbers that are not finite.
 */
export async function startOnBatches<P, B, S>(point: StartPoint<P, B, S>): Promise<LearnedInverse> {
  const { programs, params, mask, first, startBatches: count } = point;
  const means = await meanOver(point, (given, key) => programs.measure(params, given, key, mask));
  const learned = await released(means, async () => {
    if (!programs.secondPass) return programs.begin(params, means, mask);
    return released(await programs.bases(means), async (bases) => {
      const moments = await meanOver(point, (given, key) =>
        programs.moments(params, given, key, bases),
      );
      return released(moments, () =>
        programs.begin(params, withMoments(means, bases, moments), mask),
      );
    });
  });
  await readable(learned);
  if (readHealth(learned.aux.health).skipped === 0) return learned;
  treeDispose(learned);
  const batches = count === 1 ? `batch ${first}` : `batches ${first} to ${first + count - 1}`;
  const what = `${batches} of data, counted from 0 over all epochs, gave curvature that is not finite, so that Q has no start; look for NaN and infinite numbers there, and in the model's outputs`;
  throw new LegendreError("numerical", "fishlegSurgeon", what, { first, count });
}

/** The mean over the start's batches of what `program` makes of each, weighted by their rows. */
async function meanOver<P, B, S, T extends object>(
  { programs, data, state, key, first, startBatches }: StartPoint<P, B, S>,
  program: (given: WithState<B, S>, key: Key) => Promise<T>,
): Promise<T> {
  let mean: T | undefined;
  let seen = 0;
  try {
    for (let i = 0; i < startBatches; i++) {
      const batch = await numberedBatch(data, first + i);
      const rows = rowCount(batch);
      const next = (await released(batch, () =>
        released(random.foldIn(key, i === 0 ? 0 : firstOfBatches + i), (own) =>
          program({ batch, state }, own),
        ),
      )) as T;
      seen += rows;
      const before = mean;
      mean =
        before === undefined
          ? next
          : await released([before, next], () =>
              released(scalar(rows / seen), (share) => programs.meanOf(before, next, share)),
            );
    }
    return mean as T;
  } catch (error) {
    treeDispose(mean);
    throw error;
  }
}

function withMoments(
  means: StartMeans,
  bases: PerLayer<LayerBasis>,
  moments: PerLayer<Tensor2D>,
): StartMeans {
  const layers: Record<string, LayerFactors> = { ...means.layers };
  for (const [path, basis] of Object.entries(bases)) {
    const { a, g } = layers[path] as LayerFactors;
    layers[path] = { a, g, spectrum: { ...basis, moments: moments[path] as Tensor2D } };
  }
  return { ...means, layers };
}

import { type Found, ladderSearch } from "../shared/ladder.ts";
import { mean } from "../shared/statistics.ts";
import type { Result, Run } from "./experiment.ts";
import { rivals } from "./rivals.ts";

/** A run with its setting: the damping that the search found, or one that it tries; null for methods that have none. */
export interface DampedRun extends Run {
  readonly damping: number | null;
}

/** Seed of the nets that dampings are searched with; those of the comparison have seeds from 0. */
export const searchSeed = 10;

/** The sparsities of the comparison, and those that a damping is judged at. */
export const levels: Readonly<
  Record<DampedRun["net"], { readonly all: readonly number[]; readonly judged: readonly number[] }>
> = {
  classifier: { all: [0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99], judged: [0.8, 0.95] },
  autoencoder: { all: [0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99], judged: [0.8, 0.95] },
  vit: { all: [0.5, 0.6, 0.7, 0.8], judged: [0.6, 0.8] },
};

/** The damping of a contender on a net; null for methods that have none. */
export interface Setting {
  readonly damping: number | null;
  readonly found?: Found;
}

/** What a damping is searched for. */
export type Searched = Pick<Run, "net" | "mode" | "method">;

/**
 * The damping of least loss, after fine-tuning where there is any: the mean of its logarithm at the {@link levels} judged, on a net and images that
 * the comparison does not use. Every contender gets the same {@link ladderSearch}.
 *
 * @param also - Dampings that are best for other rows of the method.
 * @param trial - Runs one setting, or takes it from the file of finished ones; undefined where it may not run and is not there.
 * @returns undefined where a trial is missing.
 */
export async function searchDamping(
  { net, mode, method }: Searched,
  also: readonly number[],
  trial: (
    name: string,
    run: Pick<DampedRun, "net" | "method" | "damping">,
  ) => Promise<Result | undefined>,
): Promise<Setting | undefined> {
  const start = rivals[method]?.start;
  if (start === undefined) return { damping: null };
  const what = mode === "gradual" ? `${net}, ${method}` : `${net}, ${mode}, ${method}`;
  let missing = false;
  const found = await ladderSearch({ start, also }, async (damping) => {
    const result = missing
      ? undefined
      : await trial(`${what}, damping ${damping}`, { net, method, damping });
    if (result === undefined) {
      missing = true;
      return Number.NaN;
    }
    return mean(result.levels.map(({ after }) => Math.log(after.loss)));
  });
  return missing ? undefined : { damping: found.value, found };
}

import { treeDispose } from "@legendre/core-tensor";
import {
  generatedTaskSet,
  hsmlMixture,
  type Partition,
  type RegressionBatch,
  selectTasks,
  sinusoidTree,
  type TaskSet,
} from "@legendre/treemaml";

/** A meta-batch and the cells that its tasks were drawn from, coarsest first. */
export interface MetaBatch {
  readonly tasks: TaskSet<RegressionBatch>;
  readonly levels: readonly Partition[];
}

/** Fresh tasks of the same clusters. */
export type Problem = (seed: number, clusterSeed: number) => MetaBatch;

/** Sinusoids, three clusters of amplitude and phase with two in each; four tasks in each of these. */
const sinusoids: Problem = (seed, clusterSeed) => {
  const made = sinusoidTree({
    branching: [3, 2],
    perCluster: 4,
    nSupport: 5,
    nQuery: 10,
    seed,
    clusterSeed,
    levelStd: [
      [1.2, 1],
      [0.5, 0.4],
    ],
  });
  return { tasks: generatedTaskSet(made), levels: made.levels };
};

/** The HSML mixture, with six tasks of each of its four families, so that all batches have one shape. */
const mixture: Problem = (seed) => {
  const made = hsmlMixture({ tasks: 80, nSupport: 5, nQuery: 10, seed });
  const families = made.levels[0] as Partition;
  if (families.length < 4 || families.some((cell) => cell.length < 6)) {
    // As good as never among 80; another draw is as random.
    return mixture(seed + 1_000_003, 0);
  }
  const all = generatedTaskSet(made);
  const tasks = selectTasks(
    all,
    families.flatMap((cell) => cell.slice(0, 6)),
  );
  treeDispose([all.support, all.query]);
  const levels = [families.map((_, f) => Array.from({ length: 6 }, (_, i) => 6 * f + i))];
  return { tasks, levels };
};

/** The problems by name. */
export const problems: Readonly<Record<string, Problem>> = {
  "sinusoid tree": sinusoids,
  "HSML mixture": mixture,
};

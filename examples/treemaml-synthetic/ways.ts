import {
  chainSchedule,
  clusterSchedule,
  cutK,
  cutSchedule,
  type GeneratedTasks,
  learnTree,
  numberStream,
  type Partition,
  type Schedule,
  starSchedule,
  type TreeMethod,
} from "@legendre/treemaml";

/** A way of adapting in three steps: the cells of a meta-batch, from its tasks, their support gradients and a seed. */
export interface Way {
  /** Whether cells depend on gradients, so that finding them and the start takes turns. */
  readonly learned: boolean;
  /** Settings with fewer levels of clusters than this have no such way. */
  readonly levels?: number;
  readonly schedule: (
    tasks: GeneratedTasks,
    gradients: readonly Float64Array[],
    seed: number,
  ) => Schedule;
}

const given = (schedule: (tasks: GeneratedTasks) => Schedule, levels = 1): Way => ({
  learned: false,
  levels,
  schedule,
});

const level = ({ levels }: GeneratedTasks, l: number): Partition => levels[l] as Partition;

/** The two pooled steps of a tree with one or two levels of clusters: its first and its last. */
const twoSteps = (levels: readonly Partition[]): Partition[] =>
  [levels[0], levels.at(-1)] as Partition[];

/** Average linkage, or another learner, cut into as many cells as the truth has. */
const learned = (method: TreeMethod): Way => ({
  learned: true,
  schedule: ({ ids, levels }, gradients) => {
    const { tree, similarities } = learnTree(gradients, ids, { method });
    const counts = levels.map((cells) => cells.length);
    return cutSchedule(twoSteps(cutK(tree, similarities, ids, counts)), { minClusterSize: 1 });
  },
});

/** The true tree with its tasks shuffled. */
const shuffled: Way = {
  learned: false,
  schedule: ({ ids, levels }, _, seed) => {
    const draws = numberStream(seed * 31 + 5);
    const order = ids.map((_, i) => ({ i, at: draws.uniform() })).sort((a, b) => a.at - b.at);
    const moved = levels.map((cells) =>
      cells.map((cell) => cell.map((task) => (order[task] as { i: number }).i)),
    );
    return cutSchedule(twoSteps(moved), { minClusterSize: 1 });
  },
};

/** All ways, by the name of their column. A name lists the cells of the three steps. */
export const ways: Readonly<Record<string, Way>> = {
  "no adaptation": given(({ ids }) => chainSchedule(ids.length, 0)),
  joint: given(({ ids }) => chainSchedule(ids.length, 3)),
  MAML: given(({ ids }) => starSchedule(ids.length, 3)),
  "root, c1, leaf": given((tasks) =>
    cutSchedule([[tasks.ids.map((_, i) => i)], level(tasks, 0)], { minClusterSize: 1 }),
  ),
  "c1, c1, leaf": given((tasks) =>
    cutSchedule([level(tasks, 0), level(tasks, 0)], { minClusterSize: 1 }),
  ),
  "c1, c2, leaf": given(
    (tasks) => cutSchedule([level(tasks, 0), level(tasks, 1)], { minClusterSize: 1 }),
    2,
  ),
  "cluster only": given((tasks) => clusterSchedule(tasks.levels.at(-1) as Partition, 3)),
  "random tree": shuffled,
  "learned, HAC": learned("hac"),
  "learned, spherical k-means": learned("spherical-kmeans"),
  "learned, OTD": learned("otd"),
  "learned, OTD non-binary": learned("otd-nonbinary"),
  "learned, OTD + reinsert": learned("otd+reinsert"),
};

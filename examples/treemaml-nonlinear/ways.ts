import {
  chainSchedule,
  clusterSchedule,
  cutK,
  cutSchedule,
  learnTree,
  numberStream,
  type Partition,
  type Schedule,
  starSchedule,
} from "@legendre/treemaml";

/** What the cells of a meta-batch are made from. */
export interface CellInputs {
  readonly tasks: number;
  /** Cells of the truth, coarsest first. */
  readonly levels: readonly Partition[];
  /** Support gradients at the shared start; only learners look at them. */
  readonly gradients: () => Promise<readonly Float32Array[]>;
  readonly seed: number;
}

/** The cells of three steps. */
export type Way = (inputs: CellInputs) => Promise<Schedule>;

const cut = (cells: readonly Partition[], leafSteps: number): Schedule =>
  cutSchedule(cells, { minClusterSize: 1, leafSteps });

/** Two pooled steps, along the coarsest and the finest level, or twice along the only one. */
const twice = (levels: readonly Partition[]): Schedule =>
  cut([levels[0], levels.at(-1)] as Partition[], 1);

async function learnedLevels({ tasks, levels, gradients }: CellInputs): Promise<Partition[]> {
  const ids = Array.from({ length: tasks }, (_, i) => `t${i}`);
  const { tree, similarities } = learnTree(await gradients(), ids);
  const counts = levels.map((cells) => cells.length);
  return cutK(tree, similarities, ids, counts);
}

/** The ways that are compared, by name. */
export const ways: Readonly<Record<string, Way>> = {
  "no adaptation": async ({ tasks }) => chainSchedule(tasks, 0),
  MAML: async ({ tasks }) => starSchedule(tasks, 3),
  "root, cluster, leaf": async ({ tasks, levels }) =>
    cut([[Array.from({ length: tasks }, (_, i) => i)], levels[0] as Partition], 1),
  "given: cluster, cluster, leaf": async ({ levels }) => twice(levels),
  "given: cluster, leaf, leaf": async ({ levels }) => cut([levels.at(-1) as Partition], 2),
  "cluster only": async ({ levels }) => clusterSchedule(levels.at(-1) as Partition, 3),
  "learned: cluster, cluster, leaf": async (inputs) => twice(await learnedLevels(inputs)),
  "random: cluster, cluster, leaf": async ({ tasks, levels, seed }) => {
    const draws = numberStream(seed * 13 + 7);
    const order = Array.from({ length: tasks }, (_, i) => ({ i, at: draws.uniform() }));
    order.sort((a, b) => a.at - b.at);
    return twice(
      levels.map((cells) => cells.map((cell) => cell.map((t) => (order[t] as { i: number }).i))),
    );
  },
};

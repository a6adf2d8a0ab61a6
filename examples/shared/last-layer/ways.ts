import {
  chainSchedule,
  clusterSchedule,
  learnSchedule,
  type MetaLearner,
  type MetaState,
  numberStream,
  type Partition,
  type Schedule,
  starSchedule,
  type TaskSet,
  type TaskTree,
  treeSchedule,
} from "@legendre/treemaml";
import type { HiddenBatch, LastLayers } from "../language/index.ts";

/** What adapts the last layers. */
export type Learner = MetaLearner<LastLayers, HiddenBatch>;

/** The cells of a meta-batch of tasks that are called `language/genre`. */
export type Way = (given: {
  readonly ids: readonly string[];
  readonly tree: TaskTree;
  readonly learner: Learner;
  readonly state: MetaState<LastLayers>;
  readonly set: TaskSet<HiddenBatch>;
  /** Which meta-batch it is, for what is drawn. */
  readonly batch: number;
}) => Schedule | Promise<Schedule>;

/** Tasks whose key is the same, as cells. */
function cellsBy(ids: readonly string[], key: (id: string, task: number) => string): Partition {
  const cells = new Map<string, number[]>();
  for (const [i, id] of ids.entries()) {
    const own = key(id, i);
    cells.set(own, [...(cells.get(own) ?? []), i]);
  }
  return [...cells.values()];
}

/** A cell for each language. */
export const byLanguage = (ids: readonly string[]): Partition =>
  cellsBy(ids, (id) => id.split("/")[0] as string);

/** A genre in all languages, the genre in each family, and the tasks. */
function genresFirst(tree: TaskTree, ids: readonly string[]): Schedule {
  const genre = (id: string): string => id.slice(id.indexOf("/") + 1);
  const families = along(tree, ids).partitions[0] as Partition;
  const family = (task: number): number => families.findIndex((cell) => cell.includes(task));
  const pooled = [cellsBy(ids, genre), cellsBy(ids, (id, task) => `${genre(id)} ${family(task)}`)];
  return { tasks: ids.length, partitions: [...pooled, ids.map((_, i) => [i])] };
}

/** Families, languages and tasks: the finest two levels of a tree above the tasks, and a step of each task's own. */
function along(tree: TaskTree, ids: readonly string[]): Schedule {
  const found = treeSchedule(tree, ids).partitions;
  const pooled = found.slice(0, -1).slice(-2);
  const start = Array.from({ length: 2 - pooled.length }, () => [ids.map((_, i) => i)]);
  return { tasks: ids.length, partitions: [...start, ...pooled, ids.map((_, i) => [i])] };
}

/** The same cells with other tasks in them. */
function shuffled({ tasks, partitions }: Schedule, seed: number): Schedule {
  const draws = numberStream(seed);
  const order = Array.from({ length: tasks }, (_, i) => ({ i, at: draws.uniform() }));
  order.sort((a, b) => a.at - b.at);
  const moved = (cells: Partition): Partition =>
    cells.map((cell) => cell.map((task) => (order[task] as { i: number }).i));
  return { tasks, partitions: partitions.map(moved) };
}

/** Three steps: along the given tree, along a learned one, or without a tree. */
export const ways: Readonly<Record<string, Way>> = {
  "no adaptation": ({ ids }) => chainSchedule(ids.length, 0),
  joint: ({ ids }) => chainSchedule(ids.length, 3),
  MAML: ({ ids }) => starSchedule(ids.length, 3),
  "cluster only": ({ ids }) => clusterSchedule(byLanguage(ids), 3),
  FixedTree: ({ ids, tree }) => along(tree, ids),
  LearnedTree: ({ learner, state, set }) => learnSchedule(learner, state, set, { steps: 3 }),
  "genre, family, leaf": ({ ids, tree }) => genresFirst(tree, ids),
  "random tree": ({ ids, tree, batch }) => shuffled(along(tree, ids), 17 * batch + 3),
};

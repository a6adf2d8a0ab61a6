import { LegendreError } from "@legendre/core-tensor";
import { checkNumber } from "@legendre/core-tensor/options";
import type { Partition, Schedule } from "../schedule/schedule.ts";
import type { Similarities } from "./similarity.ts";
import { checkTaskTree, isLeaf, type TaskTree } from "./task-tree.ts";

/** A node with the mean similarity of its pairs of tasks; 1 for leaves. */
interface Rated {
  readonly cell: readonly number[];
  readonly mean: number;
  readonly children: readonly Rated[];
}

function rate(where: string, tree: TaskTree, s: Similarities, ids: readonly string[]): Rated {
  checkTaskTree(where, tree, ids);
  const place = new Map(ids.map((id, i) => [id, i]));
  const visit = (node: TaskTree): Rated & { sum: number } => {
    if (isLeaf(node)) {
      return {
        cell: [place.get(node.task) as number],
        mean: Number.POSITIVE_INFINITY,
        sum: 0,
        children: [],
      };
    }
    const children = node.children.map(visit);
    let sum = children.reduce((total, child) => total + child.sum, 0);
    for (const [a, left] of children.entries()) {
      for (const right of children.slice(a + 1)) {
        for (const i of left.cell)
          for (const j of right.cell) sum += s.values[i * s.n + j] as number;
      }
    }
    const cell = children.flatMap((child) => [...child.cell]);
    const pairs = (cell.length * (cell.length - 1)) / 2;
    return { cell, sum, children, mean: pairs === 0 ? Number.POSITIVE_INFINITY : sum / pairs };
  };
  return visit(tree);
}

const cellsOf = (nodes: readonly Rated[]): Partition => nodes.map(({ cell }) => cell);

/**
 * Cuts a tree into given numbers of cells, by splitting the cell whose tasks are least similar, again and again.
 *
 * @param tree - its leaves are the tasks.
 * @param s - similarities of the tasks, in the order of `ids`.
 * @param ids - names of the tasks.
 * @param counts - numbers of cells, not falling: `[4, 8]`. A split into many children may pass over a number; the first
 *   partition with at least as many is taken.
 * @returns one partition for each count, nested.
 * @throws code "option" for counts; "structure" for trees.
 *
 * @example
 * ```ts
 * import { cutK, parseNewick, similarities } from "@legendre/treemaml";
 *
 * const s = similarities([[1, 0], [1, 0.1], [0, 1]]);
 * console.log(cutK(parseNewick("((a,b),c);"), s, ["a", "b", "c"], [2])); // → [ [ [ 0, 1 ], [ 2 ] ] ]
 * ```
 */
export function cutK(
  tree: TaskTree,
  s: Similarities,
  ids: readonly string[],
  counts: readonly number[],
): Partition[] {
  let before = 1;
  for (const count of counts) {
    checkNumber("cutK", "counts[…]", count, {
      integer: true,
      min: before,
      max: Math.max(ids.length, before),
    });
    before = count;
  }
  let nodes: Rated[] = [rate("cutK", tree, s, ids)];
  return counts.map((count) => {
    while (nodes.length < count) {
      const worst = nodes.reduce((a, b) => (b.mean < a.mean ? b : a));
      nodes = nodes.flatMap((node) => (node === worst ? [...node.children] : [node]));
    }
    return cellsOf(nodes);
  });
}

/**
 * Cuts a tree where the tasks of a node are similar enough: each partition holds the highest nodes whose mean
 * similarity is at least its threshold.
 *
 * @param thresholds - rising.
 * @throws code "option" for thresholds that fall; "structure" for trees.
 */
export function cutThresholds(
  tree: TaskTree,
  s: Similarities,
  ids: readonly string[],
  thresholds: readonly number[],
): Partition[] {
  for (const [k, tau] of thresholds.entries()) {
    const before = thresholds[k - 1];
    checkNumber("cutThresholds", "thresholds[…]", tau, before === undefined ? {} : { min: before });
  }
  let nodes: readonly Rated[] = [rate("cutThresholds", tree, s, ids)];
  return thresholds.map((tau) => {
    const down = (node: Rated): readonly Rated[] =>
      node.mean >= tau ? [node] : node.children.flatMap(down);
    nodes = nodes.flatMap(down);
    return cellsOf(nodes);
  });
}

/**
 * Cuts a tree once, where mean similarities leave their largest gap: nodes above it stay whole.
 *
 * @returns one partition; all tasks together when no two nodes differ.
 */
export function cutGap(tree: TaskTree, s: Similarities, ids: readonly string[]): Partition {
  const root = rate("cutGap", tree, s, ids);
  const means: number[] = [];
  const collect = (node: Rated): void => {
    // A single task has no pairs, be it a leaf or the only one below a node.
    if (node.cell.length === 1) return;
    means.push(node.mean);
    node.children.forEach(collect);
  };
  collect(root);
  means.sort((a, b) => a - b);
  let best = 0;
  let tau = Number.NEGATIVE_INFINITY;
  for (const [i, mean] of means.entries()) {
    const gap = mean - (means[i - 1] ?? mean);
    if (gap > best) {
      best = gap;
      tau = mean;
    }
  }
  const down = (node: Rated): readonly Rated[] =>
    node.mean >= tau ? [node] : node.children.flatMap(down);
  return cellsOf(down(root));
}

/**
 * A schedule of nested partitions and then every task on its own.
 *
 * @param partitions - nested; those of a cut.
 * @param options - `minClusterSize`: smaller cells are broken up into their tasks; `leafSteps`: steps of a task's own.
 */
export function cutSchedule(
  partitions: readonly Partition[],
  options: {
    /** @defaultValue `2` */
    readonly minClusterSize?: number;
    /** @defaultValue `1` */
    readonly leafSteps?: number;
  } = {},
): Schedule {
  const { minClusterSize = 2, leafSteps = 1 } = options;
  const tasks = partitions[0]?.reduce((sum, cell) => sum + cell.length, 0);
  if (tasks === undefined) {
    throw new LegendreError(
      "option",
      "cutSchedule",
      "there are no partitions; give at least one",
      {},
    );
  }
  checkNumber("cutSchedule", "minClusterSize", minClusterSize, { integer: true, min: 1 });
  checkNumber("cutSchedule", "leafSteps", leafSteps, { integer: true, min: 0 });
  const broken = (partition: Partition): Partition =>
    partition.flatMap((cell) =>
      cell.length >= minClusterSize ? [cell] : cell.map((task) => [task]),
    );
  const leaves = Array.from({ length: tasks }, (_, i) => [i]);
  return {
    tasks,
    partitions: [...partitions.map(broken), ...Array.from({ length: leafSteps }, () => leaves)],
  };
}

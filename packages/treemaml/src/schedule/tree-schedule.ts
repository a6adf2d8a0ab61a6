import { LegendreError } from "@legendre/core-tensor";
import {
  count,
  flag,
  list,
  type OptionsOf,
  optional,
  options,
} from "@legendre/core-tensor/options";
import { checkTaskTree, isLeaf, type TaskTree, treeTasks } from "../trees/task-tree.ts";
import type { Partition, Schedule } from "./schedule.ts";

/** The options of {@link treeSchedule}. */
export const treeScheduleOptions = options("treeSchedule", {
  /**
   * Whether the first step pools all tasks. It moves all of them alike, which the shared start can do as well, so it
   * is left out unless it is asked for.
   */
  root: flag(false),
  /** Steps at each level, from the top: `[2, 1, 1]`. If left out: 1 at each. */
  steps: optional(list(count(0))),
  /**
   * Levels that are kept: the coarsest, and always that of the tasks. If left out: all.
   */
  levels: optional(count(1)),
});

/** Options of {@link treeSchedule}. */
export interface TreeScheduleOptions extends OptionsOf<typeof treeScheduleOptions> {}

/**
 * The levels of a tree as a schedule: a step for each level, from the children of the root to the tasks. A task
 * that is reached early stays on its own.
 *
 * @param tree - its leaves are exactly the tasks.
 * @param ids - names of the tasks of the meta-batch, in their order.
 * @throws code "option" for a leaf that is no task and for options; "structure" for a task that is missing or twice.
 *
 * @example
 * ```ts
 * import { parseNewick, treeSchedule } from "@legendre/treemaml";
 *
 * const { partitions } = treeSchedule(parseNewick("((a,b),c);"), ["a", "b", "c"]);
 * console.log(partitions); // → [ [ [ 0, 1 ], [ 2 ] ], [ [ 0 ], [ 1 ], [ 2 ] ] ]
 * ```
 */
export function treeSchedule(
  tree: TaskTree,
  ids: readonly string[],
  options: TreeScheduleOptions = {},
): Schedule {
  const { where } = treeScheduleOptions;
  const { root, steps, levels } = treeScheduleOptions.resolve(options);
  checkTaskTree(where, tree, ids);
  const place = new Map(ids.map((id, i) => [id, i]));
  const cellOf = (node: TaskTree): number[] =>
    treeTasks(node).map((task) => place.get(task) as number);
  const partitions: Partition[] = [];
  let level: readonly TaskTree[] = [tree];
  for (;;) {
    partitions.push(level.map(cellOf));
    if (level.every(isLeaf)) break;
    level = level.flatMap((node) => (isLeaf(node) ? [node] : node.children));
  }
  const found = root || partitions.length === 1 ? partitions : partitions.slice(1);
  const kept =
    levels === undefined
      ? found
      : [...found.slice(0, -1).slice(0, levels - 1), found.at(-1) as Partition];
  if (steps !== undefined && steps.length !== kept.length) {
    const message = `steps has ${steps.length} entries and the tree ${kept.length} levels; give one for each level`;
    throw new LegendreError("option", where, message, { steps, levels: kept.length });
  }
  return {
    tasks: ids.length,
    partitions: kept.flatMap((partition, k) =>
      Array.from({ length: steps?.[k] ?? 1 }, () => partition),
    ),
  };
}

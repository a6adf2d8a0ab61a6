import { count, number, type OptionsOf, options } from "@legendre/core-tensor/options";
import type { TaskTree } from "../trees/task-tree.ts";

/** Whole numbers below `n` from a seed. */
function draws(seed: number): (n: number) => number {
  let state = seed | 0;
  return (n) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * n);
  };
}

/**
 * A binary tree in which two random groups are joined again and again.
 *
 * @param ids - names of the tasks, at least one.
 * @param seed - the same seed gives the same tree.
 */
export function randomTree(ids: readonly string[], seed: number): TaskTree {
  const draw = draws(seed);
  const open: TaskTree[] = ids.map((task) => ({ task }));
  while (open.length > 1) {
    const [a] = open.splice(draw(open.length), 1) as [TaskTree];
    const [b] = open.splice(draw(open.length), 1) as [TaskTree];
    open.push({ children: [a, b] });
  }
  return open[0] as TaskTree;
}

/** A measure's level at random trees. */
export interface ChanceLevel {
  readonly mean: number;
  /** Standard deviation over trees. */
  readonly deviation: number;
}

/** The options of {@link chanceLevel}. */
export const chanceLevelOptions = options("chanceLevel", {
  /** Random trees. */
  trees: count(1, 200),
  /** Of the trees. */
  seed: number({}, 0),
});

/** Options of {@link chanceLevel}. */
export interface ChanceLevelOptions extends OptionsOf<typeof chanceLevelOptions> {}

/**
 * What a measure of a tree is worth by chance: its mean over random binary trees of the same tasks. Say it beside the
 * measure: 0.4 of purity over four classes is next to nothing.
 *
 * @param measure - any measure of a tree.
 * @param ids - names of the tasks.
 * @param options - see {@link ChanceLevelOptions}.
 *
 * @example
 * ```ts
 * import { chanceLevel, dendrogramPurity } from "@legendre/treemaml";
 *
 * const ids = Array.from({ length: 16 }, (_, i) => `t${i}`);
 * const labels = Object.fromEntries(ids.map((id, i) => [id, i % 4]));
 * console.log(chanceLevel((tree) => dendrogramPurity(tree, labels), ids).mean.toFixed(1)); // → 0.4
 * ```
 */
export function chanceLevel(
  measure: (tree: TaskTree) => number,
  ids: readonly string[],
  options: ChanceLevelOptions = {},
): ChanceLevel {
  const { trees, seed } = chanceLevelOptions.resolve(options);
  const values = Array.from({ length: trees }, (_, i) => measure(randomTree(ids, seed * 7919 + i)));
  const mean = values.reduce((a, b) => a + b, 0) / trees;
  const square = values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / trees;
  return { mean, deviation: Math.sqrt(square) };
}

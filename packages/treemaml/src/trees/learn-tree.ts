import { LegendreError } from "@legendre/core-tensor";
import { type OptionsOf, oneOf, options } from "@legendre/core-tensor/options";
import { averageLinkage } from "./hac.ts";
import { onlineTopDown } from "./otd.ts";
import {
  checkFiniteVectors,
  type Similarities,
  type SimilarityOptions,
  similarities,
  similaritiesOptions,
  type Vectors,
} from "./similarity.ts";
import { bisectingSphericalKMeans } from "./spherical-kmeans.ts";
import { isLeaf, pruneTree, type TaskTree, treeTasks } from "./task-tree.ts";

/** How a tree is learned. */
export type TreeMethod = "hac" | "otd" | "otd-nonbinary" | "otd+reinsert" | "spherical-kmeans";

/** The names of {@link TreeMethod}. */
export const treeMethods = [
  "hac",
  "otd",
  "otd-nonbinary",
  "otd+reinsert",
  "spherical-kmeans",
] as const;

/** A learned tree and what it was learned from. */
export interface LearnedTree {
  readonly tree: TaskTree;
  readonly similarities: Similarities;
  /** Tasks whose vector is zero: nothing is known of them, and they are similar to nobody. */
  readonly zero: readonly string[];
}

/** The options of {@link learnTree}. */
export const learnTreeOptions = options(
  "learnTree",
  {
    /** How it is learned; `"hac"` is average linkage. */
    method: oneOf<TreeMethod, "hac">(treeMethods, "hac"),
    /** What a zero vector is: a task by itself, which is reported, or an error that names it. */
    zeroGradients: oneOf(["alone", "error"], "alone"),
  },
  { from: similaritiesOptions },
);

/** Options of {@link learnTree}. */
export interface LearnTreeOptions extends SimilarityOptions, OptionsOf<typeof learnTreeOptions> {}

/**
 * A tree of tasks from their gradients.
 *
 * @param vectors - one a task: support gradients, or sketches of them. Never gradients of queries.
 * @param ids - names of the tasks.
 * @param options - see {@link LearnTreeOptions}. Method `"otd-nonbinary"` is the family of the TreeMAML paper, reconstructed.
 * @throws code "option" for options; "non-finite" for vectors that are not finite, and for zero ones where they are an error.
 *
 * @example
 * ```ts
 * import { learnTree, printNewick } from "@legendre/treemaml";
 *
 * const { tree } = learnTree([[1, 0], [0, 1], [1, 0.1]], ["a", "b", "c"]);
 * console.log(printNewick(tree)); // → ((a,c),b);
 * ```
 */
export function learnTree(
  vectors: Vectors,
  ids: readonly string[],
  options: LearnTreeOptions = {},
): LearnedTree {
  const { where } = learnTreeOptions;
  const { method, zeroGradients, ...rest } = learnTreeOptions.resolve(options);
  checkFiniteVectors(where, vectors, ids);
  const s = similarities(vectors, rest);
  const zero = s.zero.map((i) => ids[i] as string);
  if (zeroGradients === "error" && zero.length > 0) {
    const names = zero.map((id) => `"${id}"`).join(", ");
    const message = `the gradient of task ${names} is zero, so it is similar to nobody; look at its data and at dead units, or let it be "alone"`;
    throw new LegendreError("non-finite", where, message, { tasks: zero });
  }
  return { similarities: s, tree: byMethod(method, s, vectors, ids), zero };
}

function byMethod(
  method: TreeMethod,
  s: Similarities,
  vectors: Vectors,
  ids: readonly string[],
): TaskTree {
  if (method === "hac") return averageLinkage(s, ids);
  if (method === "spherical-kmeans") return bisectingSphericalKMeans(vectors, ids);
  return onlineTopDown(s, ids, {
    ...(method === "otd-nonbinary" && { xi: 0.5 }),
    ...(method === "otd+reinsert" && { xi: 1, reinsert: 5 }),
  });
}

/**
 * A given tree refined inside: below each node whose children are all tasks, a learned tree of these tasks takes
 * their place.
 *
 * @param tree - the given tree; its leaves are the tasks.
 * @param vectors - one a task, in the order of `ids`.
 * @param ids - names of the tasks.
 * @param options - those of {@link learnTree}.
 */
export function refineTree(
  tree: TaskTree,
  vectors: Vectors,
  ids: readonly string[],
  options: LearnTreeOptions = {},
): TaskTree {
  const place = new Map(ids.map((id, i) => [id, i]));
  const refine = (node: TaskTree): TaskTree => {
    if (isLeaf(node)) return node;
    if (node.children.length <= 2 || !node.children.every(isLeaf)) {
      return { ...node, children: node.children.map(refine) };
    }
    const own = treeTasks(node);
    const rows = own.map((task) => vectors[place.get(task) as number] as ArrayLike<number>);
    const learned = learnTree(rows, own, options).tree;
    return isLeaf(learned) ? learned : { ...node, children: learned.children };
  };
  return refine(pruneTree(tree, ids));
}

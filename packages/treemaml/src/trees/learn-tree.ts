import { checkOneOf } from "@legendre/core-tensor";
import { averageLinkage } from "./hac.ts";
import { onlineTopDown } from "./otd.ts";
import {
  type Similarities,
  type SimilarityOptions,
  similarities,
  type Vectors,
} from "./similarity.ts";
import { bisectingSphericalKMeans } from "./spherical-kmeans.ts";
import { isLeaf, pruneTree, type TaskTree, treeTasks } from "./task-tree.ts";

/** How a tree is learned. */
export type TreeMethod = "hac" | "otd" | "otd-nonbinary" | "otd+reinsert" | "spherical-kmeans";

const methods = ["hac", "otd", "otd-nonbinary", "otd+reinsert", "spherical-kmeans"] as const;

/** A learned tree and what it was learned from. */
export interface LearnedTree {
  readonly tree: TaskTree;
  readonly similarities: Similarities;
}

/**
 * A tree of tasks from their gradients.
 *
 * @param vectors - one a task: support gradients, or sketches of them. Never gradients of queries.
 * @param ids - names of the tasks.
 * @param options - `method`, `"hac"` by default: average linkage. `"otd-nonbinary"` is the family of the TreeMAML
 *   paper, reconstructed. Those of {@link SimilarityOptions} too.
 * @throws code "option" for options; "non-finite" for vectors.
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
  options: SimilarityOptions & { readonly method?: TreeMethod | undefined } = {},
): LearnedTree {
  const { method = "hac", ...rest } = options;
  checkOneOf("learnTree", "method", method, methods);
  const s = similarities(vectors, rest);
  return { similarities: s, tree: byMethod(method, s, vectors, ids) };
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
  options: SimilarityOptions & { readonly method?: TreeMethod | undefined } = {},
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

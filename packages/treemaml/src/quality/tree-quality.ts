import { LegendreError } from "@legendre/core-tensor";
import type { Similarities } from "../trees/similarity.ts";
import { isLeaf, type TaskTree } from "../trees/task-tree.ts";

/**
 * Dendrogram purity: over all pairs of tasks of one label, the mean share of that label among the tasks below the node
 * where the two meet. 1 when every label is a subtree.
 *
 * @param tree - its leaves are the tasks.
 * @param labels - label of each task, by name.
 * @throws code "data" when no two tasks share a label, or one has none.
 *
 * @example
 * ```ts
 * import { dendrogramPurity, parseNewick } from "@legendre/treemaml";
 *
 * const labels = { a: "x", b: "x", c: "y", d: "y" };
 * console.log(dendrogramPurity(parseNewick("((a,b),(c,d));"), labels)); // → 1
 * console.log(dendrogramPurity(parseNewick("(a,b,c,d);"), labels)); // → 0.5
 * ```
 *
 * @remarks A star of `n` tasks in classes of `s` has `s/n`; random binary trees over four balanced classes of four have
 * about 0.36. See {@link chanceLevel}.
 * @see Heller and Ghahramani (2005), "Bayesian hierarchical clustering"; Kobren et al. (2017), arXiv 1704.01858.
 */
export function dendrogramPurity(
  tree: TaskTree,
  labels: Readonly<Record<string, string | number>>,
): number {
  const where = "dendrogramPurity";
  const ids = Object.keys(labels);
  const root = flatTree(where, tree, ids);
  const own = ids.map((id) => labels[id] as string | number);
  const shares = new Map<FlatNode, Map<string | number, number>>();
  let sum = 0;
  let count = 0;
  eachPair(root, (i, j, node) => {
    if (own[i] !== own[j]) return;
    let share = shares.get(node);
    if (share === undefined) {
      share = new Map();
      for (const leaf of node.leaves) {
        const label = own[leaf] as string;
        share.set(label, (share.get(label) ?? 0) + 1 / node.leaves.length);
      }
      shares.set(node, share);
    }
    sum += share.get(own[i] as string) as number;
    count++;
  });
  if (count === 0) {
    throw new LegendreError("data", where, "no two tasks of the tree share a label", { labels });
  }
  return sum / count;
}

/** Dasgupta's cost: each pair's similarity times the number of tasks below the node where it meets; small is good. */
export function dasguptaCost(tree: TaskTree, s: Similarities, ids: readonly string[]): number {
  let cost = 0;
  eachPair(flatTree("dasguptaCost", tree, ids), (i, j, node) => {
    cost += (s.values[i * s.n + j] as number) * node.leaves.length;
  });
  return cost;
}

/**
 * Moseley and Wang's revenue: each pair's similarity times the number of tasks that are not below the node where it
 * meets; large is good. Revenue and {@link dasguptaCost} add up to `n Σ w`.
 *
 * @example
 * ```ts
 * import { dasguptaCost, moseleyWangRevenue, parseNewick, similarities } from "@legendre/treemaml";
 *
 * const ids = ["a", "b", "c"];
 * const s = similarities([[1, 0], [1, 0], [0, 1]]);
 * const tree = parseNewick("((a,b),c);");
 * console.log(moseleyWangRevenue(tree, s, ids), dasguptaCost(tree, s, ids)); // → 1 2
 * ```
 *
 * @see Dasgupta (2016), arXiv 1510.05043; Moseley and Wang (2017), "Approximation bounds for hierarchical clustering".
 */
export function moseleyWangRevenue(
  tree: TaskTree,
  s: Similarities,
  ids: readonly string[],
): number {
  let revenue = 0;
  const root = flatTree("moseleyWangRevenue", tree, ids);
  eachPair(root, (i, j, node) => {
    revenue += (s.values[i * s.n + j] as number) * (root.leaves.length - node.leaves.length);
  });
  return revenue;
}

/** Size of the node where each pair of tasks meets. */
function meetings(where: string, tree: TaskTree, ids: readonly string[]): Int32Array {
  const sizes = new Int32Array(ids.length ** 2);
  eachPair(flatTree(where, tree, ids), (i, j, node) => {
    sizes[i * ids.length + j] = node.leaves.length;
    sizes[j * ids.length + i] = node.leaves.length;
  });
  return sizes;
}

/**
 * Share of the triplets that a true tree resolves (two tasks are closer to each other than to the third) which another
 * tree resolves in the same way. A random binary tree has about a third.
 *
 * @param tree - the tree that is judged.
 * @param truth - a tree over the same tasks.
 * @param ids - names of the tasks.
 * @throws code "data" when the true tree resolves none.
 *
 * @example
 * ```ts
 * import { parseNewick, tripletAccuracy } from "@legendre/treemaml";
 *
 * const truth = parseNewick("((a,b),(c,d));");
 * console.log(tripletAccuracy(parseNewick("(((a,b),c),d);"), truth, ["a", "b", "c", "d"])); // → 0.5
 * ```
 */
export function tripletAccuracy(tree: TaskTree, truth: TaskTree, ids: readonly string[]): number {
  const where = "tripletAccuracy";
  const [mine, theirs] = [meetings(where, tree, ids), meetings(where, truth, ids)];
  const n = ids.length;
  // The pair that meets lowest, or -1 where all three meet at one node.
  const closest = (sizes: Int32Array, i: number, j: number, k: number): number => {
    const three = [sizes[i * n + j], sizes[i * n + k], sizes[j * n + k]] as number[];
    const least = Math.min(...three);
    return three.filter((size) => size === least).length === 1 ? three.indexOf(least) : -1;
  };
  let right = 0;
  let resolved = 0;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      for (let k = j + 1; k < n; k++) {
        const wanted = closest(theirs, i, j, k);
        if (wanted < 0) continue;
        resolved++;
        if (closest(mine, i, j, k) === wanted) right++;
      }
    }
  }
  if (resolved > 0) return right / resolved;
  throw new LegendreError("data", where, "the true tree resolves no triplet: it is a star", {});
}

/**
 * Robinson–Foulds distance of two rooted trees: groups of tasks that are a subtree of one and not of the other, over
 * the number of groups of both; 0 for equal trees and 1 for trees that share none.
 *
 * @example
 * ```ts
 * import { parseNewick, robinsonFoulds } from "@legendre/treemaml";
 *
 * const [a, b] = [parseNewick("((a,b),(c,d));"), parseNewick("((a,b),c,d);")];
 * console.log(robinsonFoulds(a, a, ["a", "b", "c", "d"]), robinsonFoulds(a, b, ["a", "b", "c", "d"])); // → 0 0.3333333333333333
 * ```
 *
 * @see Robinson and Foulds (1981), "Comparison of phylogenetic trees".
 */
export function robinsonFoulds(a: TaskTree, b: TaskTree, ids: readonly string[]): number {
  const groups = (tree: TaskTree): Set<string> => {
    const found = new Set<string>();
    const root = flatTree("robinsonFoulds", tree, ids);
    const visit = (node: FlatNode): void => {
      const size = node.leaves.length;
      if (size > 1 && size < root.leaves.length) {
        found.add([...node.leaves].sort((i, j) => i - j).join());
      }
      node.children.forEach(visit);
    };
    visit(root);
    return found;
  };
  const [left, right] = [groups(a), groups(b)];
  const total = left.size + right.size;
  const shared = [...left].filter((group) => right.has(group)).length;
  return total === 0 ? 0 : (total - 2 * shared) / total;
}

/** A node as positions of its tasks, children before parents. */
interface FlatNode {
  readonly leaves: readonly number[];
  readonly children: readonly FlatNode[];
}

/** A tree whose leaves are positions among `ids`. */
function flatTree(where: string, tree: TaskTree, ids: readonly string[]): FlatNode {
  const place = new Map(ids.map((id, i) => [id, i]));
  const visit = (node: TaskTree): FlatNode => {
    if (!isLeaf(node)) {
      const children = node.children.map(visit);
      return { children, leaves: children.flatMap(({ leaves }) => leaves) };
    }
    const position = place.get(node.task);
    if (position !== undefined) return { leaves: [position], children: [] };
    const message = `the tree has task "${node.task}", which is not among the ids`;
    throw new LegendreError("option", where, message, { task: node.task });
  };
  return visit(tree);
}

/** Calls `f(i, j, node)` for each pair of tasks with the node where they meet. */
function eachPair(root: FlatNode, f: (i: number, j: number, node: FlatNode) => void): void {
  const visit = (node: FlatNode): void => {
    for (const [a, left] of node.children.entries()) {
      for (const right of node.children.slice(a + 1)) {
        for (const i of left.leaves) for (const j of right.leaves) f(i, j, node);
      }
    }
    node.children.forEach(visit);
  };
  visit(root);
}

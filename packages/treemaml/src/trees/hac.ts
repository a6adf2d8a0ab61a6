import type { Similarities } from "./similarity.ts";
import type { TaskTree } from "./task-tree.ts";

/**
 * Average-linkage clustering: the two groups whose tasks are most similar on average are joined, until one is
 * left. By chains of nearest neighbours, in O(n²) time and memory.
 *
 * @param s - see {@link similarities}.
 * @param ids - names of the tasks.
 * @returns a binary tree; a single task is a leaf.
 *
 * @example
 * ```ts
 * import { averageLinkage, printNewick, similarities } from "@legendre/treemaml";
 *
 * const s = similarities([[1, 0], [0, 1], [1, 0.1]]);
 * console.log(printNewick(averageLinkage(s, ["a", "b", "c"]))); // → ((a,c),b);
 * ```
 *
 * @see Müllner (2011), "Modern hierarchical, agglomerative clustering algorithms", arXiv 1109.2378, figure 3; Moseley and Wang
 * (2023), JMLR 24, for what it approximates.
 */
export function averageLinkage(s: Similarities, ids: readonly string[]): TaskTree {
  const { n } = s;
  const values = Float64Array.from(s.values);
  const sizes = new Int32Array(n).fill(1);
  const trees: TaskTree[] = ids.map((task) => ({ task }));
  const chain: number[] = [];
  const alive = Array.from({ length: n }, (_, i) => i);
  const at = (i: number, j: number): number => values[i * n + j] as number;
  while (alive.length > 1) {
    if (chain.length === 0) chain.push(alive[0] as number);
    const top = chain.at(-1) as number;
    const previous = chain.at(-2);
    // Ties go to the one before in the chain, or it would run for ever; then to the lowest position.
    let best = previous ?? -1;
    for (const other of alive) {
      if (other !== top && (best < 0 || at(top, other) > at(top, best))) best = other;
    }
    if (best !== previous) {
      chain.push(best);
      continue;
    }
    chain.length -= 2;
    const [a, b] = top < best ? [top, best] : [best, top];
    const [na, nb] = [sizes[a] as number, sizes[b] as number];
    for (const other of alive) {
      const joined = (na * at(a, other) + nb * at(b, other)) / (na + nb);
      values[a * n + other] = joined;
      values[other * n + a] = joined;
    }
    sizes[a] = na + nb;
    trees[a] = { children: [trees[a] as TaskTree, trees[b] as TaskTree] };
    alive.splice(alive.indexOf(b), 1);
  }
  return trees[alive[0] as number] as TaskTree;
}

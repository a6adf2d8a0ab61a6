import { LegendreError } from "@legendre/core-tensor";
import { isLeaf, type TaskTree } from "../trees/task-tree.ts";

/** A node as positions of its tasks, children before parents. */
export interface FlatNode {
  readonly leaves: readonly number[];
  readonly children: readonly FlatNode[];
}

/** A tree whose leaves are positions among `ids`. */
export function flatTree(where: string, tree: TaskTree, ids: readonly string[]): FlatNode {
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
export function eachPair(root: FlatNode, f: (i: number, j: number, node: FlatNode) => void): void {
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

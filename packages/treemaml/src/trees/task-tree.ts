import { LegendreError } from "@legendre/core-tensor";

/** A tree whose leaves are tasks: given, read from a file, or learned. Plain data. */
export type TaskTree = TaskLeaf | TaskNode;

/** A task. */
export interface TaskLeaf {
  /** Its name. */
  readonly task: string;
  /** Length of the edge above, as Newick has it. */
  readonly length?: number | undefined;
}

/** A node with children, at least one. */
export interface TaskNode {
  readonly children: readonly TaskTree[];
  /** Its name, such as a language family. */
  readonly name?: string | undefined;
  /** Length of the edge above, as Newick has it. */
  readonly length?: number | undefined;
}

/** Whether a tree is a single task. */
export function isLeaf(tree: TaskTree): tree is TaskLeaf {
  return "task" in tree;
}

/**
 * The tasks of a tree, from left to right.
 *
 * @example
 * ```ts
 * import { parseNewick, treeTasks } from "@legendre/treemaml";
 *
 * console.log(treeTasks(parseNewick("((a,b),c);"))); // → [ 'a', 'b', 'c' ]
 * ```
 */
export function treeTasks(tree: TaskTree): string[] {
  const found: string[] = [];
  const open: TaskTree[] = [tree];
  while (open.length > 0) {
    const node = open.pop() as TaskTree;
    if (isLeaf(node)) found.push(node.task);
    else open.push(...[...node.children].reverse());
  }
  return found;
}

/**
 * A tree restricted to some tasks: nodes without any go, nodes with one child become that child.
 *
 * @throws code "structure" when none of the tasks is in the tree.
 */
export function pruneTree(tree: TaskTree, tasks: readonly string[]): TaskTree {
  const wanted = new Set(tasks);
  const cut = (node: TaskTree): TaskTree | undefined => {
    if (isLeaf(node)) return wanted.has(node.task) ? node : undefined;
    const children = node.children.flatMap((child) => cut(child) ?? []);
    if (children.length <= 1) return children[0];
    return { ...node, children };
  };
  const kept = cut(tree);
  if (kept !== undefined) return kept;
  const message = `the tree has none of the tasks ${tasks.slice(0, 5).join(", ")}`;
  throw new LegendreError("structure", "pruneTree", message, { tasks });
}

/** Insists that the leaves of a tree are exactly the tasks, each once. */
export function checkTaskTree(where: string, tree: TaskTree, tasks: readonly string[]): void {
  const fail = (code: "option" | "structure", message: string, task: string): never => {
    throw new LegendreError(code, where, message, { task });
  };
  const known = new Set(tasks);
  const seen = new Set<string>();
  for (const task of treeTasks(tree)) {
    if (!known.has(task)) {
      fail(
        "option",
        `the tree has task "${task}", which is not in the meta-batch; see pruneTree`,
        task,
      );
    }
    if (seen.has(task)) fail("structure", `task "${task}" is twice in the tree; keep one`, task);
    seen.add(task);
  }
  const missing = tasks.find((task) => !seen.has(task));
  if (missing !== undefined) {
    fail("structure", `task "${missing}" is not in the tree; add a leaf for it`, missing);
  }
}

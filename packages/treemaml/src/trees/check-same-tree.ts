import { LegendreError } from "@legendre/core-tensor";
import { isLeaf, type TaskTree, treeTasks } from "./task-tree.ts";

/**
 * Insists that two trees group the same tasks in the same way, whatever the order of children: for runs that go on from a
 * saved state with the tree they began with. Keep the tree beside the checkpoint, as {@link printNewick} writes it.
 *
 * @param saved - the tree that the state was trained along.
 * @param given - the tree that training would go on with.
 * @throws code "structure" for a task that is new or gone, and for a group of the saved tree that the given one does not
 *   have; the error names the task, or the node and its tasks.
 *
 * @example
 * ```ts
 * import { checkSameTree, parseNewick } from "@legendre/treemaml";
 *
 * checkSameTree(parseNewick("((a,b),c);"), parseNewick("(c,(b,a));"));
 * ```
 */
export function checkSameTree(saved: TaskTree, given: TaskTree): void {
  const fail = (message: string, details: Record<string, unknown>): never => {
    const remedy = "go on with the saved tree, or begin a new run";
    throw new LegendreError("structure", "checkSameTree", `${message}; ${remedy}`, details);
  };
  const [before, now] = [new Set(treeTasks(saved)), new Set(treeTasks(given))];
  const gone = [...before].find((task) => !now.has(task));
  if (gone !== undefined) fail(`task "${gone}" of the saved tree is gone`, { task: gone });
  const fresh = [...now].find((task) => !before.has(task));
  if (fresh !== undefined) fail(`task "${fresh}" is not in the saved tree`, { task: fresh });
  const [own, other] = [groups(saved), groups(given)];
  for (const [key, { name, tasks }] of own) {
    if (other.has(key)) continue;
    const node = name === undefined ? "a node" : `node "${name}"`;
    fail(`${node} of the saved tree holds ${list(tasks)}, and no node of the given tree does`, {
      name,
      tasks,
    });
  }
  for (const [key, { name, tasks }] of other) {
    if (own.has(key)) continue;
    const node = name === undefined ? "a node" : `node "${name}"`;
    fail(`${node} holds ${list(tasks)}, and no node of the saved tree does`, { name, tasks });
  }
}

interface Group {
  readonly name: string | undefined;
  readonly tasks: readonly string[];
}

/** The inner nodes by the tasks below them. */
function groups(tree: TaskTree): Map<string, Group> {
  const found = new Map<string, Group>();
  const open: TaskTree[] = [tree];
  while (open.length > 0) {
    const node = open.pop() as TaskTree;
    if (isLeaf(node)) continue;
    const tasks = treeTasks(node).sort();
    found.set(JSON.stringify(tasks), { name: node.name, tasks });
    open.push(...node.children);
  }
  return found;
}

/** The first few tasks as text. */
function list(tasks: readonly string[]): string {
  const shown = tasks.slice(0, 5).map((task) => `"${task}"`);
  const more = tasks.length - shown.length;
  return more === 0 ? shown.join(", ") : `${shown.join(", ")} and ${more} more`;
}

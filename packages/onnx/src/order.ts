import { type FileNode, fault } from "./file.ts";

/**
 * The nodes that outputs need, each after those whose results it reads.
 *
 * @param given - names of inputs, initializers and, for a graph inside a node, all that graphs around it make.
 *
 * @throws code "data" when a value is made twice, never, or by a circle of nodes.
 */
export function inOrder(
  file: string,
  given: ReadonlySet<string>,
  outputs: readonly string[],
  nodes: readonly FileNode[],
): FileNode[] {
  const makers = new Map<string, FileNode>();
  for (const node of nodes) {
    for (const name of node.outputs) {
      if (name === "") continue;
      if (makers.has(name) || given.has(name)) {
        throw fault(file, `the value "${name}" is made twice; the file is damaged`);
      }
      makers.set(name, node);
    }
  }
  const done = new Set<FileNode>();
  const open = new Set<FileNode>();
  const ordered: FileNode[] = [];
  // A stack of its own: graphs are deeper than calls may nest.
  const stack: { readonly node: FileNode; next: number }[] = [];
  const enter = (name: string, reader: string): void => {
    if (name === "" || given.has(name)) return;
    const node = makers.get(name);
    if (node === undefined) {
      throw fault(file, `${reader} reads "${name}", which nothing makes; the file is damaged`);
    }
    if (done.has(node)) return;
    if (open.has(node)) {
      throw fault(file, `the node that makes "${name}" needs its own result; the file is damaged`);
    }
    open.add(node);
    stack.push({ node, next: 0 });
  };
  for (const name of outputs) {
    enter(name, "an output of the graph");
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const { node } = top;
      const reads = node.inputs[top.next] ?? node.captured[top.next - node.inputs.length];
      if (reads !== undefined) {
        top.next += 1;
        enter(reads, `node "${node.name}" (${node.op})`);
        continue;
      }
      stack.pop();
      open.delete(node);
      done.add(node);
      ordered.push(node);
    }
  }
  return ordered;
}

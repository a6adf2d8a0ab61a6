import { allNodes, type FileNode, type OnnxFile } from "./file.ts";
import { joined, parameterOf } from "./names.ts";

/** A node that reads a value. */
export interface Reader {
  readonly node: FileNode;
  readonly slot: number;
}

/** Who reads each value, in all graphs. */
export function readersOf(nodes: readonly FileNode[]): Map<string, Reader[]> {
  const readers = new Map<string, Reader[]>();
  for (const node of allNodes(nodes)) {
    for (const [slot, name] of node.inputs.entries()) {
      const known = readers.get(name);
      if (known === undefined) readers.set(name, [{ node, slot }]);
      else known.push({ node, slot });
    }
  }
  return readers;
}

/** A weight that has the numbers of another. */
export interface Copy {
  /** The initializer that holds them. */
  readonly source: string;
  readonly name: string;
}

/**
 * PyTorch's newer exporter writes equal tensors once and lets every node read that one: all biases that are still 0, layers that
 * are copies of each other. Its notes say which parameter a node means, so that each becomes a weight of its own again; tied
 * weights are one parameter there, and stay one.
 *
 * @returns the nodes, those of other parameters reading a copy.
 */
export function separated(
  { nodes, initializers }: OnnxFile,
  tied: "auto" | "keep" | "separate",
): { readonly nodes: readonly FileNode[]; readonly copies: readonly Copy[] } {
  if (tied === "keep" || nodes.every(({ origin }) => origin === undefined)) {
    return { nodes, copies: [] };
  }
  const copies = new Map<string, Copy>();
  const inputs = new Map<FileNode, string[]>();
  for (const [source, readers] of readersOf(nodes)) {
    if (initializers.get(source)?.dtype !== "float32" || readers.length < 2) continue;
    const meant = readers.map(({ node, slot }) => parameterOf(node, slot));
    const first = meant.includes(joined(source)) ? joined(source) : meant.find((each) => each);
    for (const [i, { node, slot }] of readers.entries()) {
      const parameter = meant[i];
      if (parameter === undefined || parameter === first) continue;
      // Not a name of its own, so that it is called after the parameter.
      const name = `${source}::${parameter}`;
      copies.set(name, { source, name });
      const changed = inputs.get(node) ?? [...node.inputs];
      changed[slot] = name;
      inputs.set(node, changed);
    }
  }
  return {
    nodes: nodes.map((node) => {
      const changed = inputs.get(node);
      return changed === undefined ? node : { ...node, inputs: changed };
    }),
    copies: [...copies.values()],
  };
}

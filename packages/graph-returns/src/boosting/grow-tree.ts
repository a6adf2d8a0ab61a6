import type { Binned } from "./bins.ts";
import type { Search, Split, SplitRules, TreeKernel } from "./kernel/tree-kernel.ts";
import type { Tree } from "./tree.ts";

/** When a node is split, and what a leaf says. */
export interface GrowthRules extends SplitRules {
  readonly maxDepth: number;
  /** Leaves of a tree at most; the splits that gain most come first then. */
  readonly maxLeaves: number;
  /** Least gain of a split. */
  readonly gamma: number;
  /** Leaf values are multiplied by it. */
  readonly learningRate: number;
}

interface Node {
  readonly from: number;
  readonly to: number;
  readonly depth: number;
  readonly g: number;
  readonly h: number;
  split?: Split | undefined;
  histogram?: number | undefined;
  /** Numbers of its children once it is split. */
  left: number;
  right: number;
}

/**
 * Grows a tree on rows: level by level, or with a bound of leaves the best split first. Margins of the rows
 * move by the values of their leaves.
 *
 * @param mask - features that the next node may be split by.
 */
export function growTree(
  kernel: TreeKernel,
  { cuts }: Binned,
  rows: Int32Array,
  rules: GrowthRules,
  mask: () => Uint8Array,
): Tree {
  kernel.begin(rows);
  const leaf = { left: -1, right: -1 };
  const sums = kernel.sums(0, rows.length);
  const root: Node = { from: 0, to: rows.length, depth: 0, ...sums, ...leaf };
  const nodes: Node[] = [root];
  const open: Node[] = [];
  const bounded = Number.isFinite(rules.maxLeaves);
  const enters = (node: Node, split: Split | undefined): void => {
    node.split = split !== undefined && split.gain > rules.gamma ? split : undefined;
    if (node.split === undefined) close(node);
    else open.push(node);
  };
  const close = ({ histogram }: Node): void => {
    if (histogram !== undefined) kernel.close(histogram);
  };
  const mayGrow = (depth: number): boolean => depth < rules.maxDepth;

  if (mayGrow(0) && rules.maxLeaves > 1 && rows.length > 1) {
    root.histogram = kernel.open();
    const { from, to, histogram } = root;
    const [split] = kernel.search({ from, to, histogram, node: { ...sums, mask: mask() } }, rules);
    enters(root, split);
  }
  for (let leaves = 1; open.length > 0 && leaves < rules.maxLeaves; leaves++) {
    const node = take(open, bounded);
    const split = node.split as Split;
    const middle = node.from + kernel.partition(node.from, node.to, split);
    const depth = node.depth + 1;
    const left: Node = { from: node.from, to: middle, depth, g: split.g, h: split.h, ...leaf };
    const [g, h] = [node.g - split.g, node.h - split.h];
    const right: Node = { from: middle, to: node.to, depth, g, h, ...leaf };
    [node.left, node.right] = [nodes.length, nodes.length + 1];
    nodes.push(left, right);
    if (!mayGrow(depth) || leaves + 1 >= rules.maxLeaves) {
      close(node);
      continue;
    }
    const [small, large] = middle - node.from <= node.to - middle ? [left, right] : [right, left];
    small.histogram = kernel.open();
    large.histogram = node.histogram;
    const search: Search = {
      from: small.from,
      to: small.to,
      histogram: small.histogram,
      parent: large.histogram as number,
      node: { g: small.g, h: small.h, mask: mask() },
      sibling: { g: large.g, h: large.h, mask: mask() },
    };
    const [forSmall, forLarge] = kernel.search(search, rules);
    enters(left, left === small ? forSmall : forLarge);
    enters(right, right === small ? forSmall : forLarge);
  }
  for (const node of open) close(node);
  return treeOf(kernel, nodes, cuts, rules);
}

function take(open: Node[], best: boolean): Node {
  let at = 0;
  if (best) {
    for (let i = 1; i < open.length; i++) {
      if ((open[i]!.split as Split).gain > (open[at]!.split as Split).gain) at = i;
    }
  }
  return open.splice(at, 1)[0]!;
}

function treeOf(
  kernel: TreeKernel,
  nodes: readonly Node[],
  cuts: readonly Float32Array[],
  { lambda, learningRate }: GrowthRules,
): Tree {
  const count = nodes.length;
  const tree = {
    feature: new Int32Array(count).fill(-1),
    threshold: new Float32Array(count),
    missingLeft: new Uint8Array(count),
    left: Int32Array.from(nodes, ({ left }) => left),
    right: Int32Array.from(nodes, ({ right }) => right),
    value: new Float32Array(count),
    gain: new Float32Array(count),
    cover: Float32Array.from(nodes, ({ h }) => h),
  };
  for (const [i, { from, to, g, h, split, left }] of nodes.entries()) {
    tree.value[i] = h + lambda > 0 ? (-g / (h + lambda)) * learningRate : 0;
    if (left < 0) {
      kernel.addToRows(from, to, tree.value[i]!);
      continue;
    }
    const { feature, bin, missingLeft, gain } = split as Split;
    tree.feature[i] = feature;
    tree.threshold[i] = cuts[feature]![bin]!;
    tree.missingLeft[i] = Number(missingLeft);
    tree.gain[i] = gain;
  }
  return tree;
}

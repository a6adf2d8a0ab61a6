import type { FeatureMatrix } from "../encodings/feature-matrix.ts";

/** A decision tree in arrays; node 0 is its root. */
export interface Tree {
  /** The feature that a node is split by; −1 for a leaf. */
  readonly feature: Int32Array;
  /** Numbers below it go left; 0 for a leaf. */
  readonly threshold: Float32Array;
  /** 1 where missing values go left. */
  readonly missingLeft: Uint8Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** What the tree adds for rows that end here; with the learning rate in it. */
  readonly value: Float32Array;
  /** What the split gained; 0 for a leaf. */
  readonly gain: Float32Array;
  /** Sum of the hessians of the node's rows: for forests, their number. */
  readonly cover: Float32Array;
}

/** Adds a tree's value for each row to `out`. */
export function addTree(tree: Tree, x: FeatureMatrix, out: Float32Array | Float64Array): void {
  const { feature, threshold, missingLeft, left, right, value } = tree;
  const width = x.names.length;
  const { values } = x;
  for (let row = 0, base = 0; row < x.rows; row++, base += width) {
    let node = 0;
    for (let f = feature[0]!; f >= 0; f = feature[node]!) {
      const v = values[base + f]!;
      const goesLeft = v < threshold[node]! || (Number.isNaN(v) && missingLeft[node] === 1);
      node = goesLeft ? left[node]! : right[node]!;
    }
    out[row]! += value[node]!;
  }
}

/** Total gain of the splits by each feature, as shares of all. */
export function gainShares(trees: readonly Tree[], features: number): Float64Array {
  const gains = new Float64Array(features);
  for (const { feature, gain } of trees) {
    for (let node = 0; node < feature.length; node++) {
      if (feature[node]! >= 0) gains[feature[node]!]! += gain[node]!;
    }
  }
  const all = gains.reduce((a, b) => a + b, 0);
  return all === 0 ? gains : gains.map((gain) => gain / all);
}

/**
 * What is wrong with a tree out of a file, or undefined. Children come behind their parents, so that no row goes in
 * a circle.
 */
export function treeFault(tree: Tree, features: number): string | undefined {
  const { feature, left, right } = tree;
  const count = feature.length;
  const inside = (child: number, node: number): boolean => child > node && child < count;
  for (let node = 0; node < count; node++) {
    if (feature[node]! < 0) continue;
    if (feature[node]! >= features) {
      return `splits node ${node} by feature ${feature[node]} of ${features}`;
    }
    if (!inside(left[node]!, node) || !inside(right[node]!, node)) {
      return `has a node ${node} that points nowhere`;
    }
  }
  return undefined;
}

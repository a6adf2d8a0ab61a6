import type { KernelData, NodeSums, Search, Split, SplitRules, TreeKernel } from "./tree-kernel.ts";

/** Bins of a feature, and sums of each. */
const slots = 256;

/** {@link TreeKernel} in TypeScript: what the WebAssembly module is held to, and what runs without it. */
export function plainKernel({ binned, labels, weights }: KernelData): TreeKernel {
  const { rows, features, bins, counts, missing } = binned;
  const pairs = new Float32Array(2 * rows);
  const margins = new Float32Array(rows);
  let order = new Int32Array(0);
  const histograms = new Map<number, Float64Array>();
  let next = 1;

  const accumulate = (to: Float64Array, from: number, end: number): void => {
    to.fill(0);
    for (const row of order.subarray(from, end)) {
      for (let f = 0; f < features; f++) {
        const at = 2 * (f * slots + bins[row * features + f]!);
        to[at]! += pairs[2 * row]!;
        to[at + 1]! += pairs[2 * row + 1]!;
      }
    }
  };

  const best = (
    sums: Float64Array,
    { g, h, mask }: NodeSums,
    rules: SplitRules,
  ): Split | undefined => {
    const { lambda, minChildWeight } = rules;
    const score = (a: number, b: number): number => (b + lambda > 0 ? (a * a) / (b + lambda) : 0);
    let found: Split | undefined;
    for (let f = 0; f < features; f++) {
      if (mask[f] === 0) continue;
      const base = 2 * f * slots;
      const count = counts[f]!;
      const some = missing[f] === 1;
      let gl = 0;
      let hl = 0;
      for (let bin = 0; bin < (some ? count : count - 1); bin++) {
        gl += sums[base + 2 * bin]!;
        hl += sums[base + 2 * bin + 1]!;
        const sides: [number, number, boolean][] = [[gl, hl, !some && hl > h - hl]];
        // All numbers on one side and what is missing on the other is a split, all on one side is none.
        if (some && bin < count - 1) {
          const rest = base + 2 * count;
          sides.push([gl + sums[rest]!, hl + sums[rest + 1]!, true]);
        }
        for (const [a, b, missingLeft] of sides) {
          if (b < minChildWeight || h - b < minChildWeight) continue;
          const gain = score(a, b) + score(g - a, h - b) - score(g, h);
          if (gain > (found?.gain ?? 0)) {
            found = { feature: f, bin, missingLeft, gain, g: a, h: b };
          }
        }
      }
    }
    return found;
  };

  return {
    setGradients: (given) => pairs.set(given),
    drop(dropped) {
      for (const row of dropped) pairs.fill(0, 2 * row, 2 * row + 2);
    },
    setMargins: (given) => margins.set(given),
    logisticGradients() {
      for (let i = 0; i < rows; i++) {
        const p = 1 / (1 + Math.exp(-margins[i]!));
        const w = weights?.[i] ?? 1;
        pairs[2 * i] = w * (p - labels[i]!);
        pairs[2 * i + 1] = w * Math.max(p * (1 - p), 1e-16);
      }
    },
    begin: (given) => {
      order = given.slice();
    },
    sums(from, to) {
      let g = 0;
      let h = 0;
      for (const row of order.subarray(from, to)) {
        g += pairs[2 * row]!;
        h += pairs[2 * row + 1]!;
      }
      return { g, h };
    },
    open: () => {
      histograms.set(next, new Float64Array(2 * slots * features));
      return next++;
    },
    close: (histogram) => void histograms.delete(histogram),
    search({ from, to, histogram, parent, node, sibling }: Search, rules) {
      const own = histograms.get(histogram)!;
      accumulate(own, from, to);
      const other = parent === undefined ? undefined : histograms.get(parent);
      if (other !== undefined) for (let i = 0; i < own.length; i++) other[i]! -= own[i]!;
      return [node && best(own, node, rules), sibling && best(other!, sibling, rules)];
    },
    partition(from, to, { feature, bin, missingLeft }) {
      const unknown = missing[feature] === 1 ? counts[feature]! : -1;
      const goesLeft = (row: number): boolean => {
        const value = bins[row * features + feature]!;
        return value === unknown ? missingLeft : value <= bin;
      };
      const piece = order.slice(from, to);
      const left = piece.filter(goesLeft);
      order.set(left, from);
      order.set(
        piece.filter((row) => !goesLeft(row)),
        from + left.length,
      );
      return left.length;
    },
    addToRows(from, to, value) {
      for (const row of order.subarray(from, to)) margins[row]! += value;
    },
    dispose: () => histograms.clear(),
  };
}

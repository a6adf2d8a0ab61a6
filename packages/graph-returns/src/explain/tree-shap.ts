import type { Tree } from "../boosting/tree.ts";
import {
  checkColumns,
  checkValues,
  type FeatureMatrix,
  featureMatrix,
} from "../encodings/feature-matrix.ts";
import type { FittedTrees } from "../models/tree-model.ts";

/** Contributions of columns to what a model says of rows. */
export interface Attributions {
  /** What the model says where no column is known. */
  readonly base: number;
  /** `[rows, columns]`; a row and the base add up to what the model says of the row. */
  readonly values: FeatureMatrix;
  /** What base and values are: margins (log odds), or probabilities. */
  readonly unit: "logit" | "probability";
}

/**
 * Shapley values of a sum of trees: how much each column moves the prediction of each row, averaged over the orders in
 * which columns become known. A column that is not known sends a row both ways, by the shares of training rows that went there.
 *
 * @param model - of `boosting` or `randomForest`.
 * @param x - rows with the columns of the fit.
 * @returns exact values, in log odds for boosting and in probabilities for a forest.
 * @throws code "data" for other columns, "non-finite" for infinities.
 *
 * @example
 * ```ts
 * import { treeShap } from "@legendre/graph-returns/explain";
 * import { boosting, featureMatrix } from "@legendre/graph-returns/models";
 *
 * const x = featureMatrix(["price"], Float32Array.from({ length: 200 }, (_, i) => i));
 * const model = await boosting({ trees: 20 }).fit({ x, y: Array.from({ length: 200 }, (_, i) => Number(i >= 120)) });
 * const { base, values } = treeShap(model, featureMatrix(["price"], Float32Array.of(30, 150)));
 * const [p] = await model.predict(featureMatrix(["price"], Float32Array.of(150)));
 * console.log(values.values[0]! < 0, (1 / (1 + Math.exp(-base - values.values[1]!)) - p!).toFixed(5)); // → true 0.00000
 * ```
 *
 * @remarks Polynomial, `O(leaves · depth²)` a tree and row, in float64. Shares are those of the hessians, as in XGBoost.
 *   With columns that depend on each other, such values share out what only together they tell.
 * @see Lundberg, Erion and Lee, "Consistent individualized feature attribution for tree ensembles", arXiv 1802.03888,
 *   algorithm 2.
 */
export function treeShap(model: FittedTrees, x: FeatureMatrix): Attributions {
  const { trees, columns, kind } = model;
  checkColumns("treeShap", x, columns);
  checkValues("treeShap", x, "learn");
  const width = columns.length;
  const sums = new Float64Array(x.rows * width);
  let expected = 0;
  const start = emptyPath();
  for (const tree of trees) {
    const prepared = prepare(tree);
    expected += prepared.expected;
    for (let row = 0; row < x.rows; row++) {
      const at = row * width;
      addShapley(prepared, x.values.subarray(at, at + width), start, sums.subarray(at, at + width));
    }
  }
  // A forest says the mean of its trees.
  const share = kind === "boosting" ? 1 : 1 / trees.length;
  const values = Float32Array.from(sums, (sum) => sum * share);
  return {
    base: kind === "boosting" ? model.base + expected : expected * share,
    values: { ...featureMatrix(columns, values), rows: x.rows },
    unit: kind === "boosting" ? "logit" : "probability",
  };
}

interface Prepared {
  readonly tree: Tree;
  /** The share of a node's rows that went left. */
  readonly leftShare: Float64Array;
  /** The mean of the leaves by these shares. */
  readonly expected: number;
}

function prepare(tree: Tree): Prepared {
  const { feature, left, right, cover, value } = tree;
  const leftShare = new Float64Array(feature.length);
  const expectation = (node: number): number => {
    if (feature[node]! < 0) return value[node]!;
    // Children's covers rather than the parent's, which rounding keeps from being their sum.
    const [l, r] = [cover[left[node]!]!, cover[right[node]!]!];
    const share = l + r > 0 ? l / (l + r) : 0.5;
    leftShare[node] = share;
    return share * expectation(left[node]!) + (1 - share) * expectation(right[node]!);
  };
  return { tree, leftShare, expected: expectation(0) };
}

/**
 * Features on the way to a node, each once: the share of orders' rows that pass where it is not known (`zero`), 1 where the
 * row passes and 0 where not (`one`), and for each number of known features the weight of all subsets of that size.
 */
interface Path {
  readonly feature: number[];
  readonly zero: number[];
  readonly one: number[];
  readonly weight: number[];
  /** The path to a child; made once for all nodes of a depth. */
  next?: Path;
}

const emptyPath = (): Path => ({ feature: [], zero: [], one: [], weight: [] });

function addShapley(
  { tree, leftShare }: Prepared,
  row: Float32Array,
  start: Path,
  out: Float64Array,
): void {
  const visit = (
    node: number,
    before: Path,
    last: number,
    entry: { readonly feature: number; readonly zero: number; readonly one: number },
  ): void => {
    before.next ??= emptyPath();
    const path = before.next;
    copyPath(before, path, last);
    extend(path, last, entry.zero, entry.one, entry.feature);
    const f = tree.feature[node]!;
    if (f < 0) {
      for (let i = 1; i <= last; i++) {
        const weight = unwoundSum(path, last, i);
        out[path.feature[i]!]! += weight * (path.one[i]! - path.zero[i]!) * tree.value[node]!;
      }
      return;
    }
    const v = row[f]!;
    const goesLeft = v < tree.threshold[node]! || (Number.isNaN(v) && tree.missingLeft[node] === 1);
    let [zero, one, end] = [1, 1, last];
    for (let i = 1; i <= last; i++) {
      if (path.feature[i] !== f) continue;
      [zero, one] = [path.zero[i]!, path.one[i]!];
      unwind(path, last, i);
      end = last - 1;
      break;
    }
    for (const toLeft of [true, false]) {
      const share = toLeft ? leftShare[node]! : 1 - leftShare[node]!;
      const passes = toLeft === goesLeft ? one : 0;
      // No subset of known features leads a row there.
      if (share * zero === 0 && passes === 0) continue;
      const child = toLeft ? tree.left[node]! : tree.right[node]!;
      visit(child, path, end + 1, { feature: f, zero: share * zero, one: passes });
    }
  };
  const none = { feature: -1, zero: 1, one: 1 };
  visit(0, start, 0, none);
}

function copyPath(from: Path, to: Path, length: number): void {
  for (let i = 0; i < length; i++) {
    to.feature[i] = from.feature[i]!;
    to.zero[i] = from.zero[i]!;
    to.one[i] = from.one[i]!;
    to.weight[i] = from.weight[i]!;
  }
}

/** One more feature: each subset goes on without it, or with it. */
function extend(path: Path, last: number, zero: number, one: number, feature: number): void {
  path.feature[last] = feature;
  path.zero[last] = zero;
  path.one[last] = one;
  const { weight } = path;
  weight[last] = last === 0 ? 1 : 0;
  for (let i = last - 1; i >= 0; i--) {
    weight[i + 1]! += (one * weight[i]! * (i + 1)) / (last + 1);
    weight[i] = (zero * weight[i]! * (last - i)) / (last + 1);
  }
}

/** Takes back the {@link extend} of the feature at `at`. */
function unwind(path: Path, last: number, at: number): void {
  const { weight } = path;
  const [zero, one] = [path.zero[at]!, path.one[at]!];
  let next = weight[last]!;
  for (let i = last - 1; i >= 0; i--) {
    if (one !== 0) {
      const kept = weight[i]!;
      weight[i] = (next * (last + 1)) / (i + 1);
      next = kept - (weight[i]! * zero * (last - i)) / (last + 1);
    } else {
      weight[i] = (weight[i]! * (last + 1)) / (zero * (last - i));
    }
  }
  for (let i = at; i < last; i++) {
    path.feature[i] = path.feature[i + 1]!;
    path.zero[i] = path.zero[i + 1]!;
    path.one[i] = path.one[i + 1]!;
  }
}

/** The sum of the weights after {@link unwind}, without it. */
function unwoundSum({ zero: zeros, one: ones, weight }: Path, last: number, at: number): number {
  const [zero, one] = [zeros[at]!, ones[at]!];
  let [sum, next] = [0, weight[last]!];
  for (let i = last - 1; i >= 0; i--) {
    if (one !== 0) {
      const weighed = (next * (last + 1)) / (i + 1);
      sum += weighed;
      next = weight[i]! - (weighed * zero * (last - i)) / (last + 1);
    } else {
      sum += (weight[i]! * (last + 1)) / (zero * (last - i));
    }
  }
  return sum;
}

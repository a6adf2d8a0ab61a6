import {
  count,
  number,
  type OptionsOf,
  oneOf,
  optional,
  options,
  type Settings,
} from "@legendre/core-tensor/options";
import { binColumns } from "../boosting/bins.ts";
import { type GrowthRules, growTree } from "../boosting/grow-tree.ts";
import { type KernelName, withKernel } from "../boosting/kernel/kernel.ts";
import type { Tree } from "../boosting/tree.ts";
import { pauses } from "../pause.ts";
import { columnMask, rowRandom } from "./row-random.ts";
import { checkFit, type FitContext, type TabularData, type TabularModel } from "./tabular.ts";
import { type FittedTrees, fittedTrees } from "./tree-model.ts";

/** The options of {@link randomForest}. */
export const randomForestOptions = options("randomForest", {
  /** Trees, each of rows of its own. */
  trees: count(1, 200),
  /** Splits from the root to a leaf at most. */
  maxDepth: count(1, 16),
  /** Leaves of a tree; the split that gains most is made first. */
  maxLeaves: number({ min: 2, infinite: true }, Number.POSITIVE_INFINITY),
  /** Rows on each side of a split, repeated draws counted. */
  minSamplesLeaf: count(1, 5),
  /** Share of the columns that a node may be split by. @defaultValue the root of their number */
  columnSample: optional(number({ exclusiveMin: 0, max: 1 })),
  /** Bins of a feature, with the one for missing values; 2 to 256. */
  maxBins: number({ integer: true, min: 2, max: 256 }, 256),
  /** Where it runs; in plain TypeScript where there is no WebAssembly. */
  kernel: oneOf<KernelName, "wasm">(["wasm", "plain"], "wasm"),
});

/** Options of {@link randomForest}. */
export interface RandomForestOptions extends OptionsOf<typeof randomForestOptions> {}

/** {@link TabularModel} of independent trees. */
export interface RandomForest extends TabularModel {
  readonly fit: (data: TabularData, context?: FitContext) => Promise<FittedTrees>;
}

/**
 * The mean of trees, each grown on rows drawn with replacement, where each node is split by the best of a
 * few random columns. For outcomes of 0 and 1 the least squared error, by which splits are chosen, is the
 * Gini impurity. NaN is missing, as for `boosting`, whose kernel grows the trees.
 *
 * @param options - see {@link RandomForestOptions}.
 * @throws code "option".
 *
 * @example
 * ```ts
 * import { featureMatrix, randomForest } from "@legendre/graph-returns/models";
 *
 * const x = featureMatrix(["price"], Float32Array.from({ length: 200 }, (_, i) => i));
 * const y = Array.from({ length: 200 }, (_, i) => Number(i >= 120));
 * const model = await randomForest({ trees: 20 }).fit({ x, y });
 * const [low, high] = await model.predict(featureMatrix(["price"], Float32Array.of(30, 150)));
 * console.log(low! < 0.05, high! > 0.95); // → true true
 * ```
 *
 * @remarks More trees do not overfit, so the fit does not look at validation rows.
 * @see Breiman, "Random forests", Machine Learning 45 (2001).
 */
export function randomForest(options: RandomForestOptions = {}): RandomForest {
  const all = randomForestOptions.resolve(options);
  return {
    name: "random forest",
    missing: "learn",
    fit: async (data, context = {}) => fitForest(all, data, context),
  };
}

async function fitForest(
  settings: Settings<typeof randomForestOptions.kinds>,
  data: TabularData,
  context: FitContext,
): Promise<FittedTrees> {
  checkFit("randomForest.fit", data, context, "learn");
  const { x, y } = data;
  const columns = x.names.length;
  const share = settings.columnSample ?? Math.sqrt(columns) / columns;
  const binned = binColumns(x, settings.maxBins);
  const draws = rowRandom(context.seed ?? 0);
  // Gradient −w y and hessian w: the best value of a leaf is its mean outcome.
  const rules: GrowthRules = {
    lambda: 0,
    gamma: 0,
    learningRate: 1,
    minChildWeight: settings.minSamplesLeaf,
    maxDepth: settings.maxDepth,
    maxLeaves: settings.maxLeaves,
  };
  const labels = Float32Array.from(y);
  const trees = await withKernel({ binned, labels }, settings.kernel, async (kernel) => {
    const turn = pauses(context.signal);
    const grown: Tree[] = [];
    while (grown.length < settings.trees) {
      await turn();
      const pairs = new Float32Array(2 * x.rows);
      for (let i = 0; i < x.rows; i++) {
        const row = Math.floor(draws.uniform() * x.rows);
        pairs[2 * row]! -= y[row] as number;
        pairs[2 * row + 1]! += 1;
      }
      kernel.setGradients(pairs);
      const all = Int32Array.from({ length: x.rows }, (_, i) => i);
      const drawn = all.filter((row) => pairs[2 * row + 1]! > 0);
      grown.push(growTree(kernel, binned, drawn, rules, () => columnMask(draws, columns, share)));
    }
    return grown;
  });
  const summary = { rounds: trees.length, status: "finished" as const, validationLogLoss: [] };
  return fittedTrees({ kind: "random-forest", columns: [...x.names], base: 0, trees, summary });
}

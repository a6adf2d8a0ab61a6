import {
  atLeast,
  count,
  number,
  type OptionsOf,
  oneOf,
  options,
  type Settings,
} from "@legendre/core-tensor/options";
import { binColumns } from "../boosting/bins.ts";
import { type GrowthRules, growTree } from "../boosting/grow-tree.ts";
import { type KernelName, withKernel } from "../boosting/kernel/kernel.ts";
import { addTree, type Tree } from "../boosting/tree.ts";
import { pauses } from "../pause.ts";
import { logit, marginLogLoss, rateOf } from "./logistic.ts";
import { columnMask, rowRandom } from "./row-random.ts";
import { checkFit, type FitContext, type TabularData, type TabularModel } from "./tabular.ts";
import { type FittedTrees, fittedTrees } from "./tree-model.ts";

const share = { exclusiveMin: 0, max: 1 };

/** The options of {@link boosting}. */
export const boostingOptions = options("boosting", {
  /** Trees at most. */
  trees: count(1, 300),
  /** Splits from the root to a leaf at most. */
  maxDepth: count(1, 6),
  /** Leaves of a tree; the split that gains most is made first then. */
  maxLeaves: number({ min: 2, infinite: true }, Number.POSITIVE_INFINITY),
  /** What each tree's values are multiplied by. */
  learningRate: number(share, 0.1),
  /** L2 penalty of leaf values. */
  lambda: atLeast(0, 1),
  /** Least gain of a split. */
  gamma: atLeast(0, 0),
  /** Least sum of hessians, p (1 − p), on each side of a split. */
  minChildWeight: atLeast(0, 1),
  /** Bins of a feature, with the one for missing values; 2 to 256. */
  maxBins: number({ integer: true, min: 2, max: 256 }, 256),
  /** Share of the rows that each tree is grown on, drawn without replacement. */
  subsample: number(share, 1),
  /** Share of the columns that each tree may split by. */
  columnSample: number(share, 1),
  /** Trees without a better validation log loss after which the fit stops. */
  patience: count(1, 10),
  /** Where it runs; in plain TypeScript where there is no WebAssembly. */
  kernel: oneOf<KernelName, "wasm">(["wasm", "plain"], "wasm"),
});

/** Options of {@link boosting}. */
export interface BoostingOptions extends OptionsOf<typeof boostingOptions> {}

/** {@link TabularModel} of boosted trees. */
export interface Boosting extends TabularModel {
  readonly fit: (data: TabularData, context?: FitContext) => Promise<FittedTrees>;
}

/**
 * Gradient boosting of decision trees on histograms: each tree follows the gradient of the log loss, its
 * splits have the largest
 * $$\frac{G_L^2}{H_L+\lambda} + \frac{G_R^2}{H_R+\lambda} - \frac{G^2}{H+\lambda}$$
 * and its leaves the value $-\eta\, G / (H + \lambda)$, with the sums $G$ and $H$ of gradients and hessians.
 * NaN is missing: each split learns on which side it goes.
 *
 * @param options - see {@link BoostingOptions}; the names of XGBoost's are `eta`, `max_depth`, `reg_lambda`,
 *   `min_child_weight`, `max_bin`, `colsample_bytree`.
 * @returns a model whose fit stops when the validation log loss no longer falls and keeps the trees up to
 *   its best; `toXgboost` writes it for XGBoost.
 * @throws code "option".
 *
 * @example
 * ```ts
 * import { boosting, featureMatrix } from "@legendre/graph-returns/models";
 *
 * const x = featureMatrix(["price"], Float32Array.from({ length: 200 }, (_, i) => i));
 * const y = Array.from({ length: 200 }, (_, i) => Number(i >= 120));
 * const model = await boosting({ trees: 20, learningRate: 0.3 }).fit({ x, y });
 * const [low, high] = await model.predict(featureMatrix(["price"], Float32Array.of(30, 150)));
 * console.log(low! < 0.05, high! > 0.95); // → true true
 * ```
 *
 * @remarks Split searches run on a WebAssembly module of this package, on all cores; sums are float64 and the
 *   same on any number of them. Missing from XGBoost: L1 penalties, categories, monotone constraints.
 * @see Chen and Guestrin, "XGBoost: a scalable tree boosting system", KDD 2016, equations 6 and 7, section 3.
 */
export function boosting(options: BoostingOptions = {}): Boosting {
  const settings = boostingOptions.resolve(options);
  return {
    name: "boosting",
    missing: "learn",
    fit: async (data, context = {}) => fitBoosting(settings, data, context),
  };
}

function fitBoosting(
  settings: Settings<typeof boostingOptions.kinds>,
  data: TabularData,
  context: FitContext,
): Promise<FittedTrees> {
  const { x, y } = data;
  const validation = checkFit("boosting.fit", data, context, "learn");
  const { seed = 0, signal } = context;
  const binned = binColumns(x, settings.maxBins);
  const base = logit(rateOf(y));
  const rules: GrowthRules = settings;
  const draws = rowRandom(seed);
  return withKernel({ binned, labels: Float32Array.from(y) }, settings.kernel, async (kernel) => {
    const turn = pauses(signal);
    const trees: Tree[] = [];
    const losses: number[] = [];
    const margins = new Float64Array(validation?.x.rows ?? 0).fill(base);
    kernel.setMargins(new Float32Array(x.rows).fill(base));
    let best = 0;
    let stopped = false;
    const rows = Int32Array.from({ length: x.rows }, (_, i) => i);
    for (let t = 0; t < settings.trees && !stopped; t++) {
      await turn();
      kernel.logisticGradients();
      const { subsample } = settings;
      // Rows that are not drawn have no gradient, but move with the leaf they are in.
      if (subsample < 1) kernel.drop(rows.filter(() => draws.uniform() >= subsample));
      const mask = columnMask(draws, x.names.length, settings.columnSample);
      const tree = growTree(kernel, binned, rows, rules, () => mask);
      trees.push(tree);
      if (validation === undefined) continue;
      addTree(tree, validation.x, margins);
      losses.push(marginLogLoss(margins, validation.y));
      if (losses[t]! < losses[best]!) best = t;
      stopped = t - best >= settings.patience;
    }
    const kept = validation === undefined ? trees : trees.slice(0, best + 1);
    return fittedTrees({
      kind: "boosting",
      columns: [...x.names],
      base,
      trees: kept,
      summary: {
        rounds: kept.length,
        status: stopped ? "stopped" : "finished",
        validationLogLoss: losses,
      },
    });
  });
}

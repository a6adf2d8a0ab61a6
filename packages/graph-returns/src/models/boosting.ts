import { checkNumber, checkOneOf, resolveOptions } from "@legendre/core-tensor/options";
import { binColumns } from "../boosting/bins.ts";
import { type GrowthRules, growTree } from "../boosting/grow-tree.ts";
import { type KernelName, withKernel } from "../boosting/kernel/kernel.ts";
import { addTree, type Tree } from "../boosting/tree.ts";
import { pauses } from "../pause.ts";
import { logit, marginLogLoss, rateOf } from "./logistic.ts";
import { columnMask, rowRandom } from "./row-random.ts";
import { checkFit, type FitContext, type TabularData, type TabularModel } from "./tabular.ts";
import { type FittedTrees, fittedTrees } from "./tree-model.ts";

/** Options of {@link boosting}. */
export interface BoostingOptions {
  /** Trees at most. @defaultValue `300` */
  readonly trees?: number;
  /** @defaultValue `6` */
  readonly maxDepth?: number;
  /** Leaves of a tree; the split that gains most is made first then. @defaultValue `Infinity` */
  readonly maxLeaves?: number;
  /** What each tree's values are multiplied by. @defaultValue `0.1` */
  readonly learningRate?: number;
  /** L2 penalty of leaf values. @defaultValue `1` */
  readonly lambda?: number;
  /** Least gain of a split. @defaultValue `0` */
  readonly gamma?: number;
  /** Least sum of hessians, p (1 − p), on each side of a split. @defaultValue `1` */
  readonly minChildWeight?: number;
  /** Bins of a feature, with the one for missing values; 2 to 256. @defaultValue `256` */
  readonly maxBins?: number;
  /** Share of the rows that each tree is grown on, drawn without replacement. @defaultValue `1` */
  readonly subsample?: number;
  /** Share of the columns that each tree may split by. @defaultValue `1` */
  readonly columnSample?: number;
  /** Trees without a better validation log loss after which the fit stops. @defaultValue `10` */
  readonly patience?: number;
  /** Where it runs. @defaultValue `"wasm"`, or in plain TypeScript where there is no WebAssembly */
  readonly kernel?: KernelName;
}

/** The defaults of {@link BoostingOptions}. */
export const boostingDefaults: Required<BoostingOptions> = Object.freeze({
  trees: 300,
  maxDepth: 6,
  maxLeaves: Number.POSITIVE_INFINITY,
  learningRate: 0.1,
  lambda: 1,
  gamma: 0,
  minChildWeight: 1,
  maxBins: 256,
  subsample: 1,
  columnSample: 1,
  patience: 10,
  kernel: "wasm" as KernelName,
});

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
  const settings = checked(options);
  return {
    name: "boosting",
    missing: "learn",
    fit: async (data, context = {}) => fitBoosting(settings, data, context),
  };
}

function checked(options: BoostingOptions): Required<BoostingOptions> {
  const where = "boosting";
  const all = resolveOptions(where, options, boostingDefaults);
  checkNumber(where, "trees", all.trees, { integer: true, min: 1 });
  checkNumber(where, "maxDepth", all.maxDepth, { integer: true, min: 1 });
  checkNumber(where, "maxLeaves", all.maxLeaves, { min: 2, infinite: true });
  checkNumber(where, "learningRate", all.learningRate, { exclusiveMin: 0, max: 1 });
  checkNumber(where, "lambda", all.lambda, { min: 0 });
  checkNumber(where, "gamma", all.gamma, { min: 0 });
  checkNumber(where, "minChildWeight", all.minChildWeight, { min: 0 });
  checkNumber(where, "maxBins", all.maxBins, { integer: true, min: 2, max: 256 });
  checkNumber(where, "subsample", all.subsample, { exclusiveMin: 0, max: 1 });
  checkNumber(where, "columnSample", all.columnSample, { exclusiveMin: 0, max: 1 });
  checkNumber(where, "patience", all.patience, { integer: true, min: 1 });
  checkOneOf(where, "kernel", all.kernel, ["wasm", "plain"]);
  return all;
}

function fitBoosting(
  settings: Required<BoostingOptions>,
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

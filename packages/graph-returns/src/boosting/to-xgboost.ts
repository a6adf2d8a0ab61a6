import { LegendreError } from "@legendre/core-tensor";
import { sigmoid } from "../models/logistic.ts";
import type { FittedTrees } from "../models/tree-model.ts";
import type { Tree } from "./tree.ts";

/** The version of XGBoost whose layout is written. */
const version = [3, 0, 0];
/** What XGBoost writes as the parent of a root. */
const noParent = 2147483647;

/**
 * The text of a boosted model in XGBoost's JSON format, for `Booster.load_model`.
 *
 * @param model - a fitted `boosting`.
 * @returns JSON; XGBoost predicts the same probabilities from it, to float32 rounding.
 * @throws code "option" for a forest, whose mean of probabilities XGBoost's logistic objective has no form for.
 *
 * @example
 * ```ts
 * import { boosting, featureMatrix, fromXgboost, toXgboost } from "@legendre/graph-returns/models";
 *
 * const x = featureMatrix(["price"], Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8));
 * const model = await boosting({ trees: 3, minChildWeight: 0 }).fit({ x, y: [0, 0, 0, 0, 1, 1, 1, 1] });
 * const again = fromXgboost(toXgboost(model));
 * console.log(again.columns, again.trees.length); // → [ 'price' ] 3
 * ```
 *
 * @remarks XGBoost reads a JSON model since version 1.0; layout checked against 3.2.
 */
export function toXgboost(model: FittedTrees): string {
  if (model.kind !== "boosting") {
    const message = `got a ${model.kind}, expected a boosting model: XGBoost adds trees up before the logistic function, and a forest takes the mean of probabilities`;
    throw new LegendreError("option", "toXgboost", message, { kind: model.kind });
  }
  const { columns, trees, base } = model;
  const content = {
    learner: {
      attributes: {},
      feature_names: columns,
      feature_types: columns.map(() => "float"),
      gradient_booster: {
        model: {
          gbtree_model_param: { num_parallel_tree: "1", num_trees: String(trees.length) },
          iteration_indptr: Array.from({ length: trees.length + 1 }, (_, i) => i),
          tree_info: trees.map(() => 0),
          trees: trees.map((tree, id) => written(tree, id, columns.length)),
        },
        name: "gbtree",
      },
      learner_model_param: {
        base_score: String(sigmoid(base)),
        boost_from_average: "1",
        num_class: "0",
        num_feature: String(columns.length),
        num_target: "1",
      },
      objective: { name: "binary:logistic", reg_loss_param: { scale_pos_weight: "1" } },
    },
    version,
  };
  return jsonOf(content);
}

/** JSON in which numbers of a `Float32Array` have a point or an exponent: XGBoost tells them from whole ones. */
function jsonOf(value: unknown): string {
  if (value instanceof Float32Array) {
    const texts = Array.from(value, (v) => (/[.e]/.test(String(v)) ? String(v) : `${v}.0`));
    return `[${texts.join(",")}]`;
  }
  if (Array.isArray(value)) return `[${value.map(jsonOf).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(([name, v]) => `${JSON.stringify(name)}:${jsonOf(v)}`);
  return `{${fields.join(",")}}`;
}

function written(tree: Tree, id: number, features: number): Readonly<Record<string, unknown>> {
  const count = tree.feature.length;
  const leaf = (node: number): boolean => tree.feature[node]! < 0;

  const parents = new Array<number>(count).fill(noParent);
  for (let node = 0; node < count; node++) {
    if (leaf(node)) continue;
    parents[tree.left[node]!] = node;
    parents[tree.right[node]!] = node;
  }
  return {
    base_weights: tree.value,
    categories: [],
    categories_nodes: [],
    categories_segments: [],
    categories_sizes: [],
    default_left: Array.from(tree.missingLeft),
    id,
    left_children: Array.from(tree.left),
    loss_changes: tree.gain,
    parents,
    right_children: Array.from(tree.right),
    split_conditions: tree.threshold.map((cut, node) => (leaf(node) ? tree.value[node]! : cut)),
    split_indices: Array.from(tree.feature, (feature) => Math.max(0, feature)),
    split_type: new Array<number>(count).fill(0),
    sum_hessian: tree.cover,
    tree_param: {
      num_deleted: "0",
      num_feature: String(features),
      num_nodes: String(count),
      size_leaf_vector: "1",
    },
  };
}

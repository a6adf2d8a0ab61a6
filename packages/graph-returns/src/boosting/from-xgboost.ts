import { LegendreError } from "@legendre/core-tensor";
import { logit } from "../models/logistic.ts";
import { type FittedTrees, fittedTrees } from "../models/tree-model.ts";
import { type Tree, treeFault } from "./tree.ts";

interface XgboostTree {
  readonly left_children: number[];
  readonly right_children: number[];
  readonly split_indices: number[];
  readonly split_conditions: number[];
  readonly split_type?: number[];
  readonly default_left: (number | boolean)[];
  readonly base_weights: number[];
  readonly loss_changes: number[];
  readonly sum_hessian: number[];
}

/**
 * A boosted model out of XGBoost's JSON format, as `Booster.save_model("model.json")` writes it.
 *
 * @param text - the JSON.
 * @param columns - names of the columns, where the file has none.
 * @returns a fitted `boosting`; it predicts what XGBoost does, to float32 rounding: of an `XGBClassifier` that stopped early by
 *   the trees up to its best round, of a `Booster` by all, as these two do.
 * @throws code "data" for text that is no such model, for another booster than `gbtree`, another objective
 *   than `binary:logistic`, for categorical splits and for several outputs; the message says what was found.
 */
export function fromXgboost(text: string, columns?: readonly string[]): FittedTrees {
  const fail = (what: string): LegendreError =>
    new LegendreError("data", "fromXgboost", what, { reason: "xgboost" });
  const learner = parsed(text, fail)["learner"] as never as Record<string, never> | undefined;
  if (typeof learner !== "object" || learner === null) {
    throw fail('the JSON has no "learner"; write the model with Booster.save_model("model.json")');
  }
  try {
    return read(learner as never, columns, fail);
  } catch (error) {
    if (error instanceof TypeError) throw fail(`a part of the model is missing (${error.message})`);
    throw error;
  }
}

function parsed(text: string, fail: (what: string) => LegendreError): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null) return value as Record<string, unknown>;
  } catch {
    // Said below.
  }
  throw fail('the text is no JSON object; a model in UBJSON is written anew as "model.json"');
}

interface Learner {
  readonly feature_names?: string[];
  /** Texts; of a model of scikit-learn's interface `scikit_learn` is there. */
  readonly attributes?: Record<string, string>;
  readonly gradient_booster: {
    name: string;
    model: { trees: XgboostTree[]; gbtree_model_param?: Record<string, string> };
  };
  readonly learner_model_param: Record<string, string>;
  readonly objective: { name: string };
}

/** Most columns of a model whose file does not name them. */
const mostUnnamed = 1 << 20;

function read(
  learner: Learner,
  given: readonly string[] | undefined,
  fail: (what: string) => LegendreError,
): FittedTrees {
  const { gradient_booster: booster, learner_model_param: params, objective } = learner;
  if (booster.name !== "gbtree") {
    throw fail(`the booster is ${shown(booster.name)}, expected "gbtree"`);
  }
  if (objective.name !== "binary:logistic") {
    throw fail(`the objective is ${shown(objective.name)}, expected "binary:logistic"`);
  }
  if (numberOf(params["num_class"] ?? 0) > 0 || numberOf(params["num_target"] ?? 1) > 1) {
    throw fail("the model has several outputs, expected one");
  }
  const features = numberOf(params["num_feature"]);
  const own = namesOf(learner.feature_names, features, fail);
  const names = given ?? own;
  if (names.length !== features) {
    throw fail(
      `the model has ${shown(params["num_feature"])} features, and ${names.length} columns are named`,
    );
  }
  // Version 3.1 writes a list of one number.
  const score = numberOf(params["base_score"], /[[\]]/g);
  if (!(score > 0 && score < 1)) {
    throw fail(`base_score is ${shown(params["base_score"])}, no probability`);
  }
  if (!Array.isArray(booster.model.trees)) throw fail("the model has no list of trees");
  const used = usedTrees(learner, fail);
  const trees = booster.model.trees
    .slice(0, used)
    .map((tree, i) => readTree(tree, i, features, fail));
  const status = trees.length < booster.model.trees.length ? "stopped" : "finished";
  const summary = { rounds: trees.length, status, validationLogLoss: [] } as const;
  return fittedTrees({ kind: "boosting", columns: names, base: logit(score), trees, summary });
}

/** Trees that predictions are made of: after early stopping scikit-learn's interface leaves out those behind the best round. */
function usedTrees(
  { attributes = {}, gradient_booster: { model } }: Learner,
  fail: (what: string) => LegendreError,
): number {
  const best = Object.hasOwn(attributes, "best_iteration")
    ? attributes["best_iteration"]
    : undefined;
  if (best === undefined || !Object.hasOwn(attributes, "scikit_learn")) return model.trees.length;
  const perRound = numberOf(model.gbtree_model_param?.["num_parallel_tree"] ?? 1);
  const used = (numberOf(best) + 1) * Math.max(1, perRound);
  if (Number.isSafeInteger(used) && used > 0 && used <= model.trees.length) return used;
  throw fail(`best_iteration is ${shown(best)}, and there are ${model.trees.length} trees`);
}

/** The names of the file, or numbered ones; they would fill the memory for a number made up. */
function namesOf(
  named: unknown,
  features: number,
  fail: (what: string) => LegendreError,
): readonly string[] {
  const known = named ?? [];
  if (!Array.isArray(known) || !known.every((name) => typeof name === "string")) {
    throw fail("feature_names is no list of texts");
  }
  if (known.length > 0) return known;
  if (!Number.isSafeInteger(features) || features < 0 || features > mostUnnamed) {
    throw fail(
      `num_feature is ${features} without names, expected a whole number up to ${mostUnnamed}`,
    );
  }
  return Array.from({ length: features }, (_, i) => `f${i}`);
}

/** A number that XGBoost writes as text; NaN for anything else, without calling a `toString` out of the file. */
function numberOf(value: unknown, without = /$^/g): number {
  if (typeof value === "number") return value;
  return typeof value === "string" ? Number(value.replace(without, "")) : Number.NaN;
}

const shown = (value: unknown): string =>
  typeof value === "object" ? "no text" : (JSON.stringify(value) ?? "missing").slice(0, 60);

function readTree(
  tree: XgboostTree,
  number: number,
  features: number,
  fail: (what: string) => LegendreError,
): Tree {
  const bad = (what: string): LegendreError => fail(`tree ${number} ${what}`);
  const list = (name: keyof XgboostTree, length?: number): readonly number[] => {
    const values: unknown = tree[name];
    const sound = (v: unknown): boolean =>
      (typeof v === "number" && Number.isFinite(v)) || typeof v === "boolean";
    if (!Array.isArray(values) || !values.every(sound)) {
      throw bad(`has no list of numbers "${name}"`);
    }
    if (length === undefined || values.length === length) return values as number[];
    throw bad(`has lists of different lengths ("${name}" has ${values.length} of ${length})`);
  };
  if (tree.split_type !== undefined && list("split_type").some((type) => type !== 0)) {
    throw bad("splits by categories; fit it on numbers (one column a category)");
  }
  const left = list("left_children");
  const count = left.length;
  if (count === 0) throw bad("has no nodes");
  const [right, indices] = [list("right_children", count), list("split_indices", count)];
  const [conditions, weights] = [list("split_conditions", count), list("base_weights", count)];
  if (!indices.every((index) => Number.isSafeInteger(index) && index >= 0)) {
    throw bad("has split indices that are no whole numbers");
  }
  const leaf = (node: number): boolean => left[node]! < 0;
  const read: Tree = {
    feature: Int32Array.from(indices, (index, node) =>
      leaf(node) ? -1 : Math.min(index, features),
    ),
    threshold: Float32Array.from(conditions, (v, node) => (leaf(node) ? 0 : v)),
    missingLeft: Uint8Array.from(list("default_left", count), Number),
    left: Int32Array.from(left),
    right: Int32Array.from(right),
    value: Float32Array.from(conditions, (v, node) => (leaf(node) ? v : weights[node]!)),
    gain: Float32Array.from(list("loss_changes", count)),
    cover: Float32Array.from(list("sum_hessian", count)),
  };
  const fault = treeFault(read, features);
  if (fault !== undefined) throw bad(fault);
  return read;
}

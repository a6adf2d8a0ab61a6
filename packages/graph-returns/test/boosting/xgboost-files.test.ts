import { describe, expect, it } from "vitest";
import type { Tree } from "../../src/boosting/tree.ts";
import { fromXgboost, toXgboost } from "../../src/models/index.ts";
import { fittedTrees } from "../../src/models/tree-model.ts";

const leaf = {
  ...{ left_children: [-1], right_children: [-1], split_indices: [0], split_conditions: [0.5] },
  ...{ split_type: [0], default_left: [0], base_weights: [9], loss_changes: [0], sum_hessian: [4] },
};
const stump = {
  ...{ left_children: [1, -1, -1], right_children: [2, -1, -1], split_indices: [1, 0, 0] },
  ...{ split_conditions: [1.5, -2, 3], split_type: [0, 0, 0], default_left: [1, 0, 0] },
  ...{ base_weights: [0.25, 7, 7], loss_changes: [6, 0, 0], sum_hessian: [5, 2, 3] },
};
type Parts = {
  trees?: unknown;
  params?: object;
  learner?: object;
  booster?: object;
  model?: object;
};
/** The JSON of a model of two columns. */
const fileOf = ({ trees = [leaf, stump], params, learner, booster, model }: Parts = {}): string =>
  JSON.stringify({
    learner: {
      feature_names: ["a", "b"],
      gradient_booster: { name: "gbtree", model: { trees, ...model }, ...booster },
      learner_model_param: {
        ...{ base_score: "0.25", num_class: "0", num_feature: "2", num_target: "1" },
        ...params,
      },
      objective: { name: "binary:logistic" },
      ...learner,
    },
  });
const failure = (parts: Parts, columns?: readonly string[]): string => {
  try {
    fromXgboost(fileOf(parts), columns);
  } catch (error) {
    const { code, message } = error as { code: string; message: string };
    return `${code}: ${message}`;
  }
  return "none";
};
const withTree = (changes: object) => failure({ trees: [leaf, { ...stump, ...changes }] });

describe("a file of XGBoost by hand", () => {
  it("is read node by node: leaves have their values among the conditions", () => {
    const { kind, base, columns, trees, summary } = fromXgboost(fileOf());
    expect([kind, columns, base]).toEqual(["boosting", ["a", "b"], Math.log(1 / 3)]);
    expect(summary).toEqual({ rounds: 2, status: "finished", validationLogLoss: [] });
    expect(trees).toEqual([
      {
        ...{ feature: Int32Array.of(-1), threshold: Float32Array.of(0) },
        ...{ missingLeft: Uint8Array.of(0), left: Int32Array.of(-1), right: Int32Array.of(-1) },
        ...{ value: Float32Array.of(0.5), gain: Float32Array.of(0), cover: Float32Array.of(4) },
      },
      {
        ...{ feature: Int32Array.of(1, -1, -1), threshold: Float32Array.of(1.5, 0, 0) },
        ...{ missingLeft: Uint8Array.of(1, 0, 0), left: Int32Array.of(1, -1, -1) },
        ...{ right: Int32Array.of(2, -1, -1), value: Float32Array.of(0.25, -2, 3) },
        ...{ gain: Float32Array.of(6, 0, 0), cover: Float32Array.of(5, 2, 3) },
      },
    ]);
    const said = { ...stump, default_left: [true, false, false], split_type: undefined };
    expect(fromXgboost(fileOf({ trees: [said] })).trees[0]).toEqual(trees[1]);
    // As version 3.1 writes it, and where versions before leave counts out.
    const newer = fromXgboost(
      fileOf({ params: { base_score: "[2.5E-1]", num_class: undefined, num_target: undefined } }),
    );
    expect(newer.base).toBe(base);
  });

  it("has the columns that are named, there or by the caller, or numbered ones", () => {
    const columnsOf = (learner: object, given?: readonly string[], params?: object) =>
      fromXgboost(fileOf({ learner, ...(params === undefined ? {} : { params }) }), given).columns;
    expect(columnsOf({}, ["x", "y"])).toEqual(["x", "y"]);
    expect(columnsOf({ feature_names: undefined })).toEqual(["f0", "f1"]);
    expect(columnsOf({ feature_names: [] })).toEqual(["f0", "f1"]);
    expect(failure({}, ["x"])).toMatch(/has "2" features, and 1 columns are named/);
    expect(failure({ params: { num_feature: "3" } })).toMatch(/has "3" features, and 2 columns/);
    for (const names of ["ab", ["a", 2], {}])
      expect(failure({ learner: { feature_names: names } })).toMatch(/feature_names is no list of/);
    const unnamed = (count: unknown, columns?: readonly string[]) =>
      failure({ learner: { feature_names: [] }, params: { num_feature: count } }, columns);
    for (const count of ["1048577", "-1", "1.5", "many", {}])
      expect(unnamed(count)).toMatch(/num_feature is .* without names, expected a whole number up/);
    expect(unnamed(String(1 << 20), ["a"])).toMatch(/has "1048576" features, and 1 columns/);
    expect(
      fromXgboost(
        fileOf({ trees: [leaf], learner: { feature_names: [] }, params: { num_feature: "0" } }),
      ).columns,
    ).toEqual([]);
  });

  it("ends with the best round where scikit-learn's interface says so", () => {
    const rounds = (attributes: object, model: object = {}) => {
      const read = fromXgboost(
        fileOf({ trees: [leaf, leaf, stump, leaf], learner: { attributes }, model }),
      );
      return [read.trees.length, read.summary.rounds, read.summary.status];
    };
    const scikit = { scikit_learn: "{}" };
    expect(rounds({})).toEqual([4, 4, "finished"]);
    expect(rounds({ best_iteration: "1" })).toEqual([4, 4, "finished"]);
    expect(rounds(scikit)).toEqual([4, 4, "finished"]);
    expect(rounds({ ...scikit, best_iteration: "0" })).toEqual([1, 1, "stopped"]);
    expect(rounds({ ...scikit, best_iteration: "2" })).toEqual([3, 3, "stopped"]);
    expect(rounds({ ...scikit, best_iteration: "3" })).toEqual([4, 4, "finished"]);
    const parallel = (count: string) => ({ gbtree_model_param: { num_parallel_tree: count } });
    expect(rounds({ ...scikit, best_iteration: "0" }, parallel("2"))).toEqual([2, 2, "stopped"]);
    expect(rounds({ ...scikit, best_iteration: "0" }, parallel("0"))).toEqual([1, 1, "stopped"]);
    for (const best of ["4", "-1", "0.5", "last"])
      expect(failure({ learner: { attributes: { ...scikit, best_iteration: best } } })).toMatch(
        `best_iteration is ${JSON.stringify(best)}, and there are 2 trees`,
      );
  });

  it("is refused for what is no sum of trees for one probability", () => {
    for (const [parts, message] of [
      [{ booster: { name: "gblinear" } }, 'the booster is "gblinear", expected "gbtree"'],
      [{ booster: { name: {} } }, "the booster is no text"],
      [{ learner: { objective: { name: "reg:logistic" } } }, 'the objective is "reg:logistic"'],
      [{ learner: { objective: {} } }, "the objective is missing"],
      [{ params: { num_class: "1" } }, "the model has several outputs"],
      [{ params: { num_target: "2" } }, "the model has several outputs"],
      [{ params: { base_score: "0" } }, 'base_score is "0", no probability'],
      [{ params: { base_score: "1" } }, 'base_score is "1", no probability'],
      [{ params: { base_score: "half" } }, "no probability"],
      [{ trees: "many" }, "the model has no list of trees"],
      [{ learner: { learner_model_param: undefined } }, "a part of the model is missing"],
    ] as const)
      expect(failure(parts)).toContain(message);
    for (const text of ["[]", "3", "null", '{"learner":3}', '{"learner":null}', '"text"'])
      expect(() => fromXgboost(text)).toThrow(/no JSON object|no "learner"/);
  });

  it("is refused for trees that are not whole, by their number", () => {
    expect(withTree({})).toBe("none");
    for (const name of Object.keys(stump)) {
      expect(withTree({ [name]: 3 })).toContain(`tree 1 has no list of numbers "${name}"`);
      expect(withTree({ [name]: [0, "1", 2] })).toContain(`no list of numbers "${name}"`);
      if (name !== "split_type" && name !== "left_children")
        expect(withTree({ [name]: [0, 0] })).toContain(
          `tree 1 has lists of different lengths ("${name}" has 2 of 3)`,
        );
    }
    expect(withTree({ split_type: [0, 1, 0] })).toContain("tree 1 splits by categories");
    expect(withTree({ left_children: [] })).toContain("tree 1 has no nodes");
    for (const index of [-1, 0.5])
      expect(withTree({ split_indices: [index, 0, 0] })).toContain("that are no whole numbers");
    for (const index of [2, 2 ** 40])
      expect(withTree({ split_indices: [index, 0, 0] })).toContain("by feature 2 of 2");
    expect(withTree({ right_children: [3, -1, -1] })).toContain("points nowhere");
  });
});

describe("a file for XGBoost by hand", () => {
  // Node 1 is split again; whole numbers have a point.
  const tree: Tree = {
    ...{ feature: Int32Array.of(1, 0, -1, -1, -1), threshold: Float32Array.of(2, 0.5, 0, 0, 0) },
    ...{ missingLeft: Uint8Array.of(0, 1, 0, 0, 0), left: Int32Array.of(1, 3, -1, -1, -1) },
    ...{ right: Int32Array.of(2, 4, -1, -1, -1), value: Float32Array.of(0, 0, 1, -3, 1e-10) },
    ...{ gain: Float32Array.of(5, 4, 0, 0, 0), cover: Float32Array.of(8, 6, 2, 5, 1) },
  };
  const summary = { rounds: 1, status: "finished", validationLogLoss: [] } as const;
  const model = fittedTrees({
    ...{ kind: "boosting", columns: ["a", 'b"'], base: 0, summary },
    trees: [tree],
  });

  it("has each tree as XGBoost lays it out", () => {
    const text = toXgboost(model);
    expect(text).toContain('"split_conditions":[2.0,0.5,1.0,-3.0,1.000000013351432e-10]');
    expect(text).toContain('"sum_hessian":[8.0,6.0,2.0,5.0,1.0]');
    const { learner, version } = JSON.parse(text);
    expect(version).toEqual([3, 0, 0]);
    expect(learner).toMatchObject({
      ...{ feature_names: ["a", 'b"'], feature_types: ["float", "float"], attributes: {} },
      learner_model_param: {
        ...{ base_score: "0.5", boost_from_average: "1", num_class: "0" },
        ...{ num_feature: "2", num_target: "1" },
      },
      objective: { name: "binary:logistic", reg_loss_param: { scale_pos_weight: "1" } },
    });
    const { name, model: written } = learner.gradient_booster;
    expect([name, written.iteration_indptr, written.tree_info]).toEqual(["gbtree", [0, 1], [0]]);
    expect(written.gbtree_model_param).toEqual({ num_parallel_tree: "1", num_trees: "1" });
    expect(written.trees).toEqual([
      {
        ...{ id: 0, base_weights: [0, 0, 1, -3, 1.000000013351432e-10] },
        ...{ categories: [], categories_nodes: [], categories_segments: [], categories_sizes: [] },
        ...{ default_left: [0, 1, 0, 0, 0], left_children: [1, 3, -1, -1, -1] },
        ...{ loss_changes: [5, 4, 0, 0, 0], parents: [2147483647, 0, 0, 1, 1] },
        ...{ right_children: [2, 4, -1, -1, -1], split_indices: [1, 0, 0, 0, 0] },
        split_conditions: [2, 0.5, 1, -3, 1.000000013351432e-10],
        ...{ split_type: [0, 0, 0, 0, 0], sum_hessian: [8, 6, 2, 5, 1] },
        tree_param: {
          ...{ num_deleted: "0", num_feature: "2", num_nodes: "5", size_leaf_vector: "1" },
        },
      },
    ]);
    expect(fromXgboost(text).trees).toEqual([tree]);
  });

  it("is of no forest", () => {
    expect(() => toXgboost({ ...model, kind: "random-forest" })).toThrow(
      /got a random-forest, expected a boosting model/,
    );
  });
});

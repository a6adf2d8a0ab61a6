import { random } from "@legendre/core-tensor";
import { describe, expect, it } from "vitest";
import type { Tree } from "../../src/boosting/tree.ts";
import { treeShap } from "../../src/explain/tree-shap.ts";
import {
  boosting,
  type FeatureMatrix,
  featureMatrix,
  randomForest,
} from "../../src/models/index.ts";
import { fittedTrees } from "../../src/models/tree-model.ts";

/** What a tree says where only the features of a set are known. */
function expectation(
  tree: Tree,
  row: ArrayLike<number>,
  known: ReadonlySet<number>,
  node = 0,
): number {
  const f = tree.feature[node]!;
  if (f < 0) return tree.value[node]!;
  const [left, right] = [tree.left[node]!, tree.right[node]!];
  const v = row[f]!;
  if (known.has(f)) {
    const goesLeft = v < tree.threshold[node]! || (Number.isNaN(v) && tree.missingLeft[node] === 1);
    return expectation(tree, row, known, goesLeft ? left : right);
  }
  const [l, r] = [tree.cover[left]!, tree.cover[right]!];
  const share = l / (l + r);
  return (
    share * expectation(tree, row, known, left) + (1 - share) * expectation(tree, row, known, right)
  );
}

/** Shapley values by their definition, over all subsets. */
function bruteForce(trees: readonly Tree[], row: ArrayLike<number>, width: number): number[] {
  const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));
  const worthOf = (set: number): number => {
    const known = new Set(Array.from({ length: width }, (_, f) => f).filter((f) => (set >> f) & 1));
    return trees.reduce((sum, tree) => sum + expectation(tree, row, known), 0);
  };
  const values = Array.from({ length: 1 << width }, (_, set) => worthOf(set));
  return Array.from({ length: width }, (_, f) => {
    let sum = 0;
    for (let set = 0; set < 1 << width; set++) {
      if ((set >> f) & 1) continue;
      const size = set.toString(2).replaceAll("0", "").length;
      const weight = (factorial(size) * factorial(width - size - 1)) / factorial(width);
      sum += weight * (values[set | (1 << f)]! - values[set]!);
    }
    return sum;
  });
}

const rowOf = ({ values, names }: FeatureMatrix, i: number): Float32Array =>
  values.subarray(i * names.length, (i + 1) * names.length);

function shop(width: number, rows: number, seed: number): { x: FeatureMatrix; y: number[] } {
  const draw = random.hostRandom(seed);
  const values = Float32Array.from({ length: rows * width }, () =>
    draw.uniform() < 0.15 ? Number.NaN : Math.round(draw.uniform() * 8) / 4,
  );
  const names = Array.from({ length: width }, (_, f) => `f${f}`);
  const x = featureMatrix(names, values);
  const y = Array.from({ length: rows }, (_, i) => {
    const [a, b, c] = [0, 1, 2].map((f) => rowOf(x, i)[f % width] || 0);
    return Number(draw.uniform() < 1 / (1 + Math.exp(-2 * (a! - b! * c!))));
  });
  return { x, y };
}

/** 30 of 40 rows went left to −1, the others to 2: base −0.25. */
const stump: Tree = {
  feature: Int32Array.of(1, -1, -1),
  threshold: Float32Array.of(5, 0, 0),
  missingLeft: Uint8Array.of(0, 0, 0),
  left: Int32Array.of(1, -1, -1),
  right: Int32Array.of(2, -1, -1),
  value: Float32Array.of(0, -1, 2),
  gain: Float32Array.of(1, 0, 0),
  cover: Float32Array.of(40, 30, 10),
};
/** Of two columns: what is said without both, with either alone, and with both. */
const shapleyOf = (none: number, a: number, b: number, both: number): [number, number] => [
  (a - none + both - b) / 2,
  (b - none + both - a) / 2,
];

describe("treeShap", () => {
  it("is a stump by hand", () => {
    const summary = { rounds: 1, status: "finished" as const, validationLogLoss: [] };
    const model = fittedTrees({
      kind: "boosting",
      columns: ["a", "b"],
      base: 0.5,
      trees: [stump],
      summary,
    });
    const { base, values, unit } = treeShap(
      model,
      featureMatrix(["a", "b"], Float32Array.of(9, 4, 0, Number.NaN)),
    );
    expect([base, unit]).toEqual([0.25, "logit"]);
    expect([...values.values]).toEqual([0, -0.75, 0, 2.25]);
  });

  it("sends rows both ways alike where no training row came, and only where they go where none went", () => {
    // Column 0 is split twice; to the left of the root no row came in training.
    const tree: Tree = {
      feature: Int32Array.of(0, 0, 1, -1, -1, -1, -1),
      threshold: Float32Array.of(5, 2, 7, 0, 0, 0, 0),
      missingLeft: new Uint8Array(7),
      left: Int32Array.of(1, 3, 5, -1, -1, -1, -1),
      right: Int32Array.of(2, 4, 6, -1, -1, -1, -1),
      value: Float32Array.of(0, 0, 0, 8, 16, 32, 64),
      gain: new Float32Array(7),
      cover: Float32Array.of(4, 0, 4, 0, 0, 3, 1),
    };
    const model = fittedTrees({
      ...{ kind: "boosting", columns: ["a", "b"], base: 0, trees: [tree, stump] },
      summary: { rounds: 2, status: "finished", validationLogLoss: [] },
    });
    const rows = featureMatrix(["a", "b"], Float32Array.of(1, 9, 3, 4, 9, 9));
    const { base, values } = treeShap(model, rows);
    // Without both columns 32 · 3/4 + 64 / 4, with b alone 64 or 32; the stump says −0.25 beside, and with b 2 or −1.
    expect(base).toBe(40 - 0.25);
    const wanted = [shapleyOf(40, 8, 64, 8), shapleyOf(40, 16, 32, 16), shapleyOf(40, 40, 64, 64)];
    for (const [i, [a, b]] of wanted.entries()) {
      expect(values.values[2 * i]).toBeCloseTo(a, 5);
      expect(values.values[2 * i + 1]).toBeCloseTo(b + (i === 1 ? -0.75 : 2.25), 5);
    }
    // No row at all came below the root: both of its sides count alike.
    const even = treeShap(
      fittedTrees({ ...model, trees: [{ ...tree, cover: new Float32Array(7) }] }),
      rows,
    );
    expect(even.base).toBe((12 + 48) / 2);
    const halves = [shapleyOf(30, 8, 38, 8), shapleyOf(30, 16, 22, 16), shapleyOf(30, 48, 38, 64)];
    expect([...even.values.values].map((v) => Number(v.toFixed(4)))).toEqual(halves.flat());
  });

  it("refuses infinities, as predictions do", () => {
    const model = fittedTrees({
      ...{ kind: "random-forest", columns: ["a", "b"], base: 0, trees: [stump] },
      summary: { rounds: 1, status: "finished", validationLogLoss: [] },
    });
    expect(() =>
      treeShap(model, featureMatrix(["a", "b"], Float32Array.of(0, Number.POSITIVE_INFINITY))),
    ).toThrow(/treeShap: .*row 0/);
  });

  it.each([
    ["boosting", boosting({ trees: 6, maxDepth: 5, minChildWeight: 0, learningRate: 0.5 })],
    ["deep boosting", boosting({ trees: 3, maxDepth: 9, minChildWeight: 0, lambda: 0.1 })],
    ["forest", randomForest({ trees: 5, maxDepth: 7, minSamplesLeaf: 1 })],
  ] as const)("%s: as over all subsets, missing values too", async (_, plan) => {
    const { x, y } = shop(5, 150, 3);
    const model = await plan.fit({ x, y });
    const some = { ...x, rows: 25, values: x.values.subarray(0, 25 * 5) };
    const { base, values, unit } = treeShap(model, some);
    const count = model.kind === "boosting" ? 1 : model.trees.length;
    for (let i = 0; i < 25; i++) {
      const known = bruteForce(model.trees, rowOf(some, i), 5).map((v) => v / count);
      for (const [f, v] of known.entries()) expect(rowOf(values, i)[f]).toBeCloseTo(v, 5);
    }
    const predicted = await model.predict(some);
    for (let i = 0; i < 25; i++) {
      const sum = rowOf(values, i).reduce((a, b) => a + b, base);
      const p = unit === "logit" ? 1 / (1 + Math.exp(-sum)) : sum;
      expect(p).toBeCloseTo(predicted[i]!, 5);
    }
  });

  it("gives columns that are not split by nothing, and refuses others' columns", async () => {
    const { x, y } = shop(3, 100, 5);
    const constant = featureMatrix(
      ["f0", "f1", "f2", "same"],
      Float32Array.from({ length: 400 }, (_, i) =>
        i % 4 === 3 ? 7 : x.values[Math.floor(i / 4) * 3 + (i % 4)]!,
      ),
    );
    const model = await boosting({ trees: 5, minChildWeight: 0 }).fit({ x: constant, y });
    const { values } = treeShap(model, constant);
    for (let i = 0; i < 100; i++) expect(rowOf(values, i)[3]).toBe(0);
    expect(() => treeShap(model, x)).toThrow(/column 3 is "missing"/);
    const none = treeShap(model, { ...constant, rows: 0, values: new Float32Array(0) });
    expect(none.values.rows).toBe(0);
  });
});

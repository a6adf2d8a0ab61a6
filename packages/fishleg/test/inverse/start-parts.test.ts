import { gaussian, type Likelihood, random } from "@legendre/core-tensor";
import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import type { PlannedBlock } from "../../src/blocks/plan.ts";
import { inverseFisher, type Start } from "../../src/index.ts";
import { fisherDiagonal } from "../../src/inverse/diagonal-start.ts";
import { safeRatio } from "../../src/inverse/gradient-start.ts";
import { noStart, plainStart, startFrom } from "../../src/inverse/start.ts";
import { meanOf } from "../../src/inverse/start-means.ts";

const key = random.key(3);
const numberOf = (x: tf.Tensor): number => x.dataSync()[0] as number;

it.each([
  [6, 2, 3],
  [0, 0, 1],
  [5, 0, 1e12],
  [1, 1e-13, 1e12],
  [1, 1e-11, 1e11],
  [0, 3, 0],
])("the ratio of %d and %d is %d", (x, y, ratio) => {
  expectAllClose(safeRatio(tf.scalar(x), tf.scalar(y)), ratio, { tolerance: 1e-5 });
});

it("a mean over batches takes its share from the last one", () => {
  const [before, next] = [tf.tensor1d([1, 2]), tf.tensor1d([5, -2])];
  const { t } = meanOf({ t: before }, { t: next }, tf.scalar(0.25));
  expectAllClose(t, [2, 1]);
});

const plan: PlannedBlock[] = [
  { path: "a", kind: "diagonal", leaves: [0], shape: [2], shapes: [[2]], reads: [undefined] },
  { path: "b", kind: "diagonal", leaves: [1], shape: [1], shapes: [[1]], reads: [undefined] },
];
const diagonalOf = ({ cache }: ReturnType<typeof plainStart>): number[] =>
  ["a", "b"].flatMap((path) => [...(cache[path]!["q"] as tf.Tensor).dataSync()]);

describe("the start without a batch", () => {
  it.each<[Start, number | { relative: number }, number, number]>([
    ["1/damping", 0.25, 4, 0.25],
    // What depends on a batch is 1 until there is one.
    ["1/damping", { relative: 0.25 }, 1, 1],
    ["gradient", 0.25, 1, 0.25],
    ["k-fac", { relative: 3 }, 1, 1],
    [3, 0.25, 3, 0.25],
    [{ sgd: 0.5, fishleg: 2 }, { relative: 2 }, 0.25, 1],
  ])("%j with a damping of %j is %d", (start, damping, scale, gamma) => {
    const inverse = plainStart(plan, start, damping);
    expectAllClose(diagonalOf(inverse), [scale, scale, scale], { tolerance: 1e-6 });
    expect(numberOf(inverse.damping)).toBe(gamma);
    const none = noStart(plan, damping);
    expect(diagonalOf(none)).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expect(numberOf(none.damping)).toBe(gamma);
  });
});

describe("the start from what was measured", () => {
  const gradient = { a: tf.zeros([2]), b: tf.zeros([1]) };
  const from = (
    start: Start,
    damping: number | { relative: number },
    trace: number,
    mask?: number[],
  ) => {
    const masked = (v: typeof gradient) =>
      mask === undefined
        ? v
        : {
            a: tf.mul(v.a, tf.tensor1d(mask.slice(0, 2))),
            b: tf.mul(v.b, tf.tensor1d(mask.slice(2))),
          };
    const options = { start, damping, gradient, masked, pruned: mask !== undefined, batches: 1 };
    const traces = { a: tf.scalar(6), b: tf.scalar(5) };
    return startFrom(plan, options, { trace: tf.scalar(trace), diagonals: traces });
  };

  it("has a damping relative to the mean diagonal of what is kept, and of 1 where there is none", () => {
    const damping = (...of: Parameters<typeof from>) => numberOf(from(...of).damping);
    expect(damping(2, { relative: 0.5 }, 12)).toBeCloseTo(2, 6);
    expect(damping(2, { relative: 0.5 }, 12, [1, 1, 0])).toBeCloseTo(3, 6);
    expect(damping(2, { relative: 0.05 }, 12)).toBeCloseTo(0.2, 6);
    expect(damping(2, { relative: 0.5 }, 0)).toBe(1);
    expect(damping(2, 0.75, 12)).toBe(0.75);
  });

  it("has the inverse of each block's mean diagonal, over what is kept", () => {
    expectAllClose(diagonalOf(from("trace", 1, 0)), [1 / 4, 1 / 4, 1 / 6]);
    expectAllClose(diagonalOf(from("trace", 1, 0, [0, 1, 1])), [1 / 7, 1 / 7, 1 / 6]);
    // Nothing is kept of the second block.
    expectAllClose(diagonalOf(from("trace", 1, 0, [1, 1, 0])), [1 / 4, 1 / 4, 1 / 6]);
    expectAllClose(diagonalOf(from("1/damping", { relative: 1 }, 12)), [1 / 4, 1 / 4, 1 / 4]);
  });
});

it("the diagonal is the mean square of gradients at drawn targets, times the rows", () => {
  const x = tf.tensor2d([1, 2, 3, -4, 5, 11], [3, 2]);
  const params = tf.zeros([2, 1]);
  let drawn = 0;
  const likelihood: Likelihood = {
    ...gaussian(),
    // Residuals of 1, then of 3.
    sample: (_, f) => tf.add(f, drawn++ === 0 ? 1 : 3),
  };
  const outputs = (w: tf.Tensor) => tf.matMul(x, w as tf.Tensor2D) as tf.Tensor;
  const found = fisherDiagonal({
    model: { outputs, likelihood },
    params,
    probes: 2,
    key: () => key,
  });
  // Means of the inputs are 3 and 3.
  expectAllClose(found, [3 * 9 * 5, 3 * 9 * 5], { tolerance: 1e-5 });
});

describe("on a batch", () => {
  // Orthogonal rows: F = diag(2, 2, 8, 8), which random signs find exactly.
  const batch = tf.tensor2d([2, 0, 0, 4], [2, 2]);
  const params = tf.zeros([2, 2]) as tf.Tensor2D;
  const outputs = (w: tf.Tensor2D, b: tf.Tensor2D): tf.Tensor => tf.matMul(b, w);
  const model = { params, outputs, likelihood: gaussian() };

  it.each([1, 3])("the trace of the damping is exact for a diagonal, by %i probes", (probes) => {
    const damping = { relative: 0.5 };
    const Q = inverseFisher({ ...model, damping, start: "1/damping", probes });
    expectAllClose(Q.init(params, { batch, key }).inverse.damping, (0.5 * 20) / 4);
    const mask = tf.tensor2d([1, 1, 1, 0], [2, 2]);
    const state = Q.init(params, { batch, key, mask });
    expectAllClose(state.inverse.damping, (0.5 * 12) / 3);
    expectAllClose(Q.diag(state), [0.5, 0.5, 0.5, 0.5]);
  });

  it("K-FAC factors of inputs that are all 0 leave the damping", () => {
    const Q = inverseFisher({ ...model, damping: 0.1, start: "k-fac" });
    const state = Q.init(params, { batch: tf.zeros([2, 2]) as tf.Tensor2D, key });
    expectAllClose(Q.diag(state), [10, 10, 10, 10], { tolerance: 1e-3 });
    expect(numberOf(state.aux.health.skipped)).toBe(0);
  });

  it.each([
    [1, 8],
    [16, 8],
    [17, 7],
    [40, 3],
    [64, 2],
    [65, 2],
  ])("%i blocks are scaled along %i vectors each", (blocks, vectors) => {
    let products = 0;
    const likelihood: Likelihood = {
      ...gaussian(),
      hessianProduct: (f, v) => {
        products++;
        return gaussian().hessianProduct(f, v);
      },
    };
    const weights = Object.fromEntries(
      Array.from({ length: blocks }, (_, i) => [`w${i}`, tf.zeros([1])]),
    );
    const Q = inverseFisher({
      params: weights,
      outputs: (w: typeof weights, b: tf.Tensor) => tf.mul(b, tf.stack(Object.values(w), 1)),
      likelihood,
      damping: 0.1,
      start: 1,
    });
    const state = Q.init(weights);
    products = 0;
    Q.rescale(state, weights, { batch: tf.ones([1, blocks]), key });
    expect(products).toBe(blocks * vectors);
  });
});

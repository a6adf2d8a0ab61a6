import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { type InnerOptimizer, maml, stackTasks } from "../../src/index.ts";
import { clipCells, innerStep, moved } from "../../src/inner/inner-rule.ts";

const listOf = (leaves: readonly tf.Tensor[]): number[][] =>
  leaves.map((leaf) => [...leaf.dataSync()]);

/** Directions of a rule along these gradients of one leaf, one after the other. */
function directions(given: InnerOptimizer, gradients: readonly number[][]): number[][] {
  const rule = innerStep("test", given);
  let memory = Array.from({ length: rule.memory }, () => [
    tf.zeros([(gradients[0] as number[]).length]) as tf.Tensor,
  ]);
  return gradients.map((g, count) => {
    const step = rule.apply([tf.tensor1d(g)], memory, count);
    expect(step.memory).toHaveLength(rule.memory);
    memory = step.memory;
    return listOf(step.direction)[0] as number[];
  });
}
const near = (found: readonly number[][], wanted: readonly number[][]): void => {
  expect(found).toHaveLength(wanted.length);
  for (const [k, row] of wanted.entries()) {
    for (const [i, v] of row.entries()) expect(found[k]?.[i]).toBeCloseTo(v, 5);
  }
};

describe("rules of inner steps, by hand", () => {
  const gradients = [
    [1, -2],
    [3, 0],
    [-1, 1],
  ];

  it("follow the gradient, or a running sum of it", () => {
    near(directions("sgd", gradients), gradients);
    near(directions({ kind: "sgd" }, gradients), gradients);
    const sums = [
      [1, -2],
      [3.9, -1.8],
      [2.51, -0.62],
    ];
    near(directions("momentum", gradients), sums);
    near(directions({ kind: "momentum", decay: 0.9 }, gradients), sums);
    near(directions({ kind: "momentum", decay: 0.5 }, gradients), [
      [1, -2],
      [3.5, -1],
      [0.75, 0.5],
    ]);
  });

  it("divide means by the root of means of squares, both as though no step were missing", () => {
    const adam = (b1: number, b2: number, eps: number): number[][] => {
      const [m, v] = [
        [0, 0],
        [0, 0],
      ];
      return gradients.map((g, t) =>
        g.map((x, i) => {
          m[i] = b1 * (m[i] as number) + (1 - b1) * x;
          v[i] = b2 * (v[i] as number) + (1 - b2) * x * x;
          const [mean, square] = [
            (m[i] as number) / (1 - b1 ** (t + 1)),
            (v[i] as number) / (1 - b2 ** (t + 1)),
          ];
          return mean / Math.sqrt(square + eps * eps);
        }),
      );
    };
    near(
      directions({ kind: "adam", b1: 0.8, b2: 0.95, eps: 0.5 }, gradients),
      adam(0.8, 0.95, 0.5),
    );
    near(directions("adam", gradients), adam(0.9, 0.999, 1e-3));
    // Of a small gradient the first step is g / √(g² + ε²).
    near(directions("adam", [[1e-3]]), [[Math.SQRT1_2]]);
    near(directions({ kind: "adam", b1: 0, b2: 0 }, [[1], [1e-3]]), [[1], [Math.SQRT1_2]]);
  });

  it("hand memory on along steps of the same rule with the same numbers only", () => {
    const kinds = (
      [
        "sgd",
        "momentum",
        { kind: "momentum", decay: 0.5 },
        "adam",
        { kind: "adam", b2: 0.9 },
      ] as const
    ).map((rule) => innerStep("test", rule).kind);
    expect(new Set(kinds).size).toBe(5);
    expect(innerStep("test", { kind: "momentum", decay: 0.9 }).kind).toBe(kinds[1]);
    expect(innerStep("test", { kind: "adam", eps: 1e-3 }).kind).toBe(kinds[3]);
  });

  it("move each leaf by its size against its direction", () => {
    const found = moved(
      [tf.tensor1d([1, 2]), tf.scalar(5)],
      [tf.tensor1d([10, -10]), tf.scalar(2)],
      [tf.tensor1d([0.1, 0.2]), tf.scalar(0.5)],
    );
    near(listOf(found), [[0, 4], [4]]);
  });
});

describe("clipCells", () => {
  it("shortens each cell over all of its leaves, and leaves shorter ones as they are", () => {
    const g = [
      tf.tensor2d([
        [2, 0],
        [0.1, 0.2],
        [0, 0],
        [0.6, 0],
      ]),
      // A leaf that is one number in each cell, and one of two axes.
      tf.tensor1d([1, 0.2, 0, 0]),
      tf.tensor3d([
        [[2], [0]],
        [[0.1], [0.1]],
        [[0], [0]],
        [[0], [0.8]],
      ]),
    ];
    // Lengths 3, √0.11, 0 and 1.
    near(listOf(clipCells(g, 1)), [
      [2 / 3, 0, 0.1, 0.2, 0, 0, 0.6, 0],
      [1 / 3, 0.2, 0, 0],
      [2 / 3, 0, 0.1, 0.1, 0, 0, 0, 0.8],
    ]);
    near(listOf(clipCells(g, 0.5)).slice(1, 2), [[0.5 / 3, 0.2, 0, 0]]);
    near(listOf(clipCells(g, 6)), listOf(g));
  });
});

describe("what a meta-gradient costs", () => {
  it("is a gradient and a product a step, one more gradient where a rule is not linear in it, and that of the query", async () => {
    const evaluations = async (inner: InnerOptimizer, steps: number): Promise<number> => {
      let count = 0;
      const learner = maml({
        loss: (w: tf.Tensor, y: tf.Tensor) => {
          count++;
          return tf.squaredDifference(tf.tanh(w), y);
        },
        ...{ inner, steps, compile: false },
      });
      const y: tf.Tensor = tf.tensor1d([0.5]);
      await learner.metaGradient(
        learner.init(tf.scalar(1)),
        stackTasks([{ support: y, query: y }]),
      );
      return count;
    };
    expect(await evaluations("sgd", 3)).toBe(2 * 3 + 1);
    expect(await evaluations("momentum", 3)).toBe(2 * 3 + 1);
    expect(await evaluations("adam", 3)).toBe(3 * 3 + 1);
  });
});

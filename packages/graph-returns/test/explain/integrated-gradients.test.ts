import { expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { integratedGradients } from "../../src/explain/integrated-gradients.ts";

describe("integratedGradients", () => {
  it("is by hand", () => {
    // x²y from (0, 0) to (2, 3): ∫ 2 t² x y · x dt = 2/3 of 12, and a third.
    const square = (x: tf.Tensor): tf.Tensor => {
      const [a, b] = tf.split(x, 2, 1);
      return tf.reshape(tf.mul(tf.square(a!), b!), [-1]);
    };
    const made = integratedGradients(square, [2, 3], [0, 0], { tolerance: 1e-4 });
    expect(made.amounts[0]).toBeCloseTo(8, 3);
    expect(made.amounts[1]).toBeCloseTo(4, 3);
    expect([made.base, made.output, made.status]).toEqual([0, 12, "converged"]);
    const line = integratedGradients((x) => tf.sum(tf.mul(x, [1, -2, 3]), 1), [1, 1, 1], [0, 2, 1]);
    expect([...line.amounts].map((a) => a.toFixed(5))).toEqual(["1.00000", "2.00000", "0.00000"]);
  });

  it("takes more points for kinks, and says where they did not suffice", () => {
    const kink = (x: tf.Tensor): tf.Tensor => tf.sum(tf.relu(tf.sub(tf.mul(x, 10), 3.3)), 1);
    const made = integratedGradients(kink, [1], [0], { tolerance: 1e-3 });
    expect(made.points).toBeGreaterThan(16);
    expect(made.points).toBeLessThan(60);
    expect(Math.abs(made.residual)).toBeLessThanOrEqual(1e-3);
    const short = integratedGradients(kink, [1], [0], { tolerance: 1e-12, maxPoints: 40 });
    expect([short.points, short.status]).toEqual([40, "max-points"]);
    expect(short.output - short.base - short.amounts[0]!).toBeCloseTo(short.residual, 12);
  });

  it("frees what it makes, and refuses rows of different lengths", async () => {
    await expectNoLeak(() => integratedGradients((x) => tf.sum(x, 1), [1, 2], [0, 0]), 5);
    expect(() => integratedGradients((x) => tf.sum(x, 1), [1, 2], [0])).toThrow(
      /row has 2 numbers and the baseline 1/,
    );
    expect(() => integratedGradients((x) => tf.sum(x, 1), [1], [0], { tolerance: 0 })).toThrow(
      /tolerance must be/,
    );
  });
});

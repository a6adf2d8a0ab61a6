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

  describe("in pieces, by hand", () => {
    /** `of` at the share of the way from 1 to 3. */
    const way = (of: (t: tf.Tensor) => tf.Tensor, options: object = {}) => {
      const f = (x: tf.Tensor): tf.Tensor => tf.sum(of(tf.mul(tf.sub(x, 1), 0.5)), 1);
      return integratedGradients(f, [3], [1], options);
    };
    const power =
      (exponent: number, factor = 1) =>
      (t: tf.Tensor) =>
        tf.mul(tf.pow(t, tf.scalar(exponent, "int32")), factor);

    it("halves all of them where they are off by too much together", () => {
      // A piece of length h of t³ is off by h³ / 4: n of them by 1 / 4n².
      const even = way(power(3), { tolerance: 1e-3 });
      expect([even.points, even.status]).toEqual([16, "converged"]);
      expect(even.residual).toBeCloseTo(1 / 1024, 6);
      expect(even.amounts[0]).toBeCloseTo(1 - 1 / 1024, 6);
      const finer = way(power(3), { tolerance: 0.9e-3 });
      expect([finer.points, finer.status]).toEqual([16 + 32, "converged"]);
      expect(finer.residual).toBeCloseTo(1 / 4096, 6);
      // Without a tolerance it is 5e-4.
      expect(way(power(3, 0.5)).points).toBe(16);
      expect(way(power(3, 0.52)).points).toBe(16 + 32);
    });

    it("halves those that are off by more than their share, and counts what the others miss", () => {
      // A piece of t⁴ around m is off by m h³: of 16 all but the first by more than 1e-3 / 64.
      const once = way(power(4), { tolerance: 1e-3 });
      expect([once.points, once.status]).toEqual([16 + 30, "converged"]);
      const missed = (0.5 + (128 - 0.5) / 4) / 16 ** 4;
      expect(once.residual).toBeCloseTo(missed, 6);
      // What 30 halves miss would be below the tolerance, but not with the first piece. Of the halves all but one are halved.
      const twice = way(power(4), { tolerance: 4.9e-4 });
      expect([twice.points, twice.status]).toEqual([16 + 30 + 58, "converged"]);
    });

    it("takes no more gradients than it may", () => {
      const enough = way(power(4), { tolerance: 1e-3, maxPoints: 46 });
      expect([enough.points, enough.status]).toEqual([46, "converged"]);
      const few = way(power(4), { tolerance: 1e-3, maxPoints: 45 });
      expect([few.points, few.status]).toEqual([16, "max-points"]);
      expect(few.residual).toBeCloseTo(128 / 16 ** 4, 6);
      const four = way(power(3), { maxPoints: 4 });
      expect([four.points, four.status]).toEqual([4, "max-points"]);
      expect(four.residual).toBeCloseTo(1 / 64, 6);
      expect(way(power(2), { maxPoints: 1 })).toMatchObject({ points: 1, status: "converged" });
    });

    it("leaves pieces whole that float32 cannot tell from straight ones", () => {
      for (const size of [1e-3, 1, 1e6, -1e6]) {
        const straight = way((t) => tf.add(tf.mul(t, size / 3), 7 * size), { tolerance: 1e-12 });
        expect(straight.points).toBe(16);
        expect(straight.base / size).toBeCloseTo(7, 5);
        expect(straight.residual / size).toBeCloseTo(0, 5);
      }
    });
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

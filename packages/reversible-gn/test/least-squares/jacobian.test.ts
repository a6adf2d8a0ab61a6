import { jvp } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { leastSquares } from "../../src/least-squares/index.ts";
import { chunkOf } from "../../src/least-squares/stored-linearisation.ts";
import { numbersOf, relative } from "./decay.ts";

/** Two residuals a row, of a network with four units, so that there are more params than outputs of a row. */
const rows = 7;
const data = {
  x: tf.tensor2d(
    Array.from({ length: rows * 2 }, (_, i) => Math.sin(i + 1)),
    [rows, 2],
  ),
  y: Array.from({ length: rows }, (_, i) => Math.cos(2 * i)),
};
type Params = { first: tf.Tensor; second: tf.Tensor };
const start = {
  first: [0.3, -0.2, 0.5, 0.1, -0.4, 0.2, 0.7, -0.6],
  second: [0.5, -0.3, 0.2, 0.4],
};
const ofRow = (p: Params, row: { x: tf.Tensor; y: tf.Tensor }) => {
  const hidden = tf.tanh(tf.matMul(tf.reshape(row.x, [1, 2]), tf.reshape(p.first, [2, 4])));
  const out = tf.sum(tf.mul(tf.reshape(hidden, [4]), p.second));
  return { fit: tf.sub(out, row.y), small: tf.mul(out, out) };
};
const ofAll = (p: Params, d: { x: tf.Tensor; y: tf.Tensor }) => {
  const hidden = tf.tanh(tf.matMul(d.x as tf.Tensor2D, tf.reshape(p.first, [2, 4]) as tf.Tensor2D));
  const out = tf.sum(tf.mul(hidden, p.second), 1);
  // One row after the other, as those by rows are.
  return tf.reshape(tf.stack([tf.sub(out, d.y), tf.mul(out, out)], 1), [-1]);
};

/** By central differences of the reference formula. */
function differences(): number[] {
  const at = (v: readonly number[]): number[] => {
    const x = [...data.x.dataSync()];
    return data.y.flatMap((target, i) => {
      let out = 0;
      for (let h = 0; h < 4; h++) {
        const sum =
          (x[2 * i] as number) * (v[h] as number) + (x[2 * i + 1] as number) * (v[4 + h] as number);
        out += Math.tanh(sum) * (v[8 + h] as number);
      }
      return [out - target, out * out];
    });
  };
  const v = [...start.first, ...start.second];
  const columns = v.map((_, j) => {
    const step = 1e-5;
    const [up, down] = [
      at(v.with(j, (v[j] as number) + step)),
      at(v.with(j, (v[j] as number) - step)),
    ];
    return up.map((value, i) => (value - (down[i] as number)) / (2 * step));
  });
  return (columns[0] as number[]).flatMap((_, i) => columns.map((column) => column[i] as number));
}

describe("the Jacobian", () => {
  const wanted = differences();
  const jacobianOf = async (options: object, perRow: boolean) => {
    const fit = await leastSquares((perRow ? ofRow : ofAll) as never, start, {
      data,
      maxSteps: 0,
      perRow,
      ...options,
    } as never);
    return fit as {
      jacobian: { data: Float64Array; shape: readonly number[] };
      jacobianMode: string;
    };
  };

  it.each([
    ["forward", false, "forward"],
    ["reverse", false, "reverse"],
    ["auto", false, "forward"],
    ["forward", true, "forward"],
    ["reverse", true, "rows"],
    ["auto", true, "rows"],
  ] as const)(
    "by mode %s, rows %s, is that of differences, whatever the chunks",
    async (jacobian, perRow, mode) => {
      const whole = await jacobianOf({ jacobian }, perRow);
      expect(whole.jacobianMode).toBe(mode);
      expect(whole.jacobian.shape).toEqual([2 * rows, 12]);
      let worst = 0;
      wanted.forEach((value, i) => {
        worst = Math.max(worst, Math.abs(value - (whole.jacobian.data[i] as number)));
      });
      expect(worst).toBeLessThan(1e-8);
      // 1,344 bytes are the Jacobian itself; so one direction at a time, or two, or five.
      for (const memoryLimit of [1344, 5000, 12_000]) {
        const parts = await jacobianOf({ jacobian, memoryLimit }, perRow);
        expect(relative(parts.jacobian.data, whole.jacobian.data), `${memoryLimit}`).toBeLessThan(
          1e-12,
        );
      }
    },
  );

  it.each([
    // 100 numbers each are 800 bytes.
    [10, 799, 1],
    [10, 1600, 2],
    [10, 3999, 4],
    [10, 4000, 5],
    [10, 7999, 5],
    [10, 8000, 10],
    [10, Number.POSITIVE_INFINITY, 10],
  ])("takes %i directions in %d bytes by %i", (count, memoryLimit, wanted) => {
    expect(chunkOf(count, 100, memoryLimit)).toBe(wanted);
  });

  it("that does not fit is refused with the bytes it takes, where the system needs it", async () => {
    await expect(jacobianOf({ memoryLimit: 1343, system: "svd" }, false)).rejects.toThrow(
      /the Jacobian of 14 residuals by 12 params takes 1344 bytes, and memoryLimit is 1343/,
    );
    expect((await jacobianOf({ memoryLimit: 1343 }, false)).jacobianMode).toBe("products");
    expect((await jacobianOf({ memoryLimit: 1344 }, false)).jacobianMode).toBe("forward");
  });

  it("by rows leads to the same fit, and residuals have rows first", async () => {
    const byRow = await leastSquares(ofRow, start, {
      data,
      perRow: true,
      maxSteps: 8,
      system: "svd",
    });
    const whole = await leastSquares(ofAll, start, { data, maxSteps: 8, system: "svd" });
    expect(relative([byRow.cost], [whole.cost])).toBeLessThan(1e-9);
    const { fit, small } = byRow.residuals as {
      fit: { shape: number[] };
      small: { shape: number[] };
    };
    expect([fit.shape, small.shape]).toEqual([[rows], [rows]]);
    const flat = numbersOf(whole.residuals);
    expect(
      relative(
        numbersOf(fit),
        flat.filter((_, i) => i % 2 === 0),
      ),
    ).toBeLessThan(1e-6);
    expect(
      relative(
        numbersOf(small),
        flat.filter((_, i) => i % 2 === 1),
      ),
    ).toBeLessThan(1e-6);
    const weighted = await leastSquares(ofRow, start, {
      data,
      perRow: true,
      maxSteps: 0,
      weights: { fit: 4, small: Array.from({ length: rows }, (_, i) => i) },
    });
    const factors = wanted.map(
      (value, at) => value * (Math.floor(at / 12) % 2 === 0 ? 2 : Math.sqrt(Math.floor(at / 24))),
    );
    factors.forEach((value, at) => {
      expect(Math.abs(value - (weighted.jacobian?.data[at] as number))).toBeLessThan(1e-7);
    });
  });

  it("goes through derivatives by inputs in residuals of rows, as differential equations need them", async () => {
    // sin(kx) solves u″ = −4u for k = 2.
    const residual = (k: tf.Tensor, x: tf.Tensor) => {
      const u = (z: tf.Tensor) => tf.sin(tf.mul(k, z));
      const slope = (z: tf.Tensor) => jvp(u, z, tf.onesLike(z)).tangent;
      return tf.add(jvp(slope, x, tf.onesLike(x)).tangent, tf.mul(u(x), 4));
    };
    const x = [0.3, 0.8, 1.1, 2.5];
    for (const jacobian of ["forward", "reverse"] as const) {
      const first = await leastSquares(residual, 1.7, {
        data: x,
        perRow: true,
        maxSteps: 0,
        jacobian,
      });
      // By hand, of (4 − k²) sin(kx).
      const wanted = x.map(
        (v) => -3.4 * Math.sin(1.7 * v) + (4 - 1.7 ** 2) * v * Math.cos(1.7 * v),
      );
      expect(relative(numbersOf(first.jacobian), wanted)).toBeLessThan(1e-12);
      const fit = await leastSquares(residual, 1.7, { data: x, perRow: true, jacobian });
      expect(Math.abs(fit.params - 2)).toBeLessThan(1e-12);
    }
  });
});

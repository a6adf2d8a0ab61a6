import { treeDot } from "@legendre/core-tensor";
import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { curvatureAlong, limitCurvature, limitStep } from "../src/trust-region.ts";

const n = { w: tf.tensor1d([2, 4]) as tf.Tensor };
const g = { w: tf.tensor1d([1, 2]) as tf.Tensor };

describe("limitStep", () => {
  it("leaves short steps as they are, to the bit", () => {
    // ½ ⟨g, n⟩ = 5
    for (const limit of [5, 6, Number.POSITIVE_INFINITY]) {
      expectAllClose(limitStep(n, g, limit, {}) as never, n as never, { tolerance: 0 });
    }
  });

  it("shortens the rest so that the divergence, quadratic in the step, meets the limit", () => {
    const short = limitStep(n, g, 1.25, {});
    expectAllClose(short.w, [1, 2]);
    // With Q = 2 I: F = ½ I, and ½ nᵀ F n is the limit.
    expectAllClose(tf.mul(treeDot(short, short), 0.25), [1.25]);
  });

  it("measures relative to the loss of the batch", () => {
    const value = tf.scalar(-2.5) as tf.Scalar;
    expectAllClose(limitStep(n, g, { relative: 0.5 }, { value }).w, [1, 2]);
    expect(() => limitStep(n, g, { relative: 0.5 }, {})).toThrow("extra.value");
  });

  it("grants a hundredth of a nat where the loss passes through 0, and nothing where it is not finite", () => {
    for (const value of [0, 1e-6, -1e-3]) {
      const short = limitStep(n, g, { relative: 0.1 }, { value: tf.scalar(value) as tf.Scalar });
      // ½ ⟨g, n⟩ was 5; the decrease is quadratic in the step.
      expectAllClose(
        short.w,
        [2, 4].map((x) => x * Math.sqrt(0.01 / 5)),
      );
    }
    const none = limitStep(n, g, { relative: 0.1 }, { value: tf.scalar(Number.NaN) as tf.Scalar });
    expectAllClose(none.w, [0, 0]);
  });

  it("keeps a step of zero", () => {
    const zero = { w: tf.zeros([2]) as tf.Tensor };
    expectAllClose(limitStep(zero, zero, 1, {}).w, [0, 0]);
  });
});

describe("the curvature along a step", () => {
  const last = tf.scalar(3) as tf.Scalar;

  it("is 1 for an exact inverse, and c where the lowest point is at n / c", () => {
    // F = ½ I and Q = 2 I, then Q = 8 I.
    const energy = (at: typeof n): tf.Scalar => tf.mul(treeDot(at, at), 0.5) as tf.Scalar;
    expectAllClose(curvatureAlong(n, g, energy(n), last), 1);
    const far = { w: tf.mul(n.w, 4) };
    expectAllClose(curvatureAlong(far, g, energy(far), last), 4);
  });

  it("stays as it was where it is not finite", () => {
    const zero = { w: tf.zeros([2]) as tf.Tensor };
    expectAllClose(curvatureAlong(zero, zero, tf.scalar(0), last), 3);
  });

  it("shortens steps down to the limit, and no others", () => {
    expectAllClose(limitCurvature(n, tf.scalar(40) as tf.Scalar, 10).w, [0.5, 1]);
    for (const [curvature, most] of [
      [5, 10],
      [0, 10],
      [40, Number.POSITIVE_INFINITY],
    ] as const) {
      const kept = limitCurvature(n, tf.scalar(curvature) as tf.Scalar, most);
      expectAllClose(kept.w, n.w, { tolerance: 0 });
    }
  });
});

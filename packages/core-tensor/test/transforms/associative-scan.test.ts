import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { isLegendreError } from "../../src/errors.ts";
import { jit } from "../../src/jit/index.ts";
import { associativeScan, grad, scan, vmap } from "../../src/transforms/index.ts";
import { caught } from "../tree/caught.ts";

interface Affine {
  readonly a: tf.Tensor;
  readonly b: tf.Tensor;
}

/** First p, then q: products of matrices, which do not commute. */
const after = (p: Affine, q: Affine): Affine => {
  return { a: tf.matMul(q.a, p.a), b: tf.add(tf.matMul(q.a, p.b), q.b) };
};

const maps = (length: number): Affine => {
  return {
    a: tf.randomUniform([length, 2, 2], -1, 1, "float32", 3),
    b: tf.randomUniform([length, 2, 1], -1, 1, "float32", 4),
  };
};

/** The same one after the other. */
function oneByOne({ a, b }: Affine, reverse = false): tf.Tensor {
  const step = (h: tf.Tensor, x: Affine) => {
    const next = tf.add(tf.matMul(x.a, h), x.b);
    return [next, next] as const;
  };
  return scan(step, tf.zeros([2, 1]) as tf.Tensor, { a, b }, { reverse })[1];
}

describe("associativeScan", () => {
  it.each([1, 2, 3, 4, 5, 7, 8, 13, 16, 33])(
    "is the scan of all prefixes, of length %i",
    (length) => {
      const xs = maps(length);
      expectAllClose(associativeScan(after, xs).b, oneByOne(xs), { tolerance: 1e-6 });
      expectAllClose(associativeScan(after, xs, { reverse: true }).b, oneByOne(xs, true), {
        tolerance: 1e-6,
      });
    },
  );

  it("has the slope of the scan, and is compiled and batched", async () => {
    const { a, b } = maps(6);
    const weights = tf.randomUniform([6, 2, 1], -1, 1, "float32", 5);
    const loss = (run: (xs: Affine) => tf.Tensor) => (m: tf.Tensor) =>
      tf.sum(tf.mul(run({ a: m, b }), weights)) as tf.Scalar;
    const byHalves = grad(loss((xs) => associativeScan(after, xs).b));
    expectAllClose(byHalves(a), grad(loss(oneByOne))(a), { tolerance: 1e-5 });
    const compiled = jit(byHalves);
    expectAllClose(await compiled(a), byHalves(a), { tolerance: 1e-5 });
    await compiled.dispose();
    const sums = vmap((x: tf.Tensor) =>
      associativeScan((p: tf.Tensor, q: tf.Tensor) => tf.add(p, q), x),
    );
    expectAllClose(
      sums(
        tf.tensor2d([
          [1, 2, 3],
          [4, 5, 6],
        ]),
      ),
      [
        [1, 3, 6],
        [4, 9, 15],
      ],
    );
  });

  it("calls f about 2 log₂ n times", () => {
    let calls = 0;
    associativeScan(
      (p: tf.Tensor, q: tf.Tensor) => {
        calls++;
        return tf.add(p, q);
      },
      tf.ones([1024]) as tf.Tensor,
    );
    expect(calls).toBe(19);
  });

  it("leaves no tensors, and shares none with its argument", async () => {
    const xs = maps(5);
    await expectNoLeak(() => {
      const ys = associativeScan(after, xs);
      tf.dispose([ys.a, ys.b]);
    });
    const one = tf.ones([1]) as tf.Tensor;
    associativeScan((p: tf.Tensor) => p, one).dispose();
    expectAllClose(one, [1]);
  });

  it("names what does not fit", () => {
    const add = (p: tf.Tensor, q: tf.Tensor) => tf.add(p, q);
    const x = tf.ones([4]) as tf.Tensor;
    const rows: [() => unknown, string, string][] = [
      [() => associativeScan(add, tf.scalar(1) as tf.Tensor), "shape", "xs has shape []"],
      [() => associativeScan(add, tf.zeros([0]) as tf.Tensor), "shape", "at least one"],
      [
        () => associativeScan((p: { a: tf.Tensor; b: tf.Tensor }) => p, { a: x, b: tf.ones([3]) }),
        "shape",
        "xs.b has shape [3]",
      ],
      [
        () => associativeScan((p: tf.Tensor) => tf.sum(p) as tf.Tensor, x),
        "shape",
        "it must keep shapes",
      ],
      [() => associativeScan(((p: tf.Tensor) => [p]) as never, x), "structure", "the result of f"],
      [() => associativeScan(add, x, { reverse: 1 as never }), "option", "reverse must be one of"],
    ];
    for (const [run, code, words] of rows) {
      const error = caught(run);
      expect(error.message).toContain(words);
      expect(isLegendreError(error, code as "shape")).toBe(true);
    }
  });
});

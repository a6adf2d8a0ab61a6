import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, it } from "vitest";
import { cond, grad, hvp, jvp, runTfjs, scan, trace, vmap, whileLoop } from "../../src/index.ts";
import { switchCase } from "../../src/transforms/index.ts";

type T = tf.Tensor;

/** Holds `vmap(f)` to a loop over examples, eagerly and in a program. */
function expectLikeLoop(f: (x: T) => T, x: T): void {
  const expected = tf.stack(tf.unstack(x).map((row) => f(row)));
  const batched = vmap(f) as unknown as (x: T) => T;
  expectAllClose(batched(x), expected, { tolerance: 1e-4 });
  expectAllClose(runTfjs(trace(batched, x), x) as T, expected, { tolerance: 1e-4 });
}

describe("loops inside vmap", () => {
  const x = tf.tensor2d([
    [0.5, -1, 2],
    [1.5, 0.25, -0.5],
  ]) as T;
  const w = tf.tensor1d([0.2, -0.3, 0.4]);
  const swept = (p: T): T => {
    const [last, ys] = scan(
      ([h, n]: [T, T], s: T) =>
        [[tf.tanh(tf.add(tf.mul(h, w), s)), tf.add(n, 1)], tf.mul(tf.sum(h), n)] as [[T, T], T],
      [tf.zeros([3]), tf.scalar(1)] as [T, T],
      p,
    );
    return tf.add(tf.sum(tf.square(last[0])), tf.sum(ys)) as T;
  };

  it("scan, over batched slices and a carry that becomes batched, with derivatives", () => {
    expectLikeLoop(swept, x);
    expectLikeLoop((p) => grad(swept)(p), x);
    expectLikeLoop((p) => hvp(swept, p, p), x);
    expectLikeLoop((p) => jvp(swept, p, p).tangent, x);
  });

  it("cond and switchCase, with one choice and with a choice for each example", () => {
    const one = (p: T): T =>
      cond(
        tf.greater(tf.sum(x), 0),
        (v: T) => tf.sin(v),
        (v: T) => tf.mul(v, w),
        p,
      );
    const each = (p: T): T =>
      cond(
        tf.greater(tf.sum(p), 1.3),
        (v: T) => tf.sin(v),
        (v: T) => tf.mul(v, w),
        p,
      );
    const number = (p: T): T =>
      switchCase(
        tf.cast(tf.sum(p), "int32"),
        [(v: T) => tf.sin(v), (v: T) => tf.mul(v, w), (v: T) => tf.square(v)],
        p,
      );
    for (const f of [one, each, number]) {
      expectLikeLoop(f, x);
      expectLikeLoop((p) => grad((q: T) => tf.sum(f(q)) as T)(p), x);
    }
  });

  it("whileLoop, until all examples are done", () => {
    const f = (p: T): T =>
      whileLoop(
        (v: T) => tf.less(tf.sum(tf.abs(v)), 40),
        (v) => tf.mul(v, tf.add(tf.abs(p), 1.2)),
        p,
      );
    expectLikeLoop(f, x);
    expectLikeLoop((p) => jvp(f, p, p).tangent, x);
    const bounded = (p: T): T =>
      whileLoop(
        (v: T) => tf.less(tf.sum(tf.abs(v)), 40),
        (v) => tf.mul(v, 1.5),
        p,
        { maxSteps: 4 },
      );
    expectLikeLoop(bounded, x);
  });

  it("vmap inside of vmap, and inside of a loop", () => {
    const deep = tf.stack([x, tf.neg(x)]);
    expectLikeLoop((p) => vmap(swept as never)(p as never) as T, deep);
    const inside = (p: T): T =>
      scan(
        (c: T, s: T) => [tf.add(c, vmap((v: T) => tf.square(v))(s as never) as T), null],
        tf.zeros([3]),
        p,
      )[0];
    expectLikeLoop(inside, deep);
  });
});

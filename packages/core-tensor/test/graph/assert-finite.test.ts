import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { isLegendreError } from "../../src/errors.ts";
import { assertFinite } from "../../src/graph/assert-finite.ts";
import { jit } from "../../src/jit/index.ts";
import { cond, grad, jvp, scan, vmap } from "../../src/transforms/index.ts";
import { caught } from "../tree/caught.ts";

const bad = tf.tensor2d([
  [1, 2, 3],
  [4, Number.NaN, 6],
]) as tf.Tensor;

describe("assertFinite", () => {
  it("gives finite values back, as new tensors, and leaves none", async () => {
    const tree = { a: tf.tensor1d([1, -2]), b: [tf.scalar(3, "int32"), tf.scalar(true, "bool")] };
    const seen = assertFinite(tree, "params");
    expectAllClose(seen.a, [1, -2]);
    expect(seen.b.map(({ dtype }) => dtype)).toEqual(["int32", "bool"]);
    seen.a.dispose();
    expectAllClose(tree.a, [1, -2]);
    await expectNoLeak(() => tf.dispose(assertFinite(tree, "params") as never));
    await expectNoLeak(() => {
      caught(() => assertFinite(bad, "x"));
    });
  });

  it("names value, place and number, and the leaf of a tree", () => {
    const error = caught(() => assertFinite({ w: [tf.ones([1]), bad] }, "params"));
    expect(isLegendreError(error, "non-finite")).toBe(true);
    expect(error.message).toContain("params.w.1 is NaN at [1, 1] of [2, 3]");
    expect(caught(() => assertFinite(tf.scalar(-Infinity), "loss")).message).toContain(
      "loss is -Infinity at [] of []",
    );
  });

  it("ends a compiled program, and lets it run again", async () => {
    const f = jit((x: tf.Tensor) => tf.exp(assertFinite(tf.log(x), "log x")));
    expectAllClose(await f(tf.tensor1d([1, 2])), [1, 2]);
    const error = await f(tf.tensor1d([1, 0])).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect((error as Error).message).toContain("log x is -Infinity at [1] of [2]");
    expectAllClose(await f(tf.tensor1d([3, 4])), [3, 4]);
    await f.dispose();
  });

  it("looks at slopes and tangents", () => {
    const f = (x: tf.Tensor) => tf.sum(tf.sqrt(assertFinite(x, "x"))) as tf.Scalar;
    expectAllClose(grad(f)(tf.tensor1d([4, 1]) as tf.Tensor), [0.25, 0.5]);
    expect(caught(() => grad(f)(tf.tensor1d([4, 0]) as tf.Tensor)).message).toContain(
      "the slope by x is Infinity at [1]",
    );
    const g = (x: tf.Tensor) => assertFinite(tf.sqrt(x), "root");
    expect(caught(() => jvp(g, tf.scalar(0) as tf.Tensor, tf.scalar(1))).message).toContain(
      "the tangent of root is Infinity",
    );
  });

  it("works in batches and in loops, eager and compiled", async () => {
    const f = vmap((x: tf.Tensor) => assertFinite(tf.log(x), "log"));
    expect(
      caught(() =>
        f(
          tf.tensor2d([
            [1, 2],
            [0, 1],
          ]),
        ),
      ).message,
    ).toContain("log is -Infinity at [1, 0] of [2, 2]");
    const halving = (x: tf.Tensor) =>
      scan(
        (c: tf.Tensor, by: tf.Tensor) => {
          const next = assertFinite(tf.div(c, by), "carry");
          return [next, next];
        },
        x,
        tf.tensor1d([2, 0, 2]),
      )[0];
    expect(caught(() => halving(tf.scalar(1))).message).toContain("carry is Infinity");
    const compiled = jit(halving);
    await expect(compiled(tf.scalar(1) as tf.Tensor)).rejects.toThrow("carry is Infinity");
    await compiled.dispose();
  });

  it("does not look at constants of a branch that is not taken", async () => {
    const f = jit((x: tf.Tensor) =>
      cond(
        tf.greater(x, 0),
        () => x,
        () => assertFinite(tf.fill([], Number.NaN), "other"),
      ),
    );
    expectAllClose(await f(tf.scalar(2) as tf.Tensor), [2]);
    await expect(f(tf.scalar(-2) as tf.Tensor)).rejects.toThrow("other is NaN");
    await f.dispose();
  });

  it("refuses what is no label and no tensor", () => {
    expect(
      isLegendreError(
        caught(() => assertFinite(bad, 3 as never)),
        "option",
      ),
    ).toBe(true);
    expect(
      isLegendreError(
        caught(() => assertFinite({ a: 1 }, "x")),
        "structure",
      ),
    ).toBe(true);
  });
});

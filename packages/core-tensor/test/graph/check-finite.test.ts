import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { isLegendreError } from "../../src/errors.ts";
import { checkFinite } from "../../src/graph/check-finite.ts";
import { jit } from "../../src/jit/index.ts";
import { cond, grad, jvp, scan, vmap } from "../../src/transforms/index.ts";
import { caught } from "../tree/caught.ts";

/** 0 log 0, whose fault is the logarithm's. */
const entropy = (p: tf.Tensor) => tf.neg(tf.sum(tf.mul(p, tf.log(p)))) as tf.Scalar;
const sure = tf.tensor1d([1, 0]) as tf.Tensor;
const fair = tf.tensor1d([0.5, 0.5]) as tf.Tensor;

/** The line of this file that an error names, without its column. */
const lineOf = (message: string) => /check-finite\.test\.ts:(\d+):/.exec(message)?.[1];
const entropyLine = 11;

describe("checkFinite", () => {
  it("names op, line, number and place, eagerly and compiled", async () => {
    const checked = checkFinite(entropy);
    const compiled = jit(checked);
    expectAllClose(checked(fair), Math.log(2), { tolerance: 1e-6 });
    expectAllClose(await compiled(fair), Math.log(2), { tolerance: 1e-6 });
    const errors = [caught(() => checked(sure)), await compiled(sure).catch((e: Error) => e)];
    for (const error of errors as Error[]) {
      expect(isLegendreError(error, "non-finite")).toBe(true);
      expect(error.message).toContain('the result of "Log" at ');
      expect(error.message).toContain("is -Infinity at [1] of [2]");
      expect(lineOf(error.message)).toBe(`${entropyLine}`);
    }
    // A run that failed leaves the program as it was.
    expectAllClose(await compiled(fair), Math.log(2), { tolerance: 1e-6 });
    await compiled.dispose();
  });

  it("looks at derivatives, inside and outside, forwards and backwards", () => {
    const root = (x: tf.Tensor) => tf.sum(tf.sqrt(x)) as tf.Scalar;
    expectAllClose(checkFinite(grad(root))(tf.tensor1d([4, 1]) as tf.Tensor), [0.25, 0.5]);
    const zero = tf.tensor1d([4, 0]) as tf.Tensor;
    expect(caught(() => checkFinite(grad(root))(zero)).message).toMatch(
      /the result of "\w+" at .*check-finite.* is Infinity at \[1\] of \[2\]/,
    );
    const tangent = checkFinite((x: tf.Tensor) => jvp(root, x, tf.ones([2]) as tf.Tensor).tangent);
    expect(caught(() => tangent(zero)).message).toContain("is Infinity at [1] of [2]");
    // Taken outside it has no line of its own, but what comes back into the function is looked at.
    const late = (x: tf.Tensor) => root(tf.mul(x, 1));
    expect(caught(() => grad(checkFinite(late))(zero)).message).toMatch(
      /the slope by the result of "Multiply" at .* is Infinity at \[1\]/,
    );
  });

  it("looks into loops, branches and batches", async () => {
    const halving = (x: tf.Tensor) =>
      scan(
        (c: tf.Tensor, by: tf.Tensor) => {
          const next = tf.div(c, by);
          return [next, null];
        },
        x,
        tf.tensor1d([2, 0, 2]),
      )[0];
    const one = tf.scalar(1) as tf.Tensor;
    const compiled = jit(checkFinite(halving));
    const inLoop = await compiled(one).catch((error: Error) => error);
    for (const { message } of [caught(() => checkFinite(halving)(one)), inLoop as Error]) {
      expect(message).toContain('the result of "RealDiv" at ');
      expect(lineOf(message)).toBe("57");
    }
    await compiled.dispose();
    const branches = checkFinite((x: tf.Tensor) =>
      cond(
        tf.greater(x, 0),
        () => tf.log(x),
        () => tf.neg(x),
      ),
    );
    expectAllClose(branches(tf.scalar(-3) as tf.Tensor), 3);
    const rows = tf.tensor2d([
      [1, 1],
      [1, 0],
    ]);
    expect(caught(() => vmap(checkFinite(entropy))(rows)).message).toContain('"Log"');
    expect(caught(() => checkFinite(vmap(entropy))(rows)).message).toContain("at [1, 1] of [2, 2]");
  });

  it("lets infinities pass where that is asked for, but no NaN", () => {
    const masked = checkFinite((x: tf.Tensor) => tf.softmax(tf.add(x, [0, -Infinity])), {
      infinities: false,
    });
    expectAllClose(masked(fair), [1, 0]);
    const strict = () => checkFinite((x: tf.Tensor) => tf.add(x, [0, -Infinity]))(fair);
    expect(caught(strict).message).toContain('"Add"');
    const lost = checkFinite(entropy, { infinities: false });
    expect(caught(() => lost(sure)).message).toMatch(/"Multiply" at .* is NaN at \[1\]/);
  });

  it("takes trees, whole numbers and constants that are infinite, and leaves no tensors", async () => {
    const f = checkFinite(({ a, at }: { a: tf.Tensor; at: tf.Tensor }, k: number) => {
      const bound = tf.minimum(tf.fill([2], Infinity), tf.mul(a, k));
      return { bound, at: tf.add(at, tf.scalar(1, "int32")) };
    });
    const given = { a: tf.tensor1d([1, 2]) as tf.Tensor, at: tf.scalar(4, "int32") as tf.Tensor };
    const found = f(given, 3);
    expectAllClose([found.bound, found.at], [[3, 6], 5]);
    await expectNoLeak(() => tf.dispose(f(given, 3) as never), 3);
    await expectNoLeak(() => {
      caught(() => checkFinite(entropy)(sure));
    }, 3);
    await expectNoLeak(() => checkFinite(grad(entropy))(fair).dispose(), 3);
  });

  it("refuses options that it does not know, and functions that are not synchronous", () => {
    const code = (c: string) => expect.objectContaining({ code: c });
    expect(() => checkFinite(entropy, { infinities: 1 as never })).toThrow(code("option"));
    expect(() => checkFinite(entropy, { infinite: true } as never)).toThrow(code("option"));
    expect(() => checkFinite(async (x: tf.Tensor) => x)(fair)).toThrow(code("tracing"));
  });
});

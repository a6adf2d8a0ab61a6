import { expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  cond,
  foriLoop,
  grad,
  hvp,
  jvp,
  type Program,
  runReference,
  runTfjs,
  trace,
  whileLoop,
} from "../../src/index.ts";
import { switchCase } from "../../src/transforms/index.ts";

type T = tf.Tensor;

/** The numbers of a program by replay, which the reference has to reproduce. */
function both(program: Program, ...args: T[]): number[] {
  const replayed = [...(runTfjs(program, ...args) as T).dataSync()];
  const exact = runReference(program, ...args) as { data: Float64Array };
  expectAllClose(replayed, [...exact.data]);
  return replayed;
}

describe("cond", () => {
  const scale = tf.tensor1d([2, 3]);
  const chosen = (x: T): T =>
    cond(
      tf.greater(tf.sum(x), 0),
      (v: T) => tf.mul(tf.square(v), scale),
      (v: T) => tf.sin(v),
      x,
    );
  const loss = (x: T): T => tf.sum(tf.mul(chosen(x), tf.add(x, 1)));
  const plain = (x: T): T =>
    tf.sum(
      tf.mul(
        (x.dataSync()[0] as number) > 0 ? tf.mul(tf.square(x), scale) : tf.sin(x),
        tf.add(x, 1),
      ),
    );

  for (const values of [
    [0.5, 0.25],
    [-0.5, 0.25],
  ]) {
    it(`takes one branch and its derivatives at ${values}`, () => {
      const x = tf.tensor1d(values) as T;
      const v = tf.tensor1d([0.3, -2]) as T;
      expectAllClose(loss(x), plain(x));
      expectAllClose(grad(loss)(x), grad(plain)(x));
      expectAllClose(jvp(loss, x, v).tangent, jvp(plain, x, v).tangent);
      expectAllClose(hvp(loss, x, v), hvp(plain, x, v));
      expectAllClose(both(trace(loss, x), x), plain(x).dataSync());
      expectAllClose(both(trace(grad(loss), x), x), grad(plain)(x).dataSync());
      const twice = trace((p: T, u: T) => hvp(loss, p, u), x, v);
      expectAllClose(both(twice, x, v), hvp(plain, x, v).dataSync());
    });
  }

  it("calls only the chosen function on eager tensors", () => {
    let calls = 0;
    cond(
      true,
      () => tf.scalar(1),
      () => {
        calls++;
        return tf.scalar(2);
      },
    );
    expect(calls).toBe(0);
  });

  it("differentiates what the branches close over, with zeros for what one of them does not use", () => {
    const f = (p: { a: T; b: T }, yes: boolean): T =>
      cond(
        tf.tensor(yes),
        () => tf.mul(p.a, p.a),
        () => tf.mul(p.b, 3),
      );
    const p = { a: tf.scalar(5) as T, b: tf.scalar(7) as T };
    expectAllClose(grad(f)(p, true), { a: 10, b: 0 });
    expectAllClose(grad(f)(p, false), { a: 0, b: 3 });
  });

  it("nests, in loops too", () => {
    const f = (x: T): T =>
      foriLoop(
        0,
        6,
        (i, c: T) =>
          cond(
            tf.less(i, 3),
            (v: T) => tf.mul(v, x),
            (v: T) =>
              cond(
                tf.less(i, 5),
                (w: T) => tf.sin(w),
                (w: T) => tf.add(w, x),
                v,
              ),
            c,
          ),
        x,
      );
    const plain = (x: T): T => {
      let c = x;
      for (let i = 0; i < 6; i++) c = i < 3 ? tf.mul(c, x) : i < 5 ? tf.sin(c) : tf.add(c, x);
      return c;
    };
    const x = tf.scalar(0.7) as T;
    const g = (h: (x: T) => T) => grad(grad(h as never) as never) as (x: T) => T;
    expectAllClose(f(x), plain(x));
    expectAllClose(g(f)(x), g(plain)(x));
    expectAllClose(both(trace(g(f), x), x), g(plain)(x).dataSync());
  });

  it("passes NaN through", () => {
    const f = (x: T): T =>
      cond(
        tf.greater(x, 0),
        (v: T) => v,
        (v: T) => tf.neg(v),
        x,
      );
    expect(f(tf.scalar(Number.NaN)).dataSync()[0]).toBeNaN();
    expect(both(trace(f, tf.scalar(0)), tf.scalar(Number.NaN))[0]).toBeNaN();
  });

  it("says what is wrong", () => {
    const x = tf.tensor1d([1, 2]);
    const id = (v: T): T => v;
    expect(() => cond(tf.greater(x, 0) as never, id, id, x)).toThrow(
      /cond: the predicate must be a bool scalar .*got bool\[2\]/,
    );
    expect(() => cond(tf.scalar(1) as never, id, id, x)).toThrow(/got float32\[\]/);
    expect(() => cond(1 as never, id, id, x)).toThrow(
      /cond: the predicate must be a bool scalar or a boolean, got 1/,
    );
    const traced = (f: (v: T) => T) => () =>
      trace((p: T) => cond(tf.greater(tf.sum(p), 0), f, id, p), x);
    expect(traced((v) => tf.sum(v))).toThrow(
      /cond: the result is float32\[2\] in branch 0 and float32\[\] in branch 1/,
    );
    expect(traced((v) => ({ v }) as never)).toThrow(
      /cond: the result of branch 1 has 1 leaf, that of branch 0 has 1/,
    );
    expect(traced((async () => x) as never)).toThrow(/cond: the function returned a promise/);
    expect(traced((v) => tf.mul(v, v.dataSync()[0] as number))).toThrow(/was read/);
    expect(() => switchCase(0, [])).toThrow(/switchCase: branches is empty/);
    expect(() => switchCase(0.5, [id], x)).toThrow(/whole number, got 0.5/);
  });

  it("leaves nothing behind", async () => {
    const x = tf.tensor1d([1, 2]) as T;
    await expectNoLeak(() => tf.tidy(() => chosen(x)), 5);
    await expectNoLeak(() => grad(loss)(x), 5);
    await expectNoLeak(() => hvp(loss, x, x), 5);
  });
});

describe("switchCase", () => {
  const f = (i: T | number, x: T): T =>
    switchCase(i, [(v: T) => tf.neg(v), (v: T) => tf.square(v), (v: T) => tf.exp(v)], x);

  it("takes the branch of its number, the nearest where there is none", () => {
    const x = tf.scalar(2) as T;
    const program = trace(f, tf.scalar(0, "int32"), x);
    for (const [i, expected] of [
      [-1, -2],
      [0, -2],
      [1, 4],
      [2, Math.exp(2)],
      [9, Math.exp(2)],
    ] as const) {
      const index = tf.scalar(i, "int32");
      expectAllClose([f(i, x).dataSync()[0]!, f(index, x).dataSync()[0]!], [expected, expected]);
      expectAllClose(both(program, index, x), [expected]);
    }
    expectAllClose(grad((v: T) => f(tf.scalar(1, "int32"), v))(x), 4);
  });
});

describe("whileLoop", () => {
  const doubled = (x: T): T =>
    whileLoop(
      (c: { v: T; n: T }) => tf.less(c.v, 100),
      ({ v, n }) => ({ v: tf.mul(v, x), n: tf.add(n, tf.scalar(1, "int32")) }),
      {
        v: x,
        n: tf.scalar(0, "int32") as T,
      },
    ).v;

  it("runs while its condition holds, eagerly, in replay and on the reference", () => {
    const x = tf.scalar(3) as T;
    expect(doubled(x).dataSync()[0]).toBe(243);
    expect(both(trace(doubled, x), x)).toEqual([243]);
  });

  it("has forward derivatives to any order", () => {
    const x = tf.scalar(3) as T;
    const one = tf.scalar(1) as T;
    const slope = (p: T): T => jvp(doubled, p, one).tangent;
    // x⁵: 5 x⁴, 20 x³.
    expectAllClose(slope(x), 405);
    expectAllClose(jvp(slope, x, one).tangent, 540);
    expectAllClose(
      both(
        trace((p: T) => jvp(slope, p, one).tangent, x),
        x,
      ),
      [540],
    );
  });

  it("refuses a reverse derivative and names scan", () => {
    expect(() => grad(doubled)(tf.scalar(3) as T)).toThrow(
      /whileLoop: it has no reverse derivative.*use scan or foriLoop/,
    );
  });

  it("takes no step where the condition fails at once, and at most maxSteps", () => {
    const grow =
      (maxSteps?: number) =>
      (x: T): T =>
        whileLoop(
          (c: T) => tf.less(c, 10),
          (c) => tf.mul(c, 2),
          x,
          { maxSteps },
        );
    for (const [start, most, expected] of [
      [50, undefined, 50],
      [1, undefined, 16],
      [1, 2, 4],
      [1, 0, 1],
    ] as const) {
      const x = tf.scalar(start) as T;
      expect(grow(most)(x).dataSync()[0]).toBe(expected);
      expect(both(trace(grow(most), x), x)).toEqual([expected]);
    }
  });

  it("says what is wrong", () => {
    const x = tf.tensor1d([1, 2]) as T;
    const keep = (c: T): T => c;
    expect(() => whileLoop((c: T) => tf.less(c, 3), keep, x)).toThrow(
      /whileLoop: the condition returned bool\[2\], expected a bool scalar/,
    );
    expect(() => whileLoop((c: T) => tf.sum(c) as T, keep, x)).toThrow(/returned float32\[\]/);
    expect(() => whileLoop((() => true) as never, keep, x)).toThrow(/returned a boolean/);
    expect(() =>
      whileLoop(
        (c: T) => tf.all(tf.less(c, 3)),
        (c) => tf.sum(c),
        x,
      ),
    ).toThrow(/whileLoop: carry is float32\[2\] before a step and float32\[\] after it/);
    expect(() =>
      whileLoop((c: T) => tf.all(tf.less(c, 3)), keep, x, { maxStep: 3 } as never),
    ).toThrow(/nearest known name is "maxSteps"/);
    expect(() => whileLoop((c: T) => tf.all(tf.less(c, 3)), keep, x, { maxSteps: -1 })).toThrow(
      /maxSteps must be/,
    );
  });

  it("leaves nothing behind", async () => {
    const x = tf.scalar(3) as T;
    await expectNoLeak(() => tf.tidy(() => doubled(x)), 5);
    await expectNoLeak(() => jvp(doubled, x, x), 5);
  });
});

describe("foriLoop", () => {
  const power =
    (n: number) =>
    (x: T): T =>
      foriLoop(0, n, (_, c: T) => tf.mul(c, x), 1);

  it("counts, and has all derivatives", () => {
    const x = tf.scalar(2) as T;
    expectAllClose(
      [power(5)(x), power(0)(x), power(-3)(x)].map((y) => y.dataSync()[0]!),
      [32, 1, 1],
    );
    expectAllClose(grad(power(5))(x), 80);
    expectAllClose(grad(grad(power(5)) as (x: T) => T)(x), 160);
    expectAllClose(grad(power(0))(x), 0);
    expectAllClose(both(trace(grad(grad(power(5)) as never), x), x), [160]);
    const sum = foriLoop(-2, 3, (i, c: T) => tf.add(c, tf.cast(i, "float32")), 0);
    expect(sum.dataSync()[0]).toBe(0);
  });

  it("takes bounds that are values", () => {
    const f = (n: T, x: T): T =>
      foriLoop(0, n, (i, c: T) => tf.add(c, tf.mul(x, tf.cast(i, "float32"))), 0);
    const [n, x] = [tf.scalar(4, "int32") as T, tf.scalar(2) as T];
    expect(f(n, x).dataSync()[0]).toBe(12);
    expect(both(trace(f, n, x), n, x)).toEqual([12]);
    expectAllClose(jvp((y: T) => f(n, y), x, tf.scalar(1)).tangent, 6);
    expect(() => grad((y: T) => f(n, y))(x)).toThrow(/no reverse derivative/);
    expect(() => foriLoop(0, n, (_, c: T) => c, x, { unroll: 2 })).toThrow(/takes no options/);
    expect(() => foriLoop(0, tf.scalar(1.5) as T, (_, c: T) => c, x)).toThrow(
      /upper must be an int32 scalar, got float32/,
    );
  });

  it("says what is wrong", () => {
    expect(() => foriLoop(0.5, 2, (_, c: T) => c, 0)).toThrow(
      /foriLoop: lower must be a whole number/,
    );
    expect(() => foriLoop(0, Number.NaN, (_, c: T) => c, 0)).toThrow(
      /foriLoop: upper must be a whole number/,
    );
  });
});

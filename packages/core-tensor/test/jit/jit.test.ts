import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  grad,
  hostArray,
  hvp,
  jit,
  random,
  trace,
  treeAxpy,
  valueAndGrad,
} from "../../src/index.ts";
import { cholesky } from "../../src/linalg/index.ts";

const x = tf.tensor1d([0.5, -1, 2]) as tf.Tensor;
const energy = (a: tf.Tensor) => tf.sum(tf.mul(tf.tanh(a), tf.exp(tf.neg(a)))) as tf.Scalar;

afterEach(() => vi.restoreAllMocks());

describe("jit", () => {
  it("computes what the function computes, once compiled per signature", async () => {
    const f = jit(grad(energy));
    expectAllClose((await f(x)).dataSync(), grad(energy)(x).dataSync());
    await f(tf.tensor1d([1, 2, 3]) as tf.Tensor);
    await f(tf.tensor1d([1, 2]) as tf.Tensor);
    expect(f.stats()).toMatchObject({ calls: 3, compiles: 2, entries: 2, executor: "onnx" });
    await f.dispose();
    expect(f.stats().entries).toBe(0);
    expectAllClose((await f(x)).dataSync(), grad(energy)(x).dataSync());
  });

  it("takes numbers as values and static arguments as part of the program", async () => {
    const power = jit(
      (a: tf.Tensor, factor: number | tf.Tensor, n: number) => {
        let out = tf.mul(a, factor);
        for (let i = 1; i < n; i++) out = tf.mul(out, a);
        return out;
      },
      { static: [2] },
    );
    expectAllClose((await power(x, 2, 3)).dataSync(), [0.25, -2, 16]);
    expectAllClose((await power(x, 3, 3)).dataSync(), [0.375, -3, 24]);
    expect(power.stats().compiles).toBe(1);
    expectAllClose((await power(x, 3, 1)).dataSync(), [1.5, -3, 6]);
    expect(power.stats().compiles).toBe(2);
  });

  it("is inlined inside other traced and differentiated functions", async () => {
    const inner = jit((a: tf.Tensor) => tf.square(tf.tanh(a)));
    const outer = (a: tf.Tensor) => tf.sum(inner.inline(a)) as tf.Scalar;
    const slope = grad(outer)(x);
    expectAllClose((await jit(grad(outer))(x)).dataSync(), slope.dataSync());
    expect(inner.stats().calls).toBe(0);
    const called = grad((a: tf.Tensor) => tf.sum(inner(a) as never as tf.Tensor) as tf.Scalar)(x);
    expectAllClose(called.dataSync(), slope.dataSync());
  });

  it("computes the same whether its threads spin or not", async () => {
    const product = (a: tf.Tensor2D): tf.Tensor => tf.matMul(tf.matMul(a, a), a);
    const a = tf.randomNormal([64, 64], 0, 1, "float32", 1) as tf.Tensor2D;
    const [usual, spinning, still] = [undefined, true, false].map((spin) => jit(product, { spin }));
    const wanted = (await usual!(a)).dataSync();
    for (const f of [spinning!, still!]) {
      for (let i = 0; i < 3; i++) expect((await f(a)).dataSync()).toEqual(wanted);
    }
  });

  it("runs second derivatives and keyed randomness", async () => {
    const f = jit((a: tf.Tensor, key: random.Key) => [
      hvp(energy, a, tf.onesLike(a)),
      random.bits(key, [4]),
      random.uniform(key, [4]),
    ]);
    const key = random.key(5);
    const [product, bits, uniform] = await f(x, key);
    expectAllClose(product!.dataSync(), hvp(energy, x, tf.onesLike(x)).dataSync());
    expect(bits!.dataSync()).toEqual(random.bits(key, [4]).dataSync());
    expect(uniform!.dataSync()).toEqual(random.uniform(key, [4]).dataSync());
  });

  it("reads arguments that were cast from bool, whose numbers lie in bytes", async () => {
    const f = jit((a: tf.Tensor) => tf.mul(a, 2));
    const flags = tf.cast(tf.greater(x, 0), "float32");
    expect([...(await f(flags)).dataSync()]).toEqual([2, 0, 2]);
    await f.dispose();
  });

  it("reads casts that share their numbers with what they were cast from, in any order of calls", async () => {
    const on = tf.tensor1d([true, false, true], "bool");
    const whole = tf.tensor1d([1, 2, 3], "int32");
    const casts = [
      on,
      tf.cast(on, "int32"),
      tf.cast(on, "float32"),
      whole,
      tf.cast(whole, "float32"),
    ];
    const f = jit((x: tf.Tensor) => tf.mul(tf.cast(x, "float32"), 2));
    // Numbers are kept from the second call on.
    for (const x of [...casts, ...casts, ...casts.toReversed(), ...casts]) {
      const found = await f(x);
      const wanted = x.dtype === "bool" || x === casts[1] || x === casts[2] ? [2, 0, 2] : [2, 4, 6];
      expect([...found.dataSync()], x.dtype).toEqual(wanted);
      found.dispose();
    }
    await f.dispose();
    tf.dispose(casts);
  });

  it("hands out arguments and repeated values as tensors of their own", async () => {
    const f = jit((a: tf.Tensor) => {
      const y = tf.neg(a);
      return [a, a, y, y];
    });
    const results = await f(x);
    results[0]!.dispose();
    results[2]!.dispose();
    expectAllClose(results[1]!.dataSync(), x.dataSync());
    expectAllClose(results[3]!.dataSync(), tf.neg(x).dataSync());
  });

  it("never hands the memory of a tensor out twice", async () => {
    const f = jit((a: tf.Tensor) => tf.add(a, 1));
    const first = await f(x);
    const exposed = first.dataSync();
    first.dispose();
    const second = await f(tf.zeros([3]));
    expectAllClose(exposed, [1.5, 0, 3]);
    // A result that an eager op moved to its backend, and one that is still here.
    const moved = tf.mul(second, 10);
    const third = await f(second);
    second.dispose();
    const fourth = await f(tf.ones([3]));
    expectAllClose(moved.dataSync(), [10, 10, 10]);
    expectAllClose(third.dataSync(), [2, 2, 2]);
    expectAllClose(fourth.dataSync(), [2, 2, 2]);
    // Disposed while the call that reads it is under way.
    const pending = f(third);
    third.dispose();
    const other = f(fourth);
    expectAllClose((await pending).dataSync(), [3, 3, 3]);
    expectAllClose((await other).dataSync(), [3, 3, 3]);
  });

  it("trains: the state passed in stays valid, and 300 steps allocate no tensors", async () => {
    const loss = (w: tf.Tensor) => tf.sum(tf.square(tf.sub(w, x))) as tf.Scalar;
    const step = jit((w: tf.Tensor, lr: number | tf.Scalar) => {
      const { value, grads } = valueAndGrad(loss)(w);
      return { value, w: treeAxpy(tf.neg(lr), grads, w) };
    });
    let w = tf.zeros([3]) as tf.Tensor;
    const start = w;
    const { w: twice } = await step(start, 0.1);
    twice.dispose();
    w = (await step(start, 0.1)).w;
    const before = tf.memory().numTensors;
    for (let i = 0; i < 300; i++) {
      const next = await step(w, 0.1);
      next.value.dispose();
      w.dispose();
      w = next.w;
    }
    expect(tf.memory().numTensors).toBe(before);
    expectAllClose(w.dataSync(), x.dataSync());
    expectAllClose(start.dataSync(), [0, 0, 0]);
  });

  it("compiles a signature once for calls at the same time, and again after a failure", async () => {
    const f = jit((a: tf.Tensor) => tf.tanh(a));
    const results = await Promise.all(Array.from({ length: 5 }, () => f(x)));
    expect(f.stats().compiles).toBe(1);
    for (const result of results) expectAllClose(result.dataSync(), tf.tanh(x).dataSync());
    let broken = true;
    const sometimes = jit((a: tf.Tensor) => {
      if (broken) throw new Error("not yet");
      return tf.neg(a);
    });
    await expect(sometimes(x)).rejects.toThrow("not yet");
    broken = false;
    expectAllClose((await sometimes(x)).dataSync(), tf.neg(x).dataSync());
  });

  it("keeps at most cacheSize programs and warns of arguments that keep changing", async () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    const named = (batch: { images: tf.Tensor }) => tf.sum(batch.images);
    const f = jit(named, { cacheSize: 3 });
    for (let n = 1; n <= 9; n++) await f({ images: tf.ones([n]) });
    expect(f.stats()).toMatchObject({ compiles: 9, entries: 3 });
    expect(warn).toHaveBeenCalledTimes(1);
    expect(warn.mock.calls[0]?.[0]).toMatch(/named was compiled 8 times; .* is 0\.images/);
  });

  it("finishes calls of programs that it lets go of meanwhile", async () => {
    // A host op in the middle: the call needs two sessions, and waits between them.
    const f = jit(
      (a: tf.Tensor) => tf.neg(cholesky(tf.add(tf.mul(a, a), tf.eye(a.shape[0] as number))).lower),
      { cacheSize: 1 },
    );
    const shapes = [2, 3, 2, 4, 2];
    const results = await Promise.all(shapes.map((n) => f(tf.zeros([n, n]) as tf.Tensor)));
    for (const [i, n] of shapes.entries()) {
      expectAllClose(results[i]!.dataSync(), tf.neg(tf.eye(n)).dataSync());
    }
    const last = f(tf.zeros([2, 2]) as tf.Tensor);
    await f.dispose();
    expectAllClose((await last).dataSync(), [-1, 0, 0, -1]);
  });

  it("has read an argument once it returns, also where it has to be compiled first", async () => {
    const f = jit((a: { w: tf.Tensor }) => tf.neg(a.w));
    for (const value of [4, 5]) {
      const w = tf.fill([3], value) as tf.Tensor;
      const call = f({ w });
      w.dispose();
      expect([...(await call).dataSync()]).toEqual([-value, -value, -value]);
    }
  });

  it("names what is wrong with an argument or an option", async () => {
    const nested = jit((n: number, a: { w: tf.Tensor }) => tf.mul(a.w, n));
    const refused = async (leaf: unknown, code: string, message: RegExp) =>
      expect(nested(1, { w: leaf } as never)).rejects.toMatchObject({
        code,
        message: expect.stringMatching(message),
      });
    const wide = hostArray([1, 2]);
    await refused(
      wide,
      "structure",
      /"1\.w" is a host array float64 \[2\].*precision: "float64".*dtype "float32"/,
    );
    await refused(
      new Float32Array(2),
      "structure",
      /"1\.w" is an instance of Float32Array.*tf\.tensor.*hostArray/,
    );
    const disposed = tf.zeros([2, 3]);
    disposed.dispose();
    await refused(disposed, "disposed", /"1\.w" of shape \[2,3\] is disposed; keep it alive/);
    const narrow = await nested(2, { w: hostArray([1, 2], [2], "float32") } as never);
    expect([...narrow.dataSync()]).toEqual([2, 4]);
    expect(() => trace((a: tf.Tensor) => a, new Float32Array(2) as never)).toThrow(
      /"0" is an instance of Float32Array.*tf\.tensor/,
    );
    const f = jit((a: tf.Tensor) => tf.neg(a));
    const gone = tf.zeros([2]);
    gone.dispose();
    await expect(f(gone)).rejects.toMatchObject({ code: "disposed" });
    await expect(f("text" as never)).rejects.toMatchObject({ code: "structure" });
    await expect(jit((a: tf.Tensor) => a.dataSync() as never)(x)).rejects.toMatchObject({
      code: "tracing",
    });
    expect(() => jit(f.inline, { cachesize: 3 } as never)).toThrow(/"cacheSize"/);
    expect(() => jit(f.inline, { cacheSize: 0 })).toThrow(/cacheSize/);
    expect(() => jit(f.inline, { spin: "no" as never })).toThrow(/spin must be/);
  });
});

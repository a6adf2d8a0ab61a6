import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { hostArray, jit, spec } from "../../src/index.ts";
import { pinLeaf, resultOf } from "../../src/jit/buffers.ts";
import { decodeCompiled, encodeCompiled } from "../../src/jit/index.ts";

describe("what a compiled function says of itself", () => {
  it("is how often it was called and compiled, and how long that took", async () => {
    const f = jit((x: tf.Tensor) => tf.neg(x));
    expect(f.stats()).toEqual({
      calls: 0,
      compiles: 0,
      entries: 0,
      compileSeconds: 0,
      executor: undefined,
      device: undefined,
    });
    const start = performance.now();
    await f(tf.ones([2]));
    const { compileSeconds, ...rest } = f.stats();
    expect(rest).toEqual({ calls: 1, compiles: 1, entries: 1, executor: "onnx", device: "cpu" });
    expect(compileSeconds).toBeGreaterThan(0);
    expect(compileSeconds).toBeLessThanOrEqual((performance.now() - start) / 1000);
    await f(tf.zeros([2]));
    expect(f.stats()).toMatchObject({ calls: 2, compiles: 1, compileSeconds });
    await f.compile(spec([3]));
    expect(f.stats()).toMatchObject({ calls: 2, compiles: 2, entries: 2 });
    expect(f.stats().compileSeconds).toBeGreaterThan(compileSeconds);
    const loaded = await decodeCompiled<typeof f>(await encodeCompiled(f));
    await loaded(tf.ones([3]));
    expect(loaded.stats()).toEqual({
      calls: 1,
      compiles: 0,
      entries: 2,
      compileSeconds: 0,
      executor: "onnx",
      device: "cpu",
    });
    for (const each of [f, loaded]) await each.dispose();
  });

  it("is its name where it takes an argument over, if it has one", async () => {
    const named = (x: tf.Tensor): tf.Tensor => tf.neg(x);
    for (const [f, name] of [
      [jit(named, { donate: [0] }), "named"],
      [jit((x: tf.Tensor) => tf.neg(x), { donate: [0] }), "a function"],
    ] as const) {
      const x = tf.ones([2]) as tf.Tensor;
      await f(x);
      expect(() => x.dataSync()).toThrow(
        `a tensor of shape [2] was donated to ${name} by donate: [0] and is gone; use the result`,
      );
      await expect(f(x)).rejects.toThrow(
        `argument "0" of shape [2] was donated to ${name} by donate: [0]; pass the result`,
      );
      await f.dispose();
    }
  });
});

describe("a compiled function", () => {
  it("refuses positions that are none", () => {
    const f = (x: tf.Tensor): tf.Tensor => x;
    for (const option of ["static", "donate"]) {
      for (const positions of [[-1], [0, 0.5], ["0"]])
        expect(() => jit(f, { [option]: positions })).toThrow(`${option}[${positions.length - 1}]`);
      expect(() => jit(f, { [option]: 0 })).toThrow(
        `${option} must be a list of argument positions, e.g. [0], got 0`,
      );
    }
  });

  it("ends at a signal also where it has nothing to do, in the first call and later", async () => {
    const same = jit((x: tf.Tensor) => x, { donate: [0] });
    const x = tf.ones([2]) as tf.Tensor;
    const aborted = same.with({ signal: AbortSignal.abort(new Error("enough")) });
    await expect(aborted(x)).rejects.toThrow("enough");
    await expect(aborted(x)).rejects.toThrow("enough");
    expect(x.isDisposed).toBe(false);
    expect([...(await same(x)).dataSync()]).toEqual([1, 1]);
    expect(x.isDisposed).toBe(true);
    await same.dispose();
  });
});

describe("the numbers of an argument", () => {
  const numbersOf = (leaf: unknown, dtype: "float32" | "float64" | "bool" | "int32" = "float32") =>
    pinLeaf(leaf, { shape: [], dtype }).buffer;

  it("lie in an array of its type, whatever it is", () => {
    expect(numbersOf(0.5)).toEqual(Float32Array.of(0.5));
    expect(numbersOf(0.1, "float64")).toEqual(Float64Array.of(0.1));
    expect([numbersOf(true, "bool"), numbersOf(false, "bool")]).toEqual([
      Uint8Array.of(1),
      Uint8Array.of(0),
    ]);
    expect(numbersOf(hostArray([0.5, 2], [2]))).toEqual(Float32Array.of(0.5, 2));
    const exact = hostArray([0.1, 2], [2]);
    expect(numbersOf(exact, "float64")).toBe(exact.data);
    expect(numbersOf(hostArray([1, 2], [2], "int32"), "int32")).toEqual(Int32Array.of(1, 2));
    expect(numbersOf(tf.tensor1d([1, 0, 1], "bool"), "bool")).toEqual(Uint8Array.of(1, 0, 1));
    expect(() => numbersOf(spec([3]))).toThrow(/an argument is a spec of shape \[3\]/);
  });

  it("of a result are shared while it lies where it was made", () => {
    const numbers = Float32Array.of(1, 2);
    const type = { shape: [2], dtype: "float32" } as const;
    const result = resultOf(numbers, type, undefined);
    const { buffer, unpin, share } = pinLeaf(result, type);
    expect(buffer).toBe(numbers);
    result.dispose();
    const other = share?.();
    expect(other?.shape).toEqual([2]);
    unpin();
    expect([...(other as tf.Tensor).dataSync()]).toEqual([1, 2]);
    other?.dispose();
    // An eager op takes the numbers along.
    const moved = resultOf(numbers, type, undefined);
    const pin = pinLeaf(moved, type);
    tf.neg(moved).dispose();
    expect(pin.share?.()).toBeUndefined();
    pin.unpin();
    moved.dispose();
  });

  it("go by names of tfjs where it has no such type", () => {
    for (const [dtype, name, numbers] of [
      ["float64", "float32", Float64Array.of(0.1)],
      ["uint32", "int32", Uint32Array.of(7)],
      ["bool", "bool", Uint8Array.of(1)],
    ] as const) {
      const tensor = resultOf(numbers, { shape: [1], dtype }, undefined);
      expect(tensor.dtype).toBe(name);
      tensor.dispose();
    }
  });
});

import { describe, expect, it } from "vitest";
import { BufferPool } from "../../src/executors/onnx/buffer-pool.ts";
import { explain, faultOf } from "../../src/executors/onnx/explain.ts";
import { newBuffer } from "../../src/executors/onnx/runtime.ts";

describe("a pool of arrays", () => {
  const type = (length: number) => ({ dtype: "float32", shape: [length] }) as const;

  it("hands out again what came back, by type and size", () => {
    const pool = new BufferPool();
    const [a, b] = [pool.take(type(4)), pool.take(type(4))];
    expect(a).not.toBe(b);
    pool.give(type(4), a);
    pool.give(type(4), b);
    expect(pool.take(type(3))).toHaveLength(3);
    expect(pool.take({ dtype: "int32", shape: [4] })).toBeInstanceOf(Int32Array);
    // Of another shape with as many elements.
    expect(pool.take({ dtype: "float32", shape: [2, 2] })).toBe(b);
    expect(pool.take(type(4))).toBe(a);
    expect(pool.take(type(4))).not.toBe(a);
  });

  it("keeps as many bytes as were handed out at the busiest moment", () => {
    const pool = new BufferPool();
    // Sixteen bytes at most in use at once.
    const first = pool.take(type(4));
    pool.give(type(4), first);
    const other = pool.take(type(2));
    pool.give(type(2), other);
    expect(pool.take(type(2))).not.toBe(other);
    expect(pool.take(type(4))).toBe(first);
  });

  it("counts what is lost neither as used nor as idle", () => {
    const pool = new BufferPool();
    // Lost three times, so that no more than one is in use at any moment.
    for (let i = 0; i < 3; i++) pool.lose(pool.take(type(4)));
    const [kept, more] = [pool.take(type(4)), new Float32Array(4)];
    pool.give(type(4), kept);
    pool.give(type(4), more);
    expect(pool.take(type(4))).toBe(kept);
    expect(pool.take(type(4))).not.toBe(more);
  });

  it("makes arrays of each type", () => {
    const made = (["float32", "float64", "int32", "uint32", "bool"] as const).map((dtype) =>
      newBuffer({ dtype, shape: [2, 3] }),
    );
    expect(made.map((array) => [array.constructor.name, array.length])).toEqual([
      ["Float32Array", 6],
      ["Float64Array", 6],
      ["Int32Array", 6],
      ["Uint32Array", 6],
      ["Uint8Array", 6],
    ]);
  });
});

describe("what onnxruntime says", () => {
  it.each([
    ["WebGPU device was lost: reset", "lost"],
    ["Device Lost", "lost"],
    ["VK_ERROR_DEVICE_LOST", "lost"],
    ["out of device memory", "memory"],
    ["std::bad_alloc", "memory"],
    ["RESOURCE_EXHAUSTED: no", "memory"],
    ["the device is fine", "other"],
  ])("%s is a fault of the kind %s", (reason, fault) => {
    expect(faultOf(reason)).toBe(fault);
  });

  it.each([
    ["cpu", "bad_alloc\nat it", "onnxruntime ran out of memory: bad_alloc; the arguments are"],
    ["webgpu", "bad_alloc", 'the device "webgpu" has too little memory: bad_alloc; the arguments'],
    ["cpu", "odd\nat it", "onnxruntime could not run a compiled model: odd; run the program"],
    ["cuda", "odd", 'onnxruntime could not run a compiled model on "cuda": odd; run the program'],
    ["xla", "odd", 'XLA could not run a compiled model on "xla": odd; run the program'],
    ["webgpu", "device was lost: reset", 'the device "webgpu" was lost: reset; what lay there'],
  ] as const)("on %s of %j is an error in words", (device, reason, message) => {
    const told: string[] = [];
    const lose = (why: string): void => void told.push(why);
    for (const error of [new Error(reason), reason]) {
      expect(() => explain(error, { name: device, lose })).toThrow(
        expect.objectContaining({
          code: "engine",
          message: expect.stringContaining(`jit: ${message}`),
          details: { device, fault: faultOf(reason) },
          cause: error,
        }),
      );
    }
    // The device hears of its loss, and of nothing else.
    expect(told).toEqual(faultOf(reason) === "lost" ? ["reset", "reset"] : []);
  });

  it("is an error of the data where an index is outside of its axis, and of the processor else", () => {
    expect(() => explain(new Error("indices element out of data bounds, idx=3"))).toThrow(
      expect.objectContaining({ code: "data", message: expect.stringContaining("idx=3") }),
    );
    expect(() => explain("odd")).toThrow(
      expect.objectContaining({ details: { device: "cpu", fault: "other" } }),
    );
  });
});

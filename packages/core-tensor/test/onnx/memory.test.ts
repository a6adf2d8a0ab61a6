import * as node from "onnxruntime-node";
import { describe, expect, it, vi } from "vitest";
import { makeDevice } from "../../src/engine/devices/device.ts";
import { openDevice, replaceDevice } from "../../src/engine/devices/open.ts";
import type { Ort, OrtTensor } from "../../src/engine/devices/ort.ts";
import { BufferPool } from "../../src/executors/onnx/buffer-pool.ts";
import { DeviceValue } from "../../src/executors/onnx/device-value.ts";
import { explain, faultOf } from "../../src/executors/onnx/explain.ts";
import { createSession, newBuffer } from "../../src/executors/onnx/runtime.ts";
import { valueToWaitFor } from "../../src/executors/unread.ts";
import { limitedCores } from "../../src/usable-cores.ts";

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
    for (const error of [new Error(reason), reason]) {
      expect(() => explain(error, device)).toThrow(
        expect.objectContaining({
          code: "engine",
          message: expect.stringContaining(`jit: ${message}`),
          details: { device, fault: faultOf(reason) },
          cause: error,
        }),
      );
    }
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

/** A device whose sessions say what they were made with. */
function fakeDevice(name: "cuda" | "webgpu" | "web-webgpu") {
  const asked: object[] = [];
  const create = vi.fn(async (_: Uint8Array, options: object) => {
    asked.push(options);
    return { run: async () => ({}), release: async () => {} };
  });
  const ort = { InferenceSession: { create }, Tensor: class {} } as unknown as Ort;
  return { device: makeDevice(name, ort), ort, asked, create };
}

describe("a session", () => {
  const bytes = new Uint8Array(1);

  it("is asked for with options that print nothing and leave no second copy", async () => {
    const { device, ort, asked } = fakeDevice("webgpu");
    const threads = limitedCores();
    const usual = {
      executionProviders: ["webgpu"],
      graphOptimizationLevel: "all",
      enableMemPattern: false,
      logSeverityLevel: 4,
      ...(threads === undefined ? {} : { intraOpNumThreads: threads }),
      extra: {},
    };
    await createSession(ort, bytes, { device });
    await createSession(ort, bytes, { device, threads: 3, spin: true });
    await createSession(ort, bytes, { device, spin: false, doubles: true });
    await createSession(ort, bytes, { device }, { staying: ["o1", "o2"] });
    expect(asked.slice(0, 2)).toEqual([usual, { ...usual, intraOpNumThreads: 3 }]);
    expect(asked[2]).toMatchObject({
      extra: {
        session: { force_spinning_stop: "1" },
        optimization: { disable_specified_optimizers: expect.any(String) },
      },
    });
    const preferredOutputLocation = { o1: "gpu-buffer", o2: "gpu-buffer" };
    expect(asked[3]).toEqual({ ...usual, preferredOutputLocation });
  });

  it("leaves to the processor what a device cannot do", async () => {
    const providers = async (name: "cuda" | "webgpu" | "web-webgpu", placement: object) => {
      const { device, ort, asked } = fakeDevice(name);
      await createSession(ort, bytes, { device }, placement);
      return (asked[0] as { executionProviders: unknown }).executionProviders;
    };
    expect(await providers("webgpu", { hasEmpty: true })).toEqual(["cpu"]);
    expect(await providers("web-webgpu", { hasEmpty: true })).toEqual(["wasm"]);
    expect(await providers("webgpu", { hasEmpty: false })).toEqual(["webgpu"]);
    const processorNodes = ["processor 0"];
    expect(await providers("webgpu", { processorNodes })).toEqual([
      { name: "webgpu", forceCpuNodeNames: processorNodes },
    ]);
    expect(await providers("webgpu", { processorNodes: [] })).toEqual(["webgpu"]);
    expect(await providers("cuda", { processorNodes })).toEqual(["cuda"]);
  });

  it("says on which device it was refused", async () => {
    const { device, ort, create } = fakeDevice("webgpu");
    create.mockRejectedValue(new Error("no such op"));
    await expect(createSession(ort, bytes, { device })).rejects.toMatchObject({
      code: "engine",
      details: { device: "webgpu" },
      message: expect.stringContaining('refused a compiled model on "webgpu": no such op;'),
    });
    const { ort: plain } = fakeDevice("webgpu");
    plain.InferenceSession.create = async () => Promise.reject("a text");
    await expect(createSession(plain, bytes, {})).rejects.toMatchObject({
      details: {},
      message: expect.stringContaining("refused a compiled model: a text;"),
    });
  });
});

describe("a value on a device", () => {
  function deviceValue(download: () => Promise<unknown>, direct?: () => Float32Array) {
    const device = { ...fakeDevice("webgpu").device, download };
    const seen = { disposed: 0 };
    const tensor = { dispose: () => void seen.disposed++ } as OrtTensor;
    return { value: new DeviceValue(device, tensor, direct), seen, device };
  }
  const numbers = Float32Array.of(1, 2);

  it("is freed by the last who holds it, and kept while it is read", async () => {
    let arrive: (data: unknown) => void = () => {};
    const { value, seen } = deviceValue(
      () =>
        new Promise((resolve) => {
          arrive = resolve;
        }),
    );
    expect(value.retain()).toBe(value);
    value.release();
    expect(seen.disposed).toBe(0);
    const reading = value.read();
    value.release();
    expect(seen.disposed).toBe(0);
    arrive(numbers);
    expect(await reading).toBe(numbers);
    expect(seen.disposed).toBe(1);
  });

  it("is fetched once, by whichever way", async () => {
    let fetched = 0;
    const fetch = async () => {
      fetched++;
      return numbers;
    };
    const { value } = deviceValue(fetch);
    expect(() => value.readNow()).toThrow(/cannot be read without waiting/);
    let error: unknown;
    try {
      value.readNow();
    } catch (caught) {
      error = caught;
    }
    expect(valueToWaitFor(error)).toBe(value);
    expect(valueToWaitFor(new Error("around", { cause: error }))).toBe(value);
    expect([valueToWaitFor("text"), valueToWaitFor(null), valueToWaitFor({})]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect([await value.read(), await value.read(), value.readNow()]).toEqual([
      numbers,
      numbers,
      numbers,
    ]);
    expect(fetched).toBe(1);
    let direct = 0;
    const { value: near } = deviceValue(fetch, () => {
      direct++;
      return numbers;
    });
    expect([near.readNow(), near.readNow(), await near.read()]).toEqual([
      numbers,
      numbers,
      numbers,
    ]);
    expect([fetched, direct]).toEqual([1, 1]);
  });

  it.each([
    ["device was lost", undefined, "asked again"],
    ["device was lost", "noted before", "as it was"],
    ["some other trouble", undefined, "as it was"],
  ])("that cannot be read says so: %s, %s", async (reason, told, next) => {
    const { logLevel } = node.env as { logLevel?: string };
    const create = vi.spyOn(node.InferenceSession, "create");
    create.mockRejectedValue(new Error("asked again"));
    for (const read of ["read", "readNow"] as const) {
      const restore = replaceDevice("webgpu", { reason: "as it was", remedy: "" });
      const { value, device, seen } = deviceValue(
        async () => Promise.reject(new Error(reason)),
        () => {
          throw reason;
        },
      );
      device.state.lost = told;
      await expect((async () => value[read]())()).rejects.toMatchObject({
        code: "engine",
        details: { device: "webgpu", fault: reason.includes("lost") ? "lost" : "other" },
        message: expect.stringContaining(
          `a result on the device "webgpu" cannot be read: ${reason}; if the device was lost`,
        ),
      });
      expect(seen.disposed).toBe(0);
      // A device that was lost without a word is forgotten, and started anew.
      expect(await openDevice("webgpu")).toMatchObject({ reason: next });
      restore();
    }
    create.mockRestore();
    Object.assign(node.env, { logLevel });
  });
});

import * as node from "onnxruntime-node";
import { describe, expect, it, vi } from "vitest";
import { makeDevice } from "../../src/engine/devices/device.ts";
import { openDevice, replaceDevice } from "../../src/engine/devices/open.ts";
import type { Ort, OrtTensor } from "../../src/engine/devices/ort.ts";
import { DeviceValue } from "../../src/executors/onnx/device-value.ts";
import { createSession } from "../../src/executors/onnx/runtime.ts";
import { valueToWaitFor } from "../../src/executors/unread.ts";
import { limitedCores } from "../../src/usable-cores.ts";

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
    ["device was lost", undefined],
    ["device was lost: noted before", "noted before"],
    ["some other trouble", undefined],
  ])("that cannot be read says so: %s, %s", async (reason, told) => {
    const isLost = reason.includes("lost");
    const { logLevel } = node.env as { logLevel?: string };
    const create = vi.spyOn(node.InferenceSession, "create");
    create.mockRejectedValue(new Error("asked again"));
    for (const read of ["read", "readNow"] as const) {
      const { value, device, seen } = deviceValue(
        async () => Promise.reject(new Error(reason)),
        () => {
          throw reason;
        },
      );
      device.state.lost = told;
      const replaced = told === undefined ? { device } : { reason: "another", remedy: "" };
      const restore = replaceDevice("webgpu", replaced);
      const before = await openDevice("webgpu");
      await expect((async () => value[read]())()).rejects.toMatchObject({
        code: "engine",
        details: { device: "webgpu", fault: isLost ? "lost" : "other", unreadable: true },
        message: expect.stringContaining(
          `a result on the device "webgpu" cannot be read: ${reason}; ${isLost ? "its numbers are gone: go on from a checkpoint" : "read it again"}`,
        ),
      });
      expect(seen.disposed).toBe(0);
      // Started anew where it was lost, and where another has its name by now that one stays.
      const after = await openDevice("webgpu");
      if (isLost && told === undefined) expect(after).toMatchObject({ reason: "asked again" });
      else expect(after).toBe(before);
      restore();
    }
    create.mockRestore();
    Object.assign(node.env, { logLevel });
  });
});

import util from "node:util";
import * as tf from "@tensorflow/tfjs";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { describeDevices } from "../../src/engine/devices/describe.ts";
import { makeDevice, type OrtDeviceName } from "../../src/engine/devices/device.ts";
import { type DeviceName, deviceNames } from "../../src/engine/devices/names.ts";
import { replaceDevice } from "../../src/engine/devices/open.ts";
import type { Ort } from "../../src/engine/devices/ort.ts";
import type { XlaDevice } from "../../src/engine/devices/xla/xla-device.ts";
import { describeEngine, useEngine } from "../../src/engine/index.ts";

afterAll(async () => {
  await tf.setBackend("cpu");
});
afterEach(() => vi.restoreAllMocks());

/** Runs `f` where these devices start and no others do. */
async function withDevices<T>(starting: readonly DeviceName[], f: () => Promise<T>): Promise<T> {
  const restore = deviceNames.map((name) => {
    if (!starting.includes(name))
      return replaceDevice(name, { reason: "it rests", remedy: "wake it" });
    const device =
      name === "xla"
        ? ({ name, about: "JAX 9", state: {} } as XlaDevice)
        : makeDevice(name as OrtDeviceName, {} as Ort);
    return replaceDevice(name, { device });
  });
  try {
    return await f();
  } finally {
    for (const undo of restore) undo();
  }
}

describe("what is said of devices", () => {
  it("is a sentence for each, or why it does not start and what to do", async () => {
    const rests = { available: false, reason: "it rests; wake it" };
    expect(await withDevices([], describeDevices)).toEqual(
      deviceNames.map((device) => ({ device, ...rests })),
    );
    const states = await withDevices(["webgpu", "xla"], describeDevices);
    expect(states).toEqual([
      { device: "cpu", ...rests },
      {
        device: "webgpu",
        available: true,
        reason:
          "onnxruntime-node on a GPU by Dawn (Vulkan, Metal, Direct3D 12); results stay there",
      },
      { device: "cuda", ...rests },
      { device: "web-wasm", ...rests },
      { device: "web-webgpu", ...rests },
      {
        device: "xla",
        available: true,
        reason: "XLA in a process of Python, JAX 9; results stay there",
      },
    ]);
  });
});

describe("what is said of engines", () => {
  it("is a line for each, the one in use marked, and devices where they are asked for", async () => {
    await useEngine({ engine: "cpu" });
    const plain = await describeEngine();
    expect(plain).toMatchObject({ engine: "cpu", backend: "cpu", tfjs: tf.version_core });
    expect(plain.devices).toBeUndefined();
    const lines = plain.text.split("\n");
    expect(lines).toHaveLength(5);
    expect(lines[0]).toBe(`tfjs ${tf.version_core}, backend "cpu"`);
    expect(lines.slice(1, 3)).toEqual(
      ["tfjs-node-gpu", "tfjs-node"].map(
        (name) => `  ${name}: not available; @tensorflow/${name} is not installed`,
      ),
    );
    expect(lines[3]).toMatch(/^ {2}wasm: available; WebAssembly, SIMD on, one thread/);
    expect(lines[4]).toBe("  cpu: in use; plain JavaScript");
    expect(plain.engines.map(({ available }) => available)).toEqual([false, false, true, true]);
    const whole = await withDevices(["cpu"], () => describeEngine({ devices: true }));
    expect(whole.devices).toHaveLength(6);
    expect(whole.text.split("\n").slice(5, 8)).toEqual([
      "compiled programs",
      "  cpu: available; onnxruntime-node on the processor; results equal the reference to float32 rounding",
      "  webgpu: not available; it rests; wake it",
    ]);
  });

  it("leaves who listens to errors of the process listening", async () => {
    const own = () => {};
    process.on("uncaughtException", own);
    const before = process.listeners("uncaughtException");
    try {
      await describeEngine();
      expect(process.listeners("uncaughtException")).toEqual(before);
    } finally {
      process.off("uncaughtException", own);
    }
  });

  it("finds the functions that tfjs-node needs, of Node or their like", async () => {
    await describeEngine();
    const old = util as unknown as Record<string, (value: unknown) => boolean>;
    const isNone = old["isNullOrUndefined"]!;
    expect([null, undefined, 0, "", {}].map(isNone)).toEqual([true, true, false, false, false]);
    expect([old["isArray"]?.([]), old["isArray"]?.({})]).toEqual([true, false]);
  });
});

describe("the choice of an engine", () => {
  it("makes a tensor to see which tfjs made it, and keeps none", async () => {
    const before = tf.memory().numTensors;
    await useEngine({ engine: "cpu" });
    expect(tf.memory().numTensors).toBe(before);
    class Other {
      dispose(): void {}
    }
    vi.spyOn(tf.engine(), "makeTensor").mockImplementation(() => new Other() as never);
    await expect(useEngine({ engine: "cpu" })).rejects.toMatchObject({
      code: "engine",
      message: expect.stringContaining(`two copies of @tensorflow/tfjs-core are loaded`),
      details: { version: tf.version_core },
    });
  });

  it("says what to do instead of one that does not start", async () => {
    await expect(useEngine({ engine: "tfjs-node-gpu" })).rejects.toMatchObject({
      message: expect.stringContaining("npm install @tensorflow/tfjs-node-gpu@4.22.0"),
      details: { engine: "tfjs-node-gpu", reason: "@tensorflow/tfjs-node-gpu is not installed" },
    });
  });
});

import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { forgetDevice, openDevice, replaceDevice } from "../../src/engine/devices/open.ts";
import { jit } from "../../src/jit/index.ts";
import { cholesky } from "../../src/linalg/index.ts";
import { valueAndGrad } from "../../src/transforms/grad.ts";
import { treeDispose } from "../../src/tree/index.ts";
import { type FakeDevice, fakeDevice } from "./fake-device.ts";

let fake: FakeDevice;
let restore: () => void;
let warnings: string[];

beforeEach(async () => {
  fake = await fakeDevice("webgpu");
  restore = replaceDevice("webgpu", { device: fake.device });
  warnings = [];
  vi.spyOn(console, "warn").mockImplementation((text: string) => void warnings.push(text));
});

afterEach(() => {
  restore();
  vi.restoreAllMocks();
});

const x = tf.tensor1d([1, -2, 3]) as tf.Tensor;
const lossOf = (w: tf.Tensor): tf.Scalar => tf.sum(tf.square(tf.sub(w, x))) as tf.Scalar;
const descend = (w: tf.Tensor, rate: number | tf.Scalar) => {
  const { value, grads } = valueAndGrad(lossOf)(w);
  return { value, w: tf.sub(w, tf.mul(grads, rate)) };
};

const lost = new Error("WebGPU device was lost: the driver was reset");
const full = new Error("vkAllocateMemory failed with VK_ERROR_OUT_OF_DEVICE_MEMORY");

describe("a page's WebGPU", () => {
  const reasonOf = async (gpu: unknown): Promise<string | undefined> => {
    vi.stubGlobal("navigator", { gpu });
    forgetDevice("web-webgpu");
    try {
      const opened = await openDevice("web-webgpu");
      return "reason" in opened ? opened.reason : undefined;
    } finally {
      forgetDevice("web-webgpu");
      vi.unstubAllGlobals();
    }
  };

  it("is asked for an adapter before anything is loaded", async () => {
    expect(await reasonOf(undefined)).toBe("there is no WebGPU here (navigator.gpu)");
    expect(await reasonOf({ requestAdapter: async () => null })).toBe("WebGPU found no adapter");
    // With an adapter it goes on, and fails later: there is no GPU behind this one.
    const later = await reasonOf({ requestAdapter: async () => ({}) });
    expect(later).toMatch(/./);
    expect(later).not.toMatch(/adapter|navigator/);
  });
});

describe("values on a device", () => {
  it("keeps the state there between calls, brings numbers back, and frees what is disposed of", async () => {
    const step = jit(descend, { device: "webgpu" });
    let w = tf.zeros([3]) as tf.Tensor;
    const start = w;
    for (let i = 0; i < 30; i++) {
      const next = await step(w, 0.2);
      expect(Number.isFinite(next.value.dataSync()[0])).toBe(true);
      next.value.dispose();
      if (w !== start) w.dispose();
      w = next.w;
      expect(fake.alive.size).toBe(1);
    }
    expect(step.stats()).toMatchObject({ executor: "onnx", device: "webgpu", compiles: 1 });
    expectAllClose(await w.data(), x.dataSync());
    // Read once, its numbers are here: eager ops and dataSync work.
    expectAllClose(tf.sub(w, x).dataSync(), [0, 0, 0]);
    w.dispose();
    expect(fake.alive.size).toBe(0);
    expectAllClose(start.dataSync(), [0, 0, 0]);
  });

  it("says how to read a result where reading has to wait", async () => {
    const result = await jit((a: tf.Tensor) => tf.neg(a), { device: "webgpu" })(x);
    expect(() => result.dataSync()).toThrow(/await tensor\.data\(\)/);
    expect(() => tf.add(result, 1)).toThrow(/await tensor\.data\(\)/);
    expectAllClose(await result.data(), [-1, 2, -3]);
  });

  it("shares results that are arguments or each other, and feeds those of other devices", async () => {
    const twice = jit((a: tf.Tensor) => [a, tf.neg(a), a], { device: "webgpu" });
    const firsts = await twice(x);
    const [a, b, c] = await twice(firsts[1] as tf.Tensor);
    for (const tensor of firsts) tensor.dispose();
    a?.dispose();
    expectAllClose(await (c as tf.Tensor).data(), [-1, 2, -3]);
    const onCpu = await jit((v: tf.Tensor) => tf.mul(v, 2))(b as tf.Tensor);
    expectAllClose(onCpu.dataSync(), [2, -4, 6]);
    const back = await twice(onCpu);
    expectAllClose(await (back[1] as tf.Tensor).data(), [-2, 4, -6]);
    for (const tensor of [b, c, ...back]) tensor?.dispose();
    expect(fake.alive.size).toBe(0);
  });

  it("gives each result in ordinary memory numbers of its own", async () => {
    const f = jit(
      (a: tf.Tensor) => {
        const total = tf.sum(a);
        return [total, total, tf.clone(a), tf.tensor1d([5, 6])];
      },
      { device: "webgpu" },
    );
    const given = tf.tensor1d([1, 2]) as tf.Tensor;
    const expected = [[3], [3], [1, 2], [5, 6]];
    const run = async () => (await f(given)).map((result) => result.dataSync());
    const first = await run();
    expect(first.map((numbers) => [...numbers])).toEqual(expected);
    for (const [i, numbers] of first.entries()) {
      numbers.fill(9);
      const others = first.slice(i + 1).map((each) => [...each]);
      expect(others).toEqual(expected.slice(i + 1));
    }
    expect([...given.dataSync()]).toEqual([1, 2]);
    expect((await run()).map((numbers) => [...numbers])).toEqual(expected);
    expect(fake.alive.size).toBe(0);
  });

  it("runs ops without an ONNX form on the host in between", async () => {
    const f = jit(
      (a: tf.Tensor) => {
        const spd = tf.add(tf.matMul(a as tf.Tensor2D, a as tf.Tensor2D, false, true), tf.eye(3));
        return tf.mul(cholesky(spd).lower, 2);
      },
      { device: "webgpu" },
    );
    const result = await f(tf.zeros([3, 3]) as tf.Tensor);
    expectAllClose(await result.data(), tf.mul(tf.eye(3), 2).dataSync());
    const again = await f(result);
    expect(await again.data()).toHaveLength(9);
    result.dispose();
    again.dispose();
    expect(fake.alive.size).toBe(0);
  });

  it("disposes of nothing that a call under way still reads", async () => {
    const f = jit((a: tf.Tensor) => tf.add(a, 1), { device: "webgpu" });
    const first = await f(x);
    const pending = f(first);
    const reading = first.data();
    first.dispose();
    expectAllClose(await (await pending).data(), [3, 0, 5]);
    expectAllClose(await reading, [2, -1, 4]);
    expect(fake.alive.size).toBe(1);
  });
});

describe("faults", () => {
  it("releases the sessions of a program whose next session cannot be made", async () => {
    const f = jit(
      (a: tf.Tensor) => {
        const { lower } = cholesky(
          tf.add(tf.matMul(a as tf.Tensor2D, a as tf.Tensor2D), tf.eye(3)),
        );
        return tf.mul(lower, 2);
      },
      { device: "webgpu" },
    );
    let made = 0;
    fake.beforeCreate = () => {
      made++;
      if (made === 2) throw full;
    };
    const zero = tf.zeros([3, 3]) as tf.Tensor;
    await f(zero).catch(() => {});
    expect(made).toBe(2);
    expect(fake.sessions).toBe(0);
    fake.beforeCreate = undefined;
    expectAllClose(await (await f(zero)).data(), tf.mul(tf.eye(3), 2).dataSync());
  });

  it("names a lost device, keeps the arguments, and starts it again at the next call", async () => {
    const step = jit(descend, { device: "webgpu" });
    const w = tf.zeros([3]) as tf.Tensor;
    const { w: next } = await step(w, 0.1);
    fake.fault = lost;
    await expect(step(w, 0.1)).rejects.toMatchObject({
      code: "engine",
      message: expect.stringMatching(/"webgpu" was lost: .*driver was reset.*"cpu"/),
      details: { device: "webgpu", fault: "lost" },
    });
    expectAllClose(w.dataSync(), [0, 0, 0]);
    await expect(next.data()).rejects.toMatchObject({
      code: "engine",
      message: expect.stringMatching(/from a checkpoint/),
    });
    // The device that starts next is another one.
    const other = await fakeDevice("webgpu");
    restore();
    restore = replaceDevice("webgpu", { device: other.device });
    const again = await step(w, 0.1);
    expect(other.runs).toBe(1);
    expect(step.stats().compiles).toBe(2);
    expectAllClose(await again.w.data(), [0.2, -0.4, 0.6]);
  });

  it("goes on with the next device of a list, with one warning and the same state", async () => {
    const step = jit(descend, { device: ["webgpu", "cpu"] });
    const w = tf.zeros([3]) as tf.Tensor;
    const first = await step(w, 0.1);
    await first.w.data();
    fake.fault = full;
    for (let i = 0; i < 3; i++) {
      const next = await step(first.w, 0.1);
      expectAllClose(next.w.dataSync(), [0.36, -0.72, 1.08]);
      expect(step.stats().device).toBe("cpu");
    }
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/goes on with "cpu" after an error: .*too little memory/);
  });

  it("of a device that fills arrays of ours are its own, and its loss ends no call on the next", async () => {
    const cuda = await fakeDevice("cuda");
    const undo = replaceDevice("cuda", { device: cuda.device });
    const alone = jit(descend, { device: "cuda" });
    const listed = jit(descend, { device: ["cuda", "cpu"] });
    const w = tf.zeros([3]) as tf.Tensor;
    for (const step of [alone, listed]) treeDispose(await step(w, 0.1));
    cuda.fault = new Error("CUDA failure 999: device was lost");
    await expect(alone(w, 0.1)).rejects.toMatchObject({
      details: { device: "cuda", fault: "lost" },
    });
    expect(cuda.device.state.lost).toMatch(/CUDA failure 999/);
    const next = await listed(w, 0.1);
    expectAllClose(next.w.dataSync(), [0.2, -0.4, 0.6]);
    expect(listed.stats().device).toBe("cpu");
    undo();
  });

  it("while a session is made is a loss, too, and no reason to go on in TypeScript", async () => {
    fake.fault = lost;
    const step = jit(descend, { device: "webgpu" });
    const w = tf.zeros([3]) as tf.Tensor;
    await expect(step(w, 0.1)).rejects.toMatchObject({
      details: { device: "webgpu", fault: "lost" },
    });
    const other = await fakeDevice("webgpu");
    restore();
    restore = replaceDevice("webgpu", { device: other.device });
    expectAllClose(await (await step(w, 0.1)).w.data(), [0.2, -0.4, 0.6]);
    expect(step.stats().device).toBe("webgpu");
    expect(warnings).toEqual([]);
  });

  it("are no end of a list: an argument that was lost is an error, not a reason to try for ever", async () => {
    const step = jit(descend, { device: ["webgpu", "cpu"] });
    const { w } = await step(tf.zeros([3]) as tf.Tensor, 0.1);
    fake.fault = lost;
    const unreadable = { details: { device: "webgpu", fault: "lost", unreadable: true } };
    for (let i = 0; i < 2; i++) await expect(step(w, 0.1)).rejects.toMatchObject(unreadable);
    fake.fault = undefined;
    await expect(w.data()).rejects.toMatchObject(unreadable);
    const next = await step(tf.zeros([3]) as tf.Tensor, 0.1);
    expectAllClose(next.w.dataSync(), [0.2, -0.4, 0.6]);
    expect(step.stats().device).toBe("cpu");
  });

  it("tells that memory ran out, and works again after it", async () => {
    const double = jit((a: tf.Tensor) => tf.mul(a, 2), { device: "webgpu" });
    const kept = await double(x);
    fake.fault = full;
    await expect(double(kept)).rejects.toMatchObject({
      code: "engine",
      details: { fault: "memory" },
      message: expect.stringMatching(/the arguments are as they were: use smaller batches/),
    });
    fake.fault = undefined;
    expectAllClose(await (await double(kept)).data(), [4, -8, 12]);
    expect(fake.alive.size).toBe(2);
    expect(double.stats().compiles).toBe(1);
  });

  it("insists on a device alone, and takes the next of a list when one does not start", async () => {
    restore();
    restore = replaceDevice("webgpu", { reason: "WebGPU found no adapter", remedy: "install one" });
    await expect(jit(tf.neg, { device: "webgpu" })(x)).rejects.toMatchObject({
      code: "engine",
      message: 'jit: the device "webgpu" cannot be used: WebGPU found no adapter; install one',
    });
    const f = jit((a: tf.Tensor) => tf.neg(a), { device: ["webgpu", "cpu"] });
    for (let i = 0; i < 2; i++) expectAllClose((await f(x)).dataSync(), [-1, 2, -3]);
    expect(f.stats().device).toBe("cpu");
    expect(warnings).toEqual([
      'jit: "webgpu" cannot be used (WebGPU found no adapter), so "cpu" is; install one',
    ]);
  });

  it("leaves nothing on the device when a later model of a program fails", async () => {
    const f = jit(
      (a: tf.Tensor) => {
        const spd = tf.add(tf.matMul(a as tf.Tensor2D, a as tf.Tensor2D, false, true), tf.eye(3));
        return tf.matMul(cholesky(spd).lower, tf.tanh(spd));
      },
      { device: "webgpu" },
    );
    const zeros = tf.zeros([3, 3]) as tf.Tensor;
    const result = await f(zeros);
    expect(fake.alive.size).toBe(1);
    result.dispose();
    let left = 1;
    fake.beforeRun = () => {
      if (left-- === 0) throw full;
    };
    await expect(f(zeros)).rejects.toMatchObject({ code: "engine" });
    expect(fake.alive.size).toBe(0);
  });
});

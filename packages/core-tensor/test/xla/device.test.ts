import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { batches, rows } from "../../src/data/index.ts";
import { openDevice } from "../../src/engine/devices/open.ts";
import type { XlaDevice } from "../../src/engine/devices/xla/xla-device.ts";
import { describeDevices } from "../../src/engine/index.ts";
import { assertFinite } from "../../src/graph/index.ts";
import {
  adam,
  applyUpdates,
  fit,
  grad,
  hostArray,
  jit,
  treeDispose,
  valueAndGrad,
} from "../../src/index.ts";
import { type Key, key, normal } from "../../src/random/index.ts";
import { pythonPath, pythonWithJax } from "./python.ts";

type T = tf.Tensor;

const python = pythonWithJax();
const title = 'jit with device "xla" (needs jax)';
if (python === null) it.skip(title, () => {});
else describe(title, () => onDevice(python));

function onDevice(python: string): void {
  beforeAll(async () => {
    await tf.setBackend("cpu");
    vi.stubEnv("LEGENDRE_PYTHON", python);
    vi.stubEnv("PYTHONPATH", pythonPath());
    vi.stubEnv("JAX_PLATFORMS", "cpu");
    vi.stubEnv("XLA_FLAGS", "--xla_force_host_platform_device_count=2");
  });

  afterAll(async () => {
    (await device()).process.end("the tests are over");
    vi.unstubAllEnvs();
  });

  async function device(): Promise<XlaDevice> {
    const opened = await openDevice("xla");
    if (!("device" in opened)) throw new Error(opened.reason);
    if (opened.device.name !== "xla") throw new Error("another device has its name");
    return opened.device;
  }

  /** Values and programs that the process holds. */
  const held = async (): Promise<unknown> => {
    const { header } = await (await device()).process.ask({ op: "counts" });
    const { values, programs } = header;
    return { values, programs };
  };

  const x = tf.tensor2d([1, -2, 3, 0.5, 4, -1], [3, 2]);
  const y = tf.tensor2d([1, 0, 2], [3, 1]);
  const optimizer = adam({ lr: 0.05 });
  const loss = (w: T, x: T, y: T): tf.Scalar =>
    tf.mean(tf.squaredDifference(tf.tanh(tf.matMul(x, w)), y));
  const step = (w: T, state: ReturnType<typeof optimizer.init>, x: T, y: T) => {
    const { value, grads } = valueAndGrad(loss)(w, x, y);
    const { updates, state: next } = optimizer.update(grads, state, w);
    return { w: applyUpdates(w, updates), state: next, value };
  };

  it("trains as the processor does, keeps the state there and leaves nothing behind", async () => {
    const before = await held();
    const tensors = tf.memory().numTensors;
    const run = async (name: "xla" | "cpu"): Promise<number[]> => {
      const f = jit(step, { device: name, donate: [0, 1] });
      let w: T = tf.ones([2, 1]);
      let state = optimizer.init(w);
      const losses: number[] = [];
      for (let i = 0; i < 20; i++) {
        const result = await f(w, state, x, y);
        losses.push(result.value.dataSync()[0] as number);
        result.value.dispose();
        ({ w, state } = result);
        if (name === "xla") {
          // Weights and both moments; the count of steps is one number, and comes with the call.
          expect(await held()).toEqual({ values: 3, programs: 1 });
        }
      }
      expect(f.stats()).toMatchObject({ compiles: 1, device: name });
      expect(f.stats().executor).toBe(name === "xla" ? "xla" : "onnx");
      await w.data();
      treeDispose([w, state]);
      await f.dispose();
      return losses;
    };
    const there = await run("xla");
    expectAllClose(Float32Array.from(there), Float32Array.from(await run("cpu")), {
      tolerance: 1e-5,
    });
    expect(there[19]).toBeLessThan(there[0] as number);
    expect(await held()).toEqual(before);
    expect(tf.memory().numTensors).toBe(tensors);
  });

  it("takes and gives arrays of megabytes, several calls under way", async () => {
    const length = 700_001;
    const f = jit((a: T, b: T) => ({ negative: tf.neg(a), b }), { device: "xla" });
    const counted = (from: number): T =>
      tf.tensor1d(Float32Array.from({ length }, (_, i) => from + i));
    const calls = [0, 1e6, 2e6].map((from) => f(counted(from), counted(-from)));
    for (const [k, result] of (await Promise.all(calls)).entries()) {
      const places = [0, 350_000, length - 1];
      const [negative, b] = [await result.negative.data(), await result.b.data()];
      expect(places.map((i) => negative[i])).toEqual(places.map((i) => -(k * 1e6 + i)));
      expect(places.map((i) => b[i])).toEqual(places.map((i) => i - k * 1e6));
      treeDispose(result);
    }
    await f.dispose();
  });

  it("takes arguments and gives results of every dtype, of one element and of none", async () => {
    const f = jit(
      (a: T, b: T, c: T, d: T) => ({
        float: tf.mul(a, 2),
        whole: tf.add(b, tf.scalar(1, "int32")),
        bool: tf.logicalNot(c),
        none: tf.neg(d),
        same: b,
        one: tf.all(c),
      }),
      { device: "xla" },
    );
    const a = tf.tensor1d([0.5, -0, 1e-37]);
    const b = tf.tensor1d([2 ** 31 - 2, -7], "int32");
    const c = tf.tensor1d([true, false, true], "bool");
    const result = await f(a, b, c, tf.zeros([0, 3]));
    expect([...(await result.float.data())]).toEqual([...tf.mul(a, 2).dataSync()]);
    expect([...(await result.whole.data())]).toEqual([2 ** 31 - 1, -6]);
    expect([...(await result.bool.data())]).toEqual([0, 1, 0]);
    expect([...(await result.none.data())]).toEqual([]);
    expect([...(await result.same.data())]).toEqual([...b.dataSync()]);
    expect([...result.one.dataSync()]).toEqual([0]);
    expect(result.bool.dtype).toBe("bool");
    // Bools and whole numbers that lie there go in again, and to another device.
    const again = await f(result.float, result.whole, result.bool, tf.zeros([0, 3]));
    expect([...(await again.bool.data())]).toEqual([1, 0, 1]);
    const here = await jit((v: T) => tf.neg(v))(result.float);
    expect([...here.dataSync()]).toEqual([...tf.mul(a, -2).dataSync()]);
    tf.dispose([result, again, here]);
    await f.dispose();
  });

  it("computes in doubles, and in the order of shapes that change", async () => {
    const f = jit((v: T) => ({ y: tf.exp(v), sum: tf.sum(v) }), {
      device: "xla",
      precision: "float64",
    });
    const wide = await f(hostArray([0.1, 1 / 3]));
    expect(wide.y.dtype).toBe("float64");
    expect(wide.y.data[1]).toBeCloseTo(Math.exp(1 / 3), 15);
    expect(wide.sum.data[0]).toBeCloseTo(0.1 + 1 / 3, 15);
    expect((await f(hostArray([1, 2, 3]))).y.shape).toEqual([3]);
    expect(f.stats().compiles).toBe(2);
    await f.dispose();
    expect(await held()).toEqual({ values: 0, programs: 0 });
  });

  it("puts large constants there once, and frees them with the program", async () => {
    const table = normal(key(1), [40, 30]);
    const rows = tf.tensor1d([3, 39], "int32");
    const f = jit((i: tf.Tensor1D) => tf.gather(table, i), { device: "xla" });
    const read = await f(rows);
    expect(await held()).toEqual({ values: 2, programs: 1 });
    expect([...(await read.data())]).toEqual([...tf.gather(table, rows).dataSync()]);
    read.dispose();
    await f.dispose();
    expect(await held()).toEqual({ values: 0, programs: 0 });
    table.dispose();
  });

  it("keeps the bits of constants of every dtype", async () => {
    const odd = [-0, 0, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0.1];
    const float = tf.tensor1d(Array.from({ length: 300 }, (_, i) => odd[i % 6] as number));
    const constants = { float, whole: tf.range(-150, 150, 1, "int32"), bool: tf.equal(float, 0) };
    const f = jit((v: T) => ({ ...constants, sum: tf.add(v, float) }), { device: "xla" });
    const read = await f(tf.ones([300]));
    for (const [name, constant] of Object.entries(constants)) {
      const there = read[name as "sum"];
      expect(there.dtype).toBe(constant.dtype);
      expect([...(await there.data())]).toEqual([...constant.dataSync()]);
    }
    expect([...(await read.sum.data())]).toEqual([...tf.add(1, float).dataSync()]);
    await f.dispose();
    const wide = jit((v: T) => tf.mul(v, float), { device: "xla", precision: "float64" });
    const doubles = await wide(hostArray(new Array(300).fill(1)));
    expect(doubles.dtype).toBe("float64");
    expect([...doubles.data]).toEqual([...float.dataSync()]);
    await wide.dispose();
    treeDispose([read, constants]);
    expect(await held()).toEqual({ values: 0, programs: 0 });
  });

  it("runs twenty calls at once, and disposes of nothing that one of them reads", async () => {
    const f = jit((v: T) => tf.add(v, 1), { device: "xla" });
    const first = await f(x);
    const calls = Array.from({ length: 20 }, () => f(first));
    first.dispose();
    for (const result of await Promise.all(calls)) {
      expect([...(await result.data())]).toEqual([...tf.add(x, 2).dataSync()]);
      result.dispose();
    }
    await f.dispose();
    expect(await held()).toEqual({ values: 0, programs: 0 });
  });

  it("leaves what has no form to the next device of a list", async () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    const draw = jit((k: Key) => assertFinite(normal(k, [4]), "draws"), {
      device: ["xla", "cpu"],
    });
    expect([...(await draw(key(3))).dataSync()]).toEqual([...normal(key(3), [4]).dataSync()]);
    expect(draw.stats().device).toBe("cpu");
    expect(warn.mock.calls.join()).toMatch(/goes on with "cpu" after an error: .*StableHLO/);
    warn.mockRestore();
  });

  it("starts another process where one was killed in the middle of a call", async () => {
    const slow = jit(
      (a: T) => {
        let b = a;
        for (let i = 0; i < 30; i++) b = tf.tanh(tf.matMul(b, a));
        return b;
      },
      { device: "xla" },
    );
    const a = normal(key(2), [60, 60]);
    (await slow(a)).dispose();
    const { header } = await (await device()).process.ask({ op: "describe" });
    const pid = header["pid"] as number;
    process.kill(pid, "SIGSTOP");
    const call = slow(a);
    process.kill(pid, "SIGKILL");
    await expect(call).rejects.toMatchObject({
      code: "engine",
      message: expect.stringMatching(/"xla" was lost: its process ended by SIGKILL/),
    });
    expect((await (await slow(a)).data()).every(Number.isFinite)).toBe(true);
  });

  it.each(["xla", "list"] as const)(
    "that was killed between calls ends each call with a word, not with silence (%s)",
    async (kind) => {
      const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
      const f = jit((a: T) => tf.add(a, 1), { device: kind === "xla" ? "xla" : ["xla", "cpu"] });
      const there = await f(x);
      const { process: runner } = await device();
      const pid = (await runner.ask({ op: "describe" })).header["pid"] as number;
      process.kill(pid, "SIGKILL");
      const calls = await Promise.allSettled([f(there), there.data(), f(there)]);
      for (const call of calls) {
        expect(call).toMatchObject({
          status: "rejected",
          reason: { code: "engine", details: { device: "xla", fault: "lost" } },
        });
      }
      const next = await f(x);
      expect([...(await next.data())]).toEqual([...tf.add(x, 1).dataSync()]);
      expect(f.stats().device).toBe(kind === "xla" ? "xla" : "cpu");
      await expect(f(there)).rejects.toThrow(/"xla" cannot be read: .*from a checkpoint/);
      tf.dispose([there, next]);
      await f.dispose();
      expect((await device()).process).not.toBe(runner);
      expect(await held()).toEqual({ values: 0, programs: 0 });
      warn.mockRestore();
    },
  );

  it("trains with fit, the same losses as on the processor", async () => {
    const run = async (device: "xla" | "cpu"): Promise<number[]> => {
      const { history } = await fit({
        params: { w: tf.zeros([2, 1]) as T },
        data: batches({ x: rows(x.dataSync(), [2]), y: rows(y.dataSync(), [1]) }, { batchSize: 1 }),
        loss: ({ w }, batch: { x: T; y: T }) => loss(w, batch.x, batch.y),
        optimizer: adam({ lr: 0.05 }),
        epochs: 4,
        logEvery: 1,
        compile: { device },
      });
      return history.flatMap((record) => (record.kind === "train" ? [record.loss as number] : []));
    };
    const [there, here] = [await run("xla"), await run("cpu")];
    expect(there).toHaveLength(12);
    expectAllClose(Float32Array.from(there), Float32Array.from(here), { tolerance: 1e-5 });
  });

  it("goes on from a result that lies there: as params of fit, and closed over", async () => {
    const run = (params: { w: T }, compile: boolean) =>
      fit({
        params,
        data: batches({ x: rows(x.dataSync(), [2]), y: rows(y.dataSync(), [1]) }, { batchSize: 3 }),
        loss: ({ w }, batch: { x: T; y: T }) => loss(w, batch.x, batch.y),
        optimizer: adam({ lr: 0.05 }),
        epochs: 2,
        compile: compile && { device: "xla" },
      });
    const begun = await run({ w: tf.zeros([2, 1]) as T }, true);
    expect(() => begun.params.w.dataSync()).toThrow(/await tensor\.data\(\)/);
    const { w } = begun.params;
    const outputs = jit((given: T) => tf.matMul(given as tf.Tensor2D, w as tf.Tensor2D), {
      device: "xla",
    });
    const closed = await outputs(x as tf.Tensor2D);
    const [there, here] = [await run(begun.params, true), await run(begun.params, false)];
    expectAllClose(await there.params.w.data(), here.params.w.dataSync(), { tolerance: 1e-5 });
    expectAllClose(await closed.data(), tf.matMul(x as tf.Tensor2D, w as tf.Tensor2D).dataSync(), {
      tolerance: 1e-5,
    });
    await outputs.dispose();
  });

  it("differentiates before, and is described with its devices", async () => {
    const slope = jit(
      grad((v: T) => tf.sum(tf.tanh(v)) as tf.Scalar),
      { device: "xla" },
    );
    const at = await slope(x);
    expectAllClose(await at.data(), grad((v: T) => tf.sum(tf.tanh(v)) as tf.Scalar)(x).dataSync());
    const states = await describeDevices();
    expect(states.find((state) => state.device === "xla")).toMatchObject({
      available: true,
      reason: expect.stringMatching(/Python, JAX [\d.]+ on "cpu", 2 devices \(cpu\); results stay/),
    });
  });
}

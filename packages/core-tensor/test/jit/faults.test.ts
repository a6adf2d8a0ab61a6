import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { callKernel } from "../../src/graph/dispatch.ts";
import { defineKernel } from "../../src/graph/index.ts";
import { hostArray, jit, spec } from "../../src/index.ts";
import { cholesky } from "../../src/linalg/index.ts";

/** What goes wrong in onnxruntime; nothing between tests. */
const fault = vi.hoisted(() => ({ missing: false, refuses: false, fails: "", sessions: 0 }));

vi.mock("../../src/engine/devices/open.ts", async (original) => {
  const real = await original<typeof import("../../src/engine/devices/open.ts")>();
  return {
    ...real,
    openDevice: async (name: "cpu") => {
      if (fault.missing) return { reason: "no such package", remedy: "install it" };
      const opened = await real.openDevice(name);
      if ("reason" in opened || opened.device.name === "xla") return opened;
      const { InferenceSession, Tensor } = opened.device.ort;
      const create: typeof InferenceSession.create = async (...args) => {
        if (fault.refuses) throw new Error("this op is not implemented");
        const session = await InferenceSession.create(...args);
        fault.sessions++;
        return {
          run: async (feeds, fetches) => {
            if (fault.fails !== "") throw new Error(fault.fails);
            return session.run(feeds, fetches);
          },
          release: async () => {
            fault.sessions--;
            await session.release();
          },
        };
      };
      return { device: { ...opened.device, ort: { InferenceSession: { create }, Tensor } } };
    },
  };
});

const x = tf.tensor1d([0.5, -1, 2]) as tf.Tensor;
const warn = vi.spyOn(console, "warn");
beforeEach(() => warn.mockReset());
afterEach(() => Object.assign(fault, { missing: false, refuses: false, fails: "" }));

/** Two sessions with a host op between them. */
const twoModels = (a: tf.Tensor) =>
  tf.neg(cholesky(tf.add(tf.mul(a, a), tf.eye(a.shape[0] as number))).lower);

describe("faults of compiled functions", () => {
  it("runs on tfjs, with one warning, where onnxruntime is missing", async () => {
    fault.missing = true;
    const [f, g] = [jit((a: tf.Tensor) => tf.neg(a)), jit((a: tf.Tensor) => tf.tanh(a))];
    expectAllClose((await f(x)).dataSync(), [-0.5, 1, -2]);
    expectAllClose((await f(tf.ones([2]))).dataSync(), [-1, -1]);
    expectAllClose((await g(x)).dataSync(), tf.tanh(x).dataSync());
    expect([f.stats().executor, g.stats().executor]).toEqual(["tfjs", "tfjs"]);
    expect(warn).toHaveBeenCalledTimes(1);
    expect(warn.mock.calls[0]?.[0]).toContain(
      "jit: onnxruntime-node cannot be used (no such package), so compiled functions run op by op on tfjs; install it",
    );
  });

  it("runs a program on tfjs, with one warning, that onnxruntime refuses, and frees its sessions", async () => {
    const f = jit((a: tf.Tensor) => tf.sin(a));
    fault.refuses = true;
    expectAllClose((await f(x)).dataSync(), tf.sin(x).dataSync());
    expectAllClose((await f(tf.zeros([1]))).dataSync(), [0]);
    expect(f.stats().executor).toBe("tfjs");
    expect(warn).toHaveBeenCalledTimes(1);
    expect(warn.mock.calls[0]?.[0]).toMatch(/refused .* not implemented.* tfjs/s);
    fault.refuses = false;
    expectAllClose((await f(tf.zeros([2, 1]))).dataSync(), [0, 0]);
    expect(f.stats().executor).toBe("onnx");
    await f.dispose();
    expect(fault.sessions).toBe(0);
  });

  it("says what a model did not like, keeps arguments valid and goes on", async () => {
    const f = jit((a: tf.Tensor) => tf.tanh(a), { donate: [0] });
    const state = await f(x.clone());
    for (const [reason, wanted] of [
      ["something odd", /could not run a compiled model: something odd/],
      ["std::bad_alloc", /out of memory: .*smaller batches/],
    ] as const) {
      fault.fails = reason;
      await expect(f(state)).rejects.toMatchObject({
        code: "engine",
        message: expect.stringMatching(wanted),
      });
    }
    fault.fails = "";
    expectAllClose((await f(state)).dataSync(), tf.tanh(tf.tanh(x)).dataSync());
    expect(state.isDisposed).toBe(true);
  });

  it("gives back what a failed call took", async () => {
    const f = jit(twoModels);
    const a = tf.zeros([50, 50]) as tf.Tensor;
    (await f(a)).dispose();
    const before = process.memoryUsage().arrayBuffers;
    fault.fails = "no";
    for (let i = 0; i < 300; i++) await f(a).catch(() => {});
    fault.fails = "";
    // Of 300 calls that each take at least 10 kB.
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1e6);
    expectAllClose((await f(a)).dataSync(), tf.neg(tf.eye(50)).dataSync());
  });

  it("names a value that no memory is left for", async () => {
    const f = jit((a: tf.Tensor) => tf.tile(a, [2 ** 40]));
    await expect(f(x)).rejects.toMatchObject({
      code: "engine",
      message: expect.stringMatching(
        /no memory for a value float32 \[3298534883328\], 12288\.0 GiB/,
      ),
    });
    const g = jit((a: tf.Tensor, n: number) => tf.tile(a, [n]), { static: [1] });
    await expect(g(x, 2 ** 40)).rejects.toMatchObject({ code: "engine" });
    expectAllClose((await g(x, 2)).dataSync(), [0.5, -1, 2, 0.5, -1, 2]);
  });

  it("reports an index outside its axis as what it is", async () => {
    const f = jit((a: tf.Tensor, i: tf.Tensor) => tf.gather(a, i));
    await expect(f(x, tf.tensor1d([7], "int32"))).rejects.toMatchObject({ code: "data" });
    expectAllClose((await f(x, tf.tensor1d([1], "int32"))).dataSync(), [-1]);
  });

  it("runs an op without an ONNX form on the host, and one whose form fails is named", async () => {
    const row = {
      inputs: ["x"],
      shape: ([a]: readonly { shape: readonly number[]; dtype: "float32" }[]) => [a!],
      value: ([a]: readonly { shape: readonly number[]; data: Float64Array }[]) => [
        hostArray(
          a!.data.map((v) => v + 1),
          a!.shape,
          "float32",
        ),
      ],
      jvp: "zero",
      vjp: "zero",
    } as const;
    defineKernel({ ...row, name: "FaultHost" } as never);
    const f = jit((a: tf.Tensor) => tf.neg(callKernel("FaultHost", { x: tf.neg(a) })[0]!));
    expectAllClose((await f(x)).dataSync(), [-0.5, -2, 1]);
    const steps = await f.lower(spec([3])).steps();
    expect(steps.map((s) => (s.kind === "host" ? s.kernel : s.kind))).toEqual([
      "model",
      "FaultHost",
      "model",
    ]);
    const broken = (): never => {
      throw new TypeError("no such attribute");
    };
    defineKernel({ ...row, name: "FaultForm", onnx: broken } as never);
    const g = jit((a: tf.Tensor) => callKernel("FaultForm", { x: a })[0]!);
    await expect(g(x)).rejects.toThrow(/FaultForm.*no such attribute/);
  });
});

describe("calls that are aborted", () => {
  it("stop between two sessions, with the signal's reason", async () => {
    const f = jit(twoModels, { donate: [0] });
    const a = tf.zeros([3, 3]) as tf.Tensor;
    await f.compile(spec([3, 3]));
    const stop = new AbortController();
    const pending = f.with({ signal: stop.signal })(a);
    const other = f(tf.zeros([3, 3]));
    stop.abort();
    await expect(pending).rejects.toMatchObject({ name: "AbortError" });
    expectAllClose((await other).dataSync(), tf.neg(tf.eye(3)).dataSync());
    expect(a.isDisposed).toBe(false);
    await expect(f.with({ signal: AbortSignal.abort(new Error("enough")) })(a)).rejects.toThrow(
      "enough",
    );
    expectAllClose((await f.with({})(a)).dataSync(), tf.neg(tf.eye(3)).dataSync());
    expect(() => f.with({ signal: 3 as never })).toThrow(/signal/);
    expect(() => f.with({ sginal: stop.signal } as never)).toThrow(/"signal"/);
  });
});

describe("calls at the same time", () => {
  it("do not disturb each other, nor do releases under way", async () => {
    const f = jit(twoModels, { cacheSize: 1 });
    const calls = Array.from({ length: 12 }, (_, i) => {
      const n = 2 + (i % 3);
      const call = f(tf.fill([n, n], i) as tf.Tensor);
      if (i % 5 === 3) void f.dispose();
      return call;
    });
    for (const [i, result] of (await Promise.all(calls)).entries()) {
      const n = 2 + (i % 3);
      const wanted = twoModels(tf.fill([n, n], i) as tf.Tensor);
      expectAllClose(result.dataSync(), wanted.dataSync());
    }
    await f.dispose();
  });
});

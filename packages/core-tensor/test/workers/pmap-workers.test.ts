import type { Worker } from "node:worker_threads";
import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { afterAll, describe, expect, it, vi } from "vitest";
import { spec, trace, valueAndGrad } from "../../src/index.ts";
import { cholesky } from "../../src/linalg/index.ts";
import { pmapWorkers } from "../../src/workers/index.ts";
import { startWorkers } from "../../src/workers/pool.ts";
import { chunkSizes } from "../../src/workers/shared.ts";

// Each pool loads the sources anew, through a compiler.
vi.setConfig({ testTimeout: 120_000 });

type Params = { w: tf.Tensor };
const loss = (p: Params, x: tf.Tensor) => tf.mean(tf.square(tf.matMul(x as never, p.w as never)));
const step = (p: Params, x: tf.Tensor) => {
  const { value, grads } = valueAndGrad((q: Params) => loss(q, x) as tf.Scalar)(p);
  return { value, grads, outputs: tf.matMul(x as never, p.w as never) as tf.Tensor };
};
const out = { value: "mean", grads: "mean", outputs: "concat" } as const;
const parallel = pmapWorkers(step, { workers: 2, threads: 1, inAxes: [null, 0], out });
afterAll(() => parallel.dispose());
const p = { w: tf.tensor2d([1, 2, 3, 4, 5, 6], [3, 2]) as tf.Tensor };
const rows = (n: number): tf.Tensor =>
  tf.tensor2d(
    Array.from({ length: 3 * n }, (_, i) => Math.sin(i)),
    [n, 3],
  );

describe("pmapWorkers", () => {
  it("computes what the function computes on all rows, however they divide", async () => {
    for (const n of [8, 7, 1]) {
      const x = rows(n);
      const [got, want] = [await parallel(p, x), step(p, x)];
      expectAllClose(got.value.dataSync(), want.value.dataSync());
      expectAllClose(got.grads.w.dataSync(), want.grads.w.dataSync());
      expectAllClose(got.outputs.dataSync(), want.outputs.dataSync());
      expect(got.outputs.shape).toEqual([n, 2]);
    }
  });

  it("reads changed params, and runs calls at the same time one after the other", async () => {
    const x = rows(6);
    const scaled = [1, 2, 3].map((k) => ({ w: tf.mul(p.w, k) }));
    const results = await Promise.all(scaled.map((q) => parallel(q, x)));
    for (const [i, q] of scaled.entries()) {
      expectAllClose(results[i]!.value.dataSync(), loss(q, x).dataSync());
    }
  });

  it("reads a variable that was assigned in between", async () => {
    const w = tf.variable(tf.tensor2d([1, 2, 3, 4, 5, 6], [3, 2]));
    const x = rows(4);
    await parallel({ w }, x);
    w.assign(tf.ones([3, 2]));
    const [got, want] = [await parallel({ w }, x), step({ w }, x)];
    expectAllClose(got.outputs.dataSync(), want.outputs.dataSync());
  });

  it("runs host ops and sums", async () => {
    const f = pmapWorkers(
      (a: tf.Tensor) => tf.sum(cholesky(tf.add(tf.mul(a, 0), tf.eye(2))).lower, 0),
      { workers: 2, threads: 1, out: "sum" },
    );
    expectAllClose((await f(tf.ones([4, 2, 2]))).dataSync(), [4, 0, 0, 4]);
    await f.dispose();
  });

  it("names the argument that does not fit", async () => {
    await expect(parallel(p, tf.scalar(1))).rejects.toThrow(/argument "1" is a scalar.*inAxes/);
    const f = pmapWorkers((a: tf.Tensor, b: tf.Tensor) => tf.add(a, b), { workers: 2 });
    await expect(f(rows(4), rows(5))).rejects.toThrow(/argument "1" has 5 rows, and "0" has 4/);
    const scalar = pmapWorkers((a: tf.Tensor) => tf.sum(a), { workers: 2 });
    await expect(scalar(rows(4))).rejects.toThrow(/is a scalar and cannot be concatenated/);
    expect(() => pmapWorkers(step, { worker: 2 } as never)).toThrow(/"workers"/);
    expect(() => pmapWorkers(step, { inAxes: [1 as never] })).toThrow(/inAxes\[0\]/);
    await Promise.all([f.dispose(), scalar.dispose()]);
  });

  it("loses the call when a worker dies, and starts new ones for the next", async () => {
    const workers: Worker[] = [];
    const note = (worker: Worker): void => void workers.push(worker);
    process.on("worker", note);
    const f = pmapWorkers((a: tf.Tensor) => tf.tanh(a), { workers: 2, threads: 1 });
    const x = rows(4);
    await f(x);
    process.off("worker", note);
    const pending = f(x);
    const others = f(x);
    void workers[1]?.terminate();
    await expect(pending).rejects.toMatchObject({
      code: "engine",
      message: expect.stringMatching(
        /worker 1 ended with code 1.*the next call starts new workers/,
      ),
    });
    expectAllClose((await others).dataSync(), tf.tanh(x).dataSync());
    await f.dispose();
  });

  it("passes on what a program raises, and goes on", async () => {
    const pick = pmapWorkers((a: tf.Tensor, i: tf.Tensor) => tf.gather(a, i, 1), {
      workers: 2,
      inAxes: [0, null],
    });
    await expect(pick(rows(4), tf.tensor1d([9], "int32"))).rejects.toMatchObject({ code: "data" });
    expect((await pick(rows(4), tf.tensor1d([1], "int32"))).shape).toEqual([4, 1]);
    await pick.dispose();
  });

  it("answers the calls that were made before it is disposed, and later ones with new workers", async () => {
    const f = pmapWorkers((a: tf.Tensor) => tf.tanh(a), { workers: 2, threads: 1 });
    const x = rows(5);
    const done: string[] = [];
    const calls = [f(x), f(x)].map((call) => call.finally(() => void done.push("call")));
    await f.dispose().then(() => void done.push("disposed"));
    expect(done).toEqual(["call", "call", "disposed"]);
    for (const result of await Promise.all(calls)) {
      expectAllClose(result.dataSync(), tf.tanh(x).dataSync());
    }
    expectAllClose((await f(x)).dataSync(), tf.tanh(x).dataSync());
    await f.dispose();
    await f.dispose();
  });

  it("is the function itself inside traced functions", () => {
    const program = trace(
      (q: Params, x: tf.Tensor) => parallel(q, x),
      { w: spec([3, 2]) },
      spec([5, 3]),
    );
    expect(program.graph.nodes.map(({ kernel }) => kernel)).toContain("BatchMatMul");
  });
});

describe("a pool of workers", () => {
  it("rejects what is under way when a worker dies", async () => {
    const pool = await startWorkers(2, 1);
    const bytes = new Uint8Array(3);
    await expect(pool.ask(0, { kind: "load", program: 0, bytes })).rejects.toMatchObject({
      code: "data",
    });
    expect(pool.broken()).toBe(false);
    const pending = pool.ask(1, { kind: "load", program: 0, bytes: new Uint8Array(0) });
    const closing = pool.close();
    await expect(pending).rejects.toMatchObject({ code: "disposed" });
    await closing;
    await expect(pool.ask(0, { kind: "load", program: 0, bytes })).rejects.toMatchObject({
      code: "disposed",
    });
    expect(pool.broken()).toBe(true);
  });

  it("divides rows as evenly as they go", () => {
    expect(chunkSizes(8, 3)).toEqual([3, 3, 2]);
    expect(chunkSizes(2, 3)).toEqual([1, 1]);
  });
});

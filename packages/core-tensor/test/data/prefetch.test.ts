import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { fillRows } from "../../src/data/fill-rows.ts";
import { shared, startFiller } from "../../src/data/filler.ts";
import { augment, type Batches, batches, prefetch, rows } from "../../src/data/index.ts";
import { isLegendreError } from "../../src/errors.ts";
import { fit } from "../../src/train/index.ts";
import { failure } from "../io/mutations.ts";
import { regression } from "../train/regression.ts";
import { prefetchedRun } from "./prefetched-run.ts";

const pixels = Uint8Array.from({ length: 30 * 6 * 5 * 3 }, (_, i) => (i * 31) % 256);
const images = rows(pixels, [6, 5, 3], { scale: 1 / 255 });
const data = {
  x: augment(images, { seed: 2, flip: true, crop: 2, mean: [0.5, 0.4, 0.3], std: [0.2, 0.3, 0.4] }),
  plain: images,
  y: Uint8Array.from({ length: 30 }, (_, i) => i),
  f: Float64Array.from({ length: 30 }, (_, i) => i / 7),
  flags: tf.tensor1d(
    Array.from({ length: 30 }, (_, i) => i % 3 === 0),
    "bool",
  ),
};
const source = () => batches(data, { batchSize: 8, seed: 4, epochs: 3 });

type Batch = ReturnType<ReturnType<typeof source>["at"]>;

function plainly(batch: Batch): unknown {
  const entries = Object.entries(batch).map(([name, tensor]) => [
    name,
    [tensor.dtype, tensor.shape, Array.from(tensor.dataSync())],
  ]);
  tf.dispose(batch);
  return Object.fromEntries(entries);
}

async function all(iterable: AsyncIterable<Batch>): Promise<unknown[]> {
  const list: unknown[] = [];
  for await (const batch of iterable) list.push(plainly(batch));
  return list;
}

describe("prefetch", () => {
  it.each([true, false])("gives the same batches in the same order, worker: %s", async (worker) => {
    const ahead = prefetch(source(), { worker, depth: 3 });
    expect(ahead.threaded).toBe(worker);
    expect(await all(ahead)).toEqual(Array.from(source(), plainly));
    expect(await all(ahead.from({ epoch: 1, batch: 2 }))).toEqual(
      Array.from(source().from({ epoch: 1, batch: 2 }), plainly),
    );
    await ahead.close();
  });

  it("goes to any position, also before the batches asked for are there", async () => {
    const ahead = prefetch(source(), { worker: true });
    const positions = [
      [0, 0],
      [0, 2],
      [0, 1],
      [2, 3],
      [2, 3],
      [0, 3],
      [1, 0],
    ].map(([epoch = 0, batch = 0]) => ({ epoch, batch }));
    const got = await Promise.all(positions.map(async (at) => plainly(await ahead.at(at))));
    expect(got).toEqual(positions.map((at) => plainly(source().at(at))));
    await ahead.close();
  });

  it("serves a training loop, for more passes than the source has", async () => {
    const problem = regression();
    const data = problem.data as Batches<{ x: tf.Tensor; y: tf.Tensor }>;
    const ahead = prefetch(data, { worker: true });
    const plain = await fit({ ...problem, epochs: 3 });
    const fed = await fit({ ...problem, data: ahead, epochs: 3 });
    expect(fed.history.map(({ loss }) => loss)).toEqual(plain.history.map(({ loss }) => loss));
    await ahead.close();
  });

  it("uses a worker by itself only for large batches", () => {
    expect(prefetch(source()).threaded).toBe(false);
    const large = rows(new Uint8Array(400 * 3072), [32, 32, 3], { scale: 1 / 255 });
    const threaded = (x: typeof large, batchSize: number) =>
      prefetch(batches({ x }, { batchSize })).threaded;
    expect([threaded(large, 300), threaded(large, 400)]).toEqual([false, true]);
    const augmented = augment(large, { seed: 1, flip: true });
    expect([threaded(augmented, 64), threaded(augmented, 128)]).toEqual([false, true]);
  });

  it("throws what the source would throw", async () => {
    const bad = Float32Array.from({ length: 10 }, (_, i) => (i === 6 ? Number.NaN : i));
    const ahead = prefetch(batches({ bad }, { batchSize: 4 }), { worker: true });
    expect((await ahead.at({ epoch: 0, batch: 0 })).bad.shape).toEqual([4]);
    const error = await failure(() => ahead.at({ epoch: 0, batch: 1 }));
    expect(isLegendreError(error, "non-finite")).toBe(true);
    expect(error.message).toMatch(/data.bad holds NaN in row 6/);
    expect((await ahead.at({ epoch: 0, batch: 2 })).bad.shape).toEqual([2]);
    expect((await failure(() => ahead.at({ epoch: 0, batch: 9 }))).message).toMatch(/position/);
    await ahead.close();
  });

  it("can be closed at any time, also while batches are on their way", async () => {
    const ahead = prefetch(source(), { worker: true });
    const asked = ahead.at({ epoch: 0, batch: 0 }).then(tf.dispose, (error: unknown) => error);
    await ahead.close();
    await asked;
    const error = await failure(() => ahead.at({ epoch: 0, batch: 0 }));
    expect(isLegendreError(error, "disposed")).toBe(true);
    await ahead.close();
    await prefetch(source(), { worker: true }).close();
  });

  it("leaves no tensors", async () => {
    const ahead = prefetch(source(), { worker: true });
    await expectNoLeak(async () => {
      tf.dispose(await ahead.at({ epoch: 0, batch: 0 }));
    });
    await ahead.close();
  });

  it("refuses what it cannot use", () => {
    const other = { ...source(), [Symbol.for("legendre.assembly")]: undefined };
    expect(() => prefetch(other)).toThrow(/must be what batches\(\) returns/);
    expect(() => prefetch(source(), { depth: 0 })).toThrow(/depth must be/);
    expect(() => prefetch(source(), { worker: "yes" as never })).toThrow(/worker must be one of/);
  });

  it("works in a process of its own, which ends by itself", async () => {
    const program = fileURLToPath(new URL("./prefetched-run.ts", import.meta.url));
    const cwd = fileURLToPath(new URL("../../../..", import.meta.url));
    const { stdout, status } = spawnSync(process.execPath, ["--import", "tsx", program, "print"], {
      cwd,
      encoding: "utf8",
      timeout: 25_000,
    });
    expect(status).toBe(0);
    expect(stdout.trim()).toBe(await prefetchedRun(false));
  });
});

describe("the worker", () => {
  const plan = { order: Int32Array.of(0, 1), size: 2, scale: undefined, checked: false };

  it("tells of an error in its program and goes on", async () => {
    const sources = [shared(Float32Array.of(1, 2, 3, 4))];
    const slot = (length: number) => [new Float32Array(new SharedArrayBuffer(4 * length) as never)];
    const filler = await startFiller(sources, [slot(1), slot(4)]);
    const error = await failure(() => filler.fill(0, [{ ...plan, image: undefined }]));
    expect(isLegendreError(error, "engine")).toBe(true);
    expect(error.message).toMatch(/RangeError.*go on with \{ worker: false \}/s);
    expect(await filler.fill(1, [{ ...plan, image: undefined }])).toEqual([-1]);
    const pending = filler.fill(1, [{ ...plan, image: undefined }]).catch((e: Error) => e.message);
    await filler.close();
    expect(await pending).toMatch(/it was closed/);
    expect((await failure(() => filler.fill(1, []))).message).toMatch(/it was closed/);
  });

  it("runs a function that needs nothing around it", () => {
    // What a loader would leave of an import is no plain name.
    expect(String(fillRows)).not.toMatch(/import|__vi|_1\./);
  });
});

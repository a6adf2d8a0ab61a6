import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as tf from "@tensorflow/tfjs";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import {
  batches,
  fit,
  isLegendreError,
  jit,
  saveCheckpoint,
  saveCompiled,
  sgd,
} from "../../src/index.ts";
import { createSafetensors, fileHandler, saveNpy, saveNpz } from "../../src/io/index.ts";

const folder = mkdtempSync(join(tmpdir(), "legendre-full-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = join(folder, "old");
/** What Linux offers for it: writing to this device fails as writing to a full disk does. */
const full = "/dev/full";

const values = { dtype: "f4", shape: [3], data: Float32Array.of(1, 2, 3) } as const;
const f = jit((x: tf.Tensor) => tf.square(x));

const writers: Readonly<Record<string, () => unknown>> = {
  saveCheckpoint: () => saveCheckpoint(file, { w: tf.ones([3]) }),
  saveNpy: () => saveNpy(file, values),
  saveNpz: () => saveNpz(file, new Map([["a", values]])),
  createSafetensors: async () => {
    const writer = await createSafetensors(file, new Map([["a", { dtype: "F32", shape: [3] }]]));
    await writer.write("a", values.data);
    await writer.close();
  },
  saveCompiled: async () => {
    tf.dispose(await f(tf.ones([3])));
    await saveCompiled(file, f);
  },
  fileHandler: () =>
    tf
      .sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [1] })] })
      .save(fileHandler(file)),
  fit: () =>
    fit({
      params: { w: tf.scalar(1) },
      loss: (p: { w: tf.Scalar }) => tf.square(p.w),
      data: batches({ x: new Float32Array(4) }, { batchSize: 1 }),
      optimizer: sgd({ lr: 0.1 }),
      epochs: 1,
      checkpoint: { path: file },
    }),
};

describe.skipIf(!existsSync(full))("a disk that is full (needs /dev/full)", () => {
  beforeEach(() => {
    writeFileSync(file, "old");
    rmSync(`${file}.legendre-tmp`, { force: true });
    // Where files are written before they replace the old ones.
    symlinkSync(full, `${file}.legendre-tmp`);
  });

  it.each(Object.keys(writers))(
    "%s says so, leaves the old file whole and nothing beside it",
    async (name) => {
      const error = await Promise.resolve(writers[name]?.()).catch((cause: unknown) => cause);
      expect(isLegendreError(error, "data")).toBe(true);
      expect((error as Error).message).toMatch(/ENOSPC.*an older file of that name is untouched/);
      expect(readFileSync(file, "utf8")).toBe("old");
      expect(existsSync(`${file}.legendre-tmp`)).toBe(false);
    },
  );
});

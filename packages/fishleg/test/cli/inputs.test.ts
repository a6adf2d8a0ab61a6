import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { random, spec, trace } from "@legendre/core-tensor";
import { encodeNpy } from "@legendre/core-tensor/io";
import { toOnnx } from "@legendre/core-tensor/onnx";
import * as tf from "@tensorflow/tfjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pruneCommand } from "../../src/cli/prune-command.ts";
import { readExamples } from "../../src/cli/read-data.ts";

let folder = "";
const path = (name: string): string => join(folder, name);
const [rows, length, words] = [60, 5, 11];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "fishleg-inputs-"));
  const tokens = Int32Array.from({ length: rows * length }, (_, i) => (i * i + 3 * i) % words);
  const shape = [rows, length];
  await writeFile(path("tokens.npy"), encodeNpy({ dtype: "i4", shape, data: tokens }));
  const bytes = Uint8Array.from(tokens);
  await writeFile(path("bytes.npy"), encodeNpy({ dtype: "u1", shape, data: bytes }));
  const floats = Float32Array.from(tokens, (t) => t + 0.5);
  await writeFile(path("floats.npy"), encodeNpy({ dtype: "f4", shape, data: floats }));
  const params = {
    words: random.normal(random.key(1), [words, 8]),
    kernel: random.normal(random.key(2), [8, 3]),
  };
  const f = (p: typeof params, x: tf.Tensor) =>
    tf.matMul(tf.mean(tf.gather(p.words, x as tf.Tensor2D), 1) as tf.Tensor2D, p.kernel as never);
  const program = trace(f, params, spec([1, length], "int32"));
  await writeFile(path("net.onnx"), await toOnnx(program, { weights: [params] }));
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

function run(data: string, ...more: string[]): Promise<void> {
  const quiet = { write: () => {} };
  const args = [path("net.onnx"), "--data", path(data), "--method", "magnitude", ...more];
  return pruneCommand(args, { out: quiet, err: quiet });
}

describe("a model of whole numbers", () => {
  it.each(["tokens.npy", "bytes.npy"])(
    "is pruned on %s as they are",
    async (file) => {
      const out = path(`out-${file}`);
      await run(file, "--sparsity", "0.5", "--out", out);
      const report = JSON.parse(await readFile(join(out, "report.json"), "utf8"));
      expect(report.report.status).toBe("finished");
      expect(report.report.sparsity).toBeCloseTo(0.5, 1);
    },
    60_000,
  );

  it("refuses numbers with fractions", async () => {
    await expect(run("floats.npy", "--dry-run")).rejects.toThrow("may have fractions");
  });
});

describe("sizes that a model leaves open", () => {
  const open = (inputShape: (number | null)[]) =>
    readExamples(path("tokens.npy"), undefined, { inputShape, inputType: "int32" }, 1000);

  it("are those of the data", async () => {
    expect((await open([null])).inputShape).toEqual([length]);
    expect((await open([length])).inputShape).toEqual([length]);
  });

  it("have to have the axes of the data", async () => {
    await expect(open([null, 4])).rejects.toThrow("examples of shape [any,4]");
  });
});

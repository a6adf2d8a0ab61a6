import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { random, spec, trace } from "@legendre/core-tensor";
import { encodeNpy } from "@legendre/core-tensor/io";
import { toOnnx } from "@legendre/onnx";
import * as tf from "@tensorflow/tfjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkLabels } from "../../src/cli/check-labels.ts";
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

describe("the layout of examples", () => {
  const shape = [20, 2, 3, 4];
  const at = (example: number, a: number, b: number, c: number): number =>
    ((example * 2 + a) * 3 + b) * 4 + c;
  beforeAll(async () => {
    const data = Float32Array.from({ length: 20 * 24 }, (_, i) => i);
    await writeFile(path("images.npy"), encodeNpy({ dtype: "f4", shape, data }));
  });
  const read = (inputShape: (number | null)[]) =>
    readExamples(path("images.npy"), undefined, { inputShape, inputType: "float32" }, 1000);

  it.each([
    [[2, 3, 4], "", (i: number, j: number, k: number) => [i, j, k]],
    // The file has channels last, the model first: its channel k is the file's last axis.
    [[4, 2, 3], "channels moved first", (i: number, j: number, k: number) => [j, k, i]],
    [[3, 4, 2], "channels moved last", (i: number, j: number, k: number) => [k, i, j]],
    [[2, 3, 1, 4], "axes of length 1", (i: number, j: number, _: number, l: number) => [i, j, l]],
    [[24], "flattened", (i: number) => [Math.floor(i / 12), Math.floor(i / 4) % 3, i % 4]],
  ] as const)("becomes %j", async (wanted, note, placeOf) => {
    const { x, inputShape, notes, rows: count } = await read([...wanted]);
    expect([count, inputShape]).toEqual([20, wanted]);
    expect(notes.join()).toContain(note);
    if (note === "") expect(notes).toEqual([]);
    const expected = Array.from({ length: 20 * 24 }, (_, place) => {
      let rest = place % 24;
      const index = [...wanted].reverse().map((size) => {
        const here = rest % size;
        rest = Math.floor(rest / size);
        return here;
      });
      const [a, b, c] = (placeOf as (...p: number[]) => number[])(...index.reverse());
      return at(Math.floor(place / 24), a!, b!, c!);
    });
    expect([...x]).toEqual(expected);
  });

  // Neither rows and columns exchanged nor another number of elements.
  it.each([[[3, 2, 4]], [[2, 4, 3]], [[4, 3, 2]], [[23]], [[25]], [[6, 4]]])(
    "does not become %j",
    async (wanted) => {
      await expect(read(wanted)).rejects.toThrow(/examples of shape/);
    },
  );
});

describe("labels", () => {
  const check = (name: string, labels: Float32Array | Int32Array, labelShape: number[] = []) => {
    const model = { apply: (_p: object, _s: object, x: tf.Tensor) => ({ output: x }) };
    const read = { model, params: {}, state: {}, inputShape: [3] };
    checkLabels(read as never, { name } as never, { labels, labelShape } as never);
  };

  it.each([
    ["bernoulli", Float32Array.of(0, 1, 0.5)],
    ["gaussian", Float32Array.of(-5, 0, 7)],
    ["categorical", Int32Array.of(0, 2, 1)],
    ["categorical", Float32Array.of(0, 1, 0.25)],
  ])("of %s may be %j", (name, labels) => {
    expect(() => check(name, labels)).not.toThrow();
  });

  it.each([
    [
      "bernoulli",
      Float32Array.of(0, 1.125),
      /example 1 is 1.125, and a probability is from 0 to 1/,
    ],
    ["bernoulli", Float32Array.of(-0.125, 0), /example 0 is -0.125, and a probability/],
    ["categorical", Float32Array.of(0, 1, 2), /example 2 is 2, and a probability/],
    ["gaussian", Float32Array.of(0, Number.NaN), /example 1 is NaN, which is no number/],
    ["gaussian", Float32Array.of(Number.NEGATIVE_INFINITY), /is -Infinity, which is no number/],
    ["categorical", Int32Array.of(2, 3), /example 1 is 3, and the model has 3 classes/],
    ["categorical", Int32Array.of(-1), /example 0 is -1, and the model has 3 classes/],
  ])("of %s may not be %j", (name, labels, message) => {
    expect(() => check(name, labels)).toThrow(message);
  });

  it("names the example where each has several", () => {
    const labels = Float32Array.of(0, 1, 0, 1, 0, 2);
    expect(() => check("bernoulli", labels, [3])).toThrow(/the label of example 1 is 2/);
    expect(() => check("bernoulli", labels, [2])).toThrow(/the label of example 2 is 2/);
  });
});

import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  conv,
  dense,
  flatten,
  mlp,
  random,
  sequential,
  spec,
  trace,
  treeLeaves,
} from "@legendre/core-tensor";
import { encodeNpy, encodeSafetensors, fileHandler } from "@legendre/core-tensor/io";
import { fromOnnx, toOnnx } from "@legendre/onnx";
import * as tf from "@tensorflow/tfjs";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { methodNames } from "../../src/cli/methods.ts";
import { pruneCommand } from "../../src/cli/prune-command.ts";

let folder = "";
const path = (name: string): string => join(folder, name);
const rowsCount = 300;

/** Images of 6 × 6 with a bright stroke across or down, which is the class. */
function images(): { x: Uint8Array; y: Uint8Array } {
  const x = new Uint8Array(rowsCount * 36);
  const y = new Uint8Array(rowsCount);
  let word = 7;
  const next = (n: number): number => {
    word = (Math.imul(word, 1664525) + 1013904223) >>> 0;
    return Math.floor((word / 2 ** 32) * n);
  };
  for (let i = 0; i < rowsCount; i++) {
    y[i] = i % 2;
    for (let p = 0; p < 36; p++) x[i * 36 + p] = next(60);
    const line = next(6);
    for (let j = 0; j < 6; j++)
      x[i * 36 + (y[i] === 0 ? line * 6 + j : j * 6 + line)] = 200 + next(50);
  }
  return { x, y };
}

function idx(shape: readonly number[], data: Uint8Array): Uint8Array {
  const head = new DataView(new ArrayBuffer(4 + 4 * shape.length));
  head.setUint32(0, 0x0800 + shape.length);
  for (const [i, n] of shape.entries()) head.setUint32(4 + 4 * i, n);
  return Buffer.concat([new Uint8Array(head.buffer), data]);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "fishleg-cli-"));
  const { x, y } = images();
  await writeFile(path("t-images-idx3-ubyte"), idx([rowsCount, 6, 6], x));
  await writeFile(path("t-labels-idx1-ubyte"), idx([rowsCount], y));
  const floats = Float32Array.from(x, (v) => v / 255);
  await writeFile(path("x.npy"), encodeNpy({ dtype: "f4", shape: [rowsCount, 36], data: floats }));
  await writeFile(
    path("both.safetensors"),
    encodeSafetensors(
      new Map([
        ["x", { dtype: "F32", shape: [rowsCount, 1, 6, 6], data: floats }],
        ["labels", { dtype: "I32", shape: [rowsCount], data: Int32Array.from(y) }],
      ]),
    ),
  );
  const net = tf.sequential({
    layers: [
      tf.layers.conv2d({ filters: 8, kernelSize: 3, inputShape: [6, 6, 1], activation: "relu" }),
      tf.layers.flatten(),
      tf.layers.dense({ units: 12, activation: "relu" }),
      tf.layers.dense({ units: 2, activation: "softmax" }),
    ],
  });
  net.compile({ optimizer: tf.train.adam(0.01), loss: "sparseCategoricalCrossentropy" });
  const xs = tf.tensor4d(floats, [rowsCount, 6, 6, 1]);
  await net.fit(xs, tf.tensor1d(Float32Array.from(y)), { epochs: 4, verbose: 0 });
  await net.save(fileHandler(path("net/model.json")));
  const normed = tf.sequential({
    layers: [
      tf.layers.conv2d({ filters: 8, kernelSize: 3, inputShape: [6, 6, 1], useBias: false }),
      tf.layers.batchNormalization(),
      tf.layers.activation({ activation: "relu" }),
      tf.layers.flatten(),
      tf.layers.dense({ units: 2, activation: "softmax" }),
    ],
  });
  normed.compile({ optimizer: tf.train.adam(0.01), loss: "sparseCategoricalCrossentropy" });
  // After so few steps with a momentum of 0.99 the statistics are still near those they began with.
  await normed.fit(xs, tf.tensor1d(Float32Array.from(y)), { epochs: 3, verbose: 0 });
  await normed.save(fileHandler(path("norm/model.json")));
  const small = mlp({ hidden: [40], output: 2 });
  const { params, state } = small.init(random.key(1), [36]);
  const f = (p: typeof params, input: tf.Tensor) => small.apply(p, state, input).output;
  await writeFile(
    path("net.onnx"),
    await toOnnx(trace(f, params, spec([1, 36])), { weights: [params] }),
  );
}, 180_000);
afterAll(() => rm(folder, { recursive: true }));

async function run(...args: string[]): Promise<{ out: string; err: string }> {
  const text = { out: "", err: "" };
  const stream = (name: "out" | "err") => ({
    write: (more: string) => {
      text[name] += more;
    },
  });
  await pruneCommand(args[0] === "prune" ? args.slice(1) : args, {
    out: stream("out"),
    err: stream("err"),
  });
  return text;
}

const quick = ["--updates", "30", "--rows", "200", "--batch-size", "32"];

describe("fishleg prune", () => {
  it("plans without writing", async () => {
    const { out } = await run(
      "prune",
      path("net/model.json"),
      "--data",
      path("t-images-idx3-ubyte"),
      "--structured",
      "--sparsity",
      "0.5",
      "--dry-run",
      "--out",
      path("never"),
    );
    expect(out).toContain("tf.LayersModel");
    expect(out).toContain("categorical: it ends in a softmax");
    expect(out).toContain('labels from "t-labels-idx1-ubyte"');
    expect(out).toMatch(/memory +about .*curvature/);
    expect(out).toMatch(/time +about/);
    expect(out).toContain(
      "axes that stay: 2 × Conv2D slides a window along it; 2 × Softmax runs along it",
    );
    expect(await readdir(folder)).not.toContain("never");
  });

  it("stops before it computes what the machine has no memory for", async () => {
    const limit = vi.spyOn(process, "constrainedMemory").mockReturnValue(1000);
    const data = path("t-images-idx3-ubyte");
    const failed = run("prune", path("net/model.json"), "--data", data, "--out", path("never"));
    await expect(failed).rejects.toThrow(
      /fishleg prune: the curvature .* takes about .* GB, and the machine has .* --method magnitude/,
    );
    limit.mockRestore();
    expect(await readdir(folder)).not.toContain("never");
  });

  it("removes channels of a layers model and writes a plain smaller one", async () => {
    const { out, err } = await run(
      "prune",
      path("net/model.json"),
      "--data",
      path("t-images-idx3-ubyte"),
      "--structured",
      "--sparsity",
      "0.5",
      "--fine-tune",
      "1",
      "--out",
      path("a"),
      ...quick,
    );
    expect(err).toContain("4/4");
    expect(out).toMatch(/bytes after gzip/);
    const small = await tf.loadLayersModel(fileHandler(path("a/model.json")));
    const whole = await tf.loadLayersModel(fileHandler(path("net/model.json")));
    expect(small.countParams()).toBeLessThan(0.7 * whole.countParams());
    const report = JSON.parse(await readFile(path("a/report.json"), "utf8"));
    expect(report.pruned.weights).toBe(small.countParams());
    expect(report.pruned.macs).toBeLessThan(report.dense.macs);
    expect(report.pruned.raw).toBe(4 * small.countParams());
    expect(report.dense.accuracy).toBeGreaterThan(0.8);
    const page = await readFile(path("a/report.html"), "utf8");
    expect(page).toContain("<svg");
    expect(page).not.toMatch(/<script|https?:/);
    expect((await readdir(folder)).filter((name) => name.startsWith("."))).toEqual([]);
    await expect(
      run(
        "prune",
        path("net/model.json"),
        "--data",
        path("t-images-idx3-ubyte"),
        "--out",
        path("a"),
      ),
    ).rejects.toThrow(/an earlier run wrote.*--force/);
  }, 180_000);

  it("zeroes weights of an ONNX file without labels, and says that this is not faster", async () => {
    const { out } = await run(
      "prune",
      path("net.onnx"),
      "--data",
      path("x.npy"),
      "--sparsity",
      "0.8",
      "--method",
      "magnitude",
      "--out",
      path("b"),
      ...quick,
    );
    expect(out).toContain("the model's own predictions are the targets");
    expect(out).toContain("as by any number");
    const { params } = await fromOnnx(path("b/model.onnx"));
    expect(Object.keys(params).length).toBeGreaterThan(0);
    const report = JSON.parse(await readFile(path("b/report.json"), "utf8"));
    expect(report.report.sparsity).toBeCloseTo(0.8, 1);
    expect(report.pruned.packed).toBeLessThan(0.6 * report.dense.raw);
  }, 180_000);

  it.each([
    ["sparsegpt", "sparseGpt", "layer"],
    ["wanda", "wanda", "output"],
    ["kfac-obs", "kfacObs", "erk"],
    ["random", "randomPruning", "global"],
  ])(
    "judges by %s, with the ranking that is asked for",
    async (method, name, scope) => {
      const folderOf = path(`by-${method}`);
      await run(
        ...["prune", path("net.onnx"), "--data", path("x.npy"), "--sparsity", "0.5"],
        ...["--method", method, ...(method === "kfac-obs" ? ["--scope", scope] : [])],
        ...["--out", folderOf, ...quick],
      );
      const { report } = JSON.parse(await readFile(join(folderOf, "report.json"), "utf8"));
      expect(report.method).toBe(name);
      expect(report.sparsity).toBeCloseTo(0.5, 1);
      const shares = (report.layers as { prunable: boolean; sparsity: number }[])
        .filter(({ prunable }) => prunable)
        .map(({ sparsity }) => sparsity);
      const alike = Math.max(...shares) - Math.min(...shares) < 0.02;
      expect(alike).toBe(scope === "layer" || scope === "output");
    },
    180_000,
  );

  it("plans for every method", async () => {
    for (const method of methodNames) {
      const { out } = await run(
        ...["prune", path("net.onnx"), "--data", path("x.npy"), "--method", method, "--dry-run"],
      );
      expect(out).toContain(`judged by ${method}`);
    }
  }, 180_000);

  it("removes channels of an ONNX file of a fixed batch, which stays", async () => {
    const layers = [conv({ filters: 8, kernelSize: 3 }), "relu", flatten] as const;
    const net = sequential([...layers, dense({ units: 12 }), "relu", dense({ units: 2 })]);
    const { params, state } = net.init(random.key(3), [6, 6, 1]);
    const f = (p: typeof params, input: tf.Tensor) => net.apply(p, state, input).output;
    const program = trace(f, params, spec([4, 6, 6, 1]));
    await writeFile(path("fixed.onnx"), await toOnnx(program, { weights: [params] }));
    await run(
      ...["prune", path("fixed.onnx"), "--data", path("t-images-idx3-ubyte"), "--structured"],
      ...["--sparsity", "0.5", "--out", path("e"), ...quick],
    );
    const whole = await fromOnnx(path("fixed.onnx"));
    const small = await fromOnnx(path("e/model.onnx"));
    expect(small.model.inputs[0]?.shape).toEqual([4, 6, 6, 1]);
    const count = (tree: object) =>
      treeLeaves<tf.Tensor>(tree).reduce((sum, { size }) => sum + size, 0);
    expect(count(small.params)).toBeLessThan(0.7 * count(whole.params));
    const x = tf.ones([4, 6, 6, 1]) as tf.Tensor;
    const again = small.model.apply(small.params, small.state, x).output;
    expect(again.shape).toEqual([4, 2]);
    const report = JSON.parse(await readFile(path("e/report.json"), "utf8"));
    expect(report.pruned.macs).toBeLessThan(report.dense.macs);
  }, 180_000);

  it("keeps channels in multiples", async () => {
    await run(
      ...["prune", path("net/model.json"), "--data", path("t-images-idx3-ubyte"), "--structured"],
      ...["--sparsity", "0.4", "--multiple", "4", "--method", "magnitude"],
      ...["--out", path("g"), ...quick],
    );
    const small = await tf.loadLayersModel(fileHandler(path("g/model.json")));
    const whole = await tf.loadLayersModel(fileHandler(path("net/model.json")));
    expect(small.countParams()).toBeLessThan(whole.countParams());
    const units = small.layers
      .flatMap(({ weights }) => weights[0]?.shape.at(-1) ?? [])
      .slice(0, -1);
    for (const count of units) expect(count % 4).toBe(0);
  }, 180_000);

  it("measures running statistics anew", async () => {
    const { out } = await run(
      ...["prune", path("norm/model.json"), "--data", path("t-images-idx3-ubyte")],
      ...["--sparsity", "0.1", "--method", "magnitude", "--out", path("f"), ...quick],
    );
    expect(out).toContain("Statistics of batch normalisation were measured anew");
    const report = JSON.parse(await readFile(path("f/report.json"), "utf8"));
    expect(report.pruned.nll).toBeLessThan(report.dense.nll);
  }, 180_000);

  it("keeps 2 of 4", async () => {
    const { out } = await run(
      "prune",
      path("net.onnx"),
      "--data",
      path("x.npy"),
      "--n-of-m",
      "2:4",
      "--method",
      "magnitude",
      "--out",
      path("c"),
      ...quick,
    );
    expect(out).toContain("2 of every 4");
  }, 180_000);

  it("names what does not fit", async () => {
    const net = path("net/model.json");
    await writeFile(
      path("short.npy"),
      encodeNpy({ dtype: "f4", shape: [50, 7], data: new Float32Array(350) }),
    );
    await expect(run("prune", net, "--data", path("short.npy"), "--dry-run")).rejects.toThrow(
      /\[50,7\].*examples of shape \[6,6,1\]/,
    );
    await expect(run("prune", net, "--data", path("none.npy"), "--dry-run")).rejects.toThrow(
      /no such file/,
    );
    await writeFile(path("bad.npy"), new Uint8Array(64).fill(9));
    await expect(run("prune", net, "--data", path("bad.npy"), "--dry-run")).rejects.toThrow(
      /bad.npy/,
    );
    await writeFile(path("cut.onnx"), (await readFile(path("net.onnx"))).subarray(0, 100));
    await expect(
      run("prune", path("cut.onnx"), "--data", path("x.npy"), "--dry-run"),
    ).rejects.toThrow(/cut.onnx/);
    await expect(
      run(
        "prune",
        path("net.onnx"),
        "--data",
        path("x.npy"),
        "--n-of-m",
        "3:7",
        "--method",
        "magnitude",
        ...quick,
        "--out",
        path("d"),
      ),
    ).rejects.toThrow(/7/);
    expect(await readdir(folder)).not.toContain("d");
  });

  it("finds labels that are none before it computes", async () => {
    const net = path("net/model.json");
    const labels = async (name: string, values: Float32Array | Int32Array): Promise<string> => {
      const dtype = values instanceof Int32Array ? "i4" : "f4";
      await writeFile(path(name), encodeNpy({ dtype, shape: [rowsCount], data: values }));
      return path(name);
    };
    const classes = (at: number, value: number) =>
      Int32Array.from({ length: rowsCount }, (_, i) => (i === at ? value : i % 2));
    for (const wrong of [
      await labels("seven.npy", classes(3, 7)),
      await labels("minus.npy", classes(3, -1)),
    ]) {
      const data = ["--data", path("t-images-idx3-ubyte"), "--labels", wrong];
      await expect(run(net, ...data, "--dry-run")).rejects.toThrow(
        /the label of example 3 is (7|-1), and the model has 2 classes/,
      );
    }
    const floats = Float32Array.from({ length: rowsCount }, (_, i) => (i === 5 ? Number.NaN : 0));
    const data = ["--data", path("x.npy"), "--labels", await labels("nan.npy", floats)];
    const gaussian = run(path("net.onnx"), ...data, "--likelihood", "gaussian", "--dry-run");
    await expect(gaussian).rejects.toThrow(/the label of example 5 is NaN/);
  });

  it("reads channels first for a model of channels last", async () => {
    const { out } = await run(
      "prune",
      path("net/model.json"),
      "--data",
      path("both.safetensors"),
      "--dry-run",
    );
    expect(out).toMatch(/axes of length 1|channels moved last/);
    expect(out).toContain('labels from "labels"');
  });
});

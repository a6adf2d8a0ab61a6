import { differenceGradient, expectAllClose, expectNoLeak } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { isLegendreError } from "../../src/errors.ts";
import { hostArray } from "../../src/kernels/host-array.ts";
import { autoencoder, dense, halfSquaredError, mlp } from "../../src/nn/index.ts";
import { key } from "../../src/random/index.ts";
import { grad } from "../../src/transforms/grad.ts";
import {
  treeLeaves,
  treeMap,
  treePaths,
  treeStructure,
  treeUnflatten,
} from "../../src/tree/index.ts";
import { exactly } from "./reference.ts";

function caught(f: () => unknown): { code: string; message: string; path: unknown } {
  try {
    f();
  } catch (error) {
    if (isLegendreError(error)) {
      const { code, message, details } = error;
      return { code, message, path: details["path"] ?? details["place"] };
    }
    throw error;
  }
  throw new Error("nothing was thrown");
}

describe("dense", () => {
  const x = tf.tensor2d([[1, 2, 3]]);

  it("computes activation(x · kernel + bias)", () => {
    const params = {
      kernel: tf.tensor2d([
        [1, 0],
        [0, 1],
        [1, -1],
      ]),
      bias: tf.tensor1d([1, 2]),
    };
    const linear = dense({ units: 2 }).apply(params, {}, x);
    expect([...linear.output.dataSync()]).toEqual([5, 1]);
    expect(linear.state).toEqual({});
    const squared = dense({ units: 2, activation: (y) => tf.square(y) });
    expect([...squared.apply(params, {}, x).output.dataSync()]).toEqual([25, 1]);
  });

  it("leaves the bias out", () => {
    const model = dense({ units: 2, bias: false, kernelInit: "ones" });
    const { params, state } = model.init(key(0), [3]);
    expect(treePaths(treeStructure(params))).toEqual(["kernel"]);
    expect([...model.apply(params, state, x).output.dataSync()]).toEqual([6, 6]);
  });

  it("acts on the last axis of x", () => {
    const model = dense({ units: 2, kernelInit: "ones", biasInit: "ones" });
    const { params, state } = model.init(key(0), [4, 3]);
    const { output } = model.apply(params, state, tf.ones([5, 4, 3]));
    expect(output.shape).toEqual([5, 4, 2]);
    expect(new Set(output.dataSync())).toEqual(new Set([4]));
  });

  it("names what does not fit", () => {
    const model = dense({ units: 2 });
    const { params, state } = model.init(key(0), [3]);
    expect(caught(() => model.apply(params, state, tf.zeros([1, 4])))).toMatchObject({
      code: "shape",
      message:
        "dense.apply: x has shape [1,4], expected [batch, …, 3], since params.kernel has shape [3,2]",
    });
    const { kernel } = params;
    expect(caught(() => model.apply({ kernel } as never, state, x))).toMatchObject({
      code: "structure",
      message: 'dense.apply: params has 1 leaf, the layer has 2 (missing "bias")',
    });
    const wide = { kernel: tf.zeros([3, 5]) as tf.Tensor2D, bias: params.bias };
    expect(caught(() => model.apply(wide, state, x))).toMatchObject({
      code: "shape",
      path: "params.kernel",
    });
    expect(caught(() => model.init(key(0), []))).toMatchObject({ code: "shape" });
    expect(caught(() => dense({ units: 0 }))).toMatchObject({ code: "option" });
    expect(caught(() => dense({ unit: 3 } as never)).message).toMatch(
      /nearest known name is "units"/,
    );
    expect(caught(() => model.apply(params, state, x, { train: true } as never)).message).toMatch(
      /unknown option "train"/,
    );
  });
});

describe("mlp", () => {
  const model = mlp({ hidden: [4, 3], output: 2, activation: "tanh", biasInit: "normal" });

  it("has readable leaves and composes its layers", () => {
    const { params, state } = model.init(key(5), [3]);
    expect(treePaths(treeStructure(params))).toEqual([
      "layers.0.bias",
      "layers.0.kernel",
      "layers.1.bias",
      "layers.1.kernel",
      "layers.2.bias",
      "layers.2.kernel",
    ]);
    const x = tf.tensor2d([
      [0.1, -0.2, 0.3],
      [1, 0, -1],
    ]);
    const [a, b, c] = params.layers;
    const first = tf.tanh(tf.add(tf.matMul(x, a!.kernel), a!.bias)) as tf.Tensor2D;
    const second = tf.tanh(tf.add(tf.matMul(first, b!.kernel), b!.bias)) as tf.Tensor2D;
    const expected = tf.add(tf.matMul(second, c!.kernel), c!.bias);
    expectAllClose(model.apply(params, state, x).output, expected, { tolerance: 1e-6 });
  });

  it("has exact gradients and Hessian-vector products on the reference executor", () => {
    const { params } = model.init(key(1), [3]);
    const structure = treeStructure(params);
    const shapes = treeLeaves<tf.Tensor>(params).map((leaf) => leaf.shape);
    const sizes = shapes.map((shape) => shape.reduce((a, b) => a * b, 1));
    const flat = treeLeaves<tf.Tensor>(params).flatMap((leaf) => [...leaf.dataSync()]);
    const asTree = (values: ArrayLike<number>) => {
      let start = 0;
      return treeUnflatten<unknown>(
        structure,
        shapes.map((shape, i) => {
          const part = Array.from(values).slice(start, start + sizes[i]!);
          start += sizes[i]!;
          return hostArray(part, shape, "float32");
        }),
      );
    };
    const x = tf.tensor2d([
      [0.1, -0.2, 0.3],
      [1, 0, -1],
    ]);
    const y = tf.tensor2d([
      [1, 0],
      [-1, 2],
    ]);
    type P = typeof params;
    const loss = (p: P) => halfSquaredError(model.apply(p, {}, x).output, y);
    const value = (at: ArrayLike<number>) => exactly(loss, asTree(at))[0]![0]!;
    const slope = (at: ArrayLike<number>) =>
      exactly(grad(loss), asTree(at)).flatMap((leaf) => [...leaf]);
    expectAllClose(slope(flat), differenceGradient(value, flat), { tolerance: 1e-8 });
    const v = flat.map((_, i) => ((i * 7) % 5) - 2);
    const along = (at: Float64Array) => slope(at).reduce((a, g, i) => a + g * v[i]!, 0);
    const dot = (p: P, q: P) =>
      treeLeaves<tf.Tensor>(
        treeMap((a: tf.Tensor, b: tf.Tensor) => tf.sum(tf.mul(a, b)), p, q),
      ).reduce((a, b) => tf.add(a, b));
    const product = exactly(
      (p: P, q: P) => grad((r: P) => dot(grad(loss)(r), q))(p),
      asTree(flat),
      asTree(v),
    ).flatMap((leaf) => [...leaf]);
    expectAllClose(product, differenceGradient(along, flat), { tolerance: 1e-7 });
  });

  it("draws the same parameters from the same key", () => {
    const draw = (seed: number) =>
      treeLeaves<tf.Tensor>(model.init(key(seed), [3]).params).flatMap((t) => [...t.dataSync()]);
    expect(draw(2)).toEqual(draw(2));
    expect(draw(2)).not.toEqual(draw(3));
    expect(new Set(draw(2)).size).toBe(draw(2).length);
  });

  it("names the leaf that does not fit", () => {
    const { params, state } = model.init(key(0), [3]);
    const [a, b, c] = params.layers;
    const x = tf.zeros([2, 3]);
    expect(caught(() => model.apply({ layers: [a!, b!] }, state, x))).toMatchObject({
      code: "structure",
      message:
        'mlp.apply: params has 4 leaves, the model has 6 (missing "layers.2.bias", "layers.2.kernel")',
    });
    const crossed = { layers: [a!, { ...b!, kernel: tf.zeros([7, 3]) as tf.Tensor2D }, c!] };
    expect(caught(() => model.apply(crossed, state, x))).toMatchObject({
      code: "shape",
      message: "mlp.apply: params.layers.1.kernel has shape [7, 3], expected [4, 3]",
    });
    const short = { layers: [{ ...a!, bias: tf.zeros([3]) as tf.Tensor1D }, b!, c!] };
    expect(caught(() => model.apply(short, state, x)).path).toBe("params.layers.0.bias");
    const dead = model.init(key(0), [3]).params;
    dead.layers[1]!.kernel.dispose();
    expect(caught(() => model.apply(dead, state, x))).toMatchObject({
      code: "disposed",
      path: "layers.1.kernel",
    });
    expect(caught(() => model.apply(params, state, tf.zeros([2, 3, 3]))).message).toMatch(
      /x has shape \[2,3,3\], expected \[batch, 3\], since params.layers.0.kernel/,
    );
    expect(caught(() => model.init(key(0), [28, 28])).message).toMatch(
      /mlp.init: inputShape is \[28,28\], expected \[features\].*reshape x to \[batch, 784\]/,
    );
    expect(caught(() => mlp({ hidden: [3, 0.5], output: 1 })).message).toMatch(/hidden\[1\]/);
    expect(caught(() => mlp({ hidden: 3 as never, output: 1 })).code).toBe("option");
  });

  it("leaves no tensors", async () => {
    const seed = key(0);
    await expectNoLeak(() => model.init(seed, [3]).params as never);
    const { params, state } = model.init(seed, [3]);
    const x = tf.zeros([2, 3]);
    await expectNoLeak(() => model.apply(params, state, x).output);
    const wrong = tf.zeros([2, 4]);
    await expectNoLeak(() => void caught(() => model.apply(params, state, wrong)));
  });
});

describe("autoencoder", () => {
  it("mirrors its encoder, with a linear code", () => {
    const model = autoencoder({ encoder: [6, 4, 2], activation: "relu", kernelInit: "ones" });
    const { params, state } = model.init(key(0), [8]);
    expect(params.layers.map(({ kernel }) => kernel.shape)).toEqual([
      [8, 6],
      [6, 4],
      [4, 2],
      [2, 4],
      [4, 6],
      [6, 8],
    ]);
    expect(model.apply(params, state, tf.ones([3, 8])).output.shape).toEqual([3, 8]);
    // A negative bias makes the code negative: linear passes it on, relu does not.
    const low = {
      layers: params.layers.map((layer, i) =>
        i === 2 ? { ...layer, bias: tf.fill([2], -1e3) as tf.Tensor1D } : layer,
      ),
    };
    const decoder = {
      layers: low.layers.map((layer, i) =>
        i === 3 ? { ...layer, kernel: tf.fill([2, 4], -1) as tf.Tensor2D } : layer,
      ),
    };
    expect(model.apply(decoder, state, tf.ones([1, 8])).output.dataSync()[0]).toBe(
      2 * (1000 - 8 * 6 * 4) * 4 * 6,
    );
    const bent = autoencoder({ encoder: [6, 4, 2], codeActivation: "relu" });
    expect(bent.apply(decoder, state, tf.ones([1, 8])).output.dataSync()[0]).toBe(0);
  });

  it("checks that the output mirrors the input", () => {
    const model = autoencoder({ encoder: [2] });
    const { params, state } = model.init(key(0), [5]);
    const other = model.init(key(0), [4]).params;
    const mixed = { layers: [params.layers[0]!, other.layers[1]!] };
    expect(caught(() => model.apply(mixed, state, tf.zeros([1, 5]))).message).toBe(
      "autoencoder.apply: params.layers.1.kernel has shape [2, 4], expected [2, 5]",
    );
    expect(caught(() => autoencoder({ encoder: [] })).message).toMatch(/encoder is empty/);
  });
});

import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  attention,
  averagePool,
  conv,
  depthwiseConv,
  dropout,
  embedding,
  flatten,
  globalAveragePool,
  groupNorm,
  layerNorm,
  maxPool,
  positionEmbedding,
} from "../../src/nn/index.ts";
import { key, normal } from "../../src/random/index.ts";
import { grad } from "../../src/transforms/grad.ts";
import golden from "../fixtures/conv2d_second_order.json" with { type: "json" };

const numbers = (x: tf.Tensor) => Array.from(x.dataSync());

describe("conv", () => {
  it("is tf.conv2d, bias and activation", () => {
    const layer = conv({
      filters: 2,
      kernelSize: [3, 2],
      strides: [2, 1],
      padding: [1, 0],
      activation: "tanh",
      biasInit: "normal",
    });
    const { params } = layer.init(key(0), [5, 4, 3]);
    const x = normal(key(1), [2, 5, 4, 3]) as tf.Tensor4D;
    const padded = tf.pad(x, [
      [0, 0],
      [1, 1],
      [0, 0],
      [0, 0],
    ]);
    const y = tf.conv2d(padded, params.kernel as tf.Tensor4D, [2, 1], "valid");
    const { output } = layer.apply(params, {}, x);
    expect(output.shape).toEqual([2, 3, 3, 2]);
    expectAllClose(output, tf.tanh(tf.add(y, params.bias)), { tolerance: 1e-6 });
  });

  it("has PyTorch's values and gradients with groups", () => {
    const stored = golden.cases.find(({ groups }) => groups === 2)!;
    const load = ({ shape, data }: { shape: readonly number[]; data: readonly number[] }) =>
      tf.tensor([...data], [...shape]);
    const [x, kernel, gy] = [
      tf.transpose(load(stored.x), [0, 2, 3, 1]),
      tf.transpose(load(stored.w), [2, 3, 1, 0]),
      tf.transpose(load(stored.gy), [0, 2, 3, 1]),
    ];
    const size = stored.w.shape[2]!;
    const layer = conv({
      filters: stored.w.shape[0]!,
      kernelSize: size,
      strides: 2,
      padding: 1,
      groups: 2,
    });
    const bias = load(stored.b!) as tf.Tensor1D;
    const apply = (at: tf.Tensor, w: tf.Tensor) =>
      layer.apply({ kernel: w, bias }, {}, at).output as tf.Tensor;
    expect(layer.init(key(0), x.shape.slice(1)).params.kernel.shape).toEqual(kernel.shape);
    expectAllClose(tf.transpose(apply(x, kernel), [0, 3, 1, 2]), stored.y.data, {
      tolerance: 1e-5,
    });
    const loss = (at: tf.Tensor, w: tf.Tensor) => {
      const y = apply(at, w);
      return tf.add(tf.sum(tf.mul(tf.tanh(y), gy)), tf.div(tf.mean(tf.pow(y, 3)), 4)) as tf.Scalar;
    };
    const byKernel = grad((w: tf.Tensor) => loss(x, w))(kernel);
    expectAllClose(tf.transpose(byKernel, [3, 2, 0, 1]), stored.grad_w.data, { tolerance: 1e-4 });
    const byImage = grad((at: tf.Tensor) => loss(at, kernel))(x);
    expectAllClose(tf.transpose(byImage, [0, 3, 1, 2]), stored.grad_x.data, { tolerance: 1e-4 });
  });

  it("sees the channels of its own group alone, in one dimension too", () => {
    const layer = conv({ filters: 6, kernelSize: [3], groups: 3, activation: "tanh" });
    const { params } = layer.init(key(0), [5, 6]);
    expect(params.kernel.shape).toEqual([3, 2, 6]);
    const x = normal(key(1), [2, 5, 6]) as tf.Tensor;
    const alone = (group: number) => {
      const one = conv({ filters: 2, kernelSize: [3], activation: "tanh" });
      const of = {
        kernel: tf.slice(params.kernel, [0, 0, 2 * group], [3, 2, 2]),
        bias: tf.slice1d(params.bias, 2 * group, 2),
      };
      return one.apply(of, {}, tf.slice(x, [0, 0, 2 * group], [2, 5, 2])).output;
    };
    const wanted = tf.concat([0, 1, 2].map(alone), 2);
    expectAllClose(layer.apply(params, {}, x).output, wanted, { tolerance: 1e-6 });
  });

  it("refuses groups that do not divide the channels or the filters", () => {
    const shape = expect.objectContaining({ code: "shape" });
    const layer = conv({ filters: 4, kernelSize: 3, groups: 2 });
    expect(() => layer.init(key(0), [5, 5, 3])).toThrow(shape);
    expect(() => conv({ filters: 3, kernelSize: 3, groups: 2 }).init(key(0), [5, 5, 4])).toThrow(
      /2 groups do not divide 4 channels and 3 filters/,
    );
    const { params } = layer.init(key(0), [5, 5, 4]);
    expect(() => layer.apply(params, {}, tf.ones([1, 5, 5, 2]))).toThrow(shape);
  });

  it("has the numbers of a case by hand", () => {
    const layer = conv({ filters: 1, kernelSize: 2, padding: "valid" });
    const params = { kernel: tf.tensor4d([1, 2, 3, 4], [2, 2, 1, 1]), bias: tf.tensor1d([0.5]) };
    const x = tf.tensor4d([1, 0, 2, 0, 1, 0, 3, 0, 1], [1, 3, 3, 1]);
    // 1·1 + 4·1, 2·2 + 3·1, 2·1 + 3·3, 1·1 + 4·1
    expect(numbers(layer.apply(params, {}, x).output)).toEqual([5.5, 7.5, 11.5, 5.5]);
  });

  it("runs along one axis", () => {
    const layer = conv({ filters: 3, kernelSize: [3], dilations: [2], bias: false });
    const { params } = layer.init(key(0), [7, 2]);
    expect(params.kernel.shape).toEqual([3, 2, 3]);
    const x = normal(key(1), [2, 7, 2]) as tf.Tensor3D;
    const y = tf.conv1d(x, params.kernel as tf.Tensor3D, 1, "same", "NWC", 2);
    expectAllClose(layer.apply(params, {}, x).output, y, { tolerance: 1e-6 });
    const halved = conv({ filters: 1, kernelSize: [3], strides: 2, padding: 1 });
    const variables = halved.init(key(0), [8, 2]);
    const { output } = halved.apply(variables.params, {}, tf.zeros([1, 8, 2]));
    expect(output.shape).toEqual([1, 4, 1]);
  });

  it("draws kernels by the fan-in of a window", () => {
    const layer = conv({ filters: 64, kernelSize: 3, kernelInit: "heNormal" });
    const { params } = layer.init(key(0), [8, 8, 32]);
    const variance = tf.moments(params.kernel).variance.dataSync()[0] as number;
    expect(variance / (2 / (9 * 32))).toBeCloseTo(1, 1);
    const each = depthwiseConv({ kernelSize: 3, multiplier: 4, kernelInit: "heNormal" });
    const { kernel } = each.init(key(0), [8, 8, 512]).params;
    expect((tf.moments(kernel).variance.dataSync()[0] as number) / (2 / 9)).toBeCloseTo(1, 1);
  });
});

describe("depthwiseConv", () => {
  it("is tf.depthwiseConv2d and bias", () => {
    const layer = depthwiseConv({ kernelSize: 3, multiplier: 2, strides: 2, biasInit: "normal" });
    const { params } = layer.init(key(0), [5, 5, 3]);
    expect([params.kernel.shape, params.bias.shape]).toEqual([[3, 3, 3, 2], [6]]);
    const x = normal(key(1), [2, 5, 5, 3]) as tf.Tensor4D;
    const y = tf.depthwiseConv2d(x, params.kernel as tf.Tensor4D, 2, "same");
    expectAllClose(layer.apply(params, {}, x).output, tf.add(y, params.bias));
  });

  it("runs along one axis", () => {
    const layer = depthwiseConv({ kernelSize: [2], padding: "valid", bias: false });
    const params = { kernel: tf.tensor3d([1, 10, 2, 20], [2, 2, 1]) };
    const x = tf.tensor3d([1, 1, 2, 2, 3, 3], [1, 3, 2]);
    expect(numbers(layer.apply(params as never, {}, x).output)).toEqual([5, 50, 8, 80]);
  });
});

describe("pooling", () => {
  const x = tf.tensor4d(
    Array.from({ length: 18 }, (_, i) => (i * 7) % 18),
    [1, 3, 3, 2],
  );

  it("is that of tfjs", () => {
    const options = { size: [2, 3], strides: 1, padding: [1, 1] } as const;
    const pad = [
      [0, 0],
      [1, 1],
      [1, 1],
      [0, 0],
    ] as never;
    expectAllClose(maxPool(options)(x), tf.maxPool(x, [2, 3], 1, pad));
    expectAllClose(averagePool(options)(x), tf.avgPool(x, [2, 3], 1, pad));
    expect(maxPool({ padding: "same" })(x).shape).toEqual([1, 2, 2, 2]);
    expect(maxPool()(x).shape).toEqual([1, 1, 1, 2]);
  });

  it("runs along one axis", () => {
    const line = tf.tensor3d([1, 5, 2, 4, 3, 3], [1, 3, 2]);
    expect(numbers(maxPool({ size: [2], strides: 1 })(line))).toEqual([2, 5, 3, 4]);
    expect(numbers(averagePool({ size: [3] })(line))).toEqual([2, 4]);
  });

  it("of everything, and flattening", () => {
    expectAllClose(globalAveragePool(x), tf.mean(x, [1, 2]));
    expect(flatten(x).shape).toEqual([1, 18]);
    expect(flatten(tf.zeros([0, 4, 2])).shape).toEqual([0, 8]);
  });
});

describe("normalisation of each example", () => {
  const normalised = (xs: readonly number[], eps: number) => {
    const mean = xs.reduce((a, b) => a + b, 0) / xs.length;
    const variance = xs.reduce((a, b) => a + (b - mean) ** 2, 0) / xs.length;
    return xs.map((x) => (x - mean) / Math.sqrt(variance + eps));
  };

  it("layerNorm has mean 0 and variance 1 along the last axis, then scale and bias", () => {
    const params = { scale: tf.tensor1d([1, 2, 3]), bias: tf.tensor1d([0.5, 0, -1]) };
    const x = tf.tensor2d([1, 2, 4, -3, 0, 9], [2, 3]);
    const { output } = layerNorm({ eps: 0.1 }).apply(params, {}, x);
    const expected = [normalised([1, 2, 4], 0.1), normalised([-3, 0, 9], 0.1)].flatMap(
      ([a, b, c]) => [a! + 0.5, 2 * b!, 3 * c! - 1],
    );
    expectAllClose(output, expected, { tolerance: 1e-6 });
  });

  it("keeps small differences of large numbers", () => {
    const { output } = layerNorm({ affine: false, eps: 1e-12 }).apply(
      {},
      {},
      tf.tensor2d([[4096, 4096.5, 4097]]),
    );
    expectAllClose(output, [-Math.sqrt(1.5), 0, Math.sqrt(1.5)], { tolerance: 1e-4 });
  });

  it("groupNorm does so over groups of features and all places", () => {
    // Two places of four features: the groups are {0, 1} and {2, 3} of both.
    const x = tf.tensor3d([1, 2, 10, 20, 3, 5, 30, 50], [1, 2, 4]);
    const { output } = groupNorm({ groups: 2, affine: false }).apply({}, {}, x);
    const [a, b] = [normalised([1, 2, 3, 5], 1e-5), normalised([10, 20, 30, 50], 1e-5)];
    expectAllClose(output, [a[0]!, a[1]!, b[0]!, b[1]!, a[2]!, a[3]!, b[2]!, b[3]!]);
  });

  it("groupNorm of one group is layerNorm of a flat example", () => {
    const x = normal(key(0), [3, 8]);
    const params = { scale: normal(key(1), [8]), bias: normal(key(2), [8]) } as never;
    const one = groupNorm({ groups: 1 }).apply(params, {}, x).output;
    expectAllClose(one, layerNorm().apply(params, {}, x).output, { tolerance: 1e-6 });
  });
});

describe("attention", () => {
  const layer = (causal: boolean) => attention({ heads: 2, causal, biasInit: "normal" });
  const { params } = layer(false).init(key(0), [3, 4]);
  const x = normal(key(1), [2, 3, 4]);

  /** The definition, number by number. */
  function byHand(causal: boolean): number[] {
    const linear = (part: keyof typeof params, rows: number[][]) => {
      const kernel = params[part].kernel.arraySync();
      const bias = params[part].bias.arraySync();
      return rows.map((row) =>
        bias.map((b, j) => row.reduce((sum, value, i) => sum + value * kernel[i]![j]!, b)),
      );
    };
    return (x.arraySync() as number[][][]).flatMap((rows) => {
      const [q, k, v] = (["query", "key", "value"] as const).map((part) => linear(part, rows));
      const mixed = rows.map((_, t) =>
        [0, 2].flatMap((from) => {
          const head = (row: number[]) => row.slice(from, from + 2);
          const weights = k!.map((row, s) => {
            if (causal && s > t) return 0;
            const score = head(row).reduce((sum, value, i) => sum + value * head(q![t]!)[i]!, 0);
            return Math.exp(score / Math.SQRT2);
          });
          const total = weights.reduce((a, b) => a + b);
          return [0, 1].map((i) =>
            v!.reduce((sum, row, s) => sum + (weights[s]! / total) * head(row)[i]!, 0),
          );
        }),
      );
      return linear("output", mixed).flat();
    });
  }

  it.each([false, true])("is its definition, causal: %s", (causal) => {
    const { output } = layer(causal).apply(params, {}, x);
    expectAllClose(output, byHand(causal), { tolerance: 1e-6 });
  });

  it("does not see later places when causal", () => {
    const later = tf.mul(x, tf.tensor3d([1, 1, 50], [1, 3, 1]));
    const run = (input: tf.Tensor) => numbers(layer(true).apply(params, {}, input).output);
    expect(run(later).slice(0, 8)).toEqual(run(x).slice(0, 8));
    expect(run(later).slice(8, 12)).not.toEqual(run(x).slice(8, 12));
  });

  it("commutes with permutations when not causal", () => {
    const { output } = layer(false).apply(params, {}, tf.reverse(x, 1));
    expectAllClose(tf.reverse(output, 1), layer(false).apply(params, {}, x).output);
  });
});

describe("embeddings", () => {
  it("look rows up, of int32 and of float32 numbers", () => {
    const params = { table: tf.tensor2d([1, 2, 10, 20, 100, 200], [3, 2]) };
    const layer = embedding({ size: 3, units: 2 });
    for (const dtype of ["int32", "float32"] as const) {
      const { output } = layer.apply(params, {}, tf.tensor2d([[2, 0]], [1, 2], dtype));
      expect(output.shape).toEqual([1, 2, 2]);
      expect(numbers(output)).toEqual([100, 200, 1, 2]);
    }
  });

  it("add places", () => {
    const params = { table: tf.tensor2d([1, 2, 10, 20, 100, 200], [3, 2]) };
    const layer = positionEmbedding({ length: 3 });
    const { output } = layer.apply(params, {}, tf.ones([2, 2, 2]));
    expect(numbers(output)).toEqual([2, 3, 11, 21, 2, 3, 11, 21]);
  });
});

describe("dropout", () => {
  it("makes what it drops 0, whatever it was, and its gradient", () => {
    const odd = tf.tensor1d(
      Array.from({ length: 64 }, (_, i) => [NaN, Infinity, -Infinity][i % 3]!),
    );
    const drop = (t: tf.Tensor) =>
      dropout({ rate: 0.5 }).apply({}, {}, t, { training: true, key: key(3) }).output;
    const dropped = numbers(drop(tf.ones([64]))).map((value) => value === 0);
    expect(dropped).toContain(true);
    expect(numbers(drop(odd)).map((value) => value === 0)).toEqual(dropped);
    const slope = grad((t: tf.Tensor) => tf.sum(tf.square(drop(t))) as tf.Scalar)(odd as tf.Tensor);
    expect(numbers(slope).map((value) => value === 0)).toEqual(dropped);
  });

  const x = tf.ones([4000]);
  const run = (seed: number, rate: number) =>
    numbers(dropout({ rate }).apply({}, {}, x, { training: true, key: key(seed) }).output);

  it("keeps the share and the mean, by the key", () => {
    expect(run(1, 0.25)).toEqual(run(1, 0.25));
    expect(run(1, 0.25)).not.toEqual(run(2, 0.25));
    const kept = run(1, 0.25).filter((value) => value !== 0);
    expect(new Set(kept)).toEqual(new Set([Math.fround(4 / 3)]));
    expect(Math.abs(kept.length / 4000 - 0.75)).toBeLessThan(4 * Math.sqrt(0.1875 / 4000));
  });

  it("does nothing outside training and at rate 0", () => {
    expect(numbers(dropout({ rate: 0.9 }).apply({}, {}, x).output)).toEqual(numbers(x));
    expect(run(1, 0)).toEqual(numbers(x));
    expect(() => dropout({ rate: 0.1 }).apply({}, {}, x, { training: true })).toThrow(
      /dropout.apply: no key was given/,
    );
  });
});

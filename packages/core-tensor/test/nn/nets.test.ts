import { expectAllClose } from "@repo/test-kit";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { isLegendreError } from "../../src/errors.ts";
import {
  attention,
  batchNorm,
  conv,
  dense,
  depthwiseConv,
  dropout,
  embedding,
  groupNorm,
  layerNorm,
  maxPool,
  positionEmbedding,
  residual,
  resnet18,
  sequential,
  softmaxCrossEntropy,
  transformerEncoder,
} from "../../src/nn/index.ts";
import { adam, applyUpdates } from "../../src/optim/index.ts";
import { key, normal } from "../../src/random/index.ts";
import { valueAndGrad } from "../../src/transforms/index.ts";
import { treeLeaves, treePaths, treeStructure } from "../../src/tree/index.ts";

describe("residual", () => {
  it("adds body and shortcut", () => {
    const layer = residual(dense({ units: 2, kernelInit: "ones", bias: false }), {
      shortcut: (x) => tf.mul(x, 10),
    });
    const { params, state } = layer.init(key(0), [2]);
    expect(treePaths(treeStructure(params))).toEqual(["body.kernel"]);
    const { output } = layer.apply(params, state, tf.tensor2d([[1, 2]]));
    expect([...output.dataSync()]).toEqual([13, 23]);
  });

  it("says which sides do not fit", () => {
    expect(() => residual(dense({ units: 3 })).init(key(0), [2])).toThrow(
      /the body makes \[3\] of \[2\], the shortcut \[2\]; give a shortcut/,
    );
  });

  it("names the side in errors", () => {
    const layer = residual(dense({ units: 2 }));
    const { params, state } = layer.init(key(0), [2]);
    expect(() => layer.apply(params, state, tf.zeros([1, 3]))).toThrow(
      /residual.apply: body: dense.apply: x has shape/,
    );
    expect(() => layer.apply({ body: params.body } as never, state, tf.zeros([1, 2]))).toThrow(
      /missing "shortcut"/,
    );
  });
});

describe("resnet18", () => {
  it("has the leaves and the size of the CIFAR form", () => {
    const { params, state } = resnet18({ width: 2, classes: 3 }).init(key(0), [8, 8, 3]);
    const paths = treePaths(treeStructure(params));
    expect(paths.filter((path) => path.endsWith("kernel")).length).toBe(21);
    expect(paths).toContain("stage2.block1.shortcut.conv.kernel");
    expect(paths).not.toContain("stage1.block1.shortcut.conv.kernel");
    expect(paths).not.toContain("stage2.block2.shortcut.conv.kernel");
    expect(treeLeaves(state).length).toBe(40);
    // 2724 width² + 257 width + 10 for ten classes and three channels: 11,173,962 at width 64.
    const count = (width: number) => 2724 * width ** 2 + 257 * width + 10;
    const small = resnet18({ width: 3 }).init(key(0), [8, 8, 3]).params;
    expect(treeLeaves(small).reduce((sum, leaf) => sum + leaf.size, 0)).toBe(count(3));
    expect(count(64)).toBe(11_173_962);
  });

  it("halves the image three times and scales its first outputs", () => {
    const model = resnet18({ width: 4, classes: 5 });
    const { params, state } = model.init(key(0), [16, 16, 3]);
    const x = normal(key(1), [4, 16, 16, 3]);
    const { output, state: next } = model.apply(params, state, x, { training: true });
    expect(output.shape).toEqual([4, 5]);
    // Features of a normalised layer and weights of 1 / inputs: outputs of about 1, whatever the depth (0.9 to 1.2 over seeds).
    const outputs = [...output.dataSync()];
    const mean = outputs.reduce((a, b) => a + b, 0) / outputs.length;
    const spread = outputs.reduce((sum, value) => sum + (value - mean) ** 2, 0) / outputs.length;
    expect(Math.sqrt(spread)).toBeGreaterThan(0.7);
    expect(Math.sqrt(spread)).toBeLessThan(1.5);
    expect(next.stage4.block2.body.norm2.mean.shape).toEqual([32]);
    expect([...next.stem.norm.mean.dataSync()]).not.toEqual([0, 0, 0, 0]);
  });

  it("learns", () => {
    const model = resnet18({ width: 2, classes: 2 });
    let { params, state } = model.init(key(0), [8, 8, 1]);
    const labels = tf.tensor1d([0, 1, 0, 1, 0, 1], "int32");
    const sign = tf.reshape(tf.sub(tf.mul(labels, 2), 1), [6, 1, 1, 1]);
    const x = tf.add(normal(key(1), [6, 8, 8, 1]), sign);
    const loss = (p: typeof params, s: typeof state) => {
      const { output, state: aux } = model.apply(p, s, x, { training: true });
      return { value: softmaxCrossEntropy(output, labels), aux };
    };
    const optimizer = adam({ lr: 0.01 });
    let optState = optimizer.init(params);
    const losses = Array.from({ length: 12 }, () => {
      const { value, grads, aux } = valueAndGrad((p: typeof params) => loss(p, state), {
        aux: true,
      })(params);
      const next = optimizer.update(grads, optState, params);
      [params, optState, state] = [applyUpdates(params, next.updates), next.state, aux];
      return value.dataSync()[0] as number;
    });
    expect(losses.at(-1)).toBeLessThan(0.3 * losses[0]!);
  });
});

describe("transformerEncoder", () => {
  it("is a stack of blocks with a normalised output", () => {
    const model = transformerEncoder({ layers: 3, width: 8, heads: 4 });
    const { params, state } = model.init(key(0), [5, 8]);
    expect(Object.keys(params)).toEqual(["block1", "block2", "block3", "norm"]);
    expect(params["block1"]!.mlp.body.hidden.kernel.shape).toEqual([8, 32]);
    const { output } = model.apply(params, state, normal(key(1), [2, 5, 8]));
    expectAllClose(tf.mean(output, -1), Array(10).fill(0), { tolerance: 1e-5 });
  });

  it("sees the past alone when causal", () => {
    const model = transformerEncoder({ layers: 2, width: 4, heads: 2, causal: true });
    const { params, state } = model.init(key(0), [6, 4]);
    const x = normal(key(1), [1, 6, 4]);
    const whole = model.apply(params, state, x).output;
    const start = model.apply(params, state, tf.slice(x, [0, 0, 0], [1, 4, 4])).output;
    expectAllClose(tf.slice(whole, [0, 0, 0], [1, 4, 4]), start, { tolerance: 1e-5 });
  });

  it("drops in training, by the key", () => {
    const model = transformerEncoder({ layers: 1, width: 4, heads: 1, dropout: 0.5 });
    const { params, state } = model.init(key(0), [3, 4]);
    const x = normal(key(1), [2, 3, 4]);
    const run = (seed: number) => [
      ...model.apply(params, state, x, { training: true, key: key(seed) }).output.dataSync(),
    ];
    expect(run(0)).toEqual(run(0));
    expect(run(0)).not.toEqual(run(1));
  });
});

describe("what does not fit is named", () => {
  const cases: [string, () => unknown, string, string][] = [
    ["filters", () => conv({ filters: 0, kernelSize: 3 }), "option", "conv: filters must be"],
    ["kernelSize", () => conv({ filters: 1 } as never), "option", "conv: kernelSize must be"],
    [
      "three sizes",
      () => conv({ filters: 1, kernelSize: [3, 3, 3] }),
      "option",
      "kernelSize must be a number or an array of 1 or 2 sizes, got 3",
    ],
    [
      "padding",
      () => conv({ filters: 1, kernelSize: 3, padding: "full" as never }),
      "option",
      'padding must be "same", "valid", or a number of zeros, got "full"',
    ],
    [
      "strides",
      () => conv({ filters: 1, kernelSize: [3], strides: [1, 2] }),
      "option",
      "strides must be a number or an array of 1 of them, one for each axis, got 2",
    ],
    [
      "strides and dilations",
      () => depthwiseConv({ kernelSize: 3, strides: 2, dilations: 2 }),
      "option",
      "only one of the two may be above 1",
    ],
    ["pool size", () => maxPool({ size: 0 }), "option", "maxPool: size must be"],
    ["momentum", () => batchNorm({ momentum: 2 }), "option", "batchNorm: momentum must be"],
    ["eps", () => layerNorm({ eps: 0 }), "option", "layerNorm: eps must be"],
    ["rate", () => dropout({ rate: 1 }), "option", "dropout: rate must be"],
    ["size", () => embedding({ size: 0, units: 1 }), "option", "embedding: size must be"],
    ["stem", () => resnet18({ stem: "imagenet" as never }), "option", "stem must be one of"],
    [
      "heads",
      () => attention({ heads: 3 }).init(key(0), [2, 4]),
      "shape",
      "got 4 features, which 3 heads do not divide",
    ],
    [
      "groups",
      () => groupNorm().init(key(0), [4]),
      "shape",
      "got 4 features, which 32 groups do not divide",
    ],
    [
      "image",
      () => conv({ filters: 1, kernelSize: 3 }).init(key(0), [784]),
      "shape",
      "inputShape is [784], expected [height, width, channels]",
    ],
    [
      "sequence",
      () => {
        const layer = positionEmbedding({ length: 2 });
        return layer.apply(layer.init(key(0), [2, 3]).params, {}, tf.zeros([1, 4, 3]));
      },
      "shape",
      "x has 4 places, the table 2",
    ],
    [
      "channels",
      () => {
        const layer = conv({ filters: 1, kernelSize: 1 });
        return layer.apply(layer.init(key(0), [2, 2, 3]).params, {}, tf.zeros([1, 2, 2, 4]));
      },
      "shape",
      "conv.apply: x has shape [1,2,2,4], expected [batch, size1, size2, 3]",
    ],
    [
      "statistics",
      () =>
        batchNorm().apply(
          { scale: tf.zeros([2]), bias: tf.zeros([2]) } as never,
          {} as never,
          tf.zeros([1, 2]),
        ),
      "structure",
      'state has 0 leaves, the layer has 2 (missing "mean", "variance")',
    ],
    [
      "call option",
      () =>
        sequential(["tanh"]).apply({ layers: [{}] }, { layers: [{}] }, tf.zeros([1, 2]), {
          momentum: 3,
        }),
      "option",
      "momentum must be",
    ],
  ];
  it.each(cases)("%s", (_name, run, code, words) => {
    let thrown: unknown;
    try {
      run();
    } catch (error) {
      thrown = error;
    }
    expect(isLegendreError(thrown, code as never)).toBe(true);
    expect((thrown as Error).message).toContain(words);
  });
});

import { random, treeDispose } from "@legendre/core-tensor";
import { treeMapWithPath } from "@legendre/core-tensor/tree";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { netsOf, patches, sizes } from "../fishleg-prune-rivals/nets.ts";

describe("the nets that are pruned", () => {
  it("cut an image of 28 × 28 into 16 patches, row by row", () => {
    const pixels = Float32Array.from({ length: 784 }, (_, i) => i);
    const cut = patches(tf.tensor(pixels, [1, 784])).arraySync() as number[][][];
    for (let patch = 0; patch < 16; patch++) {
      for (let place = 0; place < 49; place++) {
        const row = 7 * Math.floor(patch / 4) + Math.floor(place / 7);
        const column = 7 * (patch % 4) + (place % 7);
        expect(cut[0]?.[patch]?.[place]).toBe(28 * row + column);
      }
    }
  });

  it.each(Object.entries(netsOf(sizes.full)))("%s: a likelihood of its outputs", (_, net) => {
    const params = net.init(random.key(0));
    const batch = { x: tf.randomUniform([3, 784]), y: tf.tensor([1, 9, 4], [3], "int32") };
    const outputs = net.outputs(params, batch);
    expect(net.likelihood.nll(outputs, net.targets(batch)).dataSync()[0]).toBeGreaterThan(0);
    treeDispose([params, batch]);
  });

  it("takes weights of the transformer from the kernels of its blocks alone, 2 of 4 where it is asked for", () => {
    const { vit } = netsOf(sizes.small);
    const params = vit.init(random.key(0));
    const shapes: (readonly number[])[] = [];
    treeMapWithPath((path, leaf: tf.Tensor) => {
      if (vit.prunable?.(path)) shapes.push(leaf.shape);
    }, params);
    expect(shapes).toHaveLength(4 * 6);
    for (const [inputs = 0] of shapes) expect(inputs % 4).toBe(0);
    const weights = shapes.reduce((sum, [inputs = 0, units = 0]) => sum + inputs * units, 0);
    expect(weights).toBe(4 * (4 * 64 * 64 + 2 * 64 * 256));
    treeDispose(params);
  });
});

import * as tf from "@tensorflow/tfjs";
import { describe, it } from "vitest";
import type { HostArray } from "../../src/index.ts";
import { floats, given } from "../kernels/case.ts";
import { crossEntropy, dense, denseParams, labels, type Params } from "./blocks.ts";
import { checkSecondOrder, weights } from "./second-order.ts";

const width = 4;
const heads = 2;
const steps = 5;

function layerNorm({ scale, offset }: Params, x: tf.Tensor): tf.Tensor {
  const { mean, variance } = tf.moments(x, -1, true);
  const normal = tf.mul(tf.sub(x, mean), tf.rsqrt(tf.add(variance, 1e-3)));
  return tf.add(tf.mul(normal, scale as tf.Tensor), offset as tf.Tensor);
}

function attention(p: Params, x: tf.Tensor): tf.Tensor {
  const [batch, length] = x.shape as [number, number];
  const split = (name: string) => {
    const projected = tf.einsum("btc,cd->btd", x, p[name] as tf.Tensor);
    return tf.transpose(tf.reshape(projected, [batch, length, heads, width / heads]), [0, 2, 1, 3]);
  };
  const scores = tf.div(tf.matMul(split("query"), split("key"), false, true), Math.sqrt(width));
  const mixed = tf.transpose(tf.matMul(tf.softmax(scores), split("value")), [0, 2, 1, 3]);
  const together = tf.reshape(mixed, [batch * length, width]);
  return tf.reshape(tf.matMul(together, p["out"] as tf.Tensor), x.shape);
}

function gelu(x: tf.Tensor): tf.Tensor {
  return tf.mul(tf.mul(x, 0.5), tf.add(tf.erf(tf.div(x, Math.SQRT2)), 1));
}

function block(p: Params, x: tf.Tensor): tf.Tensor {
  const attended = tf.add(x, attention(p, layerNorm(p["norm1"]!, x)));
  const rows = tf.reshape(layerNorm(p["norm2"]!, attended), [-1, width]);
  const fed = dense(p["narrow"]!, gelu(dense(p["widen"]!, rows)));
  return tf.add(attended, tf.reshape(fed, x.shape));
}

function normParams(): Record<string, HostArray> {
  return { scale: given([1, 1.1, 0.9, 1]), offset: given([0, 0.1, -0.1, 0]) };
}

function blockParams(seed: number) {
  return {
    query: floats([width, width], { low: -1, high: 1, seed }),
    key: floats([width, width], { low: -1, high: 1, seed: seed + 1 }),
    value: floats([width, width], { low: -1, high: 1, seed: seed + 2 }),
    out: weights(width, width),
    norm1: normParams(),
    norm2: normParams(),
    widen: denseParams(width, 8),
    narrow: denseParams(8, width),
  };
}

describe("attention", () => {
  it("a transformer encoder over embedded words", () => {
    const params = {
      words: floats([7, width], { low: -1, high: 1 }),
      places: floats([steps, width], { low: -1, high: 1, seed: 2 }),
      blocks: [blockParams(10), blockParams(20)],
      head: denseParams(width, 3),
    };
    const words = given([0, 3, 3, 6, 1, 5, 2, 0, 4, 3], [2, steps], "int32");
    const loss = (p: Params, sentence: tf.Tensor, y: tf.Tensor) => {
      const embedded = tf.gather(p["words"] as tf.Tensor, sentence as tf.Tensor2D);
      let x: tf.Tensor = tf.add(embedded, p["places"] as tf.Tensor);
      for (const layer of p["blocks"] as unknown as Params[]) x = block(layer, x);
      return crossEntropy(dense(p["head"]!, tf.mean(x, 1)), y);
    };
    checkSecondOrder(loss, params, [words, labels(0, 2)]);
  });
});

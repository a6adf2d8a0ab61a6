import * as tf from "@tensorflow/tfjs";
import { describe, it } from "vitest";
import { floats } from "../kernels/case.ts";
import {
  batchNorm,
  conv,
  crossEntropy,
  dense,
  denseParams,
  labels,
  normParams,
  type Params,
} from "./blocks.ts";
import { checkSecondOrder, weights } from "./second-order.ts";

/** Two convolutions around which the input is added; 1x1 on the way round where shapes change. */
function residualParams(from: number, to: number) {
  return {
    first: weights(3, 3, from, to),
    firstNorm: normParams(to),
    second: weights(3, 3, to, to),
    secondNorm: normParams(to),
    ...(from === to ? {} : { around: weights(1, 1, from, to) }),
  };
}

function residual(p: Params, x: tf.Tensor, stride: number): tf.Tensor {
  const inner = tf.relu(batchNorm(p["firstNorm"]!, conv(p["first"]!, x, stride)));
  const outer = batchNorm(p["secondNorm"]!, conv(p["second"]!, inner));
  return tf.relu(tf.add(outer, p["around"] ? conv(p["around"]!, x, stride) : x));
}

/** A 1x1 convolution that widens, a depthwise one, a 1x1 one that narrows. */
function mobileParams(from: number, wide: number, to: number) {
  return {
    widen: weights(1, 1, from, wide),
    widenNorm: normParams(wide),
    depthwise: weights(3, 3, wide, 1),
    depthwiseNorm: normParams(wide),
    narrow: weights(1, 1, wide, to),
    narrowNorm: normParams(to),
  };
}

function mobile(p: Params, x: tf.Tensor, stride: number): tf.Tensor {
  const wide = tf.relu6(batchNorm(p["widenNorm"]!, conv(p["widen"]!, x)));
  const filter = p["depthwise"] as tf.Tensor as tf.Tensor4D;
  const filtered = tf.depthwiseConv2d(wide as tf.Tensor4D, filter, stride, "same");
  const narrow = conv(p["narrow"]!, tf.relu6(batchNorm(p["depthwiseNorm"]!, filtered)));
  const out = batchNorm(p["narrowNorm"]!, narrow);
  return stride === 1 && x.shape[3] === out.shape[3] ? tf.add(out, x) : out;
}

describe("convolutional nets, written with tf ops", () => {
  it("a residual net of 18 layers", () => {
    const widths = [2, 2, 4, 4, 6, 6, 8, 8];
    const params = {
      stem: weights(3, 3, 3, 2),
      stemNorm: normParams(2),
      blocks: widths.map((to, i) => residualParams(widths[i - 1] ?? 2, to)),
      head: denseParams(8, 3),
    };
    const loss = (p: Params, x: tf.Tensor, y: tf.Tensor) => {
      const stem = tf.relu(batchNorm(p["stem" + "Norm"]!, conv(p["stem"]!, x)));
      let image: tf.Tensor = tf.maxPool(stem as tf.Tensor4D, 3, 1, "same");
      widths.forEach((to, i) => {
        const stride = i > 0 && to !== widths[i - 1] ? 2 : 1;
        image = residual((p["blocks"] as unknown as Params[])[i]!, image, stride);
      });
      return crossEntropy(dense(p["head"]!, tf.mean(image, [1, 2])), y);
    };
    checkSecondOrder(loss, params, [floats([3, 8, 8, 3]), labels(0, 2, 1)], { hvp: 5e-2 });
  });

  it("inverted residual blocks of a MobileNet", () => {
    const params = {
      stem: weights(3, 3, 2, 4),
      first: mobileParams(4, 8, 4),
      second: mobileParams(4, 8, 6),
      head: denseParams(6, 2),
    };
    const loss = (p: Params, x: tf.Tensor, y: tf.Tensor) => {
      const first = mobile(p["first"]!, conv(p["stem"]!, x, 2), 1);
      const image = mobile(p["second"]!, first, 2);
      const pooled = tf.avgPool(image as tf.Tensor4D, 2, 2, "valid");
      return crossEntropy(dense(p["head"]!, tf.reshape(pooled, [2, 6])), y);
    };
    checkSecondOrder(loss, params, [floats([2, 8, 8, 2]), labels(0, 1)]);
  });

  it("a U-Net", () => {
    const params = {
      down: weights(3, 3, 1, 3),
      middle: weights(3, 3, 3, 6),
      up: weights(2, 2, 3, 6),
      merge: weights(3, 3, 6, 3),
      out: weights(1, 1, 7, 1),
    };
    const loss = (p: Params, x: tf.Tensor, y: tf.Tensor) => {
      const down = tf.relu(conv(p["down"]!, x));
      const middle = tf.tanh(conv(p["middle"]!, tf.maxPool(down as tf.Tensor4D, 2, 2, "valid")));
      const filter = p["up"] as tf.Tensor as tf.Tensor4D;
      const up = tf.conv2dTranspose(middle as tf.Tensor4D, filter, [2, 8, 8, 3], 2, "same");
      const merged = tf.relu(conv(p["merge"]!, tf.concat([up, down], 3)));
      const coarse = tf.image.resizeBilinear(
        tf.slice(middle, [0, 0, 0, 0], [2, 4, 4, 4]) as tf.Tensor4D,
        [8, 8],
      );
      const logits = conv(p["out"]!, tf.concat([merged, coarse], 3));
      return tf.mean(tf.sub(tf.softplus(logits), tf.mul(y, logits)));
    };
    checkSecondOrder(loss, params, [
      floats([2, 8, 8, 1]),
      floats([2, 8, 8, 1], { low: 0, high: 1, seed: 2 }),
    ]);
  });

  it("a variational autoencoder", () => {
    const params = {
      encode: weights(3, 3, 1, 4),
      mean: denseParams(64, 3),
      logVariance: denseParams(64, 3),
      expand: denseParams(3, 64),
      decode: weights(3, 3, 1, 4),
    };
    const loss = (p: Params, x: tf.Tensor, noise: tf.Tensor) => {
      const hidden = tf.reshape(tf.elu(conv(p["encode"]!, x, 2)), [2, 64]);
      const mean = dense(p["mean"]!, hidden);
      const logVariance = dense(p["logVariance"]!, hidden);
      const z = tf.add(mean, tf.mul(noise, tf.exp(tf.div(logVariance, 2))));
      const wide = tf.reshape(tf.elu(dense(p["expand"]!, z)), [2, 4, 4, 4]);
      const filter = p["decode"] as tf.Tensor as tf.Tensor4D;
      const logits = tf.conv2dTranspose(wide as tf.Tensor4D, filter, [2, 8, 8, 1], 2, "same");
      const error = tf.sum(tf.sub(tf.softplus(logits), tf.mul(x, logits)), [1, 2, 3]);
      const spread = tf.sub(tf.add(tf.square(mean), tf.exp(logVariance)), tf.add(logVariance, 1));
      return tf.mean(tf.add(error, tf.div(tf.sum(spread, 1), 2)));
    };
    checkSecondOrder(loss, params, [
      floats([2, 8, 8, 1], { low: 0, high: 1 }),
      floats([2, 3], { seed: 4 }),
    ]);
  });
});

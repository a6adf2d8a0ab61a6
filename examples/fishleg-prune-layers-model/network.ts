import { adam, batches, fit, fromLayersModel, random, rows } from "@legendre/core-tensor";
import type { ImageSet } from "@legendre/core-tensor/datasets";
import { toLayersModel } from "@legendre/core-tensor/nn";
import * as tf from "@tensorflow/tfjs";

/** A small network of ordinary tfjs layers for images of 28 × 28. */
export function network(width: number, seed: number): tf.LayersModel {
  const kernel = (n: number) => ({
    kernelInitializer: tf.initializers.heNormal({ seed: seed + n }),
  });
  const { layers } = tf;
  return tf.sequential({
    layers: [
      layers.conv2d({
        filters: width,
        kernelSize: 3,
        inputShape: [28, 28, 1],
        useBias: false,
        ...kernel(1),
      }),
      layers.batchNormalization(),
      layers.activation({ activation: "relu" }),
      layers.maxPooling2d({ poolSize: 2 }),
      layers.conv2d({ filters: 2 * width, kernelSize: 3, activation: "relu", ...kernel(2) }),
      layers.maxPooling2d({ poolSize: 2 }),
      layers.conv2d({ filters: 4 * width, kernelSize: 3, activation: "relu", ...kernel(3) }),
      layers.globalAveragePooling2d({}),
      layers.dense({ units: 10, activation: "softmax", ...kernel(4) }),
    ],
  });
}

/** Trains the weights of a layers model with compiled steps and writes them back. */
export async function train(
  net: tf.LayersModel,
  { images, imageShape, labels }: ImageSet,
  { epochs, seed }: { readonly epochs: number; readonly seed: number },
): Promise<void> {
  const { model, ...start } = fromLayersModel(net);
  type Batch = { readonly x: tf.Tensor; readonly y: tf.Tensor };
  const data = batches(
    { x: rows(images, imageShape, { scale: 1 / 255 }), y: labels },
    { batchSize: 100, seed },
  );
  const { params, state } = await fit({
    ...start,
    loss: (p, { x, y }: Batch, context) => {
      const { output, state: aux } = model.apply(p, context.state, x, { training: true });
      const right = tf.sum(tf.mul(output, tf.oneHot(tf.cast(y, "int32"), 10)), 1);
      return { value: tf.neg(tf.mean(tf.log(tf.maximum(right, 1e-7)))), aux };
    },
    optimizer: adam({ lr: 2e-3 }),
    data,
    epochs,
    compile: true,
    key: random.key(seed),
  });
  toLayersModel(net, params, state);
  tf.dispose([params, state]);
}

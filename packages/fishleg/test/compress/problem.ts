import { fromLayersModel, random, spec, trace } from "@legendre/core-tensor";
import { toOnnx } from "@legendre/onnx";
import * as tf from "@tensorflow/tfjs";

const side = 8;

/** Images with a stroke across or down in noise, which is the class. */
export function strokes(count: number): { x: Float32Array; y: Uint8Array } {
  const host = random.hostRandom(5);
  const x = Float32Array.from({ length: count * side * side }, () => 0.4 * host.uniform());
  const y = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    y[i] = i % 2;
    const line = host.below(side);
    for (let j = 0; j < side; j++) {
      const at = y[i] === 0 ? line * side + j : j * side + line;
      x[i * side * side + at]! += 1;
    }
  }
  return { x, y };
}

export const shape = [side, side, 1] as const;

/** A small convolutional network that tells the strokes apart, as an ONNX file. */
export async function strokeModel({
  x,
  y,
}: {
  x: Float32Array;
  y: Uint8Array;
}): Promise<Uint8Array> {
  const kernelInitializer = (seed: number) => tf.initializers.glorotUniform({ seed });
  const net = tf.sequential({
    layers: [
      tf.layers.conv2d({
        filters: 8,
        kernelSize: 3,
        inputShape: [...shape],
        activation: "relu",
        kernelInitializer: kernelInitializer(1),
      }),
      tf.layers.conv2d({
        filters: 16,
        kernelSize: 3,
        activation: "relu",
        kernelInitializer: kernelInitializer(2),
      }),
      tf.layers.maxPooling2d({ poolSize: 2 }),
      tf.layers.flatten(),
      tf.layers.dense({ units: 64, activation: "relu", kernelInitializer: kernelInitializer(3) }),
      tf.layers.dense({ units: 2, activation: "softmax", kernelInitializer: kernelInitializer(4) }),
    ],
  });
  net.compile({ optimizer: tf.train.adam(0.01), loss: "sparseCategoricalCrossentropy" });
  const images = tf.tensor4d(x, [y.length, ...shape]);
  await net.fit(images, tf.tensor1d(Float32Array.from(y)), {
    epochs: 4,
    shuffle: false,
    verbose: 0,
  });
  const { model, params, state } = fromLayersModel(net);
  const f = (p: typeof params, input: tf.Tensor) =>
    model.apply(p, state, input).output as tf.Tensor;
  return toOnnx(trace(f, params, spec([1, ...shape])), { weights: [params] });
}

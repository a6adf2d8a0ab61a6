import { random } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";

/** Inputs `[n, 64]` and class numbers `[n]`. */
export interface Labelled {
  readonly x: Float32Array;
  readonly y: Int32Array;
}

/** The teacher's sizes. */
export interface TeacherSizes {
  readonly inputs: number;
  readonly hidden: number;
  readonly classes: number;
  readonly train: number;
  readonly test: number;
}

/**
 * Gaussian inputs labelled by a random two-layer network, `argmax` of its outputs standardised over the data, so
 * that all classes are about equally frequent.
 */
export function teacherData(
  seed: number,
  { inputs, hidden, classes, train, test }: TeacherSizes,
): { train: Labelled; test: Labelled } {
  const [forX, forA, forB] = random.split(random.key(seed), 3) as [
    random.Key,
    random.Key,
    random.Key,
  ];
  return tf.tidy(() => {
    const x = random.normal(forX, [train + test, inputs]) as tf.Tensor2D;
    const first = tf.div(random.normal(forA, [inputs, hidden]), Math.sqrt(inputs)) as tf.Tensor2D;
    const second = random.normal(forB, [hidden, classes]) as tf.Tensor2D;
    const outputs = tf.matMul(tf.relu(tf.matMul(x, first)), second);
    const { mean, variance } = tf.moments(outputs, 0);
    const labels = tf.argMax(tf.div(tf.sub(outputs, mean), tf.sqrt(variance)), 1);
    const [values, classOf] = [x.dataSync() as Float32Array, labels.dataSync() as Int32Array];
    return {
      train: { x: values.slice(0, train * inputs), y: classOf.slice(0, train) },
      test: { x: values.slice(train * inputs), y: classOf.slice(train) },
    };
  });
}

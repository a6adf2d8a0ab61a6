import { random } from "@legendre/core-tensor";
import * as tf from "@tensorflow/tfjs";

/** A linear model with Gaussian outputs, whose Fisher matrix is known. */
export interface Problem {
  readonly inputs: number;
  readonly outputs: number;
  readonly damping: number;
  /** The standard deviation of the outputs. */
  readonly sd: number;
  /** A square root of the inputs' second moments, `[inputs, inputs]`: rows are draws times it. */
  readonly root: tf.Tensor2D;
  /** The inverse of `F + damping`, `[weights, weights]`, weights row by row. */
  readonly inverse: Float64Array;
}

/**
 * Linear regression with a spectrum of `1 / i²`. With one output `F` is the moments of the inputs; with several it is
 * their Kronecker product with the identity, divided by the variance.
 */
export function makeProblem(
  name: "one output" | "four outputs",
  inputs: number,
  seed: number,
): Problem {
  const outputs = name === "one output" ? 1 : 4;
  const sd = name === "one output" ? 1 : 0.5;
  const damping = 0.01;
  const basis = tf.tidy(() => {
    const drawn = random.normal(random.key(1000 + seed), [inputs, inputs]) as tf.Tensor2D;
    return tf.linalg.qr(drawn)[0] as tf.Tensor2D;
  });
  const spectrum = Array.from({ length: inputs }, (_, i) => 1 / (i + 1) ** 2);
  const root = tf.tidy(() =>
    tf.matMul(tf.mul(basis, tf.tensor1d(spectrum.map(Math.sqrt))), basis, false, true),
  ) as tf.Tensor2D;
  const columns = basis.arraySync();
  basis.dispose();
  const size = inputs * outputs;
  const inverse = new Float64Array(size * size);
  for (let i = 0; i < inputs; i++) {
    for (let j = 0; j < inputs; j++) {
      const entry = spectrum.reduce(
        (sum, value, k) => sum + (columns[i]![k]! * columns[j]![k]!) / (value / sd ** 2 + damping),
        0,
      );
      for (let o = 0; o < outputs; o++) inverse[(i * outputs + o) * size + j * outputs + o] = entry;
    }
  }
  return { inputs, outputs, damping, sd, root, inverse };
}

/** `|got − expected| / |expected|` in the Frobenius norm. */
export function relativeError(got: ArrayLike<number>, expected: ArrayLike<number>): number {
  let [wrong, all] = [0, 0];
  for (let i = 0; i < expected.length; i++) {
    wrong += ((got[i] ?? Number.NaN) - (expected[i] as number)) ** 2;
    all += (expected[i] as number) ** 2;
  }
  return Math.sqrt(wrong / all);
}

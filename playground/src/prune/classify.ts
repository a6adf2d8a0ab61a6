/** The network's weights as plain numbers: kernels row-major, with NaN where a weight is pruned. */
export interface Weights {
  readonly kernels: readonly Float32Array[];
  readonly biases: readonly Float32Array[];
}

/**
 * The probabilities of the ten digits for an image, in plain JavaScript, so that a drawing is told without waiting for the worker.
 *
 * @param image - grey values from 0 to 1.
 */
export function classify({ kernels, biases }: Weights, image: ArrayLike<number>): number[] {
  let values = Array.from(image);
  kernels.forEach((kernel, layer) => {
    const out = Array.from(biases[layer] as Float32Array);
    values.forEach((value, i) => {
      if (value === 0) return;
      for (let j = 0; j < out.length; j++) {
        out[j] = (out[j] as number) + value * (kernel[i * out.length + j] || 0);
      }
    });
    values = layer < kernels.length - 1 ? out.map((value) => Math.max(0, value)) : out;
  });
  const greatest = Math.max(...values);
  const parts = values.map((value) => Math.exp(value - greatest));
  const sum = parts.reduce((a, b) => a + b, 0);
  return parts.map((part) => part / sum);
}

import { type Tensor, tensor } from "@tensorflow/tfjs";

/**
 * `n` numbers in [−1, 1) that `bench/peers/values.py` makes too: mulberry32 of a seed. Ours and the
 * peer start from the same weights and data, so that their results can be compared.
 */
export function uniformValues(seed: number, n: number): Float32Array {
  return Float32Array.from({ length: n }, (_, i) => {
    let t = (seed + Math.imul(i + 1, 0x6d2b79f5)) | 0;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * 2 - 1;
  });
}

/** A dense layer's weights: uniform within ±√(3 / fan-in), biases zero. */
export function layerValues(
  seed: number,
  fanIn: number,
  fanOut: number,
): { kernel: Tensor; bias: Tensor } {
  const scale = Math.sqrt(3 / fanIn);
  const kernel = uniformValues(seed, fanIn * fanOut).map((v) => v * scale);
  return {
    kernel: tensor(kernel, [fanIn, fanOut]),
    bias: tensor(new Float32Array(fanOut), [fanOut]),
  };
}

import type { Problem } from "./problems.ts";

/**
 * The inverse of a sampled Fisher matrix with damping, `(1/m Σ g gᵀ + damping)⁻¹` from `m` gradients whose targets are
 * drawn from the model, and the mean of several such inverses, each from gradients of its own.
 *
 * @param draw - standard normal numbers.
 */
export function sampledInverses(
  problem: Problem,
  m: number,
  repeats: number,
  draw: () => number,
): { one: Float64Array; mean: Float64Array } {
  const size = problem.inputs * problem.outputs;
  const root = problem.root.dataSync() as Float32Array;
  const mean = new Float64Array(size * size);
  let one: Float64Array = mean;
  for (let repeat = 0; repeat < repeats; repeat++) {
    const inverse = invert(sampledFisher(problem, root, m, draw), size);
    for (let i = 0; i < mean.length; i++) mean[i] = mean[i]! + inverse[i]! / repeats;
    if (repeat === 0) one = inverse;
  }
  return { one, mean };
}

/** `1/m Σ g gᵀ + damping`; the gradient of a row is `x ⊗ residual / variance`, and residuals are the model's own noise. */
function sampledFisher(
  { inputs, outputs, damping, sd }: Problem,
  root: Float32Array,
  m: number,
  draw: () => number,
): Float64Array {
  const size = inputs * outputs;
  const moments = new Float64Array(size * size);
  const gradient = new Float64Array(size);
  for (let row = 0; row < m; row++) {
    const white = Array.from({ length: inputs }, draw);
    const noise = Array.from({ length: outputs }, () => draw() / sd);
    for (let i = 0; i < inputs; i++) {
      let x = 0;
      for (let k = 0; k < inputs; k++) x += white[k]! * root[k * inputs + i]!;
      for (let o = 0; o < outputs; o++) gradient[i * outputs + o] = x * noise[o]!;
    }
    for (let i = 0; i < size; i++) {
      const scaled = gradient[i]! / m;
      for (let j = 0; j < size; j++) moments[i * size + j]! += scaled * gradient[j]!;
    }
  }
  for (let i = 0; i < size; i++) moments[i * size + i]! += damping;
  return moments;
}

/** The inverse of a positive definite matrix by elimination in place, in float64. */
function invert(matrix: Float64Array, size: number): Float64Array {
  const a = matrix.slice();
  for (let k = 0; k < size; k++) {
    const pivot = a[k * size + k]!;
    a[k * size + k] = 1;
    for (let j = 0; j < size; j++) a[k * size + j]! /= pivot;
    for (let i = 0; i < size; i++) {
      if (i === k) continue;
      const factor = a[i * size + k]!;
      a[i * size + k] = 0;
      for (let j = 0; j < size; j++) a[i * size + j]! -= factor * a[k * size + j]!;
    }
  }
  return a;
}

/** Standard normal numbers from a seed, by Marsaglia's polar method on a generator of 32 bits. */
export function normals(seed: number): () => number {
  let state = seed >>> 0;
  const uniform = (): number => {
    // Mulberry32.
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 31 - 1;
  };
  return () => {
    for (;;) {
      const [u, v] = [uniform(), uniform()];
      const s = u * u + v * v;
      if (s > 0 && s < 1) return u * Math.sqrt((-2 * Math.log(s)) / s);
    }
  };
}

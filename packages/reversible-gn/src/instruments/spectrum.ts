import { treeDispose } from "@legendre/core-tensor";
import { eigh64 } from "@legendre/core-tensor/linalg";
import type { Tensor } from "@legendre/core-tensor/ops";

/** What {@link kernelSpectrum} returns; plain numbers. */
export interface KernelSpectrum {
  /** Eigenvalues, greatest first, those below zero by rounding set to 0. */
  readonly eigenvalues: Float64Array;
  /** `exp(−Σ p log p)`, `p = λ/Σλ`: how many directions share the kernel. */
  readonly effectiveRank: number;
  /** `λ_1/λ_n`; infinite for a singular kernel. */
  readonly condition: number;
  /** `√(λ_1/λ_2)`: how far the first direction, often the mean of relu features, stands out. */
  readonly leading: number;
}

/**
 * Eigenvalues of a kernel matrix (`K`, or `A Aᵀ` of features) in float64, and what they say.
 *
 * @param kernel - symmetric, shape `[n, n]`.
 * @throws code "shape", "non-finite" as {@link eigh64}.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { kernelSpectrum } from "@legendre/reversible-gn";
 *
 * const { effectiveRank, condition } = kernelSpectrum(tf.eye(3));
 * console.log(effectiveRank.toFixed(2), condition.toFixed(2)); // 3.00 1.00
 * ```
 *
 * @see Roy and Vetterli, "The effective rank", EUSIPCO 2007.
 */
export function kernelSpectrum(kernel: Tensor): KernelSpectrum {
  const { values, vectors } = eigh64(kernel);
  const eigenvalues = Float64Array.from(values.dataSync(), (v) => Math.max(0, v))
    .sort()
    .reverse();
  treeDispose([values, vectors]);
  return summarised(eigenvalues);
}

/** The numbers of {@link KernelSpectrum} from eigenvalues, greatest first. */
export function summarised(eigenvalues: Float64Array): KernelSpectrum {
  const total = eigenvalues.reduce((a, b) => a + b, 0);
  const entropy = eigenvalues.reduce(
    (sum, v) => (v > 0 ? sum - (v / total) * Math.log(v / total) : sum),
    0,
  );
  const [first = 0, second = 0] = eigenvalues;
  return {
    eigenvalues,
    effectiveRank: Math.exp(entropy),
    condition: first / (eigenvalues.at(-1) ?? 0),
    leading: Math.sqrt(first / second),
  };
}

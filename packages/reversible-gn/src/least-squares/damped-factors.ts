import { type CholeskyFactor, cholesky64 } from "@legendre/core-tensor/linalg";
import type { Digits } from "./host-program.ts";
import { matrixOf } from "./vectors.ts";

/**
 * Squared matrices that are nearer to a singular one, by their reciprocal condition, are not solved with. What rounding adds to a step of normal equations lies along
 * directions that hardly change the residuals, and the ratio of falls judges it: a bound of 1e-12 kept dampings so large that networks for Poisson's equation stopped at
 * 1e-8. Of dual equations it is in the residuals themselves.
 */
const leastCondition: Readonly<Record<"normal" | "dual", Readonly<Record<Digits, number>>>> = {
  normal: { float64: 1e-15, float32: 1e-7 },
  dual: { float64: 1e-12, float32: 1e-7 },
};

/**
 * Cholesky factors of a matrix with dampings on its diagonal; undefined where that is too near to a singular one.
 *
 * @param gram - its lower triangle, which is written to; what is right of the diagonal does not count.
 * @param digits - that it has.
 * @param system - whose it is.
 */
export function dampedFactors(
  gram: Float64Array,
  size: number,
  digits: Digits,
  system: keyof typeof leastCondition,
): (lambda: number) => CholeskyFactor | undefined {
  const least = leastCondition[system][digits];
  const diagonal = Float64Array.from({ length: size }, (_, i) => gram[i * (size + 1)] as number);
  // The trace is at least the largest eigenvalue and the damping at most the least, so that a damping alone may say that the condition is fine. An estimate
  // of it costs as much as the factor.
  const trace = diagonal.reduce((sum, value) => sum + value, 0);
  return keepsLast((lambda) => {
    if (!(trace + lambda < Number.POSITIVE_INFINITY)) return undefined;
    diagonal.forEach((value, i) => {
      gram[i * (size + 1)] = value + lambda;
    });
    const isFine = lambda > 10 * least * (trace + lambda);
    const factor = cholesky64(matrixOf(gram, size, size), {
      condition: !isFine,
      symmetrise: false,
      products: digits,
    });
    if (factor.pivot !== undefined) return undefined;
    return isFine || factor.reciprocalCondition > least ? factor : undefined;
  });
}

/** A function of a damping that remembers what it last returned. */
export function keepsLast<T>(of: (lambda: number) => T): (lambda: number) => T {
  let last: { readonly lambda: number; readonly result: T } | undefined;
  return (lambda) => {
    if (last?.lambda !== lambda) last = { lambda, result: of(lambda) };
    return last.result;
  };
}

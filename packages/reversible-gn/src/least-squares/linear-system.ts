import { hostArray, jit } from "@legendre/core-tensor";
import {
  type CholeskyFactor,
  cholesky64,
  choleskySolve64,
  qr64,
  svd64,
  triangularSolve64,
} from "@legendre/core-tensor/linalg";
import { matMul, type Tensor } from "@legendre/core-tensor/ops";
import { gramOfColumns } from "./gram.ts";
import type { StoredSystemName, SystemSolution } from "./step-system.ts";
import { dot, normOf, productTransposed } from "./vectors.ts";

/** Equations that are factorised: once for all dampings, or for each. */
export interface FactorisedSystem {
  readonly name: StoredSystemName;
  /** Whether a damping costs next to nothing, so that the secular equation may be solved to the end. */
  readonly isCheap: boolean;
  /** `‖Aᵀb‖`. */
  readonly gradientNorm: number;
  /** The solution for a damping; the shortest for 0. Undefined where the factorisation fails. */
  readonly solve: (lambda: number) => FactorisedSolution | undefined;
}

/** One solution by factors. */
export interface FactorisedSolution extends SystemSolution {
  /** The derivative of `‖p‖` by `λ`, at most 0; computed when it is asked for. */
  readonly slope: () => number;
}

/** A matrix `[rows, columns]`, row-major, and the right-hand side. */
export interface Equations {
  readonly rows: number;
  readonly columns: number;
  readonly a: Float64Array;
  readonly b: Float64Array;
}

/** Equations whose columns are still to be divided by their lengths, with `Aᵀb` as it is before that. */
export interface UnscaledEquations extends Omit<Equations, "b"> {
  readonly lengths: Float64Array;
  readonly gradient: Float64Array;
}

/** Makes equations ready, one linearisation after the other. */
export interface LinearSystems {
  readonly make: (name: StoredSystemName, equations: Equations) => Promise<FactorisedSystem>;
  /** By `AᵀA`, from which the lengths of columns are divided out: no copy of a large matrix. */
  readonly makeNormal: (equations: UnscaledEquations) => Promise<FactorisedSystem>;
  /** Frees what was compiled. */
  readonly dispose: () => Promise<void>;
}

/** Products of large matrices run on the engine, many times faster than a loop here; they are compiled when one is needed. */
export function linearSystems(): LinearSystems {
  // These take turns with each other and with loops on plain arrays, which threads that wait for more work would slow down.
  const double = { precision: "float64", spin: false } as const;
  const ofColumns = gramOfColumns();
  const ofRows = jit((a: Tensor) => matMul(a, a, false, true) as Tensor, double);
  return {
    make: async (name, equations) => {
      if (name === "svd") return bySvd(equations);
      if (name === "qr") return byQr(equations);
      const { rows, columns, a, b } = equations;
      if (name === "normal") {
        const gram = await ofColumns.of(a, rows, columns);
        return byNormal(gram, productTransposed(a, b, rows, columns));
      }
      const gram = await ofRows(hostArray(a, [rows, columns]));
      return byDual(equations, gram.data as Float64Array);
    },
    makeNormal: async ({ rows, columns, a, lengths, gradient }) => {
      const gram = await ofColumns.of(a, rows, columns, lengths);
      return byNormal(
        gram,
        gradient.map((value, j) => value / (lengths[j] as number)),
      );
    },
    dispose: async () => {
      await Promise.all([ofColumns.dispose(), ofRows.dispose()]);
    },
  };
}

/** `p = −V (s / (s² + λ)) Uᵀ b`: one factorisation for all dampings, and nothing squared. */
function bySvd({ rows, columns, a, b }: Equations): FactorisedSystem {
  const { u, s, v } = svd64(hostArray(a, [rows, columns]));
  const k = s.data.length;
  const along = productTransposed(u.data as Float64Array, b, rows, k);
  const values = s.data as Float64Array;
  const smallest = Math.max(rows, columns) * Number.EPSILON * (values[0] ?? 0);
  const gradientNorm = normOf(values.map((value, i) => value * (along[i] as number)));
  return {
    name: "svd" as const,
    isCheap: true,
    gradientNorm,
    solve: (lambda) => {
      const parts = values.map((value, i) =>
        value <= smallest && lambda === 0
          ? 0
          : value === 0
            ? 0
            : -(along[i] as number) / (value + lambda / value),
      );
      const step = new Float64Array(columns);
      for (let j = 0; j < columns; j++) {
        let sum = 0;
        for (let i = 0; i < k; i++) sum += (v.data[j * k + i] as number) * (parts[i] as number);
        step[j] = sum;
      }
      const norm = normOf(parts);
      const slope = (): number => {
        let sum = 0;
        values.forEach((value, i) => {
          if (parts[i] !== 0) sum += (parts[i] as number) ** 2 / value / (value + lambda / value);
        });
        return norm === 0 ? 0 : -sum / norm;
      };
      return { step, norm, slope };
    },
  };
}

/** The triangle of `A` once, then that of `[R; √λ I]` for each damping: nothing squared, a third of the cost of singular values. */
function byQr({ rows, columns: n, a, b }: Equations): FactorisedSystem {
  const { q, r } = qr64(hostArray(a, [rows, n]));
  const k = Math.min(rows, n);
  const side = productTransposed(q.data as Float64Array, b, rows, k);
  const gradientNorm = normOf(productTransposed(a, b, rows, n));
  return {
    name: "qr" as const,
    isCheap: false,
    gradientNorm,
    solve: (lambda) => {
      // With λ = 0 rows of zeros are added, so that a wide matrix is found to be singular.
      const stacked = new Float64Array((k + n) * n);
      stacked.set(r.data);
      for (let i = 0; i < n; i++) stacked[(k + i) * n + i] = Math.sqrt(lambda);
      const factor = qr64(hostArray(stacked, [k + n, n]));
      if (factor.status !== "ok") return undefined;
      const right = productTransposed(factor.q.data as Float64Array, side, k, n);
      const solved = triangularSolve64(factor.r, hostArray(right), { lower: false });
      const step = (solved.value.data as Float64Array).map((value) => -value);
      const norm = normOf(step);
      const slope = (): number => {
        const half = triangularSolve64(factor.r, hostArray(step), {
          lower: false,
          transpose: true,
        });
        return norm === 0 ? 0 : -(normOf(half.value.data as Float64Array) ** 2) / norm;
      };
      return norm < Number.POSITIVE_INFINITY ? { step, norm, slope } : undefined;
    },
  };
}

/** `AᵀA` once, a Cholesky factor for each damping. */
function byNormal(gram: Float64Array, gradient: Float64Array): FactorisedSystem {
  const factorised = dampedFactors(gram, gradient.length);
  return {
    name: "normal" as const,
    isCheap: false,
    gradientNorm: normOf(gradient),
    solve: (lambda) => {
      const factor = factorised(lambda);
      if (factor === undefined) return undefined;
      const solved = choleskySolve64(factor, hostArray(gradient));
      const step = (solved.value.data as Float64Array).map((value) => -value);
      const norm = normOf(step);
      const slope = (): number => {
        const again = choleskySolve64(factor, hostArray(step)).value.data as Float64Array;
        return norm === 0 ? 0 : -dot(step, again) / norm;
      };
      return { step, norm, slope };
    },
  };
}

/** `p = −Aᵀ (A Aᵀ + λ I)⁻¹ b`: the shortest step, from a matrix as large as there are residuals. */
function byDual({ rows: m, columns: n, a, b }: Equations, gram: Float64Array): FactorisedSystem {
  const back = (z: Float64Array): Float64Array => productTransposed(a, z, m, n);
  const factorised = dampedFactors(gram, m);
  return {
    name: "dual" as const,
    isCheap: false,
    gradientNorm: normOf(back(b)),
    solve: (lambda) => {
      const factor = factorised(lambda);
      if (factor === undefined) return undefined;
      const z = choleskySolve64(factor, hostArray(b)).value.data as Float64Array;
      const step = back(z).map((value) => -value);
      const norm = normOf(step);
      const slope = (): number => {
        const again = choleskySolve64(factor, hostArray(z)).value.data as Float64Array;
        return norm === 0 ? 0 : -dot(back(again), back(z)) / norm;
      };
      return { step, norm, slope };
    },
  };
}

/** Squared matrices that are nearer to a singular one lose the step's leading digits. */
const leastCondition = 1e-12;

/** Cholesky factors of a matrix with dampings on its diagonal; undefined where that is too near to a singular one. */
function dampedFactors(
  gram: Float64Array,
  size: number,
): (lambda: number) => CholeskyFactor | undefined {
  const diagonal = Float64Array.from({ length: size }, (_, i) => gram[i * (size + 1)] as number);
  // The trace is at least the norm, so that a damping alone may say that the condition is fine.
  const trace = diagonal.reduce((sum, value) => sum + value, 0);
  return (lambda) => {
    if (!(trace + lambda < Number.POSITIVE_INFINITY)) return undefined;
    diagonal.forEach((value, i) => {
      gram[i * (size + 1)] = value + lambda;
    });
    const isFine = lambda > 10 * leastCondition * size * (trace + lambda);
    const factor = cholesky64(hostArray(gram, [size, size]), { condition: !isFine });
    if (factor.pivot !== undefined) return undefined;
    return isFine || factor.reciprocalCondition > leastCondition ? factor : undefined;
  };
}

import { type HostArray, hostArray } from "@legendre/core-tensor";
import { choleskySolve64, qr64, svd64, triangularSolve64 } from "@legendre/core-tensor/linalg";
import { matMul, type Tensor } from "@legendre/core-tensor/ops";
import { dampedFactors, keepsLast } from "./damped-factors.ts";
import { gramOfColumns } from "./gram.ts";
import { type Digits, hostProgram } from "./host-program.ts";
import type { StoredSystemName, SystemSolution } from "./step-system.ts";
import { dot, matrixOf, normOf, productTransposed } from "./vectors.ts";

/** Equations that are factorised: once for all dampings, or for each. */
export interface FactorisedSystem {
  readonly name: StoredSystemName;
  /** Whether a damping costs next to nothing, so that the secular equation may be solved to the end. */
  readonly isCheap: boolean;
  /** `‖Aᵀb‖`. */
  readonly gradientNorm: number;
  /**
   * The solution for a damping; the shortest for 0. Undefined where the factorisation fails.
   *
   * @param side - in place of `b`: costs no factorisation where the damping is that of the call before.
   */
  readonly solve: (lambda: number, side?: Float64Array) => FactorisedSolution | undefined;
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
  /** `Aᵀ` times a right-hand side, where `a` is a sketch of it; lengths are divided out. */
  readonly along?: ((side: Float64Array) => Float64Array) | undefined;
}

/** Makes equations ready, one linearisation after the other. */
export interface LinearSystems {
  readonly make: (name: StoredSystemName, equations: Equations) => Promise<FactorisedSystem>;
  /** By `AᵀA`, from which the lengths of columns are divided out: no copy of a large matrix. */
  readonly makeNormal: (equations: UnscaledEquations) => Promise<FactorisedSystem>;
  /** By the lower triangle of an `AᵀA` that is there already, which is written to; right-hand sides are `Aᵀ b`. */
  readonly ofGram: (gram: Float64Array, gradient: Float64Array) => FactorisedSystem;
  /** Frees what was compiled. */
  readonly dispose: () => Promise<void>;
}

/**
 * Products of large matrices run on the engine, many times faster than a loop here; they are compiled when one is needed.
 *
 * @param digits - of these products and of Cholesky factors; others are in float64.
 */
export function linearSystems(digits: Digits = "float64"): LinearSystems {
  const ofColumns = gramOfColumns(digits);
  const ofRows = hostProgram<HostArray>((a: Tensor) => matMul(a, a, false, true), digits);
  return {
    make: async (name, equations) => {
      if (name === "svd") return bySvd(equations);
      if (name === "qr") return byQr(equations);
      const { rows, columns, a, b } = equations;
      if (name === "normal") {
        const gram = await ofColumns.of(a, rows, columns);
        const along = (side: Float64Array) => productTransposed(a, side, rows, columns);
        return byNormal(gram, along(b), along, digits);
      }
      const gram = await ofRows(matrixOf(a, rows, columns));
      return byDual(equations, gram.data as Float64Array, digits);
    },
    makeNormal: async ({ rows, columns, a, lengths, gradient, along: given }) => {
      const gram = await ofColumns.of(a, rows, columns, lengths);
      const divided = (g: Float64Array) => g.map((value, j) => value / (lengths[j] as number));
      const along =
        given ?? ((side: Float64Array) => divided(productTransposed(a, side, rows, columns)));
      return byNormal(gram, divided(gradient), along, digits);
    },
    ofGram: (gram, gradient) => byNormal(gram, gradient, (side) => side, digits),
    dispose: async () => {
      await Promise.all([ofColumns.dispose(), ofRows.dispose()]);
    },
  };
}

/** `p = −V (s / (s² + λ)) Uᵀ b`: one factorisation for all dampings, and nothing squared. */
function bySvd({ rows, columns, a, b }: Equations): FactorisedSystem {
  const { u, s, v, status } = svd64(matrixOf(a, rows, columns));
  const k = s.data.length;
  const alongU = (side: Float64Array) => productTransposed(u.data as Float64Array, side, rows, k);
  const own = alongU(b);
  const values = s.data as Float64Array;
  const smallest = Math.max(rows, columns) * Number.EPSILON * (values[0] as number);
  const gradientNorm = normOf(values.map((value, i) => value * (own[i] as number)));
  return {
    name: "svd" as const,
    isCheap: true,
    gradientNorm,
    solve: (lambda, side) => {
      if (status !== "ok") return undefined;
      const along = side === undefined ? own : alongU(side);
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
      return { step, norm, slope, isSolved: true };
    },
  };
}

/** The triangle of `A` once, then that of `[R; √λ I]` for each damping: nothing squared, a third of the cost of singular values. */
function byQr({ rows, columns: n, a, b }: Equations): FactorisedSystem {
  const { q, r } = qr64(matrixOf(a, rows, n));
  const k = Math.min(rows, n);
  const alongQ = (side: Float64Array) => productTransposed(q.data as Float64Array, side, rows, k);
  const own = alongQ(b);
  const gradientNorm = normOf(productTransposed(a, b, rows, n));
  const factorised = keepsLast((lambda: number) => {
    // With λ = 0 rows of zeros are added, so that a wide matrix is found to be singular.
    const stacked = new Float64Array((k + n) * n);
    stacked.set(r.data);
    for (let i = 0; i < n; i++) stacked[(k + i) * n + i] = Math.sqrt(lambda);
    return qr64(matrixOf(stacked, k + n, n));
  });
  return {
    name: "qr" as const,
    isCheap: false,
    gradientNorm,
    solve: (lambda, side) => {
      const factor = factorised(lambda);
      if (factor.status !== "ok") return undefined;
      const along = side === undefined ? own : alongQ(side);
      const right = productTransposed(factor.q.data as Float64Array, along, k, n);
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
      return norm < Number.POSITIVE_INFINITY ? { step, norm, slope, isSolved: true } : undefined;
    },
  };
}

/**
 * `AᵀA` once, a Cholesky factor for each damping.
 *
 * @param along - `Aᵀ` times a right-hand side.
 * @param gram - its lower triangle.
 */
function byNormal(
  gram: Float64Array,
  gradient: Float64Array,
  along: (side: Float64Array) => Float64Array,
  digits: Digits,
): FactorisedSystem {
  const factorised = dampedFactors(gram, gradient.length, digits, "normal");
  return {
    name: "normal" as const,
    isCheap: false,
    gradientNorm: normOf(gradient),
    solve: (lambda, side) => {
      const factor = factorised(lambda);
      if (factor === undefined) return undefined;
      const solved = choleskySolve64(
        factor,
        hostArray(side === undefined ? gradient : along(side)),
      );
      const step = (solved.value.data as Float64Array).map((value) => -value);
      const norm = normOf(step);
      const slope = (): number => {
        const again = choleskySolve64(factor, hostArray(step)).value.data as Float64Array;
        return norm === 0 ? 0 : -dot(step, again) / norm;
      };
      return { step, norm, slope, isSolved: true };
    },
  };
}

/** `p = −Aᵀ (A Aᵀ + λ I)⁻¹ b`: the shortest step, from a matrix as large as there are residuals. */
function byDual(
  { rows: m, columns: n, a, b }: Equations,
  gram: Float64Array,
  digits: Digits,
): FactorisedSystem {
  const back = (z: Float64Array): Float64Array => productTransposed(a, z, m, n);
  const factorised = dampedFactors(gram, m, digits, "dual");
  return {
    name: "dual" as const,
    isCheap: false,
    gradientNorm: normOf(back(b)),
    solve: (lambda, side = b) => {
      const factor = factorised(lambda);
      if (factor === undefined) return undefined;
      const z = choleskySolve64(factor, hostArray(side)).value.data as Float64Array;
      const step = back(z).map((value) => -value);
      const norm = normOf(step);
      const slope = (): number => {
        const again = choleskySolve64(factor, hostArray(z)).value.data as Float64Array;
        return norm === 0 ? 0 : -dot(back(again), back(z)) / norm;
      };
      return { step, norm, slope, isSolved: true };
    },
  };
}

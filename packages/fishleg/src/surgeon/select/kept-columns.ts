import { HostArray, hostArray, isLegendreError, LegendreError } from "@legendre/core-tensor";
import {
  type CholeskyFactor,
  cholesky64,
  matMul64,
  triangularSolve64,
} from "@legendre/core-tensor/linalg";
import { type Columns, columnOrder, columnsOf } from "../columns.ts";
import type { InverseCurvature } from "../methods/method.ts";
import { spdInverse } from "../methods/spd-inverse.ts";
import { transposedOf } from "../methods/transposed.ts";
import type { Weights } from "../weights.ts";
import { symmetricBlock } from "./symmetric-block.ts";

/** Which weights there are. */
export interface ColumnInput {
  readonly weights: Weights<unknown>;
  readonly prunable: readonly boolean[];
  /** 1 for kept weights, in flat order. */
  readonly kept: Uint8Array;
}

/** The kept weights into one output of a leaf, and the inverse curvature over them. */
export interface KeptColumn {
  /** Their flat positions. */
  readonly positions: readonly number[];
  /** `[k, k]`, row-major. */
  readonly block: () => Float64Array;
  readonly diagonal: () => Float64Array;
}

/** Added to the diagonal of a matrix of correlations that rounding left without a factor, and the least that it leaves of a weight. */
export const jitter = 1e-6;

/**
 * The inverse curvature over the kept weights `K`, output by output ({@link columnsOf}). Of an inverse over all weights the pruned ones `P`
 * into the same output are fixed at 0: $C_{KK} - C_{KP} C_{PP}^{-1} C_{PK}$.
 *
 * @param every - only each so many-th output, counted over all leaves.
 * @remarks Of an output with `k` kept and `p` pruned of its `n` weights `p² k / 2` multiplications and, for the block, `k² p / 2`; where
 * the inverse is the same across the outputs of a leaf, `2 n³ / 3` once and then `2 k³ / 3` an output where that is less.
 */
export function* keptColumns(
  inverse: Pick<InverseCurvature, "diagonal" | "entry" | "block" | "overAll" | "sameAcrossOutputs">,
  { weights, prunable, kept }: ColumnInput,
  every = 1,
): Generator<KeptColumn> {
  const columns = columnsOf(weights);
  let output = 0;
  for (const [leaf, can] of prunable.entries()) {
    if (!can) continue;
    const start = weights.offsets[leaf] as number;
    const { length } = columns[leaf] as Columns;
    const order = columnOrder(columns[leaf] as Columns).map((place) => start + place);
    // An inverse over the kept weights may say anything of the others, which the next output may need.
    const same = inverse.overAll === true && inverse.sameAcrossOutputs?.(leaf) === true;
    let shared: Correlations | undefined;
    for (let first = 0; first < order.length; first += length) {
      if (output++ % every !== 0) continue;
      const all = order.subarray(first, first + length);
      const [own, others] = apart(all, kept);
      const pruned = inverse.overAll === true ? others : [];
      const positions = own.map((k) => all[k] as number);
      if (own.length === 0 || (pruned.length === 0 && !same)) {
        yield {
          positions,
          block: () => blockOf(inverse, positions),
          diagonal: () => Float64Array.from(positions, (at) => inverse.diagonal[at] as number),
        };
        continue;
      }
      const correlations: Correlations = shared ?? {
        c: scaled(blockOf(inverse, [...all])),
        asked: 0,
      };
      if (same) shared = correlations;
      yield fixedColumn(inverse.diagonal, positions, correlations, own, pruned);
    }
  }
}

/** The places of a column that are kept, and those that are pruned. */
function apart(column: Int32Array, kept: Uint8Array): [own: number[], pruned: number[]] {
  const [own, pruned]: [number[], number[]] = [[], []];
  column.forEach((at, k) => {
    (kept[at] === 1 ? own : pruned).push(k);
  });
  return [own, pruned];
}

function blockOf(
  { entry, block }: Pick<InverseCurvature, "entry" | "block">,
  positions: readonly number[],
): Float64Array {
  return block?.(positions) ?? symmetricBlock(positions, entry);
}

/** `C` between the weights into one output, or into each where it is the same for all, scaled to a diagonal of 1. */
interface Correlations {
  readonly c: Float64Array;
  /** How many outputs have asked. */
  asked: number;
  /** The inverse of `c`, null where rounding has left none. */
  inverse?: Float64Array | null;
}

/** A matrix scaled to a diagonal of 1; overwritten. */
function scaled(c: Float64Array): Float64Array {
  const n = Math.sqrt(c.length);
  const units = Float64Array.from({ length: n }, (_, i) => {
    const own = c[i * (n + 1)] as number;
    return own > 0 ? 1 / Math.sqrt(own) : 0;
  });
  scaleBoth(c, units);
  for (let i = 0; i < n; i++) c[i * (n + 1)] = 1;
  return c;
}

/** Multiplies rows and columns of a square matrix; a symmetric one stays so to the last bit. */
function scaleBoth(matrix: Float64Array, by: Float64Array): void {
  const n = by.length;
  for (let i = 0, k = 0; i < n; i++) {
    const own = by[i] as number;
    for (let j = 0; j < n; j++, k++) matrix[k]! *= own * (by[j] as number);
  }
}

function fixedColumn(
  diagonal: ArrayLike<number>,
  positions: readonly number[],
  correlations: Correlations,
  own: readonly number[],
  pruned: readonly number[],
): KeptColumn {
  const a = own.length;
  const d = pruned.length;
  const units = Float64Array.from(positions, (at) => Math.sqrt(diagonal[at] as number));
  const { c } = correlations;
  const n = Math.sqrt(c.length);
  /** What is left of the correlations, from their inverse; nothing where going by the pruned weights is less work, or has to do. */
  const fromInverse = (): Float64Array | null | undefined => {
    if (d === 0) return undefined;
    correlations.asked++;
    // All correlations have to be inverted first, which pays where the next outputs need it too.
    if (correlations.asked <= 1 || 4 * a ** 3 > d ** 3 + 3 * a * d * n) return undefined;
    // Not `??=`: what has no inverse is not tried again for each output.
    if (correlations.inverse === undefined) correlations.inverse = inverted(c, n, jitter);
    return correlations.inverse && inverted(part(correlations.inverse, n, own, own), a, 0);
  };
  /** `WᵀW` is what the pruned weights take from the correlations. */
  const taken = (): Float64Array => solvedBy(part(c, n, pruned, pruned), part(c, n, pruned, own));
  return {
    positions,
    diagonal: () => {
      const left = fromInverse();
      const w = d === 0 || left ? [] : taken();
      const sums = new Float64Array(a);
      for (let i = 0; i < w.length; i++) sums[i % a]! += (w[i] as number) ** 2;
      return sums.map(
        (sum, i) => (units[i] as number) ** 2 * Math.max(left?.[i * (a + 1)] ?? 1 - sum, jitter),
      );
    },
    block: () => {
      const left = fromInverse();
      const block = left ?? (d === 0 ? c.slice() : part(c, n, own, own));
      const less = d === 0 || left ? [] : gram(taken(), a);
      for (let k = 0; k < less.length; k++) block[k]! -= less[k] as number;
      scaleBoth(block, units);
      return block;
    },
  };
}

/** `Wᵀ W` of a matrix with `a` columns. */
function gram(w: Float64Array, a: number): Float64Array {
  const rows = w.length / a;
  const columns = new HostArray([a, rows], "float64", transposedOf(w, rows, a));
  return matMul64(columns, columns, { transposeB: true }).data as Float64Array;
}

/** Null where rounding has left the matrix without an inverse. */
function inverted(c: Float64Array, n: number, damping: number): Float64Array | null {
  try {
    return spdInverse("prune", "the inverse curvature", c, n, damping);
  } catch (error) {
    if (isLegendreError(error, "numerical")) return null;
    throw error;
  }
}

/** `L⁻¹ B` for `M = L Lᵀ`; `M` is overwritten. */
function solvedBy(m: Float64Array, right: Float64Array): Float64Array {
  const size = Math.sqrt(m.length);
  const factorised = (): CholeskyFactor =>
    cholesky64(hostArray(m, [size, size], "float64"), { condition: false });
  let factor = factorised();
  if (factor.status === "not-positive-definite") {
    for (let i = 0; i < size; i++) m[i * (size + 1)]! += jitter;
    factor = factorised();
  }
  if (factor.status === "not-positive-definite") {
    const what = `the inverse curvature of ${size} pruned weights is not positive definite; raise the damping`;
    throw new LegendreError("numerical", "prune", what, { size });
  }
  const columns = right.length / size;
  return triangularSolve64(factor.lower, hostArray(right, [size, columns], "float64")).value
    .data as Float64Array;
}

/** Some rows and columns of a matrix of `n`. */
function part(
  matrix: Float64Array,
  n: number,
  rows: readonly number[],
  columns: readonly number[],
): Float64Array {
  const out = new Float64Array(rows.length * columns.length);
  let k = 0;
  for (const i of rows) for (const j of columns) out[k++] = matrix[i * n + j] as number;
  return out;
}

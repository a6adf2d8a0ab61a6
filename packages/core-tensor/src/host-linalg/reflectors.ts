import { axpyRange, dotRange, type Panel, subtractProducts, transposed } from "./products.ts";

/** Reflections that are applied together: as products of matrices, which are several times faster. */
export const panelWidth = 32;

/**
 * Householder reflections `H_k = I − scales[k] v_k v_kᵀ`, `v_k` being row `k` of `vectors` from
 * entry `k + offset` on; what stands before is not read.
 */
export interface Reflectors {
  readonly vectors: Float64Array;
  /** The length of a row. */
  readonly size: number;
  readonly offset: number;
  /** A scale of 0 is no reflection. */
  readonly scales: Float64Array;
}

/** Makes `x` (a row of numbers from `start` on) the vector of a reflection that maps it to `r e₁`. */
export function makeReflector(
  x: Float64Array,
  start: number,
  length: number,
): { r: number; scale: number } {
  const norm = normOf(x, start, length);
  if (norm === 0) return { r: 0, scale: 0 };
  const sign = x[start]! > 0 ? -1 : 1;
  // v = x / ‖x‖ − sign e₁: scaled, so that its square neither overflows nor underflows.
  for (let i = start; i < start + length; i++) x[i]! /= norm;
  x[start]! -= sign;
  return { r: sign * norm, scale: 2 / dotRange(x, start, x, start, length) };
}

/** `x −= scale v (v · x)` for `length` numbers of each. */
export function reflect(
  scale: number,
  v: Float64Array,
  startV: number,
  x: Float64Array,
  startX: number,
  length: number,
): void {
  if (scale === 0) return;
  const along = dotRange(v, startV, x, startX, length);
  axpyRange(-scale * along, v, startV, x, startX, length);
}

/** `H_from ⋯ H_{to−1}` as `I − Vᵀ T V`. */
interface BlockReflector {
  /** The vectors from entry `first` on, one a row. */
  readonly v: Float64Array;
  readonly t: Float64Array;
  readonly first: number;
  readonly width: number;
  readonly length: number;
}

/** @see Schreiber and Van Loan, "A storage-efficient WY representation", SIAM J. Sci. Stat. Comput. 10 (1989). */
function blockReflector(reflectors: Reflectors, from: number, to: number): BlockReflector {
  const { vectors, size, offset, scales } = reflectors;
  const first = from + offset;
  const [width, length] = [to - from, size - first];
  const v = new Float64Array(width * length);
  const t = new Float64Array(width * width);
  for (let k = 0; k < width; k++) {
    const row = vectors.subarray((from + k) * size + first + k, (from + k + 1) * size);
    v.set(row, k * length + k);
    const scale = scales[from + k]!;
    t[k * width + k] = scale;
    // The new column of T: −scale T (V v_k).
    const along = Float64Array.from({ length: k }, (_, i) =>
      dotRange(v, i * length + k, v, k * length + k, length - k),
    );
    for (let i = 0; i < k; i++) {
      let sum = 0;
      for (let j = i; j < k; j++) sum += t[i * width + j]! * along[j]!;
      t[i * width + k] = -scale * sum;
    }
  }
  return { v, t, first, width, length };
}

/**
 * Applies `H_from ⋯ H_{to−1}`, or its transpose, to rows `begin … end − 1` of `x`, each of
 * `reflectors.size` numbers.
 */
export function reflectRows(
  reflectors: Reflectors,
  from: number,
  to: number,
  x: Float64Array,
  begin: number,
  end: number,
  transpose: boolean,
): void {
  if (begin >= end || from >= to) return;
  const { v, t, first, width, length } = blockReflector(reflectors, from, to);
  const count = end - begin;
  const rows: Panel = { data: x, start: begin * reflectors.size + first, stride: reflectors.size };
  const panel = (data: Float64Array, stride: number): Panel => ({ data, start: 0, stride });
  // Along = −X Vᵀ, then X −= (−Along) op(T) V.
  const along = new Float64Array(count * width);
  subtractProducts(panel(along, width), rows, panel(v, length), count, width, length, false);
  const turned = transpose ? transposed(t, width, width) : t;
  const mixed = new Float64Array(count * width);
  subtractProducts(
    panel(mixed, width),
    panel(along, width),
    panel(turned, width),
    count,
    width,
    width,
    false,
  );
  const columns = panel(transposed(v, width, length), width);
  subtractProducts(rows, panel(mixed, width), columns, count, length, width, false);
}

/** `Q x = H₀ H₁ ⋯ x` (or `Qᵀ x`) for each of `count` rows of `x`. */
export function applyReflectors(
  reflectors: Reflectors,
  x: Float64Array,
  count: number,
  transpose: boolean,
): void {
  const panels = Math.ceil(reflectors.scales.length / panelWidth);
  for (let step = 0; step < panels; step++) {
    const from = (transpose ? step : panels - 1 - step) * panelWidth;
    const to = Math.min(from + panelWidth, reflectors.scales.length);
    reflectRows(reflectors, from, to, x, 0, count, transpose);
  }
}

/** The first `count` columns of `Q = H₀ H₁ ⋯`, one a row: `[count, size]`. */
export function reflectedBasis(reflectors: Reflectors, count: number): Float64Array {
  const { size, offset, scales } = reflectors;
  const q = new Float64Array(count * size);
  for (let j = 0; j < count; j++) q[j * size + j] = 1;
  for (let step = Math.ceil(scales.length / panelWidth) - 1; step >= 0; step--) {
    const from = step * panelWidth;
    const to = Math.min(from + panelWidth, scales.length);
    // Unit vectors before the first entry that these reflections touch stay what they are.
    reflectRows(reflectors, from, to, q, Math.min(count, from + offset), count, false);
  }
  return q;
}

/** The Euclidean norm, scaled where squares would overflow or underflow. */
export function normOf(x: Float64Array, start: number, length: number): number {
  const squared = dotRange(x, start, x, start, length);
  if (squared > 1e-280 && squared < 1e300) return Math.sqrt(squared);
  let largest = 0;
  for (let i = 0; i < length; i++) largest = Math.max(largest, Math.abs(x[start + i]!));
  if (largest === 0 || !Number.isFinite(largest)) return largest;
  let sum = 0;
  for (let i = 0; i < length; i++) sum += (x[start + i]! / largest) ** 2;
  return largest * Math.sqrt(sum);
}

import { hostArray, LegendreError } from "@legendre/core-tensor";
import { cholesky64, triangularSolve64 } from "@legendre/core-tensor/linalg";

/** One layer as a matrix whose columns are swept in order: one column an input, one row an output. */
export interface SweptLayer {
  /** How many columns. */
  readonly columns: number;
  readonly outputs: number;
  /**
   * An upper triangular `U`, `[columns, columns]` row-major, with `Uᵀ U = M⁻¹` for the damped second moments `M` of the inputs: row `i`
   * says how the columns after `i` make up for a change in it, those before it being fixed.
   */
  readonly upper: Float64Array;
  /** Flat position of a weight. */
  readonly position: (column: number, output: number) => number;
}

/** Says which weights of the columns from `first` to `last` go, at the weights as the sweep has left them; called once a block. */
export type ChooseBlock = (first: number, last: number, w: Float64Array) => void;

/**
 * Sweeps over the columns of a layer: the error of each weight that is removed is made up for by the columns after it, all outputs
 * alike. Columns before are not touched again, so that one factor serves all outputs.
 *
 * @param w - the weights, `[outputs, columns]`, changed in place.
 * @param gone - 1 for weights that go, the same layout; `choose` may fill it block by block.
 * @param block - columns that `choose` sees at a time.
 * @returns ½ the squared error of the layer's outputs as the moments have it, summed over outputs.
 * @remarks `outputs · columns²` multiplications and additions.
 * @see Frantar and Alistarh, "SparseGPT: massive language models can be accurately pruned in one-shot", ICML 2023, algorithm 1.
 */
export function sweepColumns(
  { columns, outputs, upper }: Pick<SweptLayer, "columns" | "outputs" | "upper">,
  w: Float64Array,
  gone: Uint8Array,
  block: number,
  choose?: ChooseBlock,
): number {
  let loss = 0;
  const errors = new Float64Array(outputs * block);
  for (let first = 0; first < columns; first += block) {
    const last = Math.min(first + block, columns);
    choose?.(first, last, w);
    errors.fill(0);
    for (let output = 0; output < outputs; output++) {
      const row = output * columns;
      for (let i = first; i < last; i++) {
        if (gone[row + i] === 0) continue;
        const error = (w[row + i] as number) / (upper[i * columns + i] as number);
        w[row + i] = 0;
        if (error === 0) continue;
        loss += (error * error) / 2;
        errors[output * block + i - first] = error;
        for (let k = i + 1; k < last; k++) {
          w[row + k] = (w[row + k] as number) - error * (upper[i * columns + k] as number);
        }
      }
    }
    makeUp({ columns, outputs, upper }, w, errors, block, first, last);
  }
  return loss;
}

/**
 * `W ← W − E U` for the columns after a block, all errors of the block at once: inner products of rows, for four outputs at a time, so that
 * each number of `U` serves four. Outputs that are missing at the edge are those of the last one, and not stored.
 */
function makeUp(
  { columns, outputs, upper }: Pick<SweptLayer, "columns" | "outputs" | "upper">,
  w: Float64Array,
  errors: Float64Array,
  block: number,
  first: number,
  last: number,
): void {
  const inner = last - first;
  const rest = columns - last;
  const factors = new Float64Array(rest * inner);
  for (let i = 0; i < inner; i++) {
    for (let k = 0; k < rest; k++) {
      factors[k * inner + i] = upper[(first + i) * columns + last + k] as number;
    }
  }
  const sums = new Float64Array(8);
  for (let output = 0; output < outputs; output += 4) {
    const count = Math.min(4, outputs - output);
    const at = output * block;
    const b = at + Math.min(1, count - 1) * block;
    const c = at + Math.min(2, count - 1) * block;
    const d = at + (count - 1) * block;
    for (let k = 0; k < rest; k += 2) {
      const two = k + 1 < rest;
      const [p, q] = [k * inner, (two ? k + 1 : k) * inner];
      let [p0, p1, p2, p3, q0, q1, q2, q3] = [0, 0, 0, 0, 0, 0, 0, 0];
      for (let i = 0; i < inner; i++) {
        const left = factors[p + i] as number;
        const right = factors[q + i] as number;
        const e0 = errors[at + i] as number;
        const e1 = errors[b + i] as number;
        const e2 = errors[c + i] as number;
        const e3 = errors[d + i] as number;
        p0 += left * e0;
        p1 += left * e1;
        p2 += left * e2;
        p3 += left * e3;
        q0 += right * e0;
        q1 += right * e1;
        q2 += right * e2;
        q3 += right * e3;
      }
      sums[0] = p0;
      sums[1] = p1;
      sums[2] = p2;
      sums[3] = p3;
      sums[4] = q0;
      sums[5] = q1;
      sums[6] = q2;
      sums[7] = q3;
      const place = output * columns + last + k;
      for (let row = 0; row < count; row++) {
        const own = place + row * columns;
        w[own] = (w[own] as number) - (sums[row] as number);
        if (two) w[own + 1] = (w[own + 1] as number) - (sums[4 + row] as number);
      }
    }
  }
}

/**
 * The factor of {@link SweptLayer.upper}.
 *
 * @throws code "numerical" where the moments are not positive definite, in spite of the damping.
 */
export function sweepFactor(moments: Float64Array, n: number): Float64Array {
  // With the columns in reverse order M = L Lᵀ: read backwards, L is upper triangular, and its inverse is U.
  const reversed = moments.slice().reverse();
  const { lower, status } = cholesky64(hostArray(reversed, [n, n], "float64"));
  if (status === "not-positive-definite") {
    const what = `the second moments of the ${n} inputs of a layer are not positive definite; raise the damping`;
    throw new LegendreError("numerical", "sparseGpt", what, { columns: n });
  }
  const identity = new Float64Array(n * n);
  for (let i = 0; i < n; i++) identity[i * n + i] = 1;
  const { value } = triangularSolve64(lower, hostArray(identity, [n, n], "float64"));
  return Float64Array.from(value.data as Float64Array).reverse();
}

import { LegendreError } from "@legendre/core-tensor";
import { spdInverse } from "./spd-inverse.ts";

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
  // A block's rows of U stay near while all outputs pass.
  for (let first = 0; first < columns; first += block) {
    const last = Math.min(first + block, columns);
    choose?.(first, last, w);
    for (let output = 0; output < outputs; output++) {
      const row = output * columns;
      for (let i = first; i < last; i++) {
        if (gone[row + i] === 0) continue;
        const error = (w[row + i] as number) / (upper[i * columns + i] as number);
        w[row + i] = 0;
        if (error === 0) continue;
        loss += (error * error) / 2;
        for (let k = i + 1; k < columns; k++) {
          w[row + k] = (w[row + k] as number) - error * (upper[i * columns + k] as number);
        }
      }
    }
  }
  return loss;
}

/**
 * The factor of {@link SweptLayer.upper}.
 *
 * @throws code "numerical" where the moments are not positive definite, in spite of the damping.
 */
export function sweepFactor(moments: Float64Array, n: number): Float64Array {
  // The transpose of the Cholesky factor of the inverse.
  const inverse = spdInverse("sparseGpt", "a matrix of second moments", moments, n, 0);
  const upper = new Float64Array(n * n);
  for (let j = 0; j < n; j++) {
    for (let i = j; i < n; i++) {
      let s = inverse[i * n + j] as number;
      for (let k = 0; k < j; k++) s -= (upper[k * n + i] as number) * (upper[k * n + j] as number);
      if (i > j) {
        upper[j * n + i] = s / (upper[j * n + j] as number);
        continue;
      }
      if (!(s > 0) || !Number.isFinite(s)) {
        const what = `the second moments of a layer's inputs are not positive definite at column ${j} of ${n}; raise the damping`;
        throw new LegendreError("numerical", "sparseGpt", what, { column: j, columns: n });
      }
      upper[j * n + j] = Math.sqrt(s);
    }
  }
  return upper;
}

import { type HostArray, LegendreError } from "@legendre/core-tensor";
import { cholesky64, matMul64, triangularSolve64 } from "@legendre/core-tensor/linalg";
import { addTo, blockOf, matrix, type SweepChoice, sweepBlock } from "./sweep-block.ts";

/** One layer as a matrix whose columns are swept in order: one column an input, one row an output. */
export interface SweptLayer {
  /** How many columns. */
  readonly columns: number;
  readonly outputs: number;
  /**
   * An upper triangular `V`, `[columns, columns]` row-major, with `V Vᵀ = M` for the damped second moments `M` of the inputs. What removes
   * a weight of column `i`, those before it being fixed, costs half the square of `V[i, i]` times it.
   */
  readonly root: Float64Array;
  /** Flat position of a weight. */
  readonly position: (column: number, output: number) => number;
}

/** What a sweep looks at. */
type Swept = Omit<SweptLayer, "position">;

/**
 * Sweeps over the columns of a layer: the error of each weight that is removed is made up for by the columns after it, all outputs
 * alike. Columns before are not touched again, so that one factor serves all outputs.
 *
 * @param w - the weights, `[columns, outputs]`, changed in place.
 * @param gone - 1 for weights that go, the same layout; `choice` may fill it on the way.
 * @param block - columns that follow all those before them together, by one product.
 * @returns ½ the squared error of the layer's outputs as the moments have it, summed over outputs.
 * @remarks `outputs · columns² / 2` multiplications and additions, most of them in products.
 * @see Frantar and Alistarh, "SparseGPT: massive language models can be accurately pruned in one-shot", ICML 2023, algorithm 1. There
 *   the errors of a block reach all columns after it by the factor `V⁻¹` of the inverse. Here the columns of a block follow what those before it have
 *   moved by: the same weights, from the inverse of the block alone.
 */
export function sweepColumns(
  layer: Swept,
  w: Float64Array,
  gone: Uint8Array,
  block: number,
  choice?: SweepChoice,
): number {
  const { columns, outputs } = layer;
  // The weights as they were; of columns that are done, how far they have moved down.
  const moves = w.slice();
  let loss = 0;
  for (let first = 0; first < columns; first += block) {
    const last = Math.min(first + block, columns);
    const corner = cornerOf(layer, first, last);
    follow(layer, corner, w, moves, first);
    const own = { w: w.subarray(first * outputs), gone: gone.subarray(first * outputs) };
    loss += sweepBlock(blockOf(corner, outputs), own, choice && within(choice, first));
    for (let at = first * outputs; at < last * outputs; at++) {
      moves[at] = (moves[at] as number) - (w[at] as number);
    }
  }
  return loss;
}

/** A choice by the numbers of columns within a block that begins at `first`. */
function within(choice: SweepChoice, first: number): SweepChoice {
  return { ...choice, choose: (from, to) => choice.choose(first + from, first + to) };
}

/** The part of `V` that is of some columns alone. */
function cornerOf({ columns, root }: Swept, first: number, last: number): HostArray {
  const size = last - first;
  const corner = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    const row = (first + i) * columns;
    corner.set(root.subarray(row + first, row + last), i * size);
  }
  return matrix(corner, size, size);
}

/** Lets the columns of a block follow the moves of all those before them: `W ← W + V₁₁⁻ᵀ V₀₁ᵀ D` for the block's columns 1 and those before, 0. */
function follow(
  { columns, outputs, root }: Swept,
  corner: HostArray,
  w: Float64Array,
  moves: Float64Array,
  first: number,
): void {
  if (first === 0) return;
  const size = corner.shape[0] as number;
  const before = new Float64Array(size * first);
  for (let i = 0; i < first; i++) {
    const row = i * columns + first;
    for (let k = 0; k < size; k++) before[k * first + i] = root[row + k] as number;
  }
  const options = { lower: false, transpose: true, condition: false };
  const { value: factors } = triangularSolve64(corner, matrix(before, size, first), options);
  const moved = matrix(moves.subarray(0, first * outputs), first, outputs);
  addTo(w.subarray(first * outputs), matMul64(factors, moved), 1);
}

/**
 * The factor of {@link SweptLayer.root}.
 *
 * @throws code "numerical" where the moments are not positive definite, in spite of the damping.
 */
export function sweepFactor(moments: Float64Array, n: number): Float64Array {
  // With the columns in reverse order M = L Lᵀ: read backwards, L is V.
  const reversed = matrix(moments.slice().reverse(), n, n);
  const { lower, status } = cholesky64(reversed, { condition: false, symmetrise: false });
  if (status === "not-positive-definite") {
    const what = `the second moments of the ${n} inputs of a layer are not positive definite; raise the damping`;
    throw new LegendreError("numerical", "sparseGpt", what, { columns: n });
  }
  return (lower.data as Float64Array).reverse();
}

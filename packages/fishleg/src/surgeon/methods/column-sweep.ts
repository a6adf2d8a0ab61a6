import { type HostArray, LegendreError } from "@legendre/core-tensor";
import { cholesky64, matMul64 } from "@legendre/core-tensor/linalg";
import { type Block, blockOf, matrix, type SweepChoice, sweepBlock } from "./sweep-block.ts";

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
 * @param pruned - 1 for weights that go, the same layout; `choice` may fill it on the way.
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
  pruned: Uint8Array,
  block: number,
  choice?: SweepChoice,
): number {
  const { columns, outputs } = layer;
  const moves = new Float64Array(columns * outputs);
  let loss = 0;
  for (let first = 0; first < columns; first += block) {
    const last = Math.min(first + block, columns);
    const own = blockOf(cornerOf(layer, first, last), outputs);
    const [from, to] = [first * outputs, last * outputs];
    const at = { w: w.subarray(from, to), pruned: pruned.subarray(from, to) };
    const before = at.w.slice();
    follow(layer, own, at.w, moves, first);
    loss += sweepBlock(own, at, choice && within(choice, first));
    if (last < columns) keepMoves(moves, before, at.w, outputs, first);
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

/**
 * Lets the columns of a block follow the moves of all those before them: `W ← W + V₁₁⁻ᵀ V₀₁ᵀ D` for the block's columns 1 and those
 * before, 0.
 *
 * @param w - of the block.
 * @param moves - `Dᵀ`, `[outputs, first]`.
 */
function follow(
  { columns, root }: Swept,
  { size, outputs, upper }: Block,
  w: Float64Array,
  moves: Float64Array,
  first: number,
): void {
  if (first === 0) return;
  const before = new Float64Array(first * size);
  for (let i = 0; i < first; i++) {
    const row = i * columns + first;
    before.set(root.subarray(row, row + size), i * size);
  }
  const factors = matMul64(matrix(before, first, size), matrix(upper, size, size));
  const moved = matrix(moves.subarray(0, outputs * first), outputs, first);
  const change = matMul64(moved, factors).data;
  inTiles(outputs, size, (output, k) => {
    const at = k * outputs + output;
    w[at] = (w[at] as number) + (change[output * size + k] as number);
  });
}

/** Puts the moves of a block behind those of the columns before it, in each of the rows of `moves`. */
function keepMoves(
  moves: Float64Array,
  before: Float64Array,
  w: Float64Array,
  outputs: number,
  first: number,
): void {
  const size = w.length / outputs;
  const wide = first + size;
  for (let output = outputs - 1; output > 0; output--) {
    moves.copyWithin(output * wide, output * first, (output + 1) * first);
  }
  inTiles(outputs, size, (output, k) => {
    const at = k * outputs + output;
    moves[output * wide + first + k] = (before[at] as number) - (w[at] as number);
  });
}

/** All places of a matrix by small squares: one of two arrays is gone through across its rows. */
function inTiles(rows: number, columns: number, visit: (i: number, j: number) => void): void {
  const side = 16;
  for (let top = 0; top < rows; top += side) {
    for (let left = 0; left < columns; left += side) {
      for (let i = top; i < Math.min(top + side, rows); i++) {
        for (let j = left; j < Math.min(left + side, columns); j++) visit(i, j);
      }
    }
  }
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

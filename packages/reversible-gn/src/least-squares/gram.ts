import type { HostArray } from "@legendre/core-tensor";
import { matMul, slice, type Tensor, type Tensor2D, transpose } from "@legendre/core-tensor/ops";
import { type Digits, hostProgram } from "./host-program.ts";
import { matrixOf } from "./vectors.ts";

/** Blocks of rows of the product, which go up to the diagonal only: with eight, nine sixteenths of it are computed. */
const blocks = 8;

/** The lower triangle of `AᵀA` on the engine. */
export interface Gram {
  /** Of a row-major `[rows, columns]`; with `lengths`, of the matrix whose columns are divided by them. */
  readonly of: (
    a: Float64Array,
    rows: number,
    columns: number,
    lengths?: Float64Array,
  ) => Promise<Float64Array>;
  /** Frees what was compiled. */
  readonly dispose: () => Promise<void>;
}

/** Products of large matrices run on the engine, many times faster than a loop here. */
export function gramOfColumns(digits: Digits = "float64"): Gram {
  const lower = hostProgram<HostArray[]>((a: Tensor) => lowerBlocks(a as Tensor2D), digits);
  return {
    of: async (a, rows, columns, lengths) =>
      triangleOf(await lower(matrixOf(a, rows, columns)), columns, lengths),
    dispose: () => lower.dispose(),
  };
}

/** `AᵀA` by blocks of rows, each up to the end of its square on the diagonal; what is beyond it is the mirror of others. */
export function lowerBlocks(a: Tensor2D): Tensor[] {
  const [rows, columns] = a.shape;
  const across = transpose(a) as Tensor2D;
  const width = widthOf(columns);
  return starts(columns).map((start) => {
    const end = Math.min(start + width, columns);
    const own = slice(across, [start, 0], [end - start, rows]);
    return matMul(own, slice(a, [0, 0], [rows, end])) as Tensor;
  });
}

/** The diagonal of the matrix of some {@link lowerBlocks}. */
export function diagonalOf(blocks: readonly HostArray[], columns: number): Float64Array {
  const width = widthOf(columns);
  return Float64Array.from({ length: columns }, (_, j) => {
    const k = Math.floor(j / width);
    const { data, shape } = blocks[k] as HostArray;
    return data[(j - k * width) * (shape[1] as number) + j] as number;
  });
}

/** `vᵀ M v` for the matrix of some {@link lowerBlocks}. */
export function quadraticForm(blocks: readonly HostArray[], v: Float64Array): number {
  const width = widthOf(v.length);
  let sum = 0;
  for (const [k, { data, shape }] of blocks.entries()) {
    const [height, end] = shape as [number, number];
    for (let row = 0; row < height; row++) {
      const i = k * width + row;
      let below = 0;
      for (let j = 0, at = row * end; j < i; j++, at++) {
        below += (data[at] as number) * (v[j] as number);
      }
      const own = (data[row * end + i] as number) * (v[i] as number);
      sum += (v[i] as number) * (2 * below + own);
    }
  }
  return sum;
}

function widthOf(columns: number): number {
  // Rows that divide by 16 keep the loops of the products whole.
  return Math.ceil(columns / blocks / 16) * 16;
}

function starts(columns: number): number[] {
  const width = widthOf(columns);
  return Array.from({ length: Math.ceil(columns / width) }, (_, k) => k * width);
}

/** The lower triangle of the matrix of some {@link lowerBlocks}, with the lengths of columns divided out; zeros right of the diagonal. */
export function triangleOf(
  lower: readonly HostArray[],
  columns: number,
  lengths: Float64Array | undefined,
): Float64Array {
  const result = new Float64Array(columns * columns);
  const width = widthOf(columns);
  const inverse = new Float64Array(columns).fill(1);
  lengths?.forEach((length, j) => {
    inverse[j] = 1 / length;
  });
  for (const [k, { data, shape }] of lower.entries()) {
    const [height, end] = shape as [number, number];
    for (let row = 0; row < height; row++) {
      const i = k * width + row;
      const scale = inverse[i] as number;
      for (let j = 0, from = row * end, to = i * columns; j <= i; j++, from++, to++) {
        result[to] = (data[from] as number) * scale * (inverse[j] as number);
      }
    }
  }
  return result;
}

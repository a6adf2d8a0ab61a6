import { type HostArray, hostArray } from "@legendre/core-tensor";
import { matMul, slice, type Tensor, type Tensor2D, transpose } from "@legendre/core-tensor/ops";
import { type Digits, hostProgram } from "./host-program.ts";

/** Blocks of rows of the product: with four, five eighths of it are computed. */
const blocks = 4;

/** `AᵀA` on the engine. */
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

/**
 * Products of large matrices run on the engine, many times faster than a loop here. Rows go up to the diagonal only; what is beyond
 * it is copied, as the lengths of columns are divided out.
 */
export function gramOfColumns(digits: Digits = "float64"): Gram {
  const lower = hostProgram<HostArray[]>((a: Tensor) => {
    const [rows, columns] = a.shape as [number, number];
    const across = transpose(a) as Tensor2D;
    const width = widthOf(columns);
    return starts(columns).map((start) => {
      const end = Math.min(start + width, columns);
      const own = slice(across, [start, 0], [end - start, rows]);
      return matMul(own, slice(a as Tensor2D, [0, 0], [rows, end])) as Tensor;
    });
  }, digits);
  return {
    of: async (a, rows, columns, lengths) =>
      whole(await lower(hostArray(a, [rows, columns])), columns, lengths),
    dispose: () => lower.dispose(),
  };
}

function widthOf(columns: number): number {
  // Rows that divide by 16 keep the loops of the products whole.
  return Math.ceil(columns / blocks / 16) * 16;
}

function starts(columns: number): number[] {
  const width = widthOf(columns);
  return Array.from({ length: Math.ceil(columns / width) }, (_, k) => k * width);
}

/** The symmetric matrix of its blocks up to the diagonal. */
function whole(
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
  // By small squares, since one of the two places is written across rows.
  const side = 16;
  for (const [k, { data, shape }] of lower.entries()) {
    const [first, end] = [k * width, shape[1] as number];
    for (let top = first; top < end; top += side) {
      const bottom = Math.min(top + side, end);
      for (let left = 0; left < bottom; left += side) {
        for (let i = top; i < bottom; i++) {
          const from = (i - first) * end;
          const scale = inverse[i] as number;
          const last = Math.min(left + side, i + 1);
          for (let j = left; j < last; j++) {
            const value = (data[from + j] as number) * scale * (inverse[j] as number);
            result[i * columns + j] = value;
            result[j * columns + i] = value;
          }
        }
      }
    }
  }
  return result;
}

import { LegendreError } from "../../errors.ts";
import {
  add,
  cast,
  equal,
  expandDims,
  greater,
  greaterEqual,
  mul,
  range,
  reshape,
  sub,
  type Tensor,
  transpose,
} from "../../ops.ts";
import { type HostArray, sizeOf } from "../host-array.ts";
import type { CallKernel } from "../kernel.ts";
import { constant } from "../rules.ts";
import type { Attrs } from "../value-type.ts";

/** The last size of a batch of square matrices; throws code "shape" for anything else. */
export function squareSize(where: string, name: string, shape: readonly number[]): number {
  const n = shape.at(-1);
  if (n !== undefined && shape.length >= 2 && shape.at(-2) === n) return n;
  throw new LegendreError(
    "shape",
    where,
    `${name} has shape [${shape.join(", ")}], expected […, n, n], square matrices`,
    { name, shape },
  );
}

/** The last two sizes of a batch of matrices; throws code "shape" for anything else. */
export function matrixSize(
  where: string,
  name: string,
  shape: readonly number[],
): readonly [rows: number, columns: number] {
  if (shape.length >= 2) return [shape.at(-2)!, shape.at(-1)!];
  throw new LegendreError(
    "shape",
    where,
    `${name} has shape [${shape.join(", ")}], expected […, m, n], matrices`,
    { name, shape },
  );
}

/** Runs `f` on each matrix of a batch of `[…, n, n]`; `f` gets a view, not a copy. */
export function forEachMatrix(
  x: HostArray,
  f: (matrix: Float64Array, index: number) => void,
): void {
  const size = sizeOf(x.shape.slice(-2));
  const count = sizeOf(x.shape.slice(0, -2));
  for (let i = 0; i < count; i++) {
    f((x.data as Float64Array).subarray(i * size, (i + 1) * size), i);
  }
}

/** Each matrix of a batch, transposed. */
export function swapLast(x: Tensor): Tensor {
  const axes = x.shape.map((_, axis) => axis);
  return transpose(x, [...axes.slice(0, -2), x.rank - 1, x.rank - 2]);
}

/** `(X + Xᵀ) / 2` for each matrix of a batch. */
export function symmetrised(x: Tensor): Tensor {
  return mul(add(x, swapLast(x)), constant(0.5));
}

/** `op(a) op(b)` for batches of matrices, through the table. */
export function product(call: CallKernel, a: Tensor, b: Tensor, attrs: Attrs = {}): Tensor {
  return call("BatchMatMul", { a, b }, attrs)[0]!;
}

/** The identity matrix. */
export function identityMatrix(n: number): Tensor {
  const places = range(0, n);
  return cast(equal(reshape(places, [n, 1]), reshape(places, [1, n])), "float32");
}

/** Permutations `[…, n]` of rows as matrices of zeros and ones, `[…, n, n]`. */
export function permutationMatrix(permutation: Tensor): Tensor {
  const n = permutation.shape.at(-1)!;
  return cast(equal(asColumn(permutation), range(0, n, 1, "int32")), "float32");
}

/** A mask `[n, n]`: 1 below the diagonal, 0 above it and `onDiagonal` on it. */
export function lowerMask(n: number, onDiagonal: 0.5 | 1): Tensor {
  const places = range(0, n);
  const [rows, columns] = [reshape(places, [n, 1]), reshape(places, [1, n])];
  const full = cast(greaterEqual(rows, columns), "float32");
  if (onDiagonal === 1) return full;
  return mul(add(full, cast(greater(rows, columns), "float32")), constant(0.5));
}

/** The parts of each matrix of a batch: below the diagonal, and the rest. */
export function split(x: Tensor): readonly [below: Tensor, upper: Tensor] {
  const upper = mul(x, swapLast(lowerMask(x.shape.at(-1)!, 1)));
  return [sub(x, upper), upper];
}

/** `L` and `U` of the factors that `Lu` packs into one matrix. */
export function unpacked(factors: Tensor): readonly [lower: Tensor, upper: Tensor] {
  const [below, upper] = split(factors);
  return [add(below, identityMatrix(factors.shape.at(-1)!)), upper];
}

/** Vectors `[…, n]` as rows `[…, 1, n]` that scale the columns of matrices. */
export function asRow(x: Tensor): Tensor {
  return expandDims(x, x.rank - 1);
}

/** Vectors `[…, n]` as columns `[…, n, 1]` that scale the rows of matrices. */
export function asColumn(x: Tensor): Tensor {
  return expandDims(x, x.rank);
}

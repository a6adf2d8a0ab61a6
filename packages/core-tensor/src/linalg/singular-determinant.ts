import { callKernel } from "../graph/dispatch.ts";
import { identityMatrix, product, swapLast, unpacked } from "../kernels/factorise/matrices.ts";
import {
  abs,
  add,
  any,
  equal,
  expandDims,
  fill,
  lessEqual,
  mul,
  prod,
  reshape,
  slice,
  sub,
  sum,
  type Tensor,
  unstack,
  where,
  zerosLike,
} from "../ops.ts";
import { stopGradient } from "../transforms/index.ts";
import { float, roundingOf } from "./loops/scalars.ts";
import { pivots } from "./pivots.ts";

/** Rows of the block whose determinant is written out: so many singular values may vanish. */
const written = 3;

/** The determinants by their pivots. */
export function eliminated(a: Tensor): Tensor {
  const { diagonal, parity } = pivots(a);
  return mul(parity, prod(diagonal, -1));
}

/** Which matrices are singular up to rounding: a pivot is what rounding leaves of the numbers that it is the difference of. */
export function singularOnes(a: Tensor): Tensor {
  const n = a.shape.at(-1)!;
  const { factors, diagonal } = pivots(a);
  const [lower, upper] = unpacked(factors);
  const terms = sum(mul(abs(lower), swapLast(abs(upper))), -1);
  const noise = mul(float(8 * n), roundingOf(a));
  return any(lessEqual(abs(diagonal), mul(noise, terms)), -1);
}

/**
 * The determinants of matrices of more than three rows, some of which are singular. With `A = U S Vᵀ` it is that of `B = Uᵀ A V` up to its sign,
 * whatever orthogonal matrices U and V are: as constants they need no derivative. The three smallest singular values are in the last block of
 * B, and the determinant is that of the first block, which is regular, times that of its Schur complement, which is a polynomial. Where more than three singular
 * values are zero, all derivatives up to the third are.
 */
export function singularDeterminant(a: Tensor): Tensor {
  const n = a.shape.at(-1)!;
  const k = n - written;
  const batch = a.shape.slice(0, -2);
  const [u, s, v] = callKernel("Svd", { a: stopGradient(a) }).map((x) => stopGradient(x)) as [
    Tensor,
    Tensor,
    Tensor,
  ];
  const turned = product(callKernel, product(callKernel, u, a, { transposeA: true }), v);
  const block = (row: number, column: number): Tensor =>
    slice(
      turned,
      [...batch.map(() => 0), row, column],
      [...batch, row === 0 ? k : written, column === 0 ? k : written],
    );
  const least = slice(s, [...batch.map(() => 0), k - 1], [...batch, 1]);
  const vanishes = equal(reshape(least, batch), float(0));
  const first = where(asMatrices(vanishes), identityMatrix(k), block(0, 0));
  const solved = callKernel("Solve", { a: first, b: block(0, k) }, {})[0]!;
  const complement = sub(block(k, k), product(callKernel, block(k, 0), solved));
  const sign = mul(eliminated(u), eliminated(v));
  const size = mul(eliminated(first), polynomial(complement, written));
  return where(vanishes, zerosLike(size), mul(stopGradient(sign), size));
}

/** Each matrix's own: the determinant by pivots where it is regular. */
export function eitherDeterminant(a: Tensor, singular: Tensor): Tensor {
  const regular = where(asMatrices(singular), identityMatrix(a.shape.at(-1)!), a);
  return where(singular, singularDeterminant(a), eliminated(regular));
}

/** A choice of each matrix, for its entries. */
function asMatrices(choice: Tensor): Tensor {
  return expandDims(expandDims(choice, -1), -1);
}

/** The determinant of up to three rows, written out. */
export function polynomial(a: Tensor, n: number): Tensor {
  const batch = a.shape.slice(0, -2);
  if (n === 0) return fill(batch, 1);
  const entries = unstack(reshape(a, [...batch, n * n]), -1);
  if (n === 1) return entries[0]!;
  /** The minor of rows `i`, `j` and columns `k`, `l`. */
  const minor = (i: number, j: number, k: number, l: number): Tensor => {
    const at = (row: number, column: number): Tensor => entries[row * n + column]!;
    return sub(mul(at(i, k), at(j, l)), mul(at(i, l), at(j, k)));
  };
  if (n === 2) return minor(0, 1, 0, 1);
  const ends = add(mul(entries[0]!, minor(1, 2, 1, 2)), mul(entries[2]!, minor(1, 2, 0, 1)));
  return sub(ends, mul(entries[1]!, minor(1, 2, 0, 2)));
}

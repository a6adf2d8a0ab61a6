import {
  matMul,
  mul,
  reshape,
  square,
  sum,
  type Tensor,
  type Tensor2D,
  transpose,
} from "../../ops.ts";

/** The axes of a tensor that have a preconditioner: those longer than 1, or one of length 1; none of a tensor without elements. */
export function axesOf(shape: readonly number[]): number[] {
  if (shape.includes(0)) return [];
  const longer = shape.filter((length) => length > 1);
  return longer.length === 0 ? [1] : longer;
}

/** The outer products of a tensor's fibres along an axis, summed: `[d, d]`. */
export function outerProducts(fibres: Tensor2D): Tensor {
  return matMul(fibres, fibres, false, true) as Tensor;
}

/** The squares of a tensor's fibres along an axis, summed: `[d]`, the diagonal of {@link outerProducts}. */
export function sumsOfSquares(fibres: Tensor2D): Tensor {
  return sum(square(fibres), 1) as Tensor;
}

/** A tensor along each axis: its fibres as the columns of a matrix `[d, …]`. */
export function fibresOf(x: Tensor): Tensor2D[] {
  const axes = axesOf(x.shape);
  if (axes.length === 0) return [];
  let turned = reshape(x, axes);
  return axes.map((length) => {
    const fibres = reshape(turned, [length, -1]) as Tensor2D;
    turned = turn(fibres, turned.shape);
    return fibres;
  });
}

/**
 * The tensor with each axis multiplied by its matrix, or by the diagonal `[d]` of one; an axis without one stays.
 *
 * @param transposed - multiplies by the transposes instead.
 */
export function multiplyAxes(
  x: Tensor,
  factors: readonly (Tensor | undefined)[],
  transposed = false,
): Tensor {
  const axes = axesOf(x.shape);
  if (axes.length === 0) return reshape(x, x.shape);
  let turned = reshape(x, axes);
  if (axes.length === 2) {
    const left = times(factors[0], turned as Tensor2D, transposed);
    return reshape(timesRight(left, factors[1], transposed), x.shape);
  }
  axes.forEach((length, i) => {
    const fibres = reshape(turned, [length, -1]) as Tensor2D;
    turned = turn(times(factors[i], fibres, transposed), turned.shape);
  });
  return reshape(turned, x.shape);
}

/** A matrix with its rows multiplied, so that none has to be transposed. */
function timesRight(matrix: Tensor2D, factor: Tensor | undefined, transposed: boolean): Tensor2D {
  if (factor === undefined) return matrix;
  if (factor.rank === 2) return matMul(matrix, factor as Tensor2D, false, !transposed);
  return mul(matrix, reshape(factor, [1, factor.size])) as Tensor2D;
}

function times(factor: Tensor | undefined, fibres: Tensor2D, transposed: boolean): Tensor2D {
  if (factor === undefined) return fibres;
  if (factor.rank === 2) return matMul(factor as Tensor2D, fibres, transposed);
  return mul(reshape(factor, [factor.size, 1]), fibres) as Tensor2D;
}

/** Moves the first axis to the end: after a turn for each axis the order is the old one. */
function turn(fibres: Tensor2D, [first, ...others]: readonly number[]): Tensor {
  return reshape(transpose(fibres) as Tensor, [...others, first as number]);
}

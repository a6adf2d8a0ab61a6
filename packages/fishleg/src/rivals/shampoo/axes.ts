import {
  matMul,
  mul,
  reshape,
  square,
  sum,
  type Tensor,
  type Tensor2D,
  transpose,
} from "@legendre/core-tensor/ops";

/** The axes of a tensor that have a preconditioner: those longer than 1, or one of length 1. */
export function axesOf(shape: readonly number[]): number[] {
  const longer = shape.filter((length) => length > 1);
  return longer.length === 0 ? [1] : longer;
}

/**
 * The second moments of a tensor along each axis: `[d, d]` sums of outer products of its fibres for an axis of
 * length `d` up to `maxSize`, and only the diagonal, `[d]`, for a longer one.
 */
export function momentsOf(x: Tensor, maxSize: number): Tensor[] {
  const axes = axesOf(x.shape);
  let turned = reshape(x, axes);
  return axes.map((length) => {
    const fibres = reshape(turned, [length, -1]) as Tensor2D;
    turned = turn(fibres, turned.shape);
    return length > maxSize
      ? (sum(square(fibres), 1) as Tensor)
      : (matMul(fibres, fibres, false, true) as Tensor);
  });
}

/** The tensor with each axis multiplied by its matrix, or by the diagonal `[d]` of one. */
export function multiplyAxes(x: Tensor, roots: readonly Tensor[]): Tensor {
  const axes = axesOf(x.shape);
  let turned = reshape(x, axes);
  axes.forEach((length, i) => {
    const root = roots[i] as Tensor;
    const fibres = reshape(turned, [length, -1]) as Tensor2D;
    const product =
      root.rank === 1 ? mul(reshape(root, [length, 1]), fibres) : matMul(root as Tensor2D, fibres);
    turned = turn(product as Tensor2D, turned.shape);
  });
  return reshape(turned, x.shape);
}

/** Moves the first axis to the end: after a turn for each axis the order is the old one. */
function turn(fibres: Tensor2D, [first, ...others]: readonly number[]): Tensor {
  return reshape(transpose(fibres) as Tensor, [...others, first as number]);
}

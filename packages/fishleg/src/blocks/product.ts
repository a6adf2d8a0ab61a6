import {
  matMul,
  reshape,
  type Tensor,
  type Tensor2D,
  type Tensor3D,
  transpose,
} from "@legendre/core-tensor/ops";

/**
 * A matrix product of tensors that are known to be matrices. Transposed operands are transposed first:
 * the product that transposes on the way takes up to 15 times as long on the wasm backend.
 */
export function product(a: Tensor, b: Tensor, transposeA = false, transposeB = false): Tensor {
  const left = transposeA ? transpose(a) : a;
  const right = transposeB ? transpose(b) : b;
  return matMul(left as Tensor2D, right as Tensor2D) as Tensor;
}

/** `factor` (or its transpose) times each vector of `x` along one axis; the shape of `x`. */
export function along(x: Tensor, factor: Tensor, axis: number, transposed = false): Tensor {
  const { shape } = x;
  const length = shape[axis] as number;
  const before = sizeOf(shape.slice(0, axis));
  const after = sizeOf(shape.slice(axis + 1));
  if (after === 1) {
    return reshape(product(reshape(x, [before, length]), factor, false, !transposed), shape);
  }
  if (before === 1) {
    return reshape(product(factor, reshape(x, [length, after]), transposed), shape);
  }
  const matrix = reshape(transposed ? transpose(factor) : factor, [1, length, length]);
  const batched = matMul(matrix as Tensor3D, reshape(x, [before, length, after]) as Tensor3D);
  return reshape(batched, shape);
}

/** How many numbers a tensor of this shape has. */
export function sizeOf(shape: readonly number[]): number {
  return shape.reduce((total, length) => total * length, 1);
}

import { cholesky, eigh, triangularSolve } from "@legendre/core-tensor/linalg";
import {
  add,
  cast,
  concat,
  div,
  eye,
  fill,
  greater,
  isFinite as isFiniteTensor,
  logicalNot,
  matMul,
  max,
  maximum,
  mean,
  mul,
  reshape,
  type Scalar,
  slice,
  square,
  sub,
  sum,
  type Tensor,
  type Tensor2D,
  where,
  zerosLike,
} from "@legendre/core-tensor/ops";
import { constant } from "../constant.ts";

/** Weights of one branch: a matrix `[h, k]` and, with a bias, a row `[k]`. */
export interface BranchWeights {
  readonly kernel: Tensor;
  readonly bias?: Tensor | undefined;
}

/** How the systems of a step are solved. */
export interface SystemSettings {
  /** Tikhonov damping, relative to the mean diagonal of the Gram matrix; `[]`. */
  readonly damping: Scalar;
  /** The pseudo-inverse without its small singular values, instead of damping. */
  readonly truncation?: Truncation | undefined;
  /** Corrections with the residual of the undamped system; 0 leaves the damped solution. */
  readonly refine: number;
}

/** Singular values below `max(absolute, relative · the greatest)` are dropped. */
export interface Truncation {
  readonly relative: number;
  readonly absolute: number;
}

/** `[features, 1] X = B`, ready for any number of right-hand sides. */
export interface LinearSystem {
  /** The (damped, then refined) solution of least norm. */
  readonly solve: (b: Tensor) => BranchWeights;
  /** `[features, 1] X`. */
  readonly apply: (x: BranchWeights) => Tensor;
  /** 0 for success, else 1 + the number of the pivot that was not positive; int32 `[]`. */
  readonly info: Tensor;
  /** Rows beyond the features; above 0 the system has no solution for most right-hand sides. */
  readonly excess: number;
}

/**
 * The right inverse of a feature matrix `A` (`[n, h]`, and a column of ones with a bias):
 * $$X = A^\top (A A^\top + λ I)^{-1} B,$$
 * which solves `A X = B` for `λ → 0` where `A` has full row rank, `n ≤ h + 1`. With more rows than features
 * it is the least-squares solution, from `Aᵀ A` instead. Each refinement adds the solution for what is
 * left, `B − A X`, so that a small `λ` costs no accuracy.
 *
 * @remarks `n² h` for the Gram matrix in the engine's precision, `⅔ n³` for the Cholesky factor and its
 *   inverse in float64 on the host; then every right-hand side is four matrix products, since products
 *   run at the machine's full speed and triangular solves do not.
 */
export function linearSystem(
  features: Tensor,
  bias: boolean,
  { damping, refine, truncation }: SystemSettings,
): LinearSystem {
  const a = features as Tensor2D;
  const [rows, width] = a.shape;
  const excess = rows - width - (bias ? 1 : 0);
  const underdetermined = excess <= 0;
  const apply = ({ kernel, bias: row }: BranchWeights): Tensor => {
    const y = matMul(a, kernel as Tensor2D) as Tensor;
    return row === undefined ? y : add(y, row);
  };
  const transposed = (z: Tensor): BranchWeights => {
    const kernel = matMul(a, z as Tensor2D, true) as Tensor;
    return bias ? { kernel, bias: sum(z, 0) as Tensor } : { kernel };
  };
  const gram = underdetermined ? addOnes(matMul(a, a, false, true), bias) : primalGram(a, bias);
  const { multiply, info } =
    truncation === undefined ? dampedInverse(gram, damping) : truncatedInverse(gram, truncation);
  const once = (b: Tensor): BranchWeights =>
    underdetermined
      ? transposed(multiply(b))
      : fromColumns(multiply(toColumns(transposed(b))), bias);
  const solve = (b: Tensor): BranchWeights => {
    let x = once(b);
    for (let i = 0; i < refine; i++) {
      const rest = once(sub(b, apply(x)));
      const kernel = add(x.kernel, rest.kernel) as Tensor;
      x = x.bias === undefined ? { kernel } : { kernel, bias: add(x.bias, rest.bias as Tensor) };
    }
    return x;
  };
  return { solve, apply, info, excess };
}

/** Multiplication by `(K + λ mean(diag K) I)⁻¹`. */
export function dampedInverse(
  gram: Tensor,
  damping: Scalar,
): { multiply: (b: Tensor) => Tensor; info: Tensor } {
  const n = gram.shape[0] as number;
  const identity = eye(n) as Tensor;
  const lambda = mul(damping, mean(sum(mul(gram, identity), 1)));
  const { lower, info } = cholesky(add(gram, mul(identity, lambda)));
  const inverse = triangularSolve(lower, identity) as Tensor2D;
  const multiply = (b: Tensor): Tensor =>
    matMul(inverse, matMul(inverse, b as Tensor2D), true) as Tensor;
  return { multiply, info };
}

function addOnes(gram: Tensor, bias: boolean): Tensor {
  return bias ? add(gram, constant(1)) : gram;
}

/** Multiplication by the pseudo-inverse of a Gram matrix, whose eigenvalues are squares of singular values. */
function truncatedInverse(
  gram: Tensor,
  { relative, absolute }: Truncation,
): ReturnType<typeof dampedInverse> {
  const { values, vectors } = eigh(gram);
  const least = maximum(constant(absolute ** 2), mul(max(values), constant(relative ** 2)));
  const kept = greater(values, least);
  const inverse = where(kept, div(constant(1), values), zerosLike(values));
  const v = vectors as Tensor2D;
  const multiply = (b: Tensor): Tensor =>
    matMul(v, mul(matMul(v, b as Tensor2D, true), reshape(inverse, [-1, 1])) as Tensor2D) as Tensor;
  const finite = isFiniteTensor(sum(values));
  return { multiply, info: cast(logicalNot(finite), "int32") };
}

/** `Aᵀ A`, whose last row and column belong to the bias. */
function primalGram(a: Tensor2D, bias: boolean): Tensor {
  const inner = matMul(a, a, true) as Tensor;
  return bias ? bordered(inner, sum(a, 0), a.shape[0]) : inner;
}

function bordered(inner: Tensor, row: Tensor, corner: number): Tensor {
  const width = inner.shape[0] as number;
  const top = concat([inner, reshape(row, [width, 1])], 1);
  const bottom = concat([reshape(row, [1, width]), fill([1, 1], corner)], 1);
  return concat([top, bottom], 0) as Tensor;
}

function toColumns({ kernel, bias }: BranchWeights): Tensor {
  return bias === undefined ? kernel : (concat([kernel, reshape(bias, [1, -1])], 0) as Tensor);
}

function fromColumns(x: Tensor, bias: boolean): BranchWeights {
  if (!bias) return { kernel: x };
  const [rows, columns] = x.shape as [number, number];
  return {
    kernel: slice(x, [0, 0], [rows - 1, columns]),
    bias: reshape(slice(x, [rows - 1, 0], [1, columns]), [columns]),
  };
}

/** `|X|²` of a branch's weights. */
export function squaredNorm({ kernel, bias }: BranchWeights): Scalar {
  const inKernel = sum(square(kernel));
  return (bias === undefined ? inKernel : add(inKernel, sum(square(bias)))) as Scalar;
}

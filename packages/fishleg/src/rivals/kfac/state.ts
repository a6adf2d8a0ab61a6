import type { Scalar, Tensor } from "@legendre/core-tensor/ops";

/** Matrices of one layer: `a` of its inputs (a 1 at their end where it has a bias), `g` of its outputs. */
export interface KroneckerPair {
  readonly a: Tensor;
  readonly g: Tensor;
}

/** The state of `scaleByKfac`: a tree of tensors, whose layers are found at the first step. */
export interface KfacState {
  /** Steps taken; `[]`, int32. */
  readonly count: Scalar;
  /** Batches that entered the factors, and inverses that were left out for factors without one; int32. */
  readonly averaged: Scalar;
  readonly skipped: Scalar;
  /** Decaying means of the factors, by the path of the kernel, and of the bias after ` + `; then how a kernel is read that is otherwise kept. */
  readonly factors: Readonly<Record<string, KroneckerPair>>;
  /** Inverses of the damped factors. */
  readonly inverses: Readonly<Record<string, KroneckerPair>>;
  /** The curvature along the last step on a batch that entered the factors, see `maxCurvature`; `[]`. */
  readonly curvature: Scalar;
}

/**
 * Linear algebra: solvers on operators over trees, and float64 factorisations of small matrices.
 *
 * @module core-tensor/linalg
 */
export { cg } from "./cg.ts";
export {
  type CholeskyFactor,
  cholesky,
  choleskySolve,
  type DenseSolution,
} from "./cholesky.ts";
export { type EighResult, eigh } from "./eigh.ts";
export { type FgmresOptions, fgmres } from "./fgmres.ts";
export { type LeastSquares, lstsq } from "./lstsq.ts";
export * as matrix from "./matrix/index.ts";
export type { KindOf, MatrixInput } from "./matrix-input.ts";
export { minres } from "./minres.ts";
export { identityOperator, type LinearOperator, operatorFromMatrix } from "./operator.ts";
export {
  addOperators,
  composeOperators,
  dampedOperator,
  scaleOperator,
} from "./operator-algebra.ts";
export { type PinvResult, pinv } from "./pinv.ts";
export type { RankOptions } from "./pseudo-inverse.ts";
export { type QrResult, qr } from "./qr.ts";
export { type Solution, type SolverOptions, solverDefaults } from "./solver.ts";
export { type FactorStatus, type SolverStatus, statusHelp, throwIfFailed } from "./status.ts";
export { type SvdResult, svd } from "./svd.ts";
export {
  type TriangularSolution,
  type TriangularSolveOptions,
  triangularSolve,
  triangularSolveDefaults,
} from "./triangular-solve.ts";

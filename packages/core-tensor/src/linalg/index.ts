/**
 * Linear algebra: solvers on operators over trees, and float64 factorisations of small matrices.
 *
 * @module core-tensor/linalg
 */

export type { HostArray } from "../kernels/host-array.ts";
export { cg } from "./cg.ts";
export { type CholeskyOutputs, cholesky, choleskySolve } from "./cholesky.ts";
export {
  type CholeskyFactor,
  type CholeskyOptions,
  cholesky64,
  choleskyOptions,
  choleskySolve64,
  type DenseSolution,
} from "./cholesky64.ts";
export { det, type LogDeterminant, slogdet } from "./determinant.ts";
export { type EighOutputs, eigh } from "./eigh.ts";
export { type EighResult, eigh64 } from "./eigh64.ts";
export {
  type EliminationOptions,
  eliminationCosts64,
  eliminationOptions,
} from "./elimination-costs64.ts";
export { expm } from "./expm.ts";
export { type FgmresOptions, fgmres, fgmresOptions } from "./fgmres.ts";
export {
  type LinearLeastSquaresOptions,
  leastSquaresSolver,
  linearLeastSquares,
  linearLeastSquaresOptions,
} from "./linear-least-squares.ts";
export {
  type LinearSolveOptions,
  type LinearSolver,
  linearSolve,
  linearSolveOptions,
  linearSolver,
  type PreparedSolver,
  type ProgramSolution,
  readSolution,
} from "./linear-solve.ts";
export { type LeastSquaresOutputs, lstsq } from "./lstsq.ts";
export { type LeastSquares, lstsq64 } from "./lstsq64.ts";
export { type LuOutputs, lu, luSolve } from "./lu.ts";
export { type MatMul64Options, matMul64, matMul64Options } from "./mat-mul64.ts";
export type { KindOf, MatrixInput } from "./matrix-input.ts";
export { minres } from "./minres.ts";
export { identityOperator, type LinearOperator, operatorFromMatrix } from "./operator.ts";
export {
  addOperators,
  composeOperators,
  dampedOperator,
  scaleOperator,
} from "./operator-algebra.ts";
export { type PinvOutputs, pinv } from "./pinv.ts";
export { type PinvResult, pinv64 } from "./pinv64.ts";
export { type RankOptions, rankOptions } from "./pseudo-inverse.ts";
export { type QrOutputs, qr, qrSolve } from "./qr.ts";
export { type QrResult, qr64 } from "./qr64.ts";
export { inv, type SolveOptions, solve, solveOptions } from "./solve.ts";
export { type SystemSolution, solve64 } from "./solve64.ts";
export { type Solution, type SolverOptions, solverOptions } from "./solver.ts";
export {
  type FactorStatus,
  type SolverStatus,
  solverStatuses,
  statusHelp,
  throwIfFailed,
} from "./status.ts";
export { type SvdOutputs, svd } from "./svd.ts";
export { type SvdResult, svd64 } from "./svd64.ts";
export { triangularSolve } from "./triangular-solve.ts";
export {
  type TriangularSolution,
  type TriangularSolve64Options,
  type TriangularSolveOptions,
  triangularSolve64,
  triangularSolve64Options,
  triangularSolveOptions,
} from "./triangular-solve64.ts";

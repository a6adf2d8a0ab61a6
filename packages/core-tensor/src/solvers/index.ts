/**
 * Solvers of nonlinear problems as parts of programs: compiled, batched and differentiated by the implicit function theorem.
 *
 * @module core-tensor/solvers
 */

export type { LinearSolver, ProgramSolution } from "../linalg/index.ts";
export { type BisectOptions, bisect } from "./bisect.ts";
export { customRoot } from "./custom-root.ts";
export { type FixedPointOptions, fixedPoint } from "./fixed-point.ts";
export { type MinimizeOptions, type Minimizer, type Minimum, minimize } from "./minimize.ts";
export { type OdeOptions, odeint, type Trajectory } from "./odeint.ts";
export { type RootOptions, rootFind } from "./root-find.ts";
export type { LinearOptions } from "./root-options.ts";

/**
 * Solvers of nonlinear problems as parts of programs: compiled, batched and differentiated by the implicit function theorem.
 *
 * @module core-tensor/solvers
 */

export type { LinearSolver, ProgramSolution } from "../linalg/index.ts";
export { type BisectOptions, bisect, bisectOptions } from "./bisect.ts";
export { customRoot } from "./custom-root.ts";
export { type FixedPointOptions, fixedPoint, fixedPointOptions } from "./fixed-point.ts";
export {
  type MinimizeOptions,
  type Minimizer,
  type Minimum,
  minimize,
  minimizeOptions,
} from "./minimize.ts";
export { type OdeOptions, odeint, odeOptions, type Trajectory } from "./odeint.ts";
export { type RootOptions, rootFind, rootOptions } from "./root-find.ts";
export { type LinearOptions, linearOptions } from "./root-options.ts";

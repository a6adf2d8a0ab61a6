/**
 * Equations as text, fitted to tables of numbers.
 *
 * @module fit
 */
export { curveOf, type FittedCurve } from "./curve-of.ts";
export {
  type Columns,
  type Equation,
  type EquationOptions,
  equation,
  equationOptions,
  type Named,
  type NumbersByName,
} from "./equation.ts";
export {
  type EquationFit,
  type FitEquationOptions,
  fitEquation,
  fitEquationOptions,
} from "./fit-equation.ts";
export { readCsv, type Table } from "./read-csv.ts";
export { fitCode, fitJson, fitPlot, fitSvg } from "./texts.ts";

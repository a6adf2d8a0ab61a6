export { type CholeskyOutputs, cholesky, choleskySolve } from "./cholesky.ts";
export { type EighOutputs, eigh } from "./eigh.ts";
export { triangularSolve } from "./triangular-solve.ts";

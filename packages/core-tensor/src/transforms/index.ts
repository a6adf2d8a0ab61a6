/**
 * Derivatives of functions of trees, and loops and branches that have them.
 *
 * @module core-tensor/transforms
 */

export type { LeafType, MapTree } from "../tree/index.ts";
export {
  type AssociativeScanOptions,
  associativeScan,
  associativeScanOptions,
} from "./associative-scan.ts";
export type { CheckpointPolicy } from "./checkpoint.ts";
export { cond, switchCase } from "./cond.ts";
export { type CustomJvp, customJvp } from "./custom-jvp.ts";
export { type CustomVjp, customVjp } from "./custom-vjp.ts";
export { type ForiLoopOptions, foriLoop } from "./fori-loop.ts";
export { grad, valueAndGrad, valueAndGradOptions, type WithAux } from "./grad.ts";
export { hessian, type JacobianOptions, jacobian, jacobianOptions } from "./jacobian.ts";
export { jvp, type Linearized, linearize } from "./jvp.ts";
export { remat } from "./remat.ts";
export { type ScanOptions, scan, scanOptions } from "./scan.ts";
export { stopGradient } from "./stop-gradient.ts";
export { type Vjp, vjp } from "./vjp.ts";
export { type Batched, type VmapOptions, type Vmapped, vmap, vmapOptions } from "./vmap.ts";
export type { BatchAxes } from "./vmap-axes.ts";
export { type WhileLoopOptions, whileLoop, whileLoopOptions } from "./while-loop.ts";

/**
 * Derivatives of functions of trees.
 *
 * @module core-tensor/transforms
 */
export { grad, valueAndGrad, type WithAux } from "./grad.ts";
export { jvp, type Linearized, linearize } from "./jvp.ts";
export { stopGradient } from "./stop-gradient.ts";
export { type Vjp, vjp } from "./vjp.ts";

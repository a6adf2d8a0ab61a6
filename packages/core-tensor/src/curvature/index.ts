/**
 * Curvature products and the likelihoods they need.
 *
 * @module core-tensor/curvature
 */
export { bernoulli } from "./bernoulli.ts";
export { categorical } from "./categorical.ts";
export { type FvpOptions, fvp } from "./fvp.ts";
export { type GaussianOptions, gaussian } from "./gaussian.ts";
export { ggnvp } from "./ggnvp.ts";
export { hvp } from "./hvp.ts";
export type { Likelihood } from "./likelihood.ts";

/**
 * Other preconditioners with the interface of FishLeg, to compare it with: K-FAC, Shampoo and the diagonal
 * natural gradient.
 *
 * @module fishleg/rivals
 */

export {
  type ScaleByShampooOptions,
  type ShampooOptions,
  type ShampooState,
  scaleByShampoo,
  scaleByShampooOptions,
  shampoo,
} from "@legendre/core-tensor/optim";
export type { Damping } from "../inverse/start-options.ts";
export type { MaxDecrease } from "../trust-region.ts";
export {
  type DiagonalNaturalGradientOptions,
  diagonalNaturalGradient,
} from "./diagonal/diagonal-natural-gradient.ts";
export {
  type DiagonalFisherState,
  type ScaleByDiagonalFisherOptions,
  scaleByDiagonalFisher,
  scaleByDiagonalFisherDefaults,
} from "./diagonal/scale-by-diagonal-fisher.ts";
export { type KfacOptions, kfac } from "./kfac/kfac.ts";
export { type ScaleByKfacOptions, scaleByKfac, scaleByKfacDefaults } from "./kfac/scale-by-kfac.ts";
export type { KfacState, KroneckerPair } from "./kfac/state.ts";
export type { NaturalStepOptions } from "./natural-steps.ts";

/**
 * Differential equations as least squares: points, derivatives and networks.
 *
 * @module reversible-gn/pde
 */
export { type AdaptiveOptions, adaptive, adaptiveOptions } from "./adaptive.ts";
export {
  type CausalWeightsOptions,
  causalWeights,
  causalWeightsOptions,
} from "./causal-weights.ts";
export { d, type Field, laplacian, type Point } from "./derivative.ts";
export { box, type Domain } from "./domain.ts";
export {
  type FieldLayer,
  type FieldNet,
  type FieldNetOptions,
  type FourierFeatures,
  fieldNet,
  fieldNetOptions,
  fourierFeatures,
} from "./network.ts";
export {
  type BoundaryOptions,
  boundary,
  boundaryOptions,
  type InitialOptions,
  type InteriorOptions,
  initial,
  initialOptions,
  interior,
  interiorOptions,
  type Points,
  type Spread,
} from "./points.ts";

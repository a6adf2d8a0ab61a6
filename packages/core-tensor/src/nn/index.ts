export { type Activation, type ActivationName, activations } from "./activations.ts";
export type { AffineOptions, DenseParams } from "./affine.ts";
export { type AutoencoderOptions, autoencoder } from "./autoencoder.ts";
export { bernoulliCrossEntropy, softmaxCrossEntropy } from "./cross-entropy.ts";
export { type DenseOptions, dense } from "./dense.ts";
export type { MlpParams } from "./dense-stack.ts";
export {
  type Initializer,
  type InitializerName,
  initializers,
  type VarianceScalingOptions,
  varianceScaling,
} from "./initializers.ts";
export {
  fromLayersModel,
  type LayersFunction,
  type LayersValue,
  type Lifted,
} from "./layers-model/from-layers-model.ts";
export { toLayersModel } from "./layers-model/to-layers-model.ts";
export type { LayersTree } from "./layers-model/weights.ts";
export { type MlpOptions, mlp } from "./mlp.ts";
export type {
  Applied,
  ApplyOptions,
  Model,
  NoState,
  ParamsOf,
  StateOf,
  Variables,
} from "./model.ts";
export {
  type SequentialLayer,
  type SequentialParams,
  type SequentialState,
  sequential,
} from "./sequential.ts";
export { halfSquaredError, meanSquaredError } from "./squared-error.ts";

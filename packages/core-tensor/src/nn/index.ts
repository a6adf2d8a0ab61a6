export type { BatchSource } from "../data/index.ts";
export type { Key } from "../random/index.ts";
export type { CompileOption, Runnable } from "../train/compile-option.ts";
export { type Activation, type ActivationName, activations } from "./activations.ts";
export type { AffineOptions, DenseParams } from "./affine.ts";
export { type AttentionOptions, type AttentionParams, attention } from "./attention.ts";
export { type AutoencoderOptions, autoencoder } from "./autoencoder.ts";
export { type BatchNormOptions, type BatchNormState, batchNorm } from "./batch-norm.ts";
export type { LayerParams, LayerState, SequentialLayer } from "./compose.ts";
export { type ConvOptions, type ConvParams, conv, type WindowedOptions } from "./conv.ts";
export { type ConvTransposeOptions, convTranspose } from "./conv-transpose.ts";
export {
  bernoulliCrossEntropy,
  type SoftmaxCrossEntropyOptions,
  softmaxCrossEntropy,
} from "./cross-entropy.ts";
export { type DenseOptions, dense } from "./dense.ts";
export type { MlpParams } from "./dense-stack.ts";
export { type DepthwiseConvOptions, depthwiseConv } from "./depthwise-conv.ts";
export {
  type DotProductAttentionOptions,
  dotProductAttention,
  type RotaryPositionsOptions,
  rotaryPositions,
} from "./dot-product-attention.ts";
export { type DropoutOptions, dropout } from "./dropout.ts";
export { type EmbeddingOptions, type EmbeddingParams, embedding } from "./embedding.ts";
export { type GroupNormOptions, groupNorm } from "./group-norm.ts";
export {
  type Initializer,
  type InitializerName,
  initializers,
  type ScaledOrthogonalOptions,
  scaledOrthogonal,
  type VarianceScalingOptions,
  varianceScaling,
} from "./initializers.ts";
export { layerNorm } from "./layer-norm.ts";
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
export type { NormOptions, NormParams } from "./normalise.ts";
export {
  averagePool,
  flatten,
  globalAveragePool,
  maxPool,
  type PoolOptions,
} from "./pooling.ts";
export {
  type PositionEmbeddingOptions,
  type PositionEmbeddingParams,
  positionEmbedding,
} from "./position-embedding.ts";
export { type RecalibrateOptions, recalibrate, recalibration } from "./recalibrate.ts";
export {
  type GruParams,
  gru,
  type LstmParams,
  lstm,
  type RecurrentOptions,
} from "./recurrent.ts";
export {
  type ResidualOptions,
  type ResidualParams,
  type ResidualState,
  residual,
} from "./residual.ts";
export {
  type Resnet18Options,
  type ResnetBlock,
  type ResnetParams,
  type ResnetStage,
  type ResnetState,
  type ResnetTree,
  resnet18,
} from "./resnet.ts";
export { type RmsNormOptions, type RmsNormParams, rmsNorm } from "./rms-norm.ts";
export { type HuberOptions, huber, klDivergence } from "./robust-losses.ts";
export {
  type SequentialParams,
  type SequentialState,
  sequential,
} from "./sequential.ts";
export { halfSquaredError, meanSquaredError } from "./squared-error.ts";
export type { Entries } from "./stack.ts";
export {
  type TransformerBlockParams,
  type TransformerEncoderOptions,
  type TransformerParams,
  transformerEncoder,
} from "./transformer-encoder.ts";
export type { Padding, Sizes } from "./window-options.ts";

export type { BatchSource } from "../data/index.ts";
export type { Key } from "../random/index.ts";
export type { CompileOption, Runnable } from "../train/compile-option.ts";
export { type Activation, type ActivationName, activations } from "./activations.ts";
export { type AffineOptions, affineOptions, type DenseParams } from "./affine.ts";
export {
  type AttentionOptions,
  type AttentionParams,
  attention,
  attentionOptions,
} from "./attention.ts";
export { type AutoencoderOptions, autoencoder, autoencoderOptions } from "./autoencoder.ts";
export {
  type BatchNormOptions,
  type BatchNormState,
  batchNorm,
  batchNormOptions,
} from "./batch-norm.ts";
export type { LayerParams, LayerState, SequentialLayer } from "./compose.ts";
export {
  type ConvOptions,
  type ConvParams,
  conv,
  convOptions,
  type WindowedOptions,
  windowedOptions,
} from "./conv.ts";
export {
  type ConvTransposeOptions,
  convTranspose,
  convTransposeOptions,
} from "./conv-transpose.ts";
export {
  bernoulliCrossEntropy,
  type SoftmaxCrossEntropyOptions,
  softmaxCrossEntropy,
  softmaxCrossEntropyOptions,
} from "./cross-entropy.ts";
export { type DenseOptions, dense, denseOptions } from "./dense.ts";
export type { MlpParams } from "./dense-stack.ts";
export {
  type DepthwiseConvOptions,
  depthwiseConv,
  depthwiseConvOptions,
} from "./depthwise-conv.ts";
export {
  type DotProductAttentionOptions,
  dotProductAttention,
  dotProductAttentionOptions,
  type RotaryPositionsOptions,
  rotaryPositions,
  rotaryPositionsOptions,
} from "./dot-product-attention.ts";
export { type DropoutOptions, dropout, dropoutOptions } from "./dropout.ts";
export {
  type EmbeddingOptions,
  type EmbeddingParams,
  embedding,
  embeddingOptions,
} from "./embedding.ts";
export { type GroupNormOptions, groupNorm, groupNormOptions } from "./group-norm.ts";
export {
  type Initializer,
  type InitializerName,
  initializers,
  type ScaledOrthogonalOptions,
  scaledOrthogonal,
  scaledOrthogonalOptions,
  type VarianceScalingOptions,
  varianceScaling,
  varianceScalingOptions,
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
export { type MlpOptions, mlp, mlpOptions } from "./mlp.ts";
export {
  type Applied,
  type ApplyOptions,
  applyOptions,
  type Model,
  type NoState,
  type ParamsOf,
  type StateOf,
  type Variables,
} from "./model.ts";
export { type NormOptions, type NormParams, normOptions } from "./normalise.ts";
export {
  averagePool,
  flatten,
  globalAveragePool,
  maxPool,
  type PoolOptions,
  poolOptions,
} from "./pooling.ts";
export {
  type PositionEmbeddingOptions,
  type PositionEmbeddingParams,
  positionEmbedding,
  positionEmbeddingOptions,
} from "./position-embedding.ts";
export {
  type RecalibrateOptions,
  recalibrate,
  recalibrateOptions,
  recalibration,
} from "./recalibrate.ts";
export {
  type GruParams,
  gru,
  type LstmParams,
  lstm,
  type RecurrentOptions,
  recurrentOptions,
} from "./recurrent.ts";
export {
  type ResidualOptions,
  type ResidualParams,
  type ResidualState,
  residual,
  residualOptions,
} from "./residual.ts";
export {
  type Resnet18Options,
  type ResnetBlock,
  type ResnetParams,
  type ResnetStage,
  type ResnetState,
  type ResnetTree,
  resnet18,
  resnet18Options,
} from "./resnet.ts";
export { type RmsNormOptions, type RmsNormParams, rmsNorm, rmsNormOptions } from "./rms-norm.ts";
export { type HuberOptions, huber, huberOptions, klDivergence } from "./robust-losses.ts";
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
  transformerEncoderOptions,
} from "./transformer-encoder.ts";
export type { Padding, Sizes } from "./window-options.ts";

/**
 * BERT and XLM-R encoders from safetensors, and meta-learning on their last layers; loaders of XNLI and MNLI.
 */

export { type BertConfig, bertConfig } from "./bert-config.ts";
export {
  type BertInputs,
  bertEncode,
  bertLayer,
  type EncodeOptions,
  type HiddenStates,
} from "./bert-encoder.ts";
export {
  type BertLayerParams,
  type BertParams,
  type Linear,
  loadBert,
  type Norm,
} from "./bert-params.ts";
export { cachedRows, cacheHiddenStates, type HiddenBatch } from "./hidden-cache.ts";
export {
  type HeadOptions,
  type LastLayers,
  lastLayers,
  lastLayersLogits,
  lastLayersLoss,
} from "./last-layers.ts";
export { loadNli, type NliExample, nliLabels, parseNli } from "./nli-files.ts";
export { type EncodeTextsOptions, encodeTexts, type TextPair, type Tokenizer } from "./tokens.ts";
export { type XnliTask, type XnliTaskOptions, xnliLanguageTree, xnliTasks } from "./xnli-tasks.ts";

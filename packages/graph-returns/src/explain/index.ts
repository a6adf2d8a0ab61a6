/**
 * Why a model says what it says of single purchases, in numbers and in sentences.
 *
 * @module graph-returns/explain
 */

export type { ReturnsData } from "../data/returns-data.ts";
export type { FeatureMatrix } from "../encodings/feature-matrix.ts";
export type { FittedReturns } from "../models/fitted-returns.ts";
export type { FittedTrees } from "../models/tree-model.ts";
export type { Phase } from "../protocols/task.ts";
export { type ExplainOptions, explain, explainOptions } from "./explain.ts";
export type { Contribution, Explanation, RowAttributions } from "./explanation.ts";
export {
  type IntegratedGradients,
  type IntegratedGradientsOptions,
  integratedGradients,
  integratedGradientsOptions,
} from "./integrated-gradients.ts";
export {
  type MessageEffect,
  type MessageEffectsOptions,
  messageEffects,
  messageEffectsOptions,
} from "./message-effects.ts";
export {
  type ColumnChange,
  type OtherVariant,
  type OtherVariantsOptions,
  otherVariants,
  otherVariantsOptions,
} from "./other-variants.ts";
export {
  type ExplanationText,
  type SentencesOptions,
  sentences,
  sentencesOptions,
} from "./sentences.ts";
export { type Attributions, treeShap } from "./tree-shap.ts";

/**
 * Simulated shops: a generator with the statistics of the published tables, and small shops of which is known what can be
 * predicted.
 *
 * @module graph-returns/generator
 */

export type { ReturnsData, SplitName } from "../data/returns-data.ts";
export { type GeneratedReturns, type GeneratedTruth, generateReturns } from "./generate-returns.ts";
export { type GeneratorParameters, generatorDefaults } from "./parameters.ts";
export {
  type PlantedModel,
  type PlantedOptions,
  type PlantedReturns,
  plantedReturns,
  plantedReturnsOptions,
} from "./planted-returns.ts";
export type { GeneratorCounts } from "./release.ts";
export type { GeneratorOptions, Progress } from "./settings.ts";
export { type WriteReturnsOptions, writeReturns } from "./write-returns.ts";

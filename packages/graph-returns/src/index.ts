/**
 * Predicting customer returns on a graph of purchases: the GraphReturns tables, a generator of them, splits
 * that are checked for leaks, and models beside each other.
 *
 * @module graph-returns
 */

export * from "./calibration/index.ts";
export {
  type CategoryColumn,
  type Column,
  type NumberColumn,
  numberAt,
  type ReferenceColumn,
  type Safety,
} from "./data/columns.ts";
export type { CheckCode, Finding } from "./data/findings.ts";
export {
  columnsOf,
  type EdgeTable,
  type NodeSet,
  type NodeTable,
  type ReturnsData,
  type ReturnsSplit,
  type SplitName,
} from "./data/returns-data.ts";
export * from "./decide/index.ts";
export * from "./explain/index.ts";
export {
  type DegreeBin,
  type Exploration,
  type ExploreOptions,
  explore,
  type MissingValues,
  type RateOf,
  type SplitShape,
} from "./explore/explore.ts";
export { explorePage } from "./explore/explore-page.ts";
export {
  type PublishedStatistic,
  publishedStatistics,
} from "./explore/published-statistics.ts";
export {
  type GeneratedReturns,
  type GeneratedTruth,
  generateReturns,
} from "./generator/generate-returns.ts";
export { type GeneratorParameters, generatorDefaults } from "./generator/parameters.ts";
export {
  type PlantedModel,
  type PlantedOptions,
  type PlantedReturns,
  plantedReturns,
} from "./generator/planted-returns.ts";
export type { GeneratorCounts } from "./generator/release.ts";
export type { GeneratorOptions, Progress } from "./generator/settings.ts";
export { type WriteReturnsOptions, writeReturns } from "./generator/write-returns.ts";
export {
  type BuildGraphOptions,
  buildGraph,
  type HeteroGraph,
  type VirtualNode,
} from "./graph/build-graph.ts";
export { type Adjacency, type Relation, relation, relationMatrix } from "./graph/relation.ts";
export {
  type SampledGraph,
  type SampledMessages,
  type SampleOptions,
  sampleNeighbours,
} from "./graph/sample-neighbours.ts";
export { type LoadReturnsOptions, loadReturns } from "./io/load-returns.ts";
export { assertNoLeaks, checkLeaks, checkTask, type Leak } from "./leaks/check-leaks.ts";
export {
  canaryProbe,
  type Pipeline,
  type ProbeOptions,
  type ProbeResult,
  randomLabelProbe,
} from "./leaks/probes.ts";
export {
  allReturnedF1,
  auc,
  averagePrecision,
  type BinaryMetrics,
  type BinaryMetricsOptions,
  bestF1,
  binaryMetrics,
  type Decisions,
  decisions,
  doubleSoftmaxCE,
  type Outcomes,
} from "./metrics/index.ts";
export * from "./models/index.ts";
export { type ProtocolOptions, protocolTask } from "./protocols/protocol-task.ts";
export {
  messagesWithout,
  type SupervisionFold,
  type SupervisionFoldsOptions,
  supervisionFolds,
} from "./protocols/supervision-folds.ts";
export {
  type Messages,
  type Phase,
  type ProtocolBox,
  type ProtocolName,
  quadrantNames,
  type ReturnsTask,
} from "./protocols/task.ts";
export * from "./report/index.ts";
export * from "./segments/index.ts";
export * from "./serve/index.ts";
export { type FromTablesOptions, fromTables, type ShopTables } from "./shop/from-tables.ts";
export type { ShopColumn, ShopSchema, ShopTable, TableValues } from "./shop/schema.ts";
export type { BootstrapOptions } from "./statistics/bootstrap.ts";
export type { Interval } from "./statistics/interval.ts";

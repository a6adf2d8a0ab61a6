/**
 * Predicting customer returns on a graph of purchases: the tables of GraphReturns or of a shop, their graph, splits that are
 * checked for leaks, and metrics of what a model says. The other entries go on from there, one for each step of the work.
 *
 * @module graph-returns
 */

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
  type DataFacts,
  type EdgeTable,
  type NodeSet,
  type NodeTable,
  type ReturnsData,
  type ReturnsSplit,
  type SplitName,
} from "./data/returns-data.ts";
export * from "./explore/index.ts";
export type { Progress } from "./generator/settings.ts";
export {
  type BuildGraphOptions,
  buildGraph,
  buildGraphOptions,
  type HeteroGraph,
  type VirtualNode,
} from "./graph/build-graph.ts";
export { type Adjacency, type Relation, relation, relationMatrix } from "./graph/relation.ts";
export {
  type SampledGraph,
  type SampledMessages,
  type SampleOptions,
  sampleNeighbours,
  sampleNeighboursOptions,
} from "./graph/sample-neighbours.ts";
export { type LoadReturnsOptions, loadReturns, loadReturnsOptions } from "./io/load-returns.ts";
export { assertNoLeaks, checkLeaks, checkTask, type Leak } from "./leaks/check-leaks.ts";
export {
  canaryProbe,
  canaryProbeOptions,
  type Pipeline,
  type ProbeOptions,
  type ProbeResult,
  randomLabelProbe,
  randomLabelProbeOptions,
} from "./leaks/probes.ts";
export {
  allReturnedF1,
  auc,
  averagePrecision,
  type BinaryMetrics,
  type BinaryMetricsOptions,
  bestF1,
  binaryMetrics,
  binaryMetricsOptions,
  type Decisions,
  type DecisionsOptions,
  decisions,
  decisionsOptions,
  doubleSoftmaxCE,
  type Outcomes,
} from "./metrics/index.ts";
export {
  type ProtocolOptions,
  protocolTask,
  protocolTaskOptions,
} from "./protocols/protocol-task.ts";
export {
  messagesWithout,
  type SupervisionFold,
  type SupervisionFoldsOptions,
  supervisionFolds,
  supervisionFoldsOptions,
} from "./protocols/supervision-folds.ts";
export {
  type Messages,
  type Phase,
  type ProtocolBox,
  type ProtocolName,
  quadrantNames,
  type ReturnsTask,
} from "./protocols/task.ts";
export * from "./segments/index.ts";
export {
  type FromTablesOptions,
  fromTables,
  fromTablesOptions,
  type ShopTables,
} from "./shop/from-tables.ts";
export type { ShopColumn, ShopSchema, ShopTable, TableValues } from "./shop/schema.ts";
export type { SplitRule } from "./shop/testing-rule.ts";
export { type BootstrapOptions, bootstrapOptions } from "./statistics/bootstrap.ts";
export { type Interval, type IntervalOptions, intervalOptions } from "./statistics/interval.ts";

/**
 * Purchases for other programs, and what was trained there: Parquet for the SQL files, arrays for PyTorch Geometric, weights
 * there and back. Node only.
 *
 * @module graph-returns/export
 */

export type { ReturnsData } from "../data/returns-data.ts";
export type { GraphEncoderOptions } from "../encoders/graph-encoder.ts";
export type { FittedGraph } from "../models/fitted-graph.ts";
export type { ReturnsTask } from "../protocols/task.ts";
export { exportGraph } from "./export-graph.ts";
export { exportTables } from "./export-tables.ts";
export {
  type ImportGraphModelOptions,
  importGraphModel,
  importGraphModelOptions,
} from "./import-graph-model.ts";
export { exportWeights, importWeights } from "./weights-file.ts";

export { exportGraph } from "./export-graph.ts";
export { exportTables } from "./export-tables.ts";
export { type ImportGraphModelOptions, importGraphModel } from "./import-graph-model.ts";
export { exportWeights, importWeights } from "./weights-file.ts";

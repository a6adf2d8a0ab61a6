export { exportGraph } from "./export-graph.ts";
export { exportTables } from "./export-tables.ts";
export { exportWeights, importWeights } from "./weights-file.ts";

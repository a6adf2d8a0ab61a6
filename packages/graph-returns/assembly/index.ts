// What boosting and forests do once for each purchase: histograms of gradients, the search for a split,
// the division of rows, gradients of the logistic loss. Compiled to WebAssembly by `npm run host-module`.
export { begin, finished, work } from "./pool";
export { addToRows, partition } from "./rows";
export { runChunk } from "./tasks";

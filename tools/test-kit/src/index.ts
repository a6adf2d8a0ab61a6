export { type AllCloseOptions, expectAllClose, type Values } from "./all-close.ts";
export {
  type BipartiteGraph,
  bipartiteGraph,
  type Mulberry32,
  mulberry32,
} from "./bipartite-graph.ts";
export { denseFromMatvec, expectSymmetric, type Matvec } from "./dense.ts";
export {
  type DifferenceOptions,
  differenceGradient,
  differenceJacobian,
  differenceJvp,
} from "./finite-difference.ts";
export { expectNoLeak } from "./no-leak.ts";

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
export { flagTable } from "./flag-table.ts";
export { expectSound } from "./fuzz/expect-sound.ts";
export { type FuzzRandom, fuzzRandom } from "./fuzz/fuzz-random.ts";
export {
  checkPrototypes,
  type FuzzOutcome,
  type FuzzTarget,
  fuzzInput,
  tryInput,
  wholeJson,
} from "./fuzz/fuzz-target.ts";
export { mutateBytes } from "./fuzz/mutate-bytes.ts";
export { mutateJson } from "./fuzz/mutate-json.ts";
export { safetensorsJson, sealSha256 } from "./fuzz/safetensors-parts.ts";
export { longTests } from "./long-tests.ts";
export { expectNoLeak } from "./no-leak.ts";
export {
  edgesOf,
  knownOptions,
  type OptionRanges,
  optionRanges,
  type WithOptions,
  wrongEdges,
  wrongValues,
} from "./option-ranges.ts";
export { type OptionEntry, type OptionTable, optionConformance } from "./option-table.ts";
export { expectCleanThrows, type Guard, thrown } from "./throws.ts";

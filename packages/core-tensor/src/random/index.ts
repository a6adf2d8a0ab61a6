export { bits } from "./bits.ts";
export { drawBernoulli } from "./draw-bernoulli.ts";
export { drawCategorical } from "./draw-categorical.ts";
export { type HostRandom, hostRandom } from "./host-random.ts";
export { foldIn, type Key, key, split } from "./key.ts";
export { normal } from "./normal.ts";
export { permutation } from "./permutation.ts";
export { randint } from "./randint.ts";
export { type UniformOptions, uniform, uniformDefaults } from "./uniform.ts";

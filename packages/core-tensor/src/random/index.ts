export { bits } from "./bits.ts";
export { type ChoiceOptions, choice, choiceOptions } from "./choice.ts";
export { drawBernoulli } from "./draw-bernoulli.ts";
export { drawCategorical } from "./draw-categorical.ts";
export { beta, dirichlet, gamma } from "./gamma.ts";
export { type HostRandom, hostRandom } from "./host-random.ts";
export { foldIn, type Key, key, split } from "./key.ts";
export { normal } from "./normal.ts";
export { orthogonal } from "./orthogonal.ts";
export { permutation } from "./permutation.ts";
export { poisson } from "./poisson.ts";
export { randint } from "./randint.ts";
export {
  type TruncatedNormalOptions,
  truncatedNormal,
  truncatedNormalOptions,
} from "./truncated-normal.ts";
export { type UniformOptions, uniform, uniformOptions } from "./uniform.ts";

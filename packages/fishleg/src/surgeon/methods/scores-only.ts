import { random, treeDispose } from "@legendre/core-tensor";
import type { Tensor } from "@legendre/core-tensor/ops";
import type { Assessment, MethodRun, PruningMethod } from "./method.ts";

/** A method that remembers nothing. */
function stateless<P, S>(assess: MethodRun<P, S>["assess"]): MethodRun<P, S> {
  return { assess, memory: () => undefined, restore: () => {}, dispose: async () => {} };
}

/**
 * Pruning by size, `θ²`: the baseline that everything is compared with. Nothing is compensated.
 *
 * @example
 * ```ts
 * import { magnitude } from "@legendre/fishleg/surgeon";
 *
 * console.log(magnitude().name); // → magnitude
 * ```
 *
 * @see Han et al., "Learning both weights and connections for efficient neural networks", NeurIPS 2015.
 */
export function magnitude(): PruningMethod {
  const scores = (theta: ArrayLike<number>): Float32Array =>
    Float32Array.from(theta, (value) => value * value);
  const assessment: Assessment = { kind: "scores", scores, loss: false };
  return { name: "magnitude", settings: {}, bind: () => stateless(async () => assessment) };
}

/**
 * Random pruning, drawn anew for each removal: the floor under all methods. Nothing is compensated.
 *
 * @example
 * ```ts
 * import { randomPruning } from "@legendre/fishleg/surgeon";
 *
 * console.log(randomPruning().name); // → randomPruning
 * ```
 */
export function randomPruning(): PruningMethod {
  return {
    name: "randomPruning",
    settings: {},
    bind: () =>
      stateless(async ({ key }) => ({
        kind: "scores",
        loss: false,
        scores: (theta) => {
          const own = random.foldIn(key, 0);
          const drawn: Tensor = random.uniform(own, [theta.length]);
          const values = Float32Array.from(drawn.dataSync());
          treeDispose([own, drawn]);
          return values;
        },
      })),
  };
}

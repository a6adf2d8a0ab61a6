import { count, type OptionsOf, options, type Settings } from "@legendre/core-tensor/options";
import { factorReader } from "./layer-factors.ts";
import type { MethodRun, PruningMethod, PruningProblem } from "./method.ts";

/** The options of {@link wanda}. */
export const wandaOptions = options("wanda", {
  /** Batches that the sizes of the inputs are averaged over. */
  batches: count(1, 8),
});

/** Options of {@link wanda}. */
export interface WandaOptions extends OptionsOf<typeof wandaOptions> {}

/**
 * Pruning by weights and activations: a weight's score is $|w_{ij}| \cdot \lVert x_i \rVert_2$, with the norm of its input over the
 * data. As published, weights are ranked among those into the same output: `scope: "output"` where none is asked for.
 * Nothing is compensated.
 *
 * @throws code "option" for unknown or out-of-range options, and where a prunable leaf is neither dense nor a convolution.
 *
 * @example
 * ```ts
 * import { wanda } from "@legendre/fishleg/surgeon";
 *
 * console.log(wanda({ batches: 4 }).name, wanda().scope); // → wanda output
 * ```
 *
 * @remarks One evaluation of the model and its inputs' second moments a batch, `n²` numbers a layer of `n` inputs. The inputs of all layers
 *   are those of the weights before a removal; the published code prunes layer by layer and measures in between.
 * @see Sun et al., "A simple and effective pruning approach for large language models", ICLR 2024.
 */
export function wanda(options: WandaOptions = {}): PruningMethod {
  const settings = wandaOptions.resolve(options);
  return {
    name: "wanda",
    settings,
    scope: "output",
    bind: (problem) => bindWanda(settings, problem),
  };
}

function bindWanda<P, B, S>(
  settings: Settings<typeof wandaOptions.kinds>,
  problem: PruningProblem<P, B, S>,
): MethodRun<P, S> {
  const { read, memory, restore, dispose } = factorReader("wanda", problem, settings);
  return {
    memory,
    restore,
    dispose,
    assess: async (point) => {
      const layers = await read(point);
      return {
        kind: "scores",
        loss: false,
        scores: (theta) => {
          const scores = new Float32Array(theta.length);
          for (const { a, n, rows, outputs, position } of layers) {
            for (let i = 0; i < rows; i++) {
              const norm = Math.sqrt(a[i * n + i] as number);
              for (let j = 0; j < outputs; j++) {
                const at = position(i, j);
                scores[at] = Math.abs(theta[at] as number) * norm;
              }
            }
          }
          return scores;
        },
      };
    },
  };
}

import { random, treeDispose, treeMap } from "@legendre/core-tensor";
import { mul, square, sum, type Tensor } from "@legendre/core-tensor/ops";
import { count, flag, type OptionsOf, options, type Settings } from "@legendre/core-tensor/options";
import type { Key } from "@legendre/core-tensor/random";
import { gradientsOfExamples, inChunks } from "./example-gradients.ts";
import { jacobianRows } from "./jacobian-rows.ts";
import type { MethodRun, PruningMethod, PruningProblem } from "./method.ts";
import { readable } from "./readable.ts";
import { released } from "./released.ts";
import { remembered } from "./remembered.ts";

/** The options of {@link obd}. */
export const obdOptions = options("obd", {
  /** Examples that the diagonal is averaged over. */
  examples: count(1, 1024),
  /** Examples at a time; memory is this many times the params. */
  chunk: count(1, 32),
  /**
   * The exact diagonal over these examples, by the Jacobian of all outputs, in place of one draw of targets an example.
   * Costs as many gradients an example as there are outputs.
   */
  exact: flag(false),
});

/** Options of {@link obd}. */
export interface ObdOptions extends OptionsOf<typeof obdOptions> {}

/**
 * Optimal brain damage: saliency $\tfrac12 F_{ii} θ_i^2$ with the diagonal of the Fisher matrix, estimated by the squared
 * gradients of single examples with targets drawn from the model. A diagonal compensates nothing.
 *
 * @throws code "option" for unknown or out-of-range options.
 *
 * @example
 * ```ts
 * import { obd } from "@legendre/fishleg/surgeon";
 *
 * console.log(obd({ examples: 256 }).name); // → obd
 * ```
 *
 * @see LeCun, Denker and Solla, "Optimal brain damage", NeurIPS 1989.
 */
export function obd(options: ObdOptions = {}): PruningMethod {
  const settings = obdOptions.resolve(options);
  return { name: "obd", settings, bind: (problem) => bindObd(settings, problem) };
}

function bindObd<P, B, S>(
  settings: Settings<typeof obdOptions.kinds>,
  problem: PruningProblem<P, B, S>,
): MethodRun<P, S> {
  const { outputs, likelihood, weights, data } = problem;
  const sampled = problem.compile((params: P, batch: B, state: S, key: Key) => {
    const drawn = likelihood.sample(key, outputs(params, batch, state));
    const gradients = gradientsOfExamples(problem, { params, batch, state }, drawn);
    return treeMap((g: Tensor) => sum(square(g), 0), gradients) as P;
  });
  const exact = problem.compile((params: P, batch: B, state: S): Tensor => {
    const { jacobian, curved } = jacobianRows(problem, { params, batch, state });
    return sum(mul(jacobian, curved), 0);
  });
  const { memory, restore, place } = remembered();
  return {
    memory,
    restore,
    assess: async ({ params, state, key }) => {
      const diagonal = new Float64Array(weights.total);
      let [draw, seen] = [0, 0];
      place.next = await inChunks(data, { ...settings, from: place.next }, async (batch, rows) => {
        const squares = await released<Key, Tensor | P>(random.foldIn(key, draw++), (own) =>
          settings.exact ? exact(params, batch, state) : sampled(params, batch, state, own),
        );
        await readable(squares);
        const values = settings.exact
          ? ((squares as Tensor).dataSync() as Float32Array)
          : weights.flat(squares as P);
        for (let i = 0; i < values.length; i++) {
          diagonal[i] = (diagonal[i] as number) + (values[i] as number);
        }
        seen += rows;
        treeDispose(squares);
      });
      return {
        kind: "scores",
        loss: true,
        scores: (theta) =>
          Float32Array.from(theta, (w, i) => ((diagonal[i] as number) * w * w) / (2 * seen)),
      };
    },
    dispose: async () => {
      await Promise.all([sampled.dispose(), exact.dispose()]);
    },
  };
}

import { LegendreError } from "@legendre/core-tensor";
import {
  above,
  count,
  type OptionsOf,
  options,
  type Settings,
} from "@legendre/core-tensor/options";
import { sequentialCosts } from "../select/sequential-costs.ts";
import { invertInPlace } from "./invert-small.ts";
import { dampedMoments, factorReader } from "./layer-factors.ts";
import type { MethodRun, PruningMethod, PruningProblem } from "./method.ts";
import { type ObcLayer, refit } from "./obc-refit.ts";

/** The options of {@link obc}. */
export const obcOptions = options("obc", {
  /** Batches that the second moments of the inputs are averaged over. */
  batches: count(1, 8),
  /** Added to the diagonal, relative to its mean, above 0. */
  damping: above(0, 0.01),
});

/** Options of {@link obc}. */
export interface ObcOptions extends OptionsOf<typeof obcOptions> {}

/**
 * Optimal brain compression: each layer keeps its own outputs. The weights into each output are removed one by one, the
 * cheapest first, the others refitted after each by exact downdates of the inverse of the inputs' second moments; what is
 * finally removed is refitted together, which for least squares is the same. Scores are errors relative to the
 * layer's own outputs, so that layers can be ranked together.
 *
 * @throws code "option" for unknown or out-of-range options, and where a prunable leaf is neither dense nor a convolution; "numerical"
 *   where second moments are not positive definite in spite of the damping.
 *
 * @example
 * ```ts
 * import { obc } from "@legendre/fishleg/surgeon";
 *
 * console.log(obc({ batches: 4 }).name); // → obc
 * ```
 *
 * @remarks `n³` multiplications an output with `n` inputs that are ever non-zero.
 * @see Frantar and Alistarh, "Optimal brain compression", NeurIPS 2022, algorithm 1.
 */
export function obc(options: ObcOptions = {}): PruningMethod {
  const settings = obcOptions.resolve(options);
  return { name: "obc", settings, bind: (problem) => bindObc(settings, problem) };
}

function bindObc<P, B, S>(
  { batches, damping }: Settings<typeof obcOptions.kinds>,
  problem: PruningProblem<P, B, S>,
): MethodRun<P, S> {
  const { weights } = problem;
  const { read, memory, restore, dispose } = factorReader("obc", problem, { batches });
  return {
    memory,
    restore,
    dispose,
    assess: async (point) => {
      const measured = await read(point);
      const layers = measured.map(
        ({ a, n, outputs, rows, position }): ObcLayer => ({
          moments: dampedMoments(a, n, damping),
          n,
          outputs,
          rows,
          position,
        }),
      );
      const kept = Uint8Array.from(weights.flat(point.mask));
      return {
        kind: "scores",
        loss: false,
        scores: (theta) => obcScores(layers, theta, kept, weights.total),
        refit: (theta, before, removed) => refit(layers, theta, before, removed),
      };
    },
  };
}

function obcScores(
  layers: readonly ObcLayer[],
  theta: ArrayLike<number>,
  kept: Uint8Array,
  total: number,
): Float32Array {
  const scores = new Float32Array(total);
  for (const { moments, n, outputs, rows, position } of layers) {
    let energy = 0;
    const costs: Float64Array[] = [];
    for (let j = 0; j < outputs; j++) {
      const w = Float64Array.from({ length: n }, (_, i) => theta[position(i, j)] as number);
      const own = Uint8Array.from({ length: n }, (_, i) =>
        i < rows ? (kept[position(i, j)] as number) : 1,
      );
      for (let a = 0; a < n; a++) {
        for (let b = 0; b < n; b++) {
          energy += (w[a] as number) * (moments[a * n + b] as number) * (w[b] as number);
        }
      }
      costs.push(columnRemovalCosts(moments, n, w, own, rows));
    }
    costs.forEach((cost, j) => {
      for (let i = 0; i < rows; i++) scores[position(i, j)] = (cost[i] as number) / (energy || 1);
    });
  }
  return scores;
}

/**
 * What removing each weight into one output costs when they are removed one by one, the cheapest first, and the others
 * refitted after each: $w_q^2 / (2 [M^{-1}]_{qq})$ with the inverse of the second moments of the inputs that are left.
 *
 * @param moments - damped, `[n, n]`, row-major.
 * @param w - the weights, `[n]`.
 * @param kept - 1 for inputs that are there; the others cost Infinity.
 * @param rows - the first so many can be removed.
 */
function columnRemovalCosts(
  moments: Float64Array,
  n: number,
  w: Float64Array,
  kept: Uint8Array,
  rows: number,
): Float64Array {
  const costs = new Float64Array(n).fill(Number.POSITIVE_INFINITY);
  const left: number[] = [];
  for (let i = 0; i < n; i++) if (kept[i] === 1) left.push(i);
  const k = left.length;
  const c = new Float64Array(k * k);
  for (let a = 0; a < k; a++) {
    for (let b = 0; b < k; b++)
      c[a * k + b] = moments[(left[a] as number) * n + (left[b] as number)] as number;
  }
  if (!invertInPlace(c, k)) {
    const what = `the second moments of the ${n} inputs of a layer are not positive definite; raise the damping`;
    throw new LegendreError("numerical", "obc", what);
  }
  const x = Float64Array.from(left, (i) => w[i] as number);
  const own = sequentialCosts(c, x, { fixed: (index) => (left[index] as number) >= rows });
  left.forEach((i, index) => {
    costs[i] = own[index] as number;
  });
  return costs;
}

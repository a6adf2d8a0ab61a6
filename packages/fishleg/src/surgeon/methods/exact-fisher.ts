import { LegendreError, treeDispose } from "@legendre/core-tensor";
import { matMul, type Tensor, type Tensor2D } from "@legendre/core-tensor/ops";
import {
  above,
  count,
  flag,
  type OptionsOf,
  options,
  type Settings,
} from "@legendre/core-tensor/options";
import { inChunks } from "./example-gradients.ts";
import { jacobianRows } from "./jacobian-rows.ts";
import type { InverseCurvature, MethodRun, PruningMethod, PruningProblem } from "./method.ts";
import { readable } from "./readable.ts";
import { remembered } from "./remembered.ts";
import { spdInverse } from "./spd-inverse.ts";

/** The options of {@link exactFisher}. */
export const exactFisherOptions = options("exactFisher", {
  /** Added to the Fisher matrix, absolute, above 0. */
  damping: above(0, 1e-3),
  /** Examples that the matrix is the mean over. */
  examples: count(1, 1024),
  /** Examples at a time; memory is this times outputs times params. */
  chunk: count(1, 32),
  /** The most weights: the matrix has the square of this many numbers. */
  maxWeights: count(1, 4096),
  /** Zero between leaves that do not share a record (a layer): what block-diagonal methods can know. */
  layerBlocks: flag(false),
});

/** Options of {@link exactFisher}. */
export interface ExactFisherOptions extends OptionsOf<typeof exactFisherOptions> {}

/**
 * Optimal brain surgeon with the exact Fisher matrix of a small net, inverted in float64 for the kept weights:
 * the ceiling for methods that approximate it.
 *
 * @throws code "option" for unknown or out-of-range options; when it is used, for more than `maxWeights` weights;
 *   "numerical" where the damped matrix is not positive definite.
 *
 * @example
 * ```ts
 * import { exactFisher } from "@legendre/fishleg/surgeon";
 *
 * console.log(exactFisher({ damping: 1e-2 }).name); // → exactFisher
 * ```
 *
 * @remarks One gradient an output and example, and `p³` for the inverse.
 * @see Hassibi and Stork, "Second order derivatives for network pruning: optimal brain surgeon", NeurIPS 1992.
 */
export function exactFisher(options: ExactFisherOptions = {}): PruningMethod {
  const settings = exactFisherOptions.resolve(options);
  return { name: "exactFisher", settings, bind: (problem) => bindExact(settings, problem) };
}

function bindExact<P, B, S>(
  settings: Settings<typeof exactFisherOptions.kinds>,
  problem: PruningProblem<P, B, S>,
): MethodRun<P, S> {
  const { weights, data } = problem;
  const p = weights.total;
  if (p > settings.maxWeights) {
    const what = `the exact Fisher matrix of ${p} weights would hold ${((8 * p * p) / 2 ** 30).toFixed(1)} GiB; raise maxWeights (${settings.maxWeights}), or use fishlegSurgeon()`;
    throw new LegendreError("option", "exactFisher", what, { weights: p });
  }
  const gram = problem.compile((params: P, batch: B, state: S): Tensor => {
    const { jacobian, curved } = jacobianRows(problem, { params, batch, state });
    return matMul(jacobian, curved as Tensor2D, true, false);
  });
  const layer = weights.paths.map((path) => path.replace(/\.?[^.]*$/, ""));
  const layerOf = new Int32Array(p);
  layer.forEach((name, leaf) => {
    layerOf.fill(layer.indexOf(name), weights.offsets[leaf], weights.offsets[leaf + 1]);
  });
  const { memory, restore, place } = remembered();
  return {
    memory,
    restore,
    assess: async ({ params, state, mask }) => {
      const fisher = new Float64Array(p * p);
      let seen = 0;
      place.next = await inChunks(data, { ...settings, from: place.next }, async (batch, rows) => {
        const part = await readable(await gram(params, batch, state));
        const values = part.dataSync();
        for (let i = 0; i < values.length; i++) {
          fisher[i] = (fisher[i] as number) + (values[i] as number);
        }
        seen += rows;
        treeDispose(part);
      });
      for (let i = 0; i < fisher.length; i++) fisher[i] = (fisher[i] as number) / seen;
      if (settings.layerBlocks) {
        for (let i = 0; i < p; i++) {
          for (let j = 0; j < p; j++) if (layerOf[i] !== layerOf[j]) fisher[i * p + j] = 0;
        }
      }
      return {
        kind: "curvature",
        inverse: denseInverse(fisher, weights.flat(mask), settings.damping),
      };
    },
    dispose: () => gram.dispose(),
  };
}

/** The inverse of the damped block of the kept weights, in float64. */
export function denseInverse(
  fisher: Float64Array,
  kept: ArrayLike<number>,
  damping: number,
): InverseCurvature {
  const p = kept.length;
  const places = Int32Array.from({ length: p }, (_, i) => i).filter((i) => kept[i] === 1);
  const k = places.length;
  const block = new Float64Array(k * k);
  for (let a = 0; a < k; a++) {
    for (let b = 0; b < k; b++) {
      block[a * k + b] = fisher[(places[a] as number) * p + (places[b] as number)] as number;
    }
  }
  const c = spdInverse("exactFisher", "the Fisher matrix", block, k, damping);
  const at = new Int32Array(p).fill(-1);
  places.forEach((i, a) => {
    at[i] = a;
  });
  const entry = (i: number, j: number): number => {
    const [a, b] = [at[i] as number, at[j] as number];
    return a < 0 || b < 0 ? 0 : (c[a * k + b] as number);
  };
  return {
    entry,
    diagonal: Float64Array.from({ length: p }, (_, i) => entry(i, i)),
    apply: async (v) => {
      const out = new Float64Array(p);
      for (let a = 0; a < k; a++) {
        let total = 0;
        for (let b = 0; b < k; b++)
          total += (c[a * k + b] as number) * (v[places[b] as number] as number);
        out[places[a] as number] = total;
      }
      return out;
    },
  };
}

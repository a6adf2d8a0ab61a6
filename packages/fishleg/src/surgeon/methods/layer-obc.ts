import { LegendreError, random, treeDispose } from "@legendre/core-tensor";
import { kfacFactors } from "@legendre/core-tensor/curvature";
import type { Tensor } from "@legendre/core-tensor/ops";
import { checkNumber, resolveOptions } from "@legendre/core-tensor/options";
import type { Key } from "@legendre/core-tensor/random";
import { leafPositions } from "../../blocks/read-kernel.ts";
import { type Columns, columnsOf } from "../columns.ts";
import type { Weights } from "../weights.ts";
import { numberedBatch } from "./example-gradients.ts";
import { type ObcLayer, refit } from "./layer-refit.ts";
import type { MethodRun, PruningMethod, PruningProblem } from "./method.ts";
import { columnRemovalCosts } from "./obc-column.ts";
import { released } from "./released.ts";
import { remembered } from "./remembered.ts";

/** Options of {@link layerObc}. */
export interface LayerObcOptions {
  /** Batches that the second moments of the inputs are averaged over. @defaultValue `8` */
  readonly batches?: number | undefined;
  /** Added to the diagonal, relative to its mean, above 0. @defaultValue `0.01` */
  readonly damping?: number | undefined;
}

/** The defaults of {@link LayerObcOptions}. */
export const layerObcDefaults: Required<{
  [K in keyof LayerObcOptions]: NonNullable<LayerObcOptions[K]>;
}> = Object.freeze({ batches: 8, damping: 0.01 });

/**
 * Optimal brain compression: each layer keeps its own outputs. The weights into each output are removed one by one, the
 * cheapest first, the others refitted after each by exact downdates of the inverse of the inputs' second moments; what is
 * finally removed is refitted together, which for least squares is the same. Scores are errors relative to the
 * layer's own outputs, so that layers can be ranked together.
 *
 * @throws code "option" for unknown or out-of-range options, and where a prunable leaf is neither dense nor a convolution.
 *
 * @example
 * ```ts
 * import { layerObc } from "@legendre/fishleg/surgeon";
 *
 * console.log(layerObc({ batches: 4 }).name); // → obc
 * ```
 *
 * @remarks `n³` multiplications an output with `n` inputs that are ever non-zero.
 * @see Frantar and Alistarh, "Optimal brain compression", NeurIPS 2022, algorithm 1.
 */
export function layerObc(options: LayerObcOptions = {}): PruningMethod {
  const settings = resolveOptions<typeof layerObcDefaults>("layerObc", options, layerObcDefaults);
  checkNumber("layerObc", "batches", settings.batches, { integer: true, min: 1 });
  checkNumber("layerObc", "damping", settings.damping, { exclusiveMin: 0 });
  return { name: "obc", settings, bind: (problem) => bindObc(settings, problem) };
}

function bindObc<P, B, S>(
  settings: typeof layerObcDefaults,
  problem: PruningProblem<P, B, S>,
): MethodRun<P, S> {
  const { weights, outputs, likelihood, data, prunable } = problem;
  const columns = columnsOf(weights);
  let names: { readonly kernel: string; readonly bias: string | undefined }[] = [];
  const factors = problem.compile((params: P, batch: B, state: S, key: Key): Tensor[] => {
    const both = { batch, params };
    const found = kfacFactors(
      (at: typeof both) => outputs(at.params, at.batch, state),
      likelihood,
      both,
      { fisher: "sampled", key },
    );
    const own = (path: string): string => path.replace(/^params\.?/, "");
    names = found.map(({ kernel, bias }) => ({
      kernel: own(kernel),
      bias: bias === undefined ? undefined : own(bias),
    }));
    return found.map(({ a }) => a);
  });
  const { memory, restore, place } = remembered();
  return {
    memory,
    restore,
    assess: async ({ params, state, key, mask }) => {
      const sums: Float64Array[] = [];
      for (let i = 0; i < settings.batches; i++) {
        const parts = await released(await numberedBatch(data, place.next++), (batch) =>
          released(random.foldIn(key, i), (own) => factors(params, batch, state, own)),
        );
        parts.forEach((part, k) => {
          const values = part.dataSync();
          sums[k] ??= new Float64Array(values.length);
          const total = sums[k];
          for (let j = 0; j < values.length; j++) {
            total[j] = (total[j] as number) + (values[j] as number) / settings.batches;
          }
        });
        treeDispose(parts);
      }
      const layers = names.flatMap(({ kernel, bias }, k) => {
        const leaf = weights.paths.indexOf(kernel);
        if (prunable[leaf] !== true) return [];
        const offset =
          bias === undefined ? undefined : weights.offsets[weights.paths.indexOf(bias)];
        const own = columns[leaf] as Columns;
        return [obcLayer(weights, own, leaf, offset, sums[k] as Float64Array, settings.damping)];
      });
      const known = new Set(names.map(({ kernel }) => kernel));
      const odd = weights.paths.find((path, leaf) => prunable[leaf] === true && !known.has(path));
      if (odd !== undefined) {
        const what = `"${odd}" is the kernel of no dense layer or convolution that was found in the model; leave it out with prunable, or use another method`;
        throw new LegendreError("option", "layerObc", what, { path: odd });
      }
      const alive = Uint8Array.from(weights.flat(mask));
      return {
        kind: "scores",
        loss: false,
        scores: (theta) => obcScores(layers, theta, alive, weights.total),
        refit: (theta, before, removed) => refit(layers, theta, before, removed),
      };
    },
    dispose: () => factors.dispose(),
  };
}

function obcLayer(
  { offsets }: Pick<Weights<unknown>, "offsets">,
  { shape, read }: Columns,
  leaf: number,
  bias: number | undefined,
  moments: Float64Array,
  damping: number,
): ObcLayer {
  const n = Math.round(Math.sqrt(moments.length));
  const outputs = shape.at(-1) ?? 1;
  const rows = n - (bias === undefined ? 0 : 1);
  let trace = 0;
  for (let i = 0; i < n; i++) trace += moments[i * n + i] as number;
  const damped = moments.slice();
  for (let i = 0; i < n; i++)
    damped[i * n + i] = (damped[i * n + i] as number) + (damping * trace) / n;
  const start = offsets[leaf] as number;
  const places = read === undefined ? undefined : leafPositions(read);
  const at = (place: number): number => (places === undefined ? place : (places[place] as number));
  return {
    moments: damped,
    n,
    outputs,
    rows,
    position: (i, j) => (i < rows ? start + at(i * outputs + j) : (bias as number) + j),
  };
}

function obcScores(
  layers: readonly ObcLayer[],
  theta: ArrayLike<number>,
  alive: Uint8Array,
  total: number,
): Float32Array {
  const scores = new Float32Array(total);
  for (const { moments, n, outputs, rows, position } of layers) {
    let energy = 0;
    const costs: Float64Array[] = [];
    for (let j = 0; j < outputs; j++) {
      const w = Float64Array.from({ length: n }, (_, i) => theta[position(i, j)] as number);
      const kept = Uint8Array.from({ length: n }, (_, i) =>
        i < rows ? (alive[position(i, j)] as number) : 1,
      );
      for (let a = 0; a < n; a++) {
        for (let b = 0; b < n; b++) {
          energy += (w[a] as number) * (moments[a * n + b] as number) * (w[b] as number);
        }
      }
      costs.push(columnRemovalCosts(moments, n, w, kept, rows));
    }
    costs.forEach((cost, j) => {
      for (let i = 0; i < rows; i++) scores[position(i, j)] = (cost[i] as number) / (energy || 1);
    });
  }
  return scores;
}

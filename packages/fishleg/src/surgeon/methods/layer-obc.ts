import { hostArray, LegendreError, random, treeDispose } from "@legendre/core-tensor";
import { kfacFactors } from "@legendre/core-tensor/curvature";
import { cholesky64, choleskySolve64 } from "@legendre/core-tensor/linalg";
import type { Tensor } from "@legendre/core-tensor/ops";
import { checkNumber, resolveOptions } from "@legendre/core-tensor/options";
import type { Key } from "@legendre/core-tensor/random";
import { leafPositions } from "../../blocks/read-kernel.ts";
import { type Columns, columnsOf } from "../columns.ts";
import type { Weights } from "../weights.ts";
import { numberedBatch } from "./example-gradients.ts";
import type { MethodRun, PruningMethod, PruningProblem, Refit } from "./method.ts";
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

/** One layer: its inputs' second moments `[n, n]`, damped, and where its weights stand. */
interface ObcLayer {
  readonly moments: Float64Array;
  readonly n: number;
  readonly outputs: number;
  /** Flat position of the weight from input `i` to output `j`. */
  readonly position: (i: number, j: number) => number;
  /** Rows that can be pruned; a bias is the last row and stays. */
  readonly rows: number;
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
    ...{ memory, restore },
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
    ...{ moments: damped, n, outputs, rows },
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

/** Each output's remaining weights by least squares: `w_K = w_K + M_KK⁻¹ M_KS w_S`. */
function refit(
  layers: readonly ObcLayer[],
  theta: Float64Array,
  alive: Uint8Array,
  removed: Int32Array,
): Refit {
  const next = theta.slice();
  const gone = new Uint8Array(theta.length);
  for (const position of removed) gone[position] = 1;
  let predicted = 0;
  for (const { moments, n, outputs, rows, position } of layers) {
    for (let j = 0; j < outputs; j++) {
      const [kept, lost]: [number[], number[]] = [[], []];
      for (let i = 0; i < n; i++) {
        const at = position(i, j);
        if (i < rows && alive[at] === 0) continue;
        (gone[at] === 1 ? lost : kept).push(i);
      }
      if (lost.length === 0) continue;
      const right = new Float64Array(kept.length);
      kept.forEach((a, k) => {
        for (const b of lost) {
          right[k] =
            (right[k] as number) +
            (moments[a * n + b] as number) * (theta[position(b, j)] as number);
        }
      });
      const change = solve(moments, n, kept, right);
      for (const a of lost) {
        for (const b of lost) {
          predicted +=
            ((theta[position(a, j)] as number) *
              (moments[a * n + b] as number) *
              (theta[position(b, j)] as number)) /
            2;
        }
        next[position(a, j)] = 0;
      }
      kept.forEach((a, k) => {
        predicted -= ((right[k] as number) * (change[k] as number)) / 2;
        next[position(a, j)] = (next[position(a, j)] as number) + (change[k] as number);
      });
    }
  }
  return { theta: next, predicted };
}

function solve(
  m: Float64Array,
  n: number,
  kept: readonly number[],
  right: Float64Array,
): Float64Array {
  const k = kept.length;
  if (k === 0) return right;
  const block = new Float64Array(k * k);
  for (let a = 0; a < k; a++) {
    for (let b = 0; b < k; b++)
      block[a * k + b] = m[(kept[a] as number) * n + (kept[b] as number)] as number;
  }
  const factor = cholesky64(hostArray(block, [k, k], "float64"));
  return choleskySolve64(factor, hostArray(right, [k], "float64")).value.data as Float64Array;
}

import { matMul64 } from "@legendre/core-tensor/linalg";
import {
  above,
  count,
  type OptionsOf,
  options,
  type Settings,
} from "@legendre/core-tensor/options";
import { placesOf, put } from "../flat-numbers.ts";
import { type SweptLayer, sweepColumns, sweepFactor } from "./column-sweep.ts";
import { dampedMoments, factorReader, type LayerFactors } from "./layer-factors.ts";
import type { Assessment, MethodRun, PruningMethod, PruningProblem, Refit } from "./method.ts";
import { matrix } from "./sweep-block.ts";
import { chooseInSweep, type LayerWeights } from "./sweep-choice.ts";

/** The options of {@link sparseGpt}. */
export const sparseGptOptions = options("sparseGpt", {
  /** Batches that the second moments of the inputs are averaged over. */
  batches: count(1, 8),
  /** Added to the diagonal, relative to its mean, above 0. */
  damping: above(0, 0.01),
  /** Columns that masks are chosen for at a time; those of N:M patterns are chosen group by group. */
  block: count(1, 128),
});

/** Options of {@link sparseGpt}. */
export interface SparseGptOptions extends OptionsOf<typeof sparseGptOptions> {}

/**
 * SparseGPT: each layer keeps its own outputs, by one sweep over its inputs. The error of a weight that goes is made up for by the weights
 * of later inputs, so that one Cholesky factor serves all outputs; masks are chosen for a block of inputs at a time, of all
 * outputs together, by $w_{ij}^2 / U_{jj}^2$ with the factor `U` of the inverse second moments. Published so for each layer to the same
 * sparsity: `scope: "layer"` where none is asked for, with `"erk"` as well. Other scopes and units are ranked by the same
 * scores before the sweep, relative to the layer's own outputs. Biases are neither pruned nor moved.
 *
 * @throws code "option" for unknown or out-of-range options, and where a prunable leaf is neither dense nor a convolution; "numerical"
 *   where second moments are not positive definite in spite of the damping.
 *
 * @example
 * ```ts
 * import { sparseGpt } from "@legendre/fishleg/surgeon";
 *
 * // As published: prune({ method: sparseGpt(), substeps: 1, gate: false, … })
 * console.log(sparseGpt({ damping: 0.1 }).name, sparseGpt().scope); // → sparseGpt layer
 * ```
 *
 * @remarks `n³ + n² m` operations a layer of `n` inputs and `m` outputs, in float64 on the host. The inputs of all layers are those of
 *   the weights before a removal; the published code measures those of a block of a transformer after the blocks before it are pruned.
 *   Weights of inputs that are always 0 go first.
 * @see Frantar and Alistarh, "SparseGPT: massive language models can be accurately pruned in one-shot", ICML 2023.
 */
export function sparseGpt(options: SparseGptOptions = {}): PruningMethod {
  const settings = sparseGptOptions.resolve(options);
  return {
    name: "sparseGpt",
    settings,
    scope: "layer",
    bind: (problem) => bindSparseGpt(settings, problem),
  };
}

function bindSparseGpt<P, B, S>(
  { batches, damping, block }: Settings<typeof sparseGptOptions.kinds>,
  problem: PruningProblem<P, B, S>,
): MethodRun<P, S> {
  const { read, memory, restore, dispose } = factorReader("sparseGpt", problem, { batches });
  return {
    memory,
    restore,
    dispose,
    assess: async (point): Promise<Assessment> => {
      const measured = await read(point);
      // The order of columns decides who makes up for whom: that of the paper, or with a pattern that in which it lies.
      let ordered: { readonly byWindow: boolean; readonly layers: OrderedLayer[] } | undefined;
      const layersIn = (byWindow: boolean): OrderedLayer[] => {
        if (ordered?.byWindow !== byWindow) {
          ordered = {
            byWindow,
            layers: measured.map((layer) => inOrder(layer, damping, byWindow)),
          };
        }
        return ordered.layers;
      };
      const layers = (): OrderedLayer[] => ordered?.layers ?? layersIn(false);
      // A sweep that chooses has made up for it, too: nothing is swept twice.
      let chosen: { readonly removed: Int32Array; readonly refit: Refit } | undefined;
      return {
        kind: "scores",
        loss: false,
        scores: (theta) => scoresOf(layers(), theta),
        choose: (theta, kept, { sparsity, pattern }) => {
          const refit = sweepAll(layersIn(pattern !== undefined), theta, kept, (layer, own) =>
            chooseInSweep(layer, own, { sparsity: sparsity[layer.leaf] as number, pattern, block }),
          );
          const removed = newlyPruned(refit.pruned, kept);
          chosen = { removed, refit };
          return removed;
        },
        refit: (theta, kept, removed) => {
          if (chosen?.removed === removed) return chosen.refit;
          const left = kept.slice();
          put(left, removed, 0);
          return sweepAll(layers(), theta, left, (layer, { w, pruned }) =>
            sweepColumns(layer, w, pruned, block),
          );
        },
      };
    },
  };
}

/** A layer with its columns in the order of a sweep. */
export interface OrderedLayer extends SweptLayer {
  readonly leaf: number;
  /** Whether the weights of each column stand one after the other. */
  readonly inRows: boolean;
  /** The undamped mean square of each column's input. */
  readonly power: Float64Array;
  /** Damped, without the bias, in the order of columns. */
  readonly moments: Float64Array;
}

/** Channel by channel and each channel's window in order, or place by place of the window (`byWindow`). */
function inOrder(
  { leaf, a, n, rows, outputs, channels, position, inRows }: LayerFactors,
  damping: number,
  byWindow: boolean,
): OrderedLayer {
  const window = rows / channels;
  const rowOf = Int32Array.from({ length: rows }, (_, column) =>
    byWindow ? column : (column % window) * channels + Math.floor(column / window),
  );
  const moments = new Float64Array(rows * rows);
  for (let i = 0; i < rows; i++) {
    const row = (rowOf[i] as number) * n;
    for (let j = 0; j < rows; j++) moments[i * rows + j] = a[row + (rowOf[j] as number)] as number;
  }
  const damped = dampedMoments(moments, rows, damping);
  return {
    leaf,
    outputs,
    inRows,
    columns: rows,
    moments: damped,
    power: Float64Array.from({ length: rows }, (_, i) => moments[i * rows + i] as number),
    root: sweepFactor(damped, rows),
    position: (column, output) => position(rowOf[column] as number, output),
  };
}

/** The metric of a block before anything was removed, relative to the layer's own outputs. */
function scoresOf(layers: readonly OrderedLayer[], theta: ArrayLike<number>): Float32Array {
  const scores = new Float32Array(theta.length);
  for (const { columns, outputs, root, power, moments, position } of layers) {
    const w = new Float64Array(outputs * columns);
    for (let i = 0; i < columns; i++) {
      for (let output = 0; output < outputs; output++) {
        w[i * outputs + output] = theta[position(i, output)] as number;
      }
    }
    const seen = matMul64(matrix(moments, columns, columns), matrix(w, columns, outputs)).data;
    const energy = w.reduce((sum, value, at) => sum + value * (seen[at] as number), 0);
    for (let i = 0; i < columns; i++) {
      const pivot = power[i] === 0 ? 0 : (root[i * (columns + 1)] as number);
      for (let output = 0; output < outputs; output++) {
        const at = position(i, output);
        scores[at] = (pivot * (theta[at] as number)) ** 2 / (energy || 1);
      }
    }
  }
  return scores;
}

/** Sweeps all layers: their weights as they are then, the loss, and 1 for pruned weights, in flat order. */
function sweepAll(
  layers: readonly OrderedLayer[],
  theta: Float64Array,
  kept: Uint8Array,
  sweep: (layer: OrderedLayer, own: LayerWeights) => number,
): Refit & { readonly pruned: Uint8Array } {
  const next = theta.slice();
  const all = new Uint8Array(theta.length);
  let predicted = 0;
  for (const layer of layers) {
    const { columns, outputs } = layer;
    const w = ordered(layer, theta, new Float64Array(outputs * columns));
    const pruned = ordered(layer, kept, new Uint8Array(w.length)).map((is) => 1 - is);
    predicted += sweep(layer, { w, pruned });
    putBack(layer, w, next);
    putBack(layer, pruned, all);
  }
  return { theta: next, predicted, pruned: all };
}

/** Of flat numbers those of a layer, `[columns, outputs]`. */
function ordered<T extends Float64Array | Uint8Array>(layer: OrderedLayer, from: T, to: T): T {
  const { columns, outputs, position, inRows } = layer;
  for (let column = 0, at = 0; column < columns; column++, at += outputs) {
    const start = position(column, 0);
    if (inRows) to.set(from.subarray(start, start + outputs), at);
    else for (let j = 0; j < outputs; j++) to[at + j] = from[position(column, j)] as number;
  }
  return to;
}

/** The other way. */
function putBack<T extends Float64Array | Uint8Array>(layer: OrderedLayer, from: T, to: T): void {
  const { columns, outputs, position, inRows } = layer;
  for (let column = 0, at = 0; column < columns; column++, at += outputs) {
    if (inRows) to.set(from.subarray(at, at + outputs), position(column, 0));
    else for (let j = 0; j < outputs; j++) to[position(column, j)] = from[at + j] as number;
  }
}

/** The flat positions of weights that were kept and are pruned now, in ascending order. */
function newlyPruned(pruned: Uint8Array, kept: Uint8Array): Int32Array {
  const fresh = pruned.slice();
  for (let at = 0; at < fresh.length; at++)
    fresh[at] = (pruned[at] as number) & (kept[at] as number);
  return placesOf(fresh, 1);
}

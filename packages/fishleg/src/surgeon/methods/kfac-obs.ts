import { matMul, type Tensor2D, tensor } from "@legendre/core-tensor/ops";
import {
  above,
  count,
  type OptionsOf,
  oneOf,
  options,
  type Settings,
} from "@legendre/core-tensor/options";
import { scoped } from "../../scoped.ts";
import { factorReader, type LayerFactors } from "./layer-factors.ts";
import type { InverseCurvature, MethodRun, PruningMethod, PruningProblem } from "./method.ts";
import { spdInverse } from "./spd-inverse.ts";

/** The options of {@link kfacObs}. */
export const kfacObsOptions = options("kfacObs", {
  /** Batches that the factors are averaged over. */
  batches: count(1, 8),
  /** Added to the Fisher matrix, relative to the product of the factors' mean diagonals, above 0. */
  damping: above(0, 0.01),
  /** Which Fisher matrix: as in `kfacFactors`. */
  fisher: oneOf(["sampled", "exact", "empirical"], "sampled"),
});

/** Options of {@link kfacObs}. */
export interface KfacObsOptions extends OptionsOf<typeof kfacObsOptions> {}

/**
 * Optimal brain surgeon with K-FAC factors (MLPrune): the inverse of each layer's block is $A^{-1} \otimes G^{-1}$, of the second moments
 * of its inputs and of the gradients of its outputs, so that saliencies are $w_{ij}^2 / (2 [A^{-1}]_{ii} [G^{-1}]_{jj})$. A
 * removal moves the layer's other weights, its bias too; pruned weights are fixed at 0.
 *
 * @throws code "option" for unknown or out-of-range options, and where a prunable leaf is neither dense nor a convolution; "numerical"
 *   where a factor is not positive definite in spite of the damping.
 *
 * @example
 * ```ts
 * import { kfacObs } from "@legendre/fishleg/surgeon";
 *
 * console.log(kfacObs({ damping: 0.01 }).name); // → kfacObs
 * ```
 *
 * @remarks `n² + m²` numbers and `n³ + m³` operations a layer of `n` inputs and `m` outputs. The damping is shared out between the factors
 *   by the ratio of their mean diagonals. It is what `fishlegSurgeon` starts from, on more than one batch.
 * @see Zeng and Urtasun, "MLPrune: multi-layer pruning for automated neural network compression", 2018; Martens and Grosse, ICML 2015,
 *   section 6.3, for the damping.
 */
export function kfacObs(options: KfacObsOptions = {}): PruningMethod {
  const settings = kfacObsOptions.resolve(options);
  return { name: "kfacObs", settings, bind: (problem) => bindKfacObs(settings, problem) };
}

function bindKfacObs<P, B, S>(
  settings: Settings<typeof kfacObsOptions.kinds>,
  problem: PruningProblem<P, B, S>,
): MethodRun<P, S> {
  const { read, memory, restore, dispose } = factorReader("kfacObs", problem, settings);
  const { total } = problem.weights;
  return {
    memory,
    restore,
    dispose,
    assess: async (point) => {
      const layers = (await read(point)).map((layer) => inverted(layer, settings.damping));
      return { kind: "curvature", inverse: kroneckerInverse(layers, total) };
    },
  };
}

/** A layer with the inverses of its damped factors in place of the factors. */
function inverted(layer: LayerFactors, damping: number): LayerFactors {
  const { a, g, n, outputs } = layer;
  const [inputs, gradients] = [meanDiagonal(a, n), meanDiagonal(g, outputs)];
  const pi = Math.sqrt(inputs / gradients);
  const root = Math.sqrt(damping * inputs * gradients);
  return {
    ...layer,
    a: spdInverse("kfacObs", "a matrix of second moments", a, n, pi * root),
    g: spdInverse("kfacObs", "a matrix of second moments", g, outputs, root / pi),
  };
}

/** At least 1e-12, for layers that the data do not reach. */
function meanDiagonal(x: Float64Array, n: number): number {
  let trace = 0;
  for (let i = 0; i < n; i++) trace += x[i * n + i] as number;
  return Math.max(trace / n, 1e-12);
}

/** The products of the layers' factors, `A⁻¹ ⊗ G⁻¹`, as a curvature over all weights; what is in no layer has no entries. */
export function kroneckerInverse(layers: readonly LayerFactors[], total: number): InverseCurvature {
  const layerOf = new Int32Array(total).fill(-1);
  const place = new Int32Array(total);
  layers.forEach(({ n, outputs, position }, layer) => {
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < outputs; j++) {
        const at = position(i, j);
        layerOf[at] = layer;
        place[at] = i * outputs + j;
      }
    }
  });
  const entry = (x: number, y: number): number => {
    const own = layers[layerOf[x] as number];
    if (own === undefined || layerOf[x] !== layerOf[y]) return 0;
    const { a, g, n, outputs } = own;
    const [p, q] = [place[x] as number, place[y] as number];
    const [i, j] = [p % outputs, q % outputs];
    const ofInputs = a[((p - i) / outputs) * n + (q - j) / outputs] as number;
    return ofInputs * (g[i * outputs + j] as number);
  };
  const apply = async (v: Float64Array): Promise<Float64Array> => {
    const out = new Float64Array(total);
    for (const { a, g, n, outputs, position } of layers) {
      const u = new Float32Array(n * outputs);
      let any = false;
      for (let i = 0; i < n; i++) {
        for (let j = 0; j < outputs; j++) {
          const value = v[position(i, j)] as number;
          u[i * outputs + j] = value;
          any ||= value !== 0;
        }
      }
      if (!any) continue;
      const product = scoped(() => {
        const [left, right] = [matrix(a, n, n), matrix(g, outputs, outputs)];
        return matMul(matMul(left, matrix(u, n, outputs)), right);
      });
      const values = await product.data();
      product.dispose();
      for (let i = 0; i < n; i++) {
        for (let j = 0; j < outputs; j++) out[position(i, j)] = values[i * outputs + j] as number;
      }
    }
    return out;
  };
  return {
    entry,
    apply,
    diagonal: Float64Array.from({ length: total }, (_, at) => entry(at, at)),
    overAll: true,
    sameAcrossOutputs: () => true,
  };
}

function matrix(values: ArrayLike<number>, rows: number, columns: number): Tensor2D {
  return tensor(Float32Array.from(values), [rows, columns]) as Tensor2D;
}

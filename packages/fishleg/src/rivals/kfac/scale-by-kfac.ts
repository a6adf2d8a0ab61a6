import {
  type GradientTransform,
  type Likelihood,
  treeClone,
  treeLeaves,
  treePaths,
  type UpdateExtra,
} from "@legendre/core-tensor";
import { kfacFactors } from "@legendre/core-tensor/curvature";
import { add, fill, type Scalar, type Tensor } from "@legendre/core-tensor/ops";
import { checkNumber, checkOneOf, resolveOptions } from "@legendre/core-tensor/options";
import { checkTensorTree, onTensors, treeStructure } from "@legendre/core-tensor/tree";
import { fisherEnergy } from "../../aux/fisher-product.ts";
import { withMask } from "../../aux/mask.ts";
import { checkAmount, checkModel } from "../../check-options.ts";
import { checkTrees } from "../../check-trees.ts";
import type { Damping } from "../../inverse/start-options.ts";
import { curvatureAlong, limitCurvature, limitStep, type MaxDecrease } from "../../trust-region.ts";
import { batchOf, checkOutputs, keyOf, stepOf } from "../extras.ts";
import { type Invert, invertFactors } from "./invert.ts";
import { layerName, multiplyLayers } from "./layers.ts";
import { mixFactors } from "./mix.ts";
import type { KfacState, KroneckerPair } from "./state.ts";

/** Options of {@link scaleByKfac}; `outputs` and `likelihood` are required. */
export interface ScaleByKfacOptions<P = unknown, B = unknown> {
  /** The model's outputs for a batch, shape `[n, …]`; without dropout, and with statistics frozen. */
  readonly outputs: (params: P, batch: B) => Tensor;
  /** What the outputs parametrise; its mean over rows must be that of the training loss. */
  readonly likelihood: Likelihood;
  /**
   * γ, added to `A ⊗ G`: in units of the loss over params squared, or relative to the mean diagonal of
   * all `A ⊗ G`. Above 0.
   *
   * @defaultValue `{ relative: 1 }`
   */
  readonly damping?: Damping | undefined;
  /**
   * The most by which one full step may lower the loss in the quadratic model, as of `fishleg`.
   *
   * @defaultValue `{ relative: 0.1 }`
   */
  readonly maxDecrease?: MaxDecrease | undefined;
  /**
   * The largest curvature `nᵀ F n / ⟨g, n⟩` of the natural gradient `n`, measured by the exact Fisher matrix on each batch
   * that enters the factors: 1 shortens a step that goes past the lowest point along it, as the rescaling of section 6.4
   * does. Where few batches enter, the others are not protected. `Infinity` measures nothing.
   *
   * @defaultValue `1`
   */
  readonly maxCurvature?: number | undefined;
  /** The largest share of the last mean factors that is kept, in [0, 1). @defaultValue `0.95` */
  readonly decay?: number | undefined;
  /** Steps from one batch that enters the factors to the next. @defaultValue `1` */
  readonly factorsEvery?: number | undefined;
  /** Steps from one computation of the inverses to the next. @defaultValue `10` */
  readonly inversesEvery?: number | undefined;
  /** Whether targets are drawn from the model, or averaged in closed form: one reverse pass, or two for each output. @defaultValue `"sampled"` */
  readonly fisher?: "sampled" | "exact" | undefined;
}

/** The defaults of {@link ScaleByKfacOptions}. */
export const scaleByKfacDefaults: {
  readonly damping: Damping;
  readonly maxDecrease: MaxDecrease;
  readonly maxCurvature: number;
  readonly decay: number;
  readonly factorsEvery: number;
  readonly inversesEvery: number;
  readonly fisher: "sampled" | "exact";
} = Object.freeze({
  damping: Object.freeze({ relative: 1 }),
  maxDecrease: Object.freeze({ relative: 0.1 }),
  maxCurvature: 1,
  decay: 0.95,
  factorsEvery: 1,
  inversesEvery: 10,
  fisher: "sampled",
});

/**
 * Multiplies gradients by the inverse of the K-FAC approximation of the Fisher matrix. For the gradient `U` of a
 * dense layer (its bias as last row), or of a convolution with its kernel as a matrix `[height · width · channels, k]`,
 *
 * $$n = (\bar A + π \sqrt γ I)^{-1}\, U\, (\bar G + \tfrac{\sqrt γ}{π} I)^{-1}, \qquad
 *   π^2 = \frac{\operatorname{tr} \bar A / d}{\operatorname{tr} \bar G / k},$$
 *
 * with decaying means of the factors of {@link kfacFactors}. Gradients of other parameters are passed on.
 *
 * `update` needs `extra.batch`, `extra.key` for `"sampled"`, and `extra.value` for a relative `maxDecrease`; `fit`
 * gives all three. If `extra.step` is a number, no value is read and the update can be traced.
 *
 * @param options - see {@link ScaleByKfacOptions}.
 * @returns a transform whose updates still point uphill, to be followed by `scaleByLearningRate`.
 * @throws code "option" for unknown or out-of-range options, and from `update` when an extra is missing; "structure",
 *   "shape", "disposed" for trees that do not fit, and for a model without layers that have factors.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { gaussian } from "@legendre/core-tensor";
 * import { scaleByKfac } from "@legendre/fishleg/rivals";
 *
 * const outputs = (w: tf.Tensor2D, x: tf.Tensor2D) => tf.matMul(x, w) as tf.Tensor;
 * const rest = { fisher: "exact", damping: 1e-6, maxDecrease: Infinity } as const;
 * const transform = scaleByKfac({ outputs, likelihood: gaussian(), ...rest });
 * const params = tf.zeros([2, 1]) as tf.Tensor2D;
 * const batch = tf.tensor2d([[2, 0], [0, 4]]);
 * const grads = tf.tensor2d([[1], [1]]);
 * const { updates } = transform.update(grads, transform.init(params), params, { batch, step: 0 });
 * // A = diag(2, 8), G = 1; damped a little.
 * console.log([...updates.dataSync()].map((v) => v.toFixed(2))); // [ '0.50', '0.12' ]
 * ```
 *
 * @remarks A batch that enters the factors costs one more gradient and two products a layer, `n d² + n k²`; inverses
 *   `4/3 (d³ + k³)` in float64 on the host and two products in float32; each step two products. A pair that has no
 *   inverse, since the damping is lost in rounding or numbers are not finite, keeps the last one (the first time: $I / \sqrt γ$) and counts in `skipped` of the state.
 * @see Martens and Grosse (2015), "Optimizing neural networks with Kronecker-factored approximate curvature",
 *   sections 3, 5 and 6.3. In place of the rescaling by the exact Fisher matrix and the adaptive damping of 6.4 to 6.6
 *   two limits bound steps, as in `fishleg`.
 */
export function scaleByKfac<P, B>(
  options: ScaleByKfacOptions<P, B>,
): GradientTransform<P, KfacState> {
  const settings = resolve(options);
  const { factorsEvery, inversesEvery } = settings;
  const due = (step: number): string =>
    `${step % factorsEvery === 0} ${step % inversesEvery === 0}`;
  return {
    // The first step also finds the layers; of all others the first that does the same stands for them.
    phase: (step) => {
      if (step === 0) return 0;
      let first = 1;
      while (due(first) !== due(step)) first += 1;
      return first;
    },
    init: (params) => {
      checkTensorTree("scaleByKfac.init", "params", params);
      const none = (): Scalar => fill([], 0, "int32") as Scalar;
      const counts = { count: none(), averaged: none(), skipped: none() };
      return { ...counts, factors: {}, inverses: {}, curvature: fill([], 0) as Scalar };
    },
    update: (updates, state, params, extra = {}) => {
      const where = "scaleByKfac.update";
      checkTrees(where, updates, params);
      return onTensors(where, { updates, state, params, batch: extra.batch }, () =>
        updated(settings, updates, state, params, extra),
      );
    },
  };
}

type Settings<P, B> = {
  readonly [K in keyof ScaleByKfacOptions<P, B>]-?: Exclude<ScaleByKfacOptions<P, B>[K], undefined>;
};

function resolve<P, B>(given: ScaleByKfacOptions<P, B>): Settings<P, B> {
  const name = "scaleByKfac";
  const known = { outputs: undefined, likelihood: undefined, ...scaleByKfacDefaults };
  const settings = resolveOptions<object>(name, given, known) as Settings<P, B>;
  checkModel(name, settings.outputs, settings.likelihood);
  checkAmount(name, "damping", settings.damping, { exclusiveMin: 0 });
  checkAmount(name, "maxDecrease", settings.maxDecrease, { exclusiveMin: 0, infinite: true });
  checkNumber(name, "maxCurvature", settings.maxCurvature, { exclusiveMin: 0, infinite: true });
  checkNumber(name, "decay", settings.decay, { min: 0, exclusiveMax: 1 });
  checkNumber(name, "factorsEvery", settings.factorsEvery, { integer: true, min: 1 });
  checkNumber(name, "inversesEvery", settings.inversesEvery, { integer: true, min: 1 });
  checkOneOf(name, "fisher", settings.fisher, ["sampled", "exact"]);
  return settings;
}

function updated<P, B>(
  settings: Settings<P, B>,
  updates: P,
  state: KfacState,
  params: P,
  extra: UpdateExtra<P>,
): { updates: P; state: KfacState } {
  const step = stepOf(extra, state.count);
  const fresh = Object.keys(state.factors).length === 0;
  const gradient = withMask(updates, extra.mask);
  const one = fill([], 1, "int32");
  const averaging = fresh || step % settings.factorsEvery === 0;
  const averaged = averaging ? (add(state.averaged, one) as Scalar) : state.averaged;
  const factors = averaging
    ? mixFactors(state.factors, factorsOf(settings, params, extra), averaged, settings.decay)
    : state.factors;
  const inverted: Invert =
    fresh || step % settings.inversesEvery === 0
      ? invertFactors(factors, settings.damping, state)
      : state;
  const natural = withMask(multiplyLayers(inverted.inverses, gradient), extra.mask);
  const curvature =
    averaging && Number.isFinite(settings.maxCurvature)
      ? curvatureAlong(
          natural,
          gradient,
          energyOf(settings, params, natural, extra),
          state.curvature,
        )
      : state.curvature;
  const { skipped, inverses } = inverted;
  const next = { averaged, factors, skipped, inverses, curvature };
  const bent = limitCurvature(natural, curvature, settings.maxCurvature);
  return {
    updates: limitStep(bent, gradient, settings.maxDecrease, extra, "scaleByKfac.update"),
    // Clones: the caller may free the old state, and tensors of it are passed on here.
    state: { count: add(state.count, one) as Scalar, ...treeClone(next) },
  };
}

/** `nᵀ F n` on the batch. */
function energyOf<P, B>(
  { outputs, likelihood }: Settings<P, B>,
  params: P,
  n: P,
  extra: UpdateExtra<P>,
): Scalar {
  const batch = batchOf<B>("scaleByKfac.update", extra);
  return fisherEnergy({ outputs: (at: P) => outputs(at, batch), likelihood }, params, n);
}

function factorsOf<P, B>(
  { outputs, likelihood, fisher }: Settings<P, B>,
  params: P,
  extra: UpdateExtra<P>,
): Record<string, KroneckerPair> {
  const where = "scaleByKfac.update";
  const batch = batchOf<B>(where, extra);
  const model = (at: P): Tensor => checkOutputs(where, outputs(at, batch));
  const key = fisher === "sampled" ? { key: keyOf(where, extra) } : {};
  const layers = kfacFactors(model, likelihood, params, { fisher, ...key });
  const paths = treePaths(treeStructure(params));
  const shapes = treeLeaves<Tensor>(params).map(({ shape }) => shape);
  return Object.fromEntries(
    layers.map((layer) => {
      const shape = shapes[paths.indexOf(layer.kernel)] ?? [];
      return [layerName(layer, shape), { a: layer.a, g: layer.g }];
    }),
  );
}

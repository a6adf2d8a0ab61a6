import {
  type GradientTransform,
  ggnvp,
  type Likelihood,
  random,
  type Tree,
  treeClone,
  treeLeaves,
  treeMap,
  treeZerosLike,
  type UpdateExtra,
} from "@legendre/core-tensor";
import {
  add,
  addN,
  cast,
  div,
  fill,
  maximum,
  minimum,
  mul,
  type Scalar,
  sub,
  sum,
  type Tensor,
} from "@legendre/core-tensor/ops";
import { checkNumber, resolveOptions } from "@legendre/core-tensor/options";
import { checkTensorTree, onTensors } from "@legendre/core-tensor/tree";
import { withMask } from "../../aux/mask.ts";
import { checkAmount, checkModel } from "../../check-options.ts";
import { checkTrees } from "../../check-trees.ts";
import { constant } from "../../inverse/inverse.ts";
import type { Damping } from "../../inverse/start-options.ts";
import { scoped } from "../../scoped.ts";
import { limitStep, type MaxDecrease } from "../../trust-region.ts";
import { batchOf, checkOutputs, keyOf, stepOf } from "../extras.ts";

/** Options of {@link scaleByDiagonalFisher}; `outputs` and `likelihood` are required. */
export interface ScaleByDiagonalFisherOptions<P = unknown, B = unknown> {
  /** The model's outputs for a batch, shape `[n, …]`; without dropout, and with statistics frozen. */
  readonly outputs: (params: P, batch: B) => Tensor;
  /** What the outputs parametrise; its mean over rows must be that of the training loss. */
  readonly likelihood: Likelihood;
  /** γ, added to the diagonal: in units of the loss over params squared, or relative to its mean. @defaultValue `{ relative: 1 }` */
  readonly damping?: Damping | undefined;
  /** As of `fishleg`. @defaultValue `{ relative: 0.1 }` */
  readonly maxDecrease?: MaxDecrease | undefined;
  /** The largest share of the last mean diagonal that is kept, in [0, 1). @defaultValue `0.95` */
  readonly decay?: number | undefined;
  /** Steps from one estimate to the next. @defaultValue `1` */
  readonly every?: number | undefined;
  /** Fisher products of one estimate. @defaultValue `1` */
  readonly probes?: number | undefined;
}

/** The defaults of {@link ScaleByDiagonalFisherOptions}. */
export const scaleByDiagonalFisherDefaults: {
  readonly damping: Damping;
  readonly maxDecrease: MaxDecrease;
  readonly decay: number;
  readonly every: number;
  readonly probes: number;
} = Object.freeze({
  damping: Object.freeze({ relative: 1 }),
  maxDecrease: Object.freeze({ relative: 0.1 }),
  decay: 0.95,
  every: 1,
  probes: 1,
});

/** The state of {@link scaleByDiagonalFisher}: a tree of tensors. */
export interface DiagonalFisherState {
  /** Steps taken; `[]`, int32. */
  readonly count: Scalar;
  /** Estimates that entered the mean; `[]`, int32. */
  readonly averaged: Scalar;
  /** The decaying mean of the estimates, like the params; single entries may be below 0 by noise. */
  readonly diagonal: Tree<Tensor>;
}

/**
 * Divides gradients by the damped diagonal of the Fisher matrix,
 * $$n_i = g_i / (\max(\bar F_{ii}, 0) + γ),$$
 * a decaying mean of Hutchinson's estimates $v ∘ F v$ with signs $v$, on batches of the training.
 *
 * `update` needs `extra.batch`, `extra.key`, and `extra.value` for a relative `maxDecrease`; `fit` gives all three.
 * If `extra.step` is a number (0 at the first step), no value is read and the update can be traced.
 *
 * @param options - see {@link ScaleByDiagonalFisherOptions}.
 * @returns a transform whose updates still point uphill, to be followed by `scaleByLearningRate`.
 * @throws code "option" for unknown or out-of-range options, and from `update` when an extra is missing; "structure",
 *   "shape", "disposed" for trees that do not fit.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { gaussian, random } from "@legendre/core-tensor";
 * import { scaleByDiagonalFisher } from "@legendre/fishleg/rivals";
 *
 * const outputs = (w: tf.Tensor2D, x: tf.Tensor2D) => tf.matMul(x, w) as tf.Tensor;
 * const options = { outputs, likelihood: gaussian(), damping: 1e-6, maxDecrease: Infinity };
 * const transform = scaleByDiagonalFisher(options);
 * const params = tf.zeros([2, 1]) as tf.Tensor2D;
 * const batch = tf.tensor2d([[2, 0], [0, 4]]);
 * const grads = tf.tensor2d([[1], [1]]);
 * const extra = { batch, step: 0, key: random.key(0) };
 * const { updates } = transform.update(grads, transform.init(params), params, extra);
 * // F = diag(2, 8), which signs find exactly.
 * console.log([...updates.dataSync()].map((v) => v.toFixed(3))); // [ '0.500', '0.125' ]
 * ```
 *
 * @remarks One Fisher product, about two gradients, a probe. The variance of one estimate of `F_ii` is that of
 *   $\sum_{j ≠ i} F_{ij}^2$, which is why a mean over steps is taken.
 * @see Amari (1998), "Natural gradient works efficiently in learning", for the method; Bekas et al. (2007), "An
 *   estimator for the diagonal of a matrix".
 */
export function scaleByDiagonalFisher<P, B>(
  options: ScaleByDiagonalFisherOptions<P, B>,
): GradientTransform<P, DiagonalFisherState> {
  const settings = resolve(options);
  const { every } = settings;
  return {
    // The first step is one of those with an estimate.
    phase: (step) => (step % every === 0 ? 0 : 1),
    init: (params) => {
      checkTensorTree("scaleByDiagonalFisher.init", "params", params);
      return scoped(() => ({
        count: fill([], 0, "int32") as Scalar,
        averaged: fill([], 0, "int32") as Scalar,
        diagonal: treeZerosLike(params) as Tree<Tensor>,
      }));
    },
    update: (updates, state, params, extra = {}) => {
      const where = "scaleByDiagonalFisher.update";
      checkTrees(where, updates, params);
      checkTrees(where, state.diagonal, params, "state.diagonal");
      return onTensors(where, { updates, state, params, batch: extra.batch }, () => {
        const gradient = withMask(updates, extra.mask);
        const step = stepOf(extra, state.count);
        const next =
          step % every === 0 ? averaged(settings, state, params, extra) : treeClone(state);
        const natural = divided(gradient, next.diagonal, settings.damping);
        return {
          updates: limitStep(natural, gradient, settings.maxDecrease, extra, where),
          state: { ...next, count: add(state.count, fill([], 1, "int32")) as Scalar },
        };
      });
    },
  };
}

type Settings<P, B> = {
  readonly [K in keyof ScaleByDiagonalFisherOptions<P, B>]-?: NonNullable<
    ScaleByDiagonalFisherOptions<P, B>[K]
  >;
};

function resolve<P, B>(given: ScaleByDiagonalFisherOptions<P, B>): Settings<P, B> {
  const name = "scaleByDiagonalFisher";
  const known = { outputs: undefined, likelihood: undefined, ...scaleByDiagonalFisherDefaults };
  const settings = resolveOptions<object>(name, given, known) as Settings<P, B>;
  checkModel(name, settings.outputs, settings.likelihood);
  checkAmount(name, "damping", settings.damping, { exclusiveMin: 0 });
  checkAmount(name, "maxDecrease", settings.maxDecrease, { exclusiveMin: 0, infinite: true });
  checkNumber(name, "decay", settings.decay, { min: 0, exclusiveMax: 1 });
  checkNumber(name, "every", settings.every, { integer: true, min: 1 });
  checkNumber(name, "probes", settings.probes, { integer: true, min: 1 });
  return settings;
}

/** The state after one more estimate; its mean is a plain one at first, as in K-FAC. */
function averaged<P, B>(
  { outputs, likelihood, probes, decay }: Settings<P, B>,
  state: DiagonalFisherState,
  params: P,
  extra: UpdateExtra<P>,
): Omit<DiagonalFisherState, "count"> {
  const where = "scaleByDiagonalFisher.update";
  const batch = batchOf<B>(where, extra);
  const key = keyOf(where, extra);
  const model = (at: P): Tensor => checkOutputs(where, outputs(at, batch));
  const estimates = Array.from({ length: probes }, (_, i) => {
    const v = signs(random.foldIn(key, i), params);
    return treeMap(
      (a: Tensor, b: Tensor) => mul(a, b),
      v,
      ggnvp(model, likelihood, params, v),
    ) as Tree<Tensor>;
  });
  const count = add(state.averaged, fill([], 1, "int32")) as Scalar;
  const one = constant(1);
  const keep = minimum(sub(one, div(one, cast(count, "float32"))), constant(decay));
  const take = div(sub(one, keep), constant(probes));
  const diagonal = treeMap(
    (mean: Tensor, ...next: Tensor[]) => add(mul(mean, keep), mul(addN(next), take)),
    state.diagonal,
    ...estimates,
  ) as Tree<Tensor>;
  return { averaged: count, diagonal };
}

function divided<P>(gradient: P, diagonal: Tree<Tensor>, damping: Damping): P {
  const zero = constant(0);
  const positive = treeMap((d: Tensor) => maximum(d, zero), diagonal);
  const gamma =
    typeof damping === "number"
      ? constant(damping)
      : maximum(mul(mean(positive), constant(damping.relative)), constant(1e-30));
  return treeMap((g: Tensor, d: Tensor) => div(g, add(d, gamma)), gradient, positive) as P;
}

function mean(tree: unknown): Tensor {
  const leaves = treeLeaves<Tensor>(tree);
  const size = leaves.reduce((total, leaf) => total + leaf.size, 0);
  return div(addN(leaves.map((leaf) => sum(leaf))), constant(size));
}

/** A tree of independent signs. */
function signs<P>(key: random.Key, like: P): P {
  const keys = random.split(key, Math.max(treeLeaves(like).length, 2));
  let leaf = 0;
  return treeMap((tensor: Tensor) => {
    const drawn = random.drawBernoulli(keys[leaf++] as random.Key, 0.5, tensor.shape);
    return sub(mul(cast(drawn, "float32"), constant(2)), constant(1));
  }, like) as P;
}

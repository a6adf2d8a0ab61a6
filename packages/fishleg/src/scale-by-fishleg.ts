import {
  type GradientTransform,
  LegendreError,
  treeClone,
  treeDot,
  type UpdateExtra,
} from "@legendre/core-tensor";
import {
  add,
  cast,
  clone,
  fill,
  isFinite as isFiniteTensor,
  logicalNot,
  maximum,
  type Scalar,
  type Tensor,
} from "@legendre/core-tensor/ops";
import { checkNumber } from "@legendre/core-tensor/options";
import { checkSameShapes, checkTensorTree, onTensors } from "@legendre/core-tensor/tree";
import { orZeros } from "./aux/finite.ts";
import { fisherEnergy } from "./aux/fisher-product.ts";
import { learn, refresh } from "./aux/learn.ts";
import { keysOf, type LearnInput, modelOn } from "./aux/learn-input.ts";
import { withMask } from "./aux/mask.ts";
import { startOnBatch } from "./aux/start-on-batch.ts";
import { type AuxState, startAux } from "./aux/state.ts";
import { type PlannedBlock, planBlocks } from "./blocks/plan.ts";
import { checkTurned } from "./check-options.ts";
import { checkTrees } from "./check-trees.ts";
import { checkBlocks } from "./inverse/check-blocks.ts";
import { applyInverse, type InverseFisherState } from "./inverse/inverse.ts";
import { noStart, plainStart } from "./inverse/start.ts";
import { needsBatch } from "./inverse/start-options.ts";
import { type ResolvedOptions, resolveFishleg, type ScaleByFishlegOptions } from "./options.ts";
import { scoped } from "./scoped.ts";
import { curvatureAlong, limitCurvature, limitStep } from "./trust-region.ts";

/** The state of {@link scaleByFishleg}: a tree of tensors. */
export interface FishlegState {
  /** Steps taken; `[]`, int32. Used where `extra.step` is no number. */
  readonly count: Scalar;
  /** The learned inverse. */
  readonly inverse: InverseFisherState;
  /** What learning it remembers, and its health. */
  readonly aux: AuxState;
  /** The curvature along the natural gradient of the last auxiliary update, see `maxCurvature`; `[]`. */
  readonly curvature: Scalar;
  /** Steps that were left out (updates of zero), since the gradient was not finite; int32. */
  readonly skipped: Scalar;
}

/**
 * Multiplies gradients by a learned inverse of the damped Fisher matrix,
 * $$n = Q(λ)\, g, \qquad Q(λ) \approx (F + γ I)^{-1},$$
 * where λ follows the auxiliary loss on every `aux.every`-th batch, before the product. Losses and `F`
 * are means over the rows of the batch.
 *
 * `update` needs `extra.batch`, `extra.value` (the loss of the batch) for a relative `maxDecrease`, and
 * `extra.key` for what is random: traces, Gaussian directions, sampled targets; `fit` gives all three. If `extra.step` is a number (0 at the first step), no value is ever read, and the
 * update can be traced; otherwise the state's own count is read each step. `Q` starts on the batch of step 0: a first step with
 * another number throws, and gives NaN in a compiled loop.
 *
 * @param options - see {@link ScaleByFishlegOptions}; `outputs` and `likelihood` are required.
 * @returns a transform whose updates still point uphill, to be followed by `scaleByLearningRate`.
 * @throws code "option" for unknown or out-of-range options, and from `update` when `extra.batch` or a
 *   key that is needed is missing; "structure", "shape", "disposed" for trees that do not fit.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { gaussian } from "@legendre/core-tensor";
 * import { scaleByFishleg } from "@legendre/fishleg";
 *
 * const outputs = (w: tf.Tensor2D, x: tf.Tensor2D) => tf.matMul(x, w) as tf.Tensor;
 * const inverse = { start: 2 };
 * const transform = scaleByFishleg({ outputs, likelihood: gaussian(), damping: 0.5, inverse, maxDecrease: 5 });
 * const params: tf.Tensor2D = tf.zeros([2, 1]);
 * const grads: tf.Tensor2D = tf.tensor2d([[1], [3]]);
 * // Not the first step, so nothing is learned yet: Q = 2 I, shortened to ½ ⟨g, Q g⟩ = 5.
 * const { updates } = transform.update(grads, transform.init(params), params, { step: 1 });
 * console.log([...updates.dataSync()].map((x) => x.toFixed(3))); // [ '1.414', '4.243' ]
 * ```
 *
 * @remarks A step without auxiliary update costs one product with `Q`; one with it about two gradients and
 * twelve matrix products a layer more. `extra.mask` (0 and 1, like the params) keeps pruned weights out:
 * `Q` then tends to the inverse of the kept block.
 * @see Garcia et al., "Fisher-Legendre (FishLeg) optimization of deep neural networks", ICLR 2023. The
 *   Fisher product and the start of `Q` differ from it, see the README.
 */
export function scaleByFishleg<P, B>(
  options: ScaleByFishlegOptions<P, B>,
): GradientTransform<P, FishlegState> {
  const settings = resolveFishleg("scaleByFishleg", options);
  const { every } = settings.aux;
  const turns = refreshPeriod(settings);
  return {
    // The first step also starts Q, every-th ones learn, of these some turn the bases first; all others only multiply.
    phase: (step) => {
      if (step === 0) return 0;
      if (step % turns === 0) return turns;
      return step % every === 0 ? every : every + 1;
    },
    init: (params) => {
      checkTensorTree("scaleByFishleg.init", "params", params);
      return scoped(() => startState(settings, params));
    },
    update: (updates, state, params, extra = {}) => {
      const where = "scaleByFishleg.update";
      checkTrees(where, updates, params);
      checkExtra(where, params, extra);
      const plan = planBlocks(where, params, settings.inverse);
      checkBlocks(where, plan, state?.inverse);
      return onTensors(where, { updates, state, params, batch: extra.batch }, () =>
        updated(settings, plan, updates, state, params, extra),
      );
    },
  };
}

function checkExtra<P>(where: string, params: P, { mask, step }: UpdateExtra<P>): void {
  if (typeof step === "number") checkNumber(where, "extra.step", step, { integer: true, min: 0 });
  if (mask === undefined) return;
  checkTensorTree(where, "extra.mask", mask);
  checkSameShapes(where, "extra.mask", mask as P, "params", params);
}

function startState<P, B>(settings: ResolvedOptions<P, B>, params: P): FishlegState {
  const { start } = settings.inverse;
  const where = "scaleByFishleg.init";
  const plan = planBlocks(where, params, settings.inverse);
  checkTurned(where, "aux.refreshEvery", settings.aux.refreshEvery, plan);
  const waits = needsBatch(start, settings.damping);
  const inverse = waits
    ? noStart(plan, settings.damping)
    : plainStart(plan, start, settings.damping);
  if (waits) waiting.add(inverse.damping);
  const none = (): Scalar => fill([], 0, "int32") as Scalar;
  const curvature = fill([], 0) as Scalar;
  return {
    count: none(),
    inverse,
    aux: startAux(plan, inverse.blocks),
    curvature,
    skipped: none(),
  };
}

function updated<P, B>(
  settings: ResolvedOptions<P, B>,
  plan: readonly PlannedBlock[],
  updates: P,
  state: FishlegState,
  params: P,
  extra: UpdateExtra<P>,
): { updates: P; state: FishlegState } {
  const count = add(state.count, fill([], 1, "int32")) as Scalar;
  const step = typeof extra.step === "number" ? extra.step : (state.count.dataSync()[0] as number);
  if (step > 0) checkStarted(state);
  const given = withMask(updates, extra.mask);
  const usable = isFiniteTensor(treeDot(given, given));
  const gradient = orZeros(usable, given);
  const learned =
    step % settings.aux.every === 0
      ? learnedOn(settings, inputOf(settings, plan, gradient, params, extra), state, step)
      : // Clones: the caller may free the old state.
        treeClone({ inverse: state.inverse, aux: state.aux, curvature: state.curvature });
  // Of the gradient as it is, so that a compiler sees the product that made it.
  const product = orZeros(usable, applyInverse(plan, learned.inverse, given));
  const natural = withMask(product, extra.mask);
  const bent = limitCurvature(natural, learned.curvature, settings.maxCurvature);
  const skipped = add(state.skipped, cast(logicalNot(usable), "int32")) as Scalar;
  return {
    updates: limitStep(bent, gradient, settings.maxDecrease, extra),
    state: { count, ...learned, skipped },
  };
}

/** The dampings of states whose `Q` waits for its first batch: so they are known without reading a value. */
const waiting = new WeakSet<Tensor>();

/** A loop that counts its steps from 1 would never start `Q`. In compiled ones, whose states are others, updates are NaN. */
function checkStarted({ inverse }: FishlegState): void {
  if (!waiting.has(inverse.damping)) return;
  const what =
    "extra.step is not 0 at the first update of a state, at which Q starts on the batch; count steps from 0, or leave step out";
  throw new LegendreError("option", "scaleByFishleg.update", what, { option: "extra.step" });
}

/** Steps from one turn of the bases to the next. */
function refreshPeriod<P, B>({ aux }: ResolvedOptions<P, B>): number {
  return aux.every * (aux.refreshEvery ?? Number.POSITIVE_INFINITY);
}

/** The inverse after an auxiliary update, and the curvature along the natural gradient. */
function learnedOn<P, B>(
  all: ResolvedOptions<P, B>,
  input: LearnInput<P, B>,
  state: FishlegState,
  step: number,
): Pick<FishlegState, "inverse" | "aux" | "curvature"> {
  const { settings } = input;
  const waits = step === 0 && needsBatch(settings.inverse.start, settings.damping);
  const started = waits ? startOnBatch(input) : undefined;
  const start = { inverse: started?.inverse ?? state.inverse, aux: state.aux };
  const due = step > 0 && step % refreshPeriod(all) === 0;
  const followed = learn(input, due ? refresh(input, start) : start);
  // A batch that is not finite is left out by the update too, and counts once.
  const learned = started === undefined ? followed : withFailed(followed, started.failed);
  const { maxCurvature } = all;
  if (!Number.isFinite(maxCurvature)) return { ...learned, curvature: clone(state.curvature) };
  const n = withMask(applyInverse(input.plan, learned.inverse, input.gradient), input.mask);
  const energy = fisherEnergy(modelOn(input), input.params, n);
  return { ...learned, curvature: curvatureAlong(n, input.gradient, energy, state.curvature) };
}

/** What was learned, with a start that failed among what its health counts as skipped. */
function withFailed<T extends { readonly aux: AuxState }>(learned: T, failed: Scalar): T {
  const { aux } = learned;
  const skipped = maximum(aux.health.skipped, failed) as Scalar;
  return { ...learned, aux: { ...aux, health: { ...aux.health, skipped } } };
}

function inputOf<P, B>(
  settings: ResolvedOptions<P, B>,
  plan: readonly PlannedBlock[],
  gradient: P,
  params: P,
  extra: UpdateExtra<P>,
): LearnInput<P, B> {
  const where = "scaleByFishleg.update";
  const { mask, key, batch } = extra;
  if (batch === undefined) {
    const what = "extra.batch is missing; pass the batch that the gradient was taken on, { batch }";
    throw new LegendreError("option", where, what, { option: "extra.batch" });
  }
  const keys = keysOf(where, key);
  return { where, settings, plan, params, batch: batch as B, gradient, mask, keys };
}

import { LegendreError, treeMap } from "@legendre/core-tensor";
import type { LinearOperator } from "@legendre/core-tensor/linalg";
import { type Scalar, type Tensor, type Tensor2D, zerosLike } from "@legendre/core-tensor/ops";
import type { Key } from "@legendre/core-tensor/random";
import { checkTensorTree, onTensors } from "@legendre/core-tensor/tree";
import { type AuxHealth, startHealth } from "./aux/health.ts";
import { healthOf, learn, refresh, rescale } from "./aux/learn.ts";
import { keysOf, type LearnInput } from "./aux/learn-input.ts";
import { withMask } from "./aux/mask.ts";
import { startOnBatch } from "./aux/start-on-batch.ts";
import { startAux } from "./aux/state.ts";
import type { BlockTensors } from "./blocks/block.ts";
import { type BlockDescription, describePlan } from "./blocks/describe.ts";
import { type PlannedBlock, planBlocks } from "./blocks/plan.ts";
import { ruleOf } from "./blocks/rules.ts";
import { checkLike, treeShape } from "./check-like.ts";
import { checkBlocks } from "./inverse/check-blocks.ts";
import { decodeInverse, encodeInverse, type LearnedInverse } from "./inverse/codec.ts";
import { columnOf, entryOf, locateIn, subBlockOf, type WeightIndex } from "./inverse/entries.ts";
import { applyInverse, joinLeaves } from "./inverse/inverse.ts";
import { plainStart } from "./inverse/start.ts";
import { needsBatch } from "./inverse/start-options.ts";
import { type InverseFisherOptions, resolveInverseFisher } from "./inverse-fisher-options.ts";

/** What reading an {@link InverseFisher} needs of a {@link LearnedInverse}; it can be kept, saved and traced by itself. */
export type ReadableInverse = Pick<LearnedInverse, "inverse">;

/** What one update of an {@link InverseFisher} learns from. */
export interface InverseFisherExtra<P, B> {
  readonly batch: B;
  /** Randomness of this update; needed unless `direction` is `"gradient"` and products are exact. */
  readonly key?: Key | undefined;
  /** The gradient of the loss; needed where `aux.direction` or `start` uses it. */
  readonly gradient?: P | undefined;
  /** Which weights are kept, 0 and 1 like the params: `Q` tends to the inverse of the kept block. */
  readonly mask?: unknown;
}

/**
 * A model `Q` of `(F + damping · I)⁻¹` as a value: pure functions of a {@link LearnedInverse}. All results are new
 * and owned by the caller. Within a program, everything but `save` and `load` can be traced.
 */
export interface InverseFisher<P, B> {
  /** Which blocks `Q` has, and what they cost. */
  readonly blocks: readonly BlockDescription[];
  /**
   * `Q` at its start; `extra` is needed for starts and dampings that depend on a batch. Where the batch gives numbers that are not finite, `Q` is a
   * multiple of the identity, and `aux.health.skipped` is 1.
   */
  init(params: P, extra?: InverseFisherExtra<P, B>): LearnedInverse;
  /** One auxiliary update. */
  update(state: LearnedInverse, params: P, extra: InverseFisherExtra<P, B>): LearnedInverse;
  /**
   * How good `Q` is on this batch, along vectors that it did not learn from. `state.aux.health` is that of the vectors of the last update,
   * before it.
   */
  health(state: LearnedInverse, params: P, extra: InverseFisherExtra<P, B>): AuxHealth;
  /**
   * `Q` for params that moved, or weights that went: each block times the number that is best on this batch, along up to eight random vectors;
   * the exact Fisher matrix, a forward derivative for each of them. Adam's moments start anew, and the count that a schedule `aux.lr` sees; the health stays.
   */
  rescale(state: LearnedInverse, params: P, extra: InverseFisherExtra<P, B>): LearnedInverse;
  /**
   * `Q` with the spectrum of each block of kind `"spectrum"` carried over to the eigenbasis of its layer's K-FAC factors, means over the batches of
   * the start and of all refreshes, this one included; of the last 20 where there were more. Other blocks, Adam's moments and the health stay. Call
   * it now and then between updates, as SOAP does.
   */
  refresh(state: LearnedInverse, params: P, extra: InverseFisherExtra<P, B>): LearnedInverse;
  /** `Q v`. */
  apply(state: ReadableInverse, v: P): P;
  /** `Q` as an operator, for example the `preconditioner` of `cg`. Valid as long as the state is. */
  operator(state: ReadableInverse): LinearOperator<P>;
  /** The diagonal of `Q`, in time and memory of the order of the parameters of `Q`. */
  diag(state: ReadableInverse): P;
  /** `Q_ij`; `[]`. */
  entry(state: ReadableInverse, i: WeightIndex, j: WeightIndex): Scalar;
  /** The column of a weight: by how much each weight moves for a unit of gradient there. */
  column(state: ReadableInverse, index: WeightIndex): P;
  /** `Q` between `k` weights, `[k, k]`, in `O(k²)`. */
  subBlock(state: ReadableInverse, indices: readonly WeightIndex[]): Tensor2D;
  /** The bytes of a checkpoint file. */
  save(state: LearnedInverse): Promise<Uint8Array<ArrayBuffer>>;
  /** The state in such a file; throws code "structure" or "shape" where it has other blocks. */
  load(bytes: Uint8Array, file?: string): Promise<LearnedInverse>;
}

/**
 * The learned inverse Fisher matrix, for whoever needs one: natural gradients, preconditioners, importance of
 * weights, posterior covariances. Nothing is inverted: `Q` is positive definite by construction, one block a layer,
 * and follows the auxiliary loss of FishLeg by Adam.
 *
 * @param options - see {@link InverseFisherOptions}.
 * @throws code "option" for unknown, missing or out-of-range options; "structure", "disposed" for params that are no
 *   tree of tensors. The functions throw "structure", "shape" for trees and states that do not fit, and "option" for
 *   a missing batch, key or gradient or a weight that does not exist.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { gaussian, random } from "@legendre/core-tensor";
 * import { inverseFisher } from "@legendre/fishleg";
 *
 * const x = tf.tensor2d([[2, 0], [0, 1]]); // F = xᵀx / 2 = diag(2, 0.5)
 * const params = { w: tf.zeros([2, 1]) as tf.Tensor2D };
 * const Q = inverseFisher({
 *   params,
 *   outputs: (p: typeof params, batch: tf.Tensor2D) => tf.matMul(batch, p.w) as tf.Tensor,
 *   likelihood: gaussian(),
 *   damping: 0.5,
 * });
 * let state = Q.init(params, { batch: x, key: random.key(0) });
 * for (let i = 1; i < 300; i++) state = Q.update(state, params, { batch: x, key: random.key(i) });
 * const { w } = Q.diag(state);
 * console.log([...w.dataSync()].map((value) => value.toFixed(1))); // [ '0.4', '1.0' ]
 * ```
 *
 * @remarks `apply` costs one product, an update one Fisher product and about twelve matrix products a layer; see
 *   {@link describeBlocks}.
 * @see Garcia et al., "Fisher-Legendre (FishLeg) optimization of deep neural networks", ICLR 2023.
 */
export function inverseFisher<P, B>(options: InverseFisherOptions<P, B>): InverseFisher<P, B> {
  const settings = resolveInverseFisher(options);
  checkTensorTree("inverseFisher", "params", options.params);
  const plan = planBlocks("inverseFisher", options.params, settings);
  const expected = treeShape(options.params);
  const { structure } = expected;
  const locate = locateIn(plan, structure);
  const fits = (where: string, name: string, tree: unknown): void =>
    checkLike(where, name, tree, "options.params", expected);
  const input = (
    where: string,
    params: P,
    extra: InverseFisherExtra<P, B>,
    gradient: boolean,
  ): LearnInput<P, B> => {
    const batch = required(where, "batch", extra?.batch);
    const given = gradient ? required(where, "gradient", extra.gradient) : extra.gradient;
    if (given !== undefined) fits(where, "extra.gradient", given);
    if (extra.mask !== undefined) fits(where, "extra.mask", extra.mask);
    const like = given ?? (treeMap((leaf: Tensor) => zerosLike(leaf), params) as P);
    return {
      where,
      settings,
      plan,
      params,
      batch,
      mask: extra.mask,
      gradient: withMask(like, extra.mask),
      keys: keysOf(where, extra.key),
    };
  };
  /** Whether updates learn along a gradient, which then is needed. */
  const isAlong = settings.aux.direction !== "gaussian";
  return {
    blocks: describePlan(plan),
    init: (params, extra) => {
      const where = "inverseFisher.init";
      fits(where, "params", params);
      const { start } = settings.inverse;
      return onTensors(where, { params, extra }, () => {
        if (!needsBatch(start, settings.damping)) {
          const inverse = plainStart(plan, start, settings.damping);
          return { inverse, aux: startAux(plan, inverse.blocks) };
        }
        const given = input(where, params, extra as never, start === "gradient");
        const { inverse, failed } = startOnBatch(given);
        return { inverse, aux: startAux(plan, inverse.blocks, startHealth(failed)) };
      });
    },
    update: (state, ...rest) => onBatch("update", state, rest, learn, isAlong),
    health: (state, ...rest) => onBatch("health", state, rest, healthOf, isAlong),
    rescale: (state, ...rest) => onBatch("rescale", state, rest, rescale),
    refresh: (state, ...rest) => onBatch("refresh", state, rest, refresh),
    apply: (state, v) => applied("inverseFisher.apply", state, v),
    operator: (state) => {
      const matvec = (v: P): P => applied("inverseFisher.operator", state, v);
      return { matvec, rmatvec: matvec };
    },
    diag: (state) => {
      checkBlocks("inverseFisher.diag", plan, state?.inverse);
      const { blocks } = state.inverse;
      return onTensors("inverseFisher.diag", { state }, () =>
        joinLeaves<P>(
          plan,
          structure,
          plan.map((block) => ruleOf(block).diag(blocks[block.path] as BlockTensors)),
        ),
      );
    },
    entry: (state, i, j) => {
      const where = "inverseFisher.entry";
      checkBlocks(where, plan, state?.inverse);
      return onTensors(where, { state }, () =>
        entryOf(plan, state.inverse, locate(where, i), locate(where, j)),
      );
    },
    column: (state, index) => {
      const where = "inverseFisher.column";
      checkBlocks(where, plan, state?.inverse);
      return onTensors(where, { state }, () =>
        columnOf<P>(plan, structure, state.inverse, locate(where, index)),
      );
    },
    subBlock: (state, indices) => {
      const where = "inverseFisher.subBlock";
      checkBlocks(where, plan, state?.inverse);
      if (indices.length === 0) {
        throw new LegendreError("option", where, "indices is empty; name at least one weight");
      }
      const located = indices.map((index) => locate(where, index));
      return onTensors(where, { state }, () => subBlockOf(plan, state.inverse, located));
    },
    save: (state) => {
      checkBlocks("inverseFisher.save", plan, state?.inverse);
      return encodeInverse(plan, state);
    },
    load: (bytes, file = "the inverse") => decodeInverse("inverseFisher.load", plan, bytes, file),
  };

  /** What a function makes of a state on a batch. */
  function onBatch<R>(
    name: string,
    state: LearnedInverse,
    [params, extra]: [P, InverseFisherExtra<P, B>],
    f: (given: LearnInput<P, B>, state: LearnedInverse) => R,
    gradient = false,
  ): R {
    const where = `inverseFisher.${name}`;
    fits(where, "params", params);
    checkBlocks(where, plan as readonly PlannedBlock[], state?.inverse);
    return onTensors(where, { params, state, extra }, () =>
      f(input(where, params, extra, gradient), state),
    );
  }

  function applied(where: string, state: ReadableInverse, v: P): P {
    fits(where, "v", v);
    checkBlocks(where, plan as readonly PlannedBlock[], state?.inverse);
    return onTensors(where, { state, v }, () => applyInverse(plan, state.inverse, v));
  }
}

function required<T>(where: string, name: string, value: T | undefined): T {
  if (value !== undefined) return value;
  const what = `extra.${name} is missing; pass { ${name} }, or choose options that do without it`;
  throw new LegendreError("option", where, what, { option: `extra.${name}` });
}

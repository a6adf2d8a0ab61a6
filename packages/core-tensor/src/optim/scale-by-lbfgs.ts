import {
  clone,
  div,
  greater,
  logicalAnd,
  maximum,
  minimum,
  mul,
  type Scalar,
  where as select,
  sqrt,
  sub,
  type Tensor,
} from "../ops.ts";
import { count, type OptionsOf, options } from "../options.ts";
import { scoped } from "../scope.ts";
import { cond } from "../transforms/index.ts";
import { type Tree, treeClone, treeDot, treeNorm, treeSub, treeZerosLike } from "../tree/index.ts";
import { checkState, checkUpdate, constant, mapLeaves, nextCount, startCount } from "./stage.ts";
import type { TreeTransform } from "./transform.ts";

/** The options of {@link scaleByLbfgs}. */
export const scaleByLbfgsOptions = options("scaleByLbfgs", {
  /** How many past steps are remembered, at least 1. */
  memory: count(1, 10),
});

/** Options of {@link scaleByLbfgs}. */
export interface ScaleByLbfgsOptions extends OptionsOf<typeof scaleByLbfgsOptions> {}

/** A past step: how the params and their gradient changed. */
export interface LbfgsPair {
  /** The change of the params $s$, like them. */
  readonly step: Tree<Tensor>;
  /** The change of the gradient $y$, like the params. */
  readonly change: Tree<Tensor>;
  /** $1 / \langle s, y \rangle$, 0 for a pair that is not used; `[]`. */
  readonly weight: Scalar;
}

/** The state of {@link scaleByLbfgs}. */
export interface LbfgsState {
  /** Steps taken; `[]`, int32. */
  readonly count: Scalar;
  /** The params of the last step. */
  readonly params: Tree<Tensor>;
  /** The gradient of the last step, like the params. */
  readonly grads: Tree<Tensor>;
  /** The past steps, the oldest first. */
  readonly pairs: readonly LbfgsPair[];
  /** The multiple of the identity that the inverse Hessian starts from; `[]`. */
  readonly scale: Scalar;
}

/** The least cosine between a change of params and that of the gradient that counts as curvature. */
const LEAST_COSINE = 1e-8;
/** Products of changes that are less, as at a minimum that is reached to the last digit, have no reciprocal in float32. */
const LEAST_PRODUCT = 1e-37;

/**
 * Multiplies the gradient by an approximation of the inverse Hessian from past steps, the two loops of L-BFGS:
 *
 * $$H_k = (I - \rho s y^\top)\, H_{k-1}\, (I - \rho y s^\top) + \rho s s^\top, \qquad \rho = 1 / \langle s, y \rangle$$
 *
 * over the last `memory` pairs of changes $s$ of the params and $y$ of the gradient, from $H = \langle s, y \rangle / \langle y, y \rangle \cdot I$
 * of the last pair; at the first step $\min(1, 1 / \lVert g \rVert) \cdot I$. Pairs without positive curvature are left out, so
 * that the result stays a direction uphill. As optax's `scale_by_lbfgs` where the curvature is positive.
 *
 * It wants the gradients of one function: the whole loss, no clipping before it, and no batches that change.
 *
 * @throws `option` for unknown or out-of-range options.
 * @see Nocedal and Wright, "Numerical optimization", 2nd edition, algorithm 7.4.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { scaleByLbfgs } from "@legendre/core-tensor/optim";
 *
 * const transform = scaleByLbfgs();
 * const first = transform.update(tf.scalar(8), transform.init(tf.scalar(2)), tf.scalar(2));
 * const second = transform.update(tf.scalar(4), first.state, tf.scalar(1)); // of 2 x²: H is 1/4
 * console.log(second.updates.dataSync()[0]); // → 1
 * ```
 *
 * @remarks A step costs `4 · memory` passes over the params, and the state holds `2 · memory + 2` copies of them.
 */
export function scaleByLbfgs(options?: ScaleByLbfgsOptions): TreeTransform<LbfgsState> {
  const { memory } = scaleByLbfgsOptions.resolve(options);
  const where = "scaleByLbfgs.update";
  return {
    init: (params) =>
      scoped(() => {
        const zeros = (): Tree<Tensor> => treeZerosLike(params) as Tree<Tensor>;
        return {
          count: startCount(),
          params: zeros(),
          grads: zeros(),
          pairs: Array.from({ length: memory }, () => {
            return { step: zeros(), change: zeros(), weight: constant(0) };
          }),
          scale: constant(1),
        };
      }),
    update: (updates, state, params) => {
      checkUpdate(where, updates, params);
      checkState(where, { params: state.params, grads: state.grads }, params);
      return scoped(() => {
        const latest = latestPair(updates, state, params);
        const pairs = [...state.pairs.slice(1).map(treeClone), latest.pair];
        return {
          updates: inverseHessianTimes(updates, pairs, latest.scale),
          state: {
            count: nextCount(state.count),
            params: treeClone(params) as Tree<Tensor>,
            grads: treeClone(updates) as Tree<Tensor>,
            pairs,
            scale: latest.scale,
          },
        };
      });
    },
  };
}

/** What the last step says of the curvature, and the scale from then on. */
function latestPair<P>(grads: P, state: LbfgsState, params: P): { pair: LbfgsPair; scale: Scalar } {
  const step = treeSub(params, state.params as P);
  const change = treeSub(grads, state.grads as P);
  const curvature = treeDot(step, change);
  const squares = treeDot(change, change);
  // Plain roots: where squares overflow or vanish the curvature does, too.
  const lengths = mul(sqrt(treeDot(step, step)), sqrt(squares));
  const least = maximum(mul(lengths, constant(LEAST_COSINE)), constant(LEAST_PRODUCT));
  const begun = greater(state.count, constant(0));
  // Before the first step the last params are no params.
  const tells = logicalAnd(greater(curvature, least), greater(squares, constant(LEAST_PRODUCT)));
  const useful = logicalAnd(begun, tells);
  const one = constant(1);
  const over = (a: Tensor, b: Tensor): Tensor => div(a, select(useful, b, one));
  const last = cond(
    begun,
    () => clone(state.scale),
    () => minimum(one, div(one, treeNorm(grads))) as Scalar,
  );
  return {
    pair: {
      step: step as Tree<Tensor>,
      change: change as Tree<Tensor>,
      weight: select(useful, over(one, curvature), constant(0)) as Scalar,
    },
    scale: select(useful, over(curvature, squares), last) as Scalar,
  };
}

function inverseHessianTimes<P>(grads: P, pairs: readonly LbfgsPair[], scale: Scalar): P {
  let direction = grads;
  const shares: Tensor[] = [];
  for (const { step, change, weight } of pairs.toReversed()) {
    const share = mul(weight, treeDot(step as P, direction));
    direction = without(direction, share, change);
    shares.unshift(share);
  }
  direction = mapLeaves((leaf) => mul(leaf, scale), direction);
  pairs.forEach(({ step, change, weight }, i) => {
    const rest = sub(mul(weight, treeDot(change as P, direction)), shares[i]!);
    direction = without(direction, rest, step);
  });
  return direction;
}

/** direction − share · other. */
function without<P>(direction: P, share: Tensor, other: unknown): P {
  return mapLeaves((leaf, part) => sub(leaf, mul(share, part!)), direction, other);
}

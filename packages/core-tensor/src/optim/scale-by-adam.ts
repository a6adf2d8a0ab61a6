import { add, div, mul, type Scalar, sqrt, square, type Tensor } from "../ops.ts";
import { atLeast, flag, type OptionsOf, options, share } from "../options.ts";
import { scoped } from "../scope.ts";
import { type Tree, treeZerosLike } from "../tree/index.ts";
import {
  checkState,
  checkUpdate,
  constant,
  mapLeaves,
  mix,
  nextCount,
  oneMinusPower,
  startCount,
} from "./stage.ts";
import type { TreeTransform } from "./transform.ts";

/** The options of {@link scaleByAdam}. */
export const scaleByAdamOptions = options("scaleByAdam", {
  /** Decay rate of the mean of the gradients, in [0, 1). */
  b1: share(0.9),
  /** Decay rate of the mean of their squares, in [0, 1). */
  b2: share(0.999),
  /** Added to the root outside it, in units of the gradient; at least 0. */
  eps: atLeast(0, 1e-8),
  /** Added to the mean of the squares inside the root, in units of the gradient squared; at least 0. */
  epsRoot: atLeast(0, 0),
  /** Nesterov's momentum (NAdam): look one step ahead. */
  nesterov: flag(false),
});

/** Options of {@link scaleByAdam}. */
export interface ScaleByAdamOptions extends OptionsOf<typeof scaleByAdamOptions> {}

/** The state of {@link scaleByAdam}. */
export interface AdamState {
  /** Steps taken; `[]`, int32. */
  readonly count: Scalar;
  /** Decaying mean of the gradients, like the params; not bias-corrected. */
  readonly mu: Tree<Tensor>;
  /** Decaying mean of their squares, like the params; not bias-corrected. */
  readonly nu: Tree<Tensor>;
}

/**
 * Rescales the updates by Adam's rule, with both bias corrections:
 *
 * $$m_t = b_1 m_{t-1} + (1 - b_1) g_t, \quad v_t = b_2 v_{t-1} + (1 - b_2) g_t^2, \quad
 * u_t = \frac{m_t / (1 - b_1^t)}{\sqrt{v_t / (1 - b_2^t) + \text{epsRoot}} + \text{eps}}$$
 *
 * with $m_0 = v_0 = 0$ and $t = 1$ at the first step, as in the paper, in PyTorch and in optax. With `nesterov` the numerator is
 *
 * $$\frac{b_1 m_t}{1 - b_1^{t+1}} + \frac{(1 - b_1)\, g_t}{1 - b_1^t}$$
 *
 * as in Dozat's paper and optax's `nadam`; PyTorch's `NAdam` has a schedule for `b1` beside it. An `epsRoot` above 0 keeps the
 * derivative of the root finite where gradients are 0, for derivatives through updates.
 *
 * @throws `option` for unknown or out-of-range options.
 * @see Kingma and Ba, "Adam: a method for stochastic optimization", ICLR 2015, algorithm 1;
 * Dozat, "Incorporating Nesterov momentum into Adam", ICLR workshop 2016.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { scaleByAdam } from "@legendre/core-tensor/optim";
 *
 * const transform = scaleByAdam();
 * const params = tf.tensor1d([0, 0]);
 * const { updates } = transform.update(tf.tensor1d([3, -0.01]), transform.init(params), params);
 * console.log([...updates.dataSync()].map((x) => x.toFixed(3))); // → [ '1.000', '-1.000' ]
 * ```
 *
 * @remarks Computed as $c\,m_t / (1 - b_1^t) \div (\sqrt{v_t} + c\,\text{eps})$ with $c = \sqrt{1 - b_2^t}$, the
 * order at the end of section 2 of the paper, which is two passes less over each leaf. $1 - b^t$ is
 * $-\mathrm{expm1}(t \log b)$: in float32 the plain form is off by 1e-5 at the first steps of `b2 = 0.999`.
 */
export function scaleByAdam(options?: ScaleByAdamOptions): TreeTransform<AdamState> {
  const { b1, b2, eps, epsRoot, nesterov } = scaleByAdamOptions.resolve(options);
  const where = "scaleByAdam.update";
  return {
    init: (params) =>
      scoped(() => ({
        count: startCount(),
        mu: treeZerosLike(params) as Tree<Tensor>,
        nu: treeZerosLike(params) as Tree<Tensor>,
      })),
    update: (updates, state, params) => {
      checkUpdate(where, updates, params);
      checkState(where, { mu: state.mu, nu: state.nu }, params);
      return scoped(() => {
        const count = nextCount(state.count);
        const [keep1, take1, keep2, take2] = [b1, 1 - b1, b2, 1 - b2].map(constant);
        const mu = mapLeaves((m, g) => mix(m, keep1!, g!, take1!), state.mu, updates);
        const nu = mapLeaves((v, g) => mix(v, keep2!, square(g!), take2!), state.nu, updates);
        // Both corrections as one scalar: with c = √(1 − b2ᵗ) an update is c m / (1 − b1ᵗ) ÷ (√v + c eps), two passes less.
        const root = sqrt(oneMinusPower(b2, count));
        const epsilon = mul(constant(eps), root);
        const inside = epsRoot > 0 ? mul(constant(epsRoot), square(root)) : undefined;
        const rooted = (v: Tensor): Tensor => sqrt(inside === undefined ? v : add(v, inside));
        const factor = div(root, oneMinusPower(b1, count));
        const below = (v: Tensor): Tensor => add(rooted(v), epsilon);
        const scaled = nesterov
          ? lookingAhead(updates, mu, nu, b1, count, factor, below)
          : mapLeaves((_, m, v) => mul(div(m!, below(v!)), factor), updates, mu, nu);
        return { updates: scaled, state: { count, mu, nu } };
      });
    },
  };
}

/** Adam's step with Nesterov's momentum: the mean of the gradients as it would be one step later, had the last come again. */
function lookingAhead<P>(
  updates: P,
  mu: Tree<Tensor>,
  nu: Tree<Tensor>,
  b1: number,
  count: Scalar,
  factor: Tensor,
  below: (v: Tensor) => Tensor,
): P {
  const root = mul(factor, oneMinusPower(b1, count));
  const kept = div(mul(constant(b1), root), oneMinusPower(b1, nextCount(count)));
  const taken = mul(constant(1 - b1), factor);
  return mapLeaves((g, m, v) => div(mix(m!, kept, g, taken), below(v!)), updates, mu, nu);
}

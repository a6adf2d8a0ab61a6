import { add, div, mul, type Scalar, sqrt, square, type Tensor } from "../ops.ts";
import { checkNumber, resolveOptions } from "../options.ts";
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

/** Options of {@link scaleByAdam}. */
export interface ScaleByAdamOptions {
  /** Decay rate of the mean of the gradients, in [0, 1). @defaultValue `0.9` */
  readonly b1?: number | undefined;
  /** Decay rate of the mean of their squares, in [0, 1). @defaultValue `0.999` */
  readonly b2?: number | undefined;
  /** Added to the root outside it, in units of the gradient; at least 0. @defaultValue `1e-8` */
  readonly eps?: number | undefined;
}

/** The defaults of {@link ScaleByAdamOptions}. */
export const scaleByAdamDefaults: {
  readonly b1: number;
  readonly b2: number;
  readonly eps: number;
} = Object.freeze({ b1: 0.9, b2: 0.999, eps: 1e-8 });

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
 * u_t = \frac{m_t / (1 - b_1^t)}{\sqrt{v_t / (1 - b_2^t)} + \text{eps}}$$
 *
 * with $m_0 = v_0 = 0$ and $t = 1$ at the first step, as in the paper, in PyTorch and in optax
 * (`eps_root = 0`).
 *
 * @throws `option` for unknown or out-of-range options.
 * @see Kingma and Ba, "Adam: a method for stochastic optimization", ICLR 2015, algorithm 1.
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
  const { b1, b2, eps } = resolveOptions("scaleByAdam", options, scaleByAdamDefaults);
  checkNumber("scaleByAdam", "b1", b1, { min: 0, exclusiveMax: 1 });
  checkNumber("scaleByAdam", "b2", b2, { min: 0, exclusiveMax: 1 });
  checkNumber("scaleByAdam", "eps", eps, { min: 0 });
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
        const factor = div(root, oneMinusPower(b1, count));
        const scaled = mapLeaves(
          (_, m, v) => mul(div(m!, add(sqrt(v!), epsilon)), factor),
          updates,
          mu,
          nu,
        );
        return { updates: scaled, state: { count, mu, nu } };
      });
    },
  };
}

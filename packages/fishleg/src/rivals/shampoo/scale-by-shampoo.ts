import {
  type GradientTransform,
  LegendreError,
  type TreeTransform,
  treeFlatten,
  treePaths,
  treeUnflatten,
} from "@legendre/core-tensor";
import {
  add,
  clone,
  div,
  eye,
  fill,
  maximum,
  mul,
  ones,
  type Scalar,
  sqrt,
  square,
  sum,
  type Tensor,
  zeros,
} from "@legendre/core-tensor/ops";
import { scaleByRms } from "@legendre/core-tensor/optim";
import { checkNumber, resolveOptions } from "@legendre/core-tensor/options";
import { checkTensorTree } from "@legendre/core-tensor/tree";
import { withMask } from "../../aux/mask.ts";
import { constant } from "../../inverse/inverse.ts";
import { scoped } from "../../scoped.ts";
import { checkTrees } from "../checks.ts";
import { stepOf } from "../extras.ts";
import { axesOf, momentsOf, multiplyAxes } from "./axes.ts";
import { inverseRoot } from "./root.ts";

/** Options of {@link scaleByShampoo}. */
export interface ScaleByShampooOptions {
  /** Share of the last second moments that is kept, in [0, 1); 1 adds all up, as the paper does. @defaultValue `0.95` */
  readonly decay?: number | undefined;
  /** Added to second moments before the root, relative to their largest eigenvalue; above 0. @defaultValue `1e-6` */
  readonly eps?: number | undefined;
  /** Steps from one computation of the roots to the next. @defaultValue `10` */
  readonly every?: number | undefined;
  /** Axes longer than this have a diagonal preconditioner. @defaultValue `1024` */
  readonly maxSize?: number | undefined;
  /** A transform whose updates lend each leaf their length; `null` keeps Shampoo's own. @defaultValue `scaleByRms()` */
  readonly graft?: TreeTransform | null | undefined;
}

/** The defaults of {@link ScaleByShampooOptions}. */
export const scaleByShampooDefaults: {
  readonly decay: number;
  readonly eps: number;
  readonly every: number;
  readonly maxSize: number;
  readonly graft: TreeTransform | null;
} = Object.freeze({
  decay: 0.95,
  eps: 1e-6,
  every: 10,
  maxSize: 1024,
  graft: scaleByRms() as TreeTransform,
});

/** The state of {@link scaleByShampoo}: a tree of tensors. */
export interface ShampooState {
  /** Steps taken; `[]`, int32. */
  readonly count: Scalar;
  /** Second moments by the path of a leaf, one tensor for each of its axes longer than 1: `[d, d]`, or `[d]` of a long one. */
  readonly moments: Readonly<Record<string, readonly Tensor[]>>;
  /** Their inverse roots. */
  readonly roots: Readonly<Record<string, readonly Tensor[]>>;
  /** The state of the grafted transform, null without one. */
  readonly graft: unknown;
}

/**
 * Multiplies the gradient of each leaf by a root of its inverse second moments on each axis: for a matrix `G`
 *
 * $$n = L^{-1/4}\, G\, R^{-1/4}, \qquad L_t = β L_{t-1} + (1 - β)\, G G^\top, \quad R_t = β R_{t-1} + (1 - β)\, G^\top G,$$
 *
 * for a tensor with `k` axes longer than 1 the power is $-1/(2k)$. The length of `n` is then that of the update of
 * `graft`, leaf by leaf.
 *
 * @param options - see {@link ScaleByShampooOptions}.
 * @returns a transform whose updates still point uphill, to be followed by `scaleByLearningRate`.
 * @throws code "option" for unknown or out-of-range options; "structure", "shape", "disposed" from `update`.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { scaleByShampoo } from "@legendre/fishleg/rivals";
 *
 * const transform = scaleByShampoo<tf.Tensor2D>({ decay: 1, graft: null });
 * const params = tf.zeros([2, 2]) as tf.Tensor2D;
 * const grads = tf.tensor2d([[3, 0], [0, 0.1]]);
 * const { updates } = transform.update(grads, transform.init(params), params, { step: 0 });
 * // L = R = diag(9, 0.01): both directions count alike.
 * console.log([...updates.dataSync()].map((v) => v.toFixed(3))); // [ '1.000', '0.000', '0.000', '1.000' ]
 * ```
 *
 * @remarks A step costs `4 n m (n + m)` operations for a matrix `[n, m]`; roots an eigendecomposition in float64 on the
 *   host for each axis, about `9 d³`. Moments that are not finite leave the roots as they were.
 * @see Gupta, Koren and Singer (2018), "Shampoo: preconditioned stochastic tensor optimization", algorithms 1 and 2;
 *   Anil et al. (2020), "Scalable second order optimization for deep learning", for means, grafting and long axes.
 */
export function scaleByShampoo<P>(
  options: ScaleByShampooOptions = {},
): GradientTransform<P, ShampooState> {
  const settings = resolve(options);
  const { every, graft } = settings;
  return {
    phase: (step) => (step % every === 0 ? 0 : 1),
    init: (params) => {
      checkTensorTree("scaleByShampoo.init", "params", params);
      return scoped(() => startState(settings, params));
    },
    update: (updates, state, params, extra = {}) => {
      checkTrees("scaleByShampoo.update", updates, params);
      return scoped(() => {
        const gradient = withMask(updates, extra.mask);
        const { leaves, structure } = treeFlatten<Tensor>(gradient);
        const paths = treePaths(structure);
        checkState(paths, state);
        const refresh = stepOf(extra, state.count) % every === 0;
        const next = leaves.map((leaf, i) => {
          const path = paths[i] as string;
          return nextLeaf(settings, leaf, state.moments[path]!, state.roots[path]!, refresh);
        });
        const grafted = graft?.update(gradient, state.graft as never, params, extra as never);
        const lengths =
          grafted === undefined ? undefined : treeFlatten<Tensor>(grafted.updates).leaves;
        const scaled = next.map(({ update }, i) =>
          lengths === undefined ? update : withLength(update, lengths[i] as Tensor),
        );
        const byPath = <T>(pick: (leaf: (typeof next)[number]) => T): Record<string, T> =>
          Object.fromEntries(
            paths.map((path, i) => [path, pick(next[i] as (typeof next)[number])]),
          );
        return {
          updates: treeUnflatten<P>(structure, scaled),
          state: {
            count: add(state.count, fill([], 1, "int32")) as Scalar,
            moments: byPath((leaf) => leaf.moments),
            roots: byPath((leaf) => leaf.roots),
            graft: grafted?.state ?? null,
          },
        };
      });
    },
  };
}

type Settings = {
  readonly [K in keyof typeof scaleByShampooDefaults]: (typeof scaleByShampooDefaults)[K];
};

function resolve(given: ScaleByShampooOptions): Settings {
  const name = "scaleByShampoo";
  const settings = resolveOptions<object>(name, given, scaleByShampooDefaults) as Settings;
  checkNumber(name, "decay", settings.decay, { min: 0, max: 1 });
  checkNumber(name, "eps", settings.eps, { exclusiveMin: 0 });
  checkNumber(name, "every", settings.every, { integer: true, min: 1 });
  checkNumber(name, "maxSize", settings.maxSize, { integer: true, min: 1 });
  const { graft } = settings;
  if (graft === null || typeof graft?.update === "function") return settings;
  const what = `graft must be a transform such as scaleByAdam(), or null, got a ${typeof graft}`;
  throw new LegendreError("option", name, what, { option: "graft" });
}

function startState<P>({ maxSize, graft }: Settings, params: P): ShampooState {
  const { leaves, structure } = treeFlatten<Tensor>(params);
  const paths = treePaths(structure);
  const perLeaf = (make: (length: number) => Tensor): Record<string, Tensor[]> =>
    Object.fromEntries(leaves.map(({ shape }, i) => [paths[i], axesOf(shape).map(make)]));
  return {
    count: fill([], 0, "int32") as Scalar,
    moments: perLeaf((d) => (d > maxSize ? zeros([d]) : zeros([d, d])) as Tensor),
    roots: perLeaf((d) => (d > maxSize ? ones([d]) : eye(d)) as Tensor),
    graft: graft?.init(params) ?? null,
  };
}

function nextLeaf(
  { decay, eps, maxSize }: Settings,
  gradient: Tensor,
  moments: readonly Tensor[],
  roots: readonly Tensor[],
  refresh: boolean,
): { update: Tensor; moments: Tensor[]; roots: Tensor[] } {
  const take = decay === 1 ? 1 : 1 - decay;
  const latest = momentsOf(gradient, maxSize).map((moment, i) =>
    add(mul(moments[i] as Tensor, constant(decay)), mul(moment, constant(take))),
  );
  const now = latest.map((moment, i) => {
    const last = roots[i] as Tensor;
    // A clone: the caller may free the old state.
    return refresh ? inverseRoot(moment, 2 * latest.length, eps, last) : clone(last);
  });
  return { update: multiplyAxes(gradient, now), moments: latest, roots: now };
}

/** `x` as long as `like`. */
function withLength(x: Tensor, like: Tensor): Tensor {
  const length = (of: Tensor): Tensor => sqrt(sum(square(of)));
  return mul(x, div(length(like), maximum(length(x), constant(1e-30))));
}

function checkState(paths: readonly string[], state: ShampooState): void {
  const known = Object.keys(state.moments).sort();
  const expected = [...paths].sort();
  if (known.length === expected.length && known.every((path, i) => path === expected[i])) return;
  const what = `state has moments for ${known.join(", ")}, the params are ${expected.join(", ")}; pass what init or the last update returned for these params`;
  throw new LegendreError("structure", "scaleByShampoo.update", what, { got: known, expected });
}

import { eigh } from "../linalg/eigh.ts";
import {
  add,
  cast,
  clone,
  div,
  exp,
  eye,
  fill,
  greater,
  isFinite as isFiniteTensor,
  log,
  matMul,
  max,
  maximum,
  mul,
  ones,
  type Scalar,
  sqrt,
  square,
  sum,
  type Tensor,
  type Tensor2D,
  transpose,
  where,
  zeros,
} from "../ops.ts";
import { above, count, fraction, type OptionsOf, options, value } from "../options.ts";
import { scoped } from "../scope.ts";
import {
  checkTensorTree,
  onTensors,
  treeFlatten,
  treePaths,
  treeUnflatten,
} from "../tree/index.ts";
import { axesOf, fibresOf, multiplyAxes, outerProducts, sumsOfSquares } from "./axes/axes.ts";
import { checkPaths, keptOnly, type PerLeaf, perLeaf } from "./axes/by-path.ts";
import { whenDue } from "./axes/due.ts";
import { scaleByRms } from "./scale-by-rms.ts";
import { checkUpdate, constant, nextCount, startCount } from "./stage.ts";
import type { TreeTransform } from "./transform.ts";

/** The options of {@link scaleByShampoo}. */
export const scaleByShampooOptions = options("scaleByShampoo", {
  /** Share of the last second moments that is kept, in [0, 1); 1 adds all up, as the paper does. */
  decay: fraction(0.95),
  /** Added to second moments before the root, relative to their largest eigenvalue; above 0. */
  eps: above(0, 1e-6),
  /** Steps from one computation of the roots to the next. */
  every: count(1, 10),
  /** Axes longer than this have a diagonal preconditioner. */
  maxSize: count(1, 1024),
  /** A transform whose updates lend each leaf their length; `null` keeps Shampoo's own. */
  graft: value<TreeTransform | null, TreeTransform>(/* @__PURE__ */ scaleByRms() as TreeTransform, [
    "a transform such as scaleByAdam(), or null",
    (graft) => graft === null || typeof (graft as TreeTransform).update === "function",
  ]),
});

/** Options of {@link scaleByShampoo}. */
export interface ScaleByShampooOptions extends OptionsOf<typeof scaleByShampooOptions> {}

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
 * import { scaleByShampoo } from "@legendre/core-tensor/optim";
 *
 * const transform = scaleByShampoo({ decay: 1, graft: null });
 * const params = tf.zeros([2, 2]);
 * const grads = tf.tensor2d([[3, 0], [0, 0.1]]);
 * const { updates } = transform.update(grads, transform.init(params), params);
 * // L = R = diag(9, 0.01): both directions count alike.
 * console.log([...updates.dataSync()].map((v) => v.toFixed(3))); // [ '1.000', '0.000', '0.000', '1.000' ]
 * ```
 *
 * @remarks A step costs `4 n m (n + m)` operations for a matrix `[n, m]`; roots an eigendecomposition in float64 on the
 *   host for each axis, about `9 d³`. Moments that are not finite leave the roots as they were.
 * @see Gupta, Koren and Singer (2018), "Shampoo: preconditioned stochastic tensor optimization", algorithms 1 and 2;
 *   Anil et al. (2020), "Scalable second order optimization for deep learning", for means, grafting and long axes.
 */
export function scaleByShampoo(options?: ScaleByShampooOptions): TreeTransform<ShampooState> {
  const settings = scaleByShampooOptions.resolve(options);
  const { every, graft } = settings;
  const where = "scaleByShampoo.update";
  return {
    phase: (step) => (step % every === 0 ? 0 : 1),
    init: (params) => {
      checkTensorTree("scaleByShampoo.init", "params", params);
      return scoped(() => startState(settings, params));
    },
    update: (updates, state, params, extra = {}) => {
      checkUpdate(where, updates, params);
      return onTensors(where, { updates, state, params }, () => {
        const gradient = keptOnly(updates, extra.mask);
        const { leaves, structure } = treeFlatten<Tensor>(gradient);
        const paths = treePaths(structure);
        checkPaths(where, paths, state.moments);
        const moments = leaves.map((leaf, i) =>
          nextMoments(settings, leaf, state.moments[paths[i] as string] as readonly Tensor[]),
        );
        const last = paths.map((path) => state.roots[path] as readonly Tensor[]);
        const roots = whenDue(
          extra.step,
          state.count,
          every,
          (of: Tensor[][], before: (readonly Tensor[])[]) =>
            of.map((m, i) => rootsOf(settings, m, before[i]!)),
          // Clones: the caller may free the old state.
          (_, before) => before.map((all) => all.map((root) => clone(root))),
          moments,
          last,
        );
        const grafted = graft?.update(gradient, state.graft, params, extra);
        const lengths = grafted && treeFlatten<Tensor>(grafted.updates).leaves;
        const scaled = leaves.map((leaf, i) => {
          const update = multiplyAxes(leaf, roots[i] as Tensor[]);
          return lengths === undefined ? update : withLength(update, lengths[i] as Tensor);
        });
        const byPath = (all: readonly (readonly Tensor[])[]): PerLeaf =>
          Object.fromEntries(paths.map((path, i) => [path, all[i] as readonly Tensor[]]));
        return {
          updates: treeUnflatten(structure, scaled),
          state: {
            count: nextCount(state.count),
            moments: byPath(moments),
            roots: byPath(roots),
            graft: grafted?.state ?? null,
          },
        };
      });
    },
  };
}

type Settings = ReturnType<typeof scaleByShampooOptions.resolve>;

function startState({ maxSize, graft }: Settings, params: unknown): ShampooState {
  const along = (make: (length: number) => Tensor): PerLeaf =>
    perLeaf(params, ({ shape }) => axesOf(shape).map(make));
  return {
    count: startCount(),
    moments: along((d) => (d > maxSize ? zeros([d]) : zeros([d, d])) as Tensor),
    roots: along((d) => (d > maxSize ? ones([d]) : eye(d)) as Tensor),
    graft: graft?.init(params) ?? null,
  };
}

function nextMoments(
  { decay, maxSize }: Settings,
  gradient: Tensor,
  moments: readonly Tensor[],
): Tensor[] {
  const take = constant(decay === 1 ? 1 : 1 - decay);
  return fibresOf(gradient).map((fibres, i) => {
    const long = (fibres.shape[0] as number) > maxSize;
    const moment = long ? sumsOfSquares(fibres) : outerProducts(fibres);
    return add(mul(moments[i] as Tensor, constant(decay)), mul(moment, take));
  });
}

function rootsOf({ eps }: Settings, moments: readonly Tensor[], last: readonly Tensor[]): Tensor[] {
  return moments.map((moment, i) =>
    inverseRoot(moment, 2 * moments.length, eps, last[i] as Tensor),
  );
}

/** `x` as long as `like`. */
function withLength(x: Tensor, like: Tensor): Tensor {
  const length = (of: Tensor): Tensor => sqrt(sum(square(of)));
  return mul(x, div(length(like), maximum(length(x), constant(1e-30))));
}

/** Eigenvalues below this, e.g. of no gradient at all, count as this. */
const least = 1e-30;

/**
 * The inverse root $(M + ε λ_{\max} I)^{-1/p}$ of second moments, a matrix `[d, d]` or the diagonal `[d]` of one, by
 * its eigenvalues in float64; `last` where the moments are not finite.
 */
function inverseRoot(moments: Tensor, power: number, eps: number, last: Tensor): Tensor {
  const root = moments.rank === 1 ? powers(moments, power, eps) : rootOf(moments, power, eps);
  const finite = cast(isFiniteTensor(sum(root)), "float32");
  // The condition is spread out by arithmetic, since `where` tiles a scalar one slowly.
  return where(greater(mul(fill(root.shape, 1), finite), constant(0.5)), root, last);
}

function rootOf(moments: Tensor, power: number, eps: number): Tensor {
  const { values, vectors } = eigh(moments);
  const scaled = mul(vectors, powers(values, power, eps));
  return matMul(scaled as Tensor2D, transpose(vectors) as Tensor2D) as Tensor;
}

function powers(values: Tensor, power: number, eps: number): Tensor {
  const zero = constant(0);
  const positive = maximum(values, zero);
  const shifted = add(positive, mul(max(positive), constant(eps)));
  return exp(mul(log(maximum(shifted, constant(least))), constant(-1 / power)));
}

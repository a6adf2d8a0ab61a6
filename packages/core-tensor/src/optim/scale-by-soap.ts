import { equal, eye, type Scalar, scalar, type Tensor, zeros } from "../ops.ts";
import { atLeast, count, type OptionsOf, optional, options, share } from "../options.ts";
import { scoped } from "../scope.ts";
import { cond } from "../transforms/index.ts";
import { type Tree, treeFlatten, treePaths, treeUnflatten, treeZerosLike } from "../tree/index.ts";
import { checkPaths, keptOnly, type PerLeaf, perLeaf } from "./axes/by-path.ts";
import { whenDue } from "./axes/due.ts";
import {
  lengthsOf,
  nextMoments,
  type SoapLeaves,
  type SoapNext,
  type SoapSettings,
  soapSteps,
} from "./axes/soap-steps.ts";
import { checkState, checkUpdate, nextCount, startCount } from "./stage.ts";
import type { TreeTransform } from "./transform.ts";

/** The options of {@link scaleBySoap}. */
export const scaleBySoapOptions = options("scaleBySoap", {
  /** Share of the old mean of the gradients that is kept, in [0, 1). */
  b1: share(0.95),
  /** Share of the old mean of squares that is kept, in [0, 1). */
  b2: share(0.95),
  /** Share of the old second moments along each axis that is kept, in [0, 1); `b2` if left out. */
  decay: optional(share()),
  /** Added to the root of the mean of squares, in units of the gradient; at least 0. */
  eps: atLeast(0, 1e-8),
  /** Steps from one turn of the bases to the next. */
  every: count(1, 10),
  /** Axes longer than this have no basis. */
  maxSize: count(1, 1024),
});

/** Options of {@link scaleBySoap}. */
export interface ScaleBySoapOptions extends OptionsOf<typeof scaleBySoapOptions> {}

/** The state of {@link scaleBySoap}: a tree of tensors. */
export interface SoapState {
  /** Steps taken; `[]`, int32. */
  readonly count: Scalar;
  /** Decaying mean of the gradients, like the params. */
  readonly mu: Tree<Tensor>;
  /** Decaying mean of the squared gradients in the bases, like the params. */
  readonly nu: Tree<Tensor>;
  /** Second moments `[d, d]` by the path of a leaf, one for each axis with a basis. */
  readonly moments: Readonly<Record<string, readonly Tensor[]>>;
  /** Their approximate eigenvectors, as columns. */
  readonly bases: Readonly<Record<string, readonly Tensor[]>>;
}

/**
 * Adam in the eigenbases of Shampoo: for a matrix `G` with the eigenvectors `Q` of the means of `G Gᵀ` and `P` of those of `Gᵀ G`
 *
 * $$u = Q\,\frac{Q^\top m\, P}{\sqrt{v} + \text{eps}}\,P^\top \cdot \frac{\sqrt{1 - b_2^t}}{1 - b_1^t}, \qquad
 * v_t = b_2 v_{t-1} + (1 - b_2) (Q^\top G P)^2,$$
 *
 * with the decaying mean `m` of the gradients. The first update is zero: its gradient gives the bases. Every so often these are turned by one
 * step of orthogonal iteration, which needs no eigendecomposition. Leaves with fewer than two axes have no basis, and are Adam's.
 *
 * @param options - see {@link ScaleBySoapOptions}.
 * @returns a transform whose updates still point uphill, to be followed by `scaleByLearningRate`.
 * @throws code "option" for unknown or out-of-range options; "structure", "shape", "disposed" from `update`.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { scaleBySoap } from "@legendre/core-tensor/optim";
 *
 * const transform = scaleBySoap();
 * const params = tf.zeros([2, 2]);
 * const grads = tf.tensor2d([[3, 1], [1, 3]]);
 * const first = transform.update(grads, transform.init(params), params);
 * const { updates } = transform.update(grads, first.state, params);
 * // Along the eigenvectors (1, 1) and (1, −1) of the gradient both steps are 1.
 * console.log([...updates.dataSync()].map((v) => Math.abs(v).toFixed(2))); // [ '1.00', '0.00', '0.00', '1.00' ]
 * ```
 *
 * @remarks A step costs `8 n m (n + m)` operations for a matrix `[n, m]`; a turn of the bases a QR decomposition in float64 on the host for each
 *   axis, about `4 d³`. Moments that are not finite leave the bases as they were.
 * @see Vyas et al., "SOAP: improving and stabilizing Shampoo using Adam", ICLR 2025, algorithm 3, and the authors' code.
 */
export function scaleBySoap(options?: ScaleBySoapOptions): TreeTransform<SoapState> {
  const given = scaleBySoapOptions.resolve(options);
  const settings: SoapSettings = { ...given, decay: given.decay ?? given.b2 };
  const { every, maxSize } = settings;
  const where = "scaleBySoap.update";
  return {
    phase: (step) => (step === 0 ? 0 : step % every === 0 ? every : 1),
    init: (params) =>
      scoped(() => {
        const square = (make: (d: number) => Tensor): PerLeaf =>
          perLeaf(params, (leaf) => lengthsOf(leaf, maxSize).map(make));
        return {
          count: startCount(),
          mu: treeZerosLike(params) as Tree<Tensor>,
          nu: treeZerosLike(params) as Tree<Tensor>,
          moments: square((d) => zeros([d, d])),
          bases: square((d) => eye(d)),
        };
      }),
    update: (updates, state, params, extra = {}) => {
      checkUpdate(where, updates, params);
      checkState(where, { mu: state.mu, nu: state.nu }, params);
      return scoped(() => {
        const gradient = keptOnly(updates, extra.mask);
        const { leaves, structure } = treeFlatten<Tensor>(gradient);
        const paths = treePaths(structure);
        checkPaths(where, paths, state.moments);
        const of = (lists: PerLeaf): Tensor[][] => paths.map((path) => [...lists[path]!]);
        const given: SoapLeaves = {
          gradients: [...leaves],
          mu: [...treeFlatten<Tensor>(state.mu).leaves],
          nu: [...treeFlatten<Tensor>(state.nu).leaves],
          moments: of(state.moments).map((all, i) => nextMoments(leaves[i]!, all, settings)),
          bases: of(state.bases),
        };
        const count = state.count;
        const step = soapSteps(settings, count);
        const later = (now: SoapLeaves): SoapNext =>
          whenDue(extra.step, count, every, step.turned, step.kept, now);
        const next =
          typeof extra.step === "number"
            ? (extra.step === 0 ? step.first : later)(given)
            : cond(equal(count, scalar(0, "int32")), step.first, later, given);
        const tree = (all: readonly Tensor[]): Tree<Tensor> => treeUnflatten(structure, all);
        const byPath = (all: readonly (readonly Tensor[])[]): PerLeaf =>
          Object.fromEntries(paths.map((path, i) => [path, all[i]!]));
        return {
          updates: treeUnflatten(structure, next.updates),
          state: {
            count: nextCount(count),
            mu: tree(next.mu),
            nu: tree(next.nu),
            moments: byPath(given.moments),
            bases: byPath(next.bases),
          },
        };
      });
    },
  };
}

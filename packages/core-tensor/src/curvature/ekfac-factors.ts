import { LegendreError } from "../errors.ts";
import { eigh } from "../linalg/eigh.ts";
import {
  add,
  div,
  matMul,
  mul,
  reshape,
  slice,
  square,
  sum,
  type Tensor,
  type Tensor2D,
  type Tensor3D,
  transpose,
} from "../ops.ts";
import type { FvpOptions } from "./fisher-options.ts";
import {
  asRows,
  type Combine,
  type EvaluatedLayer,
  inputRows,
  withLayers,
} from "./kfac-evaluation.ts";
import { factorsOf, gramsOf, type KfacFactors } from "./kfac-factors.ts";
import type { Likelihood } from "./likelihood.ts";

/** The Kronecker factors of one layer, their eigenvectors, and the Fisher matrix' diagonal in that basis; tensors owned by the caller. */
export interface EkfacFactors extends KfacFactors {
  /** Eigenvectors of `a` as columns, `[d, d]`, eigenvalues rising; with a bias `[d + 1, d + 1]`. */
  readonly inputs: Tensor2D;
  /** Eigenvectors of `g` as columns, `[k, k]`. */
  readonly outputs: Tensor2D;
  /** The diagonal of the layer's block of the Fisher matrix in the basis `inputs ⊗ outputs`, `[d, k]`, or `[d + 1, k]`. */
  readonly moments: Tensor2D;
}

/** Numbers of one part of the gradients of examples, where positions have to be summed before they are squared. */
const largestPart = 2 ** 24;

/**
 * The eigenbasis of the K-FAC factors of each dense and each convolutional layer, with the exact diagonal of the Fisher matrix in it, a mean
 * over rows: `U diag(moments) Uᵀ`, `U = inputs ⊗ outputs`, is the matrix nearest to the layer's block among all with these eigenvectors,
 * where K-FAC takes the products of the factors' eigenvalues.
 *
 * @param f - as of `kfacFactors`.
 * @returns {@link EkfacFactors} in the order in which the layers run.
 * @throws code "structure" for a kernel that is used more than once, and for a layer within a row whose first axis is not that of rows;
 *   "option" when targets are missing.
 *
 * @example
 * ```ts
 * import * as tf from "@tensorflow/tfjs";
 * import { gaussian } from "@legendre/core-tensor";
 * import { ekfacFactors } from "@legendre/core-tensor/curvature";
 *
 * const x = tf.tensor2d([[2, 0], [0, 1]]);
 * const params = { w: tf.ones([2, 1]) as tf.Tensor2D };
 * const [layer] = ekfacFactors((p: typeof params) => tf.matMul(x, p.w) as tf.Tensor, gaussian(), params);
 * console.log([...layer.moments.dataSync()]); // → [ 0.5, 2 ]
 * ```
 *
 * @remarks That of `kfacFactors`, two eigendecompositions a layer, and for each row and position `d² + k²` multiplications; those of layers with
 *   positions `d k` more. `"exact"` takes twice the reverse passes.
 * @see George et al. (2018), "Fast approximate natural gradient descent in a Kronecker-factored eigenbasis".
 */
export function ekfacFactors<P>(
  f: (params: P) => Tensor,
  likelihood: Likelihood,
  params: P,
  options: FvpOptions = {},
): EkfacFactors[] {
  const where = "ekfacFactors";
  return withLayers(where, f, likelihood, params, options, (layers, sums, n) => {
    for (const layer of layers) checkRows(where, layer, n);
    const products = gramsOf(sums, options);
    const bases = layers.map(({ layer, input }, i) => {
      const { a, g } = factorsOf(layer, input, products[i]!, n);
      return { a, g, inputs: eigh(a).vectors as Tensor2D, outputs: eigh(g).vectors as Tensor2D };
    });
    const turned = layers.map(({ layer, input }, i) =>
      matMul(inputRows(layer, input), bases[i]!.inputs),
    );
    const combine: Combine = (left, right, i) => {
      const { outputs } = bases[i]!;
      const inBasis = (x: Tensor): Tensor2D => matMul(asRows(x), outputs) as Tensor2D;
      const a = turned[i] as Tensor2D;
      return left === right
        ? squaredSums(a, inBasis(left), undefined, n)
        : squaredSums(a, inBasis(left), inBasis(right), n);
    };
    const moments = sums(combine);
    return layers.map(({ kernel, bias, axes }, i) => {
      return { kernel, bias, axes, ...bases[i]!, moments: div(moments[i]!, n) as Tensor2D };
    });
  });
}

/**
 * `Σᵢ (Σₚ aₚ lₚᵀ) ∘ (Σₚ aₚ rₚᵀ)` over examples `i` and their positions `p`, `[d, k]`.
 *
 * @param a - `[n · positions, d]`.
 * @param left - `[n · positions, k]`.
 * @param right - the same; undefined where it is `left`.
 */
function squaredSums(
  a: Tensor2D,
  left: Tensor2D,
  right: Tensor2D | undefined,
  n: number,
): Tensor2D {
  const [d, k] = [a.shape[1], left.shape[1]];
  const positions = a.shape[0] / n;
  if (positions === 1) {
    return matMul(
      square(a),
      right === undefined ? square(left) : mul(left, right),
      true,
    ) as Tensor2D;
  }
  const step = Math.max(1, Math.floor(largestPart / (d * k)));
  let total: Tensor | undefined;
  for (let first = 0; first < n; first += step) {
    const count = Math.min(step, n - first);
    const part = (x: Tensor2D): Tensor3D => {
      const own = slice(x, [first * positions, 0], [count * positions, x.shape[1]]);
      return reshape(own, [count, positions, x.shape[1]]) as Tensor3D;
    };
    const inputs = transpose(part(a), [0, 2, 1]) as Tensor3D;
    const byLeft = matMul(inputs, part(left));
    const squares = right === undefined ? square(byLeft) : mul(byLeft, matMul(inputs, part(right)));
    const own = sum(squares, 0);
    total = total === undefined ? own : add(total, own);
  }
  return total as Tensor2D;
}

/** Rows and positions are told apart by the first axis. */
function checkRows(where: string, { kernel, input }: EvaluatedLayer, n: number): void {
  if (input.shape[0] === n || (input.rank === 2 && (input.shape[0] as number) % n === 0)) return;
  const what = `kernel "${kernel}" multiplies inputs of shape [${input.shape}] in a model of ${n} rows; the first axis has to be that of rows`;
  throw new LegendreError("structure", where, what, { path: kernel, shape: input.shape });
}

import { LegendreError } from "../errors.ts";
import { eigh } from "../linalg/eigh.ts";
import {
  add,
  clone,
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
import { type OptionsOf, options, value } from "../options.ts";
import { checkTensor } from "../tree/index.ts";
import { type FvpOptions, fvpOptions } from "./fisher-options.ts";
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

/** The options of {@link ekfacFactors}. */
export const ekfacOptions = options(
  "ekfacFactors",
  {
    /**
     * Bases for the moments of some layers, by the path of the kernel, in place of the eigenvectors of this batch's factors. It is how moments are
     * averaged over batches, one in memory at a time: first the mean of the batches' `kfacFactors`, then, in the eigenvectors of that, the mean of their moments.
     */
    bases: value<
      Readonly<Record<string, Pick<EkfacFactors, "inputs" | "outputs">>>,
      Record<never, never>
    >({}),
  },
  { from: fvpOptions },
);

/** Options of {@link ekfacFactors}. */
export interface EkfacOptions extends FvpOptions, OptionsOf<typeof ekfacOptions> {}

/** Numbers of one part of the gradients of examples, where positions have to be summed before they are squared. */
const largestPart = 2 ** 24;

/**
 * The eigenbasis of the K-FAC factors of each dense and each convolutional layer, with the exact diagonal of the Fisher matrix in it, a mean
 * over rows: `U diag(moments) Uᵀ`, `U = inputs ⊗ outputs`, is the matrix nearest to the layer's block among all with these eigenvectors,
 * where K-FAC takes the products of the factors' eigenvalues.
 *
 * @param f - as of `kfacFactors`.
 * @param options - see {@link EkfacOptions}.
 * @returns {@link EkfacFactors} in the order in which the layers run.
 * @throws code "structure" for a kernel that is used more than once, and for a layer within a row whose first axis is not that of rows;
 *   "option" when targets are missing, and for `bases` of a kernel that has no factors; "shape" for bases of other shapes.
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
  options: EkfacOptions = {},
): EkfacFactors[] {
  const where = "ekfacFactors";
  const { bases: given, ...fisher } = ekfacOptions.resolve(options);
  return withLayers(where, f, likelihood, params, fisher, (layers, sums, n) => {
    for (const layer of layers) checkRows(where, layer, n);
    checkBases(where, layers, given);
    const products = gramsOf(sums, fisher);
    const bases = layers.map(({ layer, input, kernel }, i) => {
      const { a, g } = factorsOf(layer, input, products[i]!, n);
      const basis = (name: "inputs" | "outputs", factor: Tensor2D): Tensor2D => {
        const own = given[kernel];
        if (own === undefined) return eigh(factor).vectors as Tensor2D;
        checkBasis(where, `bases["${kernel}"].${name}`, own[name], factor);
        return clone(own[name]);
      };
      return { a, g, inputs: basis("inputs", a), outputs: basis("outputs", g) };
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

/** Bases are of layers that have factors: a mistyped path would leave a layer with bases of its own. */
function checkBases(where: string, layers: readonly EvaluatedLayer[], bases: object): void {
  const kernels = layers.map(({ kernel }) => kernel);
  const odd = Object.keys(bases).find((path) => !kernels.includes(path));
  if (odd === undefined) return;
  const what = `bases has "${odd}", expected kernels with factors: ${kernels.map((path) => `"${path}"`).join(", ")}`;
  throw new LegendreError("option", where, what, { option: "bases", path: odd });
}

function checkBasis(where: string, name: string, basis: Tensor, { shape }: Tensor): void {
  checkTensor(where, name, basis);
  if (String(basis.shape) === String(shape)) return;
  const what = `${name} is [${basis.shape}], expected the shape of the factor, [${shape}]; give the eigenvectors of the mean of the factors`;
  throw new LegendreError("shape", where, what, { shape: basis.shape });
}

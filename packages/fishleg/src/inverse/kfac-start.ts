import { type Likelihood, treePaths } from "@legendre/core-tensor";
import {
  type EkfacFactors,
  ekfacFactors,
  type KfacFactors,
  kfacFactors,
} from "@legendre/core-tensor/curvature";
import { cholesky, eigh, triangularSolve } from "@legendre/core-tensor/linalg";
import {
  add,
  div,
  eye,
  log,
  maximum,
  mul,
  outerProduct,
  type Scalar,
  sqrt,
  square,
  sum,
  type Tensor,
  type Tensor1D,
  type Tensor2D,
  zeros,
} from "@legendre/core-tensor/ops";
import type { Key } from "@legendre/core-tensor/random";
import { treeStructure } from "@legendre/core-tensor/tree";
import type { BlockKind, BlockTensors } from "../blocks/block.ts";
import type { PlannedBlock } from "../blocks/plan.ts";
import { type ReadKernel, readingOf } from "../blocks/read-kernel.ts";
import { ruleOf } from "../blocks/rules.ts";
import { constant, type InverseFisherState, perBlock, withBlocks } from "./inverse.ts";

/** What the K-FAC factors are computed from. */
export interface KfacInput<P, B> {
  readonly network: (params: P, batch: B) => Tensor;
  readonly likelihood: Likelihood;
  readonly params: P;
  readonly batch: B;
  readonly key: () => Key;
  /** Where the eigenvalues of spectra come from: the products of those of the factors, or second moments of gradients of examples. */
  readonly spectra: "k-fac" | "ekfac";
}

/** The kinds of block with one factor for inputs and one for outputs. */
const factored: readonly BlockKind[] = ["dense", "conv", "kronecker", "spectrum"];

/**
 * Dense and convolutional blocks at the inverse of the damped K-FAC factors of the batch, with targets drawn from
 * the model: `L Lᵀ = (A + π √γ I)⁻¹`, `R Rᵀ = (G + √γ/π I)⁻¹`, π² the ratio of the mean diagonals of `A` and `G`.
 * The factors are normalised, and their scale is that of the block, so that learning rates mean the same for any units of inputs and outputs.
 * Spectra start at `1 / (λ_i μ_j + γ)` in the eigenbasis of the factors, which needs no `π`, or at `1 / (s_ij + γ)` with the second moments `s` of the
 * gradients of examples in that basis. Other blocks start as `others` says.
 *
 * @see Martens and Grosse (2015), "Optimizing neural networks with Kronecker-factored approximate curvature", section 6.3; George et al.
 *   (2018), "Fast approximate natural gradient descent in a Kronecker-factored eigenbasis", for the second moments.
 */
export function kfacStart<P, B>(
  plan: readonly PlannedBlock[],
  { network, likelihood, params, batch, key, spectra }: KfacInput<P, B>,
  gamma: Scalar,
  others: () => InverseFisherState,
): InverseFisherState {
  // The batch is an argument like the params, so that the model can be traced inside another program.
  const both = { batch, params };
  const f = (at: typeof both): Tensor => network(at.params, at.batch);
  const options = { fisher: "sampled", key: key() } as const;
  const layers =
    spectra === "ekfac"
      ? ekfacFactors(f, likelihood, both, options)
      : kfacFactors(f, likelihood, both, options);
  const paths = treePaths(treeStructure({ params }));
  let made: InverseFisherState | undefined;
  const otherwise = ({ path }: PlannedBlock): BlockTensors => {
    made ??= others();
    return made.blocks[path] as BlockTensors;
  };
  const blocks = perBlock(plan, (block) => {
    const layer = layers.find(({ kernel }) => kernel === paths[block.leaves[0]]);
    const [n = 0, m = 0] = block.shape;
    const fits = layer?.a.shape[0] === n && layer.g.shape[0] === m && readAlike(layer, block);
    if (layer === undefined || !fits || !factored.includes(block.kind)) return otherwise(block);
    if (block.kind === "spectrum") return spectrumAt(layer, gamma);
    const { a = [] } = ruleOf(block).shapes(block.shape);
    const { L, R, scale } = inverseFactors(layer, gamma);
    return { L, R, a: add(zeros([...a]), scale) };
  });
  return withBlocks(plan, blocks, gamma);
}

/** True where a block reads its kernel as the factors do. */
function readAlike({ kernel, axes }: KfacFactors, { reads, shapes }: PlannedBlock): boolean {
  const [read] = reads;
  const shape = read?.leaf ?? shapes[0] ?? [];
  const theirs = readingOf({ path: kernel, shape }, { [kernel]: axes });
  const text = (one: ReadKernel | undefined): string => `${one?.parts};${one?.order}`;
  return text(theirs) === text(read);
}

/** Factors whose rows have a length of 1 in the mean square, as those of the identity, and the logarithm of the scale taken out on both sides. */
function inverseFactors(
  { a, g }: KfacFactors,
  gamma: Scalar,
): { readonly L: Tensor; readonly R: Tensor; readonly scale: Tensor } {
  const [inputs, outputs] = [meanDiagonal(a), meanDiagonal(g)];
  const pi = sqrt(div(inputs, outputs));
  const root = sqrt(gamma);
  const L = normalised(inverseRoot(a, mul(pi, root)));
  const R = normalised(inverseRoot(g, div(root, pi)));
  return { L: L.factor, R: R.factor, scale: add(L.scale, R.scale) };
}

/** A spectrum block in the eigenbasis of both factors, its eigenvalues the inverses of second moments where there are any, damped. */
function spectrumAt(layer: KfacFactors | EkfacFactors, gamma: Scalar): BlockTensors {
  if ("moments" in layer) {
    return { U: layer.inputs, V: layer.outputs, a: halfLogInverse(layer.moments, gamma) };
  }
  const [inputs, outputs] = [eigh(layer.a), eigh(layer.g)];
  // Rounding leaves small eigenvalues below 0.
  const [rows, columns] = [inputs, outputs].map(({ values }) => maximum(values, constant(0)));
  const products = outerProduct(rows as Tensor1D, columns as Tensor1D);
  return { U: inputs.vectors, V: outputs.vectors, a: halfLogInverse(products, gamma) };
}

/** Half the logarithm of `1 / (moments + γ)`. */
function halfLogInverse(moments: Tensor, gamma: Scalar): Tensor {
  return mul(log(add(moments, gamma)), constant(-0.5));
}

function normalised(x: Tensor): { readonly factor: Tensor; readonly scale: Tensor } {
  const n = x.shape[0] as number;
  const length = sqrt(div(sum(square(x)), constant(n)));
  return { factor: div(x, length), scale: log(length) };
}

/** A factor `C⁻ᵀ` of `(X + damping I)⁻¹`, `C` being the Cholesky factor; computed in float64. */
function inverseRoot(x: Tensor2D, damping: Tensor): Tensor {
  const n = x.shape[0];
  const { lower } = cholesky(add(x, mul(eye(n), damping)) as Tensor2D);
  return triangularSolve(lower, eye(n), { transpose: true });
}

/** At least 1e-12, for layers that the batch does not reach. */
function meanDiagonal(x: Tensor2D): Tensor {
  const n = x.shape[0];
  return add(div(sum(mul(x, eye(n))), constant(n)), constant(1e-12));
}

import { cholesky, triangularSolve } from "@legendre/core-tensor/linalg";
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
import { chosen } from "../aux/finite.ts";
import type { BlockTensors } from "../blocks/block.ts";
import type { PlannedBlock } from "../blocks/plan.ts";
import { product } from "../blocks/product.ts";
import { ruleOf } from "../blocks/rules.ts";
import type { SpectrumBlockParams } from "../blocks/spectrum.ts";
import { basisOf } from "./eigenbasis.ts";
import { constant, type InverseFisherState, perBlock, withBlocks } from "./inverse.ts";
import { isInverse } from "./is-inverse.ts";
import type { LayerFactors, PerLayer } from "./layer-factors.ts";

/**
 * Blocks with K-FAC factors at the inverse of these, damped, with targets drawn from
 * the model: `L Lᵀ = (A + π √γ I)⁻¹`, `R Rᵀ = (G + √γ/π I)⁻¹`, π² the ratio of the mean diagonals of `A` and `G`.
 * The factors are normalised, and their scale is that of the block, so that learning rates mean the same for any units of inputs and outputs.
 * Spectra start at `1 / (λ_i μ_j + γ)` in the eigenbasis of the factors, which needs no `π`, or at `1 / (s_ij + γ)` with the second moments `s` of the
 * gradients of examples in that basis. Other blocks start at a multiple of the identity, `others`.
 *
 * @see Martens and Grosse (2015), "Optimizing neural networks with Kronecker-factored approximate curvature", section 6.3; George et al.
 *   (2018), "Fast approximate natural gradient descent in a Kronecker-factored eigenbasis", for the second moments.
 */
export function kfacStart(
  plan: readonly PlannedBlock[],
  layers: PerLayer<LayerFactors>,
  { gamma, batches }: { readonly gamma: Scalar; readonly batches: number },
  others: (block: PlannedBlock, index: number) => Scalar,
): InverseFisherState {
  const blocks = perBlock(plan, (block, i): BlockTensors => {
    const rule = ruleOf(block);
    const layer = layers[block.path];
    if (layer === undefined) return rule.init(block.shape, others(block, i));
    if (block.kind === "spectrum") return spectrumAt(layer, gamma, batches);
    const { a = [] } = rule.shapes(block.shape);
    const { L, R, scale } = inverseFactors(layer, gamma);
    return { L, R, a: add(zeros([...a]), scale) };
  });
  return withBlocks(plan, blocks, gamma);
}

/** Factors whose rows have a length of 1 in the mean square, as those of the identity, and the logarithm of the scale taken out on both sides. */
function inverseFactors(
  { a, g }: LayerFactors,
  gamma: Scalar,
): { readonly L: Tensor; readonly R: Tensor; readonly scale: Tensor } {
  // Roots first: the ratio of the means may be more than float32 holds.
  const pi = div(rootOfMean(a), rootOfMean(g));
  const root = sqrt(gamma);
  const L = normalised(inverseRoot(a, mul(pi, root)));
  const R = normalised(inverseRoot(g, div(root, pi)));
  return { L: L.factor, R: R.factor, scale: add(L.scale, R.scale) };
}

/** A spectrum block in the eigenbasis of both factors, its eigenvalues the inverses of second moments where there are any, damped. */
function spectrumAt(layer: LayerFactors, gamma: Scalar, batches: number): SpectrumBlockParams {
  const basis = basisOf(layer, batches);
  const moments =
    layer.spectrum?.moments ?? outerProduct(basis.lambda as Tensor1D, basis.mu as Tensor1D);
  return { ...basis, a: mul(log(add(moments, gamma)), constant(-0.5)) };
}

function normalised(x: Tensor): { readonly factor: Tensor; readonly scale: Tensor } {
  const n = x.shape[0] as number;
  const length = sqrt(div(sum(square(x)), constant(n)));
  return { factor: div(x, length), scale: log(length) };
}

/** A factor `C⁻ᵀ` of `(X + damping I)⁻¹`, `C` being the Cholesky factor; computed in float64. NaN where the damping is lost in rounding. */
function inverseRoot(x: Tensor2D, damping: Tensor): Tensor {
  const n = x.shape[0];
  const damped = add(x, mul(eye(n), damping)) as Tensor2D;
  const { lower } = cholesky(damped);
  const root = triangularSolve(lower, eye(n), { transpose: true });
  const solved = isInverse(damped, product(root, root, false, true));
  return chosen(solved, root, mul(root, constant(Number.NaN)));
}

/** The root of the mean diagonal, at least 1e-15, for layers that the batch does not reach. */
function rootOfMean(x: Tensor2D): Tensor {
  const n = x.shape[0];
  return sqrt(maximum(div(sum(mul(x, eye(n))), constant(n)), constant(1e-30)));
}

import { eigh } from "@legendre/core-tensor/linalg";
import {
  add,
  exp,
  fill,
  log,
  maximum,
  minimum,
  mul,
  reciprocal,
  square,
  sub,
  sum,
  type Tensor,
  type Tensor2D,
} from "@legendre/core-tensor/ops";
import type { PlannedBlock } from "../blocks/plan.ts";
import { product } from "../blocks/product.ts";
import type { SpectrumBasis, SpectrumBlockParams } from "../blocks/spectrum.ts";
import { constant } from "./inverse.ts";
import type { LayerBasis, LayerFactors, PerLayer } from "./layer-factors.ts";

/** The least share of a new batch in the running factors: as of K-FAC's usual decay of 0.95. */
const leastShare = 0.05;

/** The eigenvectors and eigenvalues of a layer's factors, which are means over so many batches. */
export function basisOf({ a, g, spectrum }: LayerFactors, batches: number): SpectrumBasis {
  const seen = fill([], Math.min(batches, 1 / leastShare));
  if (spectrum !== undefined) {
    const { inputs: U, outputs: V } = spectrum;
    return { U, V, lambda: valuesIn(U, a), mu: valuesIn(V, g), seen };
  }
  const [inputs, outputs] = [decomposed(a), decomposed(g)];
  return { U: inputs[0], lambda: inputs[1], V: outputs[0], mu: outputs[1], seen };
}

/** The eigenvectors of the factors of each spectrum block. */
export function basesOf(
  plan: readonly PlannedBlock[],
  layers: PerLayer<LayerFactors>,
): PerLayer<LayerBasis> {
  const bases: Record<string, LayerBasis> = {};
  for (const { kind, path } of plan) {
    const layer = layers[path];
    if (kind !== "spectrum" || layer === undefined) continue;
    const [inputs, outputs] = [eigh(layer.a).vectors, eigh(layer.g).vectors];
    bases[path] = { inputs: inputs as Tensor2D, outputs: outputs as Tensor2D };
  }
  return bases;
}

/**
 * A spectrum block in the eigenbasis of the running means of its layer's factors, in which this batch has the share `1 / (1 + batches so far)`,
 * at least {@link leastShare}. The old means follow from their eigenvectors and eigenvalues. The spectrum is carried over: `Q⁻¹`, which stands for the
 * damped Fisher matrix, becomes what of it is diagonal in the new basis. What of `Q` is diagonal there would be far worse: a vector of large curvature
 * that is turned a little towards one of small curvature gets most of its eigenvalue from there.
 */
export function turned(block: SpectrumBlockParams, { a, g }: LayerFactors): SpectrumBlockParams {
  const { seen } = block;
  const share = maximum(reciprocal(add(seen, constant(1))), constant(leastShare));
  const mean = (basis: Tensor, values: Tensor, own: Tensor2D): Tensor2D => {
    const old = product(mul(basis, values), basis, false, true);
    return add(mul(sub(constant(1), share), old), mul(share, own)) as Tensor2D;
  };
  const [U, lambda] = decomposed(mean(block.U, block.lambda, a));
  const [V, mu] = decomposed(mean(block.V, block.mu, g));
  const [left, right] = [square(product(U, block.U, true)), square(product(V, block.V, true))];
  const curvature = exp(mul(block.a, constant(-2)));
  const carried = product(product(left, curvature), right, false, true);
  const next = minimum(add(seen, constant(1)), constant(1 / leastShare));
  return { U, V, lambda, mu, seen: next, a: mul(log(carried), constant(-0.5)) };
}

/** Eigenvectors as columns, and eigenvalues, rising. */
function decomposed(x: Tensor2D): [Tensor, Tensor] {
  const { values, vectors } = eigh(x);
  // Rounding leaves small eigenvalues below 0.
  return [vectors, maximum(values, constant(0))];
}

/** `uᵀ X u` for each column `u` of a basis. */
function valuesIn(basis: Tensor, x: Tensor): Tensor {
  return sum(mul(basis, product(x, basis)), 0);
}

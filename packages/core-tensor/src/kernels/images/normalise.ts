import {
  add,
  div,
  matMul,
  mul,
  pow,
  reshape,
  sqrt,
  square,
  sub,
  type Tensor,
  tensor,
} from "../../ops.ts";
import { sizeOf } from "../host-array.ts";
import type { CompositeKernel } from "../kernel.ts";
import { constant } from "../rules.ts";
import type { Attrs } from "../value-type.ts";

/** Sums each channel with those up to `radius` away, by a product with a band of ones. */
function sumNear(x: Tensor, radius: number): Tensor {
  const channels = x.shape.at(-1)!;
  const band = Array.from({ length: channels * channels }, (_, at) =>
    Math.abs(Math.floor(at / channels) - (at % channels)) <= radius ? 1 : 0,
  );
  const rows = reshape(x, [sizeOf(x.shape.slice(0, -1)), channels]);
  return reshape(matMul(rows, tensor(band, [channels, channels])), x.shape);
}

/** `bias + alpha · Σ x²` over the channels near each one. */
function normOf(x: Tensor, { depthRadius, bias, alpha }: Attrs): Tensor {
  const sums = sumNear(square(x), (depthRadius ?? 5) as number);
  return add(constant((bias ?? 1) as number), mul(constant((alpha ?? 1) as number), sums));
}

function powerOf(norm: Tensor, { beta }: Attrs): Tensor {
  return pow(norm, constant(-((beta ?? 0.5) as number)));
}

/** Recorded as `x · (bias + alpha · Σ x²)^(−beta)`, the sum over the channels near each one. */
const lrn: CompositeKernel = {
  name: "LRN",
  inputs: ["x"],
  decompose: ({ x }, attrs) => [mul(x!, powerOf(normOf(x!, attrs), attrs))],
};

/** Its transpose at `x`, which tfjs's own gradient calls. */
const lrnGrad: CompositeKernel = {
  name: "LRNGrad",
  inputs: ["x", "y", "dy"],
  decompose: ({ x, y, dy }, attrs) => {
    const norm = normOf(x!, attrs);
    const { depthRadius, alpha, beta } = attrs;
    const scale = 2 * ((alpha ?? 1) as number) * ((beta ?? 0.5) as number);
    const spread = sumNear(div(mul(dy!, y!), norm), (depthRadius ?? 5) as number);
    return [sub(mul(dy!, powerOf(norm, attrs)), mul(constant(scale), mul(x!, spread)))];
  },
};

/** Recorded as `offset + (x − mean) · scale / √(variance + ε)`; `offset` and `scale` may be missing. */
const fusedBatchNorm: CompositeKernel = {
  name: "FusedBatchNorm",
  inputs: ["x", "scale", "offset", "mean", "variance"],
  decompose: ({ x, scale, offset, mean, variance }, { varianceEpsilon }) => {
    const epsilon = constant((varianceEpsilon ?? 0.001) as number);
    const normal = div(sub(x!, mean!), sqrt(add(variance!, epsilon)));
    const scaled = scale ? mul(normal, scale) : normal;
    return [offset ? add(scaled, offset) : scaled];
  },
};

/** Normalisation by given statistics, and of each channel by its neighbours. */
export const normalisations: readonly CompositeKernel[] = [fusedBatchNorm, lrn, lrnGrad];

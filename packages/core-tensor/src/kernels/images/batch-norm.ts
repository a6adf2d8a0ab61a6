import { add, div, mul, sqrt, sub } from "../../ops.ts";
import type { CompositeKernel } from "../kernel.ts";
import { constant } from "../rules.ts";

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

/** Normalisation by given statistics. */
export const batchNorms: readonly CompositeKernel[] = [fusedBatchNorm];

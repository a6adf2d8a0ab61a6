import { add } from "../../ops.ts";
import { applyActivation } from "../elementwise/fused-activation.ts";
import type { CompositeKernel } from "../kernel.ts";

/** What dense layers of tfjs run: a product, a bias and an activation in one kernel. */
const fusedMatMul: CompositeKernel = {
  name: "_FusedMatMul",
  inputs: ["a", "b", "bias", "preluActivationWeights"],
  decompose: ({ a, b, bias, preluActivationWeights }, attrs, call) => {
    const { transposeA, transposeB } = attrs;
    const flags = { transposeA: transposeA === true, transposeB: transposeB === true };
    const product = call("BatchMatMul", { a: a!, b: b! }, flags)[0]!;
    const shifted = bias === undefined || bias === null ? product : add(product, bias);
    return [applyActivation(shifted, attrs, preluActivationWeights)];
  },
};

/** Matrix products with more work in the same kernel. */
export const fusedMatmuls: readonly CompositeKernel[] = [fusedMatMul];

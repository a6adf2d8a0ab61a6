import { add, type Tensor } from "../../ops.ts";
import type { CompositeKernel } from "../kernel.ts";
import { applyActivation } from "../matmul/fused.ts";

/** What convolutional layers of tfjs run: a convolution, a bias and an activation in one kernel. */
function fusedConv(name: string, conv: string): CompositeKernel {
  return {
    name,
    inputs: ["x", "filter", "bias", "preluActivationWeights"],
    decompose: ({ x, filter, bias, preluActivationWeights }, attrs, call) => {
      const { activation: _, leakyreluAlpha: __, ...window } = attrs;
      const image = call(conv, { x: x!, filter: filter! }, window)[0] as Tensor;
      const shifted = bias === undefined || bias === null ? image : add(image, bias);
      return [applyActivation(shifted, attrs, preluActivationWeights)];
    },
  };
}

/** Convolutions with more work in the same kernel. */
export const fusedConvs: readonly CompositeKernel[] = [
  fusedConv("FusedConv2D", "Conv2D"),
  fusedConv("FusedDepthwiseConv2D", "DepthwiseConv2dNative"),
];

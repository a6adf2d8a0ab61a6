import { LegendreError } from "../../errors.ts";
import { add, elu, leakyRelu, prelu, relu, relu6, sigmoid, type Tensor } from "../../ops.ts";
import type { CompositeKernel } from "../kernel.ts";
import type { Attrs } from "../value-type.ts";

/** The activations that tfjs fuses, as the ops they are. */
export function applyActivation(
  x: Tensor,
  { activation, leakyreluAlpha }: Attrs,
  weights: Tensor | undefined,
): Tensor {
  switch (activation ?? "linear") {
    case "linear":
      return x;
    case "relu":
      return relu(x);
    case "relu6":
      return relu6(x);
    case "elu":
      return elu(x);
    case "sigmoid":
      return sigmoid(x);
    case "leakyrelu":
      return leakyRelu(x, (leakyreluAlpha ?? 0.2) as number);
    case "prelu":
      if (weights !== undefined && weights !== null) return prelu(x, weights);
      throw new LegendreError(
        "structure",
        "fused.matMul",
        'the activation "prelu" came without preluActivationWeights; pass them',
      );
    default:
      throw new LegendreError(
        "option",
        "fused.matMul",
        `got the activation "${activation}", expected linear, relu, relu6, elu, sigmoid, leakyrelu or prelu; apply others after the product`,
        { activation },
      );
  }
}

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

import { LegendreError } from "../../errors.ts";
import { elu, leakyRelu, prelu, relu, relu6, sigmoid, type Tensor } from "../../ops.ts";
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

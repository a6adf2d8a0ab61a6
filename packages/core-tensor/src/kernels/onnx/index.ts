import { loopLowerings } from "../control-flow/onnx.ts";
import { convLowerings } from "../conv/onnx.ts";
import { activationLowerings } from "../elementwise/onnx-activations.ts";
import { atan2Lowerings } from "../elementwise/onnx-atan2.ts";
import { elementwiseBinaryLowerings } from "../elementwise/onnx-binary.ts";
import { compareLowerings } from "../elementwise/onnx-compare.ts";
import { elementwiseUnaryLowerings } from "../elementwise/onnx-unary.ts";
import { gatherLowerings } from "../gather/onnx.ts";
import { matmulLowerings } from "../matmul/onnx.ts";
import { withoutEmpty } from "../onnx-parts.ts";
import type { OnnxLowering } from "../onnx-writer.ts";
import { poolLowerings } from "../pool/onnx.ts";
import { randomLowerings } from "../random/onnx.ts";
import { reduceLowerings } from "../reduce/onnx.ts";
import { cumulativeLowerings } from "../reduce/onnx-cumulative.ts";
import { softmaxLowerings } from "../reduce/onnx-softmax.ts";
import { shapeLowerings } from "../shape/onnx.ts";
import { pieceLowerings } from "../shape/onnx-pieces.ts";

/** The `onnx` column of the built-in kernels, by kernel name. */
export const lowerings: Readonly<Record<string, OnnxLowering>> = Object.fromEntries(
  [
    activationLowerings,
    atan2Lowerings,
    compareLowerings,
    convLowerings,
    cumulativeLowerings,
    elementwiseBinaryLowerings,
    elementwiseUnaryLowerings,
    gatherLowerings,
    loopLowerings,
    matmulLowerings,
    pieceLowerings,
    poolLowerings,
    randomLowerings,
    reduceLowerings,
    shapeLowerings,
    softmaxLowerings,
  ]
    .flatMap((family) => Object.entries(family))
    .map(([name, lowering]) => [name, withoutEmpty(lowering)]),
);

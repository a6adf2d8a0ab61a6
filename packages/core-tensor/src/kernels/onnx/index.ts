import { activationLowerings } from "./activations.ts";
import { atan2Lowerings } from "./atan2.ts";
import { compareLowerings } from "./compare.ts";
import { convLowerings } from "./conv.ts";
import { cumulativeLowerings } from "./cumulative.ts";
import { elementwiseBinaryLowerings } from "./elementwise-binary.ts";
import { elementwiseUnaryLowerings } from "./elementwise-unary.ts";
import { gatherLowerings } from "./gather.ts";
import { loopLowerings } from "./loops.ts";
import { matmulLowerings } from "./matmul.ts";
import { withoutEmpty } from "./parts.ts";
import { pieceLowerings } from "./pieces.ts";
import { poolLowerings } from "./pool.ts";
import { randomLowerings } from "./random.ts";
import { reduceLowerings } from "./reduce.ts";
import { shapeLowerings } from "./shape.ts";
import { softmaxLowerings } from "./softmax.ts";
import type { OnnxLowering } from "./writer.ts";

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

import { describe, expect, it } from "vitest";
import { isComposite } from "../../src/kernels/kernel.ts";
import { kernelNames, lookupKernel } from "../../src/kernels/table.ts";

/**
 * Kernels that run on the host between models, by the reason. A kernel that gets an ONNX form leaves
 * this list; a new one without a form must be entered.
 */
const without: Readonly<Record<string, readonly string[]>> = {
  "ONNX has no factorisations": [
    "Cholesky",
    "Eigh",
    "Expm",
    "Lu",
    "Pinv",
    "Qr",
    "Solve",
    "Svd",
    "TriangularSolve",
  ],
  "ONNX leaves open which of two updates of one place stays": ["TensorScatterUpdate"],
  "counts places in another order and cannot be differentiated": ["MaxPoolWithArgmax"],
  "images are prepared outside of steps": [
    "ResizeBilinear",
    "ResizeBilinearGrad",
    "ResizeNearestNeighbor",
    "ResizeNearestNeighborGrad",
  ],
  "ONNX has no sparse matrices, and no sums over rows with a number in common but one by one": [
    ...[
      "CsrAdditiveScore",
      "CsrAdditiveSpread",
      "CsrMatMul",
      "CsrMax",
      "CsrMaxGrad",
      "CsrMaxTangent",
      "CsrSampledMatMul",
      "CsrWeightedMatMul",
    ],
    ...["SegmentMax", "SegmentMaxGrad", "SegmentMaxTangent", "SegmentSoftmax", "SegmentSpread"],
  ],
  "loops until a number is drawn that is not passed over": [
    "RandomGamma",
    "RandomInteger",
    "RandomPermutation",
    "RandomPoisson",
  ],
  "tails of the distribution function, with all digits in float64 only": [
    "TruncatedNormalFromBits",
  ],
  "a factorisation of what was drawn": ["OrthogonalFromBits"],
  "a model cannot raise an error that names a value": ["AssertFinite"],
  "a model cannot print": ["DebugPrint"],
};

describe("the onnx column", () => {
  it("has a form for every kernel but those listed", () => {
    const missing = kernelNames().filter((name) => {
      const kernel = lookupKernel(name);
      return !isComposite(kernel) && kernel.onnx === undefined;
    });
    expect(missing).toEqual(Object.values(without).flat().sort());
  });
});

import { describe, expect, it } from "vitest";
import type { Edge } from "../conformance/edge-differences.ts";
import { edgesThatDiffer, representatives } from "../conformance/edges.ts";
import { hasForm, interpreted } from "./interpreter/checks.ts";

/** Where a module gives something else than the formula, by the reason. */
const differences: readonly {
  readonly why: string;
  readonly kernels: readonly string[];
  readonly at: readonly Edge[];
}[] = [
  {
    why: "a module raises no errors for numbers",
    kernels: [
      ...["CsrAdditiveScore", "CsrAdditiveSpread", "CsrMatMul", "CsrMax", "CsrSampledMatMul"],
      ...["CsrWeightedMatMul", "GatherNd", "GatherV2", "TensorScatterUpdate"],
    ],
    at: ["empty axis", "out of range"],
  },
  {
    why: "0 times what is not finite",
    kernels: [
      ...["ResizeBilinear", "ResizeBilinearGrad", "ResizeNearestNeighbor"],
      "ResizeNearestNeighborGrad",
    ],
    at: ["+∞", "−∞", "NaN"],
  },
  {
    why: "float32 overflows on the way",
    kernels: [
      ...["AvgPool", "AvgPool3D", "Cholesky", "CsrAdditiveScore", "CsrMaxTangent", "Eigh", "Expm"],
      ...["CsrSampledMatMul", "CsrWeightedMatMul", "Qr", "ResizeBilinearGrad", "Svd"],
      "ResizeNearestNeighborGrad",
    ],
    at: ["largest"],
  },
  { why: "∞ − ∞ is NaN in a substitution", kernels: ["Solve"], at: ["+∞", "−∞"] },
  { why: "products are less than the least number", kernels: ["Cholesky", "Qr"], at: ["smallest"] },
  {
    why: "all columns are equal: no one basis",
    kernels: ["OrthogonalFromBits"],
    at: ["out of range"],
  },
];

const edgesOf = (kernel: string): string[] =>
  differences.flatMap(({ kernels, at }) => (kernels.includes(kernel) ? at : [])).sort();

describe("edges of numbers in the text of a program", () => {
  for (const [kernel, cases] of representatives()) {
    if (!hasForm(kernel)) continue;
    it(kernel, async () => {
      const found = await edgesThatDiffer(cases, interpreted);
      expect(Object.keys(found).sort(), JSON.stringify(found)).toEqual(edgesOf(kernel));
    });
  }
});

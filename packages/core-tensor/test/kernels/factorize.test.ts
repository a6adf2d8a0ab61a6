import { expectAllClose } from "@repo/test-kit";
import { describe, expect, it } from "vitest";
import { callKernel } from "../../src/graph/dispatch.ts";
import { grad, type HostArray, hostArray, runReference, spec, trace } from "../../src/index.ts";
import { mul, sum, type Tensor } from "../../src/ops.ts";

describe("eigenvalues that are equal", () => {
  it("have exact gradients of functions that treat them alike", () => {
    const f = (a: Tensor): Tensor => {
      const [values] = callKernel("Eigh", { a }) as [Tensor, Tensor];
      return sum(mul(values, mul(values, values)));
    };
    const program = trace(grad(f), spec([3, 3]));
    const a = hostArray([3, 0, 0, 0, 3, 0, 0, 0, -1], [3, 3]);
    // ∇ tr(A³) = 3 A²
    const slope = runReference(program, a) as HostArray;
    expectAllClose(slope.data, [27, 0, 0, 0, 27, 0, 0, 0, 3], { tolerance: 1e-12 });
  });
});

describe("what does not fit", () => {
  it("is a shape error", () => {
    for (const [kernel, shapes] of [
      ["Cholesky", [[2, 3]]],
      ["Eigh", [[4]]],
      [
        "TriangularSolve",
        [
          [2, 2],
          [3, 2],
        ],
      ],
      [
        "TriangularSolve",
        [
          [2, 2, 2],
          [3, 2, 2],
        ],
      ],
    ] as const) {
      const inputs = shapes.map((shape) => spec(shape));
      const names = kernel === "TriangularSolve" ? ["t", "b"] : ["a"];
      expect(() =>
        trace(
          (...xs: Tensor[]) =>
            callKernel(kernel, Object.fromEntries(names.map((name, i) => [name, xs[i]!]))),
          ...inputs,
        ),
      ).toThrow(expect.objectContaining({ code: "shape" }));
    }
  });
});

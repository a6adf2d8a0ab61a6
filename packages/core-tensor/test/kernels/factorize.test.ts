import { expectAllClose } from "@repo/test-kit";
import { describe, expect, it } from "vitest";
import { callKernel } from "../../src/graph/dispatch.ts";
import { grad, type HostArray, hostArray, runReference, spec, trace } from "../../src/index.ts";
import { mul, sum, type Tensor } from "../../src/ops.ts";
import { conformance, floats, given } from "./conformance.ts";

/** `B Bᵀ + I` for each matrix of a batch `B`. */
function positiveDefinite(shape: readonly number[], seed: number): HostArray {
  const b = floats(shape, { seed });
  const n = shape.at(-1)!;
  const at = (m: number, i: number, j: number) => b.data[(m * n + i) * n + j]!;
  const values = Array.from(b.data, (_, flat) => {
    const [m, i, j] = [Math.floor(flat / n / n), Math.floor(flat / n) % n, flat % n];
    let total = i === j ? 1 : 0;
    for (let k = 0; k < n; k++) total += at(m, i, k) * at(m, j, k);
    return total;
  });
  return given(values, shape);
}

/** A matrix with a large diagonal, so that triangles of it are well conditioned. */
function dominant(shape: readonly number[], seed: number): HostArray {
  const x = floats(shape, { seed });
  const n = shape.at(-1)!;
  const values = Array.from(x.data, (value, flat) =>
    Math.floor(flat / n) % n === flat % n ? 3 + value / 2 : value,
  );
  return given(values, shape);
}

conformance("Cholesky", [
  { kernel: "Cholesky", inputs: [positiveDefinite([1, 1], 3)] },
  { kernel: "Cholesky", inputs: [positiveDefinite([3, 3], 3)] },
  { kernel: "Cholesky", inputs: [positiveDefinite([2, 3, 3], 5)], note: "batch" },
  {
    kernel: "Cholesky",
    inputs: [given([1, 2, 2, 1], [2, 2])],
    derivatives: false,
    note: "not definite",
  },
  { kernel: "Cholesky", inputs: [floats([0, 2, 2])], derivatives: false, note: "empty batch" },
]);

const ways = [true, false].flatMap((lower) =>
  [true, false].map((transpose) => ({ lower, transpose })),
);

conformance(
  "TriangularSolve",
  ways.flatMap((attrs) => [
    {
      kernel: "TriangularSolve",
      inputs: [dominant([3, 3], 2), floats([3, 2], { seed: 4 })],
      attrs,
    },
    {
      kernel: "TriangularSolve",
      inputs: [dominant([3, 3], 2), floats([3, 1], { seed: 4 })],
      attrs,
    },
    {
      kernel: "TriangularSolve",
      inputs: [dominant([2, 1, 2, 2], 2), floats([3, 2, 2], { seed: 6 })],
      attrs,
      note: "batches that broadcast",
    },
  ]),
);

conformance("Eigh", [
  { kernel: "Eigh", inputs: [given([2], [1, 1])] },
  { kernel: "Eigh", inputs: [given([1, 0.3, 0.3, 3], [2, 2])] },
  { kernel: "Eigh", inputs: [given([1, 0.5, 0.2, 0.4, 3, -0.3, 0.1, 0.2, 6], [3, 3])] },
  {
    kernel: "Eigh",
    inputs: [given([1, 0.3, 0.3, 3, 2, 0.5, -0.5, -1], [2, 2, 2])],
    note: "batch",
  },
  { kernel: "Eigh", inputs: [given([1, Number.NaN, 0, 1], [2, 2])], derivatives: false },
]);

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

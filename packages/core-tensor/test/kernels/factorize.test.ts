import { expectAllClose } from "@repo/test-kit";
import { describe, expect, it } from "vitest";
import { callKernel } from "../../src/graph/dispatch.ts";
import { grad, type HostArray, hostArray, runReference, spec, trace } from "../../src/index.ts";
import type { HostValue } from "../../src/kernels/host-form.ts";
import type { Kernel } from "../../src/kernels/kernel.ts";
import { findKernel } from "../../src/kernels/table.ts";
import { mul, sum, type Tensor } from "../../src/ops.ts";
import { floats } from "./case.ts";

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

describe("the host form of Qr", () => {
  const { value, host } = findKernel("Qr") as Kernel;
  const [count, m, n] = [3, 45, 40];

  it.each(["float32", "float64"] as const)(
    "is the reference's, matrix by matrix, in %s",
    (dtype) => {
      const { data } = floats([count, m, n], { low: -1, high: 1, seed: 5 });
      // Of the second matrix one number is NaN.
      data[m * n + 7] = Number.NaN;
      const [q, r] = value([hostArray(data, [count, m, n])], {}) as [HostArray, HostArray];
      const outputs = [q, r].map(({ shape }) => storage(dtype, shape));
      const given = { ...storage(dtype, [count, m, n]) };
      given.data.set(data);
      expect(host!([given], outputs, {})).toBe(true);
      for (const [i, wanted] of [q, r].entries()) {
        const tolerance = dtype === "float32" ? 2e-6 : 1e-12;
        const size = wanted.data.length / count;
        for (const k of [0, 2]) {
          const part = (x: ArrayLike<number>) => Array.from(x).slice(k * size, (k + 1) * size);
          expectAllClose(part(outputs[i]!.data), part(wanted.data), { tolerance });
        }
        const second = Array.from(outputs[i]!.data).slice(size, 2 * size);
        expect(second.every(Number.isNaN)).toBe(true);
      }
    },
  );

  it("leaves small matrices to the reference", () => {
    const of = (rows: number) => storage("float32", [rows, rows]);
    expect(host!([of(23)], [of(23), of(23)], {})).toBe(false);
    const identity = of(24);
    for (let i = 0; i < 24; i++) identity.data[25 * i] = 1;
    expect(host!([identity], [of(24), of(24)], {})).toBe(true);
  });
});

/** Numbers of a compiled program. */
function storage(dtype: "float32" | "float64", shape: readonly number[]): HostValue {
  const size = shape.reduce((a, b) => a * b, 1);
  const data = dtype === "float32" ? new Float32Array(size) : new Float64Array(size);
  return { dtype, shape: [...shape], data, fixed: false };
}

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

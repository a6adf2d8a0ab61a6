import { describe, expect, it } from "vitest";
import { callKernel } from "../../src/graph/dispatch.ts";
import { spec, trace } from "../../src/graph/trace.ts";
import type { DType } from "../../src/kernels/value-type.ts";
import type { Tensor } from "../../src/ops.ts";
import { vmap } from "../../src/transforms/index.ts";

interface Product {
  /** Shapes with the batch of five in front where `batched` says so. */
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly batched: readonly [boolean, boolean];
  readonly transposeA?: boolean;
  readonly transposeB?: boolean;
  readonly dtype?: DType;
}

/** The ops that multiply in the program of all examples, with the shapes that they read. */
function products({ a, b, batched, dtype = "float32", ...transposes }: Product): string[] {
  const attrs = { transposeA: false, transposeB: false, ...transposes };
  const f = (x: Tensor, y: Tensor) => callKernel("BatchMatMul", { a: x, b: y }, attrs)[0] as Tensor;
  const inAxes = batched.map((is) => (is ? 0 : null));
  const { graph } = trace(
    (x: Tensor, y: Tensor) => vmap(f, { inAxes })(x, y),
    spec(a, dtype),
    spec(b, dtype),
  );
  return graph.nodes
    .filter(({ kernel }) => kernel === "BatchMatMul" || kernel === "Multiply")
    .map(({ kernel, inputs, attrs: own }) => {
      const flags = ["transposeA", "transposeB"].filter((flag) => own[flag] === true);
      const shapes = inputs.map((id) => `[${graph.values[id]!.shape}]`).join(" ");
      return [kernel, shapes, ...flags].join(" ");
    });
}

const [first, second, both] = [
  [true, false],
  [false, true],
  [true, true],
] as const;

describe("one product for all examples", () => {
  it("has their rows one below the other, where all have one right matrix", () => {
    const x = { a: [5, 2, 3], b: [3, 4], batched: first } as const;
    expect(products(x)).toEqual(["BatchMatMul [10,3] [3,4]"]);
    expect(products({ ...x, b: [4, 3], transposeB: true })).toEqual([
      "BatchMatMul [10,3] [4,3] transposeB",
    ]);
    expect(products({ ...x, a: [5, 7, 2, 3] })).toEqual(["BatchMatMul [70,3] [3,4]"]);
  });

  it("reads a column as a row, and no wider matrix turned", () => {
    const x = { b: [3, 4], batched: first, transposeA: true } as const;
    expect(products({ ...x, a: [5, 3, 1] })).toEqual(["BatchMatMul [5,3] [3,4]"]);
    expect(products({ ...x, a: [5, 3, 2] })).toHaveLength(1);
    expect(products({ ...x, a: [5, 3, 2] })[0]).toMatch(/^BatchMatMul \[5,3,2\].* transposeA$/);
  });

  it("has vectors as rows, where all have one left matrix", () => {
    const x = { a: [2, 3], b: [5, 3, 1], batched: second } as const;
    expect(products(x)).toEqual(["BatchMatMul [5,3] [2,3] transposeB"]);
    expect(products({ ...x, a: [3, 2], transposeA: true })).toEqual(["BatchMatMul [5,3] [3,2]"]);
    expect(products({ ...x, b: [5, 6, 3, 1] })).toEqual(["BatchMatMul [30,3] [2,3] transposeB"]);
    // Two columns are a matrix for each example.
    expect(products({ ...x, b: [5, 3, 2] })[0]).toMatch(/\[5,3,2\]$/);
  });

  it("is of elements for outer products of floats", () => {
    const outer = { a: [5, 2, 1], b: [5, 1, 3], batched: both } as const;
    expect(products(outer)).toEqual(["Multiply [5,2,1] [5,1,3]"]);
    expect(products({ ...outer, a: [5, 1, 2], transposeA: true })).toEqual([
      "Multiply [5,2,1] [5,1,3]",
    ]);
    expect(products({ ...outer, b: [5, 3, 1], transposeB: true })).toEqual([
      "Multiply [5,2,1] [5,1,3]",
    ]);
    expect(products({ ...outer, dtype: "int32" })).toEqual(["BatchMatMul [5,2,1] [5,1,3]"]);
    expect(products({ ...outer, a: [5, 2, 2], b: [5, 2, 3] })).toEqual([
      "BatchMatMul [5,2,2] [5,2,3]",
    ]);
  });
});

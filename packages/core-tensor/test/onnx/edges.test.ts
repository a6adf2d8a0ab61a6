import { describe, expect, it } from "vitest";
import { isLegendreError } from "../../src/errors.ts";
import { callKernel, type KernelInputs } from "../../src/graph/dispatch.ts";
import { spec, trace } from "../../src/graph/trace.ts";
import { type HostArray, hostArray } from "../../src/kernels/host-array.ts";
import type { Attrs } from "../../src/kernels/value-type.ts";
import type { Tensor } from "../../src/ops.ts";
import { floats, given } from "../kernels/case.ts";
import { expectCompiled, runCompiled } from "./compiled.ts";

/** Holds one call of a kernel to the reference; the kernels that ran on the host. */
async function hold(
  kernel: string,
  inputs: Readonly<Record<string, HostArray>>,
  attrs: Attrs = {},
): Promise<string[]> {
  const names = Object.keys(inputs);
  const arrays = Object.values(inputs);
  const program = trace(
    (tensors: Tensor[]) => {
      const byName = Object.fromEntries(names.map((name, i) => [name, tensors[i] as Tensor]));
      return callKernel(kernel, byName as KernelInputs, attrs);
    },
    arrays.map(({ shape, dtype }) => spec(shape, dtype)),
  );
  return expectCompiled(program.graph, arrays, kernel);
}

const special = [0, -0, 1e-30, -1e-30, 1, -1, 88, -88, 1e30, Infinity, -Infinity, NaN];

describe("the onnx column at the edges", () => {
  it("keeps the accuracy of small results", async () => {
    const tiny = given([1e-7, -1e-7, 3e-5, -3e-5, 1e-3, -1e-3]);
    for (const kernel of ["Expm1", "Log1p", "Elu", "Selu", "Tanh", "Erf", "Sin"]) {
      expect(await hold(kernel, { x: tiny })).toEqual([]);
    }
    const far = given([-20, -25, -30, -40, -60, -80]);
    for (const kernel of ["Sigmoid", "Softplus"]) {
      for (const value of far.data) {
        expect(await hold(kernel, { x: given([value]) })).toEqual([]);
      }
    }
  });

  it("has the same infinities and NaN", async () => {
    const kernels = [
      "Sigmoid",
      "Softplus",
      "Expm1",
      "Log1p",
      "Elu",
      "Selu",
      "Relu",
      "Relu6",
    ].concat([
      "Sign",
      "IsNan",
      "IsInf",
      "IsFinite",
      "Exp",
      "Log",
      "Rsqrt",
      "Reciprocal",
      "Round",
      "Abs",
    ]);
    for (const kernel of kernels) await hold(kernel, { x: given(special) });
    await hold("Cast", { x: given(special) }, { dtype: "bool" });
    const clip = { clipValueMin: -2, clipValueMax: 3 };
    await hold("ClipByValue", { x: given(special) }, clip);
    for (const kernel of ["Maximum", "Minimum", "Multiply", "RealDiv", "NotEqual", "Less"]) {
      await hold(kernel, { a: given(special, [12, 1]), b: given(special, [1, 12]) });
    }
    for (const [kernel, axis] of [
      ["Max", "reductionIndices"],
      ["Min", "axis"],
    ] as const) {
      const x = given([1, NaN, 2, -Infinity, 3, Infinity], [3, 2]);
      await hold(kernel, { x }, { [axis]: 1, keepDims: false });
    }
  });

  it("finds angles in all octants, of signed zeros and infinities too", async () => {
    const [a, b] = [given(special, [12, 1]), given(special, [1, 12])];
    expect(await hold("Atan2", { a, b })).toEqual([]);
    const around = floats([40, 1], { low: -3, high: 3, seed: 5 });
    expect(await hold("Atan2", { a: around, b: floats([1, 40], { seed: 6 }) })).toEqual([]);
  });

  it("cuts floats off to whole numbers as an Int32Array does", async () => {
    const x = given([1.9, -1.9, 3e9, -3e9, 2 ** 31, NaN, Infinity, -Infinity, 1e15]);
    expect(await hold("Cast", { x }, { dtype: "int32" })).toEqual([]);
  });

  it("divides whole numbers without ending the process", async () => {
    const a = given([7, -7, 7, -7, -(2 ** 31), 5], [6], "int32");
    const b = given([2, 2, -2, 0, -1, 0], [6], "int32");
    for (const kernel of ["FloorDiv", "Mod", "RealDiv"]) {
      expect(await hold(kernel, { a, b })).toEqual([]);
    }
    const halves = given([7.5, -7.5, 1e-9, -1e-9]);
    expect(await hold("Mod", { a: halves, b: given([2, 2, -1, 1]) })).toEqual([]);
  });

  it("adds up many rows", async () => {
    for (const shape of [
      [2048, 3],
      [33 * 64, 2, 2],
      [2053, 2],
      [1500, 2],
    ]) {
      const axis = shape.length === 3 ? [0, 1] : [0];
      for (const kernel of ["Sum", "Mean"]) {
        await hold(kernel, { x: floats(shape, { low: -1 }) }, { axis, keepDims: axis.length > 1 });
      }
    }
  });

  it("refuses indices outside of the axis, negative ones too", async () => {
    const program = trace(
      (x: Tensor, indices: Tensor) => callKernel("GatherV2", { x, indices }, { axis: 0 }),
      spec([3]),
      spec([1], "int32"),
    );
    for (const index of [-1, 3]) {
      const inputs = [given([1, 2, 3]), hostArray([index], [1], "int32")];
      const failure = await runCompiled(program.graph, inputs).catch((error) => error);
      expect(isLegendreError(failure, "data")).toBe(true);
    }
  });

  it("leaves large segment sums and what rounds differently to the host", async () => {
    const x = floats([5000, 4]);
    const ids = hostArray(
      Array.from({ length: 5000 }, (_, i) => (i * 7) % 11),
      [5000],
      "int32",
    );
    const sums = { x, segmentIds: ids };
    expect(await hold("UnsortedSegmentSum", sums, { numSegments: 9 })).toHaveLength(1);
    expect(await hold("Sin", { x: given([1, 2], [2], "int32") })).toEqual(["Sin"]);
  });
});

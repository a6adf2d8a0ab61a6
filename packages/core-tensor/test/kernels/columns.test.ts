import { describe, expect, it } from "vitest";
import { isLegendreError } from "../../src/errors.ts";
import { hostArray } from "../../src/kernels/host-array.ts";
import { isComposite } from "../../src/kernels/kernel.ts";
import { findKernel, kernelNames, lookupKernel } from "../../src/kernels/table.ts";
import { isFloat } from "../../src/kernels/value-type.ts";
import { type Case, describeCase } from "./case.ts";
import { families } from "./cases/index.ts";

const cases = families.flatMap((family) => family.cases);

/** Whether a call raises an error for its numbers, once its whole numbers, or for NaN its floats, are all some other number. */
function raisesFor({ kernel, inputs, attrs = {} }: Case, other: number): boolean {
  const row = lookupKernel(kernel);
  if (isComposite(row)) return false;
  const arrays = Object.values(inputs).map((x) => {
    if (x.dtype === "bool" || Number.isNaN(other) !== (x.dtype === "float32")) return x;
    return hostArray(new Array<number>(x.data.length).fill(other), x.shape, x.dtype);
  });
  try {
    row.value(arrays, row.attrs?.(attrs, arrays) ?? attrs);
    return false;
  } catch (error) {
    return isLegendreError(error, "data") || isLegendreError(error, "non-finite");
  }
}

/** Numbers of inputs: zeros, equal, rising, falling, of both signs, and not whole. */
const settings = [
  [0, 0, 0],
  [3, 3, 3],
  [1, 2, 5],
  [7, 2, 1],
  [-4, 3, -2],
  [5, -3, 4],
  [0.25, -0.75, 0.5],
] as const;

/** Ops of which more is zero than their rows say. */
const saysLess = ["BitwiseAnd", "FloorDiv", "IsInf", "IsNan", "Mod", "Select", "ZerosLike"];

describe("the columns that say one thing of an op", () => {
  it("raises: the ops that do for numbers out of range, and their derivatives", () => {
    const seen = new Set(
      cases
        .filter((each) => [-1, 1e6, Number.NaN].some((n) => raisesFor(each, n)))
        .map(({ kernel }) => kernel),
    );
    const said = kernelNames().filter((name) => {
      const row = findKernel(name);
      return row !== undefined && !isComposite(row) && row.raises === true;
    });
    expect(seen.size).toBeGreaterThan(5);
    expect([...seen].sort()).toEqual(said);
  });

  it("pointwise: a zero comes out exactly of the zeros that the row says", () => {
    const seen = new Set<string>();
    for (const entry of cases) {
      const row = lookupKernel(entry.kernel);
      const inputs = Object.values(entry.inputs);
      if (isComposite(row) || row.pointwise === undefined || entry.differs !== undefined) continue;
      if (inputs.some(({ data }) => data.length === 0)) continue;
      seen.add(entry.kernel);
      for (let mask = 0; mask < 2 ** inputs.length; mask++) {
        const zeros = inputs.map((_, i) => ((mask >> i) & 1) === 1);
        const attrs = row.attrs?.(entry.attrs ?? {}, inputs) ?? entry.attrs ?? {};
        const saysZero = row.pointwise(zeros, attrs);
        // 0 / 0 is NaN.
        const isZero = settings.every((numbers) => {
          const arrays = inputs.map(({ shape, dtype, data }, i) => {
            const own = zeros[i] ? 0 : numbers[i % 3]!;
            const held = dtype === "bool" ? Number(own > 2) : own;
            return hostArray(new Array<number>(data.length).fill(held), shape, dtype);
          });
          return row
            .value(arrays, attrs)[0]!
            .data.every((y) => y === 0 || (saysZero && Number.isNaN(y)));
        });
        const label = `${describeCase(entry)}, zeros ${zeros}`;
        const isExact =
          !saysLess.includes(entry.kernel) && inputs.every(({ dtype }) => isFloat(dtype));
        if (saysZero || isExact) expect(isZero, label).toBe(saysZero);
      }
    }
    const said = kernelNames().filter((name) => {
      const row = findKernel(name);
      return row !== undefined && !isComposite(row) && row.pointwise !== undefined;
    });
    expect([...seen].sort()).toEqual(said);
  });

  it("cheap, draws, joins and tells: ops that move numbers, read a key, are long for XLA, and print", () => {
    const having = (column: "cheap" | "draws" | "joins" | "tells"): string[] =>
      kernelNames().filter((name) => {
        const row = findKernel(name);
        return row !== undefined && !isComposite(row) && row[column] === true;
      });
    expect(having("cheap")).toEqual([
      ...["Cast", "Fill", "Identity", "OnesLike", "Range", "Reshape", "StopGradient"],
      ...["Transpose", "ZerosLike"],
    ]);
    expect(having("draws")).toEqual([
      ...["RandomGamma", "RandomInteger", "RandomPermutation", "RandomPoisson", "ThreefryBits"],
      ...["ThreefryFoldIn", "ThreefrySplit"],
    ]);
    expect(having("joins")).toEqual(["NormalFromBits"]);
    expect(having("tells")).toEqual(["DebugPrint"]);
  });
});

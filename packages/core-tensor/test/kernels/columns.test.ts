import { describe, expect, it } from "vitest";
import { isLegendreError } from "../../src/errors.ts";
import { hostArray } from "../../src/kernels/host-array.ts";
import { isComposite } from "../../src/kernels/kernel.ts";
import { findKernel, kernelNames, lookupKernel } from "../../src/kernels/table.ts";
import type { Case } from "./case.ts";
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
});

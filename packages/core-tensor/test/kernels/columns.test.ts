import { describe, expect, it } from "vitest";
import { isLegendreError } from "../../src/errors.ts";
import { HostArray } from "../../src/kernels/host-array.ts";
import { isComposite } from "../../src/kernels/kernel.ts";
import { findKernel, kernelNames, lookupKernel } from "../../src/kernels/table.ts";
import type { Case } from "./case.ts";
import { families } from "./cases/index.ts";

const cases = families.flatMap((family) => family.cases);

/** Whether a call raises an error for its numbers, once its whole numbers are all some other number. */
function raisesFor({ kernel, inputs, attrs = {} }: Case, other: number): boolean {
  const row = lookupKernel(kernel);
  if (isComposite(row)) return false;
  const arrays = Object.values(inputs).map((x) =>
    x.dtype === "int32"
      ? new HostArray(x.shape, x.dtype, new Int32Array(x.data.length).fill(other))
      : x,
  );
  try {
    row.value(arrays, row.attrs?.(attrs, arrays) ?? attrs);
    return false;
  } catch (error) {
    return isLegendreError(error, "data");
  }
}

describe("the columns that say one thing of an op", () => {
  it("raises: the ops that do for numbers out of range, and their derivatives", () => {
    const seen = new Set(
      cases.filter((each) => [-1, 1e6].some((n) => raisesFor(each, n))).map(({ kernel }) => kernel),
    );
    const said = kernelNames().filter((name) => {
      const row = findKernel(name);
      return row !== undefined && !isComposite(row) && row.raises === true;
    });
    expect(seen.size).toBeGreaterThan(5);
    expect([...seen].sort()).toEqual(said);
  });
});

import { describe, expect, it } from "vitest";
import { isComposite } from "../../src/kernels/kernel.ts";
import { kernelNames, lookupKernel } from "../../src/kernels/table.ts";

/** Kernels without a rule, by the reason; one that gets a rule leaves this list. */
const without: Readonly<Record<string, readonly string[]>> = {
  "have no inputs": ["Fill", "LinSpace", "Range"],
};

describe("the batch column", () => {
  it("has a rule for every kernel that is not made of others but those listed", () => {
    const missing = kernelNames().filter((name) => {
      const kernel = lookupKernel(name);
      return !isComposite(kernel) && kernel.batch === undefined;
    });
    expect(missing).toEqual(Object.values(without).flat().sort());
  });
});

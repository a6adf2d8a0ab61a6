import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isComposite } from "../../src/kernels/kernel.ts";
import { kernelNames, lookupKernel } from "../../src/kernels/table.ts";
import { checkBatched } from "./batched-case.ts";
import { holdCasesTo } from "./conformance.ts";

/** Kernels without a rule, by the reason; one that gets a rule leaves this list. */
const without: Readonly<Record<string, readonly string[]>> = {
  "have no inputs": ["Fill", "LinSpace", "Range"],
  "hold programs that have to be batched themselves": ["Cond", "Scan", "While"],
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

// The cases of every family once more, batched, against a loop over the examples.
holdCasesTo(checkBatched);
const others = ["batch.test.ts", "registry.test.ts", "wasm.test.ts"];
for (const file of readdirSync(new URL(".", import.meta.url))) {
  if (file.endsWith(".test.ts") && !others.includes(file)) {
    await import(new URL(file, import.meta.url).href);
  }
}

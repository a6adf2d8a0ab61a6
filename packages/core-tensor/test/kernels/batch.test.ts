import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isComposite } from "../../src/kernels/kernel.ts";
import { kernelNames, lookupKernel } from "../../src/kernels/table.ts";
import { checkBatched } from "./batched-case.ts";
import { holdCasesTo } from "./conformance.ts";

describe("the batch column", () => {
  it("has a rule for every kernel with inputs that is not made of others", () => {
    const missing = kernelNames().filter((name) => {
      const kernel = lookupKernel(name);
      return !isComposite(kernel) && kernel.inputs.length > 0 && kernel.batch === undefined;
    });
    expect(missing).toEqual([]);
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

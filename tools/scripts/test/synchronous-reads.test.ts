import { describe, expect, it } from "vitest";
import { readFaults, readsIn } from "../synchronous-reads.ts";

describe("reads of tensors at once", () => {
  it("are counted in code, not in comments", () => {
    const code = [
      "/**",
      " * console.log(y.dataSync()[0]);",
      " */",
      "// y.dataSync() throws",
      "const [a] = y.dataSync();",
      'const b = x.dataSync<"float32">(), c = z.arraySync();',
      'const words = "write dataSync() later";',
    ];
    expect(readsIn(code.join("\n"))).toBe(3);
  });

  it("stand on a list with their reasons", () => {
    expect(readFaults()).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { importCircles } from "../import-circles.ts";
import { importFaults } from "../import-direction.ts";

const circles = (imports: Record<string, readonly string[]>) =>
  importCircles(new Map(Object.entries(imports)));

describe("circles of imports", () => {
  it("are none where imports only lead down", () => {
    expect(circles({ a: ["b", "c"], b: ["c"], c: [], d: ["a"] })).toEqual([]);
  });

  it("are found behind files that lead to them, and in the shortest form", () => {
    const imports = { top: ["a"], a: ["b", "c"], b: ["c"], c: ["d"], d: ["a"] };
    expect(circles(imports)).toEqual([["a", "c", "d", "a"]]);
  });

  it("are one for each set of files that lead to each other", () => {
    const imports = { a: ["b"], b: ["a", "c"], c: ["c"], x: ["y"], y: ["z"], z: ["x", "y"] };
    expect(circles(imports)).toEqual([
      ["a", "b", "a"],
      ["c", "c"],
      ["x", "y", "z", "x"],
    ]);
  });
});

describe("imports of the packages", () => {
  it("break no rule", () => {
    expect(importFaults()).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { treeMap, treeMapWithPath, treeZip } from "../../src/tree/index.ts";
import { caught } from "./caught.ts";

describe("treeMap", () => {
  it("maps leaves and keeps empty places", () => {
    const tree = { a: [1, null], b: undefined, c: { d: 2 } };
    expect(treeMap((x: number) => x * 10, tree)).toEqual({
      a: [10, null],
      b: undefined,
      c: { d: 20 },
    });
  });

  it("maps over several trees, calling in leaf order", () => {
    const seen: number[][] = [];
    const note = (...leaves: number[]) => seen.push(leaves);
    expect(treeMap(note, { b: 1, a: 2 }, { a: 3, b: 4 }, { a: 5, b: 6 }, { a: 7, b: 8 })).toEqual({
      a: 1,
      b: 2,
    });
    expect(seen).toEqual([
      [2, 3, 5, 7],
      [1, 4, 6, 8],
    ]);
  });

  it("names the trees by number", () => {
    const error = caught(() => treeMap((a: number, b: number) => a + b, { w: 1 }, { w: 1, v: 2 }));
    expect(error.code).toBe("structure");
    expect(error.message).toBe('treeMap: tree 2 has 2 leaves, tree 1 has 1 (unexpected "v")');
  });
});

describe("treeMapWithPath", () => {
  it("names each leaf", () => {
    expect(treeMapWithPath((path, x: number) => `${path}=${x}`, { a: [1, { b: 2 }] })).toEqual({
      a: ["a.0=1", { b: "a.1.b=2" }],
    });
    expect(treeMapWithPath((path) => path, 1)).toBe("");
  });
});

describe("treeZip", () => {
  it("hands leaves over by name", () => {
    const step = (leaf: { params: number; grads: number }, path: string) =>
      `${path}: ${leaf.params - leaf.grads}`;
    expect(treeZip("sgd", { params: { w: [5] }, grads: { w: [2] } }, step)).toEqual({
      w: ["w.0: 3"],
    });
  });

  it("names what is missing from which tree", () => {
    const params = { dense0: { kernel: 1, bias: 2 }, dense1: { kernel: 3, bias: 4 } };
    const grads = { dense0: { kernel: 1, bias: 2 }, dense1: { kernel: 3 } };
    const error = caught(() => treeZip("fishleg.update", { params, grads }, () => 0));
    expect(error.code).toBe("structure");
    expect(error.message).toBe(
      'fishleg.update: grads has 3 leaves, params has 4 (missing "dense1.bias")',
    );
    expect(error.details).toMatchObject({ missing: ["dense1.bias"], extra: [] });
  });

  it("of nothing is nothing", () => {
    expect(treeZip("f", {}, () => 1)).toBeUndefined();
  });
});

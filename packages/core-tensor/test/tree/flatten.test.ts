import { describe, expect, it } from "vitest";
import { scalar } from "../../src/ops.ts";
import {
  leafCount,
  structureEquals,
  structureToString,
  treeFlatten,
  treeLeaves,
  treePaths,
  treeStructure,
  treeUnflatten,
} from "../../src/tree/index.ts";
import { caught } from "./caught.ts";

class Box {
  readonly inside = [1, 2];
}

describe("treeFlatten", () => {
  it("orders leaves by array order and sorted keys", () => {
    expect(treeLeaves<number>({ b: 2, a: [1, { d: 5, c: 4 }], B: 0 })).toEqual([0, 1, 4, 5, 2]);
  });

  it("takes everything but arrays, plain objects, null and undefined for leaves", () => {
    const leaves = [scalar(1), new Box(), Float32Array.of(1), new Map(), "x", true, () => 0];
    expect(treeLeaves<unknown>(leaves)).toEqual(leaves);
    expect(treeLeaves([null, undefined, [], {}])).toEqual([]);
    expect(treeLeaves<number>(Object.assign(Object.create(null), { a: 1 }))).toEqual([1]);
    expect(treeLeaves<number>(3)).toEqual([3]);
  });

  it("keeps the leaves themselves", () => {
    const leaf = new Box();
    expect(treeLeaves<unknown>({ a: [leaf] })[0]).toBe(leaf);
  });
});

describe("structure", () => {
  const tree = { scale: null, layers: [{ w: 1, b: 2 }, []], skip: undefined };

  it("prints on one line", () => {
    expect(structureToString(treeStructure(tree))).toBe(
      "{layers: [{b: *, w: *}, []], scale: null, skip: undefined}",
    );
    expect(structureToString("leaf")).toBe("*");
  });

  it("is plain JSON", () => {
    const structure = treeStructure(tree);
    expect(JSON.parse(JSON.stringify(structure))).toEqual(structure);
    expect(treeUnflatten(JSON.parse(JSON.stringify(structure)), [20, 10])).toEqual({
      scale: null,
      layers: [{ w: 10, b: 20 }, []],
      skip: undefined,
    });
  });

  it.each([
    [{ a: 1 }, { a: "x" }, true],
    [{ a: 1, b: 2 }, { b: 1, a: 2 }, true],
    [[1, 2], [1], false],
    [[1], { 0: 1 }, false],
    [{ 0: 1 }, [1], false],
    [{ a: 1 }, { b: 1 }, false],
    [{ a: 1 }, { a: 1, b: null }, false],
    [null, undefined, false],
    [null, 1, false],
    [[[1]], [[null]], false],
  ])("compares %j and %j", (a, b, equal) => {
    expect(structureEquals(treeStructure(a), treeStructure(b))).toBe(equal);
  });

  it("counts and names leaves", () => {
    const structure = treeStructure({ layers: [{ kernel: 1 }, { kernel: 2, bias: 3 }], out: 4 });
    expect(leafCount(structure)).toBe(4);
    expect(treePaths(structure)).toEqual([
      "layers.0.kernel",
      "layers.1.bias",
      "layers.1.kernel",
      "out",
    ]);
    expect(treePaths(treeStructure(1))).toEqual([""]);
  });

  it("names leaves uniquely whatever the keys", () => {
    const odd = { "a.b": 1, a: { b: 2 }, "": 3, '"': 4, "a b": 5, "[0]": 6, "\\": 7 };
    const paths = treePaths(treeStructure(odd));
    expect(new Set(paths).size).toBe(7);
    expect(paths).toContain('"a.b"');
    expect(paths).toContain("a.b");
    expect(paths).toContain('""');
  });
});

describe("treeUnflatten", () => {
  it("says how many leaves are needed", () => {
    const error = caught(() => treeUnflatten(treeStructure([1, 2]), [1]));
    expect(error.code).toBe("structure");
    expect(error.message).toBe("treeUnflatten: got 1 leaves, the structure has 2");
  });

  it("keeps a key called __proto__ a key", () => {
    const tree = JSON.parse('{"__proto__": 1}');
    const { leaves, structure } = treeFlatten<number>(tree);
    const back = treeUnflatten<object>(structure, leaves);
    expect(Object.keys(back)).toEqual(["__proto__"]);
    expect(Object.getPrototypeOf(back)).toBe(Object.prototype);
  });
});

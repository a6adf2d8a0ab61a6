import { hostArray, treeFlatten } from "@legendre/core-tensor";
import { describe, expect, it } from "vitest";
import { checkAlike, rowsFrom, rowsOf } from "../../src/least-squares/data-rows.ts";
import { indexText, layoutOf } from "../../src/least-squares/layout.ts";
import { paramSpace } from "../../src/least-squares/param-space.ts";
import { numbersOf } from "./decay.ts";

const upTo = (n: number): Float64Array => Float64Array.from({ length: n }, (_, i) => i);
const treeOf = (tree: unknown) => treeFlatten<{ shape: number[]; data: Float64Array }>(tree).leaves;

describe("an index", () => {
  it("is that of the row-major position", () => {
    expect(indexText([], 0)).toBe("");
    expect([0, 1, 4].map((i) => indexText([5], i))).toEqual(["[0]", "[1]", "[4]"]);
    expect([0, 3, 4, 13, 23].map((i) => indexText([2, 3, 4], i))).toEqual([
      ...["[0,0,0]", "[0,0,3]", "[0,1,0]", "[1,0,1]", "[1,2,3]"],
    ]);
  });
});

describe("the layout of residuals", () => {
  const { structure } = treeFlatten({ edge: 0, inside: 0 });
  const shapes = [[], [2, 2]];

  it("names each, and gives the tree of a vector", () => {
    const layout = layoutOf(structure, shapes, undefined);
    expect(layout.count).toBe(5);
    expect(Array.from({ length: 5 }, (_, i) => layout.name(i))).toEqual([
      "residual edge",
      ...["residual inside[0,0]", "residual inside[0,1]", "residual inside[1,0]"],
      "residual inside[1,1]",
    ]);
    expect(layout.tree(upTo(5))).toEqual({
      edge: hostArray([0], []),
      inside: hostArray([1, 2, 3, 4], [2, 2]),
    });
    const one = layoutOf(treeFlatten(0).structure, [[]], undefined);
    expect([one.count, one.name(0)]).toEqual([1, "the residual"]);
  });

  it("has rows first where residuals are of rows", () => {
    const layout = layoutOf(structure, shapes, 2);
    expect(layout.count).toBe(10);
    expect([0, 4, 5, 9].map(layout.name)).toEqual([
      ...["residual edge of row 0", "residual inside[1,1] of row 0"],
      ...["residual edge of row 1", "residual inside[1,1] of row 1"],
    ]);
    expect(layout.tree(upTo(10))).toEqual({
      edge: hostArray([0, 5], [2]),
      inside: hostArray([1, 2, 3, 4, 6, 7, 8, 9], [2, 2, 2]),
    });
  });

  it("spreads a number, numbers of groups and arrays of their shapes", () => {
    const layout = layoutOf(structure, shapes, 2);
    const spread = (tree: unknown) => [...layout.spread("test", "weights", tree)];
    expect(spread(3)).toEqual(Array(10).fill(3));
    expect(spread({ edge: 2, inside: 7 })).toEqual([2, 7, 7, 7, 7, 2, 7, 7, 7, 7]);
    const inside = hostArray([1, 2, 3, 4, 5, 6, 7, 8], [2, 2, 2]);
    expect(spread({ edge: [20, 30], inside })).toEqual([20, 1, 2, 3, 4, 30, 5, 6, 7, 8]);
    expect(() => spread({ edge: 1 })).toThrow(
      /^test: weights has leaves \[edge\], the residuals have \[edge,inside\]/,
    );
    expect(() => spread({ edge: 1, inside: hostArray([1, 2, 3, 4], [2, 2]) })).toThrow(
      /^test: weights\.inside has shape \[2,2\], expected \[2,2,2\] or one number/,
    );
  });
});

describe("the space of params", () => {
  const params = { a: 1, b: [[2, 3], 4], c: { d: hostArray([5, 6, 7, 8], [2, 2]) } };
  const space = paramSpace<typeof params>("test", params);

  it("names each, and gives trees of a vector, with numbers where numbers were given", () => {
    expect([space.size, [...space.start]]).toEqual([8, [1, 2, 3, 4, 5, 6, 7, 8]]);
    expect(Array.from({ length: 8 }, (_, i) => space.name(i))).toEqual([
      ...["a", "b.0[0]", "b.0[1]", "b.1", "c.d[0,0]", "c.d[0,1]", "c.d[1,0]", "c.d[1,1]"],
    ]);
    const vector = upTo(8);
    const fitted = space.fitted(vector);
    expect(fitted).toMatchObject({ a: 0, b: [{ shape: [2] }, 3], c: { d: { shape: [2, 2] } } });
    expect(numbersOf(fitted.c.d)).toEqual([4, 5, 6, 7]);
    expect(treeOf(space.tree(vector)).map(({ data }) => [...data])).toEqual([
      ...[[0], [1, 2], [3], [4, 5, 6, 7]],
    ]);
    expect([paramSpace("test", 3).name(0), paramSpace("test", [3, 4]).name(1)]).toEqual([
      ...["the param", "[1]"],
    ]);
    const empty = paramSpace("test", { none: undefined, list: [], x: hostArray([9], []) });
    expect(empty.fitted(upTo(1))).toMatchObject({ x: { shape: [] } });
  });

  it("spreads a number, numbers of leaves and leaves of their shapes", () => {
    const spread = (tree: unknown) => [...space.spread("test", "scale", tree)];
    expect(spread(2)).toEqual(Array(8).fill(2));
    const d = hostArray([50, 60, 70, 80], [2, 2]);
    expect(spread({ a: 9, b: [hostArray([1], []), 2], c: { d } })).toEqual([
      9, 1, 1, 2, 50, 60, 70, 80,
    ]);
    expect(() => spread({ a: 9, b: [[1, 2, 3], 2], c: { d } })).toThrow(
      /^test: scale\.b\.0 has shape \[3\], expected \[2\] or one number/,
    );
    expect(() => spread({ a: 9 })).toThrow(
      /^test: scale has leaves "a", expected those of the params: "a", "b\.0", "b\.1", "c\.d"/,
    );
    expect(() => paramSpace("test", { a: 1, b: [2, Number.POSITIVE_INFINITY] })).toThrow(
      /^test: b\[1\] starts at Infinity; start from finite numbers/,
    );
  });
});

describe("rows of data", () => {
  const data = { x: hostArray(upTo(12), [3, 2, 2]), y: hostArray([7, 8, 9]) };

  it("are the first axis of all arrays, and a part of them begins at a row", () => {
    expect(rowsOf("test", data)).toBe(3);
    const part = rowsFrom(data, 1, 2) as typeof data;
    expect([part.x.shape, numbersOf(part.x)]).toEqual([
      [2, 2, 2],
      [4, 5, 6, 7, 8, 9, 10, 11],
    ]);
    expect([part.y.shape, numbersOf(part.y)]).toEqual([[2], [8, 9]]);
    const whole = rowsFrom({ n: hostArray([1, 2], [2], "int32") }, 0, 1) as { n: unknown };
    expect(whole.n).toMatchObject({ dtype: "int32", shape: [1] });
    const wrong: [unknown, string][] = [
      [{}, "none"],
      [{ x: hostArray([], [0]) }, "[0]"],
      [{ x: hostArray([1], []) }, "[]"],
      [{ ...data, y: hostArray([7, 8]) }, "[3,2,2], [2]"],
    ];
    for (const [tree, shapes] of wrong) {
      expect(() => rowsOf("test", tree)).toThrow(`got shapes ${shapes}; give them`);
    }
  });

  it("that are drawn later have the same layout", () => {
    expect(checkAlike("test", { ...data }, data)).toBe(undefined);
    expect(() => checkAlike("test", { x: data.x }, data)).toThrow(
      /resample\.draw returned data with paths x, expected x, y as before/,
    );
    expect(() => checkAlike("test", {}, data)).toThrow(/with paths none, expected x, y/);
    expect(() => checkAlike("test", { ...data, y: hostArray([1, 2]) }, data)).toThrow(
      /with shapes float64 \[3,2,2\], float64 \[2\], expected float64 \[3,2,2\], float64 \[3\]/,
    );
  });
});

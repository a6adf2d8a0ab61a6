import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { LegendreError } from "../../src/errors.ts";
import type { SafetensorsArray } from "../../src/format/safetensors-dtypes.ts";
import { hostArray } from "../../src/graph/index.ts";
import { decodeTree, encodeTree } from "../../src/io/tree-codec.ts";
import { caught } from "../tree/caught.ts";

const fail = (what: string): LegendreError => new LegendreError("data", "test", what);
const w: SafetensorsArray = { dtype: "F32", shape: [2], data: Float32Array.of(1, 2) };
const double: SafetensorsArray = { dtype: "F64", shape: [1], data: Float64Array.of(0.1) };

const decoded = (description: unknown, arrays: Record<string, SafetensorsArray> = {}): unknown => {
  const text = typeof description === "string" ? description : JSON.stringify(description);
  return decodeTree({ arrays: new Map(Object.entries(arrays)), description: text }, fail);
};
const refusal = (description: unknown, arrays: Record<string, SafetensorsArray> = {}): string =>
  caught(() => decoded(description, arrays)).message;

describe("the description of a tree", () => {
  it("has every leaf by its kind, in the order of the structure", async () => {
    const tree = { b: [tf.scalar(2), "text", true], a: [0, -0, Infinity, -Infinity, Number.NaN] };
    const { arrays, description } = await encodeTree("test", tree);
    expect(JSON.parse(description)).toEqual({
      structure: {
        keys: ["a", "b"],
        children: [{ array: Array(5).fill("leaf") }, { array: Array(3).fill("leaf") }],
      },
      leaves: [
        { number: 0 },
        { number: "-0" },
        { number: "Infinity" },
        { number: "-Infinity" },
        { number: "NaN" },
        { array: "b.0" },
        { string: "text" },
        { boolean: true },
      ],
    });
    expect([...arrays]).toEqual([["b.0", { dtype: "F32", shape: [], data: Float32Array.of(2) }]]);
  });

  it("calls a tree that is one tensor value, and numbers what has no safe name", async () => {
    const one = await encodeTree("test", tf.tensor1d([1], "int32"));
    expect([...one.arrays.keys()]).toEqual(["value"]);
    expect(one.arrays.get("value")).toEqual({ dtype: "I32", shape: [1], data: Int32Array.of(1) });
    const odd = await encodeTree("test", { a: "first", "b/../c": hostArray([3], [1], "uint32") });
    expect([...odd.arrays]).toEqual([
      ["leaf.1", { dtype: "U32", shape: [1], data: Uint32Array.of(3) }],
    ]);
    expect(JSON.parse(odd.description).leaves).toEqual([{ string: "first" }, { host: "leaf.1" }]);
  });

  it("is read with each kind of leaf", () => {
    const leaves = [
      { number: -2.5 },
      { number: "NaN" },
      { number: "Infinity" },
      { number: "-Infinity" },
      { number: "-0" },
      { string: "NaN" },
      { boolean: false },
    ];
    const structure = { array: leaves.map(() => "leaf") };
    const numbers = [-2.5, Number.NaN, Infinity, -Infinity, -0];
    expect(decoded({ structure, leaves })).toEqual([...numbers, "NaN", false]);
  });

  it("is read with tensors and host arrays that do not share the file's bytes", () => {
    const tree = decoded(
      {
        structure: { keys: ["h", "t"], children: ["leaf", "leaf"] },
        leaves: [{ host: "d" }, { array: "w" }],
      },
      { w, d: double },
    ) as { h: { data: Float64Array; dtype: string }; t: tf.Tensor };
    expect([tree.h.dtype, ...tree.h.data]).toEqual(["float64", 0.1]);
    expect([tree.t.dtype, tree.t.shape, ...tree.t.dataSync()]).toEqual(["float32", [2], 1, 2]);
    expect(tree.h.data.buffer).not.toBe(double.data.buffer);
    expect(tree.t.dataSync().buffer).not.toBe(w.data.buffer);
    tree.t.dispose();
  });

  it.each([
    [{ date: 1 }, "date"],
    [{}, "object"],
    [3, "number"],
    ["NaN", "string"],
    [null, "object"],
    [{ number: "NaN", string: "x" }, "number, string"],
    [{ a: 1, b: 2, c: 3, d: 4 }, "a, b, c"],
    [{ string: 1 }, "string"],
    [{ boolean: "true" }, "boolean"],
    [{ number: true }, "number"],
    [{ number: "1" }, "number"],
    [{ array: 1 }, "array"],
    [{ host: null }, "host"],
    [{ odd: "w" }, "odd"],
  ])("is refused with the leaf %j", (leaf, shown) => {
    const message = `test: its tree has a leaf of unknown kind (${shown})`;
    expect(refusal({ structure: "leaf", leaves: [leaf] })).toBe(message);
  });

  it("is refused where arrays and leaves do not agree", () => {
    const one = (leaf: unknown) => ({ structure: "leaf", leaves: [leaf] });
    expect(refusal(one({ array: "v" }), { w })).toContain('names an array "v" it does not hold');
    expect(refusal(one({ array: "d" }), { d: double })).toContain(
      'array "d" is F64, which no tensor can be',
    );
    expect(refusal(one({ host: "w" }), { w })).toContain(
      'array "w" is F32, which no host array can be',
    );
    expect(refusal(one({ number: 1 }), { w })).toContain('array "w" is no leaf of its tree');
    expect(refusal({ structure: "leaf" })).toContain("another number of leaves");
    expect(refusal({ structure: "leaf", leaves: { length: 1 } })).toContain("another number");
    expect(refusal({ structure: "leaf", leaves: [1, 2] })).toContain("another number of leaves");
    for (const text of ["null", "[", '"leaf"']) expect(refusal(text)).toContain("no JSON object");
  });

  const strings = { leaves: [{ string: "x" }, { string: "y" }] };
  it.each([
    ["keys that are equal", { keys: ["a", "a"], children: ["leaf", "leaf"] }],
    ["keys in another order", { keys: ["b", "a"], children: ["leaf", "leaf"] }],
    ["a first key that is no text", { keys: [1, "a"], children: ["leaf", "leaf"] }],
    ["a last key that is no text", { keys: ["a", 1], children: ["leaf", "leaf"] }],
    ["more keys than children", { keys: ["a", "b", "c"], children: ["leaf", "leaf"] }],
    ["fewer keys than children", { keys: ["a"], children: ["leaf", "leaf"] }],
    ["children that are no list", { keys: [], children: {} }],
    ["a child that is none", { keys: ["a", "b"], children: ["leaf", "leafs"] }],
    ["children without keys", { children: ["leaf", "leaf"] }],
    ["an array that is no list", { array: "leaf" }],
    ["nothing for a child", { array: ["leaf", "leaf", null] }],
  ])("is refused with %s", (_name, structure) => {
    expect(refusal({ structure, ...strings })).toBe("test: the structure of its tree is not valid");
  });

  it("is read with keys in order, with nothing and with 201 arrays in each other, not with one more", () => {
    const structure = { keys: ["a", "b"], children: ["leaf", "leaf"] };
    expect(decoded({ structure, ...strings })).toEqual({ a: "x", b: "y" });
    expect(decoded({ structure: { array: ["null", "undefined"] }, leaves: [] })).toEqual([
      null,
      undefined,
    ]);
    const nested = (count: number) => ({
      structure: Array(count)
        .fill(0)
        .reduce((inner: unknown) => ({ array: [inner] }), "leaf"),
      leaves: [{ number: 7 }],
    });
    expect(([decoded(nested(201))] as unknown[]).flat(202)).toEqual([7]);
    expect(refusal(nested(202))).toContain("the structure of its tree is not valid");
  });
});

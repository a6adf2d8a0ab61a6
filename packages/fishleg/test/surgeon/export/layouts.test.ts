import { decodeSafetensors, encodeSafetensors } from "@legendre/core-tensor/io";
import { decodeSparse, encodeSparse, type SparseEncoding } from "@legendre/fishleg/surgeon";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";

type Arrays = Record<string, { dtype: string; shape: number[]; data: number[] }>;

/** The arrays of a file, and how its leaves are stored. */
function stored(tree: unknown, encoding?: SparseEncoding) {
  const { arrays, metadata } = decodeSafetensors(encodeSparse(tree, { encoding }), "x");
  const found: Arrays = {};
  for (const [name, { dtype, shape, data }] of arrays) {
    found[name] = { dtype, shape: [...shape], data: Array.from(data as Uint8Array) };
  }
  return { arrays: found, described: JSON.parse(metadata["legendre.sparse"] as string) };
}

const f32 = (data: number[], shape = [data.length]) => ({ dtype: "F32", shape, data });
const u8 = (data: number[]) => ({ dtype: "U8", shape: [data.length], data });
const u32 = (data: number[]) => ({ dtype: "U32", shape: [data.length], data });

describe("the layout that other readers are told", () => {
  it("of a bitmask is a bit a weight, lowest first, and the values", () => {
    const w = tf.tensor2d([0, 5, 0, 0, 6, 0, 0, 0, 7, 0], [2, 5]);
    expect(stored({ w }, "bitmask")).toEqual({
      arrays: { "w.bitmask": u8([0b00010010, 0b00000001]), "w.values": f32([5, 6, 7]) },
      described: { version: 1, leaves: { w: { encoding: "bitmask", shape: [2, 5] } } },
    });
  });

  it("of rows is where each begins, columns in bytes up to 256 of them, and values", () => {
    const w = tf.tensor3d([0, 5, 0, 0, 0, 0, 0, 0, 7, 8, 0, 9], [2, 2, 3]);
    const rows = { "w.pointers": u32([0, 1, 1, 2, 4]), "w.values": f32([5, 7, 8, 9]) };
    expect(stored({ w }, "csr").arrays).toEqual({ ...rows, "w.columns": u8([1, 2, 0, 2]) });
    const last = (columns: number) =>
      stored(tf.oneHot([0, columns - 1], columns).toFloat(), "csr").arrays["weights.columns"];
    expect(last(256)).toEqual(u8([0, 255]));
    expect(last(257)).toEqual(u32([0, 256]));
    for (const columns of [256, 257]) {
      const tree = [tf.oneHot([3, columns - 1], columns).toFloat()];
      const again = decodeSparse(encodeSparse(tree, { encoding: "csr" }), tree);
      expect([...again[0]!.dataSync()]).toEqual([...tree[0]!.dataSync()]);
    }
    expect(stored({ one: tf.scalar(3) }, "csr").arrays).toEqual({
      ...{ "one.pointers": u32([0, 1]), "one.columns": u8([0]), "one.values": f32([3]) },
    });
  });

  it("of two of four are two values and places a group, the first group in the low half", () => {
    // Three columns of one group, by columns: (0, 5, 0, 6), (7, 0, 0, 0) and (0, 0, 0, 0).
    const w = tf.tensor2d([0, 7, 0, 5, 0, 0, 0, 0, 0, 6, 0, 0], [4, 3]);
    expect(stored({ w }, "2:4").arrays).toEqual({
      "w.places": u8([(0b0100 << 4) | 0b1101, 0b0100]),
      "w.values": f32([5, 6, 7, 0, 0, 0], [3, 2]),
    });
    const deep = tf.tensor(
      Array.from({ length: 2 * 8 * 2 }, (_, i) => (Math.floor(i / 2) % 4 < 2 ? i + 1 : 0)),
      [2, 8, 2],
    );
    const again = decodeSparse(encodeSparse([deep], { encoding: "2:4" }), [deep]);
    expect([...again[0]!.dataSync()]).toEqual([...deep.dataSync()]);
  });

  it("is what takes fewest bytes, of equal ones the first, and dense for numbers that are whole", () => {
    const how = (values: number[], shape: number[]) =>
      stored(tf.tensor(values, shape)).described.leaves.weights.encoding;
    expect(how([1, 2, 3], [3])).toBe("dense");
    // One of 8 weights: a byte and a value, or two pointers of 4 bytes, a column and a value.
    expect(how([0, 0, 0, 4, 0, 0, 0, 0], [1, 8])).toBe("bitmask");
    expect(how([...Array(799).fill(0), 1], [1, 800])).toBe("csr");
    expect(how([1, 1, 0, 0, 1, 0, 1, 0], [8, 1])).toBe("bitmask");
    const { arrays, described } = stored({
      i: tf.tensor1d([1, 0, 2], "int32"),
      b: tf.tensor1d([true, false], "bool"),
    });
    expect(arrays["i"]).toEqual({ dtype: "I32", shape: [3], data: [1, 0, 2] });
    expect(arrays["b"]).toEqual({ dtype: "BOOL", shape: [2], data: [1, 0] });
    expect(described.leaves.i).toEqual({ encoding: "dense", shape: [3] });
  });
});

describe("weights that were cast from whole numbers", () => {
  it.each(["auto", "dense", "bitmask", "csr", "2:4"] as const)("come back, %s", (encoding) => {
    for (const dtype of ["int32", "bool"] as const) {
      const tree = { w: tf.cast(tf.tensor1d([0, 1, 0, 1], dtype).reshape([4, 1]), "float32") };
      const again = decodeSparse(encodeSparse(tree, { encoding }), tree);
      expect([again.w.dtype, ...again.w.dataSync()]).toEqual(["float32", 0, 1, 0, 1]);
    }
  });
});

describe("a file that was changed", () => {
  const w = tf.tensor2d([1, 0, 0, 0, 0, 2, 0, 3], [4, 2]);
  const read = (encoding: SparseEncoding, name: string, data: number[], dtype = "U8") => {
    const { arrays, metadata } = decodeSafetensors(encodeSparse({ w }, { encoding }), "x");
    const kinds = { U8: Uint8Array, U32: Uint32Array, F32: Float32Array } as const;
    const array = { dtype, shape: [data.length], data: kinds[dtype as "U8"].from(data) };
    const changed = new Map(arrays).set(name, array as never);
    const bytes = encodeSafetensors(changed, metadata);
    return () => decodeSparse(bytes, { w }, "net");
  };

  it.each<[SparseEncoding, string, number[], string, string | undefined]>([
    ["bitmask", "w.bitmask", [0b10100001], "U8", undefined],
    ["bitmask", "w.bitmask", [0b10100001, 0], "U8", "its bitmask has 2 bytes"],
    ["bitmask", "w.bitmask", [0b10100000], "U8", "its bitmask counts 2 values, there are 3"],
    ["bitmask", "w.bitmask", [1], "U32", '"w.bitmask" is U32, not U8'],
    ["csr", "w.pointers", [0, 1, 1, 2, 3], "U32", undefined],
    ["csr", "w.pointers", [0, 1, 1, 3], "U32", "its rows do not add up"],
    ["csr", "w.pointers", [0, 2, 1, 2, 3], "U32", "its rows do not add up"],
    ["csr", "w.pointers", [1, 1, 1, 2, 3], "U32", "its rows do not add up"],
    ["csr", "w.pointers", [0, 1, 1, 2, 2], "U32", "its rows do not add up"],
    ["csr", "w.columns", [0, 1], "U8", "its rows do not add up"],
    ["csr", "w.columns", [0, 1, 2], "U8", "it names column 2 of 2"],
    ["csr", "w.columns", [1, 1, 1], "U8", undefined],
    ["2:4", "w.places", [0], "U8", undefined],
    ["2:4", "w.places", [0, 0], "U8", "its groups do not add up"],
    ["2:4", "w.values", [1, 2, 3], "F32", "its groups do not add up"],
  ])("%s with %s of %j", (encoding, name, data, dtype, text) => {
    const call = expect(read(encoding, name, data, dtype));
    if (text === undefined) call.not.toThrow();
    else call.toThrow(`net, "w": ${text}; restore the file from a copy`);
  });

  it("is read as dense arrays where it says nothing", () => {
    const plain = encodeSafetensors(
      new Map([
        ["w", { dtype: "F32", shape: [4, 2], data: Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8) }],
      ]),
      {},
    );
    expect([...decodeSparse(plain, { w }).w.dataSync()]).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(() => decodeSparse(plain, { w: tf.zeros([8]) })).toThrow(
      'sparse.safetensors, "w": it has shape [4,2], expected [8]',
    );
    expect(() => decodeSparse(plain, { v: tf.zeros([4, 2]) })).toThrow(
      '"v": it has shape unknown, expected [4,2]',
    );
  });
});

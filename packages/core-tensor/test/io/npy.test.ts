import { describe, expect, it } from "vitest";
import { isLegendreError } from "../../src/errors.ts";
import { decodeNpy, encodeNpy, int32FromInt64, type NpyArray } from "../../src/io/index.ts";
import { mutationCount, mutations } from "./mutations.ts";

const arrays: readonly NpyArray[] = [
  { dtype: "f2", shape: [3], data: Float32Array.of(1, -0.5, 65504) },
  { dtype: "f4", shape: [2, 3], data: Float32Array.of(1, 2, 3, 4, 5, 6) },
  { dtype: "f8", shape: [], data: Float64Array.of(Math.PI) },
  { dtype: "i4", shape: [1, 1, 2], data: Int32Array.of(-1, 7) },
  { dtype: "i8", shape: [1], data: BigInt64Array.of(-(2n ** 60n)) },
  { dtype: "u1", shape: [0, 4], data: new Uint8Array() },
  { dtype: "b1", shape: [2], data: Uint8Array.of(1, 0) },
];

/** A file with a header of one's own. */
function file(header: string, values: readonly number[] = [], version = 1): Uint8Array {
  const head = version === 1 ? 10 : 12;
  const bytes = new Uint8Array(head + header.length + values.length);
  bytes.set([0x93, 78, 85, 77, 80, 89, version, 0]);
  const view = new DataView(bytes.buffer);
  if (version === 1) view.setUint16(8, header.length, true);
  else view.setUint32(8, header.length, true);
  bytes.set(new TextEncoder().encode(header), head);
  bytes.set(values, head + header.length);
  return bytes;
}

const header = (descr: string, shape: string, order = "False"): string =>
  `{'descr': '${descr}', 'fortran_order': ${order}, 'shape': ${shape}, }\n`;

function message(bytes: Uint8Array): string {
  try {
    decodeNpy(bytes, "a.npy");
  } catch (error) {
    if (isLegendreError(error, "data")) return error.message;
    throw error;
  }
  return "no error";
}

/** Written by NumPy: `save(f, (arange(6).reshape(2, 3) * 1.5).astype(dtype), …)` and the like. */
const numpyFiles: readonly [string, string, NpyArray][] = [
  [
    "binary16",
    "k05VTVBZAQB2AHsnZGVzY3InOiAnPGYyJywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDIsIDMpLCB9ICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAoAAAA+AEKARABGgEc=",
    { dtype: "f2", shape: [2, 3], data: Float32Array.of(0, 1.5, 3, 4.5, 6, 7.5) },
  ],
  [
    "Fortran order",
    "k05VTVBZAQB2AHsnZGVzY3InOiAnPGk4JywgJ2ZvcnRyYW5fb3JkZXInOiBUcnVlLCAnc2hhcGUnOiAoMiwgMyksIH0gICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAoAAAAAAAAAAAMAAAAAAAAAAQAAAAAAAAAEAAAAAAAAAAIAAAAAAAAABQAAAAAAAAA=",
    { dtype: "i8", shape: [2, 3], data: BigInt64Array.of(0n, 1n, 2n, 3n, 4n, 5n) },
  ],
  [
    "big-endian",
    "k05VTVBZAQB2AHsnZGVzY3InOiAnPmY4JywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKDIsKSwgfSAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAo/+AAAAAAAAMAAAAAAAAAA",
    { dtype: "f8", shape: [2], data: Float64Array.of(1.5, -2) },
  ],
  [
    "a scalar",
    "k05VTVBZAQB2AHsnZGVzY3InOiAnfGIxJywgJ2ZvcnRyYW5fb3JkZXInOiBGYWxzZSwgJ3NoYXBlJzogKCksIH0gICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgIAoB",
    { dtype: "b1", shape: [], data: Uint8Array.of(1) },
  ],
];

describe("npy", () => {
  it.each(arrays)("$dtype of shape $shape comes back", (array) => {
    const bytes = encodeNpy(array);
    expect((bytes.length - array.data.length * Number(array.dtype[1])) % 64).toBe(0);
    expect(decodeNpy(bytes, "a.npy")).toEqual(array);
  });

  it.each(numpyFiles)("reads what NumPy wrote: %s", (_name, base64, expected) => {
    expect(decodeNpy(Buffer.from(base64, "base64"), "a.npy")).toEqual(expected);
  });

  it("reads both byte orders, both memory orders and the later versions", () => {
    const values = [0, 1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6];
    const big = [...values.slice(0, 8)].flatMap((v, i) => (i % 2 ? [v] : [0, 0, v]));
    expect(decodeNpy(file(header(">i4", "(4,)"), big, 2), "a").data).toEqual(
      Int32Array.of(1, 2, 3, 4),
    );
    const fortran = decodeNpy(file(header("|u1", "(2, 3)", "True"), [1, 2, 3, 4, 5, 6], 3), "a");
    expect(fortran).toEqual({
      dtype: "u1",
      shape: [2, 3],
      data: Uint8Array.of(1, 3, 5, 2, 4, 6),
    });
    const deep = file(
      header("|u1", "(2, 3, 2)", "True"),
      Array.from({ length: 12 }, (_, i) => i),
    );
    expect(Array.from(decodeNpy(deep, "a").data as Uint8Array)).toEqual([
      0, 6, 2, 8, 4, 10, 1, 7, 3, 9, 5, 11,
    ]);
  });

  it.each([
    ["too short", new Uint8Array(5), /byte 0: it does not begin like an npy file/],
    ["a later version", file("{}", [], 9), /byte 6: version 9/],
    ["a header beyond the end", file("{}").fill(255, 8, 10), /said to have 65535 bytes/],
    ["no dictionary", file("[1, 2]   "), /it holds what no header does, at character 0/],
    ["code", file("{'descr': __import__('os')}"), /what no header does, at character 9/],
    ["a key twice", file("{'shape': (), 'shape': ()}"), /"shape" comes twice/],
    ["an unknown key", file("{'descr': '<f4', 'x': (1,)}"), /key "x" is not known/],
    ["objects", file(header("|O8", "(1,)"), [0]), /its dtype is "\|O8"/],
    ["records", file("{'descr': (1,), 'fortran_order': False, 'shape': ()}"), /records cannot/],
    ["unknown dtype", file(header("<c8", "(1,)"), [0]), /its dtype is "<c8"/],
    ["a number as shape", file(header("<f4", "(3)")), /the value of "shape" is not valid/],
    ["a negative length", file(header("<f4", "(-3,)")), /what no header does/],
    ["a huge length", file(header("|u1", "(99999999999999999999,)")), /shape is no tuple/],
    ["a product that is huge", file(header("|u1", "(4294967296, 4294967296)")), /has 1844674/],
    ["no order", file("{'descr': '<f4', 'shape': ()}    "), /neither True nor False/],
    ["text after it", file(`${header("|u1", "()")}{}`, [1]), /text follows the dictionary/],
    ["values cut off", file(header("<f4", "(2,)"), [0, 0, 0, 0]), /has 8 bytes, the file has 4/],
    ["values left over", file(header("|u1", "()"), [1, 2]), /has 1 bytes, the file has 2/],
    ["eleven bytes", file("{").slice(0, 11), /byte 0: it does not begin like an npy file/],
    ["version 0", file("{}", [], 1).fill(0, 6, 7), /byte 6: version 0 is not known/],
    ["version 4", file("{}  ", [], 4), /byte 6: version 4 is not known/],
    ["a header one byte too long", file("{}").fill(3, 8, 9), /have 3 bytes, the file has 12/],
    ["33 axes", file(header("|u1", `(${"1, ".repeat(33)})`), [0]), /tuple of at most 32/],
    ["a number as key", file("{1: 2}"), /it is no dictionary with text as keys/],
    ["a key without a colon", file("{'descr' '<f4'}"), /it is no dictionary with text as keys/],
    ["no comma", file("{'descr': '<f4' 'shape': ()}"), /its members are not parted by commas/],
    ["no comma in a tuple", file("{'shape': (1 2), }"), /the value of "shape" is not valid/],
    ["a text in a tuple", file("{'shape': (1, 'a'), }"), /the value of "shape" is not valid/],
    ["an end too soon", file("{'descr':"), /the value of "descr" is not valid/],
    ["a text as order", file(header("|u1", "()", "'True'"), [0]), /neither True nor False/],
    ["a word as dtype", file("{'descr': float}"), /descr is no text/],
    ["a word as shape", file(header("|u1", "None"), [0]), /shape is no tuple/],
    ["an odd last truth value", file(header("|b1", "(3,)"), [1, 0, 3]), /byte 70: a b1 is 3/],
    ["odd truth values", file(header("|b1", "(2,)"), [1, 2]), /a b1 is 2, allowed are 0 and 1/],
  ])("refuses %s", (_name, bytes, expected) => expect(message(bytes)).toMatch(expected));

  it("reads headers of other writers, and of as many axes as allowed", () => {
    for (const [text, shape] of [
      [`{"descr": "|u1", "fortran_order": False, "shape": (2L,)}`, [2]],
      ["{'shape':(1,2,),'fortran_order':False,'descr':'=u1'}", [1, 2]],
      [header("u1", `(${"1, ".repeat(31)}2)`), [...Array(31).fill(1), 2]],
    ] as const)
      expect(decodeNpy(file(text, [8, 9]), "a")).toEqual({
        dtype: "u1",
        shape,
        data: Uint8Array.of(8, 9),
      });
    const big = (descr: string, values: number[]) =>
      Array.from<number | bigint>(decodeNpy(file(header(descr, "(2,)"), values), "a").data);
    expect(big(">u1", [8, 9])).toEqual([8, 9]);
    expect(big(">i4", [0, 0, 0, 1, 0, 0, 1, 0])).toEqual([1, 256]);
    expect(big(">f2", [0x3c, 0, 0xc0, 0])).toEqual([1, -2]);
  });

  it("is written to the byte as NumPy does", () => {
    const text = "{'descr': '|u1', 'fortran_order': False, 'shape': (2,), }";
    const padded = text + " ".repeat(118 - text.length - 1);
    const data = Uint8Array.of(7, 8);
    const bytes = encodeNpy({ dtype: "u1", shape: [2], data });
    expect(bytes).toEqual(file(`${padded}\n`, [7, 8]));
    const wide = encodeNpy({ dtype: "i4", shape: [1, 1], data: Int32Array.of(258) });
    const shown = "{'descr': '<i4', 'fortran_order': False, 'shape': (1, 1), }";
    expect(wide).toEqual(file(`${shown + " ".repeat(117 - shown.length)}\n`, [2, 1, 0, 0]));
    // Texts of every length from 58 to 120 bytes: one fills its block, the next begins another.
    const starts = Array.from({ length: 90 }, (_, i) => {
      const shape = [10 ** (i % 9), ...Array(Math.floor(i / 9) * 2).fill(1), 0];
      const made = encodeNpy({ dtype: "u1", shape, data: new Uint8Array() });
      const length = new TextDecoder().decode(made.subarray(10)).trimEnd().length;
      return [made.length, Math.ceil((length + 11) / 64) * 64];
    });
    for (const [found, expected] of starts) expect(found).toBe(expected);
    expect(new Set(starts.map(([found]) => found))).toEqual(new Set([128, 192]));
  });

  it.each([
    [{ dtype: "f4", shape: [3], data: Float32Array.of(1) }, /shape \[3\] does not fit 1 values/],
    [{ dtype: "f4", shape: [-1], data: Float32Array.of() }, /shape \[-1\] does not fit/],
    [{ dtype: "f4", shape: [1], data: Float64Array.of(1) }, /values of f4 must be a Float32Array/],
    [{ dtype: "c8", shape: [1], data: Float64Array.of(1) }, /dtype c8 is not known/],
  ] as [NpyArray, RegExp][])("does not write %o", (array, expected) => {
    expect(() => encodeNpy(array)).toThrow(expected);
  });

  it(`never does more than throw a data error after ${mutationCount} mutations`, () => {
    let read = 0;
    for (const array of arrays.slice(0, 5)) {
      for (const mutated of mutations(encodeNpy(array), mutationCount / 5, 5)) {
        const what = message(mutated);
        if (what === "no error") read++;
        else expect(what.length).toBeLessThan(1000);
      }
    }
    expect(read).toBeGreaterThan(mutationCount / 200);
  });
});

describe("int32FromInt64", () => {
  it("keeps what fits and names what does not", () => {
    expect(int32FromInt64(BigInt64Array.of(-(2n ** 31n), 5n))).toEqual(
      Int32Array.of(-(2 ** 31), 5),
    );
    const convert = () => int32FromInt64(BigInt64Array.of(1n, 2n ** 31n), "ids");
    expect(convert).toThrow(/ids holds 2147483648 at index 1/);
  });
});

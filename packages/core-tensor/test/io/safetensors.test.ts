import { describe, expect, it } from "vitest";
import { isLegendreError } from "../../src/errors.ts";
import { duplicateKey } from "../../src/format/duplicate-key.ts";
import { decodeSafetensors, encodeSafetensors } from "../../src/format/safetensors.ts";
import type { SafetensorsArray } from "../../src/format/safetensors-dtypes.ts";
import { mutationCount, mutations } from "./mutations.ts";

const arrays: [string, SafetensorsArray][] = [
  ["b.bool", { dtype: "BOOL", shape: [3], data: Uint8Array.of(1, 0, 1) }],
  ["0", { dtype: "F32", shape: [2, 1], data: Float32Array.of(1.5, -2) }],
  ["double", { dtype: "F64", shape: [], data: Float64Array.of(Math.PI) }],
  ["half", { dtype: "F16", shape: [3], data: Float32Array.of(1.5, -0, 65504) }],
  ["brain", { dtype: "BF16", shape: [2], data: Float32Array.of(-3, 2 ** 100) }],
  ["long", { dtype: "I64", shape: [2], data: BigInt64Array.of(-1n, 2n ** 62n) }],
  ["int", { dtype: "I32", shape: [1], data: Int32Array.of(-7) }],
  ["word", { dtype: "U32", shape: [1], data: Uint32Array.of(0xffffffff) }],
  ["bytes", { dtype: "U8", shape: [1, 2], data: Uint8Array.of(200, 1) }],
  ["none", { dtype: "F32", shape: [0, 4], data: new Float32Array() }],
  ["__proto__", { dtype: "U8", shape: [], data: Uint8Array.of(9) }],
];

/** A file with a header of one's own. */
function file(header: unknown, values = 0): Uint8Array {
  const text = new TextEncoder().encode(
    typeof header === "string" ? header : JSON.stringify(header),
  );
  const bytes = new Uint8Array(8 + text.length + values);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(text.length), true);
  bytes.set(text, 8);
  return bytes;
}

function message(bytes: Uint8Array): string {
  try {
    decodeSafetensors(bytes, "m.safetensors");
  } catch (error) {
    if (isLegendreError(error, "data")) return error.message;
    throw error;
  }
  return "no error";
}

const entry = (dtype: unknown, shape: unknown, data_offsets: unknown) => ({
  dtype,
  shape,
  data_offsets,
});

describe("safetensors", () => {
  it("decodes what it encoded, wide types first and aligned", () => {
    const bytes = encodeSafetensors(new Map(arrays), { note: "ünï", "1": "x" });
    const content = decodeSafetensors(bytes, "x");
    expect(new Map([...content.arrays].sort())).toEqual(new Map([...arrays].sort()));
    expect(content.metadata).toEqual({ note: "ünï", "1": "x" });
    expect([...content.arrays.keys()][0]).toBe("double");
    for (const { dtype, data } of content.arrays.values()) {
      expect(data.buffer === bytes.buffer).toBe(!dtype.endsWith("F16"));
    }
  });

  it("reads what the reference implementation wrote", () => {
    const base64 =
      "yAAAAAAAAAB7Il9fbWV0YWRhdGFfXyI6eyJrIjoidiJ9LCJsIjp7ImR0eXBlIjoiSTY0Iiwic2hhcGUiOlsyXSwiZGF0YV9vZmZzZXRzIjpbMCwxNl19LCJiIjp7ImR0eXBlIjoiQkYxNiIsInNoYXBlIjpbMl0sImRhdGFfb2Zmc2V0cyI6WzE2LDIwXX0sImgiOnsiZHR5cGUiOiJGMTYiLCJzaGFwZSI6WzEsMl0sImRhdGFfb2Zmc2V0cyI6WzIwLDI0XX19ICAgICAgIP//////////AAAAAAABAABAQK3gAD4AtA==";
    const { arrays: read, metadata } = decodeSafetensors(Buffer.from(base64, "base64"), "x");
    expect(metadata).toEqual({ k: "v" });
    expect(read.get("h")).toEqual({
      dtype: "F16",
      shape: [1, 2],
      data: Float32Array.of(1.5, -0.25),
    });
    expect(read.get("l")?.data).toEqual(BigInt64Array.of(-1n, 2n ** 40n));
    const brain = Array.from(read.get("b")?.data as Float32Array);
    expect(brain[0]).toBe(3);
    expect(Math.abs((brain[1] ?? 0) / -1e20 - 1)).toBeLessThan(2 ** -8);
  });

  it("reads files that are not aligned", () => {
    const bytes = encodeSafetensors(new Map(arrays));
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    // A Buffer's slice is a view, so it takes another path than a plain array.
    for (const held of [shifted.subarray(3), Buffer.from(shifted.buffer, 3)]) {
      expect(decodeSafetensors(held, "x").arrays.get("double")?.data[0]).toBe(Math.PI);
    }
  });

  it.each([
    ["too short", new Uint8Array(7), /byte 0: the file has 7 bytes/],
    ["a header beyond the end", Uint8Array.of(9, 0, 0, 0, 0, 0, 0, 0, 123), /said to have 9 bytes/],
    ["a huge header", new Uint8Array(9).fill(255), /said to have 18446744073709551615 bytes/],
    ["no JSON", file("{]"), /header: it is no JSON object/],
    ["no object", file("[]"), /header: it is no JSON object/],
    ["no UTF-8", file("{}").fill(0xff, 8), /header: it is no JSON object/],
    ["unknown dtype", file({ a: entry("F8", [], [0, 1]) }, 1), /"a": dtype is "F8", known are F64/],
    ["inherited dtype", file({ a: entry("toString", [], [0, 1]) }, 1), /dtype is "toString"/],
    ["negative length", file({ a: entry("U8", [-1], [0, 1]) }, 1), /shape is no list/],
    ["fraction", file({ a: entry("U8", [0.5], [0, 1]) }, 1), /shape is no list/],
    ["too large a shape", file({ a: entry("U8", [2 ** 52, 4096], [0, 1]) }, 1), /has \d+ bytes/],
    ["one offset", file({ a: entry("U8", [1], [0]) }, 1), /data_offsets are no two/],
    ["offsets reversed", file({ a: entry("U8", [1], [1, 0]) }, 1), /data_offsets are 1 to 0/],
    ["beyond the end", file({ a: entry("U8", [2], [0, 2]) }, 1), /there are 1 bytes of values/],
    ["wrong size", file({ a: entry("F32", [2], [0, 4]) }, 4), /has 8 bytes, data_offsets span 4/],
    [
      "overlap",
      file({ a: entry("U8", [2], [0, 2]), b: entry("U8", [2], [1, 3]) }, 3),
      /entry "b": it overlaps/,
    ],
    ["gap", file({ a: entry("U8", [1], [1, 2]) }, 2), /entry "a": it leaves a gap/],
    ["bytes left over", file({ a: entry("U8", [1], [0, 1]) }, 2), /describes 1 bytes of values/],
    ["a path", file({ "../a": entry("U8", [1], [0, 1]) }, 1), /it leads out of its folder/],
    ["an absolute path", file({ "/a": entry("U8", [1], [0, 1]) }, 1), /it is an absolute path/],
    ["metadata of numbers", file({ __metadata__: { a: 1 } }), /__metadata__: it is no object/],
    ["a name twice", file('{"a":1,"\\u0061":2}'), /the name "a" comes twice/],
    ["odd booleans", file({ a: entry("BOOL", [1], [0, 1]) }, 1).fill(2, -1), /BOOL and holds 2/],
    ["a text", new TextEncoder().encode("\t\u007f{ text"), /begins like a text, and is no/],
    ["no text", Uint8Array.of(9, 9, 9, 9, 9, 9, 9, 128), /the header is said to have/],
    ["other bytes", Uint8Array.of(9, 9, 9, 9, 9, 9, 9, 8), /the header is said to have/],
    ["nothing behind the length", new Uint8Array(8), /header: it is no JSON object/],
    ["a header one byte too long", file("{}").fill(3, 0, 1), /have 3 bytes, 2 follow/],
    ["a dtype that is none", file({ a: entry(1, [], [0, 1]) }, 1), /dtype is no text/],
    ["33 axes", file({ a: entry("U8", Array(33).fill(1), [0, 1]) }, 1), /list of at most 32/],
    ["three offsets", file({ a: entry("U8", [1], [0, 1, 1]) }, 1), /data_offsets are no two/],
    ["an offset below 0", file({ a: entry("U8", [1], [-1, 0]) }, 1), /data_offsets are no two/],
    ["a first gap", file({ a: entry("U8", [1], [1, 2]) }, 2), /begin at 1, those before end at 0/],
    ["fewer bytes", file({ a: entry("U8", [0], [0, 0]) }, 1), /describes 0 bytes .* file has 1;/],
    ["an entry that is none", file({ a: null }), /entry "a": it is no object/],
    ["metadata that is none", file({ __metadata__: [] }), /__metadata__: it is no object/],
    [
      "a long name",
      file({ ["n".repeat(1025)]: entry("U8", [1], [0, 1]) }, 1),
      /it has more than 1024 characters/,
    ],
    ["a deleted letter", file({ "a\u007f": entry("U8", [1], [0, 1]) }, 1), /a control character/],
    ["half a letter", file('{"\\ud800":{}}'), /it is no valid Unicode/],
    ["a drive", file({ "C:a": entry("U8", [1], [0, 1]) }, 1), /it is an absolute path/],
    [
      "an odd second boolean",
      file({ __metadata__: {}, b: entry("BOOL", [3], [0, 3]) }, 3).fill(2, -2),
      /byte 82: "b" is BOOL and holds 2/,
    ],
  ])("refuses %s", (_name, bytes, expected) => {
    expect(message(bytes)).toMatch(expected);
  });

  it("reads names, axes and texts that are just as long as allowed", () => {
    const name = `${"n".repeat(1020)}..ab`;
    const shape = Array(32).fill(1);
    const { arrays: read } = decodeSafetensors(
      file({ [name]: entry("U8", shape, [0, 1]) }, 1),
      "x",
    );
    expect([...read]).toEqual([[name, { dtype: "U8", shape, data: Uint8Array.of(0) }]]);
  });

  it("reads arrays in any order of the header, those without values among them", () => {
    const header = {
      c: entry("U8", [1], [2, 3]),
      b: entry("U8", [2], [0, 2]),
      none: entry("F32", [0], [0, 0]),
      last: entry("F32", [0], [3, 3]),
    };
    const { arrays: read } = decodeSafetensors(file(header, 3).fill(7, -1), "x");
    expect([...read].map(([name, { data }]) => [name, ...data])).toEqual([
      ["none"],
      ["b", 0, 0],
      ["c", 7],
      ["last"],
    ]);
  });

  it("orders arrays by width, then by name, behind a header of a multiple of 8 bytes", () => {
    const named = (...names: string[]) => new Map(names.map((name) => [name, U8(1)]));
    const wide: SafetensorsArray = { dtype: "I64", shape: [1], data: BigInt64Array.of(1n) };
    const sorted = encodeSafetensors(new Map([...named("b", "a"), ["z", wide], ["c", U8(1)]]));
    expect([...decodeSafetensors(sorted, "x").arrays.keys()]).toEqual(["z", "a", "b", "c"]);
    for (let length = 1; length <= 9; length++) {
      const bytes = encodeSafetensors(named("n".repeat(length)));
      const text = new TextDecoder().decode(bytes.subarray(8, -1));
      expect(text.length % 8).toBe(0);
      const spaces = text.length - text.trimEnd().length;
      expect(spaces).toBe((8 - (text.trimEnd().length % 8)) % 8);
      expect(Number(new DataView(bytes.buffer).getBigUint64(0, true))).toBe(text.length);
    }
    expect(new TextDecoder().decode(encodeSafetensors(new Map()).subarray(8))).toBe("{}      ");
  });

  it.each([
    ["", U8(1)],
    ["__metadata__", U8(1)],
    ["a\u0000", U8(1)],
    ["..\\a", U8(1)],
    ["ok", { dtype: "F32", shape: [1], data: Uint8Array.of(1) }],
    ["ok", { dtype: "U8", shape: [2], data: Uint8Array.of(1) }],
    ["ok", { dtype: "U8", shape: [-1], data: new Uint8Array() }],
  ] as [string, SafetensorsArray][])("does not write %j", (name, array) => {
    expect(() => encodeSafetensors(new Map([[name, array]]))).toThrow(/encodeSafetensors: "/);
  });

  it(`never does more than throw a data error after ${mutationCount} mutations`, () => {
    const bytes = encodeSafetensors(new Map(arrays), { note: "text" });
    let refused = 0;
    for (const mutated of mutations(bytes, mutationCount, 7)) {
      try {
        const content = decodeSafetensors(mutated, "mutated");
        const held = [...content.arrays.values()].reduce((sum, a) => sum + a.data.byteLength, 0);
        // 16-bit numbers become float32.
        expect(held).toBeLessThanOrEqual(2 * mutated.length);
      } catch (error) {
        if (!isLegendreError(error, "data")) throw error;
        refused++;
      }
    }
    expect(refused).toBeGreaterThan(mutationCount / 2);
  });
});

function U8(length: number): SafetensorsArray {
  return { dtype: "U8", shape: [length], data: new Uint8Array(length) };
}

describe("duplicateKey", () => {
  it.each([
    ['{"a":{"a":1},"b":[{"a":1},{"a":2}]}', undefined],
    ['{"a":1,"b":2,"a":3}', "a"],
    ['{"x":{"b":"\\"b\\":1","c":2,"c":3}}', "c"],
    ['{"a":"a","b":"{"}', undefined],
  ])("of %s is %s", (text, expected) => expect(duplicateKey(text)).toBe(expected));
});

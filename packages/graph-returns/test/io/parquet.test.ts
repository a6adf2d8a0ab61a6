import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { type ChunkFacts, checkPages } from "../../src/io/parquet/check-pages.ts";
import { checkFrontCoded, checkRuns } from "../../src/io/parquet/page-values.ts";
import { readStruct, readVarint32, readVarint64, zigzag } from "../../src/io/parquet/thrift.ts";
import { openParquet } from "../../src/io/parquet-source.ts";
import type { BlockColumn, Wanted } from "../../src/io/table-source.ts";
import { page, struct, varint } from "./page-bytes.ts";

const fixtures = new URL("../fixtures/parquet/", import.meta.url);
const folder = mkdtempSync(join(tmpdir(), "parquet-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const files = readdirSync(fixtures).filter((file) => file.endsWith(".parquet"));

/** The columns of the fixtures, and what parquet_fixture.py put into each row; nothing where a value is missing. */
const columns: readonly [
  name: string,
  type: Wanted["type"],
  value: (i: number) => bigint | number | string | undefined,
][] = [
  ["id", "id", (i) => BigInt(i - 20) * 123456789123457n],
  ["count", "integer", (i) => i % 5],
  ["price", "number", (i) => i / 8],
  ["share", "number", (i) => i / 16],
  ["flag", "flag", (i) => Number(i % 3 === 0)],
  ["brand", "text", (i) => ["north", "süd", "east"][i % 3]!],
  ["name", "text", (i) => `customer ${String(i).padStart(4, "0")}`],
  ["seen", "id", (i) => (i % 4 === 1 ? undefined : BigInt(i))],
  ["note", "text", (i) => (i % 5 === 2 ? undefined : `n${i % 7}`)],
  ["late", "flag", (i) => (i % 6 === 3 ? undefined : Number(i % 2 === 0))],
  ["none", "integer", () => undefined],
];

/** The values of a file, a column each; missing ones are undefined. */
async function valuesOf(file: string, wanted: readonly Wanted[]) {
  const table = await openParquet("test", fileURLToPath(new URL(file, fixtures)));
  const found = wanted.map((): unknown[] => []);
  for await (const { count, columns: block, faults } of table.blocks(wanted)) {
    const at = found[0]!.length;
    for (const [c, column] of block.entries()) {
      for (let i = 0; i < count; i++) found[c]!.push(valueAt(column, i));
    }
    for (const { code, wanted: c, row } of faults) {
      expect(code).toBe("E_NULL");
      expect(row).toBeGreaterThan(at);
      found[c]![row - 1] = undefined;
    }
  }
  return { header: table.header, found };
}

const valueAt = (column: BlockColumn, i: number): unknown =>
  "codes" in column ? column.words[column.codes[i]!] : column[i];

describe("Parquet of other writers", () => {
  it.each(files)("%s has the rows that were written", async (file) => {
    const wanted = columns.map(([, type], position) => ({ position, type }));
    const { header, found } = await valuesOf(file, wanted);
    expect(header).toEqual(columns.map(([name]) => name));
    const rows = file.startsWith("duckdb-v1") ? 300 : 40;
    for (const [c, [name, , value]] of columns.entries()) {
      expect([name, found[c]]).toEqual([name, Array.from({ length: rows }, (_, i) => value(i))]);
    }
  });
});

describe("Parquet that is damaged", () => {
  it.each(readdirSync(new URL("refused/", fixtures)))("%s is refused", async (file) => {
    const path = fileURLToPath(new URL(`refused/${file}`, fixtures));
    const read = async () => {
      const table = await openParquet("test", path);
      const wanted = table.types.map(
        (type, position): Wanted => ({ position, type: type === "INT64" ? "id" : "number" }),
      );
      for await (const block of table.blocks(wanted)) expect(block.count).toBeGreaterThan(0);
    };
    await expect(read()).rejects.toThrow(/E_FORMAT.*damaged/);
  });

  it("a file without its end, or with a footer that never ends, is no Parquet file", async () => {
    const path = join(folder, "t.parquet");
    const whole = readFileSync(new URL(files[0]!, fixtures));
    const mark = Buffer.from("PAR1");
    const size = Buffer.alloc(4);
    size.writeUInt32LE(1000);
    // A 64-bit number of a thousand bytes.
    const endless = Buffer.concat([mark, Buffer.from([0x16]), Buffer.alloc(999, 0xff), size, mark]);
    for (const bytes of [whole.subarray(0, -5), mark, endless]) {
      writeFileSync(path, bytes);
      await expect(openParquet("test", path)).rejects.toThrow(/no whole Parquet file/);
    }
  });
});

describe("checkPages", () => {
  const facts: ChunkFacts = { rows: 8, optional: false, type: "INT32", compressed: false };
  const plain = new Array<number>(32).fill(1);
  /** Places in a dictionary: eight values of two bits, packed. */
  const places = [2, 3, 0, 0];

  it("takes what is whole, and leaves packed pages for later", () => {
    expect(checkPages(page(plain), facts)).toEqual([]);
    expect(checkPages(page(places, { encoding: 8 }), facts)).toEqual([]);
    const [check] = checkPages(page(places, { encoding: 8 }), { ...facts, compressed: true });
    expect(() => check!(Uint8Array.of(2, 3, 0, 0))).not.toThrow();
    expect(() => check!(Uint8Array.of(2, ...varint(2 * 2 ** 28), 0))).toThrow(
      "page 0 at byte 0 of its column: byte 1: a run of 268435456 values, 8 are left",
    );
  });

  it.each([
    ["no size", { 3: {} }, "its size is [object Map]"],
    ["a size below 0", { 3: -5 }, "its size is -5, expected 0 to 32"],
    ["a size beyond the chunk", { 3: 33 }, "its size is 33, expected 0 to 32"],
    ["bytes from nothing", { 2: 2 ** 25 }, "32 bytes that unpack to 33554432"],
    ["no header of values", { 5: 7 }, "its header is not whole"],
    ["more values than rows", { 5: { 1: 9, 2: 0 } }, "it has 9 values of 8 rows"],
    ["values below 0", { 5: { 1: -1, 2: 0 } }, "its number of values is -1"],
    ["another type", { 1: 1 }, "it is of unknown type 1"],
    [
      "levels longer than the page",
      { 1: 3, 8: { 1: 8, 2: 0, 3: 8, 4: 0, 5: 40, 6: 0 } },
      "its size of levels is 40, expected 0 to 32",
    ],
    ["lists", { 1: 3, 8: { 1: 8, 2: 0, 3: 8, 4: 0, 5: 0, 6: 2 } }, "it has lists"],
    ["rows of several values", { 1: 3, 8: { 1: 8, 2: 0, 3: 2, 4: 0, 5: 0, 6: 0 } }, "in 2 rows"],
    [
      "missing values in a column without",
      { 1: 3, 8: { 1: 8, 2: 1, 3: 8, 4: 0, 5: 0, 6: 0 } },
      "it has missing values, and its column none",
    ],
  ] as const)("refuses %s", (_, fields, message) => {
    expect(() => checkPages(page(plain, { fields }), facts)).toThrow(message);
  });

  it("takes numbers of up to 2^31 where nothing else bounds them, however many bits they have", () => {
    // Encodings that nobody knows are hyparquet's to refuse.
    expect(checkPages(page(plain, { fields: { 5: { 1: 8, 2: 2n ** 31n } } }), facts)).toEqual([]);
    expect(() =>
      checkPages(page(plain, { fields: { 5: { 1: 8, 2: 2n ** 31n + 1n } } }), facts),
    ).toThrow("its encoding is 2147483649, expected 0 to 2147483648");
  });

  it("refuses levels and runs that go past the values", () => {
    const optional = { ...facts, optional: true };
    const levels = (...runs: number[]) => [runs.length, 0, 0, 0, ...runs];
    expect(checkPages(page([...levels(16, 1), ...plain]), optional)).toEqual([]);
    expect(() => checkPages(page([...levels(...varint(2 * 4000), 1), ...plain]), optional)).toThrow(
      "byte 4: a run of 4000 values, 8 are left",
    );
    expect(() => checkPages(page([200, 0, 0, 0, 16, 1]), optional)).toThrow("200 bytes of levels");
    // Five of eight are there, and so five places are read.
    const five = page([...levels(3, 0b11111), 1, 10, 1], { encoding: 8 });
    expect(checkPages(five, optional)).toEqual([]);
    const six = page([...levels(3, 0b11111), 1, ...varint(2 * 13), 1], { encoding: 8 });
    expect(() => checkPages(six, optional)).toThrow("a run of 13 values, 5 are left");
  });

  it("lets the last packed run be as long as DuckDB makes it", () => {
    const cursor = { bytes: Uint8Array.of(65, ...new Array<number>(32).fill(0xff)), at: 0 };
    expect(checkRuns(cursor, 1, 10)).toBe(10);
    expect(cursor.at).toBe(33);
    expect(() => checkRuns({ bytes: Uint8Array.of(...varint(2 ** 30 + 1)), at: 0 }, 0, 10)).toThrow(
      "10 are left",
    );
    expect(() => checkRuns({ bytes: Uint8Array.of(2, 1), at: 0 }, 33, 1)).toThrow("33 bits");
    const wide = { bytes: Uint8Array.of(2, 1, 2, 3, 4, 5), at: 0 };
    expect([checkRuns(wide, 32, 1), wide.at]).toEqual([1, 5]);
  });

  it("refuses differences in blocks of another size, and texts that unfold to gigabytes", () => {
    const deltas = (block: number, parts: number) => [...varint(block), ...varint(parts), 8, 2];
    const zeros = [0, 0, 0, 0, 0];
    const said = { encoding: 5 };
    expect(checkPages(page([...deltas(128, 4), ...zeros], said), facts)).toEqual([]);
    for (const [block, parts] of [
      [128, 0],
      [0, 4],
      [130, 4],
      [2 ** 31, 2 ** 24],
    ] as const) {
      expect(() => checkPages(page([...deltas(block, parts), ...zeros], said), facts)).toThrow(
        `blocks of ${block} numbers in ${parts} parts`,
      );
    }
    // Each prefix is a mebibyte longer than the one before.
    const rising = [...varint(128), 4, 8, 0, ...varint(2 ** 21), 0, 0, 0, 0];
    const none = [...varint(128), 4, 8, 0, 0, 0, 0, 0, 0];
    const bytes = Uint8Array.of(...rising, ...none);
    expect(() => checkFrontCoded({ bytes, at: 0 }, 60)).toThrow(/60 texts of \d+ bytes, at most/);
    expect(() => checkFrontCoded({ bytes, at: 0 }, 8)).not.toThrow();
  });
});

describe("readStruct", () => {
  const read = (...bytes: number[]) => readStruct({ bytes: Uint8Array.from(bytes), at: 0 });

  it("reads fields by number", () => {
    const fields = read(...struct({ 1: -3, 2: true, 40: { 1: 300 } }));
    expect(fields.get(1)).toBe(-3);
    expect(fields.get(2)).toBe(true);
    expect(fields.get(40)).toEqual(new Map([[1, 300]]));
    expect(read(0x19, 0x25, 2, 4, 0x18, 2, 7, 8, 0).get(1)).toEqual([1, 2]);
  });

  it.each([
    ["a flag that is set", [0x11], true],
    ["a flag that is not", [0x12], false],
    ["a byte", [0x13, 5], 5],
    ["a byte below 0", [0x13, 0xff], -1],
    ["16 bits", [0x14, ...varint(5)], -3],
    ["32 bits, the largest", [0x15, ...varint(2 ** 32 - 2)], 2 ** 31 - 1],
    ["32 bits, the smallest", [0x15, ...varint(2 ** 32 - 1)], -(2 ** 31)],
    ["64 bits", [0x16, ...varint(2 ** 40)], 2 ** 39],
    ["64 bits, below 0", [0x16, ...varint(2 ** 40 - 1)], -(2 ** 39)],
    ["64 bits, all ten bytes", [0x16, ...new Array<number>(9).fill(0xff), 1], -(2 ** 63)],
    [
      "a number of eight bytes",
      [0x17, 1, 2, 3, 4, 5, 6, 7, 8],
      Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8),
    ],
    ["bytes", [0x18, 3, 7, 8, 9], Uint8Array.of(7, 8, 9)],
    ["no bytes", [0x18, 0], new Uint8Array(0)],
    // Each flag of a list takes a byte, under either of their types.
    ["a list of flags", [0x19, 0x31, 1, 0, 2], [1, 0, 2]],
    ["a list of flags of the other type", [0x19, 0x32, 1, 0, 2], [1, 0, 2]],
    ["an empty list", [0x19, 0x05], []],
    [
      "a list of 14",
      [0x19, 0xe3, ...Array.from({ length: 14 }, (_, i) => i)],
      [...Array(14).keys()],
    ],
    [
      "a list of 15",
      [0x19, 0xf3, 15, ...Array.from({ length: 15 }, (_, i) => i)],
      [...Array(15).keys()],
    ],
    ["a list of lists", [0x19, 0x29, 0x13, 4, 0x23, 5, 6], [[4], [5, 6]]],
    ["a list of structs", [0x19, 0x2c, 0x13, 4, 0, 0], [new Map([[1, 4]]), new Map()]],
    ["a struct", [0x1c, 0x13, 4, 0], new Map([[1, 4]])],
  ] as const)("reads %s, and goes on behind it", (_, bytes, value) => {
    // Field 1, then one that is 2 further, then one whose number is written out.
    expect(read(...bytes, 0x23, 9, 0x03, ...varint(2 * 77), 8, 0)).toEqual(
      new Map<number, unknown>([
        [1, value],
        [3, 9],
        [77, 8],
      ]),
    );
  });

  it("reads structs 32 deep, and numbers up to the last that 32 and 64 bits hold", () => {
    const deep = (depth: number) =>
      read(...new Array<number>(depth).fill(0x1c), ...new Array<number>(depth + 1).fill(0));
    expect(deep(32).size).toBe(1);
    expect(() => deep(33)).toThrow("byte 33: structs lie in each other too deep");
    // A struct in a list lies deeper by two.
    const listed = (depth: number) =>
      read(
        ...Array.from({ length: depth }, () => [0x19, 0x1c]).flat(),
        ...new Array<number>(depth + 1).fill(0),
      );
    expect(listed(16).size).toBe(1);
    expect(() => listed(17)).toThrow("too deep");
    const varint32 = (...bytes: number[]) => {
      const cursor = { bytes: Uint8Array.from(bytes), at: 0 };
      return [readVarint32(cursor), cursor.at];
    };
    expect(varint32(0xff, 0xff, 0xff, 0xff, 0x0f, 1)).toEqual([2 ** 32 - 1, 5]);
    expect(varint32(0x7f, 1)).toEqual([127, 1]);
    expect(varint32(0x80, 1)).toEqual([128, 2]);
    expect(varint32(0x80, 0x80, 0x80, 0x80, 0)).toEqual([0, 5]);
    expect(() => varint32(0x80, 0x80, 0x80, 0x80, 0x10)).toThrow("more than 32 bits");
    expect(() => varint32(0xff, 0xff, 0xff, 0xff, 0x10)).toThrow(
      "byte 0: a number of more than 32",
    );
    expect(() => varint32(0x80, 0x80, 0x80, 0x80, 0x80, 0)).toThrow("more than 32 bits");
    const varint64 = (...bytes: number[]) => readVarint64({ bytes: Uint8Array.from(bytes), at: 0 });
    expect(varint64(...new Array<number>(9).fill(0x80), 1)).toBe(2 ** 62);
    expect(() => varint64(...new Array<number>(10).fill(0x80), 0)).toThrow(
      "byte 0: a number of more than 64",
    );
    expect([0, 1, 2, 3, 2 ** 32 - 1].map(zigzag)).toEqual([0, -1, 1, -2, -(2 ** 31)]);
  });

  it("names the byte at which a list or bytes are too long, and takes those that just fit", () => {
    expect(read(0x19, 0x23, 1, 2, 0).get(1)).toEqual([1, 2]);
    expect(() => read(0x19, 0x43, 1, 2, 0)).toThrow(
      "byte 2: a list of 4, more than there are bytes",
    );
    expect(() => read(0x19, 0x33, 1, 2, 3)).toThrow("byte 5: the bytes end there");
    expect(() => read(0x18, 2, 1, 2)).toThrow("byte 4: the bytes end there");
    expect(() => read(0x18, 3, 1, 2)).toThrow("byte 2: 3 bytes wanted, 2 are left");
    expect(() => read(0x1a, 0)).toThrow("byte 1: a field of unknown type 10");
  });

  it("refuses numbers and structs without end, and lists longer than the bytes", () => {
    expect(() => read(0x15, 0xff, 0xff, 0xff, 0xff, 0x7f, 0)).toThrow("more than 32 bits");
    expect(() => readVarint64({ bytes: new Uint8Array(50).fill(0xff), at: 0 })).toThrow(
      "more than 64 bits",
    );
    expect(() => read(...new Array<number>(500).fill(0x1c))).toThrow("too deep");
    expect(() => read(0x19, 0xf5, ...varint(2 ** 30), 0)).toThrow("a list of 1073741824");
    expect(() => read(0x18, 100, 1)).toThrow("100 bytes wanted, 1 are left");
    expect(() => read(0x1b, 0)).toThrow("unknown type 11");
    expect(() => read(0x15, 2)).toThrow("the bytes end there");
  });
});

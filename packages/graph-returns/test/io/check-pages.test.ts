import { describe, expect, it } from "vitest";
import { type ChunkFacts, checkPages } from "../../src/io/parquet/check-pages.ts";
import { page, struct, varint } from "./page-bytes.ts";

const facts: ChunkFacts = { rows: 8, optional: false, type: "INT32", compressed: false };
const joined = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));
const four = page([1, 2, 3, 4], { values: 4 });
/** A header that ends in the middle. */
const broken = [0x15, 0x80];

/** A page of a dictionary of so many values. */
const dictionary = (values: number, body: readonly number[] = [0]): Uint8Array =>
  joined(struct({ 1: 2, 2: body.length, 3: body.length, 7: { 1: values } }), body);

interface Second {
  readonly values?: number;
  readonly nulls?: number;
  readonly encoding?: number;
  readonly levels?: number;
  readonly packed?: boolean | undefined;
}
/** A data page of the second version. */
const second = (
  body: readonly number[],
  { values = 8, nulls = 0, encoding = 8, levels = 0, packed }: Second = {},
): Uint8Array => {
  const inner = { 1: values, 2: nulls, 3: values, 4: encoding, 5: levels, 6: 0 };
  const flag = packed === undefined ? {} : { 7: packed };
  return joined(struct({ 1: 3, 2: body.length, 3: body.length, 8: { ...inner, ...flag } }), body);
};

/** Runs of eight values and of far too many, and both behind a width and behind a length. */
const [good, bad] = [
  [16, 1],
  [...varint(2 * 4000), 1],
];
const places = (runs: readonly number[], width = 1) => [width, ...runs];
const prefixed = (runs: readonly number[]) => [runs.length, 0, 0, 0, ...runs];

describe("pages of a column", () => {
  it("are looked at until all rows are there, or fewer than two bytes are left", () => {
    expect(checkPages(joined(four, four, broken), facts)).toEqual([]);
    expect(() => checkPages(joined(four, broken), facts)).toThrow(
      `page 1 at byte ${four.length} of its column: byte ${four.length + 2}: the bytes end there`,
    );
    expect(() => checkPages(joined(four, page([], { values: 3 }), broken), facts)).toThrow(
      "page 2 at",
    );
    expect(checkPages(joined(four, [0x15]), facts)).toEqual([]);
    expect(checkPages(joined(four), facts)).toEqual([]);
    expect(checkPages(Uint8Array.from(broken), { ...facts, rows: 0 })).toEqual([]);
  });

  it("of dictionaries are no rows, and may have eight values a byte", () => {
    expect(checkPages(joined(dictionary(8), four, four), facts)).toEqual([]);
    expect(() => checkPages(joined(dictionary(8), broken), facts)).toThrow("page 1");
    expect(() => checkPages(dictionary(9), facts)).toThrow(
      "its number of values is 9, expected 0 to 8",
    );
    // One that is packed has its turn when pages are unpacked, and nothing is asked of it.
    const checks = checkPages(joined(dictionary(3), page(places(bad), { encoding: 8 })), {
      ...facts,
      compressed: true,
    });
    expect(checks).toHaveLength(2);
    expect(() => checks[0]!(Uint8Array.of(9))).not.toThrow();
    expect(() => checks[1]!(Uint8Array.from(places(bad)))).toThrow(
      `page 1 at byte ${dictionary(3).length} of its column: byte 1: a run of 4000`,
    );
  });

  it("unpack to 65,536 bytes for each of theirs and 16 more, and to 2^29 at most", () => {
    const of = (unpacked: number, size: number) =>
      checkPages(
        joined(
          struct({ 1: 0, 2: unpacked, 3: size, 5: { 1: 8, 2: 0 } }),
          new Array<number>(size).fill(1),
        ),
        { ...facts, compressed: true },
      );
    expect(of(16 * 65_536, 0)).toHaveLength(1);
    expect(() => of(16 * 65_536 + 1, 0)).toThrow("0 bytes that unpack to 1048577");
    expect(of(18 * 65_536, 2)).toHaveLength(1);
    expect(() => of(18 * 65_536 + 1, 2)).toThrow("2 bytes that unpack to");
    expect(of(2 ** 29, 8200)).toHaveLength(1);
    expect(() => of(2 ** 29 + 1, 8200)).toThrow(
      "its size once unpacked is 536870913, expected 0 to 536870912",
    );
  });

  it("of the second version are packed unless they say not", () => {
    const packed = { ...facts, compressed: true };
    expect(checkPages(second(places(good)), facts)).toEqual([]);
    for (const flag of [undefined, true]) {
      const [check] = checkPages(second(places(bad), { packed: flag }), packed);
      expect(() => check!(Uint8Array.from(places(bad)))).toThrow(
        "a run of 4000 values, 8 are left",
      );
      expect(() => check!(Uint8Array.from(places(good)))).not.toThrow();
      expect(() => checkPages(second(places(bad), { packed: flag }), facts)).toThrow("run of 4000");
    }
    expect(checkPages(second(places(good), { packed: false }), packed)).toEqual([]);
    expect(() => checkPages(second(places(bad), { packed: false }), packed)).toThrow("of 4000");
  });

  it("of the second version have their levels in front, as many bytes as they say", () => {
    const optional = { ...facts, optional: true };
    const levels = [2 * 5, 1, 2 * 3, 0];
    const whole = (runs: readonly number[]) =>
      second([...levels, ...places(runs)], { levels: 4, nulls: 3 });
    expect(checkPages(whole([10, 1]), optional)).toEqual([]);
    // Five are there, and a run may be seven longer.
    expect(checkPages(whole([2 * 12, 1]), optional)).toEqual([]);
    expect(() => checkPages(whole([2 * 13, 1]), optional)).toThrow("13 values, 5 are left");
    expect(() => checkPages(second([...bad, ...places(good)], { levels: 3 }), optional)).toThrow(
      "byte 0: a run of 4000 values, 8 are left",
    );
    expect(() => checkPages(second([...good, ...places(good)], { levels: 1 }), optional)).toThrow(
      "byte 1: the bytes end there",
    );
    for (const wrong of [{ levels: 1 }, { nulls: 1 }]) {
      expect(() => checkPages(second([...places(good), 0], wrong), facts)).toThrow(
        "it has missing values, and its column none",
      );
    }
  });

  it("of the first version have levels behind their length where values may be missing", () => {
    const optional = { ...facts, optional: true };
    const of = (runs: readonly number[]) =>
      page([...prefixed([2 * 5, 1, 2 * 3, 0]), ...places(runs)], { encoding: 8 });
    expect(checkPages(of([2 * 12, 1]), optional)).toEqual([]);
    expect(() => checkPages(of([2 * 13, 1]), optional)).toThrow("13 values, 5 are left");
  });

  const deltas = [...varint(130), 4, 8, 2];
  it.each([
    ["places in a dictionary, 2", 2, "INT32", places(bad), "a run of 4000"],
    ["places in a dictionary, 8", 8, "INT32", places(bad), "a run of 4000"],
    ["runs of flags", 3, "BOOLEAN", prefixed(bad), "a run of 4000"],
    ["runs of something else", 3, "INT32", places(bad), "a run of 4000"],
    ["differences", 5, "INT32", deltas, "blocks of 130 numbers"],
    ["lengths by their differences", 6, "BYTE_ARRAY", deltas, "blocks of 130 numbers"],
    ["texts that share a beginning", 7, "BYTE_ARRAY", deltas, "blocks of 130 numbers"],
  ] as const)("are checked by how they are written: %s", (_, encoding, type, body, message) => {
    const own = { ...facts, type };
    expect(() => checkPages(page([...body], { encoding }), own)).toThrow(message);
    // The second version knows flags by how they are written, and not by their type.
    if (encoding === 3) {
      expect(() => checkPages(second(prefixed(bad), { encoding }), own)).toThrow("a run of 4000");
      expect(checkPages(second(prefixed(good), { encoding }), own)).toEqual([]);
    } else expect(() => checkPages(second([...body], { encoding }), own)).toThrow(message);
  });

  it("that are written in a way that takes bytes for each value are left alone", () => {
    for (const encoding of [0, 1, 4, 9]) {
      for (const body of [places(bad), prefixed(bad), deltas, []]) {
        expect(checkPages(page([...body], { encoding }), facts)).toEqual([]);
        expect(checkPages(second(body, { encoding }), { ...facts, type: "BOOLEAN" })).toEqual([]);
      }
    }
  });

  it("with places of no bits are read on in the second version alone", () => {
    const none = places(varint(2 * 4000), 0);
    expect(checkPages(page(none, { encoding: 8 }), facts)).toEqual([]);
    expect(() => checkPages(second(none), facts)).toThrow("a run of 4000 values");
    expect(checkPages(page([], { encoding: 8 }), facts)).toEqual([]);
    expect(() => checkPages(second([]), facts)).toThrow("the bytes end there");
    // A boolean's places are places all the same.
    expect(() => checkPages(second(places(bad)), { ...facts, type: "BOOLEAN" })).toThrow(
      "byte 1: a run of 4000",
    );
  });
});

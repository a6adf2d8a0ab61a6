import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordIdOf } from "../../src/ids/word-id.ts";
import { cellReader } from "../../src/io/csv-cells.ts";
import type { Wanted } from "../../src/io/table-source.ts";

/** Reads cells that lie in one line, each behind a comma; what is wrong with each, and the values. */
function reading(type: Wanted["type"], cells: readonly string[]) {
  const reader = cellReader(type);
  const bytes = Buffer.from(`${cells.map((cell) => `,${cell}`).join("")},`);
  const faults: unknown[] = [];
  let from = 1;
  for (const cell of cells) {
    const to = from + Buffer.byteLength(cell);
    faults.push(reader.read(bytes, from, to));
    reader.endRow();
    from = to + 1;
  }
  const values = [...(reader.take() as Iterable<number | bigint>)];
  expect([...(reader.take() as Iterable<unknown>)]).toEqual([]);
  return { faults, values };
}

const sound = (cells: readonly unknown[]): undefined[] => cells.map(() => undefined);

describe("ids in CSV", () => {
  const bounds = [0, 1, 9, 10, 31, 32, 33, 53, 62, 63].flatMap((bits) =>
    [-1n, 0n, 1n].map((more) => 2n ** BigInt(bits) + more),
  );
  const tens = [9, 10, 11, 18].flatMap((digits) =>
    [-1n, 0n, 1n].map((more) => 10n ** BigInt(digits) + more),
  );
  const held = [...bounds, ...tens].filter((id) => id < 2n ** 63n);

  it("are exact from one end of 64 bits to the other", () => {
    const ids = [...held, ...held.map((id) => -id), -(2n ** 63n), 7_036_874_417_766_400_000n];
    const { faults, values } = reading("id", ids.map(String));
    expect(values).toEqual(ids);
    expect(faults).toEqual(sound(ids));
    fc.assert(
      fc.property(fc.array(fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n)), (some) => {
        expect(reading("id", some.map(String)).values).toEqual(some);
      }),
      { numRuns: 50 },
    );
  });

  it("may have a sign, zeros in front, blanks and quotes about them", () => {
    const cells = ["+5", "-0", "007", " 8 ", '"9"', "0000000000000000012", "-000000000000000001"];
    expect(reading("id", cells).values).toEqual([5n, 0n, 7n, 8n, 9n, 12n, -1n]);
  });

  it.each([
    ["", "E_NULL"],
    ['""', "E_NULL"],
    ["  ", "E_NULL"],
    ["-", "E_ID_RANGE"],
    ["+", "E_ID_RANGE"],
    ["9223372036854775808", "E_ID_RANGE"],
    ["-9223372036854775809", "E_ID_RANGE"],
    ["9999999999999999999", "E_ID_RANGE"],
    ["00000000000000000001", "E_ID_RANGE"],
    ["1/2", "E_ID_RANGE"],
    ["1:2", "E_ID_RANGE"],
    ["1.0", "E_ID_RANGE"],
    ["a", "E_ID_RANGE"],
    ["1-", "E_ID_RANGE"],
  ])("are none: %j", (cell, fault) => {
    // The row of a fault counts as 0, and the next one is not touched.
    expect(reading("id", ["-4", cell, "6"])).toEqual({
      faults: [undefined, fault, undefined],
      values: [-4n, 0n, 6n],
    });
  });
});

describe("keys in CSV", () => {
  it("are whole numbers as they are, and words by their hash, quotes undone", () => {
    const words = ["12", "-7", "ann", "bob o'hara", "ü"];
    const cells = [...words, '"ann"', '"a ""b"""', " ann ", '" a ""b"""', ' " ann " '];
    expect(reading("key", cells)).toEqual({
      faults: sound(cells),
      values: [...words, "ann", 'a "b"', "ann", 'a "b"', "ann"].map(wordIdOf),
    });
    expect(reading("key", ["x", "", '"12"'])).toEqual({
      faults: [undefined, "E_NULL", undefined],
      values: [wordIdOf("x"), 0n, 12n],
    });
    // A quote in the middle of a word is one of its signs.
    expect(reading("key", ['5"" screen', "5"]).values).toEqual([wordIdOf('5"" screen'), 5n]);
    const reader = cellReader("key");
    reader.read(Buffer.from('5" a'), 0, 4);
    reader.endRow();
    expect([...(reader.take() as BigInt64Array)]).toEqual([wordIdOf('5" a')]);
  });
});

describe("times in CSV", () => {
  it("are milliseconds, or dates, in UTC unless they have a zone", () => {
    const cells = ["5", "-1.5", "1970-01-02", "1970-01-01T00:00:01", "1970-01-01T01:00:00+01:00"];
    expect(reading("time", cells)).toEqual({
      faults: sound(cells),
      values: [5, -1.5, 86_400_000, 1000, 0],
    });
    expect(reading("time", ["7", "yesterday", "", "1970-01-01"])).toMatchObject({
      faults: [undefined, "E_VALUE", "E_NULL", undefined],
      values: [7, Number.NaN, 0, 0],
    });
  });
});

describe("numbers in CSV", () => {
  it("are those of JavaScript, to the last bit", () => {
    const cells = [
      ...[
        "0",
        "7",
        "-7",
        "0.5",
        "-0.25",
        ".5",
        "5.",
        "-.5",
        "1e3",
        "-2.5E-3",
        "+4",
        "1e22",
        "1e-22",
      ],
      ...["123456789012345", "1234567890123456", "12345678901234567", "9007199254740993"],
      ...["0.12345678901234", "0.1234567890123456", "-0.123456789012345", "99999999999999.9"],
      ...["0.000000000000001", "12345678.1234567", "3.14159265358979", "0.1", "0.2", "0.3"],
      ...["-123456789012345", "-12345678901234.5", "0000000000000000001", "1.7976931348623157e308"],
    ];
    expect(reading("number", cells)).toEqual({ faults: sound(cells), values: cells.map(Number) });
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true })), (some) => {
        const texts = some.map((x) => (x === 0 ? "0" : String(x)));
        expect(reading("share", texts).values).toEqual(texts.map(Number));
        const fixed = some.map((x) => (Math.abs(x) < 1e9 ? x : x % 1e6).toFixed(3));
        expect(reading("number", fixed).values).toEqual(fixed.map(Number));
      }),
      { numRuns: 50 },
    );
  });

  it("are 1 and 0 for yes and no, and may have blanks and quotes about them", () => {
    const cells = ["true", "F", " 5 ", '"2.5"', ' " 3 " '];
    expect(reading("flag", cells).values).toEqual([1, 0, 5, 2.5, 3]);
  });

  it.each([
    ...["", '""', " ", "nan", "NaN", "null", "None", "NA", "n/a"].map((cell) => [cell, "E_NULL"]),
    ...[
      ".",
      "-",
      "-.",
      "1.2.3",
      "1,5",
      "x",
      "--1",
      "1-",
      "inf",
      "1e999",
      "0x10",
      "1:0",
      "1/0",
      "nano",
    ].map((cell) => [cell, "E_VALUE"]),
  ])("are none: %j", (cell, fault) => {
    const { faults, values } = reading("number", ["4", cell, "6"]);
    expect(faults).toEqual([undefined, fault, undefined]);
    expect([values[0], values[2]]).toEqual([4, 6]);
    if (fault === "E_NULL") expect(values[1]).toBe(0);
  });
});

it("a cell that is missing counts as 0, also the first", () => {
  for (const type of ["id", "key", "number", "time"] as const) {
    const { faults, values } = reading(type, ["", "5", ""]);
    expect(faults).toEqual(["E_NULL", undefined, "E_NULL"]);
    expect(values.map(Number)).toEqual([0, 5, 0]);
  }
});

it("columns of any length grow, and a block begins where the one before was taken", () => {
  for (const [type, value] of [
    ["id", (i: number) => BigInt(i) - 5n],
    ["key", (i: number) => BigInt(i)],
    ["number", (i: number) => i / 4],
    ["time", (i: number) => i],
  ] as const) {
    const wanted = Array.from({ length: 9000 }, (_, i) => value(i));
    expect(reading(type, wanted.map(String)).values).toEqual(wanted);
    const reader = cellReader(type);
    for (const [cell, rows] of [
      ["3", 2],
      ["4", 1],
    ] as const) {
      for (let row = 0; row < rows; row++) {
        reader.read(Buffer.from(cell), 0, 1);
        reader.endRow();
      }
      const taken = [...(reader.take() as Iterable<number | bigint>)].map(Number);
      expect(taken).toEqual(new Array(rows).fill(Number(cell)));
    }
  }
});

import { isLegendreError } from "@legendre/core-tensor";
import { describe, expect, it } from "vitest";
import { blankFrom, csvRows, eachCell, rowEnd, textStart } from "../../src/io/csv-rows.ts";

const start = (...bytes: number[]): number => textStart("test", "a.csv", Uint8Array.from(bytes));

describe("the start of a CSV file", () => {
  it("is behind a whole byte order mark of UTF-8, and else at the first byte", () => {
    expect(start(0xef, 0xbb, 0xbf, 0x61)).toBe(3);
    expect(start(0xef, 0xbb, 0xbf)).toBe(3);
    for (const other of [[], [0xef], [0xef, 0xbb, 0x61], [0xef, 0x61, 0xbf], [0x61, 0xbb, 0xbf]]) {
      expect(start(...other)).toBe(0);
    }
  });

  it("is refused of UTF-16 in either order of bytes", () => {
    for (const order of [
      [0xff, 0xfe],
      [0xfe, 0xff],
    ]) {
      expect(() => start(...order, 0x61, 0)).toThrow("it is UTF-16; write it anew as UTF-8");
      try {
        start(...order);
      } catch (error) {
        expect(isLegendreError(error, "data")).toBe(true);
      }
    }
    for (const half of [[0xff], [0xfe], [0xff, 0xff], [0xfe, 0xfe], [0xff, 0x61], [0x61, 0xfe]]) {
      expect(start(...half)).toBe(0);
    }
  });
});

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("the end of a row", () => {
  it.each([
    ["a,b\nc", 3, false],
    ["\nc", 0, false],
    ["a,b", 3, false],
    ["a\r\nb", 2, false],
    ['"a\nb",c\nd', 7, false],
    ['"a""\nb"\nd', 7, false],
    ['"open\nb', 7, true],
    // Blanks may stand before a quote; letters make it one of the word's signs.
    ['a, "x\ny"\nz', 8, false],
    ['5" screen\nz', 9, false],
    ['a,5" screen\nz', 11, false],
    ['5" a,"b\nc"\nz', 10, false],
  ])("of %j is at %i", (text, end, quoted) => {
    const bytes = bytesOf(text);
    expect(rowEnd(bytes, 0, bytes.length)).toEqual({ end, quoted });
    const behind = bytesOf(`zz${text}`);
    expect(rowEnd(behind, 2, behind.length)).toEqual({ end: end + 2, quoted });
  });

  it("is at the end of what was read where no line ends before it", () => {
    expect(rowEnd(bytesOf("abcd\n"), 1, 3)).toEqual({ end: 3, quoted: false });
    expect(rowEnd(bytesOf('"bcd\n'), 0, 2)).toEqual({ end: 2, quoted: true });
    expect(rowEnd(bytesOf("a\n"), 2, 2)).toEqual({ end: 2, quoted: false });
  });
});

describe("the cells of a row", () => {
  it.each([
    ["", [""]],
    [",", ["", ""]],
    ["a", ["a"]],
    ["a,b", ["a", "b"]],
    [",a,,b,", ["", "a", "", "b", ""]],
    ['"a,b",c', ['"a,b"', "c"]],
    ['"a"",b",c', ['"a"",b"', "c"]],
    [' "x,y" ,z', [' "x,y" ', "z"]],
    ['5" a,6" b', ['5" a', '6" b']],
    ['a b"c,d"', ['a b"c', 'd"']],
    // A cell whose quote is not closed is none: its row is refused.
    ['"open,x', []],
    ['a,"', ["a"]],
  ])("of %j", (text, cells) => {
    // What lies about a row is none of it, be it a quote.
    const bytes = bytesOf(`,"${text}",`);
    const found: string[] = [];
    eachCell(bytes, 2, bytes.length - 2, (from, to) =>
      found.push(new TextDecoder().decode(bytes.subarray(from, to))),
    );
    expect(found).toEqual(cells);
  });
});

describe("rows of a file in memory", () => {
  const rows = (text: string, start = 0) =>
    [...csvRows(bytesOf(text), start)].map(({ from, stop, open }) => [
      text.slice(from, stop),
      open,
    ]);

  it("are those that are not blank, without their line ends", () => {
    const wanted = ["a", "b,c", '"d\ne"', "f"].map((text) => [text, false]);
    expect(rows('a\r\n\nb,c\n\r\n"d\ne"\r\nf')).toEqual(wanted);
    expect(rows("a\nf\n")).toEqual([wanted[0], wanted[3]]);
    expect(rows("xxa\n", 2)).toEqual([wanted[0]]);
    expect(rows("\na", 1)).toEqual([wanted[0]]);
    expect(rows("\r\n\n")).toEqual([]);
    expect(rows('a\n"b\nc')).toEqual([wanted[0], ['"b\nc', true]]);
  });

  it("end where nothing but line ends follows", () => {
    const blank = (text: string, from = 0, length = text.length) =>
      blankFrom(bytesOf(text), from, length);
    expect([blank(""), blank("\n"), blank("\r\n\r"), blank("a\n", 1)]).toEqual([
      ...[true, true, true, true],
    ]);
    expect([blank("a"), blank("\n \n"), blank("\r\na"), blank("\na", 0, 1)]).toEqual([
      ...[false, false, false, true],
    ]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvCell } from "../../src/cli/csv-cell.ts";

/** What a reader of RFC 4180 makes of a cell. */
const read = (cell: string): string =>
  cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;

describe("an id as a cell", () => {
  it.each([
    ["=cmd|calc", "'=cmd|calc"],
    ["+1+1", "'+1+1"],
    ["-1+1", "'-1+1"],
    ["@SUM(A1)", "'@SUM(A1)"],
    [" =1", "' =1"],
    ["\t=1", "\\x09=1"],
    ["\uff1d1", "'\uff1d1"],
    ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
    ["\u001b[31mred", "\\x1b[31mred"],
    ["a\u0000b\u009b", "a\\x00b\\x9b"],
    ["two\nlines", "two\\x0alines"],
  ])("%j is harmless as %j", (id, cell) => {
    expect(csvCell(id, false)).toEqual({ text: cell, changed: true });
  });

  it.each([["7"], ["-7"], ["+49123"], ["a=b"], ["Müller-3"], ["a, b"], ['5" screen']])(
    "%j stays",
    (id) => {
      const { text, changed } = csvCell(id, false);
      expect([read(text), changed]).toEqual([id, false]);
    },
  );

  it("begins no formula and holds no control character, whatever the id", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.constantFrom("", "=", "+", "-", "@", "\r"),
        (rest, first) => {
          const { text, changed } = csvCell(first + rest, false);
          const value = read(text);
          // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left
          expect(value).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
          expect(/^\s*[=+\-@]/.test(value) && !/^[+-]?\d+$/.test(value)).toBe(false);
          expect(changed).toBe(value !== first + rest);
        },
      ),
    );
  });

  it("comes back as it was when it is written raw", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (id) => {
        expect(csvCell(id, true).changed).toBe(false);
        expect(read(csvCell(id, true).text)).toBe(id);
      }),
    );
  });
});

import { isLegendreError } from "@legendre/core-tensor";
import { describe, expect, it } from "vitest";
import { textStart } from "../../src/io/csv-rows.ts";

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

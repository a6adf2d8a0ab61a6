import { crc32 as ofZlib } from "node:zlib";
import { describe, expect, it } from "vitest";
import { crc32, crc32c } from "../../src/format/crc32.ts";

describe("checksums", () => {
  it("are those of zlib, for no bytes and for many", () => {
    for (const length of [0, 1, 7, 1000]) {
      const bytes = Uint8Array.from({ length }, (_, i) => i * 73 + 5);
      expect(crc32(bytes)).toBe(ofZlib(bytes));
    }
    expect(crc32(Buffer.from("123456789"))).toBe(0xcbf43926);
  });

  it("are those of RFC 3720 by the polynomial of Castagnoli", () => {
    expect(crc32c(new Uint8Array(32))).toBe(0x8a9136aa);
    expect(crc32c(new Uint8Array(32).fill(0xff))).toBe(0x62a8ab43);
    expect(crc32c(Uint8Array.from({ length: 32 }, (_, i) => i))).toBe(0x46dd794e);
  });
});

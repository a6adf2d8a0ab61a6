import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordId, wordIdOf } from "../../src/ids/word-id.ts";

/** FNV-1a of 64 bits, as its authors have it. */
function fnv(bytes: Uint8Array): bigint {
  let hash = 0xcbf29ce484222325n;
  for (const byte of bytes) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return BigInt.asIntN(64, hash);
}

const bytesOf = (word: string): Uint8Array => new TextEncoder().encode(word);

describe("the id of a word", () => {
  it.each([
    ["0", 0n],
    ["1", 1n],
    ["9", 9n],
    ["10", 10n],
    ["-1", -1n],
    ["-10", -10n],
    ["999999999999999999", 999999999999999999n],
    ["9223372036854775807", 2n ** 63n - 1n],
    ["-9223372036854775808", -(2n ** 63n)],
  ])("is the number of a whole one as it is usually written: %s", (word, id) => {
    expect(wordIdOf(word)).toBe(id);
  });

  it.each([
    ...[
      "",
      "-",
      "-0",
      "00",
      "07",
      "-07",
      "+7",
      "1.0",
      "1e3",
      " 1",
      "1 ",
      "a",
      "1a",
      "a1",
      "/",
      ":",
    ],
    ...[
      "9223372036854775808",
      "-9223372036854775809",
      "10000000000000000000",
      "--1",
      "5-",
      "ü",
      "名前",
    ],
  ])("is the hash of anything else: %j", (word) => {
    expect(wordIdOf(word)).toBe(fnv(bytesOf(word)));
  });

  it("is the known one of words whose hash was published", () => {
    // Of the test vectors of FNV's authors.
    expect(BigInt.asUintN(64, wordIdOf("foobar"))).toBe(0x85944171f73967e8n);
    expect(BigInt.asUintN(64, wordIdOf("a"))).toBe(0xaf63dc4c8601ec8cn);
    expect(BigInt.asUintN(64, wordIdOf(""))).toBe(0xcbf29ce484222325n);
  });

  it("is that of a part of some bytes, whatever lies before and behind", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 30 }), fc.nat(30), fc.nat(30), (bytes, a, b) => {
        const [from, to] = [Math.min(a, b, bytes.length), Math.min(Math.max(a, b), bytes.length)];
        const part = bytes.slice(from, to);
        const text = Buffer.from(part).toString("latin1");
        const plain = /^(0|-?[1-9][0-9]{0,18})$/.test(text);
        const id =
          plain && BigInt.asIntN(64, BigInt(text)) === BigInt(text) ? BigInt(text) : fnv(part);
        expect(wordId(bytes, from, to)).toBe(id);
      }),
      { numRuns: 200 },
    );
    expect(wordId(bytesOf("-12-"), 1, 3)).toBe(12n);
    expect(wordId(bytesOf("712"), 1, 2)).toBe(1n);
  });
});

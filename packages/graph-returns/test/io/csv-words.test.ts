import { describe, expect, it } from "vitest";
import { mostWords, wordReader } from "../../src/io/csv-words.ts";

/** Reads cells that lie in one line, each behind the other. */
function reading(cells: readonly string[]) {
  const reader = wordReader();
  const line = cells.map((cell) => new TextEncoder().encode(cell));
  const bytes = Uint8Array.from(line.flatMap((cell) => [...cell, 44]));
  const faults: unknown[] = [];
  let from = 0;
  for (const cell of line) {
    faults.push(reader.read(bytes, from, from + cell.length));
    reader.endRow();
    from += cell.length + 1;
  }
  return { faults, ...(reader.take() as { codes: Int32Array; words: string[] }) };
}

describe("words of a column", () => {
  it("are kept once, wherever they stand, also those of one length and of one beginning", () => {
    const cells = [
      "red",
      "blue",
      "rad",
      "red",
      "re",
      "blue",
      "rad",
      "green",
      "re",
      '"red"',
      " red ",
    ];
    const { codes, words, faults } = reading(cells);
    expect(words).toEqual(["red", "blue", "rad", "re", "green"]);
    expect([...codes]).toEqual([0, 1, 2, 0, 3, 1, 2, 4, 3, 0, 0]);
    expect(faults).toEqual(cells.map(() => undefined));
  });

  it("are told apart where their hashes are one", () => {
    const hash = (word: string): number => {
      let h = 0x811c9dc5;
      for (const byte of new TextEncoder().encode(word)) h = Math.imul(h ^ byte, 0x01000193);
      return h;
    };
    const same = [
      ["declinate", "macallums"],
      ["costarring", "liquid"],
    ];
    for (const [one, other] of same) {
      expect(hash(one!)).toBe(hash(other!));
      const { codes, words } = reading([one!, other!, one!, other!]);
      expect([words, [...codes]]).toEqual([
        [one, other],
        [0, 1, 0, 1],
      ]);
    }
  });

  it("may be repeated without end, and be so many", () => {
    const some = ["small", "medium", "large"];
    const repeated = reading(Array.from({ length: mostWords + 10 }, (_, i) => some[i % 3]!));
    expect(repeated.words).toEqual(some);
    expect(new Set(repeated.faults)).toEqual(new Set([undefined]));
    const many = reading(Array.from({ length: mostWords + 1 }, (_, i) => `word ${i}`));
    expect(many.words).toHaveLength(mostWords);
    expect(many.faults.indexOf("E_VALUE")).toBe(mostWords);
  });
});

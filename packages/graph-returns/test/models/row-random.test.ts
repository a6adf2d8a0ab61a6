import { random } from "@legendre/core-tensor";
import { describe, expect, it } from "vitest";
import { columnMask, rowRandom } from "../../src/models/row-random.ts";

/** Numbers in turn, and how many of them were asked for. */
function given(...numbers: number[]) {
  let asked = 0;
  return { uniform: () => numbers[asked++]!, count: () => asked };
}

describe("draws for rows", () => {
  it("are those of mulberry32, from the seed's first draw", () => {
    // Written anew in bigints, which do not overflow.
    const mask = 0xffff_ffffn;
    for (const seed of [0, 1, 712, Number.MAX_SAFE_INTEGER]) {
      let state = BigInt(random.hostRandom(seed).below(2 ** 32));
      const { uniform } = rowRandom(seed);
      for (let i = 0; i < 50; i++) {
        state = (state + 0x6d2b79f5n) & mask;
        let t = ((state ^ (state >> 15n)) * (state | 1n)) & mask;
        t ^= (t + (((t ^ (t >> 7n)) * (t | 61n)) & mask)) & mask;
        expect(uniform()).toBe(Number((t ^ (t >> 14n)) & mask) / 2 ** 32);
      }
    }
  });

  it("have a seed that is a whole number from 0", () => {
    for (const seed of [-1, 0.5, 2 ** 53])
      expect(() => rowRandom(seed)).toThrow(/fit: seed must be/);
  });
});

describe("a sample of columns", () => {
  it("takes each by the share that is still wanted of those that are left", () => {
    // 2 of 4: 0.49 · 4 < 2; 0.5 · 3 ≥ 1; 0.6 · 2 ≥ 1; whatever is left is taken.
    const draws = given(0.49, 0.5, 0.6, 0.999);
    expect([...columnMask(draws, 4, 0.5)]).toEqual([1, 0, 0, 1]);
    expect(draws.count()).toBe(4);
    expect([...columnMask(given(0.5, 0.6, 0.4, 0.99), 4, 0.5)]).toEqual([0, 1, 1, 0]);
    expect([...columnMask(given(0.74, 0.7, 0.4, 0.9), 4, 0.75)]).toEqual([1, 0, 1, 1]);
  });

  it("has as many as the rounded share, one at least, and draws nothing for all of them", () => {
    const { uniform } = rowRandom(5);
    const sizeOf = (columns: number, share: number) =>
      columnMask({ uniform }, columns, share).reduce((sum, each) => sum + each, 0);
    expect([sizeOf(10, 0.34), sizeOf(10, 0.35), sizeOf(10, 0.01), sizeOf(3, 0.1)]).toEqual([
      ...[3, 4, 1, 1],
    ]);
    for (const [columns, share] of [
      [4, 1],
      [4, 0.9],
      [1, 0.2],
    ] as const) {
      const none = given();
      expect([...columnMask(none, columns, share)]).toEqual(Array(columns).fill(1));
      expect(none.count()).toBe(0);
    }
    const counts = new Int32Array(5);
    for (let i = 0; i < 5000; i++) {
      for (const [j, each] of columnMask({ uniform }, 5, 0.4).entries()) counts[j]! += each;
    }
    // Each in two of five samples: 2000 ± 5 · 35.
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(175);
  });
});

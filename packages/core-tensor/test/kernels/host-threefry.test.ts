import { describe, expect, it } from "vitest";
import {
  purpose,
  threefry2x32,
  threefryBelow,
  threefryPermutation,
  threefryWords,
  type Words,
} from "../../src/kernels/random/threefry.ts";

function block(key: Words, counter: Words): string[] {
  const out = new Uint32Array(2);
  threefry2x32(key, counter[0], counter[1], out);
  return [...out].map((word) => word.toString(16).padStart(8, "0"));
}

describe("threefry2x32", () => {
  // The known answers for threefry 2 32 20 in Random123's kat_vectors.
  it.each<[Words, Words, string[]]>([
    [
      [0, 0],
      [0, 0],
      ["6b200159", "99ba4efe"],
    ],
    [
      [0xffffffff, 0xffffffff],
      [0xffffffff, 0xffffffff],
      ["1cb996fc", "bb002be7"],
    ],
    [
      [0x13198a2e, 0x03707344],
      [0x243f6a88, 0x85a308d3],
      ["c4923a9c", "483df7a0"],
    ],
  ])("answers as Random123 does for key %j, counter %j", (key, counter, words) => {
    expect(block(key, counter)).toEqual(words);
    expect(block([key[0] | 0, key[1] | 0], [counter[0] | 0, counter[1] | 0])).toEqual(words);
  });

  it("is a bijection of counters as far as one can see", () => {
    const seen = new Set(Array.from({ length: 4096 }, (_, i) => block([1, 2], [i, 0]).join()));
    expect(seen.size).toBe(4096);
  });

  it("changes half of the bits when one bit of counter or key changes", () => {
    let flipped = 0;
    const count = 64 * 32;
    const popcount = (x: number): number =>
      [...(x >>> 0).toString(2)].filter((bit) => bit === "1").length;
    for (let i = 0; i < count; i++) {
      const out = new Int32Array(6);
      const bit = 1 << (i & 31);
      threefry2x32([i, 7], i, 0, out, 0);
      threefry2x32([i, 7], i ^ bit, 0, out, 2);
      threefry2x32([i ^ bit, 7], i, 0, out, 4);
      flipped += popcount(out[0]! ^ out[2]!) + popcount(out[1]! ^ out[5]!);
    }
    // 2·32 fair bits each: standard deviation 0.5 / √(64·2048) = 0.0014.
    expect(flipped / (64 * count)).toBeCloseTo(0.5, 2);
  });
});

describe("threefryWords", () => {
  it("depends on the position only", () => {
    const long = threefryWords([3, 4], 9, purpose.bits);
    for (const n of [0, 1, 2, 5, 8]) {
      expect([...threefryWords([3, 4], n, purpose.bits)]).toEqual([...long.subarray(0, n)]);
    }
  });
});

describe("threefryBelow", () => {
  it("stays below every bound", () => {
    for (const bound of [1, 2, 3, 7, 2 ** 31 + 1, 2 ** 32]) {
      for (let i = 0; i < 200; i++) {
        const value = threefryBelow([5, 6], i, purpose.integers, bound);
        expect(value >= 0 && value < bound && Number.isInteger(value)).toBe(true);
      }
    }
  });

  it("is not biased where bound is just above half the words", () => {
    // Without rejection the lower half of the range would come up twice as often.
    const bound = 2 ** 31 + 1;
    let low = 0;
    for (let i = 0; i < 4000; i++) {
      if (threefryBelow([5, 6], i, purpose.integers, bound) < bound / 2) low++;
    }
    // Standard deviation 31.6.
    expect(Math.abs(low - 2000)).toBeLessThan(130);
  });
});

describe("threefryPermutation", () => {
  it("gives all orders of 4 equally often", () => {
    const counts = new Map<string, number>();
    for (let i = 0; i < 24 * 200; i++) {
      const order = threefryPermutation([i, 1], 4).join();
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    const chi2 = [...counts.values()].reduce((sum, n) => sum + (n - 200) ** 2 / 200, 0);
    // 23 degrees of freedom: the 0.9999 quantile is 56.
    expect(chi2).toBeLessThan(56);
  });
});

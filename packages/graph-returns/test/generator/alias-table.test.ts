import { describe, expect, it } from "vitest";
import { aliasTable, fillAlias } from "../../src/generator/alias-table.ts";

/** The probability of each place of a range, as drawing from the table gives it. */
function drawn(weights: readonly number[], before = 2, after = 1): number[] {
  const all = Float64Array.from([...Array(before).fill(9), ...weights, ...Array(after).fill(9)]);
  const table = aliasTable(all.length, false);
  table.other.fill(-1);
  const to = before + weights.length;
  fillAlias(table, all, before, to);
  const { keep, other } = table;
  // What is outside of the range stays as it was.
  for (const i of [...all.keys()].filter((i) => i < before || i >= to)) {
    expect([keep[i], other[i]]).toEqual([0, -1]);
  }
  const chances = weights.map((_, i) => keep[before + i]! / weights.length);
  for (let i = before; i < to; i++) {
    expect(keep[i]).toBeGreaterThanOrEqual(0);
    expect(keep[i]).toBeLessThanOrEqual(1);
    if (keep[i]! < 1) chances[other[i]! - before]! += (1 - keep[i]!) / weights.length;
  }
  return chances;
}

describe("a table of aliases", () => {
  it.each([
    [[5]],
    [[1, 1]],
    [[1, 3]],
    [[3, 1]],
    [[0, 1, 0]],
    [[1, 2, 3, 4, 5, 6, 7]],
    [[7, 6, 5, 4, 3, 2, 1]],
    [[1e-6, 1e6, 1, 1e-3]],
    [Array.from({ length: 300 }, (_, i) => 1 + ((i * 7919) % 101))],
  ])("draws each place by its weight: %j", (weights) => {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const chances = drawn(weights);
    for (const [i, weight] of weights.entries()) {
      // The shares are float32.
      expect(Math.abs(chances[i]! - weight / total)).toBeLessThan(1e-7);
    }
  });

  it("keeps places of equal weight as they are", () => {
    const table = aliasTable(4, true);
    fillAlias(table, Float64Array.of(2, 2, 2, 2), 0, 4);
    expect([...table.keep]).toEqual([1, 1, 1, 1]);
    expect([...table.other]).toEqual([0, 1, 2, 3]);
    expect(table.keep.buffer).toBeInstanceOf(SharedArrayBuffer);
    expect(aliasTable(4, false).keep.buffer).toBeInstanceOf(ArrayBuffer);
  });
});

import { describe, expect, it } from "vitest";
import { generateReturns } from "../../src/generator/index.ts";
import type { NumberColumn } from "../../src/index.ts";

describe("reasons of variants' returns", () => {
  it("are near their published shares: two in five are the sixth, few the fourth and the last", async () => {
    const data = await generateReturns({ edges: 6000, seed: 3 });
    const { columns, rows } = data.splits.training.variants;
    const values = (name: string): Float32Array =>
      (columns.find((c) => c.name === name) as NumberColumn).values as Float32Array;
    const returns = values("returnsPerProduct");
    const total = returns.reduce((a, b) => a + b, 0);
    const shares = columns
      .filter(({ name }) => name.includes("return_code"))
      .map(({ name }) => {
        const own = values(name);
        let sum = 0;
        for (let row = 0; row < rows; row++) sum += (own[row] as number) * (returns[row] as number);
        return sum / total;
      });
    expect(shares).toHaveLength(13);
    const published = [6, 5, 5, 2.97, 5, 39.72, 7, 5, 5, 5, 5, 5, 4.31].map((p) => p / 100);
    // Reasons lean by type: half or twice as many are a leaning of nearly two standard deviations.
    shares.forEach((share, k) => {
      expect(share).toBeGreaterThan((published[k] as number) / 2);
      expect(share).toBeLessThan((published[k] as number) * 2);
    });
  });
});

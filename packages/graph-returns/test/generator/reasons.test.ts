import { describe, expect, it } from "vitest";
import { generateReturns } from "../../src/generator/index.ts";
import { purposes, Stream } from "../../src/generator/random.ts";
import { reasonsOf, reasonsOfTypes, variantReasons } from "../../src/generator/variant-reasons.ts";
import type { NodeTable, NumberColumn } from "../../src/index.ts";

/** The published shares, in percent. */
const published = [6, 5, 5, 2.97, 5, 39.72, 7, 5, 5, 5, 5, 5, 4.31];

const mean = (values: readonly number[]): number =>
  values.reduce((a, b) => a + b, 0) / values.length;
const deviation = (values: readonly number[]): number => {
  const centre = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - centre) ** 2)));
};

/** Weights of the reasons of each type, for many seeds. */
const ofTypes = Array.from({ length: 600 }, (_, seed) => reasonsOfTypes(seed)).flat();

describe("reasons of variants' returns", () => {
  it("have the published shares as medians, with an even spread of 0.4 over types and 0.5 over a type's variants", () => {
    expect(ofTypes.length).toBe(11 * 600);
    for (const [k, share] of published.entries()) {
      const logs = ofTypes.map((weights) => Math.log(weights[k]!));
      // The standard error is 0.4 / √6600 = 0.005, and of the deviation 0.9 %.
      expect(Math.abs(Math.exp(mean(logs)) / share - 1), `reason ${k}`).toBeLessThan(0.02);
      expect(Math.abs(deviation(logs) / 0.4 - 1), `reason ${k}`).toBeLessThan(0.035);
    }
    const ones = published.map(() => 1);
    const logs = Array.from({ length: 4000 }, (_, v) =>
      reasonsOf(ones, new Stream(3, purposes.reasons, v, 3)).map(Math.log),
    );
    for (const k of published.keys()) {
      const own = logs.map((weights) => weights[k]!);
      expect(Math.abs(mean(own)), `reason ${k}`).toBeLessThan(0.035);
      expect(Math.abs(deviation(own) / 0.5 - 1), `reason ${k}`).toBeLessThan(0.05);
    }
  });

  it("are drawn by the weights of the variant and its type, the first and the last reason too", () => {
    const [seed, variant, type, count] = [5, 12, 7, 200_000];
    const shares = variantReasons(
      seed,
      Int32Array.of(3, variant),
      Uint8Array.of(0, type),
      Int32Array.of(1, count),
    ).map((own) => own[1]!);
    const weights = reasonsOf(
      reasonsOfTypes(seed)[type]!,
      new Stream(seed, purposes.reasons, variant, 3),
    );
    const total = weights.reduce((a, b) => a + b, 0);
    expect(shares).toHaveLength(13);
    for (const [k, share] of shares.entries()) {
      // The standard error is at most √(1/4 / 200000) = 0.0011.
      expect(Math.abs(share - weights[k]! / total), `reason ${k}`).toBeLessThan(0.004);
    }
  });

  it("are near their published shares in tables of variants and of customers", async () => {
    const data = await generateReturns({ edges: 6000, seed: 3 });
    const sharesOf = ({ columns, rows }: NodeTable, returned: string): number[] => {
      const values = (name: string) =>
        (columns.find((c) => c.name === name) as NumberColumn).values as Float32Array;
      const returns = values(returned);
      const total = returns.reduce((a, b) => a + b, 0);
      return columns
        .filter(({ name }) => name.includes("return_code"))
        .map(({ name }) => {
          const own = values(name);
          let sum = 0;
          for (let row = 0; row < rows; row++) sum += own[row]! * returns[row]!;
          return sum / total;
        });
    };
    const { customers, variants } = data.splits.training;
    const ofVariants = sharesOf(variants, "returnsPerProduct");
    expect(ofVariants).toHaveLength(13);
    // Reasons lean by type: half or twice as many are a leaning of nearly two standard deviations.
    for (const [k, share] of ofVariants.entries()) {
      expect(share).toBeGreaterThan(published[k]! / 200);
      expect(share).toBeLessThan(published[k]! / 50);
    }
    // Customers' reasons differ from one to the next only, not by type.
    const ofCustomers = sharesOf(customers, "returnsPerCustomer");
    expect(ofCustomers).toHaveLength(13);
    for (const [k, share] of ofCustomers.entries()) {
      expect(Math.abs((100 * share) / published[k]! - 1), `reason ${k}`).toBeLessThan(0.12);
    }
  });
});

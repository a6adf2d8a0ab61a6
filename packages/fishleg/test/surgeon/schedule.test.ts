import { describe, expect, it } from "vitest";
import { cubicSparsity, geometricSparsity, linearSparsity } from "../../src/surgeon/index.ts";

const rounded = (values: number[]): number[] => values.map((x) => Math.round(x * 1e4) / 1e4);
const over = (levels: number, from: number, to: number, f = cubicSparsity): number[] =>
  rounded(Array.from({ length: levels + 1 }, (_, k) => f(k / levels, from, to)));

describe("schedules", () => {
  it("are the cubic ones of the note (D5)", () => {
    const ten = [0, 0.2439, 0.4392, 0.5913, 0.7056, 0.7875, 0.8424, 0.8757, 0.8928, 0.8991, 0.9];
    expect(over(10, 0, 0.9)).toEqual(ten);
    expect(over(5, 0.3, 0.9)).toEqual([0.3, 0.5928, 0.7704, 0.8616, 0.8952, 0.9]);
  });

  it("stay at their ends outside", () => {
    for (const f of [cubicSparsity, linearSparsity, geometricSparsity]) {
      expect(rounded([f(-1, 0.2, 0.8), f(2, 0.2, 0.8)])).toEqual([0.2, 0.8]);
    }
  });

  it("take the same share or the same factor at each level", () => {
    expect(over(4, 0, 0.8, linearSparsity)).toEqual([0, 0.2, 0.4, 0.6, 0.8]);
    expect(over(2, 0, 0.99, geometricSparsity)).toEqual([0, 0.9, 0.99]);
  });
});

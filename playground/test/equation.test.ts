import { memory } from "@legendre/core-tensor/ops";
import { expect, it } from "vitest";
import { type EquationResult, linesOf, typedLines } from "../src/equation/messages.ts";
import { sample } from "../src/equation/models.ts";
import { runEquation } from "../src/equation/run-equation.ts";

async function fitted(csv: string, leftOut: readonly number[] = []): Promise<EquationResult> {
  const found: EquationResult[] = [];
  const context = { emit: (event: EquationResult) => found.push(event), breathe: async () => {} };
  await runEquation({ text: sample.equation, csv, start: {}, leftOut }, context);
  return found[0] as EquationResult;
}

it("reads lines as they are typed, and writes neighbours together", () => {
  expect(linesOf("3, 7-9, 12 – 13")).toEqual([3, 7, 8, 9, 12, 13]);
  expect(linesOf("")).toEqual([]);
  expect(linesOf("a, 5-4, -2, 6")).toEqual([6]);
  expect(typedLines([9, 3, 8, 7, 3])).toBe("3, 7-9");
  expect(typedLines(linesOf("1-2, 4"))).toBe("1-2, 4");
});

it("fits without the lines that are left out as if they were not in the file, and shows them", async () => {
  const before = memory().numTensors;
  const lines = sample.csv.trim().split("\n");
  const less = lines.filter((_, i) => i !== 2 && i !== 5).join("\n");
  const [whole, out, own] = [
    await fitted(sample.csv),
    await fitted(sample.csv, [2, 5]),
    await fitted(less),
  ];
  expect(memory().numTensors).toBe(before);
  expect(out.params).toEqual(own.params);
  expect(out.params[0]?.value).not.toBe(whole.params[0]?.value);
  expect([whole.lines, out.lines]).toEqual([14, 12]);
  expect(out.dots.map(({ line }) => line).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 14 }, (_, i) => i + 1),
  );
  // The place of each in the file, and not among those that are left.
  expect(out.dots.find(({ line }) => line === 14)).toEqual({ line: 14, x: 760, y: 81.78 });
  expect(whole.params[0]?.value).toBeCloseTo(238.94212918, 6);
  expect(
    out.curve.every(([, value], i) => {
      const [lower, upper] = out.confidence[i] as readonly [number, number];
      return lower < value && value < upper;
    }),
  ).toBe(true);
  expect(out.files.ts).toContain("fitModel(");
  expect(JSON.parse(out.files.json)).toMatchObject({ equation: sample.equation });
});

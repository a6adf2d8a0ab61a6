import { expect, it } from "vitest";
import { progressBar } from "../../src/cli/progress.ts";
import { tableText } from "../../src/cli/text.ts";

const step = (sparsity: number, after: number) => ({ substep: 0, sparsity, after }) as never;
const level = (number: number, tuned: number) => ({ level: number, tuned }) as never;

it("a bar is a line for each removal and each level", () => {
  const lines: string[] = [];
  const { entry, end } = progressBar({ write: (text) => lines.push(text) }, 3);
  entry(step(0.25, 1.23456));
  entry(step(0.5, 2));
  entry(step(0.9, 0.5));
  entry(level(0, 0.125));
  end();
  expect(lines).toEqual([
    `[${"#".repeat(8)}${".".repeat(16)}] 1/3 sparsity 25.0 %, loss 1.235\n`,
    `[${"#".repeat(16)}${".".repeat(8)}] 2/3 sparsity 50.0 %, loss 2.000\n`,
    `[${"#".repeat(24)}] 3/3 sparsity 90.0 %, loss 0.5000\n`,
    `[${"#".repeat(24)}] 3/3 level 1 ended, loss 0.1250\n`,
  ]);
});

it("a bar in a terminal is one line, from the start on", () => {
  const lines: string[] = [];
  const { entry, end } = progressBar({ isTTY: true, write: (text) => lines.push(text) }, 2);
  entry(step(0.5, 2));
  end();
  expect(lines).toEqual([
    `\r\u001b[2K[${".".repeat(24)}] 0/2 learning the curvature`,
    `\r\u001b[2K[${"#".repeat(12)}${".".repeat(12)}] 1/2 sparsity 50.0 %, loss 2.000`,
    "\n",
  ]);
});

it("a table has its first column on the left, the others on the right", () => {
  const rows = [
    ["", "before", "after"],
    ["weights", "12", "3"],
    ["w", "", ""],
  ];
  expect(tableText(rows)).toBe("         before  after\nweights      12      3\nw");
  expect(tableText([])).toBe("");
});

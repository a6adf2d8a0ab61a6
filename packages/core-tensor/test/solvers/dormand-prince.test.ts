import { describe, expect, it } from "vitest";
import { dormandPrince } from "../../src/solvers/runge-kutta.ts";

const { nodes, stages, differences, dense } = dormandPrince;
const weights = [...(stages[6] as number[]), 0];
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const moment = (of: readonly number[], power: number): number =>
  sum(of.map((w, i) => w * (nodes[i] as number) ** power));

/** The coefficients are rational numbers of up to twelve digits, so that relations between them hold to rounding. */
function expectEqual(value: number, expected: number): void {
  expect(Math.abs(value - expected)).toBeLessThan(1e-14);
}

describe("the method of Dormand and Prince", () => {
  it("has stages at its nodes, and from the third on these are of second order", () => {
    for (const [i, row] of stages.entries()) {
      const node = nodes[i] as number;
      expectEqual(sum(row), node);
      if (i >= 2) expectEqual(moment(row, 1), node ** 2 / 2);
    }
  });

  it("has weights of order 5, and a comparison of order 4", () => {
    for (const power of [0, 1, 2, 3, 4]) expectEqual(moment(weights, power), 1 / (power + 1));
    for (const power of [0, 1, 2, 3]) expectEqual(moment(differences, power), 0);
    expect(Math.abs(moment(differences, 4))).toBeGreaterThan(1e-5);
    // Conditions on trees of depth three: b a c² and b a a c.
    const inner = (row: readonly number[], power: number): number => moment(row, power);
    expectEqual(sum(weights.map((w, i) => w * inner(stages[i] as number[], 2))), 1 / 12);
    expectEqual(
      sum(weights.map((w, i) => w * (nodes[i] as number) * inner(stages[i] as number[], 2))),
      1 / 15,
    );
  });

  it("has a dense output of order 4 that meets values and slopes at both ends", () => {
    for (const [i, row] of dense.entries()) {
      expectEqual(row[0] as number, i === 0 ? 1 : 0);
      expectEqual(sum(row), weights[i] as number);
      expectEqual(sum(row.map((value, p) => (p + 1) * value)), i === 6 ? 1 : 0);
    }
    for (const [p, power] of [1, 2, 3, 4].entries()) {
      const column = dense.map((row) => row[p] as number);
      for (const k of [0, 1, 2, 3]) expectEqual(moment(column, k), power === k + 1 ? 1 / power : 0);
    }
  });
});

import { describe, expect, it } from "vitest";
import { difference, type Lines, summarise } from "../fishleg-prune-resnet18/summary.ts";

/** A finished trajectory of two levels with two scores each. */
function line(method: string, seed: number, accuracy: readonly number[][]): Lines[number] {
  const levels = accuracy.map((scores, k) => ({
    sparsity: 0.5 + 0.4 * k,
    scores: scores.map((value) => ({ loss: 1, accuracy: value })),
  }));
  return {
    unit: `${method}, seed ${seed}`,
    hash: "",
    seconds: 1,
    config: { method, seed } as Lines[number]["config"],
    result: { dense: { loss: 1, accuracy: 0.9 + 0.02 * seed }, levels, removals: [] },
  };
}

// Not in the order of seeds, and one seed that the other method lacks.
const lines: Lines = [
  line("b", 1, [
    [0.5, 0.7],
    [0.3, 0.6],
  ]),
  line("a", 0, [
    [0.6, 0.8],
    [0.4, 0.7],
  ]),
  line("a", 1, [
    [0.8, 0.8],
    [0.2, 0.7],
  ]),
  line("b", 0, [
    [0.4, 0.6],
    [0.3, 0.6],
  ]),
  line("a", 2, [
    [0.1, 0.1],
    [0.1, 0.1],
  ]),
];

describe("the summary of ResNet-18's trajectories", () => {
  it("has means over the seeds of each method, by level and place, and of the dense nets", () => {
    const { rows, dense } = summarise(lines, ["b", "none", "a"]);
    expect(rows.map(({ method, seeds }) => [method, seeds])).toEqual([
      ["b", [1, 0]],
      ["a", [0, 1, 2]],
    ]);
    expect(rows[0]?.accuracy.flat()).toEqual(
      [0.45, 0.65, 0.3, 0.6].map((v) => expect.closeTo(v, 12)),
    );
    expect(rows[1]?.accuracy[0]?.[0]).toBeCloseTo(0.5, 12);
    expect(dense).toBeCloseTo((0.9 * 5 + 0.02 * (1 + 0 + 1 + 0 + 2)) / 5, 12);
  });

  it("pairs differences by seed", () => {
    // Seeds 0 and 1: 0.2 and 0.3.
    const { mean, error } = difference(lines, ["a", "b"], 0, 0);
    expect(mean).toBeCloseTo(0.25, 12);
    expect(error).toBeCloseTo(0.05, 12);
    expect(difference(lines, ["b", "a"], 1, 0).mean).toBeCloseTo(0, 12);
    expect(difference(lines, ["a", "b"], 1, 1).error).toBeCloseTo(0, 12);
  });

  it("knows no error of one seed, and no difference without a common one", () => {
    const one = lines.filter(({ config }) => config.seed === 0);
    expect(difference(one, ["a", "b"], 0, 1).mean).toBeCloseTo(0.2, 12);
    expect(difference(one, ["a", "b"], 0, 1).error).toBeNaN();
    expect(difference([lines[4]!, lines[3]!], ["a", "b"], 0, 0).mean).toBeNaN();
  });
});

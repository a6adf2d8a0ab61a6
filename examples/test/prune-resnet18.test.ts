import { describe, expect, it } from "vitest";
import type { Lines } from "../fishleg-prune-resnet18/summary.ts";
import { difference, paired, summarise } from "../fishleg-prune-resnet18/summary.ts";

/** A trajectory with these accuracies, by level and by place in its fine-tuning. */
const line = (
  method: string,
  seed: number,
  ...accuracy: readonly (readonly number[])[]
): Lines[number] => ({
  unit: `${method}, seed ${seed}`,
  hash: `${method}${seed}`,
  seconds: 1,
  config: {
    method,
    seed,
    damping: null,
    data: "cifar10",
    width: 4,
    baseEpochs: 1,
    sparsities: accuracy.map((_, level) => 0.5 + 0.3 * level),
    substeps: 1,
    tuning: [],
    batchSize: 8,
    smoke: false,
  },
  result: {
    dense: { loss: 1, accuracy: 0.8 + seed / 100 },
    levels: accuracy.map((scores, level) => ({
      sparsity: 0.5 + 0.3 * level,
      scores: scores.map((value) => ({ loss: 1, accuracy: value })),
    })),
    removals: [],
  },
});
const some: Lines = [
  line("FLS", 0, [0.7, 0.8], [0.4, 0.6]),
  line("OBS", 0, [0.6, 0.8], [0.4, 0.5]),
  line("OBD", 0, [0.5, 0.6], [0.3, 0.2]),
  line("FLS", 1, [0.9, 0.9], [0.8, 0.7]),
  line("OBS", 1, [0.85, 0.8], [0.9, 0.6]),
  line("OBS", 2, [0.1, 0.1], [0.1, 0.1]),
];
const methods = ["FLS", "OBS", "OBD", "magnitude"];

describe.each([
  ["in their order", some],
  ["turned round", some.toReversed()],
])("the summary of trajectories, %s", (_, lines) => {
  it("takes means over the nets that all finished methods have", () => {
    const { rows, dense } = summarise(lines, methods);
    expect(rows).toEqual([
      {
        method: "FLS",
        seeds: [0],
        accuracy: [
          [0.7, 0.8],
          [0.4, 0.6],
        ],
      },
      {
        method: "OBS",
        seeds: [0],
        accuracy: [
          [0.6, 0.8],
          [0.4, 0.5],
        ],
      },
      {
        method: "OBD",
        seeds: [0],
        accuracy: [
          [0.5, 0.6],
          [0.3, 0.2],
        ],
      },
    ]);
    expect(dense).toBe(0.8);
  });

  it("has means by level and place over several nets", () => {
    const two = lines.filter(({ config }) => config.method !== "OBD");
    const { rows, dense } = summarise(two, methods);
    expect(rows.map(({ method, seeds }) => [method, seeds.toSorted()])).toEqual([
      ["FLS", [0, 1]],
      ["OBS", [0, 1]],
    ]);
    expect(rows.map(({ accuracy }) => accuracy.flat())).toEqual(
      [
        [0.8, 0.85, 0.6, 0.65],
        [0.725, 0.8, 0.65, 0.55],
      ].map((row) => row.map((value) => expect.closeTo(value, 12))),
    );
    expect(dense).toBeCloseTo(0.805, 12);
  });

  it("takes each method's own nets where no net is shared", () => {
    const apart = lines.filter(
      ({ config: { method, seed } }) => (method === "OBD") === (seed === 0) && seed < 2,
    );
    const { rows, dense } = summarise(apart, methods);
    expect(rows.map(({ method, seeds }) => [method, seeds])).toEqual([
      ["FLS", [1]],
      ["OBS", [1]],
      ["OBD", [0]],
    ]);
    expect(dense).toBeCloseTo(0.805, 12);
  });

  it("pairs a method with its reference net by net", () => {
    expect(paired(lines, ["FLS", "OBS"]).toSorted()).toEqual([0, 1]);
    const { mean, error } = difference(lines, ["FLS", "OBS"], 0, 0);
    expect(mean).toBeCloseTo(0.075, 12);
    expect(error).toBeCloseTo(0.025, 12);
    const last = difference(lines, ["FLS", "OBS"], 1, 1);
    expect(last.mean).toBeCloseTo(0.1, 12);
    expect(last.error).toBeCloseTo(0, 12);
    const start = difference(lines, ["FLS", "OBS"], 1, 0);
    expect(start.mean).toBeCloseTo(-0.05, 12);
    expect(start.error).toBeCloseTo(0.05, 12);
    const alone = difference(lines, ["OBD", "OBS"], 0, 0);
    expect(alone.mean).toBeCloseTo(-0.1, 12);
    expect(alone.error).toBeNaN();
    expect(difference(lines, ["magnitude", "OBS"], 0, 0).mean).toBeNaN();
  });
});

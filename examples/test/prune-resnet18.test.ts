import { describe, expect, it } from "vitest";
import type { Lines } from "../fishleg-prune-resnet18/summary.ts";
import { difference, paired, summarise } from "../fishleg-prune-resnet18/summary.ts";

/** A trajectory of one level and one place. */
const line = (method: string, seed: number, accuracy: number): Lines[number] => ({
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
    sparsities: [0.8],
    substeps: 1,
    tuning: [],
    batchSize: 8,
    smoke: false,
  },
  result: {
    dense: { loss: 1, accuracy: 0.8 + seed / 100 },
    levels: [{ sparsity: 0.8, scores: [{ loss: 1, accuracy }] }],
    removals: [],
  },
});
const some: Lines = [
  line("FLS", 0, 0.7),
  line("OBS", 0, 0.6),
  line("OBD", 0, 0.5),
  line("FLS", 1, 0.9),
  line("OBS", 1, 0.85),
  line("OBS", 2, 0.1),
];
const methods = ["FLS", "OBS", "OBD", "magnitude"];

describe.each([
  ["in their order", some],
  ["turned round", some.toReversed()],
])("the summary of trajectories, %s", (_, lines) => {
  it("takes means over the nets that all finished methods have", () => {
    const { rows, dense } = summarise(lines, methods);
    expect(rows).toEqual([
      { method: "FLS", seeds: [0], accuracy: [[0.7]] },
      { method: "OBS", seeds: [0], accuracy: [[0.6]] },
      { method: "OBD", seeds: [0], accuracy: [[0.5]] },
    ]);
    expect(dense).toBe(0.8);
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
    const alone = difference(lines, ["OBD", "OBS"], 0, 0);
    expect(alone.mean).toBeCloseTo(-0.1, 12);
    expect(alone.error).toBeNaN();
    expect(difference(lines, ["magnitude", "OBS"], 0, 0).mean).toBeNaN();
  });
});

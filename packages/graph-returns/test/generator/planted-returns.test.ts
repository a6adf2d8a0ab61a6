import { random } from "@legendre/core-tensor";
import { describe, expect, it } from "vitest";
import { plantedReturns } from "../../src/generator/index.ts";
import { auc, type NumberColumn } from "../../src/index.ts";

const values = (data: ReturnType<typeof plantedReturns>, name: string) =>
  (data.splits.training.variants.columns.find((c) => c.name === name) as NumberColumn).values;

describe("plantedReturns", () => {
  it("who-else: scores that know the hidden sign, the shown one, or a vote reach their closed forms", () => {
    const [h, q, d] = [0.75, 0.9, 15];
    const data = plantedReturns({ model: "who-else", degree: d, seed: 4 });
    const { customer, variant, label } = data.splits.training.edges;
    const [t, w] = [values(data, "variant0"), values(data, "variant1")];
    // Numbers of nodes are those of rows: every customer and variant has one.
    expect(auc(label, data.probability.training)).toBeCloseTo(q, 1);
    const own = Array.from(variant, (v) => t[v]! * w[v]!);
    expect(auc(label, own)).toBeCloseTo(0.5 + ((2 * h - 1) * (2 * q - 1)) / 2, 1);
    const votes = new Float64Array(2000);
    for (const [e, v] of variant.entries()) votes[customer[e]!]! += t[v]!;
    const voted = Array.from(variant, (v, e) => w[v]! * (votes[customer[e]!]! - t[v]!));
    expect(auc(label, voted)).toBeGreaterThan(0.85);
  });

  it("propensity: the truth is near 0.84, and columns tell nothing", () => {
    const data = plantedReturns({ model: "propensity", degree: 10, seed: 1 });
    const { variant, label } = data.splits.training.edges;
    expect(auc(label, data.probability.training)).toBeCloseTo(0.84, 1);
    const column = values(data, "variant0");
    expect(
      Math.abs(
        auc(
          label,
          Array.from(variant, (v) => column[v]!),
        ) - 0.5,
      ),
    ).toBeLessThan(0.02);
  });

  it("features-only: the columns tell all there is", () => {
    const data = plantedReturns({ model: "features-only", seed: 1 });
    const { customer, variant, label } = data.splits.training.edges;
    const x = (data.splits.training.customers.columns[0] as NumberColumn).values;
    const z = values(data, "variant0");
    const scores = Array.from(variant, (v, e) => 1.2 * x[customer[e]!]! + 0.8 * z[v]!);
    expect(auc(label, scores)).toBeCloseTo(auc(label, data.probability.training), 6);
  });

  it("draws its columns by Box's and Muller's rule from the seed, customers first", () => {
    const draw = random.hostRandom(5);
    const normal = () => {
      const [u, v] = [draw.uniform(), draw.uniform()];
      return Math.sqrt(-2 * Math.log(1 - u)) * Math.cos(2 * Math.PI * v);
    };
    const { splits } = plantedReturns({
      model: "features-only",
      seed: 5,
      customers: 40,
      variants: 30,
      features: 2,
    });
    for (const [table, count] of [
      ["customers", 40],
      ["variants", 30],
    ] as const) {
      const drawn = [0, 1].map(() => Float32Array.from({ length: count }, normal));
      const { columns, nodeOf } = splits.training[table];
      const rows = Int32Array.from(nodeOf);
      expect(rows).toHaveLength(count);
      for (const [k, column] of columns.slice(0, 2).entries()) {
        const wanted = Array.from(rows, (node) => drawn[k]![node]!);
        expect([...(column as NumberColumn).values]).toEqual(wanted);
      }
    }
  });

  it("is the same for one seed, and refuses what it does not know", () => {
    const twice = [0, 0].map(() => plantedReturns({ model: "propensity", seed: 5 }));
    expect(twice[0]!.splits.testing.edges).toEqual(twice[1]!.splits.testing.edges);
    expect(() => plantedReturns({ model: "propensty" as never })).toThrow(/propensity/);
    expect(() => plantedReturns({ model: "propensity", degree: 0 })).toThrow(/degree/);
  });
});
